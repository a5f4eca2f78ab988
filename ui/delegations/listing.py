"""The delegations behind the list: read whole, but the people only by what is counted.

The records of people are read for one delegation at a time. What must not come in: Qt.
"""

from collections.abc import Iterator
from datetime import datetime

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegationRow, Membership
from hanoiplan.delegates.queries import (
    delegate_count,
    delegate_ids,
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
from ui.base.parts import in_parts
from ui.delegations.lines import Line, Member, lines

PEOPLE = ("delegate", "delegation", "event")
ARRIVALS = ("passage", "passage_taken_back", "checkpoint")
MANY = ("passage_taken_back", "checkpoint")  # tables that touch passages of anybody
FEW = 100  # ids that are read again one by one
AT_ONCE = 1_000  # people who are counted in one go
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

    @property
    def total(self) -> int:
        """How many people are to be counted."""
        return self._workspace.read(delegate_count, self._event_id)

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed would make a person wait."""
        much = _all_people(changes) or _all_arrivals(changes)
        return much and self.total > AT_ONCE

    def reading(self, changes: Changes | None) -> Iterator[int]:
        """Reads what changed (None: everything) in slices; tells of how many people so far.

        At the end `lines` are those of the list.
        """
        if changes is None or changes.touches(*PEOPLE):
            self.facts = self._workspace.read(event, self._event_id)
            self._rows = self._workspace.read(delegations, self._event_id)
            yield 0
        everybody, all_arrivals = _all_people(changes), _all_arrivals(changes)
        people: dict[int, Membership] = {}
        came: dict[int, datetime] = {}
        if everybody or all_arrivals:
            ids = sorted(self._workspace.read(delegate_ids, self._event_id))
            yield 0
            done = 0
            for part in in_parts(ids):
                if everybody:
                    people |= self._members(part)
                if all_arrivals:
                    came |= self._came(part)
                done += len(part)
                yield done
        if everybody:
            self._people = people
        elif changes is not None:
            self._read_few_people(changes)
        if all_arrivals:
            self._arrivals = came
        elif changes is not None:
            self._read_few_arrivals(changes)

    def _members(self, ids: list[int]) -> dict[int, Membership]:
        found = self._workspace.read(memberships, self._event_id, ids)
        return {one.delegate_id: one for one in found}

    def _came(self, ids: list[int]) -> dict[int, datetime]:
        found = self._workspace.read(arrived, self._event_id, ids)
        return {key: one.at for key, one in found.items()}

    def _read_few_people(self, changes: Changes) -> None:
        """The few who changed: at a large event that is the difference one feels."""
        if ids := changes.ids("delegate"):
            kept = {key: one for key, one in self._people.items() if key not in ids}
            self._people = {**kept, **self._members(list(ids))}

    def _read_few_arrivals(self, changes: Changes) -> None:
        """Those of the few who just passed; nothing taken back is guessed."""
        if ids := changes.ids("passage"):
            found = (self._workspace.read(passage, one) for one in ids)
            passed = {one.delegate_id for one in found if one is not None}
            self._arrivals |= self._came(list(passed))

    @property
    def lines(self) -> list[Line]:
        """The lines of the list as it was read last."""
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


def _all_people(changes: Changes | None) -> bool:
    """Whether everybody's place has to be read again."""
    return changes is None or changes.touches("event") or len(changes.ids("delegate")) > FEW


def _all_arrivals(changes: Changes | None) -> bool:
    """Whether everybody may have arrived or not."""
    return changes is None or changes.touches(*MANY) or len(changes.ids("passage")) > FEW
