"""A quiet line above the list as long as nobody is of the host's side, with its cure.

What must not come in: who is of the host's side (`reading`), and writing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px

AROUND, INSIDE = (16, 10, 16, 6), (14, 6, 10, 6)  # px at text size 13


class HostLine(QWidget):
    """Says that no host is known; `pressed` asks to say who it is."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told, self.cure = Label(kind="text2", wrap=True), Button(kind="link")
        self.cure.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.cure)
        note = Card("note", INSIDE, 0)
        note.layout_.addLayout(row)
        around = QVBoxLayout(self)
        left, top, right, bottom = map(px, AROUND)
        around.setContentsMargins(left, top, right, bottom)
        around.addWidget(note)
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.told.setText(_("No host is known yet: all count as guests."))
        self.cure.setText(_("Say who the hosts are"))
