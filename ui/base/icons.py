"""Icons and flags: drawn in a token's colour for the screen's real pixel ratio.

Lucide drawings lie in resources/icons; one icon, one meaning in the whole program. What must
not come in: colours by value (a token is handed over, or a category's own colour).
"""

import math
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from hanoiplan.base import paths
from ui.base.theme import theme

STROKE = 'stroke-width="2"'
SMALL_STROKE, USUAL_STROKE, BAND_STROKE = 2.2, 1.75, 2.4  # on Lucide's grid of 24
SHARP = (1.0, 2.0)  # pixel ratios a QIcon always carries: Qt makes those between smaller


@cache
def _drawing(name: str) -> str:
    """The SVG text of an icon; a missing file is a bug and says its name."""
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _stroke_for(pixels: float) -> float:
    """Small icons need a stronger line, the desk's band as well."""
    if pixels <= 14:
        return SMALL_STROKE
    return BAND_STROKE if pixels >= 34 else USUAL_STROKE


@cache
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    text = _drawing(name).replace(STROKE, f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def draw_icon(painter: QPainter, box: QRectF, name: str, ink: str = "text2") -> None:
    """Paints an icon into a square of logical pixels, in a token's colour."""
    ratio = painter.device().devicePixelRatio()
    picture = pixmap(name, ink, round(box.width()), ratio)
    painter.drawPixmap(box.topLeft(), picture)


def pixmap(name: str, ink: str = "text2", px: int = 16, dpr: float = 1.0) -> QPixmap:
    """An icon as a pixmap of `px` logical pixels (the caller scaled them), cached."""
    stroke = _stroke_for(px / theme().factor)
    return _painted(name, theme().color(ink).name(), stroke, px, dpr)


@cache
def _painted(name: str, colour: str, stroke: float, px: int, dpr: float) -> QPixmap:
    renderer = _renderer(name, colour, stroke)
    picture = QPixmap(math.ceil(px * dpr), math.ceil(px * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, px, px))
    painter.end()
    return picture


def icon(name: str, ink: str = "text2", px: int = 16) -> QIcon:
    """A QIcon for menus and Qt's own widgets, in the colours of the theme in force."""
    made = QIcon()
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    for ratio in sorted({*SHARP, *screens}):
        made.addPixmap(pixmap(name, ink, px, ratio))
        made.addPixmap(pixmap(name, "text3", px, ratio), QIcon.Mode.Disabled)
    return made


@cache
def _flag_drawing(code: str) -> QPixmap | None:
    file = paths.resource("flags", f"{code.lower()}.png")
    return QPixmap(str(file)) if code and file.exists() else None


@cache
def _flag(code: str, width: int, dpr: float, edge: str) -> QPixmap | None:
    drawing = _flag_drawing(code)
    if drawing is None:
        return None
    height = round(width * 0.7)
    picture = QPixmap(math.ceil(width * dpr), math.ceil(height * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    box = QRectF(0, 0, width, height)
    path = QPainterPath()
    path.addRoundedRect(box, width * 0.1, width * 0.1)
    painter.setClipPath(path)
    painter.drawPixmap(box, drawing, QRectF(drawing.rect()))
    painter.setClipping(False)
    painter.setPen(QPen(QColor(edge), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), width * 0.1, width * 0.1)
    painter.end()
    return picture


def flag(code: str, width: int = 20, dpr: float = 1.0) -> QPixmap | None:
    """A flag by ISO code (any case), rounded, with a hairline; None where there is none."""
    return _flag(code.lower(), width, dpr, theme().color("line2").name())
