"""One value for a column of many rows, with how many cells it will change said before.

What must not come in: the writing (the page's one operation hears `chosen`).
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.base.form.choice import ChoiceField
from ui.base.form.field import Field
from ui.base.form.text import TextField
from ui.base.table.cell_edits import Line, Written, set_all
from ui.base.table.columns import Column
from ui.base.table.floating import Floating
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px


class BulkEdit(Floating):
    """Which column, which value, for the rows given."""

    chosen = Signal(object)  # Written

    def __init__(
        self,
        owner: QWidget,
        lines: Sequence[Line],
        columns: Sequence[Column[Any]],
        current: str = "",
    ) -> None:
        super().__init__(owner, 360)
        self._lines, self._columns = lines, {column.key: column for column in columns}
        n = len(lines)
        title = ngettext("Set for {n} row", "Set for {n} rows", n).format(n=interface().number(n))
        self.setAccessibleName(title)
        self.column.addWidget(Label(title, "h3"))
        self.which = ChoiceField()
        self.which.set_words(_("Column"))
        self.which.set_choices([(column.key, _(column.title)) for column in columns])
        self.which.set_value(current if current in self._columns else columns[0].key)
        self.which.changed.connect(self._other_column)
        self.column.addWidget(Label(_("Column"), "label"))
        self.column.addWidget(self.which)
        self.column.addWidget(Label(_("New value"), "label"))
        self.text, self.choice = TextField(), ChoiceField()
        for field in (self.text, self.choice):
            field.set_words(_("New value"))
            field.changed.connect(self._count)
            self.column.addWidget(field)
        self.outcome = Label("", "text2", wrap=True)
        self.column.addWidget(self.outcome)
        self.column.addLayout(self._ends())
        self.text.line.returnPressed.connect(self._go)
        self._other_column()

    def open_at(self, box: QRect) -> None:
        """Shows it below a title, ready for the value."""
        self.open_below(box, self._field().editors()[0])

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        cancel = Button(_("Cancel"), "ghost")
        cancel.clicked.connect(lambda _on=False: self.shut())
        self.go = Button("", "primary")
        self.go.clicked.connect(self._go)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        return row

    def _column(self) -> Column[Any]:
        return self._columns[str(self.which.value())]

    def _field(self) -> Field:
        edit = self._column().edit
        assert edit is not None
        return self.choice if edit.only_choices and edit.choices else self.text

    def _other_column(self) -> None:
        edit = self._column().edit
        assert edit is not None
        only = self._field() is self.choice
        if only and edit.choices is not None:
            choices = dict.fromkeys(edit.choices())
            self.choice.set_choices([(one, one or _("(empty)")) for one in choices])
        self.choice.setVisible(only)
        self.text.setVisible(not only)
        self._count()

    def _written(self) -> Written:
        value = self._field().value()
        return set_all(self._lines, self._column(), str(value or ""))

    def _count(self) -> None:
        """How many cells become another one, how many stay, before anything is written."""
        written = self._written()
        n = len(written.edits)
        number = interface().number(n)
        words = ngettext("{n} cell will change.", "{n} cells will change.", n).format(n=number)
        self.outcome.setText(" ".join(part for part in (words, written.sentence()) if part))
        verb = ngettext("Change {n} cell", "Change {n} cells", n)
        if not self._field().value():
            verb = ngettext("Empty {n} cell", "Empty {n} cells", n)
        self.go.setText(verb.format(n=number))
        self.go.setEnabled(n > 0)

    def _go(self) -> None:
        if self.text.composing:
            return
        written = self._written()
        if written.edits:
            self.shut()
            self.chosen.emit(written)
