"""What the overview shows, as frozen values: counts and tasks, never the records of people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hanoiplan.checklist.model import TaskRow
from hanoiplan.delegates.hosting import Hosting
from hanoiplan.delegates.model import DelegationRow, Invitation
from hanoiplan.plans.model import EventFacts

ANSWERED = frozenset({Invitation.ACCEPTED, Invitation.DECLINED})
WAITING = frozenset({Invitation.SENT, Invitation.NO_ANSWER})  # an answer is still to come

Counted = tuple[datetime, int]  # from this moment on (UTC), so many more


@dataclass(frozen=True, slots=True)
class Body:
    """One delegation in numbers; nobody cancelled is counted."""

    row: DelegationRow  # only what counting needs: names, kind, invitation, limits, people
    arrived: int
    hosting: Hosting | None  # None when the host pays for nobody of it

    @property
    def missing(self) -> int:
        """How many of its people have not arrived."""
        return max(0, self.row.people - self.arrived)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody expected, by delegation (None: those of no delegation)."""

    by_delegation: Mapping[int | None, int]
    pictured: int = 0  # who has a photo

    @property
    def total(self) -> int:
        """How many are expected."""
        return sum(self.by_delegation.values())


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Who came in at the main entry, each once, by delegation and by minute (UTC)."""

    by_delegation: Mapping[int | None, int]
    by_minute: Mapping[datetime, int]
    newest: int = 0  # the highest id among the passages that were looked at

    @property
    def total(self) -> int:
        """How many have arrived."""
        return sum(self.by_delegation.values())


@dataclass(frozen=True, slots=True)
class Badges:
    """Badges that left the printer and still open doors, and whose record changed since."""

    printed: int = 0
    changed: frozenset[int] = frozenset()  # delegate ids
    edited: frozenset[int] = frozenset()  # delegate ids whose badges are still to be compared


@dataclass(frozen=True, slots=True)
class Overview:
    """One event at a glance."""

    facts: EventFacts
    rows: tuple[DelegationRow, ...]  # in packing order
    people: People
    arrivals: Arrivals
    badges: Badges
    registered: tuple[Counted, ...] = ()  # when those expected were written down; before arrivals
    bodies: tuple[Body, ...] = ()  # `rows` with what is counted
    tasks: tuple[TaskRow, ...] = ()  # of all plans and of the event, parts of tasks apart

    @property
    def expected(self) -> int:
        """How many people are expected."""
        return self.people.total

    @property
    def is_bare(self) -> bool:
        """Whether nothing was written down yet: no people, no delegations."""
        return not self.expected and not self.rows

    @property
    def not_printed(self) -> int:
        """Who of those expected has no badge that opens a door."""
        return max(0, self.expected - self.badges.printed)

    @property
    def not_pictured(self) -> int:
        """Who of those expected has no photo."""
        return self.expected - self.people.pictured

    def invited(self, *states: Invitation) -> tuple[Body, ...]:
        """The delegations whose invitation is in one of these states."""
        return tuple(body for body in self.bodies if body.row.invitation in states)

    @property
    def hosted(self) -> tuple[Body, ...]:
        """The delegations the host pays for."""
        return tuple(body for body in self.bodies if body.hosting is not None)

    @property
    def over_hosted(self) -> tuple[Body, ...]:
        """Those of them that go beyond the plan, the furthest first."""
        over = [body for body in self.hosted if body.hosting and body.hosting.breaks_rule]
        return tuple(sorted(over, key=lambda body: -body.hosting.over if body.hosting else 0))

    @property
    def worst_first(self) -> tuple[Body, ...]:
        """The delegations with people in them, most people missing first."""
        sent = [body for body in self.bodies if body.row.people]
        return tuple(sorted(sent, key=lambda body: (-body.missing, body.arrived)))
