"""The mark as files: the drawing of the window, in every size, as each system wants it."""

import io
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from installer import icon
from ui.base.mark import draw_mark
from ui.base.theme.tokens import tokens_for

SIDE = 256


def test_the_file_shows_what_the_window_draws(qapp: QApplication) -> None:
    """Pixel by pixel, but for the softness of edges."""
    drawn = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw_mark(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    filed = icon.image(SIDE)
    unlike = 0
    for y in range(0, SIDE, 2):
        for x in range(0, SIDE, 2):
            one, other = drawn.pixelColor(x, y), filed.pixelColor(x, y)
            pairs = zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[call-overload]  # a tuple of four
            unlike += max(abs(a - b) for a, b in pairs) > 40
    assert unlike < 20


def test_the_colours_are_those_of_the_light_theme() -> None:
    light = tokens_for("light")
    assert (light.mark_ground, light.mark_ray) == (icon.GROUND, icon.RAY)


def test_the_drawing_is_well_formed() -> None:
    drawing = ET.fromstring(icon.svg())
    rays = drawing.iter("{http://www.w3.org/2000/svg}line")
    assert len(list(rays)) == icon.RAYS


@pytest.mark.parametrize("side", icon.PNG_SIDES)
def test_a_picture_has_its_size_and_clear_corners(side: int) -> None:
    with Image.open(io.BytesIO(icon.png(side))) as picture:
        assert picture.size == (side, side)
        assert picture.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


def test_the_icon_of_windows_holds_every_size() -> None:
    with Image.open(io.BytesIO(icon.ico())) as held:
        assert held.info["sizes"] == {(side, side) for side in icon.PNG_SIDES}
