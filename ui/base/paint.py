"""Small things painted the same way in a table's cell and as a widget of their own.

Chip, category tile, check box, avatar, hatching, focus ring. Every colour comes from the theme
in force. What must not come in: widgets and data.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.base.cells import Chip, Tile, Tone
from ui.base.icons import draw_icon
from ui.base.theme import letter_on, melts_into, theme

TONES: dict[Tone, tuple[str, str]] = {  # ink, ground
    "neu": ("neu", "neu_t"),
    "ok": ("ok", "ok_t"),
    "warn": ("warn", "warn_t"),
    "bad": ("bad", "bad_t"),
    "tint": ("accent", "tint"),
    "gold": ("gold_x", "gold_t"),
    "outline": ("text2", ""),
}
ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def text_width(text: str, font: QFont) -> float:
    """Width of one line of text in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(text: str, font: QFont, width: float) -> str:
    """Supporting text that fits, with … at its end; never for names."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    role: str = "body",
    ink: str = "text",
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    weight: int | None = None,
    elide: bool = True,
) -> None:
    """One line, vertically centred; shortened with … unless `elide` is False."""
    font = theme().font(role, weight)
    painter.setFont(font)
    painter.setPen(theme().color(ink))
    shown = elided(text, font, box.width() + 0.5) if elide else text
    painter.drawText(box, int(ONE_LINE | align), shown)


def chip_size(chip: Chip) -> QSizeF:
    """Width and height of a chip."""
    px = theme().px
    width = text_width(chip.word, theme().font("chip")) + px(16)
    if chip.icon:
        width += px(13) + (px(4) if chip.word else 0)
    return QSizeF(round(width + 0.5), px(22))


def draw_chip(painter: QPainter, box: QRectF, chip: Chip, *, struck: bool = False) -> None:
    """A chip that fills `box`; its word is shortened only when the box is too narrow."""
    px = theme().px
    ink, ground = TONES[chip.tone]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = "line2" if not ground else ink if theme().high_contrast else ""
    painter.setPen(QPen(theme().color(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(ground) if ground else Qt.BrushStyle.NoBrush)
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(6), px(6))
    left = box.left() + px(8)
    if chip.icon:
        side = px(13)
        draw_icon(painter, QRectF(left, box.center().y() - side / 2, side, side), chip.icon, ink)
        left += side + px(4)
    words = QRectF(left, box.top(), box.right() - px(8) - left, box.height())
    draw_text(painter, words, chip.word, "chip", ink)
    if struck:
        font = theme().font("chip")
        reach = text_width(elided(chip.word, font, words.width() + 0.5), font)
        middle = round(box.center().y()) + 0.5
        painter.setPen(QPen(theme().color(ink), 1))
        painter.drawLine(QPointF(left, middle), QPointF(left + reach, middle))


def draw_tile(painter: QPainter, box: QRectF, tile: Tile, ground: str = "surface") -> None:
    """A category's letter: circle for attendance, rounded square for work."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    melts = melts_into(tile.colour, theme().color(ground).name())
    painter.setPen(QPen(theme().color("ctl"), 1) if melts else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(tile.colour))
    inset = 0.5 if melts else 0.0
    shape = box.adjusted(inset, inset, -inset, -inset)
    radius = box.width() * (0.22 if tile.square else 0.5)
    painter.drawRoundedRect(shape, radius, radius)
    font = QFont(theme().font("strong", 700))
    font.setPixelSize(max(7, round(box.width() * 0.56)))
    painter.setFont(font)
    painter.setPen(theme().color(letter_on(tile.colour)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), tile.letter)


def draw_tick(
    painter: QPainter, box: QRectF, state: Qt.CheckState, *, enabled: bool = True
) -> None:
    """A check box of 16: empty with a visible edge, filled with a tick, or half."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = box.width() / 4
    if state is Qt.CheckState.Unchecked:
        painter.setPen(QPen(theme().color("ctl" if enabled else "line2"), 1.2))
        painter.setBrush(theme().color("surface" if enabled else "sunken"))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent" if enabled else "ctl"))
    painter.drawRoundedRect(box, radius, radius)
    half = state is Qt.CheckState.PartiallyChecked
    inset = box.width() * 0.14
    sign = "minus" if half else "check"
    draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), sign, "on_accent")


def draw_avatar(painter: QPainter, box: QRectF, picture: QPixmap | None) -> None:
    """A round photo (upper square of it), or a dashed circle with a person."""
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    if picture is not None and not picture.isNull():
        path = QPainterPath()
        path.addEllipse(box)
        painter.setClipPath(path)
        side = min(picture.width(), picture.height())
        left = (picture.width() - side) / 2
        painter.drawPixmap(box, picture, QRectF(left, 0, side, side))
    else:
        pen = QPen(theme().color("ctl"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme().color("sunken"))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        inset = box.width() * 0.25
        draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), "user", "text3")
    painter.restore()


def draw_ring(painter: QPainter, box: QRectF, radius: float, ink: str = "accent") -> None:
    """The focus ring: 2 px, outside of what has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color(ink), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


def hatching(ink: str) -> QBrush:
    """Diagonal lines that say "late" or "waiting" without colour."""
    return QBrush(theme().color(ink), Qt.BrushStyle.BDiagPattern)


def hairline(painter: QPainter, box: QRectF, ink: str = "line") -> None:
    """One device-exact line along the lower edge of a box."""
    painter.fillRect(
        QRectF(box.left(), round(box.bottom()) - 1, box.width(), 1), theme().color(ink)
    )
