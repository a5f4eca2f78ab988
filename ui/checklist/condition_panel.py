"""Choosing the values of one condition: a list with boxes, in force at once.

What must not come in: which tasks have them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.form.text import SearchField
from ui.base.shortening import shortened
from ui.base.table.floating import Floating
from ui.base.table.ticked_list import Choice, TickedList
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.checklist.filters import Condition, Field

WIDTH = 360  # px
LONG = 40  # letters of what is told that it was not found


class ConditionPanel(Floating):
    """The values of a field; one of those ticked has to be there."""

    ticked = Signal(object)  # Condition

    def __init__(
        self, owner: QWidget, title: str, condition: Condition, choices: Sequence[Choice]
    ) -> None:
        super().__init__(owner, WIDTH)
        self._field: Field = condition.field
        self.setAccessibleName(title)
        self.column.addWidget(Label(title, "h3"))
        self.search = SearchField(shortcut="")
        self.search.set_words(_("Find a value"), _("Find a value"))
        self.search.setMaximumWidth(px(WIDTH))  # as wide as the list under it
        self.column.addWidget(self.search)
        self.values = TickedList(title)
        self.search.changed.connect(self._narrow)
        self.values.setMinimumHeight(px(200))
        self.values.show_choices(choices, condition.values)
        self.values.ticks_changed.connect(self._tell)
        self.column.addWidget(self.values, 1)
        self.nothing = Label(kind="second", wrap=True)
        self.nothing.hide()
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._ends())

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        none = Button(_("Take the condition away"), "ghost")
        none.clicked.connect(self._clear)
        close = Button(_("Close"), "small")
        close.clicked.connect(lambda _on=False: self.shut())
        row.addWidget(none)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def open_at(self, box: QRect) -> None:
        """Shows it below a button, with the keyboard in its search."""
        self.open_below(box, self.search.line)

    def _narrow(self, text: object) -> None:
        self.values.narrow(str(text).strip())
        words = _("Nothing found for “{words}”").format(words=shortened(str(text).strip(), LONG))
        self.nothing.show_if_any("" if self.values.values() else words)

    def _clear(self) -> None:
        self.values.tick(())
        self.shut()

    def _tell(self) -> None:
        self.ticked.emit(Condition(self._field, frozenset(self.values.ticked())))
