"""What board, timeline and calendar share: one painted, scrolling widget with the keyboard in it.

What must not come in: what is painted, and where it stands.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.base.theme import tells_of_theme
from ui.base.voice import Role, answer_screen_readers, tell_value

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaintedView(QAbstractScrollArea):
    """Subclasses write `place` (measures), `draw` and `spoken_value`."""

    voice: ClassVar[Role] = Role.List
    chosen = Signal(object)  # id of the task the keyboard is on, 0 for none
    opened = Signal(object)
    wished = Signal(object)  # a KeyWish: another state, the date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        answer_screen_readers()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)

    def place(self) -> None:
        """Measures everything anew for the size and theme in force."""
        raise NotImplementedError

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paints into the viewport."""
        raise NotImplementedError

    def spoken_value(self) -> str:
        """Where the keyboard is, in one sentence."""
        raise NotImplementedError

    def tell(self) -> None:
        """The keyboard is elsewhere now, or what stands there says something else."""
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        self.draw(painter, QRectF(self.viewport().rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.place()
