"""The program's mark as files: SVG for Linux, PNGs of every size, one ICO for Windows.

The same drawing as `ui.base.mark.draw_mark`, which a test compares. What must not come in: a
second drawing.
"""

import io
import math
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GROUND, RAY = "#8E1F2F", "#F2D48A"  # mark_ground and mark_ray of the light theme
RAYS = 8
RING, BEGIN, END, THICK, ROUND = 0.175, 0.26, 0.345, 0.06, 0.22  # shares of the side
SIDE = 256
PNG_SIDES = (16, 24, 32, 48, 64, 128, 256)


def svg() -> str:
    """The mark as a drawing of 256 by 256."""
    rays = "".join(_ray(step * math.tau / RAYS) for step in range(RAYS))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}"'
        f' viewBox="0 0 {SIDE} {SIDE}">\n'
        f'<rect width="{SIDE}" height="{SIDE}" rx="{_px(ROUND)}" fill="{GROUND}"/>\n'
        f'<g fill="none" stroke="{RAY}" stroke-width="{_px(THICK)}" stroke-linecap="round">\n'
        f'<circle cx="{_px(0.5)}" cy="{_px(0.5)}" r="{_px(RING)}"/>\n{rays}</g>\n</svg>\n'
    )


def _px(share: float) -> float:
    return round(share * SIDE, 2)


def _ray(turn: float) -> str:
    x, y = math.sin(turn), -math.cos(turn)
    ends = (0.5 + x * BEGIN, 0.5 + y * BEGIN, 0.5 + x * END, 0.5 + y * END)
    x1, y1, x2, y2 = map(_px, ends)
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>\n'


def image(side: int) -> QImage:
    """The mark in pixels, with a transparent ground round the tile's corners."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg().encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def png(side: int) -> bytes:
    """The mark as a PNG of that side."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image(side).save(buffer, "PNG"):  # type: ignore[call-overload]  # bytes in the stubs, str in Qt
        raise RuntimeError("Qt could not write a PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """The mark as Windows wants it: every size drawn for itself."""
    pictures = [Image.open(io.BytesIO(png(side))) for side in reversed(PNG_SIDES)]
    held = io.BytesIO()
    sizes = [(side, side) for side in PNG_SIDES]
    pictures[0].save(held, format="ICO", sizes=sizes, append_images=pictures[1:])
    return held.getvalue()


def write_ico(file: Path) -> Path:
    """The ICO as a file, for the freezing and the set-up on Windows."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(ico())
    return file
