"""What the footer and an empty view say, by view.

What must not come in: widgets.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.schedule.schedules import waits_for_condition
from ui.checklist.filters import Tab, TaskQuery
from ui.checklist.lines import Line
from ui.checklist.looking import View
from ui.checklist.words import number


def footer_words(view: View, shown: Sequence[Line]) -> tuple[str, str, str]:
    """The state in one line, its icon and ink."""
    if view is View.AGENCIES:
        return _("An agency counts where it leads; several leads count for each."), "info", "text3"
    if view is View.TIMELINE:
        waiting = sum(waits_for_condition(line.row.schedule, line.row.anchors) for line in shown)
        if waiting:
            words = ngettext(
                "{n} task waits for its condition: it gets a date once that has come true.",
                "{n} tasks wait for their conditions: they get a date once these have come true.",
                waiting,
            )
            return words.format(n=number(waiting)), "info", "text3"
    late = sum(line.is_late for line in shown)
    going = sum(line.row.status is TaskStatus.IN_PROGRESS and not line.is_late for line in shown)
    done = sum(line.is_done for line in shown)
    parts = [
        _late_words(late) if late else "",
        ngettext("{n} in progress", "{n} in progress", going).format(n=number(going)),
        ngettext("{n} done", "{n} done", done).format(n=number(done)),
    ]
    icon, ink = ("alarm-clock", "bad") if late else ("", "text3")
    return " · ".join(part for part in parts if part), icon, ink


def _late_words(n: int) -> str:
    return ngettext("{n} late", "{n} late", n).format(n=number(n))


def keys_of(view: View) -> list[tuple[str, str]]:
    """The keys of a view, the most useful first."""
    every = {
        View.LIST: [
            (_("Space"), _("change status")),
            ("D", _("set date")),
            ("Enter", _("open")),
            ("F2", _("edit in place")),
        ],
        View.BOARD: [("Alt ← →", _("move card")), ("D", _("set date"))],
        View.TIMELINE: [
            ("Alt ← →", _("move one week")),
            ("+ −", _("zoom")),
            ("Ctrl P", _("print")),
        ],
        View.CALENDAR: [("Page ↓", _("next month")), ("Enter", _("tasks of the day"))],
        View.AGENCIES: [("Enter", _("its tasks")), ("F2", _("edit"))],
    }
    return [*every[view], ("Ctrl T", _("next view"))]


def nothing_words(lines: Sequence[Line], search: str, query: TaskQuery) -> tuple[str, str, bool]:
    """Title and sentence of an empty list, and whether only a filter makes it empty."""
    if not lines:
        sentence = _(
            "Tasks come from an official plan: Word, PDF, Excel or text. Agencies, deadlines and"
            " outputs are read with them, and nothing is written before you have seen it."
        )
        return _("No tasks yet"), sentence, False
    if search:
        title = _("No task fits “{words}”").format(words=search)
        return title, _("Tasks are found by their words, agencies and officers."), True
    if query.tab is Tab.LATE:
        return _("Nothing is late"), _("Every deadline that can be counted is kept."), True
    return _("No task here"), _("Another tab or other conditions show more."), True
