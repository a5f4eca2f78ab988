"""When a report is due next, given which ones were sent.

Pure. A report that was sent counts for the limit nearest to its day: one that went out a few days
early is not asked for again, one that was late does not count for the next period.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from hanoiplan.checklist.schedule.occurrences import occurrences
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind

_AHEAD = timedelta(days=2 * 366)  # whatever comes again comes again within two years


def next_report(
    schedule: Schedule, anchors: Anchors, sent: Sequence[date], today: date | None
) -> date | None:
    """The last day for the next report; None when nothing more is due or no day can be said.

    Args:
        schedule: when reports are due.
        anchors: the days from which it counts.
        sent: the days on which reports went out.
        today: where counting begins when nothing else says since when the duty holds.
    """
    if not _comes_again(schedule):
        span = due(schedule, anchors)
        return None if span is None or sent else span.end
    since = anchors.issued_on or schedule.start or anchors.since or min(sent, default=today)
    if since is None:
        return None
    limits = _limits(schedule, anchors, since, max((*sent, today or since, since)))
    covered = max((_nearest(limits, day) for day in sent if limits), default=None)
    open_ones = (one for one in limits if covered is None or one > covered)
    return next(open_ones, None)


def _comes_again(schedule: Schedule) -> bool:
    """Whether there is more than one day: by the calendar, by days that are named, by a quota."""
    if schedule.kind in {ScheduleKind.RECURRING, ScheduleKind.MILESTONES}:
        return True
    endless = schedule.kind is ScheduleKind.CONTINUOUS and schedule.every is not None
    return endless or (schedule.quota is not None and schedule.kind in _WITH_QUOTA)


_WITH_QUOTA = {ScheduleKind.PERIOD, ScheduleKind.CONTINUOUS}


def _limits(schedule: Schedule, anchors: Anchors, since: date, latest: date) -> list[date]:
    """The last days from `since` on; those that are named however far, others for two years."""
    named = schedule.kind is ScheduleKind.MILESTONES
    until = date.max if named else latest + _AHEAD
    found = {one.end for one in occurrences(schedule, anchors, until)}
    return sorted(one for one in found if one >= since)


def _nearest(limits: Sequence[date], day: date) -> date:
    return min(limits, key=lambda one: (abs((one - day).days), one))
