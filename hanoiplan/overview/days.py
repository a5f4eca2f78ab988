"""The days of the event one by one: which is over, which is today, how many came on each.

Pure. What must not come in: words.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.overview.countdown import countdown
from hanoiplan.overview.model import Overview


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the event."""

    day: date
    number: int  # 1 for the first
    of: int
    away: int  # days from today: negative when it is over
    arrived: int  # who came in for the first time on it


def days(seen: Overview, now: datetime) -> tuple[Day, ...]:
    """Every day of the event in order, as it stands at a moment (aware); none without days."""
    first = seen.facts.starts_on
    if first is None:
        return ()
    far = countdown(seen.facts, now)
    came: Counter[date] = Counter()
    for moment, people in seen.arrivals.by_minute.items():
        came[to_event_time(moment, seen.facts.time_zone).date()] += people
    every = [first + timedelta(days=n) for n in range(far.of)]
    return tuple(
        Day(day, number, far.of, (day - far.today).days, came[day])
        for number, day in enumerate(every, start=1)
    )


def nearest(every: tuple[Day, ...], most: int) -> tuple[Day, ...]:
    """As many of them as there is room for: from today on, and those before where room is left."""
    coming = sum(1 for day in every if day.away >= 0)
    first = min(len(every) - coming, max(0, len(every) - most))
    return every[first : first + most]
