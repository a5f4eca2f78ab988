"""Folding for search, and the Vietnamese order of words."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual, collation_key, collation_key_of, fold, fold_words, nfc

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
NAMES = st.text(st.sampled_from(VIETNAMESE + VIETNAMESE.upper() + " -'’"), max_size=30)
ANY = st.text(max_size=40)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def in_order(texts: list[str]) -> list[str]:
    """Sorted from the reversed list, so that a key which says nothing is found out."""
    backwards = texts[::-1]
    return sorted(backwards, key=collation_key)


@pytest.mark.parametrize(
    ("written", "found_by"),
    [
        ("Đặng Thị Điệp Ưỡng", "dang thi diep uong"),
        ("ĐẶNG", "dang"),
        ("Ðặng", "dang"),  # with the Icelandic letter that many office documents hold
        ("  Nguyễn\u00a0 Văn\tAn ", "nguyen van an"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("Thuý", "thuy"),
        ("Thúy", "thuy"),
        ("Jean-François", "jean-francois"),
        ("Khăm\u00adla", "khamla"),  # a soft hyphen out of a PDF
        ("Straße", "strasse"),
    ],
)
def test_a_name_is_found_without_its_marks(written: str, found_by: str) -> None:
    assert fold(written) == found_by


@pytest.mark.parametrize(
    "native",
    ["สุรชัย เลี้ยงบุญเลิศชัย", "ທ່ານນາງ ຄຳຫຼ້າ", "ទៀ បាញ់", "ဒေါ်အောင်ဆန်းစုကြည်", "北京", "서울"],
)
def test_marks_of_other_scripts_carry_the_name_and_stay(native: str) -> None:
    assert fold(native) == nfc(native)


def test_a_latin_word_beside_thai_loses_its_marks_and_the_thai_word_does_not() -> None:
    assert fold("Ngọc น้ำ Ấn") == "ngoc น้ำ an"


@given(ANY)
@example("ΐ")  # case folding takes this Greek letter apart
@example("ŉ ǰ ẞ ﬁ")
@example("\u0345\u0301a")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(nfd(text)) == fold(nfc(text))


@given(NAMES)
def test_case_makes_no_difference(name: str) -> None:
    assert fold(name.upper()) == fold(name.lower())


@given(NAMES)
def test_every_vietnamese_letter_folds_to_ascii(name: str) -> None:
    assert fold(name).replace("’", "'").isascii()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Dato’ Seri O'Brien", ("dato", "seri", "o", "brien")),
        ("Anne–Marie, (Lào)", ("anne", "marie", "lao")),
        ("ເລຍ น้ำ", ("ເລຍ", "น้ำ")),
        ("A101/2", ("a101", "2")),
        ("…", ()),
    ],
)
def test_words_are_parted_by_everything_that_is_no_letter(
    written: str, words: tuple[str, ...]
) -> None:
    assert fold_words(written) == words


@given(ANY)
def test_words_are_found_again_in_their_joined_form(text: str) -> None:
    """The search column holds the words joined by spaces; asking it must give the same words."""
    assert fold_words(" ".join(fold_words(text))) == fold_words(text)


def test_the_letters_stand_in_the_order_of_the_alphabet() -> None:
    letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split()  # noqa: SIM905 (read as one line)
    assert in_order(letters) == letters


def test_the_tones_stand_in_the_order_of_the_standard() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert in_order(tones) == tones


@pytest.mark.parametrize(
    "expected",
    [
        ["An", "Án", "Anh", "Ăn", "Ân"],  # what is shorter first, ă and â after all of a
        ["Da", "Dạ", "Dũng", "Đa", "Đức"],
        ["Hà Nội", "Hải Phòng", "Hưng Yên"],
        ["ba cá", "bà ba"],  # syllable by syllable: the tone of the first decides
        ["Bàn 2", "Bàn 10", "Bàn 11"],
        ["Phòng 2A", "Phòng 2B", "Phòng 10A"],
        ["Jean-François", "Jeanne"],
        ["Zulu", "สุรชัย"],  # other scripts after Latin
    ],
)
def test_a_list_is_in_vietnamese_order(expected: list[str]) -> None:
    assert in_order(expected) == expected


def test_old_and_new_placing_of_the_tone_stand_side_by_side() -> None:
    assert sorted(["Hoàn", "Hòa", "Hoa", "Hoà"], key=collation_key)[1:3] in (
        ["Hoà", "Hòa"],
        ["Hòa", "Hoà"],
    )


def test_parts_are_compared_one_after_the_other() -> None:
    """An without a middle name stands before An with one, whatever the family names."""
    without, with_middle = ("An", "", "Vũ"), ("An", "Bình", "Lê")
    assert collation_key_of(*without) < collation_key_of(*with_middle)


@given(NAMES, NAMES)
def test_different_texts_never_share_a_place(one: str, other: str) -> None:
    same = " ".join(nfc(one).split()) == " ".join(nfc(other).split())
    assert (collation_key(one) == collation_key(other)) is same


@given(ANY)
def test_composed_and_decomposed_text_share_a_place(text: str) -> None:
    assert collation_key(nfd(text)) == collation_key(nfc(text))


@given(ANY, ANY)
def test_the_order_is_the_same_in_the_database_as_in_memory(one: str, other: str) -> None:
    """SQLite compares the bytes of UTF-8, Python the code points."""
    keys = collation_key(one), collation_key(other)
    in_bytes = [key.encode("utf-8", "surrogatepass") for key in keys]
    assert (keys[0] < keys[1]) is (in_bytes[0] < in_bytes[1])


def test_a_missing_language_is_served_by_the_other() -> None:
    assert Bilingual(vi="Đại biểu").pick("en") == "Đại biểu"
    assert Bilingual(en="Delegate").pick("vi") == "Delegate"
    assert Bilingual("Đại biểu", "Delegate").pick("en") == "Delegate"


def test_the_second_language_is_not_said_twice() -> None:
    assert Bilingual("Singapore", "Singapore").other("vi") == ""
    assert Bilingual("Lào", "Lao PDR").other("vi") == "Lao PDR"
    assert Bilingual(en="Delegate").other("vi") == ""


def test_only_two_empty_languages_are_nothing() -> None:
    assert not Bilingual()
    assert Bilingual(en="x")
