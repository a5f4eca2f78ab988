"""Faces on paper: every letter is there, each may be embedded, and each is loaded once."""

import hashlib
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics

from hanoiplan.base.paths import resource
from hanoiplan.paper.fonts import (
    DECREE_FAMILIES,
    WIDTHS,
    Family,
    Weight,
    Width,
    chain,
    face,
    latin_name,
    widths,
)

FOLDER = resource("fonts", "paper-fonts")
FILES = sorted(FOLDER.glob("*.ttf"))

# look-print.md §2: 67 accented letters, each small and capital.
VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
ACCENTED = VIETNAMESE + VIETNAMESE.upper()


def test_there_are_134_accented_vietnamese_letters() -> None:
    assert len(set(unicodedata.normalize("NFC", ACCENTED))) == 134


@pytest.mark.parametrize(("weight", "width"), list(product(Weight, WIDTHS)))
def test_every_latin_face_has_every_vietnamese_letter(weight: Weight, width: Width) -> None:
    one = face(latin_name(weight, width))
    assert {ord(letter) for letter in ACCENTED} <= one.coverage
    assert set(range(0x20, 0x7F)) <= one.coverage
    assert {ord(letter) for letter in "–—·’‘“”…₫€×"} <= one.coverage


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_face_is_static_truetype_and_may_be_embedded(path: Path) -> None:
    """Variable fonts and CFF outlines cannot be written into a PDF by ReportLab."""
    with TTFont(path) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].fsType in (0, 4, 8)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_face_is_the_one_that_was_recorded(path: Path) -> None:
    recorded = (FOLDER / "SOURCES.txt").read_text(encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"{path.name} sha256 {digest}" in recorded


def test_the_licence_comes_along() -> None:
    text = (FOLDER / "LICENSE-OFL-1.1.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


LAYOUT_FAMILIES = tuple(family for family in Family if family not in DECREE_FAMILIES)


def test_every_face_of_every_chain_is_there_and_loaded_once() -> None:
    """ReportLab writes a broken file when one TrueType face is registered under two names."""
    settings = [
        (weight, width, family)
        for weight, family in product(Weight, LAYOUT_FAMILIES)
        for width in widths(weight, family)
    ]
    names = {name for setting in settings for name, _ in chain(*setting)}
    assert names == {path.stem for path in FILES}
    for setting in settings:
        for name, factor in chain(*setting):
            assert face(name, factor) is face(name, factor)
            assert pdfmetrics.getFont(name).face.name


@pytest.mark.parametrize(("weight", "family"), list(product(Weight, LAYOUT_FAMILIES)))
def test_fitting_is_offered_only_widths_that_are_drawn(weight: Weight, family: Family) -> None:
    """A face is never squeezed: another width is another file, narrower at the same weight."""
    files = [latin_name(weight, width, family) for width in widths(weight, family)]
    assert len(set(files)) == len(files)
    assert all((FOLDER / f"{name}.ttf").is_file() for name in files)
    assert (len(files) == 3) == (
        family is Family.SANS or (family is Family.SERIF and "SemiBold" in files[0])
    )


@pytest.mark.parametrize("family", [Family.SERIF, Family.SERIF_ITALIC])
@pytest.mark.parametrize("weight", list(Weight))
def test_every_ceremony_face_has_every_vietnamese_letter(weight: Weight, family: Family) -> None:
    for width in widths(weight, family):
        one = face(latin_name(weight, width, family))
        assert {ord(letter) for letter in ACCENTED} <= one.coverage
        assert set(range(0x20, 0x7F)) <= one.coverage


@pytest.mark.parametrize(
    ("script", "letters"),
    [
        ("Thai", "รัชนิกรสุวรรณภักดีณลำพูน๐๙"),
        ("Lao", "ທ່ານບຸນເພັງສີສະຫວາດວົງສາ"),
        ("Khmer", "ឯកឧត្តមសុខច័ន្ទមុនីរ័ត្ន"),
        ("Myanmar", "ဒေါ်ခင်စံပယ်နွယ်ဦး"),
    ],
)
def test_companions_have_their_script_and_the_dotted_circle(script: str, letters: str) -> None:
    for width in WIDTHS:
        one = face(f"NotoSans{script}-{width}Medium")
        assert {ord(letter) for letter in letters} | {0x25CC, 0x200B, 0x200D} <= one.coverage


def test_glyph_codes_do_not_depend_on_what_was_printed_before() -> None:
    """Every glyph has its code from the start, so that bytes are the same in every process."""
    one = face(latin_name(Weight.MEDIUM, Width.NORMAL))
    assert sorted(one.codes) == list(range(one.shaper.face.glyph_count))
    assert len(set(one.codes.values())) == len(one.codes)
