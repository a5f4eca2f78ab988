"""How far the event is: the next thing that matters, from its days and the clock of its place.

An event knows its days, not the hour of its opening: it begins and ends at midnight there.
Pure. What must not come in: words.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hanoiplan.base.clock import to_event_time
from hanoiplan.plans.model import EventFacts

ONE_DAY = timedelta(days=1)


class Phase(StrEnum):
    """Where an event stands."""

    NO_DAYS = "no_days"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Countdown:
    """How far the event is, on the calendar and the clock of its own place."""

    phase: Phase
    here: datetime  # now, on the wall clock of the event
    days: int = 0  # to its first day; after it, since its last; during it, to its last
    day: int = 0  # which day of it today is, 1 for the first
    of: int = 0  # how many days it has
    left: timedelta | None = None  # until it begins or ends, when that is within a day

    @property
    def today(self) -> date:
        """The day at the event."""
        return self.here.date()


def countdown(facts: EventFacts, now: datetime) -> Countdown:
    """How far the event is at a moment (aware). Without a last day it lasts one day."""
    here = to_event_time(now, facts.time_zone)
    first = facts.starts_on
    if first is None:
        return Countdown(Phase.NO_DAYS, here)
    last = max(first, facts.ends_on or first)
    today, of = here.date(), (last - first).days + 1
    if today < first:
        days = (first - today).days
        left = _until(first, here) if days == 1 else None
        return Countdown(Phase.BEFORE, here, days, of=of, left=left)
    if today > last:
        return Countdown(Phase.AFTER, here, (today - last).days, of=of)
    left = _until(last + ONE_DAY, here) if today == last else None
    return Countdown(
        Phase.DURING, here, (last - today).days, day=(today - first).days + 1, of=of, left=left
    )


def _until(day: date, here: datetime) -> timedelta:
    """From now to the beginning of a day, in real hours: clocks may be put forward between."""
    begins = datetime.combine(day, time(), here.tzinfo)
    utc = ZoneInfo("UTC")
    return begins.astimezone(utc) - here.astimezone(utc)
