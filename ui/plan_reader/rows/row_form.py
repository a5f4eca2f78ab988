"""One row as a form: every field to be corrected, what is doubtful under it, the source's words.

What must not come in: what a correction changes elsewhere.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.model import PlanPart
from ui.base.form import Field, Form, NoteField, TextField, Trouble
from ui.base.theme import set_kind
from ui.base.widgets.basics import HLine, Label, ScrollBox
from ui.base.widgets.buttons import Button, CheckBox, IconButton
from ui.base.widgets.painted import px
from ui.plan_reader.fields import FIELDS, SCHEDULES, SHORT, field_words
from ui.plan_reader.rows.lines import Line
from ui.plan_reader.words import part_words


class RowForm(QFrame):
    """Stands in place of the table while a row is corrected."""

    edited = Signal(object, object)  # key of the row, texts by field
    settled = Signal(object)  # key: everything is right
    ticked = Signal(object, bool)  # key, whether it is written
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.line: Line | None = None
        self.forms: dict[PlanPart, Form] = {part: self._form(part) for part in PlanPart}
        self.above = Label(kind="hint", wrap=True)
        self.title = Label(kind="h3", wrap=True)
        self.faults = Label(kind="bad", wrap=True)
        self.source_words = Label(kind="label")
        self.source = Label(kind="text2", wrap=True)
        self.back = IconButton("arrow-left", kind="ghost")
        self.box = CheckBox()
        self.right = Button(icon="check")
        self.back.clicked.connect(self.close_form)
        self.right.clicked.connect(self._settle)
        self.box.clicked.connect(self._tick)
        self._lay_out()

    def _form(self, part: PlanPart) -> Form:
        form = Form(label_width=116)
        for name in FIELDS[part]:
            field: Field = TextField() if name in SHORT else NoteField(2)
            form.add(name, field)
            field.committed.connect(partial(self._committed, name))
        return form

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(10), px(10), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for label in (self.above, self.title, self.faults):
            words.addWidget(label)
        head.addLayout(words, 1)
        inside = QFrame()
        set_kind(inside, "bare")
        body = QVBoxLayout(inside)
        body.setContentsMargins(px(16), px(10), px(16), px(12))
        body.setSpacing(px(8))
        for form in self.forms.values():
            body.addWidget(form)
        body.addWidget(self.source_words)
        body.addWidget(self.source)
        body.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(6), px(16), px(6))
        foot.addWidget(self.box)
        foot.addStretch(1)
        foot.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(HLine())
        self.place = ScrollBox(inside)
        whole.addWidget(self.place, 1)
        whole.addWidget(HLine())
        whole.addLayout(foot)

    def words(self) -> None:
        """The language changed."""
        self.back.set_name(_("Back to the rows"))
        self.box.setText(_("Write this row"))
        self.right.setText(_("All of it is right"))
        self.source_words.setText(_("As it stands in the document"))
        for part, form in self.forms.items():
            for name in FIELDS[part]:
                form.row(name).set_label(field_words(part, name))
        if self.line is not None:
            self.show_line(self.line)

    # ---- what is shown

    def show_line(self, line: Line) -> None:
        """A row as it is now; never over what somebody types."""
        other = self.line is None or self.line.key != line.key
        self.line, part = line, line.row.part
        for own, form in self.forms.items():
            form.setVisible(own is part)
        number = ".".join(one for one in (line.text("section"), line.text("number")) if one)
        section = line.text("section_title")
        self.above.setText(" · ".join(one for one in (part_words(part), number, section) if one))
        self.title.setText(line.title or _("(empty)"))
        told = (*line.faults, *line.head_faults)
        self.faults.show_if_any("\n".join(one.sentence() for one in told))
        for name in FIELDS[part]:
            field = self.forms[part].row(name).fields[0]
            if other:
                field.revert()
            field.set_value(line.text(name))
            field.show_trouble(*self._trouble(line, name))
        self.box.setChecked(line.row.ticked)
        self.box.setEnabled(line.may_be_ticked)
        self.right.setVisible(line.row.asks)
        self.source.setText(line.row.source.text)
        for label in (self.source_words, self.source):
            label.setVisible(bool(line.row.source.text))

    @staticmethod
    def _trouble(line: Line, name: str) -> tuple[str, Trouble]:
        here = next((one.here for one in line.row.comparisons if one.field == name), None)
        if name in line.amber:
            schedule = line.row.schedule
            why = schedule.why_uncertain if schedule and name in SCHEDULES else ""
            unsure = _("This is uncertain. Compare it with the document.")
            return _(why) if why else unsure, "warn"
        if here is not None and here != line.text(name):
            return _("Here it says: {text}").format(text=here or _("(empty)")), "warn"
        return "", ""

    def begin(self, name: str = "") -> None:
        """The keyboard into a field, the first doubtful one where none is named."""
        if self.line is None:
            return
        part = self.line.row.part
        amber = self.line.amber
        wanted = name or next((one for one in FIELDS[part] if one in amber), "")
        found = wanted if wanted in FIELDS[part] else next(iter(FIELDS[part]))
        field = self.forms[part].row(found).fields[0]
        field.setFocus()
        self.place.ensureWidgetVisible(self.forms[part].row(found), 0, px(20))

    # ---- what is told

    def _committed(self, name: str, text: object) -> None:
        if self.line is not None:
            self.edited.emit(self.line.key, {name: str(text)})

    def _settle(self) -> None:
        if self.line is not None:
            self.settled.emit(self.line.key)

    def _tick(self, on: bool) -> None:
        if self.line is not None:
            self.ticked.emit(self.line.key, on)

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        if self.line is not None:
            for field in self.forms[self.line.row.part].fields():
                field.commit()

    def close_form(self) -> None:
        """Back to the rows; what was typed is kept."""
        self.commit_open()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)
