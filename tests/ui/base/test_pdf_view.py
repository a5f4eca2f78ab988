"""The preview shows the very bytes, a page at a time."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from ui.base.pdf_view import PdfView, image_of


@dataclass(frozen=True)
class Raster:
    """Pixels as the paper floor gives them."""

    width: int
    height: int
    rgb: bytes


def page_pixels(pdf: bytes, page: int, dpi: float) -> Raster:
    """An A6 page in one colour: page 0 red, page 1 green, page 2 blue."""
    width, height = round(4.13 * dpi), round(5.83 * dpi)
    pixel = bytearray(3)
    pixel[page] = 255
    return Raster(width, height, bytes(pixel) * (width * height))


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    """A preview of three pages."""
    made = PdfView(page_pixels)
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    made.show_pdf(b"%PDF", 3)
    return made


def middle(view: PdfView) -> str:
    """The colour in the middle of the sheet."""
    image = view._sheet.grab().toImage()
    return QColor(image.pixelColor(image.width() // 2, image.height() // 2)).name()


def test_pages_are_turned_by_button_and_key(view: PdfView) -> None:
    """First and last page end the way."""
    assert (view.page, middle(view)) == (0, "#ff0000")
    assert not view.back.isEnabled()
    view.on.click()
    assert (view.page, middle(view)) == (1, "#00ff00")
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.page, middle(view)) == (2, "#0000ff")
    assert not view.on.isEnabled()


def test_the_whole_sheet_fits_and_true_size_is_true(view: PdfView) -> None:
    """Fit leaves a margin; 100 % is 96 dots to an inch."""
    image = view._sheet.image
    assert image is not None
    assert image.height() < view.height()
    view.set_fit(False)
    image = view._sheet.image
    assert image is not None
    assert image.width() == round(4.13 * 96)


def test_it_says_where_one_is_in_both_languages(view: PdfView) -> None:
    """And nothing when there is nothing."""
    assert view.where.text() == "Tờ 1 trong 3"
    set_language("en")
    view.words()
    assert view.where.text() == "Sheet 1 of 3"
    view.clear()
    assert view.where.text() == ""


def test_the_image_outlives_the_bytes() -> None:
    """Qt would otherwise look at memory that is gone."""
    image = image_of(page_pixels(b"", 2, 36))
    assert image.pixelColor(0, 0).name() == "#0000ff"


def test_words_beside_a_framed_card_lie_beside_the_sheet(view: PdfView) -> None:
    """A card at the left has them at the left of the sheet, one at the right at the right."""
    view.resize(900, 500)
    sheet = view._sheet
    assert sheet.image is not None
    page = sheet._spot(sheet.image)
    for left, beside in ((0.0, page.left()), (0.5, page.right())):
        view.frame(0, QRectF(left, 0.0, 0.5, 0.5), "11.25 pt, floor 12")
        tag = sheet.tag_place(QRectF(sheet.rect()), page, sheet.framed(page))
        assert not tag.intersects(page)
        assert abs(tag.center().x() - beside) < tag.width()
        assert QRectF(sheet.rect()).contains(tag)


def test_without_room_beside_the_sheet_words_lie_on_the_edge_of_their_card(view: PdfView) -> None:
    view.resize(240, 700)
    view.set_fit(False)
    sheet = view._sheet
    assert sheet.image is not None
    page = sheet._spot(sheet.image)
    view.frame(0, QRectF(0.0, 0.5, 0.5, 0.5), "11.25 pt, floor 12")
    framed = sheet.framed(page)
    tag = sheet.tag_place(QRectF(sheet.rect()), page, framed)
    assert tag.top() < framed.top() < tag.bottom()
    assert tag.left() >= framed.left()
