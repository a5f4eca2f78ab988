"""Moments and how many came in each, as a curve: which stretch of time, in which steps.

Times are wall-clock times at the event, because the axis is read beside a clock. Pure. What must
not come in: pixels and words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.overview.countdown import Phase, countdown
from hanoiplan.overview.model import Counted, Overview

MINUTE, HOUR, DAY = 1, 60, 24 * 60  # minutes
STEPS = (MINUTE, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, DAY, 7 * DAY)
MOST_BARS = 60
DOORS_OPEN = time(7)  # where the axis begins on a day on which nobody has come yet
LEAST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Bar:
    """So many within the step that begins here, and how many in all at its end."""

    start: datetime
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Curve:
    """What a cumulative chart shows. Moments have no zone: they are the wall clock there."""

    step: int  # minutes
    first: datetime
    last: datetime
    bars: tuple[Bar, ...]  # those with somebody in them
    before: int = 0  # how many had come before `first`
    now: datetime | None = None  # None when it lies outside
    target: int = 0  # the number expected, 0 when there is none

    @property
    def total(self) -> int:
        """How many in all."""
        return self.bars[-1].total if self.bars else self.before


def shows_arrivals(seen: Overview, now: datetime) -> bool:
    """Whether arrivals are the thing to look at: the days have come, or somebody has."""
    phase = countdown(seen.facts, now).phase
    return phase in (Phase.DURING, Phase.AFTER) or seen.arrivals.total > 0


def arrivals_curve(seen: Overview, now: datetime) -> Curve:
    """Arrivals of today on the days of the event, else of the whole event."""
    far = countdown(seen.facts, now)
    local = _local(seen.arrivals.by_minute.items(), seen.facts.time_zone)
    here = far.here.replace(tzinfo=None, second=0, microsecond=0)
    if far.phase is not Phase.DURING:
        return _curve(local, None, _span(local, here), seen.expected)
    midnight = datetime.combine(far.today, time())
    today = {moment: n for moment, n in local.items() if moment >= midnight}
    before = sum(local.values()) - sum(today.values())
    first = min(today, default=min(datetime.combine(far.today, DOORS_OPEN), here))
    span = (first, max([here, *today]))
    return _curve(today, here, span, seen.expected, before)


def registered_curve(seen: Overview, now: datetime) -> Curve:
    """People written down, by day; the target is the number invited, where all quotas are known.

    Nobody was written down tomorrow: what a clock ahead of ours noted counts as of today.
    """
    far = countdown(seen.facts, now)
    here = far.here.replace(tzinfo=None, second=0, microsecond=0)
    today = datetime.combine(far.today, time())
    by_day: Counter[datetime] = Counter()
    for moment, n in _local(seen.registered, seen.facts.time_zone).items():
        by_day[min(today, datetime.combine(moment.date(), time()))] += n
    span = (min([*by_day, today]) - timedelta(days=1), today)
    quotas = [row.quota for row in seen.rows]
    target = sum(quotas) if quotas and all(quotas) else 0
    return _curve(by_day, here, span, target, least_step=DAY)


def _local(counted: Iterable[Counted], zone: str) -> dict[datetime, int]:
    found: Counter[datetime] = Counter()
    for moment, n in counted:
        found[to_event_time(moment, zone).replace(tzinfo=None)] += n
    return dict(found)


def _span(local: dict[datetime, int], here: datetime) -> tuple[datetime, datetime]:
    return min(local, default=here), max(local, default=here)


def _curve(
    counts: Mapping[datetime, int],
    now: datetime | None,
    span: tuple[datetime, datetime],
    target: int,
    before: int = 0,
    least_step: int = MINUTE,
) -> Curve:
    """The counts in steps such that no more than sixty bars stand beside each other."""
    first, last = span
    minutes = (last - first).total_seconds() / 60
    step = next((s for s in STEPS if s >= least_step and minutes / s < MOST_BARS), STEPS[-1])
    start = _floor(first, step)
    bars = _bars(counts, start, step, before)
    end = last + timedelta(minutes=step)
    if now is not None:  # room for what is still to come
        end = max(end, now + max((now - start) / 4, timedelta(minutes=step)))
    if least_step < DAY:
        end = max(end, start + LEAST)
    return Curve(step, start, end, bars, before, now, target)


def _bars(
    counts: Mapping[datetime, int], start: datetime, step: int, before: int
) -> tuple[Bar, ...]:
    grouped: Counter[datetime] = Counter()
    for moment, n in counts.items():
        place = (moment - start) // timedelta(minutes=step)
        grouped[start + place * timedelta(minutes=step)] += n
    total, bars = before, []
    for moment in sorted(grouped):
        total += grouped[moment]
        bars.append(Bar(moment, grouped[moment], total))
    return tuple(bars)


def _floor(moment: datetime, step: int) -> datetime:
    """The beginning of the step a moment lies in, counted from midnight."""
    midnight = datetime.combine(moment.date(), time())
    if step >= DAY:
        return midnight
    return midnight + (moment - midnight) // timedelta(minutes=step) * timedelta(minutes=step)
