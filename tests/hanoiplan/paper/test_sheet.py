"""Sheets: every card has its own place on the paper, whatever the numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.pen import Segment
from hanoiplan.paper.sheet import (
    CutMarks,
    Sheet,
    check,
    one_up,
    own_sheets,
    parse_sheets,
    sheet_for,
    spots,
)
from hanoiplan.paper.sheet_marks import cut_marks
from hanoiplan.paper.units import Box, Size

A6 = Size(105, 148)
FOUR_UP = own_sheets()["a4-4up"]


def apart(one: Box, other: Box) -> bool:
    slack = 0.001
    return (
        one.right <= other.x + slack
        or other.right <= one.x + slack
        or one.bottom <= other.y + slack
        or other.bottom <= one.y + slack
    )


def test_four_a6_stand_on_a4_as_measured() -> None:
    """look-print.md §6: x 0 and 105, y 0.5 and 148.5."""
    assert [(cell.x, cell.y) for cell in FOUR_UP.cells()] == [
        (0, 0.5), (105, 0.5), (0, 148.5), (105, 148.5),
    ]  # fmt: skip


def test_the_knife_is_shown_in_the_dead_edge_and_at_the_crossing() -> None:
    """look-print.md §6: ticks at x 105 and y 148.5 from 5 to 11 mm, a cross of 6 mm."""
    lines = {(m.x1, m.y1, m.x2, m.y2) for m in cut_marks(FOUR_UP) if isinstance(m, Segment)}
    assert lines == {
        (105, 5, 105, 11), (105, 286, 105, 292), (5, 148.5, 11, 148.5), (199, 148.5, 205, 148.5),
        (102, 148.5, 108, 148.5), (105, 145.5, 105, 151.5),
    }  # fmt: skip
    assert cut_marks(one_up(A6)) == ()


@given(
    st.sampled_from([*own_sheets().values(), one_up(A6)]),
    st.integers(0, 30),
    st.integers(0, 3),
    st.booleans(),
)
def test_every_card_has_one_place_of_its_own(
    sheet: Sheet,
    count: int,
    start: int,
    stacked: bool,
) -> None:
    start %= sheet.per_page
    placed = list(spots(sheet, count, start, stacked=stacked))
    assert sorted(spot.card for spot in placed) == list(range(count))
    assert [spot.page for spot in placed] == sorted(spot.page for spot in placed)
    taken = [(spot.page, spot.box) for spot in placed]
    assert len(set(taken)) == count
    if count:
        first = min(spot.page for spot in placed)
        assert first == 0
        assert all(sheet.cells().index(box) >= start for page, box in taken if page == 0)


@given(
    st.builds(
        Sheet,
        name=st.just("any"),
        page=st.builds(Size, st.floats(50, 450), st.floats(50, 450)),
        cell=st.builds(Size, st.floats(10, 300), st.floats(10, 300)),
        start_x=st.floats(-5, 50),
        start_y=st.floats(-5, 50),
        columns=st.integers(0, 6),
        rows=st.integers(0, 9),
        pitch_x=st.floats(5, 300),
        pitch_y=st.floats(5, 300),
        cut_marks=st.sampled_from(CutMarks),
    )
)
def test_a_sheet_that_passes_the_check_has_no_overlap_and_stays_on_the_page(sheet: Sheet) -> None:
    if check(sheet):
        return
    cells = sheet.cells()
    for at, cell in enumerate(cells):
        assert cell.x >= -0.01
        assert cell.y >= -0.01
        assert cell.right <= sheet.page.width + 0.01
        assert cell.bottom <= sheet.page.height + 0.01
        assert all(apart(cell, other) for other in cells[at + 1 :])


def test_our_own_sheets_pass_the_check() -> None:
    for sheet in own_sheets().values():
        assert check(sheet) == ""
        cells = sheet.cells()
        assert all(apart(one, other) for at, one in enumerate(cells) for other in cells[at + 1 :])


def test_a_cut_pile_is_in_order_when_stacked() -> None:
    """Card 1, 2, 3 lie on the same place of sheets 1, 2, 3."""
    placed = list(spots(FOUR_UP, 8, stacked=True))
    first_place = [spot.card for spot in placed if spot.box == FOUR_UP.cells()[0]]
    assert first_place == [0, 1]
    pile = [spot.card for cell in FOUR_UP.cells() for spot in placed if spot.box == cell]
    assert pile == list(range(8))


def test_a_half_used_sheet_starts_at_its_first_free_place() -> None:
    placed = list(spots(FOUR_UP, 2, start=3))
    assert [(spot.page, spot.box) for spot in placed] == [
        (0, FOUR_UP.cells()[3]),
        (1, FOUR_UP.cells()[0]),
    ]
    with pytest.raises(KnownError, match="4"):
        spots(FOUR_UP, 1, start=4)


GOOD = """
[labels]
page = [210, 297]
cell = [100, 35]
start = [5, 8.5]
pitch = [100, 35]
grid = [2, 8]
cut_marks = false
"""


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("pitch = [100, 35]", "pitch = [90, 35]", "in “labels” its places overlap"),
        ("start = [5, 8.5]", "start = [15, 8.5]", "in “labels” its places leave the page"),
        ("grid = [2, 8]", "grid = [0, 8]", "in “labels” it has no places"),
        ("cell = [100, 35]", "cell = 100", "100"),
        ("cut_marks = false", "", "cut_marks"),
        ("cut_marks = false", 'cut_marks = "sideways"', "'sideways'"),
        ("[labels]", "[labels", ""),
    ],
)
def test_a_broken_list_of_sheets_is_refused(old: str, new: str, reason: str) -> None:
    set_language("en")
    assert parse_sheets(GOOD, "mine.toml")["labels"].per_page == 16
    with pytest.raises(KnownError) as refusal:
        parse_sheets(GOOD.replace(old, new), "mine.toml")
    assert "mine.toml cannot be used" in str(refusal.value)
    assert "the program brings along." in str(refusal.value), "what to do"
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", CutMarks.INSIDE),
        ("false", CutMarks.NONE),
        ('"inside"', CutMarks.INSIDE),
        ('"outside"', CutMarks.OUTSIDE),
        ('"none"', CutMarks.NONE),
    ],
)
def test_a_sheet_says_where_its_marks_stand(written: str, meant: CutMarks) -> None:
    text = GOOD.replace("cut_marks = false", f"cut_marks = {written}")
    sheet = parse_sheets(text, "mine.toml")["labels"]
    assert (sheet.cut_marks, bool(sheet.cut_marks)) == (meant, meant is not CutMarks.NONE)
    assert not sheet.control_bar
    assert parse_sheets(f"{text}\ncontrol_bar = true\n", "mine.toml")["labels"].control_bar


def test_a_sheet_of_another_size_or_name_is_refused() -> None:
    set_language("en")
    with pytest.raises(KnownError, match=r"105 × 148 mm, which do not fit this card\. Choose"):
        sheet_for("a4-4up", Size(297, 210))
    with pytest.raises(KnownError, match=r"no sheet named a5\. Choose one of these: .*a4-4up,"):
        sheet_for("a5", A6)
