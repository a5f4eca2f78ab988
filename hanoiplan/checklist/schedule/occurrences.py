"""The single times of a schedule that comes again: each year, each milestone, each of a quota.

Every occurrence has a label that stays the same whenever it is computed, so that a tick finds it
again. What must not come in: what is ticked and what is late (`schedules`), tables, words.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hanoiplan.checklist.schedule.values import (
    Anchors,
    Every,
    Limit,
    Quota,
    Schedule,
    ScheduleKind,
    Span,
)

MOST = 400  # of one schedule: a week's duty over seven years; far years come when they are near
MOST_OF_A_QUOTA = 50

_DAY = timedelta(1)
_MONTHS = {Every.YEAR: 12, Every.HALF: 6, Every.QUARTER: 3, Every.MONTH: 1}
_FIRST_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a schedule.

    `label` is one of "2026", "H1 2026", "Q3 2026", "2026-03", "2026-W09", "2026-06-20",
    "2026-03-02/2026-03-15", led by "1/2 " inside a quota.
    `required` is False for what may be done and is never missed: above a quota's lower figure, of
    a continuous task, or of a period that was half over when the plan was issued.
    """

    label: str
    start: date
    end: date
    required: bool = True


def occurrences(schedule: Schedule, anchors: Anchors, until: date) -> tuple[Occurrence, ...]:
    """The occurrences that begin not later than `until`, in order; at most `MOST`."""
    if schedule.kind is ScheduleKind.MILESTONES:
        spans = (one for one in schedule.milestones if one.start <= until)
        return tuple(Occurrence(span_label(one), one.start, one.end) for one in spans)
    every = schedule.quota.per if schedule.quota else schedule.every
    if every is None or schedule.kind not in _AGAIN:
        return ()
    found: list[Occurrence] = []
    for one in _of_window(schedule, anchors, every, until):
        found.append(one)
        if len(found) >= MOST:
            break
    return tuple(found)


_AGAIN = {ScheduleKind.RECURRING, ScheduleKind.CONTINUOUS, ScheduleKind.PERIOD}


def _of_window(
    schedule: Schedule, anchors: Anchors, every: Every, until: date
) -> Iterator[Occurrence]:
    """Period by period of the years in which the schedule runs."""
    begin = schedule.start or anchors.issued_on or anchors.since or anchors.event_start
    known = begin or until  # nobody knows since when: the current one only, and never missed
    last = min(until, schedule.end) if schedule.end else until
    for period in periods(every, known, last):
        required = begin is not None and schedule.kind is not ScheduleKind.CONTINUOUS
        if required and schedule.start is None:
            required = _more_than_half_left(period, known)
        for one in _of_period(schedule, every, period):
            cut = _cut(one, schedule, begin, required=required)
            if cut:
                yield from _of_quota(cut, schedule.quota)


def _cut(
    one: Occurrence, schedule: Schedule, begin: date | None, *, required: bool
) -> Occurrence | None:
    """Without what lies outside the years of the schedule, None if nothing is left."""
    start = max(one.start, begin or one.start)
    end = min(one.end, schedule.end or one.end)
    return Occurrence(one.label, start, end, required) if start <= end else None


def _more_than_half_left(period: Span, begin: date) -> bool:
    return (period.end - begin) * 2 >= period.end - period.start


def _of_period(schedule: Schedule, every: Every, period: Span) -> Iterator[Occurrence]:
    """One per last day that the schedule sets inside the period, else the whole period."""
    ends = sorted({day for one in schedule.limits if (day := _limit(one, period))})
    if schedule.weekday is not None and every in {Every.WEEK, Every.TWO_WEEKS}:
        ends = [period.end - timedelta(6 - schedule.weekday)]
    if len(ends) < 2:
        yield Occurrence(span_label(period), period.start, ends[0] if ends else period.end)
        return
    start = period.start
    for end in ends:
        yield Occurrence(span_label(Span(end, end)), start, end)
        start = end + _DAY


def _limit(limit: Limit, period: Span) -> date | None:
    """The day in this period; month 0 is the period's last month."""
    month = limit.month or period.end.month
    if not period.start.month <= month <= period.end.month:
        return None
    longest = calendar.monthrange(period.end.year, month)[1]
    return date(period.end.year, month, min(limit.day, longest))


def _of_quota(one: Occurrence, quota: Quota | None) -> Iterator[Occurrence]:
    count = min(quota.high, MOST_OF_A_QUOTA) if quota else 1
    low = quota.low if quota else 1
    for number in range(1, count + 1):
        label = f"{number}/{count} {one.label}" if count > 1 else one.label
        yield Occurrence(label, one.start, one.end, one.required and number <= low)


def of_period(label: str) -> tuple[str, int]:
    """The period of a label and its number in it: "2/3 2026" is ("2026", 2), "2026" ("2026", 1)."""
    head, blank, period = label.partition(" ")
    number, slash, _count = head.partition("/")
    if blank and slash and number.isdecimal():
        return period, int(number)
    return label, 1


# --- periods of the calendar and their names ---


def periods(every: Every, first: date, last: date) -> Iterator[Span]:
    """The whole periods from the one that holds `first` to the one that holds `last`."""
    period = period_of(every, first)
    while period.start <= last:
        yield period
        if period.end == date.max:
            return
        period = period_of(every, period.end + _DAY)


def period_of(every: Every, day: date) -> Span:
    """The year, half, quarter, month, or weeks from Monday to Sunday that hold `day`."""
    if every in {Every.WEEK, Every.TWO_WEEKS}:
        length = 7 if every is Every.WEEK else 14
        start = day - timedelta((day - _FIRST_MONDAY).days % length)
        return Span(start, start + timedelta(length - 1))
    months = _MONTHS[every]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    longest = calendar.monthrange(day.year, last)[1]
    return Span(date(day.year, first, 1), date(day.year, last, longest))


def span_label(span: Span) -> str:
    """A name that holds in every language: "2026", "Q3 2026", "2026-03", "2026-06-20"."""
    if span.start == span.end:
        return span.start.isoformat()
    year, month = span.start.year, span.start.month
    for every in (Every.YEAR, Every.HALF, Every.QUARTER, Every.MONTH, Every.WEEK):
        if span == period_of(every, span.start):
            week = span.start.isocalendar()
            return {
                Every.YEAR: f"{year}",
                Every.HALF: f"H{(month + 5) // 6} {year}",
                Every.QUARTER: f"Q{(month + 2) // 3} {year}",
                Every.MONTH: f"{year}-{month:02}",
            }.get(every, f"{week.year}-W{week.week:02}")
    return f"{span.start.isoformat()}/{span.end.isoformat()}"
