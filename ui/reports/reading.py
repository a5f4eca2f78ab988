"""What the page reads at once, and whom a choice takes out of it.

What must not come in: Qt, and what a paper looks like.
"""

from dataclasses import dataclass, replace

from hanoiplan.base.changes import Changes
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import IDENTITY_FIELDS, DelegateRow, text_of
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.exchange.own_headings import OWN_HEADINGS
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived
from hanoiplan.reports.delegate_list import ListFacts, in_order
from hanoiplan.reports.gathering import ListChoice, list_facts
from hanoiplan.store.work import Reader

ARRIVALS = frozenset({"passage", "passage_taken_back"})
PEOPLE = "delegate"
OTHERS = frozenset({"delegation", "event", "category", "number_issued"})  # told of anybody
RECORDS = OTHERS | {PEOPLE}
FEW = 500  # people who are read again one by one


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


def look(reader: Reader, event_id: int) -> Seen | None:
    """Read everything; None when there is no such event."""
    facts = event(reader, event_id)
    if facts is None:
        return None
    return Seen(list_facts(reader, facts, ListChoice()), who_is_here(reader, event_id))


def look_after(
    reader: Reader, event_id: int, seen: Seen | None, changes: Changes | None
) -> Seen | None:
    """As `look`, but of a change only what it touched: a few people, or who is here."""
    if seen is None or changes is None or changes.touches(*OTHERS):
        return look(reader, event_id)
    changed = changes.ids(PEOPLE)
    if len(changed) > FEW:
        return look(reader, event_id)
    everyone = _with_changed(reader, seen.everyone, changed) if changed else seen.everyone
    return Seen(everyone, who_is_here(reader, event_id))


def _with_changed(reader: Reader, before: ListFacts, changed: frozenset[int]) -> ListFacts:
    kept = [row for row in before.people if row.id not in changed]
    fresh = [row for row in delegate_rows(reader, before.event.id, changed) if _can_be_listed(row)]
    return replace(before, people=in_order([*kept, *fresh]))


def _can_be_listed(row: DelegateRow) -> bool:
    return row.cancelled_at is None and row.merged_into is None and bool(row.name)


def who_is_here(reader: Reader, event_id: int) -> frozenset[int]:
    """The people who have arrived."""
    return frozenset(arrived(reader, event_id))


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


def sheet_columns(people: tuple[DelegateRow, ...]) -> list[SheetColumn]:
    """The workbook's columns, identity data first because they ask for a decision."""
    order = sorted(OWN_HEADINGS, key=lambda field: field not in IDENTITY_FIELDS)
    return [_column(field, people) for field in order]


def _column(field: str, people: tuple[DelegateRow, ...]) -> SheetColumn:
    filled = sum(1 for row in people if field == "id" or text_of(row, field))
    is_identity = field in IDENTITY_FIELDS
    return SheetColumn(field, OWN_HEADINGS[field], filled, len(people), is_identity)
