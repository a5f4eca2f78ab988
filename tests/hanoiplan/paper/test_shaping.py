"""Text becomes glyphs: split by script, composed first, measured by its ink, nothing dropped."""

import unicodedata

import pytest

from hanoiplan.paper.fonts import WIDTHS, Weight, Width
from hanoiplan.paper.shaping import clusters, itemise, shape

THAI, LAO = "รัชนิกร สุวรรณภักดี ณ ลำพูน", "ທ່ານ ບຸນເພັງ ສີສະຫວາດວົງສາ"
KHMER, BURMESE = "ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន", "ဒေါ်ခင်စံပယ်နွယ်ဦး"


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        (THAI, ["NotoSansThai-Medium"]),
        (LAO, ["NotoSansLao-Medium"]),
        (KHMER, ["NotoSansKhmer-Medium"]),
        (BURMESE, ["NotoSansMyanmar-Medium"]),
        ("邱子蓉", ["NotoSansSC-Regular"]),
        ("Nguyễn", ["NotoSans-Medium"]),
    ],
)
def test_a_name_in_one_script_stays_in_one_run(text: str, faces: list[str]) -> None:
    """Spaces inside a native name do not jump to the Latin face."""
    assert [one.name for one, _piece in itemise(text, Weight.MEDIUM, Width.NORMAL)] == faces


def test_mixed_text_is_split_where_the_script_changes() -> None:
    pieces = itemise("Đoàn ລາວ / ខ្មែរ 2026", Weight.MEDIUM, Width.NORMAL)
    assert "".join(piece for _face, piece in pieces) == "Đoàn ລາວ / ខ្មែរ 2026"
    scripts = [one.name.removeprefix("NotoSans").split("-")[0] for one, _piece in pieces]
    assert {"Lao", "Khmer"} <= set(scripts)
    assert scripts[0] == scripts[-1] == ""


def test_a_letter_and_its_marks_are_never_parted() -> None:
    for text in (THAI, LAO, KHMER, BURMESE):
        for cluster in clusters(text):
            assert unicodedata.category(cluster[0]) not in ("Mn", "Me")
        assert "".join(clusters(text)) == text


def test_decomposed_vietnamese_prints_like_composed() -> None:
    composed = "Đỗ Nguyễn Tường Nhượng"
    decomposed = unicodedata.normalize("NFD", composed)
    assert shape(decomposed, Weight.SEMIBOLD).text == composed
    assert shape(decomposed, Weight.SEMIBOLD).width == shape(composed, Weight.SEMIBOLD).width


def test_stacked_marks_are_measured_by_their_ink() -> None:
    """look-print.md §2: capitals with marks need about 1.05 em, mixed case about 0.9 em."""
    capitals = shape("ỖỮẨ", Weight.SEMIBOLD)
    mixed = shape("Đỗ Nguyễn", Weight.SEMIBOLD)
    assert 0.98 < capitals.ascent < 1.10
    assert 0.80 < mixed.ascent < capitals.ascent
    assert 0.20 < shape("ngọc", Weight.SEMIBOLD).descent < 0.30
    assert shape("Hoa", Weight.SEMIBOLD).descent < 0.03


def test_burmese_reaches_far_below_the_line() -> None:
    assert 0.30 < shape("ညွှန်ကြား", Weight.MEDIUM).descent < 0.62


def test_narrower_faces_are_narrower_and_as_high() -> None:
    lines = [shape("Đỗ Nguyễn Tường Nhượng", Weight.SEMIBOLD, width) for width in WIDTHS]
    normal, semi, condensed = (line.width for line in lines)
    assert 0.88 < semi / normal < 0.94
    assert 0.80 < condensed / normal < 0.86
    assert max(line.ascent for line in lines) - min(line.ascent for line in lines) < 0.02


def test_a_letter_no_face_has_is_named_and_kept() -> None:
    line = shape("Ali علي", Weight.MEDIUM)
    assert line.missing == "علي"
    assert line.text == "Ali علي"
    assert sum(len(run.glyphs) for run in line.runs) >= 7
    assert shape("Nguyễn Văn An", Weight.MEDIUM).missing == ""


def test_an_empty_text_has_no_ink() -> None:
    line = shape("", Weight.MEDIUM)
    assert (line.width, line.ascent, line.descent) == (0, 0, 0)
