"""One line of the list: a delegate with what other rooms know of him or her.

Pure. What must not come in: Qt, and words of the interface.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import BadgeStanding
from hanoiplan.presence.model import PassageRow

HEADS = ("truong doan", "head of delegation", "head of the delegation")


class Filter(StrEnum):
    """The saved filters over the list."""

    ALL = "all"
    HEADS = "heads"
    NOT_PRINTED = "not_printed"
    SAME_NAME = "same_name"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Person:
    """A delegate as the list shows one.

    `photo`: the digest, "" for a missing picture, None while nobody at the event has one.
    """

    row: DelegateRow
    delegation: str  # as the list calls it
    arrived: str  # "08:12" on the clock of the event, "" when not yet
    has_badge: bool
    badge_is_late: bool  # most others have theirs already
    shares_name: bool
    photo: str | None

    @property
    def id(self) -> int:
        """The delegate's id."""
        return self.row.id

    @property
    def cancelled(self) -> bool:
        """Whether the person will not come."""
        return self.row.cancelled_at is not None

    @property
    def is_head(self) -> bool:
        """Whether the role says head of delegation, in either language."""
        return fold(self.row.role).startswith(HEADS)

    def passes(self, chosen: Filter) -> bool:
        """Whether a saved filter shows this person."""
        if chosen is Filter.CANCELLED:
            return self.cancelled
        if chosen is Filter.HEADS:
            return self.is_head and not self.cancelled
        if chosen is Filter.NOT_PRINTED:
            return not self.has_badge and not self.cancelled
        return chosen is Filter.ALL or self.shares_name


def people(
    rows: Iterable[DelegateRow],
    arrivals: Mapping[int, PassageRow],
    standings: Mapping[int, BadgeStanding],
    delegations: Mapping[int, str],
    zone: str,
) -> list[Person]:
    """The lines of the list; names are compared over everybody who has not cancelled.

    `delegations`: what each is called in the list, by id. `zone`: the event's time zone.
    """
    everyone = list(rows)
    coming = [row for row in everyone if row.cancelled_at is None]
    names = Counter(fold(row.name) for row in coming)
    done = sum(1 for row in coming if _has_badge(standings.get(row.id)))
    late = done * 2 > len(coming)
    pictures = any(row.photo for row in everyone)
    return [
        Person(
            row=row,
            delegation=delegations.get(row.delegation_id or 0, ""),
            arrived=_clock_time(arrivals.get(row.id), zone),
            has_badge=_has_badge(standings.get(row.id)),
            badge_is_late=late,
            shares_name=row.cancelled_at is None and names[fold(row.name)] > 1,
            photo=row.photo if pictures else None,
        )
        for row in everyone
    ]


def counts(everyone: Iterable[Person]) -> dict[Filter, int]:
    """How many people each saved filter shows."""
    listed = list(everyone)
    return {one: sum(person.passes(one) for person in listed) for one in Filter}


def words_of(person: Person) -> str:
    """What a person is found by in the list."""
    row = person.row
    number = "" if row.badge_number is None else f"{row.badge_number:04d}"
    parts = (
        *(row.printed.vi, row.printed.en, row.passport_name, row.native_name),
        *(row.position.vi, row.position.en, row.organisation.vi, row.organisation.en),
        *(row.delegation.vi, row.delegation.en, row.phone, number),
    )
    return " ".join(part for part in parts if part)


def _has_badge(standing: BadgeStanding | None) -> bool:
    return standing is not None and standing.in_force


def _clock_time(passage: PassageRow | None, zone: str) -> str:
    return "" if passage is None else f"{to_event_time(passage.at, zone):%H:%M}"
