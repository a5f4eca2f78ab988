"""The line beside today's date: how far the event is, and its title as far as there is room.

What must not come in: the words themselves.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px


class HeadLine(Painted):
    """Supporting text: shortened with …, whole in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ""

    def set_words(self, words: str) -> None:
        """Shows other words."""
        self._words = words
        self.setToolTip(words)
        self.say(words)

    def sizeHint(self) -> QSize:
        wide = paint.text_width(self._words, theme().font("body"))
        return QSize(round(wide) + 2, px(26))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        paint.draw_text(painter, box.adjusted(0, px(3), 0, 0), self._words, "body", "text3")
