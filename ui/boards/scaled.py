"""A card of a board: everything in it grows with the window, so that it is read from far away.

Sizes are those of a screen of 1920 × 1080; the text size of the settings is of no matter here.
What must not come in: what a card shows.
"""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.text import Bilingual
from ui.base.icons import draw_icon, flag
from ui.base.mark import draw_lotus
from ui.base.theme import theme
from ui.base.theme.fonts import make_font
from ui.base.widgets import Painted
from ui.boards.speaking import first, second

WHOLE = QSize(1920, 1080)
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
PAD, RADIUS = 28, 14
HEAD = 84  # of the two lines of a title, with the room around them
SMALLEST = 0.55  # of its size: no name is made smaller to stand in one line
LEAST = 11  # px of the screen: smaller words are no words


@cache  # making one takes longer than writing with it; a window has few sizes
def _font(pixels: int, weight: int, tabular: bool) -> QFont:
    return make_font(pixels, weight, tabular)


def unit_of(width: int, height: int) -> float:
    """How large everything is in a window of this size; 1 on a full-HD screen."""
    return max(0.3, min(width / WHOLE.width(), height / WHOLE.height()))


class BoardPart(Painted):
    """A part that paints itself in units of the board."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.unit = 1.0

    def set_unit(self, unit: float) -> None:
        """The window has another size."""
        self.unit = unit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 60)  # it takes what it gets

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)

    def u(self, pixels: float) -> float:
        """A measure of the full-HD screen in this window."""
        return pixels * self.unit

    # ---- words

    def font_of(self, pixels: float, weight: int = 400, words: str = "") -> QFont:
        """Our typeface; figures, where there are any, of equal width, so that they stand still."""
        has_figures = any(sign.isdigit() for sign in words)
        return _font(max(LEAST, round(self.u(pixels))), weight, has_figures)

    def width_of(self, words: str, pixels: float, weight: int = 400) -> float:
        """How wide words are in one line."""
        return QFontMetricsF(self.font_of(pixels, weight, words)).horizontalAdvance(words)

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        pixels: float,
        weight: int = 400,
        ink: str = "text",
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """One line in the middle of a box, smaller where it would not fit; returns its width."""
        font = QFont(self.font_of(pixels, weight, words))
        wide = QFontMetricsF(font).horizontalAdvance(words)
        if wide > box.width() > 0:
            shrunk = max(SMALLEST, box.width() / wide)
            font.setPixelSize(max(LEAST, int(font.pixelSize() * shrunk)))
            words = QFontMetricsF(font).elidedText(
                words, Qt.TextElideMode.ElideRight, box.width() + 1
            )
            wide = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(theme().color(ink))
        one_line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, int(one_line | align), words)
        return wide

    def write_both(
        self,
        painter: QPainter,
        box: QRectF,
        words: Bilingual,
        pixels: tuple[float, float],
        inks: tuple[str, str] = ("text", "text3"),
        weight: int = 600,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Two lines from the top of a box: the window's language, the other one under it."""
        tall = self.u(pixels[0] * 1.36)
        upper = QRectF(box.left(), box.top(), box.width(), tall)
        lower = QRectF(box.left(), upper.bottom(), box.width(), self.u(pixels[1] * 1.36))
        self.write(painter, upper, first(words), pixels[0], weight, inks[0], align)
        self.write(painter, lower, second(words), pixels[1], 400, inks[1], align)

    # ---- pictures

    def icon(self, painter: QPainter, left: float, middle: float, side: float, name: str,
             ink: str) -> None:  # fmt: skip
        """An icon, its left edge and the middle of its height given."""
        wide = self.u(side)
        draw_icon(painter, QRectF(round(left), round(middle - wide / 2), wide, wide), name, ink)

    def flag(self, painter: QPainter, left: float, middle: float, wide: float, code: str) -> None:
        """A country's flag; nothing where there is none."""
        drawing = flag(code, round(self.u(wide)), self.devicePixelRatioF())
        if drawing is not None:
            tall = drawing.height() / drawing.devicePixelRatio()
            painter.drawPixmap(round(left), round(middle - tall / 2), drawing)


class BoardCard(BoardPart):
    """A surface with a hairline, a title in two languages, and a body."""

    head = HEAD
    is_low = False  # title and its other language in one line, where the card needs the height

    def title(self) -> Bilingual:
        """What the card counts."""
        raise NotImplementedError

    def body(self, painter: QPainter, box: QRectF) -> None:
        """Paints what is under the title."""
        raise NotImplementedError

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self.ground(painter, box)
        inner = box.adjusted(self.u(PAD), self.u(18), -self.u(PAD), -self.u(16))
        self._title(painter, inner)
        self.body(painter, inner.adjusted(0, self.u(self.head - 18), 0, 0))

    def _title(self, painter: QPainter, inner: QRectF) -> None:
        words = self.title()
        if not self.is_low:
            self.write_both(painter, inner, words, (25, 18))
            return
        row = QRectF(inner.left(), inner.top(), inner.width(), self.u(34))
        wide = self.write(painter, row, first(words), 25, 600)
        beside = row.adjusted(wide + self.u(12), self.u(3), 0, 0)
        self.write(painter, beside, second(words), 18, ink="text3")

    def ground(self, painter: QPainter, box: QRectF) -> None:
        """The surface."""
        radius = self.u(RADIUS)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def track(self, painter: QPainter, box: QRectF, share: float, ink: str = "ok") -> None:
        """A bar that says how much of a whole there is."""
        radius = box.height() / 2
        edge = QPen(theme().color("ctl"), 1)
        painter.setPen(edge if theme().high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(box, radius, radius)
        if share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(ink))
            wide = max(box.height(), box.width() * min(1.0, share))
            painter.drawRoundedRect(
                QRectF(box.left(), box.top(), wide, box.height()), radius, radius
            )

    def calm(self, painter: QPainter, box: QRectF, words: Bilingual) -> None:
        """Nothing is there yet: the lotus, and what is not there."""
        lotus = QRectF(0, 0, self.u(190), self.u(110))
        lotus.moveCenter(box.center())
        lotus.translate(0, -self.u(64))
        if lotus.top() >= box.top():
            draw_lotus(painter, lotus, "surface")
        top = max(box.top(), lotus.bottom() + self.u(16))
        below = QRectF(box.left(), top, box.width(), self.u(80))
        self.write_both(painter, below, words, (25, 18), ("text2", "text3"), 500, CENTRE)

    def all_well(self, painter: QPainter, box: QRectF, words: Bilingual) -> None:
        """Nothing is missing: a tick in its circle, and what is complete."""
        side = self.u(84)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        spot.translate(0, -self.u(48))
        path = QPainterPath()
        path.addEllipse(spot)
        painter.fillPath(path, theme().color("ok_t"))
        if theme().high_contrast:
            painter.strokePath(path, QPen(theme().color("ok"), 1.5))
        self.icon(painter, spot.left() + self.u(18), spot.center().y(), 48, "check", "ok")
        below = QRectF(box.left(), spot.bottom() + self.u(18), box.width(), self.u(80))
        self.write_both(painter, below, words, (27, 20), align=CENTRE)
