"""What has been done of a task: its times one by one, its condition, its parts, what shows it.

What must not come in: writing any of it (the page hears the signals).
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import EvidenceKind, EvidenceRow, OccurrenceRow, TaskDetail, TaskRow
from hanoiplan.checklist.schedule.values import Anchor, ScheduleKind
from hanoiplan.checklist.schedule.words import occurrence_words
from ui.base.form import TextField
from ui.base.keyboard_stays import keyboard_kept
from ui.base.shortening import shortened
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.buttons import Button, CheckBox, IconButton
from ui.base.widgets.painted import px

AHEAD = 8  # times that are shown after the last one that is done
FAR = 70  # letters of a part in its line


class WorkPart(QWidget):
    """Four short lists."""

    time_ticked = Signal(str, bool)  # the label of an occurrence
    condition_set = Signal(str)  # the day as typed, "" for not fulfilled
    part_added = Signal(str)
    part_ticked = Signal(object, bool)
    part_opened = Signal(object)
    number_added = Signal(str)
    file_wanted = Signal()
    evidence_opened = Signal(object)  # EvidenceRow
    evidence_removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._every = False  # all times, not only the nearest
        self._detail: TaskDetail | None = None
        self._today = date(1970, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.condition_title, self.times_title = Label(kind="h3"), Label(kind="h3")
        self.parts_title, self.evidence_title = Label(kind="h3"), Label(kind="h3")
        self.condition_words = Label(kind="text2", wrap=True)
        self.condition_day = TextField()
        self.times, self.parts = QVBoxLayout(), QVBoxLayout()
        self.evidence = QVBoxLayout()
        self.more = Button(kind="link")
        self.new_part, self.new_number = TextField(), TextField()
        self.file_button = Button(kind="small", icon="paperclip")
        for widget in (self.condition_title, self.condition_words, self.condition_day):
            column.addWidget(widget)
        column.addWidget(self.times_title)
        column.addLayout(self.times)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.parts_title)
        column.addLayout(self.parts)
        column.addWidget(self.new_part)
        column.addWidget(self.evidence_title)
        column.addLayout(self.evidence)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.new_number, 1)
        line.addWidget(self.file_button)
        column.addLayout(line)
        self._listen()

    def _listen(self) -> None:
        self.condition_day.committed.connect(lambda text: self.condition_set.emit(str(text)))
        self.new_part.line.returnPressed.connect(
            lambda: self._enter(self.new_part, self.part_added.emit)
        )
        self.new_number.line.returnPressed.connect(
            lambda: self._enter(self.new_number, self.number_added.emit)
        )
        self.file_button.clicked.connect(self.file_wanted)
        self.more.clicked.connect(self._show_every)

    def words(self) -> None:
        """The language changed."""
        self.condition_title.setText(_("Waits for"))
        self.times_title.setText(_("Times"))
        self.parts_title.setText(_("Sub-tasks"))
        self.evidence_title.setText(_("Evidence"))
        self.condition_day.set_words(_("Fulfilled on"), _("Fulfilled on dd/mm/yyyy"))
        self.new_part.set_words(_("New sub-task"), _("New sub-task, then Enter"))
        self.new_number.set_words(_("Number of a document"), _("Number of a document, then Enter"))
        self.file_button.setText(_("Add file"))
        if self._detail is not None:
            self.show_detail(self._detail, self._today)

    @staticmethod
    def _enter(field: TextField, tell: Callable[[str], object]) -> None:
        text = field.value().strip()
        if text and not field.composing:
            field.line.clear()
            tell(text)

    # ---- what is shown

    def show_detail(self, detail: TaskDetail, today: date) -> None:
        """Shows what is known of a task."""
        if self._detail is None or self._detail.row.id != detail.row.id:
            self._every = False
        self._detail, self._today = detail, today
        self._show_condition(detail.row)
        with keyboard_kept(self.times, self.new_part):
            self._show_times(detail.row.occurrences)
        with keyboard_kept(self.parts, self.new_part):
            self._show_parts(detail.sub_tasks)
        with keyboard_kept(self.evidence, self.new_number):
            self._show_evidence(detail.evidence)

    def _show_condition(self, row: TaskRow) -> None:
        schedule = row.schedule
        waits = schedule.kind is ScheduleKind.CONDITION or schedule.anchor is Anchor.CONDITION
        for widget in (self.condition_title, self.condition_words, self.condition_day):
            widget.setVisible(waits)
        day = row.anchors.fulfilled_on
        words = schedule.condition or schedule.raw
        self.condition_words.setText(
            _("“{words}” is fulfilled; the days count from then.").format(words=words)
            if day
            else _("The task gets a date once “{words}” has come true.").format(words=words)
        )
        self.condition_day.set_value(interface().table_date(day) if day else "")

    def _show_times(self, times: Sequence[OccurrenceRow]) -> None:
        self._rebuilt(self.times)
        done = [n for n, one in enumerate(times) if one.done_on]
        last = (done[-1] if done else -1) + 1 + AHEAD
        shown = times if self._every else times[:last]
        for one in shown:
            box = CheckBox(occurrence_words(one.label), self._time_words(one))
            box.setChecked(one.done_on is not None)
            box.clicked.connect(lambda on, key=one.label: self.time_ticked.emit(key, on))
            self.times.addWidget(box)
        self.times_title.setVisible(bool(times))
        self.more.setVisible(len(shown) < len(times))
        left = interface().number(len(times) - len(shown))
        self.more.setText(_("Show {n} more").format(n=left))

    def _time_words(self, one: OccurrenceRow) -> str:
        if one.done_on:
            return _("done on {day}").format(day=interface().short_date(one.done_on))
        if one.ends and one.ends < self._today:
            return _("late since {day}").format(day=interface().short_date(one.ends))
        return _("until {day}").format(day=interface().short_date(one.ends)) if one.ends else ""

    def _show_every(self) -> None:
        self._every = True
        if self._detail is not None:
            self._show_times(self._detail.row.occurrences)

    def _show_parts(self, parts: Sequence[TaskRow]) -> None:
        self._rebuilt(self.parts)
        for part in parts:
            line = QHBoxLayout()
            line.setSpacing(px(6))
            box = CheckBox(shortened(part.title, FAR), part.schedule.raw)
            box.setChecked(part.status.value == "done")
            box.clicked.connect(lambda on, key=part.id: self.part_ticked.emit(key, on))
            open_it = IconButton("pencil", _("Open the sub-task {title}").format(title=part.title))
            open_it.clicked.connect(partial(self.part_opened.emit, part.id))
            line.addWidget(box, 1)
            line.addWidget(open_it)
            holder = QWidget()
            holder.setLayout(line)
            line.setContentsMargins(0, 0, 0, 0)
            self.parts.addWidget(holder)

    def _show_evidence(self, evidence: Sequence[EvidenceRow]) -> None:
        self._rebuilt(self.evidence)
        for one in evidence:
            line = QHBoxLayout()
            line.setSpacing(px(6))
            line.setContentsMargins(0, 0, 0, 0)
            icon = "paperclip" if one.kind is EvidenceKind.FILE else "file-text"
            name = Button(shortened(one.name, 40), "link", icon)
            name.setToolTip(one.name)
            name.clicked.connect(partial(self.evidence_opened.emit, one))
            drop = IconButton("x", _("Remove {name}").format(name=one.name))
            drop.clicked.connect(partial(self.evidence_removed.emit, one))
            line.addWidget(name)
            line.addStretch(1)
            line.addWidget(drop)
            holder = QWidget()
            holder.setLayout(line)
            self.evidence.addWidget(holder)

    @staticmethod
    def _rebuilt(layout: QVBoxLayout) -> None:
        emptied(layout)
        layout.setSpacing(px(4))
