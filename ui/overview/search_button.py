"""What looks like a search field and opens the search over everything (Ctrl+K).

What must not come in: searching (the window lends it).
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import draw_key_cap
from ui.overview.pressable import Pressable

KEYS = "Ctrl K"


class SearchButton(Pressable):
    """A field of 280 that is a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = ""

    def words(self) -> None:
        """What can be found."""
        self._words = _("Find people and commands")
        self.say(f"{self._words} ({KEYS})")

    def sizeHint(self) -> QSize:
        return QSize(px(292), px(32))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme().color("ctl" if self.underMouse() else "line2"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        side = px(16)
        icon = QRectF(px(10), box.center().y() - side / 2, side, side)
        draw_icon(painter, icon, "search", "text3")
        wide = paint.text_width(KEYS, theme().font("key")) + px(12)
        cap = QRectF(box.right() - wide - px(8), box.center().y() - px(9), wide, px(18))
        draw_key_cap(painter, cap, KEYS)
        left = icon.right() + px(8)
        words = QRectF(left, 0, cap.left() - px(8) - left, box.height())
        paint.draw_text(painter, words, self._words, "body", "text3")
