"""The people behind the list: read whole once, then only what changed.

Up to 20,000 people are held; beyond that the search of the store finds the others. What must not
come in: Qt.
"""

from collections.abc import Mapping, Sequence

from hanoiplan.base.changes import Changes
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.queries import BadgeStanding, delegate_rows, delegations, standings
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.plans.model import DEFAULT_ZONE, Category
from hanoiplan.plans.queries import categories, event
from hanoiplan.presence.model import PassageRow
from hanoiplan.presence.queries import arrived
from hanoiplan.workspace import Workspace
from ui.delegates.people import Person, people
from ui.delegates.short_names import short_names

MOST_ROWS = 20_000
FEW = 500  # ids that are read again one by one
FOUND = 500  # hits of the store's search

EVERYBODY = ("delegation", "category", "event", "number_issued")  # tables that touch many rows
ARRIVALS = ("passage", "passage_taken_back", "checkpoint")
BADGES = ("badge_issued", "badge_voided", "number_issued")
TABLES = frozenset({"delegate", *EVERYBODY, *ARRIVALS, *BADGES})


class Listing:
    """What the page knows of an event's people."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._rows: dict[int, DelegateRow] = {}
        self._arrivals: dict[int, PassageRow] = {}
        self._standings: dict[int, BadgeStanding] = {}
        self._zone = DEFAULT_ZONE
        self._names: Mapping[int, str] = {}
        self.delegations: list[DelegationRow] = []
        self.categories: list[Category] = []

    @property
    def too_many(self) -> bool:
        """Whether the list is longer than what is held at once."""
        return len(self._rows) > MOST_ROWS

    @property
    def coming(self) -> int:
        """How many people have not cancelled."""
        return sum(1 for row in self._rows.values() if row.cancelled_at is None)

    def read(self, changes: Changes | None) -> list[Person]:
        """Reads what changed (None: everything) and gives the lines of the list."""
        if changes is None or changes.touches(*ARRIVALS):
            self._arrivals = self._workspace.read(arrived, self._event_id)
        if changes is None or changes.touches(*BADGES):
            self._standings = self._workspace.read(standings, self._event_id)
        if changes is None or changes.touches("delegate", *EVERYBODY):
            self._read_rows(changes)
        return self._people(list(self._rows.values())[:MOST_ROWS])

    def _read_rows(self, changes: Changes | None) -> None:
        ids = changes.ids("delegate") if changes is not None else frozenset()
        if changes is None or changes.touches(*EVERYBODY) or len(ids) > FEW:
            rows = self._workspace.read(delegate_rows, self._event_id)
            self._rows = {row.id: row for row in rows}
        else:
            fresh = self._workspace.read(delegate_rows, self._event_id, ids)
            kept = [row for row in self._rows.values() if row.id not in ids]
            in_order = sorted([*kept, *fresh], key=lambda row: (row.sort_key, row.id))
            self._rows = {row.id: row for row in in_order}
        self._read_around()

    def _read_around(self) -> None:
        facts = self._workspace.read(event, self._event_id)
        self._zone = facts.time_zone if facts is not None else DEFAULT_ZONE
        self.delegations = self._workspace.read(delegations, self._event_id)
        self._names = short_names(self.delegations)
        self.categories = self._workspace.read(categories, self._event_id)

    def find(self, words: str) -> list[Person]:
        """The store's search, for lists that are not held whole; best hits first."""
        return self._people(self._workspace.read(find_delegates, self._event_id, words, FOUND))

    def blob(self, digest: str) -> bytes | None:
        """The bytes of a photo; None for no digest."""
        return self._workspace.read(lambda reader: reader.blob(digest)) if digest else None

    def _people(self, rows: Sequence[DelegateRow]) -> list[Person]:
        return people(rows, self._arrivals, self._standings, self._names, self._zone)
