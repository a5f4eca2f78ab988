"""Which answer stands first, and which letters are marked: pure rules over invented lines."""

import pytest

from ui.shell.palette.found import Found, Kind
from ui.shell.palette.marking import asked_words, has_marks, hits, pieces
from ui.shell.palette.people import first_and_last
from ui.shell.palette.ranking import Asked, in_order, is_named, ranked


def a_line(title: str, **facts: str) -> Found:
    """Something that can be found."""
    return Found(Kind.COMMAND, title, title, lambda: None, **facts)  # type: ignore[arg-type]  # texts only


def order(query: str, *titles: str) -> list[str]:
    """The titles that answer, best first."""
    return [one.title for one in ranked(map(a_line, titles), Asked.of(query))]


@pytest.mark.parametrize(
    ("query", "best_first"),
    [
        ("khám", ["Lê Khám", "Khámla", "Kham Lu", "Vi Khăm"]),
        ("kham", ["Kham Lu", "Lê Khám", "Khámla"]),
        ("lich su", ["Lịch sử", "Xem trong lịch sử"]),
        ("in danh", ["In danh sách", "Danh mục in"]),
    ],
)
def test_marks_then_whole_words_then_what_stands_in_front(
    query: str, best_first: list[str]
) -> None:
    assert order(query, *reversed(best_first)) == best_first


@pytest.mark.parametrize("query", ["sách in", "danh IN", "in sach danh"])
def test_every_asked_word_must_answer_in_any_order(query: str) -> None:
    assert order(query, "In danh sách", "In thẻ", "Danh sách") == ["In danh sách"]


def test_what_stands_in_the_name_comes_before_what_is_only_mentioned() -> None:
    mentioned, named = a_line("Giấy tờ", detail="in danh sách"), a_line("In danh sách")
    asked = Asked.of("in danh sach")
    assert ranked([mentioned, named], asked) == [named, mentioned]
    assert [is_named(one, asked) for one in (named, mentioned)] == [True, False]


def test_two_letters_do_not_dig_in_long_texts() -> None:
    """Or every help text would answer the beginning of every name."""
    text = a_line("Trợ giúp", also="các đoàn đến từ nhiều nước")
    assert ranked([text], Asked.of("de")) == []
    assert ranked([text], Asked.of("nhieu")) == [text]


def test_who_is_known_to_answer_is_kept_though_no_word_shows_why() -> None:
    """A telephone number stands in no line."""
    one, two = a_line("Lê Ý"), a_line("Trần Ý")
    assert in_order([one, two], Asked.of("0912")) == [one, two]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Vi Thị Khăm", "kham", ["Khăm"]),
        ("Khamphaeng", "kham", ["Kham"]),
        ("Đặng Thị Đào", "dao", ["Đào"]),
        ("Đặng Thị Đào", "da", ["Đă", "Đà"]),
        ("Trần Văn An", "an", ["An"]),
        ("Nguyễn Văn Ánh", "anh nguyen", ["Nguyễn", "Ánh"]),
        ("Hà Nội · thẻ 0042", "0042", ["0042"]),
        ("ຄຳແພງ ວົງພະຈັນ", "kham", []),
        ("Sakham", "kham", []),
        ("Lê Ý", "", []),
    ],
)
def test_hits_are_marked_through_marks_at_the_beginnings_of_words(
    text: str, query: str, marked: list[str]
) -> None:
    found = [text[start:end] for start, end in hits(text, asked_words(query))]
    assert [one.replace("Đặ", "Đă") for one in found] == marked


def test_marks_that_are_letters_of_their_own_belong_to_their_letter() -> None:
    """A name from a Mac comes with marks apart; nothing of it may be torn off."""
    apart = "Kha\u0306m"
    assert [apart[start:end] for start, end in hits(apart, ("kha",))] == ["Kha\u0306"]


def test_the_pieces_of_a_line_are_the_line() -> None:
    text = "Vi Thị Khăm, Khám"
    cut = pieces(text, hits(text, ("kham",)))
    assert "".join(part for part, _hit in cut) == text
    assert [part for part, hit in cut if hit] == ["Khăm", "Khám"]


@pytest.mark.parametrize(
    ("query", "marked"), [("kham", False), ("Khám", True), ("Do", False), ("đo", True)]
)
def test_only_typed_marks_count(query: str, *, marked: bool) -> None:
    assert has_marks(query) is marked


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Vi Thị Khăm", "VK"), ("Mulyanto", "M"), ("đặng ý", "ĐÝ"), ("ຄຳແພງ", "ຄ"), ("", "")],
)
def test_two_letters_stand_for_a_face(name: str, letters: str) -> None:
    assert first_and_last(name) == letters
