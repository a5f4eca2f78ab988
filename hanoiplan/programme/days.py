"""Days of a programme: which day a session is of, and the bounds of a day in the event's zone.

Pure. A day is from midnight to midnight; what begins before midnight is of that day, however long.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hanoiplan.base.clock import to_event_time
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.model import Session

DAY = timedelta(days=1)
MOST_DAYS = 60  # an event whose dates were mistyped is not shown as ten thousand tabs


def moment_at(day: date, at: time, zone: str) -> datetime:
    """The moment, in UTC, of a time of day in the event's zone."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def midnight(day: date, zone: str) -> datetime:
    """The moment at which a day begins."""
    return moment_at(day, time(), zone)


def day_of(moment: datetime, zone: str) -> date:
    """The calendar day of a moment in the event's zone."""
    return to_event_time(moment, zone).date()


def of_day(sessions: Iterable[Session], day: date, zone: str) -> tuple[Session, ...]:
    """Those that begin on a day, in their order."""
    return tuple(one for one in sessions if day_of(one.starts, zone) == day)


def event_days(facts: EventFacts | None, sessions: Sequence[Session], zone: str) -> list[date]:
    """The days of the event, and those on which something stands in the programme, in order."""
    found = {day_of(one.starts, zone) for one in sessions}
    if facts is not None and facts.starts_on is not None:
        last = facts.ends_on or facts.starts_on
        many = min((last - facts.starts_on).days + 1, MOST_DAYS)
        found |= {facts.starts_on + DAY * step for step in range(many)}
    return sorted(found)
