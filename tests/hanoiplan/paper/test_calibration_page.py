"""The calibration page: what a person measures on it is as long as it says, and its codes scan."""

import re
from typing import Literal

import pytest
import zxingcpp
from PIL import Image

from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_measures import (
    CROSS,
    FROM_LEFT,
    FROM_TOP,
    MODULES,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    RULER,
)
from hanoiplan.base.printer_profile import Profile
from hanoiplan.paper.calibration_page import LETTERS, calibration_page, code_content
from hanoiplan.paper.preview import PdfPages

COLOURS = (("H", "#6E0F2A", False), ("D", "#0B56A6", False), ("K", "#DFE7ED", True))
DPI = 254  # ten dots a millimetre
Picture = Image.Image


def pictures(pdf: bytes, dpi: float = DPI) -> list[Picture]:
    with PdfPages(pdf) as pages:
        made = [pages.pixels(page, dpi) for page in range(len(pages))]
    return [Image.frombytes("RGB", (one.width, one.height), one.rgb).convert("L") for one in made]


def text_of(pdf: bytes, page: int = 0) -> str:
    with PdfPages(pdf) as pages:
        return pages.text(page)


def dark(page: Picture, left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
    """The box around everything dark in a part of the page, mm."""
    part = page.crop((left * 10, top * 10, right * 10, bottom * 10))
    found = part.point(lambda grey: 255 * (grey < 160)).getbbox()
    assert found is not None
    return (found[0] / 10 + left, found[1] / 10 + top, found[2] / 10 + left, found[3] / 10 + top)


def test_the_rulers_are_as_long_and_stand_where_the_results_expect_them() -> None:
    front = pictures(calibration_page(COLOURS))[0]
    lying = dark(front, 15, FROM_TOP - 1, 176, FROM_TOP + 4)
    assert (lying[0], lying[2]) == pytest.approx((FROM_LEFT, FROM_LEFT + RULER), abs=0.15)
    assert lying[1] == pytest.approx(FROM_TOP, abs=0.15)
    assert dark(front, 20, 60, FROM_LEFT + 4, 140)[0] == pytest.approx(FROM_LEFT, abs=0.15)
    upright = dark(front, FROM_LEFT, 60, FROM_LEFT + 4, 213)
    assert upright[3] - upright[1] == pytest.approx(RULER, abs=0.35)  # two hair lines more


def test_the_backs_cross_lies_under_that_of_the_front() -> None:
    """Seen through the paper: the back's left is the front's right."""
    back = pictures(calibration_page(COLOURS))[1]
    at = PAPER_WIDTH - CROSS[0], CROSS[1]
    box = dark(back, at[0] - 20, at[1] - 20, at[0] + 20, at[1] + 20)
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    assert middle == pytest.approx(at, abs=0.1)


def test_the_ladders_reach_from_one_to_ten_millimetres_at_each_edge() -> None:
    front = pictures(calibration_page(COLOURS))[0]
    assert dark(front, 0, 70, 3.5, 110)[0] == pytest.approx(1, abs=0.15)
    assert dark(front, 206.5, 70, 210, 110)[2] == pytest.approx(209, abs=0.15)
    assert dark(front, 70, 0, 110, 3)[1] == pytest.approx(1, abs=0.15)
    assert dark(front, 70, 294, 110, 297)[3] == pytest.approx(PAPER_HEIGHT - 1, abs=0.25)


def test_every_code_scans_and_says_its_own_module() -> None:
    front = pictures(calibration_page(COLOURS), 600)[0]
    read = {found.text for found in zxingcpp.read_barcodes(front)}
    assert read == {code_content(module) for module in MODULES}
    assert {len(text) for text in read} == {21}  # as many modules as a badge's


@pytest.mark.parametrize("primary", ["vi", "en"])
def test_both_languages_the_letters_and_the_printer_stand_on_the_page(
    primary: Literal["vi", "en"],
) -> None:
    set_language("en")
    words = text_of(calibration_page(COLOURS, primary, "Canon LBP6030"))
    said = set(re.findall(r"\S+", words))
    assert set(LETTERS) <= said
    assert "Printer calibration page" in words
    assert "Canon LBP6030" in words
    assert "ặ" in words
    assert "Ỹ" in words


def test_a_printer_that_prints_one_side_gets_one_page() -> None:
    assert len(pictures(calibration_page(COLOURS, two_sided=False), 30)) == 1


def test_a_page_laid_for_a_printer_moves_its_drawing_and_stays_sharp() -> None:
    """The pixels of a moved page are the page moved, with nothing blurred."""
    profile = Profile(dx=2, dy=-3, scale_x=0.99, scale_y=1.01)
    with PdfPages(calibration_page(COLOURS)) as pages:
        pages.lay(0, profile.placing(PAPER_WIDTH, PAPER_HEIGHT))
        pixels = pages.pixels(0, DPI)
    front = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).convert("L")
    left = 105 + (FROM_LEFT - 105) * 0.99 + 2
    top = 148.5 + (FROM_TOP - 148.5) * 1.01 - 3
    lying = dark(front, left - 5, top - 1, left + RULER * 0.99 + 0.5, top + 3)
    assert (lying[0], lying[1]) == pytest.approx((left, top), abs=0.15)
    assert lying[2] == pytest.approx(left + RULER * 0.99, abs=0.2)
    read = {found.text for found in zxingcpp.read_barcodes(front)}
    assert code_content(0.8) in read
