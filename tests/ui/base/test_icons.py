"""Icons are drawn for the screen they stand on, also where Windows scales by a fraction."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.base.icons import draw_icon, flag, icon, pixmap

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@pytest.mark.parametrize("scale", SCALES)
def test_a_picture_has_the_pixels_of_its_screen(qapp: QApplication, scale: float) -> None:
    """16 logical pixels are 20 at 125 %, 28 at 175 %: nothing is stretched afterwards."""
    drawn = pixmap("users", "text2", 16, scale)
    assert drawn.devicePixelRatio() == scale
    assert drawn.size() == QSize(round(16 * scale), round(16 * scale))
    land = flag("VN", 20, scale)
    assert land is not None
    assert land.devicePixelRatio() == scale


@pytest.mark.parametrize("scale", SCALES)
def test_menus_get_an_icon_of_their_own_for_each_scale(qapp: QApplication, scale: float) -> None:
    offered = icon("users").pixmap(QSize(16, 16), scale)
    assert offered.size() == QSize(round(16 * scale), round(16 * scale))


@pytest.mark.parametrize("scale", SCALES)
def test_painting_takes_the_scale_of_what_is_painted_on(qapp: QApplication, scale: float) -> None:
    """A painted icon is the very pixmap of its scale, dot for dot."""
    side = round(16 * scale)
    sheet = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(0)
    painter = QPainter(sheet)
    draw_icon(painter, QRectF(0, 0, 16, 16), "users", "text2")
    painter.end()
    wanted = pixmap("users", "text2", 16, scale).toImage()
    wanted = wanted.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    assert sheet == wanted
