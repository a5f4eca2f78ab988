"""What can be done with tasks from every view: status, date, cells, adding, taking out.

Each is one step of undo, and a refusal stays beside what was typed. The page inherits it. What
must not come in: how the page is laid out, and rules.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.cells import cancel_tasks, write_cells
from hanoiplan.checklist.model import TaskDraft, TaskStatus
from hanoiplan.checklist.operations import (
    add_task,
    set_schedule,
    set_status,
)
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule, ScheduleKind
from hanoiplan.checklist.schedule.words import schedule_words
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.shortening import shortened
from ui.base.table.cell_edits import Written
from ui.checklist.lines import Line
from ui.checklist.panel.panel import TaskPanel
from ui.checklist.reading import Reading, next_status
from ui.checklist.task_keys import KeyWish
from ui.checklist.words import number, status_words

TITLE = 60  # letters of a task in a toast
MOVABLE = frozenset({ScheduleKind.DATE, ScheduleKind.PERIOD, ScheduleKind.RELATIVE})


class TaskDeeds(Page):
    """A page with tasks."""

    reading: Reading
    panel: TaskPanel

    def chosen_lines(self) -> Sequence[Line]:
        """The tasks that are chosen in the view that is open."""
        raise NotImplementedError

    def ask_date(self) -> None:
        """Puts the keyboard into the deadline of the chosen task."""
        raise NotImplementedError

    # ---- by one key

    def answer_wish(self, wish: KeyWish) -> None:
        """One key was pressed on the chosen tasks."""
        lines = self.chosen_lines()
        if not lines:
            return
        if wish is KeyWish.DATE:
            self.ask_date()
        elif wish is KeyWish.DONE:
            done = all(line.is_done for line in lines)
            self.set_statuses(lines, TaskStatus.NOT_STARTED if done else TaskStatus.DONE)
        else:
            self.set_statuses(lines, next_status(lines[0].row.status))

    @guarded
    def set_statuses(self, lines: Sequence[Line], status: TaskStatus) -> None:
        """Says how tasks stand; the toast says so and takes it back."""
        n = self.workspace.do(set_status, [line.id for line in lines], status)
        if not n:
            return
        words = status_words(status)
        if len(lines) == 1:
            title = shortened(lines[0].row.title, TITLE)
            told = _("“{title}”: {status}").format(title=title, status=words)
        else:
            msgid = ngettext("{n} task: {status}", "{n} tasks: {status}", n)
            told = msgid.format(n=number(n), status=words)
        self.messages.toast(told, self.workspace.undo)

    def toggle_done(self, line: Line) -> None:
        """The box before a task was pressed."""
        self.set_statuses([line], TaskStatus.NOT_STARTED if line.is_done else TaskStatus.DONE)

    def move_to(self, task_id: int, status: TaskStatus) -> None:
        """A card was put into another column."""
        line = self.reading.line(task_id)
        if line is not None:
            self.set_statuses([line], status)

    @guarded
    def shift(self, task_id: int, days: int) -> None:
        """Puts a deadline so many days later, or earlier."""
        line = self.reading.line(task_id)
        if line is None:
            return
        moved = shifted(line.row.schedule, days)
        if moved is None:
            words = _("This task has no day of its own that could be moved.")
            self.messages.toast(words)
            return
        self.workspace.do(set_schedule, task_id, moved)
        self.messages.toast(
            _("New deadline: {words}").format(words=schedule_words(moved)), self.workspace.undo
        )

    # ---- cells and fields

    @guarded
    def write_sheet(self, act: Written) -> None:
        """All cells of one act in one operation."""
        changes = act.by_key()
        n = self.workspace.do(write_cells, changes) if changes else 0
        if n and act.way != "typed":
            words = ngettext("{n} task is changed", "{n} tasks are changed", n)
            said = f"{words.format(n=number(n))}."
            parts = (said, act.sentence())
            self.messages.toast(" ".join(part for part in parts if part), self.workspace.undo)
        elif act.sentence():
            self.messages.toast(act.sentence())

    @guarded
    def save_field(self, task_id: int, name: str, value: object) -> None:
        """One field of the form; a refusal stays under it."""
        try:
            self.workspace.do(write_cells, {task_id: {name: value}})
        except NotPossible as refusal:
            self.panel.form.refuse(name, str(refusal))
            return
        self.panel.form.accept(name)

    @guarded
    def write_for_chosen(self, values: Mapping[str, Any]) -> None:
        """The same values for all chosen tasks, as one step of undo."""
        changes = {line.id: dict(values) for line in self.chosen_lines()}
        n = self.workspace.do(write_cells, changes)
        words = ngettext("{n} task is changed", "{n} tasks are changed", n)
        self.messages.toast(words.format(n=number(n)), self.workspace.undo)

    # ---- adding and taking out

    @guarded
    def add_new(self, draft: TaskDraft) -> None:
        """Adds the task of the form; the form shows it as it is then."""
        plan = self.reading.plan(self.where_to_add())
        placed = replace(draft, section_title="" if plan else _("Tasks of the event"))
        try:
            event_id = None if plan else self.event_id
            task_id = self.workspace.do(add_task, placed, plan.id if plan else None, event_id)
        except NotPossible as refusal:
            self.panel.form.refuse("title", str(refusal))
            return
        self.panel.forget()
        self.refresh(None)
        self.show_task(task_id)
        title = shortened(draft.title, TITLE)
        self.messages.toast(_("“{title}” is added").format(title=title), self.workspace.undo)

    def where_to_add(self) -> int:
        """The plan that a new task belongs to, 0 for the event itself."""
        raise NotImplementedError

    def show_task(self, task_id: int) -> None:
        """Chooses a task in the view and shows it in the panel."""
        raise NotImplementedError

    @guarded
    def take_out(self, lines: Sequence[Line]) -> None:
        """Takes tasks off the list; each can be put back."""
        self.workspace.do(cancel_tasks, [line.id for line in lines])
        if len(lines) == 1:
            title = shortened(lines[0].row.title, TITLE)
            told = _("“{title}” is taken off the list").format(title=title)
        else:
            words = ngettext("{n} task is taken off", "{n} tasks are taken off", len(lines))
            told = words.format(n=number(len(lines)))
        self.messages.toast(told, self.workspace.undo)

    def read_typed(self, plan_id: int | None) -> Callable[[str], Schedule]:
        """What reads a deadline as it is typed: with the year and the day of its plan."""
        plan = self.reading.plan(plan_id)
        issued_on = plan.issued_on if plan is not None else None
        days = self.reading.event_days
        first = issued_on or (days[0] if days else self.reading.today)

        def read(text: str) -> Schedule:
            return read_deadline(text, year=first.year, issued_on=issued_on)

        return read


def shifted(schedule: Schedule, days: int) -> Schedule | None:
    """The same deadline so many days later; None where it has no day of its own."""
    if schedule.kind not in MOVABLE:
        return None
    if schedule.kind is ScheduleKind.RELATIVE:
        moved = replace(schedule, days=(schedule.days or 0) + days)
    elif schedule.end is None:
        return None
    else:
        by = timedelta(days=days)
        start = schedule.start + by if schedule.start is not None else None
        moved = replace(schedule, start=start, end=schedule.end + by)
    return replace(moved, raw=schedule_words(replace(moved, raw="")))
