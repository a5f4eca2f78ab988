"""Two-sided sheets: every back lies behind its front, with its head at the same edge."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from threading import Event, Thread

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.calibration import TRUE_SIZE, Profile
from hanoiplan.paper.compose import Composer
from hanoiplan.paper.draw import Page, PlacedCard, cards_in, write_pdf
from hanoiplan.paper.imposition import Imposition, pages
from hanoiplan.paper.layout import CodeItem, Layout, RectItem
from hanoiplan.paper.pen import Drawing, Face, Group, Rect, Segment, Text
from hanoiplan.paper.preview import page_count, page_pixels
from hanoiplan.paper.sheet import CutMarks, Duplex, Sheet, mirrored, one_up, own_sheets, spots
from hanoiplan.paper.sheet_marks import cut_marks, heading
from hanoiplan.paper.units import Box, Side, Size
from tests.hanoiplan.paper.cards import FIELDS, a_card, a_layout

A6 = Size(105, 148)
FOUR_UP = own_sheets()["a4-4up"]
TEN_UP = Sheet(
    "ten", Size(210, 297), Size(90, 50), 15, 23.5, 2, 5, 90, 50, CutMarks.OUTSIDE, control_bar=True
)
LYING = Sheet("lying", Size(297, 210), Size(90, 50), 20, 15, 3, 3, 90, 55)
BOTH = [Duplex.LONG_EDGE, Duplex.SHORT_EDGE]
DPI = 150


# --- places ------------------------------------------------------------------------------------


def test_on_the_long_edge_columns_are_exchanged_and_rows_stay() -> None:
    first, second, third, fourth = FOUR_UP.cells()
    assert mirrored(FOUR_UP, first, Duplex.LONG_EDGE) == second
    assert mirrored(FOUR_UP, second, Duplex.LONG_EDGE) == first
    assert mirrored(FOUR_UP, fourth, Duplex.LONG_EDGE) == third


def test_on_the_short_edge_rows_are_exchanged_and_columns_stay() -> None:
    first, second, third, fourth = FOUR_UP.cells()
    assert mirrored(FOUR_UP, first, Duplex.SHORT_EDGE) == third
    assert mirrored(FOUR_UP, fourth, Duplex.SHORT_EDGE) == second


def test_a_lying_sheet_has_its_long_edge_above() -> None:
    cells = LYING.cells()
    assert mirrored(LYING, cells[0], Duplex.LONG_EDGE).x == cells[0].x
    assert mirrored(LYING, cells[0], Duplex.SHORT_EDGE).y == cells[0].y


@given(st.sampled_from([FOUR_UP, TEN_UP, LYING, one_up(A6)]), st.sampled_from(BOTH), st.data())
def test_mirroring_twice_comes_back_and_stays_on_the_page(
    sheet: Sheet, duplex: Duplex, data: st.DataObject
) -> None:
    box = data.draw(st.sampled_from(sheet.cells()))
    back = mirrored(sheet, box, duplex)
    assert mirrored(sheet, back, duplex) == pytest.approx(box)
    assert back.x >= -0.001
    assert back.right <= sheet.page.width + 0.001
    assert mirrored(sheet, box, Duplex.NONE) == box


# --- two sheets of real codes ------------------------------------------------------------------


def a_pair_layout(size: Size) -> Layout:
    """Both sides carry the card's code near their upper left corner, and a bar at the head."""
    code = CodeItem("code", Box(8, 8, 21, 21), "code")
    head = RectItem("head", Box(5, 2, size.width - 10, 2), "#000000")
    return a_layout(code, head, back=(code, head), size=size)


def a_run(sheet: Sheet, duplex: Duplex, count: int, start: int = 0, stacked: bool = False) -> bytes:
    composer = Composer(a_pair_layout(sheet.cell), FIELDS)
    order = Imposition(sheet, count, start, stacked, duplex)
    return write_pdf(pages(order, lambda at: composer.compose(a_card(code=f"{at:021d}"))), "pairs")


def codes_on(pdf: bytes, page: int) -> dict[int, tuple[float, float, int]]:
    """Middle (mm) and turn (degrees) of every code on a page, by its number."""
    pixels = page_pixels(pdf, page, DPI)
    picture = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    found = {}
    for code in zxingcpp.read_barcodes(picture):
        corners = (code.position.top_left, code.position.bottom_right)
        x, y = (sum(getattr(corner, axis) for corner in corners) / 2 / DPI * 25.4 for axis in "xy")
        found[int(code.text)] = (x, y, round(code.orientation / 90) % 4 * 90)
    return found


@pytest.mark.parametrize(("sheet", "duplex"), list(product([FOUR_UP, LYING], BOTH)))
@pytest.mark.parametrize("stacked", [False, True])
def test_behind_every_front_lies_its_own_back_with_its_head_at_the_same_edge(
    sheet: Sheet, duplex: Duplex, stacked: bool
) -> None:
    """Read from the print: a card held up and turned sideways shows its own back upright."""
    count = sheet.per_page + 2
    pdf = a_run(sheet, duplex, count, start=1, stacked=stacked)
    assert page_count(pdf) == 4
    sideways = (duplex is Duplex.LONG_EDGE) == (sheet.page.height > sheet.page.width)
    for front_page in (0, 2):
        fronts, backs = codes_on(pdf, front_page), codes_on(pdf, front_page + 1)
        assert set(fronts) == set(backs) != set()
        for number, (x, y, turn) in fronts.items():
            back_x, back_y, back_turn = backs[number]
            assert turn == 0
            # where the back's code shines through, seen from the front
            through = (
                (sheet.page.width - back_x, back_y)
                if sideways
                else (back_x, sheet.page.height - back_y)
            )
            assert back_turn == (0 if sideways else 180)
            # both codes stand near the upper left as one looks at each side: so they lie
            # across from each other on the card, at the same height
            card = next(cell for cell in sheet.cells() if _holds(cell, x, y))
            assert through[1] == pytest.approx(y, abs=0.4)
            assert through[0] - card.x == pytest.approx(card.right - x, abs=0.4)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x < x < box.right and box.y < y < box.bottom


def test_one_sided_runs_and_layouts_give_no_backs() -> None:
    assert page_count(a_run(FOUR_UP, Duplex.NONE, 5)) == 2
    composer = Composer(a_layout(CodeItem("code", Box(8, 8, 21, 21), "code")), FIELDS)
    order = Imposition(FOUR_UP, 5, duplex=Duplex.LONG_EDGE, two_sided=False)
    made = list(pages(order, lambda at: composer.compose(a_card(code=str(at)))))
    assert [page.side for page in made] == [Side.FRONT, Side.FRONT]


def test_cards_of_their_own_size_have_their_back_on_the_next_page() -> None:
    pdf = a_run(one_up(A6), Duplex.LONG_EDGE, 3)
    assert [list(codes_on(pdf, page)) for page in range(6)] == [[0], [0], [1], [1], [2], [2]]


@pytest.mark.parametrize("duplex", BOTH)
def test_a_sheet_without_backs_in_a_run_with_backs_keeps_its_empty_rear(duplex: Duplex) -> None:
    """Else the printer would put the next person's front on this one's back."""
    code = CodeItem("code", Box(8, 8, 21, 21), "code")
    both, front = Composer(a_layout(code, back=(code,)), FIELDS), Composer(a_layout(code), FIELDS)
    order = Imposition(one_up(A6), 5, duplex=duplex)
    made = pages(
        order, lambda at: (front if at in (1, 3) else both).compose(a_card(code=f"{at:021d}"))
    )
    pdf = write_pdf(made, "mixed")
    found = [list(codes_on(pdf, page)) for page in range(page_count(pdf))]
    assert found == [[0], [0], [1], [], [2], [2], [3], [], [4], [4]]


# --- counting what was written -----------------------------------------------------------------


@given(st.integers(0, 9), st.integers(0, 3), st.sampled_from(Duplex))
def test_the_cards_in_a_file_are_counted_from_its_bytes(
    count: int, start: int, duplex: Duplex
) -> None:
    pdf = a_run(FOUR_UP, duplex, count, start) if count else write_pdf([Page(A6, ())], "none")
    assert cards_in(pdf) == count
    assert cards_in(pdf, Side.BACK) == (0 if duplex is Duplex.NONE else count)


def test_a_card_that_is_lost_on_the_way_is_missed() -> None:
    drawing = Drawing(A6, (Face(Box(0, 0, 105, 148), False, ()),), ())
    three = [Page(A6, (PlacedCard(drawing),))] * 3
    assert cards_in(write_pdf(three, "three")) == 3
    assert cards_in(write_pdf(three[:2], "two")) == 2


def test_one_file_is_written_at_a_time() -> None:
    """Fonts are kept once in a process: a run that was given up may still be at its last page."""
    begun = Event()

    def other() -> Iterator[Page]:
        begun.set()
        yield Page(A6, ())

    def first() -> Iterator[Page]:
        yield Page(A6, ())
        second.start()
        assert not begun.wait(0.3)
        yield Page(A6, ())

    second = Thread(target=lambda: write_pdf(other(), "second"))
    write_pdf(first(), "first")
    second.join(10)
    assert begun.is_set()


def test_a_file_that_was_given_up_keeps_nobody_waiting() -> None:
    def broken() -> Iterator[Page]:
        yield Page(A6, (), (a_line(),))
        raise KnownError("stopped")

    with pytest.raises(KnownError, match="stopped"):
        write_pdf(broken(), "given up")
    made: list[bytes] = []
    second = Thread(target=lambda: made.append(write_pdf([Page(A6, ())], "next")))
    second.start()
    second.join(10)
    assert [page_count(pdf) for pdf in made] == [1]


def test_a_text_cannot_pass_for_a_card() -> None:
    words = replace(a_line(), text="/HanoiplanCard BMC")
    drawing = Drawing(A6, (Face(Box(0, 0, 105, 148), False, (Group((words,), shared=False),)),), ())
    assert cards_in(write_pdf([Page(A6, (PlacedCard(drawing),), (words,))], "words")) == 1


def a_line() -> Text:
    (line,) = heading(FOUR_UP, "x")
    assert isinstance(line, Text)
    return line


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.4\n", None])
def test_a_damaged_file_is_refused_with_a_sentence(damage: bytes | None) -> None:
    set_language("en")
    whole = write_pdf([Page(A6, ())], "whole")
    with pytest.raises(KnownError, match=r"cannot be read back\. Make it once more."):
        cards_in(whole[:-40] if damage is None else damage)


# --- a printer's own errors --------------------------------------------------------------------

SQUARE = Rect("square", Box(40, 60, 25, 25), fill="#000000")


def edges_of(profile: Profile, side: Side) -> tuple[float, ...]:
    page = Page(A6, (), (SQUARE,), side)
    pixels = page_pixels(write_pdf([page], "square", profile), 0, 254)
    picture = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb).convert("L")
    found = picture.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert found is not None
    return tuple(edge / 10 for edge in found)


def test_a_profile_moves_and_stretches_the_page_about_its_middle() -> None:
    assert edges_of(TRUE_SIZE, Side.FRONT) == pytest.approx((40, 60, 65, 85), abs=0.11)
    moved = Profile(dx=2, dy=-3)
    assert edges_of(moved, Side.FRONT) == pytest.approx((42, 57, 67, 82), abs=0.11)
    wide = Profile(scale_x=1.1, scale_y=0.9)
    expected = (52.5 - 12.5 * 1.1, 74 - 14 * 0.9, 52.5 + 12.5 * 1.1, 74 + 11 * 0.9)
    assert edges_of(wide, Side.FRONT) == pytest.approx(expected, abs=0.11)


def test_only_the_back_takes_the_shift_of_the_back() -> None:
    shifted = Profile(dx=1, back_dx=0.5, back_dy=2)
    assert edges_of(shifted, Side.FRONT) == pytest.approx((41, 60, 66, 85), abs=0.11)
    assert edges_of(shifted, Side.BACK) == pytest.approx((41.5, 62, 66.5, 87), abs=0.11)


def test_a_true_printer_changes_no_byte() -> None:
    page = Page(A6, (), (SQUARE,))
    assert write_pdf([page], "t") == write_pdf([page], "t", Profile())
    assert write_pdf([page], "t") != write_pdf([page], "t", Profile(dx=0.1))


# --- marks -------------------------------------------------------------------------------------


def test_marks_outside_the_block_stand_at_every_cut() -> None:
    """look-print.md §6: ten place cards, marks 2–9 mm from the block, one for each cut."""
    lines = {
        (m.x1, m.y1, m.x2, m.y2)
        for m in cut_marks(TEN_UP)
        if isinstance(m, Segment) and m.item == "cut"
    }
    across = {(x, a, x, b) for x in (15, 105, 195) for a, b in ((14.5, 21.5), (275.5, 282.5))}
    rows = [23.5 + row * 50 for row in range(6)]
    down = {(a, y, b, y) for y in rows for a, b in ((6, 13), (197, 204))}
    assert lines == across | down


def test_labels_with_gaps_are_marked_on_both_sides_of_a_gap() -> None:
    gaps = replace(TEN_UP, start_x=12, pitch_x=96, control_bar=False)
    marks = cut_marks(gaps)
    across = {m.x1 for m in marks if isinstance(m, Segment) and m.x1 == m.x2}
    assert across == {12, 102, 108, 198}


def test_marks_keep_out_of_the_edge_that_no_printer_reaches() -> None:
    full = replace(TEN_UP, start_x=5, start_y=8.5, pitch_x=110, rows=5, control_bar=False)
    for mark in cut_marks(full):
        assert isinstance(mark, Segment)
        assert min(mark.x1, mark.y1) >= 4
        assert max(mark.x2, 0) <= 206
    assert cut_marks(replace(FOUR_UP, cut_marks=CutMarks.NONE)) == ()


def test_the_control_bar_measures_one_hundred_millimetres() -> None:
    bar = [m for m in cut_marks(TEN_UP) if m.item == "control bar"]
    longest = max(m.x2 - m.x1 for m in bar if isinstance(m, Segment))
    assert longest == pytest.approx(100)
    assert [m.text for m in bar if isinstance(m, Text)] == ["100 mm"]
    assert all(285 - 4 < m.y < 293 for m in bar if isinstance(m, Text))


def test_a_heading_stands_over_the_block_from_edge_to_edge() -> None:
    left, right = heading(TEN_UP, "Danh thiếp bàn tiệc 90 × 50", "In 100 %")
    assert isinstance(left, Text)
    assert isinstance(right, Text)
    assert left.x == pytest.approx(15, abs=0.5)
    assert right.x < 195
    assert next(iter(spots(TEN_UP, 1))).box.y > left.y + 10
