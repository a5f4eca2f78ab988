"""What the page knows of an event's programme, read anew as it changes.

What must not come in: Qt.
"""

from datetime import date, datetime

from hanoiplan.base.changes import Changes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.model import DEFAULT_ZONE, EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.programme.conflicts import Conflicts, Severity
from hanoiplan.programme.days import event_days, of_day
from hanoiplan.programme.model import ChangeSince, Session, Version
from hanoiplan.programme.queries import changes_since, conflicts, newest_version, sessions
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from ui.programme.times import Calendar

PROGRAMME = (
    *("event", "session", "session_part", "cue", "cue_ticked", "cue_tick_taken_back"),
    *("conflict_kept", "programme_version"),
)
PEOPLE = ("delegate",)
TABLES = frozenset({*PROGRAMME, *PEOPLE})


class Reading:
    """Reads one event's programme; people of the register change names in it."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self.facts: EventFacts | None = None
        self.sessions: tuple[Session, ...] = ()
        self.conflicts = Conflicts()
        self.version: Version | None = None
        self.changes: tuple[ChangeSince, ...] = ()
        self.people: dict[str, int] = {}  # who may have a part: words for the choice, id

    def read(self, changes: Changes | None) -> None:
        """Reads what changed; None means everything."""
        if changes is None or changes.touches(*TABLES):
            self._workspace.read(self._read)
        if changes is None or changes.touches(*PEOPLE):
            self._workspace.read(self._read_people)

    def _read(self, reader: Reader) -> None:
        self.facts = event(reader, self._event_id)
        self.sessions = sessions(reader, self._event_id)
        self.conflicts = conflicts(reader, self._event_id)
        self.version = newest_version(reader, self._event_id)
        self.changes = changes_since(reader, self._event_id)

    def _read_people(self, reader: Reader) -> None:
        found: dict[str, int] = {}
        for one in delegate_rows(reader, self._event_id):
            if one.cancelled_at is None:
                name = one.printed.pick("vi")
                whose = one.delegation.pick("vi")
                words = f"{name} · {whose}" if whose else name
                found.setdefault(words, one.id)
        self.people = found

    @property
    def calendar(self) -> Calendar:
        """The clock of the event, and its days."""
        zone = self.facts.time_zone if self.facts is not None else DEFAULT_ZONE
        return Calendar(zone, tuple(event_days(self.facts, self.sessions, zone)))

    def of_day(self, day: date) -> tuple[Session, ...]:
        """What begins on a day."""
        return of_day(self.sessions, day, self.calendar.zone)

    def session(self, session_id: int) -> Session | None:
        """One session of the programme."""
        return next((one for one in self.sessions if one.id == session_id), None)

    def worst(self) -> dict[int, Severity]:
        """The frame of each session that is in a conflict."""
        found = {one.id: self.conflicts.worst_of(one.id) for one in self.sessions}
        return {key: worst for key, worst in found.items() if worst is not None}

    def day_to_open(self, now: datetime) -> date | None:
        """Today when it is a day of the event, else its first day with something timed on it."""
        days = self.calendar.days
        today = self.calendar.day_of(now)
        if today in days:
            return today
        busy = [day for day in days if any(not one.all_day for one in self.of_day(day))]
        return next(iter(busy or days), None)
