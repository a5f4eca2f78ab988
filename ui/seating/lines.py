"""Lines of a panel: an icon in a disc, a sentence, and under it where it comes from.

What must not come in: which sentences.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import Painted, px

GROUNDS = {"accent": "tint", "ok": "ok_t", "warn": "warn_t", "bad": "bad_t", "gold_x": "gold_t"}
DISC = 24


class Disc(Painted):
    """A small round sign."""

    def __init__(self, icon: str, ink: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink = icon, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(DISC), px(DISC))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(GROUNDS.get(self._ink, "neu_t")))
        painter.drawEllipse(box)
        side = px(14)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        draw_icon(painter, spot, self._icon, self._ink)


class SignedLine(QWidget):
    """A sentence with its sign, and a second one under it."""

    def __init__(self, icon: str, words: str, under: str = "", ink: str = "accent") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(10))
        row.addWidget(Disc(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.words, self.under = Label(words, "body", wrap=True), Label(under, "hint", wrap=True)
        column.addWidget(self.words)
        column.addWidget(self.under)
        row.addLayout(column, 1)
        if not under:
            self.under.hide()
