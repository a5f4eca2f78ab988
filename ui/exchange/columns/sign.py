"""A small drawing beside words: an arrow between two columns, how sure something is.

What must not come in: what it is about.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.base.icons import draw_icon
from ui.base.widgets.painted import Painted, px

SIDE, DRAWN = 18, 15


class Sign(Painted):
    """One icon in an ink of the theme."""

    def __init__(self, name: str = "", ink: str = "text2") -> None:
        super().__init__()
        self._drawing, self._ink = name, ink
        self.measures_changed()

    def measures_changed(self) -> None:
        self.setFixedSize(self.sizeHint())

    def show_sign(self, name: str, ink: str, words: str) -> None:
        """Another drawing; its words are the tooltip."""
        self._drawing, self._ink = name, ink
        self.setToolTip(words)
        self.say(words)

    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self._drawing:
            return
        side = px(DRAWN)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        draw_icon(painter, spot, self._drawing, self._ink)
