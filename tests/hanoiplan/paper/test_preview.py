"""The preview shows the printed bytes, without Qt."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from hanoiplan.base.errors import KnownError
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.pen import Drawing, Face, Group, Rect
from hanoiplan.paper.preview import PdfPages, page_count, page_pixels
from hanoiplan.paper.units import Box, Size

SIZE = Size(50.8, 25.4)
RED = Rect("red", Box(0, 0, 25.4, 25.4), fill="#FF0000")


def a_pdf(turned: bool = False) -> bytes:
    face = Face(Box(0, 0, 50.8, 25.4), turned, (Group((RED,), shared=False),))
    return write_pdf([Page(SIZE, (PlacedCard(Drawing(SIZE, (face,), ())),))] * 2, "test")


def test_a_page_becomes_its_pixels_from_the_top_left() -> None:
    pixels = page_pixels(a_pdf(), 0, 75)
    assert (pixels.width, pixels.height) == (150, 75)
    assert len(pixels.rgb) == 150 * 75 * 3
    line = 40 * 150 * 3
    assert pixels.rgb[line + 3 * 10 : line + 3 * 10 + 3] == b"\xff\x00\x00"
    assert pixels.rgb[line + 3 * 140 : line + 3 * 140 + 3] == b"\xff\xff\xff"


def test_rows_carry_no_padding_at_odd_widths() -> None:
    for dpi in (71, 73, 77.7):
        pixels = page_pixels(a_pdf(), 1, dpi)
        assert len(pixels.rgb) == pixels.width * pixels.height * 3


def test_a_turned_face_stands_on_its_head() -> None:
    pixels = page_pixels(a_pdf(turned=True), 0, 75)
    line = 40 * 150 * 3
    assert pixels.rgb[line + 3 * 10 : line + 3 * 10 + 3] == b"\xff\xff\xff"
    assert pixels.rgb[line + 3 * 140 : line + 3 * 140 + 3] == b"\xff\x00\x00"


def test_pages_are_counted_and_measured() -> None:
    assert page_count(a_pdf()) == 2
    with PdfPages(a_pdf()) as pages:
        assert pages.size(1).width == pytest.approx(50.8, abs=0.01)


def test_what_is_no_pdf_is_refused_with_a_sentence() -> None:
    with pytest.raises(KnownError):
        page_count(b"no pdf")


@pytest.mark.parametrize("dpi", [71, 96, 300, 333.3])
@pytest.mark.parametrize("rows", [1, 7, 64])
def test_bands_make_up_the_whole_page(dpi: float, rows: int) -> None:
    """Row for row: nothing is missing or doubled where two bands meet."""
    with PdfPages(a_pdf()) as pages:
        whole = pages.pixels(0, dpi)
        bands = [pages.band(0, dpi, top, rows) for top in range(0, whole.height, rows)]
    assert {band.width for band in bands} == {whole.width}
    assert sum(band.height for band in bands) == whole.height
    joined = b"".join(band.rgb for band in bands)
    wrong = sum(a != b for a, b in zip(joined, whole.rgb, strict=True))
    assert wrong <= 0.01 * len(joined)  # smoothed edges may differ by a shade


def test_a_print_and_the_preview_may_use_the_renderer_at_the_same_time() -> None:
    """PDFium breaks when two threads are in it: each call waits for its turn."""
    pdf = a_pdf()
    expected = page_pixels(pdf, 0, 60).rgb

    def look(_n: int) -> bool:
        return page_pixels(pdf, 0, 60).rgb == expected

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(look, range(200)))
