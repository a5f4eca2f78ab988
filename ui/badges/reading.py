"""What the page reads: who could be printed, whose cards, what was printed already.

Everybody is read once, in slices, then only what changed; nothing is issued by looking. What must
not come in: Qt.
"""

from collections.abc import Collection, Generator, Iterator
from dataclasses import dataclass

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import CardChoice, cards, printed_versions
from hanoiplan.base.changes import Changes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_count, delegate_ids, delegate_rows, people_of
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.plans.queries import categories, event
from hanoiplan.workspace import Workspace
from ui.badges.run import SAMPLE_CODE, Choice
from ui.base.parts import in_parts

AT_ONCE = 500  # people who are read in one go
FEW = 100  # people who are read again in one go
LOOKED_AT = 1_000  # people of whom a choice is made in one go
WHOLE = ("event", "category")  # tables that change what is said of everybody
BADGES = ("number_issued", "badge_issued", "badge_voided")
PRINTED = "card_printed"
TABLES = frozenset({"delegate", "delegation", PRINTED, *WHOLE, *BADGES})


@dataclass(frozen=True, slots=True)
class Seen:
    """The event as the page shows it before anything is printed."""

    facts: EventFacts
    cards: tuple[BadgeCard, ...]  # of the choice, as they stand; badges with a sample code
    people: int  # not cancelled
    printed: frozenset[int]  # who has a card of this kind printed
    categories: tuple[Category, ...]
    delegations: tuple[tuple[str, str], ...]  # (Vietnamese, English) names in packing order


class Reading:
    """What the page knows of an event's people."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._facts: EventFacts | None = None
        self._categories: list[Category] = []
        self._rows: dict[int, DelegateRow] = {}  # not cancelled, in packing order
        self._printed: dict[CardKind, frozenset[int]] = {}
        self._cards: dict[CardKind, dict[int, BadgeCard]] = {kind: {} for kind in CardKind}
        self._before = self._cards  # as they were before a change that may be in any of them

    @property
    def total(self) -> int:
        """How many people could be printed."""
        return self._workspace.read(delegate_count, self._event_id)

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed, and drawing it, would make a person wait."""
        del changes  # the cards of a long list alone are many
        return self.total > AT_ONCE

    def reading(self, changes: Changes | None) -> Iterator[int]:
        """Reads what changed (None: everything) in slices; tells of how many people so far."""
        if changes is None or changes.touches(*WHOLE):
            self._facts = self._workspace.read(event, self._event_id)
            self._categories = self._workspace.read(categories, self._event_id)
        touched = self._touched(changes)
        if touched is None:
            yield from self._read_everybody()
        elif touched:
            self._read_few(touched)
        yield len(self._rows)
        if changes is None or changes.touches(PRINTED):
            for kind in CardKind:
                found = self._workspace.read(printed_versions, self._event_id, kind)
                self._printed[kind] = frozenset(found)
                yield len(self._rows)
        if touched is None or (changes is not None and changes.touches(*BADGES)):
            self._before = {kind: self._before[kind] | self._cards[kind] for kind in CardKind}
            self._cards = {kind: {} for kind in CardKind}

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
        for known in self._cards.values():
            for gone in ids:
                known.pop(gone, None)

    def _expected(self, ids: Collection[int]) -> list[DelegateRow]:
        rows = self._workspace.read(delegate_rows, self._event_id, ids)
        return [row for row in rows if _can_be_printed(row)]

    def _keep(self, rows: list[DelegateRow]) -> None:
        self._rows = {row.id: row for row in sorted(rows, key=lambda row: (row.pack_key, row.id))}

    # ---- what is seen of it

    def choosing(self, choice: Choice) -> Generator[None, None, Seen | None]:
        """Makes the cards of a choice in slices; gives what is seen, None without an event."""
        if self._facts is None:
            return None
        done = self._printed.get(choice.kind, frozenset())
        asked = CardChoice(category=choice.category, delegation=choice.delegation, ids=choice.ids)
        wanted: list[DelegateRow] = []
        for part in in_parts(self._rows.values(), LOOKED_AT):
            left = (row for row in part if not (choice.only_missing and row.id in done))
            wanted += [row for row in left if asked.takes(row)]
            yield
        known = self._cards[choice.kind]
        for missing in in_parts([row for row in wanted if row.id not in known]):
            known |= self._drawn(choice.kind, self._facts, missing)
            yield
        return self._seen(self._facts, tuple(known[row.id] for row in wanted), done)

    def _drawn(
        self, kind: CardKind, facts: EventFacts, rows: list[DelegateRow]
    ) -> dict[int, BadgeCard]:
        """Cards as they will look: a code is issued with the file only, and a sample shown."""
        codes = {row.id: SAMPLE_CODE for row in rows} if kind is CardKind.BADGE else {}
        made = self._workspace.read(cards, facts, rows, codes)
        before = self._before[kind]
        return {card.delegate_id: _same(before.pop(card.delegate_id, None), card) for card in made}

    def _seen(self, facts: EventFacts, drawn: tuple[BadgeCard, ...], done: frozenset[int]) -> Seen:
        used = {row.category.id for row in self._rows.values() if row.category}
        bodies = {row.delegation_id: row for row in self._rows.values() if row.delegation}
        in_order = dict.fromkeys(row.delegation_id for row in self._rows.values())
        names = (_names(bodies[one]) for one in in_order if one in bodies)
        return Seen(
            facts=facts,
            cards=drawn,
            people=len(self._rows),
            printed=done & self._rows.keys(),
            categories=tuple(one for one in self._categories if one.id in used),
            delegations=tuple(dict.fromkeys(names)),
        )


def _can_be_printed(row: DelegateRow) -> bool:
    return row.cancelled_at is None and row.merged_into is None and bool(row.name)


def _same(before: BadgeCard | None, now: BadgeCard) -> BadgeCard:
    """The card held, where nothing is different: a run of the same ones is known at a glance."""
    return before if before is not None and before == now else now


def _names(row: DelegateRow) -> tuple[str, str]:
    return row.delegation.pick("vi"), row.delegation.pick("en")
