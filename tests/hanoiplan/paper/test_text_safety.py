"""Whatever a record holds is printed whole, or what is wrong with it is said; nothing crashes."""

import unicodedata
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.paper.clean_text import cleaned, is_odd
from hanoiplan.paper.compose import compose
from hanoiplan.paper.fit import break_evenly
from hanoiplan.paper.fonts import DECREE_FAMILIES, Family, Weight, Width
from hanoiplan.paper.layout import TextItem
from hanoiplan.paper.pen import Drawing, Text, Trouble
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import Box
from tests.hanoiplan.paper.cards import FIELDS, a_card, a_layout, a_part, a_pdf, read_back

ROOMY = Box(5, 5, 95, 130)
SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
FAMILIES = [one for one in Family if one not in DECREE_FAMILIES]
NATIVE = {
    "Thai": "รัชนิกร สุวรรณภักดี ณ ลำพูน",
    "Lao": "ທ່ານ ບຸນເພັງ ສີສະຫວາດວົງສາ",
    "Khmer": "ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន",
    "Burmese": "ဒေါ်ခင်စံပယ်နွယ်ဦး",
    "Han": "邱子蓉",
    "Vietnamese": "Đỗ Nguyễn Tường Nhượng",
}


def drawn(name: str, lines: int = 3, family: Family = Family.SANS) -> Drawing:
    item = TextItem("name", ROOMY, (a_part(lines=lines, family=family),))
    return compose(a_layout(item), a_card(name=name), FIELDS)


def lines_of(drawing: Drawing) -> list[str]:
    marks = [mark for face in drawing.faces for group in face.groups for mark in group.marks]
    return [mark.text for mark in marks if isinstance(mark, Text)]


def troubles_of(drawing: Drawing) -> tuple[Trouble, ...]:
    return tuple(trouble for one in drawing.reached for trouble in one.troubles)


# --- every letter of the country, and its neighbours' ------------------------------------------


@pytest.mark.parametrize(("letters", "family"), list(product((SMALL, SMALL.upper()), FAMILIES)))
def test_all_134_vietnamese_letters_are_printed_and_read_back(letters: str, family: Family) -> None:
    assert len(set(letters)) == 67
    for form in ("NFC", "NFD"):
        sent = " ".join(unicodedata.normalize(form, letters[at : at + 9]) for at in range(0, 67, 9))
        drawing = drawn(sent, lines=5, family=family)
        assert troubles_of(drawing) == ()
        assert read_back(drawing).split() == unicodedata.normalize("NFC", sent).split()


@pytest.mark.parametrize("family", FAMILIES)
def test_five_scripts_and_vietnamese_stand_in_one_line(family: Family) -> None:
    mixed = "Đỗ รัชนิกร ບຸນເພັງ សុខ စံပယ် 邱子蓉"
    drawing = drawn(mixed, lines=1, family=family)
    assert lines_of(drawing) == [mixed]
    assert Trouble.MISSING_LETTER not in troubles_of(drawing)
    assert read_back(drawing) == mixed


@pytest.mark.parametrize("script", NATIVE)
def test_a_printed_name_is_the_record_letter_by_letter(script: str) -> None:
    drawing = drawn(NATIVE[script], lines=1)
    assert troubles_of(drawing) == ()
    assert read_back(drawing) == NATIVE[script]


def test_fonts_are_embedded_as_subsets_and_no_other_font_is_named() -> None:
    pdf = a_pdf(drawn(" ".join(NATIVE.values()), family=Family.SERIF))
    named = {word for word in pdf.split() if word.startswith(b"/") and b"Noto" in word}
    assert named
    assert all(len(word.partition(b"+")[0]) == 7 for word in named), "six letters mark a subset"
    assert pdf.count(b"/FontFile2") >= 6
    assert b"/Helvetica" not in pdf


# --- hard names --------------------------------------------------------------------------------

HARD = {
    "one letter": "Ư",
    "120 letters": "Nguyễn Phúc Bảo Ân Hoàng " * 5,
    "120 letters without a space": "Wolfeschlegelstein" * 7,
    "sixty words": "A " * 60,
    "an apostrophe alone": "’",
    "only dashes": "– – –",
}


@pytest.mark.parametrize("name", HARD.values(), ids=HARD)
def test_hard_names_are_never_cut(name: str) -> None:
    drawing = drawn(name.strip())
    assert " ".join(lines_of(drawing)) == name.strip()
    assert Trouble.MISSING_LETTER not in troubles_of(drawing)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("Ana 😀", "😀"),
        ("👩‍🚀", "👩🚀"),
        ("محمد بن علي", "محدبنعلي"),
        ("שלום", "שלום"),
        ("Ꙁ\U000f0000", "Ꙁ\U000f0000"),
    ],
)
def test_letters_without_a_font_are_reported_each_once_and_kept(name: str, missing: str) -> None:
    drawing = drawn(name)
    assert troubles_of(drawing) == (Trouble.MISSING_LETTER,)
    assert drawing.reached[0].detail.replace("\u200d", "") == missing
    assert " ".join(lines_of(drawing)) == name
    assert read_back(drawing)


@pytest.mark.parametrize(
    ("name", "printed", "odd"),
    [
        ("Nguyễn\tVăn\r\nAn", "Nguyễn Văn An", False),
        ("Nguyễn\x00 Văn\x07 An", "Nguyễn Văn An", True),
        ("\u202eNguyễn Văn An\u202c", "Nguyễn Văn An", True),
        ("Nguyễn\u00ad Văn An\ufeff", "Nguyễn Văn An", True),
        ("Nguyễn \ud800An", "Nguyễn \ufffdAn", True),
        ("ဒေါ်\u200bခင်", "ဒေါ်\u200bခင်", False),
    ],
)
def test_what_nobody_sees_never_reaches_the_paper(name: str, printed: str, odd: bool) -> None:
    drawing = drawn(name, lines=1)
    assert lines_of(drawing) == [printed]
    assert (Trouble.ODD_CHARACTERS in troubles_of(drawing)) == odd
    assert is_odd(name) == odd


@pytest.mark.parametrize("name", ["", " ", "\t\n", "\x00\x07", "\u200e"])
def test_a_name_of_nothing_leaves_no_hole(name: str) -> None:
    drawing = drawn(name)
    assert lines_of(drawing) == []
    assert cleaned(name) == ""


CALM = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@CALM
@given(st.text(max_size=120), st.integers(1, 4), st.sampled_from(FAMILIES))
def test_any_text_is_printed_whole_or_reported(text: str, lines: int, family: Family) -> None:
    drawing = drawn(text, lines, family)
    whole = cleaned(text)
    assert " ".join(lines_of(drawing)).split() == whole.split()
    assert a_pdf(drawing)
    lost = shape(whole, Weight.SEMIBOLD, Width.NORMAL, family).missing
    assert (Trouble.MISSING_LETTER in troubles_of(drawing)) >= bool(lost)


def test_many_words_on_many_lines_are_parted_without_trying_everything() -> None:
    """A dozen lines of sixty words have more partings than there are seconds in a life."""
    pieces = tuple(f"{'a' * (n % 7 + 1)}" for n in range(60))
    lines = break_evenly(pieces, 12, Weight.MEDIUM, Width.NORMAL)
    assert " ".join(line.text for line in lines) == " ".join(pieces)
    assert len(lines) == 12
    widths = [line.width for line in lines]
    assert max(widths) < 1.4 * sum(widths) / 12
