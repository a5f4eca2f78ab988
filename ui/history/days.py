"""The days between the lines: "Hôm nay, 08/6/2026", "Chủ Nhật, 07/6/2026".

What must not come in: the table.
"""

import datetime as dt

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.table.model import Group
from ui.history.columns import Line


def group_of(line: Line, today: dt.date) -> Group:
    """The heading a line stands under."""
    day = to_event_time(line.line.moment, line.zone).date()
    return Group(day.isoformat(), day_title(day, today))


def day_title(day: dt.date, today: dt.date) -> str:
    """Today and yesterday by their names, other days by the weekday."""
    if day == today:
        return _("Today, {date}").format(date=interface().short_date(day))
    if day == today - dt.timedelta(days=1):
        return _("Yesterday, {date}").format(date=interface().short_date(day))
    return interface().date(day)
