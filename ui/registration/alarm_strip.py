"""Somebody tries codes: a strip over the whole width that stays until a key says it was seen.

What must not come in: when it is an alarm, and its sound.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.registration.card import both
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets import Painted, px
from ui.base.widgets.desk import shrunk
from ui.base.widgets.signs import draw_key_cap
from ui.registration.spoken import said, said_other

KEY = "F5"
HEIGHT = 60
WORDS = N_("Altered codes in quick succession. Please call the head of the desk.")


class AlarmStrip(Painted):
    """Says what happens in both languages and which key takes it away."""

    voice = Role.AlertMessage
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words()
        self.hide()

    def words(self) -> None:
        """The language changed."""
        pair = both(WORDS)
        self._first, self._second = said(pair), said_other(pair)
        self._key_words = _("seen")
        self.say(f"{self._first} {KEY}: {self._key_words}")

    @property
    def is_up(self) -> bool:
        """Whether nobody has said yet that it was seen."""
        return not self.isHidden()

    def press(self) -> None:
        """It was seen."""
        self.seen.emit()

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.press()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("band_bad"))
        painter.drawRoundedRect(box, px(10), px(10))
        side = px(30)
        spot = QRectF(px(18), round((box.height() - side) / 2), side, side)
        draw_icon(painter, spot, "shield-alert", "on_band")
        right = self._key(painter, box)
        left = spot.right() + px(14)
        one_line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        width = right - left - px(14)
        painter.setPen(theme().color("on_band"))
        painter.setFont(shrunk(self._first, "desk_position", 12, width))
        painter.drawText(QRectF(left, px(5), width, px(28)), one_line, self._first)
        painter.setFont(shrunk(self._second, "card", 11, width))
        painter.drawText(QRectF(left, px(32), width, px(22)), one_line, self._second)

    def _key(self, painter: QPainter, box: QRectF) -> float:
        """The key at the right end; returns where it begins."""
        words = theme().font("card", 600)
        wide, cap = paint.text_width(self._key_words, words), px(30)
        left = box.right() - px(20) - wide - px(8) - cap
        draw_key_cap(painter, QRectF(left, (box.height() - px(20)) / 2, cap, px(20)), KEY)
        painter.setFont(words)
        painter.setPen(theme().color("on_band"))
        place = QRectF(left + cap + px(8), 0, wide + 2, box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._key_words)
        return left
