"""What a schedule means on a given day: when it is due, whether it is late, what moves it.

Pure rules over values. What must not come in: reading of phrases, tables, the words of a page.
"""

from collections.abc import Collection
from datetime import date, timedelta

from hanoiplan.checklist.schedule.occurrences import Occurrence, occurrences
from hanoiplan.checklist.schedule.values import (
    Anchor,
    Anchors,
    Schedule,
    ScheduleKind,
    Span,
)
from hanoiplan.checklist.schedule.working_days import add_working_days

AHEAD = timedelta(366)  # how far the next occurrence is looked for

_ENDLESS = {ScheduleKind.CONTINUOUS, ScheduleKind.REFERENCE, ScheduleKind.NONE}


def due(
    schedule: Schedule,
    anchors: Anchors,
    today: date | None = None,
    ticked: Collection[str] = (),
) -> Span | None:
    """From when to when it is to be done, None where no day can be said.

    "Before 20/6" counts the 20th in, as offices do. With `today`, what comes again gives the span
    that is due now: the first required one not `ticked` (labels), else the next. Without `today`,
    the whole of it.
    """
    if today is not None and (again := next_due(schedule, anchors, today, ticked)):
        return Span(again.start, again.end)
    return whole(schedule, anchors)


def whole(schedule: Schedule, anchors: Anchors) -> Span | None:
    """The span from the beginning to the very end, None where either cannot be said."""
    if schedule.kind is ScheduleKind.MILESTONES and schedule.milestones:
        return Span(min(one.start for one in schedule.milestones), _last_end(schedule.milestones))
    if schedule.kind in {ScheduleKind.RELATIVE, ScheduleKind.CONDITION}:
        return _counted(schedule, anchors)
    if schedule.kind in _ENDLESS or schedule.end is None:
        return None
    if schedule.kind is ScheduleKind.DATE:
        return Span(schedule.end, schedule.end)
    start = schedule.start or anchors.issued_on or anchors.since or schedule.end
    return Span(min(start, schedule.end), schedule.end)


def _last_end(spans: tuple[Span, ...]) -> date:
    return max(one.end for one in spans)


def _counted(schedule: Schedule, anchors: Anchors) -> Span | None:
    """Days counted from an anchor; a condition gives a span from the day it came true."""
    base = _anchor_day(schedule, anchors)
    if base is None:
        return None
    if schedule.kind is ScheduleKind.CONDITION:
        days = anchors.condition_days if schedule.days is None else schedule.days
        return Span(base, _shifted(base, max(days, 0)))
    days = schedule.days or 0
    if schedule.working_days:
        day = add_working_days(base, days, anchors.closed)
    else:
        day = _shifted(base, days)
    return Span(min(base, day), day) if days > 0 else Span(day, day)


def _shifted(day: date, days: int) -> date:
    """`day` moved, kept inside the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def _anchor_day(schedule: Schedule, anchors: Anchors) -> date | None:
    if schedule.kind is ScheduleKind.CONDITION:
        return anchors.fulfilled_on
    return {
        Anchor.EVENT_START: anchors.event_start,
        Anchor.EVENT_END: anchors.event_end or anchors.event_start,
        Anchor.ISSUE: anchors.issued_on,
        Anchor.CONDITION: anchors.fulfilled_on,
    }.get(schedule.anchor or Anchor.ISSUE)


def next_due(
    schedule: Schedule, anchors: Anchors, today: date, ticked: Collection[str] = ()
) -> Occurrence | None:
    """The occurrence to do now: the first required one not ticked, else the next open one."""
    listed = occurrences(schedule, anchors, _shifted(today, AHEAD.days))
    open_ones = [one for one in listed if one.label not in ticked]
    wanted = [one for one in open_ones if one.required]
    ahead = [one for one in open_ones if one.end >= today]
    return min(wanted or ahead, key=lambda one: (one.end, one.start), default=None)


def late_since(
    schedule: Schedule, anchors: Anchors, today: date, ticked: Collection[str] = ()
) -> date | None:
    """The last day on which it would have been in time; None while it is not late.

    A period is late after its end. What comes again, and milestones, by the first required
    occurrence that is past and not ticked. Continuous, by reference and without deadline: never.
    A condition or a count from it: only after it came true.
    """
    missed = [
        one.end
        for one in occurrences(schedule, anchors, today)
        if one.required and one.end < today and one.label not in ticked
    ]
    span = None if schedule.kind is ScheduleKind.MILESTONES else whole(schedule, anchors)
    if span and span.end < today and schedule.kind is not ScheduleKind.RECURRING:
        missed.append(span.end)
    return min(missed, default=None)


def is_late(
    schedule: Schedule, anchors: Anchors, today: date, ticked: Collection[str] = ()
) -> bool:
    """Whether a task that is not done is overdue today; `ticked` are labels of occurrences."""
    return late_since(schedule, anchors, today, ticked) is not None


def moves_with_event(schedule: Schedule) -> bool:
    """Whether its days change when the event is moved."""
    return schedule.kind is ScheduleKind.RELATIVE and schedule.anchor in {
        Anchor.EVENT_START,
        Anchor.EVENT_END,
    }


def waits_for_condition(schedule: Schedule, anchors: Anchors) -> bool:
    """Whether nothing can be due yet, because its condition has not come true."""
    conditional = schedule.kind is ScheduleKind.CONDITION or (
        schedule.kind is ScheduleKind.RELATIVE and schedule.anchor is Anchor.CONDITION
    )
    return conditional and anchors.fulfilled_on is None
