"""What every painted widget shares: measures follow the theme, the accessible name is set.

What must not come in: a look of its own.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.base.theme import tells_of_theme, theme
from ui.base.voice import Role, answer_screen_readers


class Painted(QWidget):
    """A widget that draws itself from tokens; subclasses write `draw` and `sizeHint`.

    `voice` is the role a screen reader tells; with a value also write `spoken_value`.
    """

    voice: ClassVar[Role] = Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        answer_screen_readers()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))
        painter.end()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paints into the whole widget."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.measures_changed()
            self.updateGeometry()
            self.update()

    def measures_changed(self) -> None:
        """The text size may be another one; fixed sizes are set again here."""

    def say(self, name: str) -> None:
        """What a screen reader calls it; also its new content has to be drawn."""
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()


def px(pixels: float) -> int:
    """A measure of the pictures at the size in force."""
    return theme().px(pixels)
