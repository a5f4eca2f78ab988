"""The people behind the list: read whole once, then only what changed.

Up to 20,000 people are held; beyond that the search of the store finds the others. What must not
come in: Qt.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import language
from hanoiplan.delegates.model import BadgeStanding, DelegateRow, DelegationRow
from hanoiplan.delegates.queries import (
    delegate_count,
    delegate_ids,
    delegate_rows,
    delegations,
    holders_of,
    people_of,
    standings,
)
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.delegates.short_names import short_delegations
from hanoiplan.plans.model import DEFAULT_ZONE, Category
from hanoiplan.plans.queries import categories, event
from hanoiplan.presence.model import PassageRow
from hanoiplan.presence.queries import arrived
from hanoiplan.workspace import Workspace
from ui.delegates.first_look import FirstLook
from ui.delegates.people import Around, Person, Roll

MOST_ROWS = 20_000
AT_ONCE = 1_000  # people who are read in one go
PART = 250  # people who are read between two moments in which the window may answer
FEW = 500  # ids that are read again one by one
FOUND = 500  # hits of the store's search

WHOLE = ("category", "event")  # tables that change what is said of everybody
ARRIVALS = ("passage", "passage_taken_back", "checkpoint")
BADGES = ("badge_issued", "badge_voided", "number_issued")
TABLES = frozenset({"delegate", "delegation", "saved_view", *WHOLE, *ARRIVALS, *BADGES})


class Listing:
    """What the page knows of an event's people."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._rows: dict[int, DelegateRow] = {}
        self._found: dict[int, Person] = {}  # by the store's search, perhaps beyond what is held
        self._coming = 0  # of a list that is not held whole
        self._arrivals: dict[int, PassageRow] = {}
        self._standings: dict[int, BadgeStanding] = {}
        self._zone = DEFAULT_ZONE
        self.last_day: date | None = None
        self._names: Mapping[int, str] = {}
        self._roll = Roll()
        self.delegations: list[DelegationRow] = []
        self.categories: list[Category] = []

    @property
    def too_many(self) -> bool:
        """Whether the list is longer than what is held at once."""
        return len(self._rows) > MOST_ROWS

    @property
    def coming(self) -> int:
        """How many people have not cancelled."""
        return self._coming if self.too_many else self._roll.coming

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed would make a person wait."""
        if changes is not None and self._touched(changes) is not None:
            # beyond what is held every search shows other lines, in the end all of them again
            much = self.too_many or changes.touches(*ARRIVALS, *BADGES)
            return much and len(self._rows) > AT_ONCE
        return self._workspace.read(delegate_count, self._event_id) > AT_ONCE

    def read(self, changes: Changes | None) -> list[Person]:
        """Reads what changed (None: everything) and gives the lines of the list."""
        self.read_around(changes)
        for _slice in self.reading(changes):
            pass
        return self.people

    @property
    def people(self) -> list[Person]:
        """The lines of the list as it was read last."""
        people = self._roll.people
        return people if len(people) <= MOST_ROWS else people[:MOST_ROWS]

    def reading(self, changes: Changes | None) -> Iterator[None]:
        """Reads people in slices; at the end `people` are the lines.

        What is around them (`read_around`) is read before.
        In slices, not in a thread: a thread that computes holds the interpreter, and the window
        would wait for it at every cell. What changes meanwhile is told afterwards, as always.
        """
        touched = self._touched(changes)
        yield from self._reading_rows(touched)
        ids = list(self._rows)
        if changes is None or changes.touches(*ARRIVALS):
            arrivals: dict[int, PassageRow] = {}
            for part in _parts(ids):
                arrivals |= self._workspace.read(arrived, self._event_id, part)
                yield
            self._arrivals = arrivals
        if changes is None or changes.touches(*BADGES):
            badges: dict[int, BadgeStanding] = {}
            for part in _parts(ids):
                badges |= self._workspace.read(standings, self._event_id, part)
                yield
            self._standings = badges
        yield from self._roll.calling(self._rows, self._around(), touched)
        self._found = {}
        if self.too_many:
            self._coming = self._workspace.read(delegate_count, self._event_id)

    def _around(self) -> Around:
        return Around(self._arrivals, self._standings, self._names, self._zone)

    def _touched(self, changes: Changes | None) -> set[int] | None:
        """Whose records have to be read again; None for everybody's."""
        if changes is None or changes.touches(*WHOLE):
            return None
        if any(len(changes.ids(name)) > FEW for name in ("delegate", "delegation")):
            return None
        ids = set(changes.ids("delegate"))
        if bodies := changes.ids("delegation"):
            ids |= self._workspace.read(people_of, bodies)
        if numbers := changes.ids("number_issued"):
            ids |= self._workspace.read(holders_of, numbers)
        return ids

    def _reading_rows(self, ids: set[int] | None) -> Iterator[None]:
        if ids is None:
            before, rows = self._rows, {}
            # one more than are shown, so that it is known that there are more
            first = self._workspace.read(delegate_ids, self._event_id, MOST_ROWS + 1)
            for part in _parts(first):
                yield
                for row in self._workspace.read(delegate_rows, self._event_id, part):
                    if row.merged_into is None:
                        rows[row.id] = _same(before.get(row.id), row)
            self._rows = rows
        elif ids:
            fresh = self._workspace.read(delegate_rows, self._event_id, ids)
            there = {row.id: row for row in fresh if row.merged_into is None}
            for gone in ids - there.keys():
                self._rows.pop(gone, None)
            held = there.keys() & self._rows.keys() if self.too_many else there.keys()
            self._rows |= {row_id: there[row_id] for row_id in held}

    def look(self) -> FirstLook | None:
        """The whole list before it is read; None when it is longer than what is held."""
        looked = FirstLook(self._workspace, self._event_id, MOST_ROWS + 1, self._names, self._zone)
        return looked if len(looked.whole.ids) <= MOST_ROWS else None

    def read_around(self, changes: Changes | None) -> None:
        """Reads what people belong to, if it changed (None: everything)."""
        if changes is not None and not changes.touches("delegation", *WHOLE):
            return
        facts = self._workspace.read(event, self._event_id)
        self._zone = facts.time_zone if facts is not None else DEFAULT_ZONE
        self.last_day = facts.ends_on if facts is not None else None
        self.delegations = self._workspace.read(delegations, self._event_id)
        self._names = short_delegations(self.delegations, "vi" if language() == "vi" else "en")
        self.categories = self._workspace.read(categories, self._event_id)

    def find(self, words: str) -> list[Person]:
        """The store's search, for lists that are not held whole; best hits first."""
        hits = self._workspace.read(find_delegates, self._event_id, words, FOUND)
        found = {row.id: row for row in hits}
        ids = list(found)
        around = Around(
            self._workspace.read(arrived, self._event_id, ids),
            self._workspace.read(standings, self._event_id, ids),
            self._names,
            self._zone,
        )
        people = Roll().call(found, around, None)
        self._found = {person.id: person for person in people}
        return people

    def person(self, row_id: int) -> Person | None:
        """The line of one person; None when he or she is gone."""
        return self._roll.person(row_id) or self._found.get(row_id)

    def rows(self, ids: Iterable[int] | None = None) -> list[DelegateRow]:
        """The records held: all, or those of these ids in their order."""
        if ids is None:
            return list(self._rows.values())
        people = (self.person(one) for one in ids)
        return [person.row for person in people if person is not None]

    def day(self, moment: datetime) -> str:
        """The date of a moment at the event, ISO."""
        return to_event_time(moment, self._zone).date().isoformat()

    def blob(self, digest: str) -> bytes | None:
        """The bytes of a photo; None for no digest."""
        return self._workspace.read(lambda reader: reader.blob(digest)) if digest else None


def _parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """So many at a time as are read without a stall."""
    rest = iter(ids)
    while part := list(islice(rest, PART)):
        yield part


def _same(before: DelegateRow | None, now: DelegateRow) -> DelegateRow:
    """The record held, where nothing is different: whatever was computed from it stays."""
    return before if before is not None and before == now else now
