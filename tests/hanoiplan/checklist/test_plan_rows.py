"""What a single cell of a plan says: its ordinal, its figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.checklist.plan_rows import (
    Figure,
    OrdinalKind,
    is_capitals,
    read_figures,
    read_ordinal,
    split_ordinal,
)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("III", OrdinalKind.ROMAN, "III"),
        ("IX.", OrdinalKind.ROMAN, "IX"),
        ("A", OrdinalKind.CAPITAL, "A"),
        ("1", OrdinalKind.NUMBER, "1"),
        (" 12. ", OrdinalKind.NUMBER, "12"),
        ("(3)", OrdinalKind.NUMBER, "3"),
        ("1.2", OrdinalKind.NUMBER, "1.2"),
        ("a)", OrdinalKind.SMALL, "a"),
        ("-", OrdinalKind.BULLET, ""),
    ],
)
def test_an_ordinal_keeps_its_label_and_loses_its_stop(
    text: str, kind: OrdinalKind, number: str
) -> None:
    """The label stays as written; the number is what programs count with."""
    found = read_ordinal(text)

    assert found is not None
    assert (found.kind, found.label, found.number) == (kind, text.strip(), number)


@pytest.mark.parametrize("text", ["", "Sở Y tế", "2026", "1 đoàn", "15/5", "IIX2"])
def test_what_is_no_ordinal_is_not_taken_for_one(text: str) -> None:
    """A year, a date or a word in the column of ordinals numbers nothing."""
    assert read_ordinal(text) is None


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("1. Trồng cây", "1.", "Trồng cây"),
        ("2) Trồng cây", "2)", "Trồng cây"),
        ("II. CHUẨN BỊ", "II.", "CHUẨN BỊ"),
        ("II CHUẨN BỊ", "II", "CHUẨN BỊ"),
        ("IV - Tổng kết", "IV -", "Tổng kết"),
        ("a) Rà soát", "a)", "Rà soát"),
        ("- Rà soát", "-", "Rà soát"),
    ],
)
def test_a_text_loses_the_ordinal_before_it(text: str, label: str, rest: str) -> None:
    """The title of a task is its text without the ordinal."""
    ordinal, found = split_ordinal(text)

    assert ordinal is not None
    assert (ordinal.label, found) == (label, rest)


@pytest.mark.parametrize(
    "text", ["3 đoàn công tác", "1.5 km đường hoa", "15/5/2026 khai mạc", "1.000 cây", "V Hợp tác"]
)
def test_a_figure_at_the_beginning_of_a_text_stays(text: str) -> None:
    """ "3 delegations" has to keep its 3."""
    assert split_ordinal(text) == (None, text)


@given(st.text())
def test_nothing_of_a_text_is_lost_with_its_ordinal(text: str) -> None:
    """Label and rest together hold every letter that was there."""
    ordinal, rest = split_ordinal(text)
    whole = (ordinal.label if ordinal else "") + rest

    assert "".join(whole.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("≥ 21[1]", [Figure(">=", "21")]),
        ("≥ 30%", [Figure(">=", "30", "%")]),
        (
            "≤ 65 Thế giới\n≤ 5 ASEAN",
            [Figure("<=", "65", "", "Thế giới"), Figure("<=", "5", "", "ASEAN")],
        ),
        ("từ 95% trở lên", [Figure(">=", "95", "%")]),
        ("không quá 3 ngày", [Figure("<=", "3", "", "ngày")]),
        ("ít nhất 2 lớp", [Figure(">=", "2", "", "lớp")]),
        ("Đạt 100%", [Figure("", "100", "%")]),
        ("1.234,5", [Figure("", "1234.5")]),
        ("85-90%", [Figure("", "85-90", "%")]),
        ("Nhóm đầu châu lục ≤ 100 Thế giới", [Figure("<=", "100", "", "Thế giới")]),
        ("Thuộc nhóm 12 tỉnh dẫn đầu", [Figure("<=", "12", "", "tỉnh dẫn đầu")]),
        ("Duy trì trong tốp 5", [Figure("<=", "5")]),
        ("Trong 8 đô thị có điểm cao nhất", [Figure("<=", "8", "", "đô thị có điểm cao nhất")]),
    ],
)
def test_figures_come_with_comparator_and_scope(text: str, figures: list[Figure]) -> None:
    """A footnote's mark is no digit, and a cell may set two figures."""
    assert list(read_figures(text)) == figures


@pytest.mark.parametrize(
    "text",
    [
        *("", "Đứng đầu cả nước", "Đạt cấp độ 4 theo phân loại quốc tế"),
        *("Nhóm 2 nước đang phát triển", "Nhóm 30% trường đứng đầu", "Trong 3 năm đứng đầu"),
    ],
)
def test_an_aim_in_words_has_no_figure(text: str) -> None:
    """A number inside a sentence is not a figure to reach."""
    assert read_figures(text) == ()


def test_headings_in_capitals_are_known_in_vietnamese_letters() -> None:
    """Marks above letters do not hide that they are capitals."""
    assert is_capitals("HỢP TÁC VỀ KINH TẾ")
    assert not is_capitals("Hợp tác về kinh tế")
    assert not is_capitals("2026")
