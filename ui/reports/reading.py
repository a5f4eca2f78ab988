"""What the page reads at once, and whom a choice takes out of it.

What must not come in: Qt, and what a paper looks like.
"""

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.changes import Changes
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import IDENTITY_FIELDS, DelegateRow, text_of
from hanoiplan.delegates.queries import delegate_count, delegate_ids, delegate_rows
from hanoiplan.exchange.own_headings import OWN_HEADINGS
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived, passage
from hanoiplan.reports.delegate_list import ListFacts, in_order, put_in_order
from hanoiplan.reports.gathering import offices
from hanoiplan.workspace import Workspace
from ui.base.parts import PART, in_parts

MANY = ("passage_taken_back", "checkpoint")  # tables that touch passages of anybody
ARRIVALS = frozenset({"passage", *MANY})
PEOPLE = "delegate"
OTHERS = frozenset({"delegation", "event", "category", "number_issued"})  # told of anybody
RECORDS = OTHERS | {PEOPLE}
FEW = 100  # people who are read again in one go
AT_ONCE = 1_000  # people who are read in one go


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom papers and workbooks show."""

    delegation_id: int | None = None  # None for all
    only_arrived: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """The event and everybody who can be on a paper."""

    everyone: ListFacts  # in the order of packing, nobody cancelled
    here: frozenset[int]

    @property
    def event(self) -> EventFacts:
        """The event all of this is about."""
        return self.everyone.event

    def delegations(self) -> list[tuple[int, Bilingual]]:
        """Those with people in them, in the order of the papers."""
        found: dict[int, Bilingual] = {}
        for row in self.everyone.people:
            if row.delegation_id is not None:
                found.setdefault(row.delegation_id, row.delegation)
        return list(found.items())


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the workbook, and for how many people something stands in it."""

    field: str
    heading: str
    filled: int
    people: int
    identity: bool


class Reading:
    """What the page knows of an event: read whole once, in slices, then only what changed."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self.seen: Seen | None = None  # None before the first reading, and without an event

    @property
    def total(self) -> int:
        """How many people can be on a paper."""
        return self._workspace.read(delegate_count, self._event_id)

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed would make a person wait."""
        much = self._touched(changes) is None or _all_arrivals(changes)
        return much and self.total > AT_ONCE

    def reading(self, changes: Changes | None) -> Iterator[int]:
        """Reads what changed (None: everything) in slices; tells of how many people so far."""
        facts = self._workspace.read(event, self._event_id)
        if facts is None:
            self.seen = None
            return
        touched = self._touched(changes)
        before = self.seen
        if before is None or touched is None:
            rows = yield from self._everybody()
            bodies = self._workspace.read(offices, self._event_id)
            everyone = ListFacts(facts, in_order(rows), bodies=bodies)
            yield len(rows)
        else:
            everyone = self._with_changed(before.everyone, touched) if touched else before.everyone
        here = before.here if before is not None else frozenset[int]()
        if before is None or _all_arrivals(changes):
            here = yield from self._all_who_are_here(everyone)
        elif changes is not None:
            here |= self._who_came(changes.ids("passage"))
        self.seen = Seen(everyone, here)

    def _touched(self, changes: Changes | None) -> frozenset[int] | None:
        """Whose records have to be read again; None for everybody's."""
        if self.seen is None or changes is None or changes.touches(*OTHERS):
            return None
        changed = changes.ids(PEOPLE)
        return changed if len(changed) <= FEW else None

    def _everybody(self) -> Generator[int, None, list[DelegateRow]]:
        known = {row.id: row for row in self.seen.everyone.people} if self.seen else {}
        ids = self._workspace.read(delegate_ids, self._event_id)
        rows: list[DelegateRow] = []
        done = 0
        for part in in_parts(ids):
            yield done
            # one that is as before stays the same thing: a paper of it need not be drawn again
            rows += [_same(known.get(row.id), row) for row in self._listed(part)]
            done += len(part)
        return rows

    def _with_changed(self, before: ListFacts, changed: frozenset[int]) -> ListFacts:
        kept = (row for row in before.people if row.id not in changed)
        return replace(before, people=put_in_order(kept, self._listed(changed)))

    def _listed(self, ids: Collection[int]) -> list[DelegateRow]:
        rows = self._workspace.read(delegate_rows, self._event_id, ids)
        return [row for row in rows if _can_be_listed(row)]

    def _all_who_are_here(self, everyone: ListFacts) -> Generator[int, None, frozenset[int]]:
        here: set[int] = set()
        for part in in_parts([row.id for row in everyone.people], PART * 2):
            here |= self._workspace.read(arrived, self._event_id, part).keys()
            yield len(everyone.people)
        return frozenset(here)

    def _who_came(self, passages: Collection[int]) -> frozenset[int]:
        found = (self._workspace.read(passage, one) for one in passages)
        ids = {one.delegate_id for one in found if one is not None}
        return frozenset(self._workspace.read(arrived, self._event_id, ids)) if ids else frozenset()


def _all_arrivals(changes: Changes | None) -> bool:
    """Whether everybody may have arrived or not."""
    if changes is None or changes.touches(*MANY):
        return True
    return any(len(changes.ids(name)) > FEW for name in ("passage", PEOPLE))


def _can_be_listed(row: DelegateRow) -> bool:
    return row.cancelled_at is None and row.merged_into is None and bool(row.name)


def _same(before: DelegateRow | None, now: DelegateRow) -> DelegateRow:
    return before if before is not None and before == now else now


def chosen(seen: Seen, choice: Choice) -> ListFacts:
    """The people of a choice, in the order of papers."""
    return replace(
        seen.everyone,
        people=tuple(row for row in seen.everyone.people if _takes(seen, choice, row)),
        only_arrived=choice.only_arrived,
    )


def _takes(seen: Seen, choice: Choice, row: DelegateRow) -> bool:
    if choice.only_arrived and row.id not in seen.here:
        return False
    return choice.delegation_id is None or row.delegation_id == choice.delegation_id


def with_identity_data(people: tuple[DelegateRow, ...]) -> list[int]:
    """Of whom there is a passport number, its expiry or a date of birth."""
    return [row.id for row in people if any(text_of(row, field) for field in IDENTITY_FIELDS)]


def counting(people: Sequence[DelegateRow]) -> Generator[None, None, list[SheetColumn]]:
    """The workbook's columns, identity data first because they ask for a decision; in slices."""
    order = sorted(OWN_HEADINGS, key=lambda field: field not in IDENTITY_FIELDS)
    filled = dict.fromkeys(order, 0)
    for part in in_parts(people):
        for field in order:
            filled[field] += sum(1 for row in part if field == "id" or text_of(row, field))
        yield
    return [
        SheetColumn(
            field, OWN_HEADINGS[field], filled[field], len(people), field in IDENTITY_FIELDS
        )
        for field in order
    ]
