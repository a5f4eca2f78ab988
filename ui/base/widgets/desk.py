"""The registration desk's own parts: outcome band, tiles, a name that fits, the attention note.

Readable from 1.5 m. What must not come in: what an outcome means (registration decides).
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.text_fit import break_lines
from ui.base.theme import set_kind, theme
from ui.base.voice import Role
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.painted import Painted, px

BAND, LOW_BAND = 92, 68
INPUT, LOW_INPUT = 64, 50
GROUNDS = {"ok": "band_ok", "warn": "band_warn", "bad": "band_bad"}
EDGES = {"paper": ("bad", 4), "ask": ("accent", 3)}  # tones on the surface: ink, edge in px
LINE_SHARE = 1.2  # line height of a name: room for marks above and below
LOW = 0.7  # of the usual height of a tile
LEAST = 11  # px: no words of a tile are smaller
NOTE, LOW_NOTE = (16, 12, 16, 12), (14, 5, 14, 6)  # margins of the attention note
VERY_FAINT = 46  # alpha of the shape behind the icon


class OutcomeBand(Painted):
    """The answer to a scan over the whole width: colour, shape, icon, words in two languages.

    Two tones stand on the surface with a thick edge: "paper" for what was not recorded, "ask" for
    what is not counted yet.
    """

    voice = Role.AlertMessage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tone, self._icon = "ok", "check"
        self._words = ("", "", "", "")
        self._low = False

    def set_low(self, *, low: bool) -> None:
        """Less high, where the guest's card needs the height."""
        self._low = low
        self.updateGeometry()
        self.update()

    @property
    def _tall(self) -> float:
        """What every height is multiplied by."""
        return LOW_BAND / BAND if self._low else 1.0

    def show_outcome(
        self,
        tone: str,
        icon: str,
        first: str,
        second: str = "",
        right_first: str = "",
        right_second: str = "",
    ) -> None:
        """`first` in the language of the window, `second` in the other one."""
        self._tone, self._icon = tone, icon
        self._words = (first, second, right_first, right_second)
        spoken = ". ".join(part for part in self._words if part)
        self.say(spoken)

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(BAND * self._tall))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        ink = "on_band"
        if self._tone in EDGES:
            ink, edge = EDGES[self._tone]
            painter.setPen(QPen(theme().color(ink), px(edge)))
            painter.setBrush(theme().color("surface"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(14), px(14))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(GROUNDS[self._tone]))
            painter.drawRoundedRect(box, px(14), px(14))
        self._sign(painter, box, ink)
        self._left(painter, box, ink)
        self._right(painter, box, ink)

    def _sign(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """The icon in its shape: circle, rounded square or octagon, so that grey says it too."""
        side = px(60 * self._tall)
        spot = QRectF(px(22), round(box.center().y() - side / 2), side, side)
        faint = theme().color(ink)
        faint.setAlpha(VERY_FAINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        if self._tone in ("ok", "ask"):
            painter.drawEllipse(spot)
        elif self._tone == "warn":
            painter.drawRoundedRect(spot, px(14), px(14))
        else:
            painter.drawPolygon(octagon(spot))
        faint.setAlpha(255)
        inner = px(38 * self._tall)
        icon_box = QRectF(0, 0, inner, inner)
        icon_box.moveCenter(spot.center())
        draw_icon(painter, icon_box, self._icon, ink)

    def _left(self, painter: QPainter, box: QRectF, ink: str) -> None:
        first, second, right, _below = self._words
        left = px(42 + 60 * self._tall)
        taken = paint.text_width(right, theme().font("desk_position", 600)) + px(40) if right else 0
        width = box.width() - left - taken - px(20)
        upper = self._row(left, 10 if second else 22, width, 48)
        shown = shrunk(first, "desk_outcome", 12, width, self._tall)
        painter.setFont(shown)
        painter.setPen(theme().color(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(upper, int(middle), first)
        lower = self._row(left, 55, width, 26)
        painter.setFont(shrunk(second, "desk_second", 11, width, max(0.85, self._tall)))
        painter.drawText(lower, int(middle), second)

    def _right(self, painter: QPainter, box: QRectF, ink: str) -> None:
        _first, _second, upper, lower = self._words
        end = Qt.AlignmentFlag.AlignRight
        right = box.right() - px(24)
        first = self._row(0, 18, right, 28)
        paint.draw_text(
            painter, first, upper, "desk_position", ink, align=end, weight=600, elide=False
        )
        second = self._row(0, 50, right, 22)
        paint.draw_text(painter, second, lower, "card", ink, align=end, weight=500, elide=False)

    def _row(self, left: float, top: int, width: float, height: int) -> QRectF:
        """A line of the band; `top` and `height` as on a laptop."""
        return QRectF(left, px(top * self._tall), width, px(height * self._tall))


def octagon(box: QRectF) -> QPolygonF:
    """Eight equal corners inside a square."""
    cut = box.width() * 0.293
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    corners = (
        *((left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut)),
        *((right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut)),
    )
    return QPolygonF([QPointF(x, y) for x, y in corners])


def shrunk(text: str, role: str, smallest: float, width: float, scale: float = 1.0) -> QFont:
    """The font of a role, made smaller until one line fits; not under `smallest` px."""
    font = QFont(theme().font(role))
    font.setPixelSize(round(font.pixelSize() * scale))
    while font.pixelSize() > px(smallest) and paint.text_width(text, font) > width:
        font.setPixelSize(font.pixelSize() - 1)
    return font


class DeskTile(Painted):
    """Seat, pigeonhole, headset: a label, the value large, one line under it."""

    def __init__(
        self, label: str = "", value: str = "", detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scale, self._low = 1.0, False
        self.show_value(label, value, detail)

    def show_value(self, label: str, value: str, detail: str = "") -> None:
        """Shows another value."""
        self._label, self._value, self._detail = label, value, detail
        self.say(f"{label}: {value or '–'}. {detail}".strip(" ."))

    def set_scale(self, scale: float, *, low: bool = False) -> None:
        """A larger screen has room for larger figures; `low` where names need the height."""
        self._scale, self._low = scale, low
        self.updateGeometry()
        self.update()

    @property
    def _tall(self) -> float:
        """What every height is multiplied by."""
        return self._scale * (LOW if self._low else 1)

    def sizeHint(self) -> QSize:
        return QSize(px(170 * self._scale), px(112 * self._tall))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        inner = box.adjusted(px(15 * self._scale), 0, -px(15 * self._scale), 0)
        value, ink = self._value or "–", "text" if self._value else "text3"
        self._line(painter, self._row(inner, 10, 20), self._label, "label", "text2")
        self._line(painter, self._row(inner, 31, 50), value, "desk_seat", ink)
        self._line(painter, self._row(inner, 83, 20), self._detail, "body", "text2")

    def _row(self, inner: QRectF, top: int, height: int) -> QRectF:
        """A line of the tile; `top` and `height` as on a laptop."""
        return QRectF(inner.left(), px(top * self._tall), inner.width(), px(height * self._tall))

    def _line(self, painter: QPainter, box: QRectF, text: str, role: str, ink: str) -> None:
        """Words as large as the screen allows, smaller where they would not fit."""
        least = self._scale * LEAST / theme().font(role).pixelSize() * theme().factor
        scale = max(self._tall, least)
        painter.setFont(shrunk(text, role, LEAST, box.width(), scale))
        painter.setPen(theme().color(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, int(middle), text)


class FitLabel(Painted):
    """A name as large as fits: one line shrinking to `smallest`, then more lines, never cut."""

    def __init__(
        self,
        text: str = "",
        largest: int = 36,
        smallest: int = 26,
        weight: int = 700,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._largest, self._smallest, self._weight = largest, smallest, weight
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Shows another name."""
        self._text = text
        self.say(text)

    def set_sizes(self, largest: int, smallest: int) -> None:
        """A larger window has room for a larger name; a full card needs a smaller one."""
        self._largest, self._smallest = largest, smallest
        self.updateGeometry()
        self.update()

    def fitted(self, width: float) -> tuple[QFont, list[str]]:
        """The font and the lines for a width."""
        font = QFont(theme().font("desk_name", self._weight))
        for pixels in range(px(self._largest), px(self._smallest) - 1, -1):
            font.setPixelSize(pixels)
            if QFontMetricsF(font).horizontalAdvance(self._text) <= width:
                return font, [self._text]
        lines = break_lines(self._text, font, width, split=False)
        widest = max((QFontMetricsF(font).horizontalAdvance(line) for line in lines), default=0)
        if widest > width > 0:  # one word alone is wider than the place
            font.setPixelSize(max(1, int(font.pixelSize() * width / widest)))
        return font, lines

    def heightForWidth(self, width: int) -> int:
        font, lines = self.fitted(width)
        return round(font.pixelSize() * LINE_SHARE * len(lines) + px(6))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.heightForWidth(self.width() or px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.heightForWidth(self.width() or px(320)))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        font, lines = self.fitted(box.width())
        painter.setFont(font)
        painter.setPen(theme().color("text"))
        height = font.pixelSize() * LINE_SHARE
        top = (box.height() - height * len(lines)) / 2
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for line in lines:
            painter.drawText(QRectF(0, top, box.width(), height), int(middle), line)
            top += height


class _AttentionSign(Painted):
    """Tells a note from a warning: nothing went wrong with this person."""

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(24))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "info", "gold_x")


class Attention(Card):
    """A gold frame with what protocol must know about this person."""

    def __init__(self, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        self._low = False
        self._row, self._words = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        super().__init__("attention", NOTE, 0, parent)
        sign = _AttentionSign()
        sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.title = Label(kind="desk-note-title", wrap=True)
        self.text = Label(kind="desk-note", wrap=True)
        self.facts = Label(kind="desk-note", wrap=True)
        self._words.addWidget(self.title)
        self._words.addWidget(self.text, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._words)
        column.addWidget(self.facts)
        self._row.addWidget(sign)
        self._row.addLayout(column, 1)
        self.layout_.addLayout(self._row)
        self.show_note(title, text)

    def _measure(self) -> None:
        super()._measure()
        self._row.setSpacing(px(14))
        self._words.setSpacing(px(10 if self._low else 2))

    def set_scale(self, scale: float, *, low: bool = False) -> None:
        """A larger screen has room for larger words; `low` puts title and note into one line."""
        wide = "-wide" if scale > 1 else ""
        set_kind(self.title, f"desk-note-title{wide}")
        for words in (self.text, self.facts):
            set_kind(words, f"desk-note{wide}")
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._low, self._margins = low, LOW_NOTE if low else NOTE
        self._words.setDirection(beside if low else below)
        self.title.setWordWrap(not low)
        self.title.setText(self.title.text())  # with soft breaks or without
        self._measure()

    def show_note(self, title: str, text: str, facts: str = "") -> None:
        """Shows a note, and a line of facts under it; hides itself when there is nothing."""
        self.title.show_if_any(title)
        self.text.show_if_any(text)
        self.facts.show_if_any(facts)
        told = (title, text, facts)
        self.setAccessibleName(". ".join(part for part in told if part))
        self.setVisible(any(told))


class DeskInput(Card):
    """The ground of the desk's one input: thick accent edge while it listens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._low = False
        super().__init__("bare", (20, 8, 12, 8), 0, parent)
        self.listening = True

    def _measure(self) -> None:
        super()._measure()
        self.setFixedHeight(px(LOW_INPUT if self._low else INPUT))

    def set_low(self, *, low: bool) -> None:
        """Less high, where the page needs the height."""
        self._low, self._margins = low, (20, 3, 12, 3) if low else (20, 8, 12, 8)
        self._measure()

    def set_listening(self, listening: bool) -> None:
        """Whether what is typed or scanned arrives here."""
        self.listening = listening
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2.5 if self.listening else 1.0
        painter.setPen(QPen(theme().color("accent" if self.listening else "line2"), wide))
        painter.setBrush(theme().color("surface"))
        inset = wide / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, px(12), px(12))
        painter.end()
