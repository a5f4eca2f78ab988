"""The panel itself: head, tabs, the four parts, the foot; one task, or one that is being added.

What must not come in: doing anything (signals), and reading.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.checklist.model import PlanRow, TaskDetail, TaskStatus
from hanoiplan.checklist.schedule.values import Anchors
from hanoiplan.plans.model import AgencyName
from ui.base.theme import theme
from ui.base.widgets.basics import Label, Panel, ScrollBox
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.checklist.lines import Line
from ui.checklist.panel.deadline_note import Read
from ui.checklist.panel.form import TaskForm
from ui.checklist.panel.source_part import SourcePart
from ui.checklist.panel.talk_part import TalkPart
from ui.checklist.panel.work_part import WorkPart
from ui.checklist.words import late_words, number, section_words, state_chip

WIDTH = 440  # px at text size 13


class Part(StrEnum):
    """The parts of the panel."""

    TASK = "task"
    WORK = "work"
    TALK = "talk"
    SOURCE = "source"


class TaskPanel(Panel):
    """One task."""

    edited = Signal(object, str, object)  # id, name of a field, value
    added = Signal(object)  # TaskDraft
    closed = Signal()
    FIRST = Part.TASK

    def __init__(self, remove: QAction, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.detail: TaskDetail | None = None
        self.adding = False
        self._make_head()
        self.tabs = Tabs()
        self.tabs.picked.connect(lambda _part: self._show_part())
        self.tabs_place.addWidget(self.tabs)
        self.form, self.work = TaskForm(), WorkPart()
        self.talk, self.source = TalkPart(), SourcePart()
        for part in (self.form, self.work, self.talk, self.source):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.form.left.connect(self._left)
        self.add_button = Button(kind="primary", icon="plus")
        self.add_button.clicked.connect(lambda: self.added.emit(self.form.draft()))
        self._remove = Button(kind="small", action=remove)
        self.foot.addWidget(self._remove)
        self.foot.addStretch(1)
        self.foot.addWidget(self.add_button)
        self.foot_frame.setMinimumHeight(theme().px(44))
        self._show_part()

    def _make_head(self) -> None:
        self.above = Label(kind="hint", wrap=True)
        self.title = Label(kind="h3", wrap=True)
        self.chip = ChipLabel("", "neu", "")
        self.late = Label(kind="bad")
        self.close_button = IconButton("x")
        self.close_button.clicked.connect(self.closed)
        first = QHBoxLayout()
        first.addWidget(self.above, 1)
        first.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(first)
        self.head.addWidget(self.title)
        line = QHBoxLayout()
        line.addWidget(self.chip)
        line.addWidget(self.late)
        line.addStretch(1)
        self.head.addLayout(line)
        self.head.addSpacing(px(4))

    def words(self, agencies: Sequence[AgencyName]) -> None:
        """The language changed, or other agencies are known."""
        self.form.words()
        self.form.offer([one.name for one in agencies])
        self.work.words()
        self.talk.words(agencies)
        self.tabs.setAccessibleName(_("Parts of the task"))
        self.close_button.set_name(_("Close"))
        self.add_button.setText(_("Add task"))
        self._show_tabs()

    def _show_tabs(self) -> None:
        detail = self.detail
        done = talk = None
        if detail is not None:
            done = self._done_words(detail)
            talk = number(len(detail.comments) + len(detail.requests))
        self.tabs.set_tabs(
            [
                (Part.TASK, _("Details"), None),
                (Part.WORK, _("Work"), done),
                (Part.TALK, _("Comments"), talk if talk != "0" else None),
                (Part.SOURCE, _("Source"), None),
            ]
        )

    @staticmethod
    def _done_words(detail: TaskDetail) -> str | None:
        """Times and parts that are done, of how many: "1/3"; None where there are none."""
        parts = [one.status is TaskStatus.DONE for one in detail.sub_tasks]
        steps = [*parts, *(one.done_on is not None for one in detail.row.occurrences)]
        return f"{number(sum(steps))}/{number(len(steps))}" if steps else None

    # ---- what is shown

    @property
    def part(self) -> Part:
        """Which part is open; a new task has only fields."""
        value = self.tabs.value()
        return value if isinstance(value, Part) and not self.adding else Part.TASK

    def show_part(self, part: Part) -> None:
        """Opens a part."""
        self.tabs.set_value(part)
        self._show_part()

    def _show_part(self) -> None:
        shown = {
            Part.TASK: self.form,
            Part.WORK: self.work,
            Part.TALK: self.talk,
            Part.SOURCE: self.source,
        }
        for part, widget in shown.items():
            widget.setVisible(part is self.part)
        self.tabs.setVisible(not self.adding)
        self.add_button.setVisible(self.adding)
        self._remove.setVisible(not self.adding)
        for box in self.findChildren(ScrollBox):
            box.verticalScrollBar().setValue(0)

    @property
    def shown_id(self) -> int:
        """The task shown; 0 for none and for a new one."""
        return self.detail.row.id if self.detail is not None and not self.adding else 0

    def show_task(self, line: Line, detail: TaskDetail, plan: PlanRow | None, read: Read) -> None:
        """Shows one task; what was typed for another one is saved first."""
        if self.shown_id != detail.row.id:
            self.form.commit_open()
        self.adding, self.detail = False, detail
        row = detail.row
        parent = detail.parent
        above = parent.title if parent is not None else section_words(row)
        plan_name = plan.name if plan is not None else ""
        self.above.setText(" · ".join(part for part in (plan_name, above) if part) or _("A task"))
        self.title.setText(row.title)
        self.chip.show_chip(state_chip(line))
        self.chip.show()
        self.late.show_if_any(late_words(line.days_late) if line.days_late else "")
        self.form.show_row(row, read)
        self.work.show_detail(detail, line.today)
        self.talk.show_detail(detail)
        self.source.show_row(row, plan)
        self._show_tabs()
        self._show_part()

    def show_new(self, read: Read, anchors: Anchors, where: str) -> None:
        """An empty form for a new task; `where` says what it will belong to."""
        self.form.commit_open()
        self.adding, self.detail = True, None
        self.above.setText(where)
        self.title.setText(_("New task"))
        self.chip.hide()
        self.late.hide()
        self.form.show_new(read, anchors)
        self._show_part()
        self.form.begin()

    def forget(self) -> None:
        """The task shown is gone, or the panel closed."""
        self.adding, self.detail = False, None

    def _left(self, name: str, value: object) -> None:
        if self.shown_id:
            self.edited.emit(self.shown_id, name, value)
