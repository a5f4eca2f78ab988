"""What placing is told and what it answers: settings, chains of chairs, who sits where and why.

A chain is a run of chairs in the order of honour; nearly every rule of protocol is "this chain is
filled in that order", so the same chains place people, explain a seat, and find what breaks a
rule. What must not come in: the rules themselves, the database, words for people.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from hanoiplan.seating.guests import UNKNOWN_RANK, PrecedenceSettings, Reason


class Around(StrEnum):
    """How delegations go round a U or a square (domain of conference practice)."""

    ROUND = "round"  # from the chair's right hand along the arm, and back to the left hand
    ALTERNATE = "alternate"  # nearest first, right before left


class InterpreterPlace(StrEnum):
    """Where an interpreter sits; never on a ranked chair."""

    BEHIND = "behind"  # at the principal's shoulder
    BESIDE = "beside"  # on the chair at the principal's left hand
    NONE = "none"  # in a booth, or not here


class Who(StrEnum):
    """Whom a chain is for."""

    ALL = "all"
    HOSTS = "hosts"
    GUESTS = "guests"


class By(StrEnum):
    """In which order a chain is filled."""

    PRECEDENCE = "precedence"
    DELEGATION = "delegation"  # the order of delegations; of one delegation by precedence


@dataclass(frozen=True, slots=True)
class PlacingSettings:
    """What protocol leaves to the host for one arrangement; the defaults are the usual practice."""

    around: Around = Around.ROUND
    interpreter: InterpreterPlace = InterpreterPlace.BEHIND
    chief_guest_right: bool = True  # at an even head table the chief guest at the host's right
    front_rank: int = 30  # in rows: up to this rank number people sit in front by rank
    together: int = 5  # a delegation of up to so many sits at one table
    table_hosts: bool = True  # every table has a host
    presidium: tuple[int, ...] = ()  # who sits at the head table; empty: the first of the list
    order: PrecedenceSettings = field(default_factory=PrecedenceSettings)


@dataclass(frozen=True, slots=True)
class Chain:
    """Chairs in the order of honour, filled in one order by one group of people."""

    rule: str  # id of the rule that gives this order
    chairs: tuple[str, ...]
    who: Who = Who.ALL
    by: By = By.PRECEDENCE
    up_to: int = UNKNOWN_RANK  # only people of at most this rank number


@dataclass(frozen=True, slots=True)
class Seated:
    """A guest on a chair; `ranked`: protocol decided it, else an optimiser may move the guest."""

    chair: str
    guest_id: int
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class Behind:
    """An interpreter: on a chair behind the principal, or at the principal's own chair's back."""

    guest_id: int
    chair: str
    principal_id: int


@dataclass(frozen=True, slots=True)
class Unseated:
    """Somebody for whom there is no place here, and why."""

    guest_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Placed:
    """A whole hall: nobody twice, no chair twice."""

    seated: tuple[Seated, ...]
    behind: tuple[Behind, ...] = ()
    unseated: tuple[Unseated, ...] = ()

    @property
    def seats(self) -> Mapping[str, int]:
        """Guest by chair."""
        return MappingProxyType({one.chair: one.guest_id for one in self.seated})
