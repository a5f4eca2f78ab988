"""Reading what cards need: people in packing order, who is printed, one frozen card each."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from sqlalchemy import func, select

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.tables import BadgeTemplate, CardPrinted, CardSignedOff
from hanoiplan.base.names import phrases
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, expected_count, standings
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader, Statement


@dataclass(frozen=True, slots=True)
class CardChoice:
    """Whose cards: all who are not cancelled, or those of a category, a delegation, some ids."""

    category: str = ""
    delegation: str = ""
    ids: frozenset[int] | None = None
    only_missing: bool = False  # only those of whom none was printed
    only: Literal["", "unprinted", "changed"] = ""

    def takes(self, row: DelegateRow) -> bool:
        """Whether a person is among those chosen; a cancelled person never is."""
        if row.cancelled_at is not None or (self.ids is not None and row.id not in self.ids):
            return False
        return _matches(self.category, _category_words(row)) and _matches(
            self.delegation, (row.delegation.vi, row.delegation.en)
        )


def chosen(reader: Reader, event_id: int, choice: CardChoice, kind: CardKind) -> list[DelegateRow]:
    """The people chosen, in packing order: delegation, then role and rank, then name.

    Whose card says something else by now is not known here (`printed.changed_since_printed`).
    """
    rows = [row for row in delegate_rows(reader, event_id) if choice.takes(row)]
    if choice.only_missing or choice.only == "unprinted":
        done = printed_versions(reader, event_id, kind)
        rows = [row for row in rows if row.id not in done]
    return sorted(rows, key=pack_place)


def pack_place(row: DelegateRow) -> tuple[str, tuple[int, int, str, int]]:
    """Where a card lies in the packed pile: by delegation, then role, rank and name."""
    return (row.pack_key.partition("\x1f")[0], row.place_in_delegation)


def printed_versions(reader: Reader, event_id: int, kind: CardKind) -> dict[int, int]:
    """The highest version printed, by delegate id."""
    query = (
        select(CardPrinted.delegate_id, func.max(CardPrinted.version).label("version"))
        .where(CardPrinted.event_id == event_id, CardPrinted.kind == kind)
        .group_by(CardPrinted.delegate_id)
    )
    return {row.delegate_id: row.version for row in reader.rows(query)}


def printed_of(reader: Reader, ids: Collection[int], kind: CardKind) -> dict[int, int]:
    """As `printed_versions`, of these people only."""
    printed: dict[int, int] = {}
    for part in in_parts(ids):
        query = select(CardPrinted.delegate_id, CardPrinted.version).where(
            CardPrinted.delegate_id.in_(part), CardPrinted.kind == kind
        )
        for row in reader.rows(query):
            printed[row.delegate_id] = max(row.version, printed.get(row.delegate_id, 0))
    return printed


@dataclass(frozen=True, slots=True)
class Printed:
    """One card as it was printed; `content` is the mark of what it said in these `fields`."""

    delegate_id: int
    layout: str
    version: int
    content: str
    fields: tuple[str, ...]
    run: int
    at: datetime


def print_log(
    reader: Reader, event_id: int, kind: CardKind, among: Collection[int] | None = None
) -> list[Printed]:
    """Every card of a kind that was printed, the oldest first; of these people only, when given.

    The id 0 stands for all signs, which are of nobody.
    """
    query = select(CardPrinted)
    if among is None:
        rows = reader.rows(query.where(CardPrinted.event_id == event_id))
    else:  # no event is named: SQLite would take that for the way in and read all of it each time
        parts = (query.where(CardPrinted.delegate_id.in_(part)) for part in in_parts(among))
        rows = [row for part in parts for row in reader.rows(part) if row.event_id == event_id]
    return [
        Printed(
            row.delegate_id,
            row.layout,
            row.version,
            row.content,
            _fields(row.fields),
            row.run,
            row.at,
        )
        for row in sorted(rows, key=attrgetter("id"))
        if row.kind == kind
    ]


@lru_cache(maxsize=100)  # the cards of a run are drawn in a few layouts
def _fields(names: str) -> tuple[str, ...]:
    return tuple(names.split())


@dataclass(frozen=True, slots=True)
class SignOff:
    """Somebody answers for one problem of one card, as long as it says the same."""

    delegate_id: int
    problem: str
    content: str
    signed_by: str


def sign_offs(reader: Reader, event_id: int, kind: CardKind) -> list[SignOff]:
    """Everything signed off for cards of a kind, the oldest first."""
    query = (
        select(CardSignedOff)
        .where(CardSignedOff.event_id == event_id, CardSignedOff.kind == kind)
        .order_by(CardSignedOff.id)
    )
    return [
        SignOff(row.delegate_id, row.problem, row.content, row.signed_by)
        for row in reader.rows(query)
    ]


@dataclass(frozen=True, slots=True)
class KeptTemplate:
    """A template of the office's own, as it is kept."""

    id: int
    name: str
    title: Bilingual
    kinds: tuple[str, ...]
    content: str


def kept_templates(reader: Reader, event_id: int) -> list[KeptTemplate]:
    """The office's own templates, by name."""
    query = (
        select(BadgeTemplate).where(BadgeTemplate.event_id == event_id).order_by(BadgeTemplate.name)
    )
    return [
        KeptTemplate(
            row.id,
            row.name,
            Bilingual(row.title_vi, row.title_en),
            tuple(row.kinds.split()),
            row.content,
        )
        for row in reader.rows(query)
    ]


def unprinted_count(reader: Reader, event_id: int) -> int:
    """How many of those who are expected have had no badge printed."""
    return expected_count(reader, event_id, _with_badge(event_id), others=True)


def printed_count(reader: Reader, event_id: int) -> int:
    """How many of those who are expected have had a badge printed."""
    return expected_count(reader, event_id, _with_badge(event_id))


def _with_badge(event_id: int) -> Statement:
    return select(CardPrinted.delegate_id).where(
        CardPrinted.event_id == event_id, CardPrinted.kind == CardKind.BADGE
    )


def cards(
    reader: Reader,
    facts: EventFacts,
    rows: Collection[DelegateRow],
    codes: Mapping[int, str],
    *,
    photos: bool = True,
) -> list[BadgeCard]:
    """One frozen card a person, in the order given; `codes` are digits by delegate id.

    Without `photos` the cards only know which photo is theirs (`with_photos` reads them).
    """
    badges = standings(reader, facts.id, [row.id for row in rows])
    made = [
        _card(
            facts,
            row,
            number=badges[row.id].number if row.id in badges else 0,
            version=badges[row.id].version if row.id in badges else 0,
            code=codes.get(row.id, ""),
        )
        for row in rows
    ]
    return with_photos(reader, made) if photos else made


def _card(
    facts: EventFacts, row: DelegateRow, *, number: int, version: int, code: str
) -> BadgeCard:
    printed = Bilingual(
        row.printed.vi or row.printed.en or row.passport_name,
        row.printed.en or row.printed.vi or row.passport_name,
    )
    primary: Literal["vi", "en"] = "vi" if row.country in ("VN", "") else "en"
    together = [part for part in (row.family, row.given) if " " in part]
    return BadgeCard(
        delegate_id=row.id,
        event=facts,
        printed=printed,
        native=row.native_name,
        honorific=row.honorific,
        position=row.position,
        organisation=row.organisation,
        locality=row.delegation,
        country=country_of(row.country),
        category=row.category,
        category_text=row.category_text,
        badge_number=number,
        version=version,
        code=code,
        primary=primary,
        name_phrases=phrases(printed.pick(primary), together),
        photo=b"",
        photo_kept=row.photo,
        style=row.style,
        conferred=row.conferred_title,
    )


def with_photos(reader: Reader, run: Sequence[BadgeCard]) -> list[BadgeCard]:
    """Cards with their photos, for those that only knew which photo is theirs."""
    return [_with_photo(reader, card) if card.photo_kept else card for card in run]


def _with_photo(reader: Reader, card: BadgeCard) -> BadgeCard:
    """What is kept nowhere any more is no photo."""
    photo = card.photo or reader.blob(card.photo_kept) or b""
    return replace(card, photo=photo, photo_kept=card.photo_kept if photo else "")


def _matches(asked: str, words: tuple[str, ...]) -> bool:
    return not asked or fold(asked) in {fold(word) for word in words if word}


def _category_words(row: DelegateRow) -> tuple[str, ...]:
    if row.category is None:
        return (row.category_text,)
    return (row.category.letter, row.category.name.vi, row.category.name.en, row.category_text)
