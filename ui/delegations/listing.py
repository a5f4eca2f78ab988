"""The delegations behind the list: read whole, but the people only by what is counted.

The records of people are read for one delegation at a time. What must not come in: Qt.
"""

from datetime import datetime

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.delegates.queries import (
    Membership,
    delegate_rows,
    delegations,
    members,
    memberships,
    standings,
)
from hanoiplan.delegates.short_names import short_delegations
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived, passage
from hanoiplan.workspace import Workspace
from ui.delegations.lines import Line, Member, lines

PEOPLE = ("delegate", "delegation", "event")
ARRIVALS = ("passage", "passage_taken_back", "checkpoint")
MANY = ("passage_taken_back", "checkpoint")  # tables that touch passages of anybody
FEW = 500  # ids that are read again one by one
BADGES = ("badge_issued", "badge_voided", "number_issued")
TABLES = frozenset({*PEOPLE, *ARRIVALS, *BADGES})


class Listing:
    """What the page knows of an event's delegations."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._rows: list[DelegationRow] = []
        self._people: dict[int, Membership] = {}  # by delegate id
        self._arrivals: dict[int, datetime] = {}
        self.facts: EventFacts | None = None

    @property
    def agencies(self) -> list[str]:
        """The agencies that receive delegations, each once."""
        return sorted({row.receiving_agency for row in self._rows} - {""})

    def read(self, changes: Changes | None) -> list[Line]:
        """Reads what changed (None: everything) and gives the lines of the list."""
        if changes is None or changes.touches(*PEOPLE):
            self.facts = self._workspace.read(event, self._event_id)
            self._rows = self._workspace.read(delegations, self._event_id)
        if changes is None or changes.touches("delegate", "event"):
            self._read_people(changes)
        if changes is None or changes.touches(*ARRIVALS):
            self._read_arrivals(changes)
        return self._lines()

    def _read_people(self, changes: Changes | None) -> None:
        """Everybody, or the few who changed: at a large event that is the difference one feels."""
        ids = changes.ids("delegate") if changes is not None else frozenset()
        few = changes is not None and not changes.touches("event") and len(ids) <= FEW
        found = self._workspace.read(memberships, self._event_id, ids if few else None)
        kept = {} if not few else {key: one for key, one in self._people.items() if key not in ids}
        self._people = {**kept, **{one.delegate_id: one for one in found}}

    def _read_arrivals(self, changes: Changes | None) -> None:
        """All arrivals, or those of the few who just passed; nothing taken back is guessed."""
        ids = changes.ids("passage") if changes is not None else frozenset()
        few = changes is not None and not changes.touches(*MANY) and len(ids) <= FEW
        passed: set[int] | None = None
        if few:
            found = (self._workspace.read(passage, one) for one in ids)
            passed = {one.delegate_id for one in found if one is not None}
        came = self._workspace.read(arrived, self._event_id, passed)
        kept = self._arrivals if few else {}
        self._arrivals = {**kept, **{key: one.at for key, one in came.items()}}

    def _lines(self) -> list[Line]:
        if self.facts is None:
            return []
        names = short_delegations(self._rows, interface().language)
        return lines(self._rows, names, self._people.values(), self._arrivals.keys(), self.facts)

    def people(self, delegation_id: int) -> list[Member]:
        """The people of one delegation: the head first, then by role, rank and name."""
        ids = self._workspace.read(members, delegation_id)
        rows = self._workspace.read(delegate_rows, self._event_id, ids)
        badges = self._workspace.read(standings, self._event_id, ids)
        made = {row_id for row_id, one in badges.items() if one.in_force}
        pictures = any(row.photo for row in rows)
        found = [
            Member(row, self._time_of(row.id), row.id in made, row.photo if pictures else None)
            for row in rows
        ]
        return sorted(found, key=lambda member: member.row.place_in_delegation)

    def blob(self, digest: str) -> bytes | None:
        """The bytes of a photo; None for no digest."""
        return self._workspace.read(lambda reader: reader.blob(digest)) if digest else None

    def _time_of(self, delegate_id: int) -> str:
        """When somebody arrived, on the clock of the event."""
        moment = self._arrivals.get(delegate_id)
        if moment is None or self.facts is None:
            return ""
        return f"{to_event_time(moment, self.facts.time_zone):%H:%M}"
