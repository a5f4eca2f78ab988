"""What the checklist says of tasks: states, deadlines, agencies, in few words and as chips.

What must not come in: widgets, and the rules behind the words.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import TaskRow, TaskState, TaskStatus
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.checklist.schedule.words import schedule_words
from hanoiplan.checklist.value_words import state_words, task_words
from hanoiplan.plans.model import AgencyName
from ui.base.cells import Chip, Tone
from ui.base.shortening import shortened
from ui.checklist.lines import Line

__all__ = ["state_words"]

SHORT_DEADLINE = 26  # letters of a deadline that is told as it is written
SHORT = 24  # letters of an agency in a chip
STATUS_LOOKS: dict[TaskStatus, tuple[Tone, str]] = {
    TaskStatus.NOT_STARTED: ("neu", "circle-dashed"),
    TaskStatus.IN_PROGRESS: ("tint", "loader"),
    TaskStatus.WAITING: ("neu", "hourglass"),
    TaskStatus.DONE: ("ok", "check"),
    TaskStatus.STOPPED: ("neu", "circle-x"),
}
SCHEDULE_ICONS: dict[ScheduleKind, str] = {
    ScheduleKind.RECURRING: "repeat",
    ScheduleKind.CONTINUOUS: "repeat",
    ScheduleKind.CONDITION: "hourglass",
    ScheduleKind.REFERENCE: "hourglass",
    ScheduleKind.RELATIVE: "timer",
}


def status_words(status: TaskStatus) -> str:
    """What a person says of a task."""
    return task_words("status", status)


def number(n: int) -> str:
    """A count as the interface writes it."""
    return interface().number(n)


def tasks_words(n: int) -> str:
    """So many tasks."""
    return ngettext("{n} task", "{n} tasks", n).format(n=number(n))


def late_words(days: int) -> str:
    """How late: "8 days late"."""
    return ngettext("{n} day late", "{n} days late", days).format(n=number(days))


def shown_status(line: Line) -> TaskStatus:
    """What a person said of a task; one that waits for its condition waits, though none said so."""
    status = line.row.status
    waits = status is TaskStatus.NOT_STARTED and line.state is TaskState.WAITING
    return TaskStatus.WAITING if waits else status


def state_chip(line: Line) -> Chip:
    """How a task stands: late before everything, then what is said of it."""
    if line.is_late:
        return Chip(_("Late"), "bad", "alarm-clock")
    status = shown_status(line)
    tone, icon = STATUS_LOOKS[status]
    return Chip(status_words(status), tone, icon)


def deadline_words(row: TaskRow) -> str:
    """The deadline as the plan says it where that is short, else what it means in few words."""
    raw = " ".join(row.schedule.raw.split())
    as_written = interface().language == "vi" and 0 < len(raw) <= SHORT_DEADLINE
    return raw if as_written else schedule_words(row.schedule) or raw


def deadline_chip(line: Line) -> Chip | None:
    """The deadline; None where there is none."""
    schedule = line.row.schedule
    if schedule.kind is ScheduleKind.NONE and not schedule.raw:
        return None
    words = shortened(deadline_words(line.row), 30)
    if line.is_late:
        return Chip(words, "bad", "alarm-clock")
    icon = SCHEDULE_ICONS.get(schedule.kind, "calendar-days")
    if schedule.uncertain:
        return Chip(words, "warn", "triangle-alert")
    return Chip(words, "outline", icon)


def days_words(line: Line) -> str:
    """The days a deadline means now: "01/07/2026–31/12/2026"; "" where none can be said."""
    if line.whole is None:
        return ""
    return interface().date_range(line.whole.start, line.whole.end)


def agency_words(agency: AgencyName) -> str:
    """What an agency is called in a chip."""
    return shortened(agency.short or agency.name, SHORT)


def agency_chips(agencies: Sequence[AgencyName], *, lead: bool) -> tuple[Chip, ...]:
    """The first as a chip, "+2" for the rest."""
    if not agencies:
        return ()
    first = Chip(agency_words(agencies[0]), *_agency_look(lead=lead))
    if len(agencies) == 1:
        return (first,)
    return first, Chip(f"+{number(len(agencies) - 1)}", "neu" if lead else "outline")


def _agency_look(*, lead: bool) -> tuple[Tone, str]:
    return ("neu", "landmark") if lead else ("outline", "")


def agency_names(agencies: Sequence[AgencyName]) -> str:
    """All of them, for a tooltip."""
    return "; ".join(one.name for one in agencies)


def number_of(row: TaskRow) -> str:
    """The number of a task as the plan writes it, without its stop."""
    return row.number or row.label.rstrip(".)")


def section_words(row: TaskRow) -> str:
    """The section of a task in one line."""
    return " ".join(part for part in (dotted(row.section), row.section_title) if part)


def dotted(section: str) -> str:
    """A numeral with its stop."""
    return f"{section}." if section else ""
