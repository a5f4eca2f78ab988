"""A run's own list as values, and the cards that come of it.

What must not come in: reading lists (`own_list_reading`), writing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.model import EventFacts

Own = tuple[tuple[str, Bilingual], ...]


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One line of the list: whose card it is of (0 = of nobody) and what it says."""

    line: int  # as a person counts in the list, from 1
    delegate_id: int
    values: Own


@dataclass(frozen=True, slots=True)
class ListProblem:
    """A line that stays out, and why."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list as read: its lines, those that stay out, and headings that mean nothing here."""

    rows: tuple[OwnRow, ...] = ()
    problems: tuple[ListProblem, ...] = ()
    columns: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def with_own(
    facts: EventFacts, cards: Sequence[BadgeCard], own: OwnList, *, of_people: bool
) -> list[BadgeCard]:
    """One card for each line of the list: a person's as it is, with what the line says.

    They come in the order of the list, as somebody will set them out with the list in hand.
    """
    return list(joined(facts, cards, own, of_people=of_people))


def joined(
    facts: EventFacts, cards: Sequence[BadgeCard], own: OwnList, *, of_people: bool
) -> Iterator[BadgeCard]:
    """The cards of `with_own`, one after the other."""
    if not of_people:
        yield from (a_sign(facts, row) for row in own.rows)
        return
    people = {card.delegate_id: card for card in cards}
    for row in own.rows:
        if not row.delegate_id:
            yield a_sign(facts, row)
        elif (card := people.get(row.delegate_id)) is not None:
            yield replace(card, own=row.values, row=row.line)


def a_sign(facts: EventFacts, row: OwnRow) -> BadgeCard:
    """A card of nobody: what stands on it is the line of the list, and where that is from."""
    nothing, said = Bilingual(), dict(row.values)
    return BadgeCard(
        delegate_id=0,
        event=facts,
        printed=nothing,
        native="",
        honorific=nothing,
        position=nothing,
        organisation=nothing,
        locality=said.get("delegation", nothing),
        country=find_country(said["country"].pick("vi")) if "country" in said else None,
        category=None,
        category_text="",
        badge_number=0,
        version=0,
        code="",
        primary="vi",
        name_phrases=(),
        photo=b"",
        own=row.values,
        row=row.line,
    )


def people_in(own: OwnList) -> Iterator[int]:
    """The people that a list names, each once."""
    return iter(dict.fromkeys(row.delegate_id for row in own.rows if row.delegate_id))
