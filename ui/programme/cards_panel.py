"""A panel of lines over its whole width, parted by hairlines.

What must not come in: what the lines are of.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.base.widgets.basics import HLine, Panel, emptied
from ui.base.widgets.painted import px

WIDTH = 348  # px at text size 13


class CardsPanel(Panel):
    """Lines under each other; Esc asks to be closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._place = QVBoxLayout()
        super().__init__(WIDTH, parent)
        self._place.setSpacing(0)
        self.body.addLayout(self._place)
        self.body.addStretch(1)

    def _measure(self) -> None:
        super()._measure()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def add_line(self, line: QWidget) -> None:
        """A line, and a hairline under it."""
        self._place.addWidget(line)
        self._place.addWidget(HLine())

    def add_bare(self, line: QWidget) -> None:
        """A line without a hairline: a heading, a drawing."""
        self._place.addWidget(line)

    def add_space(self, pixels: int) -> None:
        """Room between two lines."""
        self._place.addSpacing(px(pixels))

    def empty(self) -> None:
        """Takes all lines out."""
        emptied(self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the day."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
