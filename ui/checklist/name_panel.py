"""One line to type into, over the page: the name of a view, the title of a part.

What must not come in: what becomes of the text.
"""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.base.form import TextField
from ui.base.table.floating import Floating
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px


class NamePanel(Floating):
    """A title, a field, a button that says what it does."""

    named = Signal(str)

    def __init__(self, owner: QWidget, title: str, verb: str) -> None:
        super().__init__(owner, 340)
        self.setAccessibleName(title)
        self.column.addWidget(Label(title, "h3"))
        self.field = TextField()
        self.field.set_words(title)
        self.column.addWidget(self.field)
        go = Button(verb, "small", "check")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(go)
        self.column.addLayout(row)
        go.clicked.connect(self._go)
        self.field.line.returnPressed.connect(self._go)

    def open_at(self, box: QRect) -> None:
        """Shows it below a button."""
        self.open_below(box, self.field.line)

    def _go(self) -> None:
        text = self.field.value().strip()
        if text and not self.field.composing:
            self.shut()
            self.named.emit(text)
