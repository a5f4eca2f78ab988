"""The arrivals of one day as a curve: in which steps, from when to when, on the clock there.

Moments are whole minutes of the wall clock at the event since a midnight long ago, because the
axis is read beside a clock. Pure. What must not come in: pixels and words.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.registration.board import BoardFigures
from ui.base.widgets.overview_chart import Series, Step

BEGINNING = datetime(1970, 1, 1)  # noqa: DTZ001 - the wall clock at the event has no zone here
STEPS = (1, 2, 5, 10, 15, 30, 60)  # minutes
MOST_BARS = 75
DOORS_OPEN = time(7)  # where the axis begins on a day on which nobody has come yet
LEAST = 45  # minutes of the axis
LATELY = 5  # minutes, the present one too


def wall_minute(moment: datetime, zone: str) -> int:
    """A moment (aware) as a minute of the wall clock there."""
    return _minute(to_event_time(moment, zone).replace(tzinfo=None))


def moment_of(minute: int) -> datetime:
    """And back, without a zone."""
    return BEGINNING + timedelta(minutes=minute)


def lately(figures: BoardFigures, now: datetime) -> int:
    """How many came within the last minutes."""
    since = now - timedelta(minutes=LATELY)
    return sum(n for minute, n in figures.by_minute if since < minute <= now)


def day_curve(figures: BoardFigures, now: datetime) -> Series:
    """Today's arrivals; of an event that is over, those of the last day on which people came.

    The line begins with how many had come before, so that its end is how many are here.
    """
    here = wall_minute(now, figures.facts.time_zone)
    counts: Counter[int] = Counter()
    for moment, n in figures.by_minute:
        counts[wall_minute(moment, figures.facts.time_zone)] += n
    day = _day_shown(counts, here, _days(figures))
    first_of_day = _minute(datetime.combine(day, time()))
    before = sum(n for minute, n in counts.items() if minute < first_of_day)
    today = {minute: n for minute, n in counts.items() if _date(minute) == day}
    return _series(today, here if _date(here) == day else None, day, before, figures.expected)


def _days(figures: BoardFigures) -> tuple[date | None, date | None]:
    facts = figures.facts
    return facts.starts_on, facts.ends_on or facts.starts_on


def _day_shown(counts: Mapping[int, int], here: int, days: tuple[date | None, date | None]) -> date:
    today = _date(here)
    first, last = days
    is_on = first is not None and last is not None and first <= today <= last
    came = {_date(minute) for minute in counts}
    return today if is_on or today in came or not came else max(came)


def _series(
    counts: Mapping[int, int], now: int | None, day: date, before: int, target: int
) -> Series:
    opens = _minute(datetime.combine(day, DOORS_OPEN))
    standing = [now] if now is not None else []
    begun = min(counts, default=min([opens, *standing]))
    until = max([begun, *counts, *standing])
    step = next((one for one in STEPS if (until - begun) / one < MOST_BARS), STEPS[-1])
    first = begun // step * step
    last = max(until + step, first + LEAST)
    if now is not None:  # room for what is still to come
        last = max(last, until + max(step, (until - first) // 5))
    grouped: Counter[int] = Counter()
    for minute, n in counts.items():
        grouped[first + (minute - first) // step * step] += n
    bars, total = [], before
    for start in sorted(grouped):
        total += grouped[start]
        bars.append(Step(start, grouped[start], total))
    return Series(first, last, step, tuple(bars), before, now, target)


def _minute(moment: datetime) -> int:
    return (moment - BEGINNING) // timedelta(minutes=1)


def _date(minute: int) -> date:
    return moment_of(minute).date()
