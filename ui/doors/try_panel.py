"""The panel "Try it": a category and a time, and under them what each door would say.

What must not come in: the decision itself, and reading.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category
from ui.base.form import ChoiceField, Form, TextField
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import theme
from ui.base.widgets.basics import Label, Panel
from ui.base.widgets.buttons import Button
from ui.doors.columns import TRIED
from ui.doors.trying import Tried
from ui.doors.words import spoken

WIDTH, LABEL_WIDTH, LEAST = 440, 96, 240  # px
NO_CATEGORY = 0


class TryPanel(Panel):
    """Asks for a badge; `asked` whenever it is another one, `opened` with a door to be mended."""

    asked = Signal()
    opened = Signal(object)  # Tried
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.title, self.note = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.note)
        self.form = Form(LABEL_WIDTH)
        self.category, self.moment = ChoiceField(), TextField()
        self.form.add("category", self.category)
        self.form.add("moment", self.moment)
        self.rows: RowTableModel[Tried] = RowTableModel(TRIED, lambda one: one.id, parent=self)
        self.table: TableView[Tried] = TableView(self.rows, "")
        self.table.setMinimumHeight(theme().px(LEAST))
        self.body.addWidget(self.form)
        self.body.addWidget(self.table, 1)
        self.close_button = Button(kind="small", icon="x")
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self.foot_frame.setMinimumHeight(theme().px(44))
        self.close_button.clicked.connect(self.left)
        self.category.changed.connect(lambda _value: self.asked.emit())
        self.moment.changed.connect(lambda _text: self.asked.emit())
        self.table.opened.connect(self.opened)

    def words(self, categories: Sequence[Category]) -> None:
        """The language changed, or the categories."""
        self.title.setText(_("Would this badge pass?"))
        self.note.setText(_("By the rules as they are now. Nothing is counted."))
        self.form.row("category").set_label(_("Category"))
        self.form.row("moment").set_label(_("Day and time"), "08/06/2026 08:30")
        self.table.setAccessibleName(_("What each door says"))
        self.table.words()
        self.close_button.setText(_("Close"))
        before = self.category.value()
        none = [(NO_CATEGORY, _("No category"))]
        named = [(one.id, f"{one.letter} · {spoken(one.name)}") for one in categories]
        self.category.set_choices([*named, *none])
        if before is None and named:
            self.category.set_value(named[0][0])

    def begin(self) -> None:
        """Puts the keyboard where the badge is chosen."""
        self.category.box.setFocus()

    def show_answers(self, answers: Sequence[Tried]) -> None:
        """What each door says."""
        self.moment.show_trouble("")
        self.rows.show_rows(answers)
        self.table.fit()

    def refuse(self, refusal: NotPossible) -> None:
        """The time means nothing: no answers."""
        self.moment.show_trouble(str(refusal), "bad")
        self.rows.show_rows(())
