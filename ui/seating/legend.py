"""What the signs on the seats mean: seat, word, seat, word, in one or two lines.

What must not come in: people.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import N_, _
from ui.base.icons import draw_icon
from ui.base.paint import draw_text, text_width
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px
from ui.seating.colouring import Paint
from ui.seating.seat_paint import RIM, seat_picture

SIDE, GAP, LINE = 15, 14, 24  # px
SIGNS: tuple[tuple[str, str], ...] = (
    ("arrived", N_("arrived")),
    ("expected", N_("not yet")),
    ("free", N_("free")),
    ("head", N_("head")),
    ("interpreter", N_("interpreter")),
    ("locked", N_("locked")),
    ("against", N_("to check")),
)


class Legend(Painted):
    """Signs and words; it wraps where the room is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> None:
        """The language changed."""
        self.say(", ".join(_(words) for _sign, words in SIGNS))

    def _placed(self, width: float) -> Iterator[tuple[str, str, QRectF]]:
        left, top = 0.0, 0.0
        for sign, words in SIGNS:
            wide = px(SIDE + 7) + text_width(_(words), theme().font("second"))
            if left and left + wide > width:
                left, top = 0.0, top + px(LINE)
            yield sign, _(words), QRectF(left, top, wide, px(LINE))
            left += wide + px(GAP)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        last = list(self._placed(width))[-1][2]
        return round(last.bottom())

    def sizeHint(self) -> QSize:
        last = list(self._placed(10_000))[-1][2]
        return QSize(round(last.right()) + 1, px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(LINE))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        for sign, words, spot in self._placed(box.width()):
            self._sign(painter, spot, sign)
            line = spot.adjusted(px(SIDE + 7), 0, 2, 0)
            draw_text(painter, line, words, "second", "text2", elide=False)

    def _sign(self, painter: QPainter, spot: QRectF, sign: str) -> None:
        token = theme().tokens
        side, dpr = float(px(SIDE)), painter.device().devicePixelRatio()
        paints = {
            "arrived": Paint(token.ok, "", token.surface),
            "free": Paint("", token.ctl, token.text3, 1.0, dashed=True),
            "against": Paint(token.bad_t, token.bad, token.bad, 2.0),
        }
        paint = paints.get(sign, Paint(token.surface, token.ctl, token.text))
        text = "N" if sign == "interpreter" else ""
        picture = seat_picture(
            side,
            paint,
            text,
            starred=sign == "head",
            honour=False,
            round_=False,
            back=-1,
            dpr=dpr,
            text_size=theme().size,
        )
        at = QPointF(spot.left() - RIM, spot.center().y() - side / 2 - RIM)
        painter.drawPixmap(at, picture)
        if sign == "locked":
            small = px(9)
            lock = QRectF(
                spot.left() + side - small * 0.6, at.y() + RIM - small * 0.4, small, small
            )
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme().color("gold_t"))
            painter.drawEllipse(lock.adjusted(-1.5, -1.5, 1.5, 1.5))
            draw_icon(painter, lock, "lock", "gold_x")
