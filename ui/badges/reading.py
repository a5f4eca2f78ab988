"""What the page reads: who could be printed, whose cards, what was printed already.

Everybody is read once, in slices, then only what changed; nothing is issued by looking. What must
not come in: Qt.
"""

from collections.abc import Collection, Generator, Iterable, Iterator
from dataclasses import dataclass, field

from hanoiplan.badges.brought_along import others_of
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.own_list import OwnList, joined, people_in
from hanoiplan.badges.printed import State, signed, states
from hanoiplan.badges.queries import CardChoice, cards, pack_place, printed_versions
from hanoiplan.badges.templates import layout_named, templates_for
from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_count, delegate_ids, delegate_rows, people_of
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.plans.queries import categories, event
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from ui.badges.paper_words import Template, Unusable
from ui.badges.whose import CHANGED, MISSING
from ui.base.parts import in_parts

AT_ONCE = 500  # people who are read in one go
FEW = 100  # people who are read again in one go
LOOKED_AT = 1_000  # people of whom a choice is made in one go
COMPARED = 200  # cards that are compared with what was printed, in one go
WHOLE = ("event", "category")  # tables that change what is said of everybody
BADGES = ("number_issued", "badge_issued", "badge_voided")
PRINTED, SIGNED, TEMPLATE = "card_printed", "card_signed_off", "badge_template"
HAS_LEFT = Changes("", tables=dict.fromkeys((PRINTED, *BADGES), frozenset()))
"""What is read anew once a run has left: who has a card, and with which number."""
TABLES = frozenset({"delegate", "delegation", PRINTED, SIGNED, TEMPLATE, *WHOLE, *BADGES})


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose cards the person wants to see; `own` is the run's own list where that says it."""

    kind: CardKind
    who: str
    category: str = ""
    delegation: str = ""
    ids: frozenset[int] | None = None
    own: OwnList | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The event as the page shows it before anything is printed."""

    facts: EventFacts
    cards: tuple[BadgeCard, ...]  # of the choice, as they stand; badges with a sample code
    people: int  # not cancelled
    printed: frozenset[int]  # who has a card of this kind printed
    changed: frozenset[int]  # who is in the choice and has a card that says something else
    categories: tuple[Category, ...]
    delegations: tuple[tuple[str, str], ...]  # (Vietnamese, English) names in packing order


@dataclass(slots=True)
class _Known:
    """What was made of one kind of card so far."""

    printed: frozenset[int] = frozenset()
    cards: dict[int, BadgeCard] = field(default_factory=dict)
    before: dict[int, BadgeCard] = field(default_factory=dict)  # before a change in any of them
    states: dict[str, tuple[BadgeCard, State]] = field(default_factory=dict)


class Reading:
    """What the page knows of an event's people."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._facts: EventFacts | None = None
        self._categories: list[Category] = []
        self._rows: dict[int, DelegateRow] = {}  # not cancelled, in packing order
        self._known = {kind: _Known() for kind in CardKind}
        self._templates: dict[CardKind, tuple[tuple[Template, ...], tuple[Unusable, ...]]] = {}

    @property
    def total(self) -> int:
        """How many people could be printed."""
        return self._workspace.read(delegate_count, self._event_id)

    @property
    def people(self) -> list[DelegateRow]:
        """Everybody who may be named in a list."""
        return list(self._rows.values())

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed, and drawing it, would make a person wait."""
        del changes  # the cards of a long list alone are many
        return self.total > AT_ONCE

    def templates(self, kind: CardKind) -> tuple[tuple[Template, ...], tuple[Unusable, ...]]:
        """What a kind can be printed with, the usual one first; and what cannot be used."""
        if kind not in self._templates:
            self._templates[kind] = self._workspace.read(_templates, self._event_id, kind)
        return self._templates[kind]

    def reading(self, changes: Changes | None) -> Iterator[int]:
        """Reads what changed (None: everything) in slices; tells of how many people so far."""
        if changes is None or changes.touches(*WHOLE):
            self._facts = self._workspace.read(event, self._event_id)
            self._categories = self._workspace.read(categories, self._event_id)
        if changes is None or changes.touches(TEMPLATE):
            self._templates.clear()
        touched = self._touched(changes)
        if touched is None:
            yield from self._read_everybody()
        elif touched:
            self._read_few(touched)
        yield len(self._rows)
        yield from self._read_printed(changes)
        if touched is None or (changes is not None and changes.touches(*BADGES)):
            for known in self._known.values():
                known.before |= known.cards
                known.cards = {}

    def _read_printed(self, changes: Changes | None) -> Iterator[int]:
        """Who has a card; how those stand against the record is found again when it is asked."""
        if changes is None or changes.touches(PRINTED):
            for kind, known in self._known.items():
                found = self._workspace.read(printed_versions, self._event_id, kind)
                known.printed = frozenset(found)
                yield len(self._rows)
        if changes is None or changes.touches(PRINTED, TEMPLATE, *BADGES):
            for known in self._known.values():
                known.states = {}

    def _touched(self, changes: Changes | None) -> set[int] | None:
        """Whose records have to be read again; None for everybody's."""
        if changes is None or changes.touches(*WHOLE):
            return None
        ids = set(changes.ids("delegate"))
        if bodies := changes.ids("delegation"):
            ids |= self._workspace.read(people_of, bodies)
        return ids if len(ids) <= FEW else None

    def _read_everybody(self) -> Iterator[int]:
        ids = self._workspace.read(delegate_ids, self._event_id)
        rows: list[DelegateRow] = []
        done = 0
        for part in in_parts(ids):
            yield done
            rows += self._expected(part)
            done += len(part)
        yield done
        self._keep(rows)

    def _read_few(self, ids: set[int]) -> None:
        fresh = self._expected(ids)
        kept = [row for key, row in self._rows.items() if key not in ids]
        self._keep([*kept, *fresh])
        for known in self._known.values():
            for gone in ids:
                known.cards.pop(gone, None)

    def _expected(self, ids: Collection[int]) -> list[DelegateRow]:
        rows = self._workspace.read(delegate_rows, self._event_id, ids)
        return [row for row in rows if row.cancelled_at is None and row.merged_into is None]

    def _keep(self, rows: list[DelegateRow]) -> None:
        self._rows = {row.id: row for row in sorted(rows, key=pack_place)}

    # ---- what is seen of it

    def choosing(self, choice: Choice) -> Generator[None, None, Seen | None]:
        """Makes the cards of a choice in slices; gives what is seen, None without an event."""
        if self._facts is None:
            return None
        known, facts = self._known[choice.kind], self._facts
        wanted = yield from self._taken(choice, known)
        for missing in in_parts([row for row in wanted if row.id not in known.cards]):
            known.cards |= self._made(choice.kind, known, facts, missing)
            yield
        drawn = [known.cards[row.id] for row in wanted]
        if choice.own is not None:
            of_people = KINDS[choice.kind].of_people
            plain, drawn = drawn, []
            for part in in_parts(joined(facts, plain, choice.own, of_people=of_people)):
                drawn += part
                yield
        yield from self._compare(choice.kind, known, drawn)
        changed = frozenset(
            card.key
            for card in drawn
            if card.key in known.states and known.states[card.key][1] is State.CHANGED
        )
        if choice.who == CHANGED:
            drawn = [card for card in drawn if card.key in changed]
        people = frozenset(card.delegate_id for card in drawn if card.key in changed) - {0}
        return self._seen(facts, tuple(drawn), known.printed, people)

    def _taken(self, choice: Choice, known: _Known) -> Generator[None, None, list[DelegateRow]]:
        """Whose cards are wanted, in packing order."""
        if not KINDS[choice.kind].of_people:
            return []
        ids = choice.ids
        if choice.own is not None:
            ids = frozenset(people_in(choice.own))
        asked = CardChoice(category=choice.category, delegation=choice.delegation, ids=ids)
        wanted: list[DelegateRow] = []
        for part in in_parts(self._rows.values(), LOOKED_AT):
            for row in part:
                done = row.id in known.printed
                fits = not (choice.who == MISSING and done) and not (
                    choice.who == CHANGED and not done
                )
                if fits and asked.takes(row):
                    wanted.append(row)
            yield
        return wanted

    def _made(
        self, kind: CardKind, known: _Known, facts: EventFacts, rows: list[DelegateRow]
    ) -> dict[int, BadgeCard]:
        """Cards as they will look: a code is issued with the file only, and a sample shown."""
        codes = {row.id: SAMPLE_CODE for row in rows} if KINDS[kind].has_code else {}
        made = self._workspace.read(cards, facts, rows, codes, photos=False)
        return {card.delegate_id: _same(known.before.pop(card.delegate_id, None), card)
                for card in made}  # fmt: skip

    def _compare(
        self, kind: CardKind, known: _Known, drawn: list[BadgeCard]
    ) -> Generator[None, None, None]:
        """How those stand that were printed before; a sign may have been."""
        before = (
            card for card in drawn if not card.delegate_id or card.delegate_id in known.printed
        )
        for part in _together(kind, before, known):
            found = self._workspace.read(states, self._event_id, kind, part)
            known.states |= {card.key: (card, found[card.key]) for card in part}
            yield

    def signing(
        self, kind: CardKind, layout: str, drawn: Collection[BadgeCard]
    ) -> Generator[None, None, dict[tuple[str, str], str]]:
        """Who answers for which problem of these cards, read in slices."""
        found: dict[tuple[str, str], str] = {}
        for part in in_parts(drawn, COMPARED):
            found |= self._workspace.read(signed, self._event_id, kind, layout, part)
            yield
        return found

    def _seen(
        self,
        facts: EventFacts,
        drawn: tuple[BadgeCard, ...],
        done: frozenset[int],
        changed: frozenset[int],
    ) -> Seen:
        used = {row.category.id for row in self._rows.values() if row.category}
        bodies = {row.delegation_id: row for row in self._rows.values() if row.delegation}
        in_order = dict.fromkeys(row.delegation_id for row in self._rows.values())
        names = (_names(bodies[one]) for one in in_order if one in bodies)
        return Seen(
            facts=facts,
            cards=drawn,
            people=len(self._rows),
            printed=done & self._rows.keys(),
            changed=changed,
            categories=tuple(one for one in self._categories if one.id in used),
            delegations=tuple(dict.fromkeys(names)),
        )


def _templates(
    reader: Reader, event_id: int, kind: CardKind
) -> tuple[tuple[Template, ...], tuple[Unusable, ...]]:
    """Templates with their layouts, and those of the office's own that cannot be read any more."""
    usable, others = [], []
    for row in templates_for(reader, event_id, kind):
        try:
            layout = layout_named(reader, event_id, row.name)
            usable.append(Template(row, layout, others_of(layout)))
        except KnownError:
            others.append(Unusable(row))  # it says itself what the matter is
    return tuple(usable), tuple(others)


def _together(
    kind: CardKind, before: Iterable[BadgeCard], known: _Known
) -> Iterator[list[BadgeCard]]:
    """Cards to be compared, in parts; all lines of one person or sign are asked about at once.

    A line that is new may stand in the place of one that went: that is only seen beside the rest.
    """
    lines: dict[object, list[BadgeCard]] = {}
    for card in before:
        lines.setdefault(_subject(kind, card), []).append(card)
    part: list[BadgeCard] = []
    for ones in lines.values():
        if all(known.states.get(card.key, (None,))[0] == card for card in ones):
            continue
        if part and len(part) + len(ones) > COMPARED:
            yield part
            part = []
        part += ones
    if part:
        yield part


def _subject(kind: CardKind, card: BadgeCard) -> object:
    """Whom a card is of; of a sign what it is of, or all that its line says."""
    return card.delegate_id or tuple(map(card.said, KINDS[kind].needed)) or card.own


def _same(before: BadgeCard | None, now: BadgeCard) -> BadgeCard:
    """The card held, where nothing is different: a run of the same ones is known at a glance."""
    return before if before is not None and before == now else now


def _names(row: DelegateRow) -> tuple[str, str]:
    return row.delegation.pick("vi"), row.delegation.pick("en")
