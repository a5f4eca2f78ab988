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

SIDE, LINE = 15, 24  # px
GAPS = ((14, 7), (10, 6), (6, 4))  # px between two signs, and from a sign to its word
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

    def _placed(self, width: float) -> Iterator[tuple[str, str, float, QRectF]]:
        """Sign, word, how far the word is from the sign's left, and where both are."""
        font = theme().font("second")
        widths = [text_width(_(words), font) for _sign, words in SIGNS]
        gap, near = self._gaps(sum(widths), width)
        left, top = 0.0, 0.0
        for (sign, words), wide in zip(SIGNS, widths, strict=True):
            whole = px(SIDE + near) + wide
            if left and left + whole > width:
                left, top = 0.0, top + px(LINE)
            yield sign, _(words), px(SIDE + near), QRectF(left, top, whole, px(LINE))
            left += whole + px(gap)

    @staticmethod
    def _gaps(words: float, width: float) -> tuple[int, int]:
        """The widest with which all stand in one line; where none does, the widest of all."""
        many = len(SIGNS)
        one_line = (
            (gap, near)
            for gap, near in GAPS
            if words + many * px(SIDE + near) + (many - 1) * px(gap) <= width
        )
        return next(one_line, GAPS[0])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        last = list(self._placed(width))[-1][3]
        return round(last.bottom())

    def sizeHint(self) -> QSize:
        last = list(self._placed(10_000))[-1][3]
        return QSize(round(last.right()) + 1, px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(LINE))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        for sign, words, word_at, spot in self._placed(box.width()):
            self._sign(painter, spot, sign)
            line = spot.adjusted(word_at, 0, 2, 0)
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
