"""The form of a task: each field is saved when it is left; a deadline tells at once what it means.

What must not come in: saving (the page does it), and what a phrase means.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.checklist.measures import MEASURES
from hanoiplan.checklist.model import TaskDraft, TaskRow, TaskStatus
from hanoiplan.checklist.schedule.values import Anchors, Schedule
from ui.base.form import ChoiceField, Field, Form, TextField
from ui.base.form.typed import forget_typing
from ui.checklist.panel.agencies_field import AgenciesField
from ui.checklist.panel.deadline_note import DeadlineNote, Read
from ui.checklist.panel.fields import FIELDS, OF_NEW, TaskField
from ui.checklist.words import status_words

LABEL_WIDTH = 114


class TaskForm(Form):
    """The fields of one task, or of a new one."""

    left = Signal(str, object)  # name of a field, its value
    date_entered = Signal()  # Enter in the deadline

    def __init__(self) -> None:
        super().__init__(LABEL_WIDTH)
        self.by_name: dict[str, Field] = {}
        self.note = DeadlineNote(LABEL_WIDTH + 4)
        self._refused: set[str] = set()
        self._row: TaskRow | None = None
        self._anchors = Anchors()
        self._read: Read | None = None
        for one in FIELDS:
            field = one.make()
            self.by_name[one.name] = field
            self.add(one.name, field)
            field.committed.connect(partial(self._committed, one))
            if one.name == "deadline_raw":
                self.add_widget(self.note)
                self._deadline().line.textChanged.connect(self._tell_deadline)
                self._deadline().line.returnPressed.connect(self._enter_date)

    def words(self) -> None:
        """The language changed."""
        for one in FIELDS:
            example = _(one.example) if one.example else ""
            self.row(one.name).set_label(_(one.label), example)
        self._choices("status").set_choices([(one, status_words(one)) for one in TaskStatus])
        by_hand = ("", _("By hand, in percent"))
        self._choices("measure").set_choices(
            [by_hand, *((one.name, _(one.label)) for one in MEASURES)]
        )
        if self._row is not None:
            self.note.show_schedule(self._row.schedule, self._anchors)

    def _choices(self, name: str) -> ChoiceField:
        field = self.by_name[name]
        if not isinstance(field, ChoiceField):
            raise TypeError(f"{name} is no field with choices")
        return field

    def _deadline(self) -> TextField:
        field = self.by_name["deadline_raw"]
        if not isinstance(field, TextField):
            raise TypeError("a deadline is written in one line")
        return field

    def offer(self, agencies: Iterable[str]) -> None:
        """The agencies that are known."""
        names = list(agencies)
        for field in self.by_name.values():
            if isinstance(field, AgenciesField):
                field.offer(names)

    # ---- what the fields hold

    def show_row(self, row: TaskRow, read: Read) -> None:
        """One task; what was refused stays to be mended."""
        if self._row is None or self._row.id != row.id:
            self._refused.clear()
        self._row, self._anchors, self._read = row, row.anchors, read
        for one in FIELDS:
            field = self.by_name[one.name]
            self.row(one.name).setVisible(True)
            if one.name not in self._refused:
                field.set_value(one.read(row))
                field.show_trouble("")
        self.by_name["percent"].set_read_only(row.percent_measured)
        self.note.show_schedule(row.schedule, row.anchors)

    def show_new(self, read: Read, anchors: Anchors) -> None:
        """An empty form with what a new task needs."""
        self._row, self._anchors, self._read = None, anchors, read
        self._refused.clear()
        for one in FIELDS:
            self.row(one.name).setVisible(one.name in OF_NEW)
            if one.name in OF_NEW:
                self.by_name[one.name].set_value("")
            self.by_name[one.name].show_trouble("")
        self._tell_deadline("")

    def draft(self) -> TaskDraft:
        """What stands in the form of a new task."""

        def text(name: str) -> str:
            return str(self.by_name[name].value() or "")

        return TaskDraft(
            title=" ".join(text("title").split()),
            lead_text=text("leads"),
            coordinating_text=text("coordinating"),
            deadline_raw=text("deadline_raw"),
            officer=text("officer"),
            output=text("output"),
        )

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        if self._row is not None:
            for field in self.by_name.values():
                field.commit()

    def begin(self, name: str = "title") -> None:
        """Puts the keyboard into a field, over what stands there."""
        editor = self.by_name[name].editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def _tell_deadline(self, text: str) -> None:
        if self._read is not None:
            schedule: Schedule = self._read(text)
            self.note.show_schedule(schedule, self._anchors)

    def _enter_date(self) -> None:
        if not self._deadline().composing and self._row is not None:
            self.date_entered.emit()

    def _committed(self, one: TaskField, value: object) -> None:
        if self._row is None:
            return  # a new task is added as a whole
        forget_typing(self.by_name[one.name])
        try:
            written = one.write(value)
        except NotPossible as refusal:
            self.refuse(one.name, str(refusal))
            return
        self.left.emit(one.name, written)

    # ---- what was refused

    def refuse(self, name: str, sentence: str) -> None:
        """What was typed stays in its field, with the reason under it; nothing of it is saved."""
        self._refused.add(name)
        self.by_name[name].show_trouble(sentence, "bad")

    def accept(self, name: str) -> None:
        """What was typed is saved; the field follows the task again."""
        self._refused.discard(name)
        self.by_name[name].show_trouble("")
