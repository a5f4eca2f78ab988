"""The canvas under a real mouse: choose, drag, pull at handles, draw new items."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.designing.edits import change
from hanoiplan.badges.designing.fresh import KINDS
from hanoiplan.badges.designing.items import find
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.layout import TextItem
from hanoiplan.paper.units import Box, Side
from tests.hanoiplan.badges import people
from tests.ui.badges.designer.bench import (
    ALT,
    CARD,
    EMPTY,
    LEFT,
    NOTHING,
    SHIFT,
    Bench,
    move,
    with_boxes,
)
from ui.badges.designer.hitting import HANDLES, Handle, handles_of
from ui.badges.designer.sketch import Helps
from ui.base.theme import apply

Key = Qt.Key
MIDDLE = Qt.MouseButton.MiddleButton
FRONT = Side.FRONT


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    apply(qapp, "light", 13)
    set_language("en")


# --- panning -------------------------------------------------------------------------------------


def middle(bench: Bench, kind: QEvent.Type, x: float, y: float, held: Qt.MouseButton) -> None:
    """The middle button at a point of the canvas, pixels."""
    canvas, board = bench.canvas, bench.canvas.board
    at = canvas.mapToGlobal(QPointF(x, y))
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else MIDDLE
    event = QMouseEvent(kind, board.mapFromGlobal(at), at, button, held, NOTHING)
    QApplication.sendEvent(board, event)


def test_the_middle_button_pulls_the_paper_and_edits_nothing(three: Bench) -> None:
    """What was taken hold of stays under the hand; the left button works as before."""
    three.canvas.set_zoom(4.0)
    board = three.canvas.board
    before, layout = board.mapTo(three.canvas, QPoint(0, 0)), three.layout
    middle(three, QEvent.Type.MouseButtonPress, 600, 600, MIDDLE)
    assert board.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    for x, y in ((590, 570), (520, 450)):
        middle(three, QEvent.Type.MouseMove, x, y, MIDDLE)
    assert board.mapTo(three.canvas, QPoint(0, 0)) - before == QPoint(-80, -150)
    middle(three, QEvent.Type.MouseButtonRelease, 520, 450, Qt.MouseButton.NoButton)
    assert board.cursor().shape() is Qt.CursorShape.ArrowCursor
    middle(three, QEvent.Type.MouseMove, 700, 700, Qt.MouseButton.NoButton)
    assert board.mapTo(three.canvas, QPoint(0, 0)) - before == QPoint(-80, -150)
    assert (three.labels, three.selection(), three.layout) == ([], (), layout)
    three.click(*three.middle("rect"))
    assert three.selection() == ("rect",)


def test_the_middle_button_does_not_disturb_a_drag(three: Bench) -> None:
    three.press(*three.middle("rect"))
    middle(three, QEvent.Type.MouseButtonPress, 400, 400, MIDDLE | LEFT)
    assert three.canvas.board.cursor().shape() is Qt.CursorShape.ArrowCursor
    start = three.middle("rect")
    end = (start[0] + 3, start[1] + 40)
    three.go(start, end, ALT)
    QTest.mouseRelease(three.canvas.board, LEFT, ALT, three.at(*end))
    assert three.box("rect").y == pytest.approx(60, abs=0.6)


# --- choosing ------------------------------------------------------------------------------------


def test_a_click_chooses_what_is_seen_there(badge: Bench) -> None:
    badge.click(*badge.middle("name"))
    assert badge.selection() == ("name",)
    assert badge.chosen == [("name",)]
    badge.click(*badge.middle("code"))
    assert badge.selection() == ("code",)


def test_a_click_beside_everything_chooses_nothing(badge: Bench) -> None:
    badge.select(("name",))
    badge.click(2, 2)
    assert badge.selection() == ()


def test_the_letters_on_a_band_are_chosen_before_the_band(badge: Bench) -> None:
    badge.click(*badge.middle("category"))
    assert badge.selection() == ("category",)
    band = badge.ink("band")
    badge.click(band.x + 2, band.y + 2)
    assert badge.selection() == ("band",)


def test_alt_and_a_click_choose_what_lies_underneath(badge: Bench) -> None:
    here = badge.middle("category")
    badge.click(*here)
    badge.click(*here, held=ALT)
    assert badge.selection() == ("band",)
    badge.click(*here, held=ALT)
    assert badge.selection() == ("category",), "round again"


def test_shift_adds_and_takes_away(three: Bench) -> None:
    three.click(20, 25)
    three.click(50, 25, held=SHIFT)
    assert three.selection() == ("rect", "rect 2")
    three.click(20, 25, held=SHIFT)
    assert three.selection() == ("rect 2",)


def test_a_rubber_band_chooses_what_it_touches(three: Bench) -> None:
    three.drag((5, 5), (45, 25))
    assert three.selection() == ("rect", "rect 2")
    assert three.labels == [], "choosing is no edit"
    three.drag((68, 5), (72, 40), held=SHIFT)
    assert three.selection() == ("rect 3",), "Shift counts where the press began"


def test_a_rubber_band_with_shift_adds(three: Bench) -> None:
    three.click(20, 25)
    three.press(68, 5, held=SHIFT)
    three.go((68, 5), (72, 40), held=SHIFT)
    QTest.mouseRelease(three.canvas.board, LEFT, SHIFT, three.at(72, 40))
    assert three.selection() == ("rect", "rect 3")


def test_what_is_locked_or_hidden_is_not_caught_by_the_mouse() -> None:
    layout = with_boxes(Box(10, 20, 20, 10), Box(10, 20, 20, 10))
    bench = Bench(change(layout, FRONT, "rect 2", "locked", value=True), CARD)
    bench.click(20, 25)
    assert bench.selection() == ("rect",)
    bench.canvas.deeds.select_all()
    assert bench.selection() == ("rect",)


def test_what_a_card_does_not_show_cannot_be_clicked(badge: Bench) -> None:
    """The name beside a photo of somebody who has none: nobody could see what was chosen."""
    badge.click(*badge.middle("name"))
    assert badge.selection() == ("name",)
    badge.canvas.set_card(replace(CARD, photo=people.PHOTO))
    badge.click(*badge.middle("name_by_photo"))
    assert badge.selection() == ("name_by_photo",)


# --- dragging ------------------------------------------------------------------------------------


def test_a_drag_moves_what_is_chosen_and_is_one_edit(three: Bench) -> None:
    three.drag((20, 25), (25, 60))
    assert three.labels == ["move"]
    assert three.box("rect").y == pytest.approx(55, abs=0.6)
    assert three.selection() == ("rect",)
    three.undo()
    assert three.box("rect") == Box(10, 20, 20, 10)
    assert three.canvas.layout_shown == three.layout


def test_while_dragging_the_page_hears_of_drafts_and_the_picture_follows(three: Bench) -> None:
    three.press(20, 25)
    before = three.ink("rect")
    three.go((20, 25), (20, 80))
    assert three.labels == [], "not done yet"
    assert len(three.drafts) >= 3
    assert three.ink("rect").y > before.y + 40
    assert find(three.drafts[-1], FRONT, "rect").box.y > 60
    QTest.mouseRelease(three.canvas.board, LEFT, Qt.KeyboardModifier.NoModifier, three.at(20, 80))
    assert three.labels == ["move"]


def test_a_click_that_trembles_moves_nothing(three: Bench) -> None:
    start = three.at(20, 25)
    QTest.mousePress(three.canvas.board, LEFT, pos=start)
    move(three.canvas, start + QPoint(2, 1), Qt.KeyboardModifier.NoModifier)
    QTest.mouseRelease(three.canvas.board, LEFT, pos=start + QPoint(2, 1))
    assert three.labels == []
    assert three.box("rect") == Box(10, 20, 20, 10)


def test_several_are_moved_together_and_stop_at_the_edge_of_the_card(three: Bench) -> None:
    three.select(("rect", "rect 3"))
    three.drag((20, 25), (80, 25))
    assert three.box("rect 3").right == 105
    assert three.box("rect").x == pytest.approx(25)
    assert three.box("rect 2").x == 41


def test_a_moved_edge_catches_on_another_item(three: Bench) -> None:
    """Dropped 0.7 mm beside the left edge of the second one, it stands under it."""
    three.drag((20, 25), (51.7, 61))
    assert three.box("rect").x == 41


def test_alt_lets_go_of_everything_near(three: Bench) -> None:
    three.drag((20, 25), (51.7, 61), held=ALT)
    assert three.box("rect").x == pytest.approx(41.7, abs=0.3)
    assert three.box("rect").x != 41


def test_snapping_can_be_switched_off(three: Bench) -> None:
    three.canvas.set_helps(Helps(snapping=False))
    three.drag((20, 25), (51.7, 61))
    assert three.box("rect").x not in (41, 41.5)


def test_a_grid_holds_what_is_moved(three: Bench) -> None:
    three.canvas.set_helps(Helps(grid=5))
    three.drag((20, 25), (21.2, 90.8))
    assert (three.box("rect").x, three.box("rect").y) == (10, 85)


def test_shift_keeps_a_move_level(three: Bench) -> None:
    three.drag((20, 25), (24, 70), held=SHIFT)
    assert three.box("rect").x == 10
    assert three.box("rect").y > 60


def test_escape_gives_a_drag_up(three: Bench) -> None:
    three.press(20, 25)
    three.go((20, 25), (20, 80))
    three.keys(Key.Key_Escape)
    assert three.canvas.layout_shown == three.layout
    QTest.mouseRelease(three.canvas.board, LEFT, pos=three.at(20, 80))
    assert three.labels == []
    assert three.ink("rect").y == pytest.approx(20, abs=0.5)


def test_what_is_locked_is_not_dragged(three: Bench) -> None:
    locked = change(three.layout, FRONT, "rect", "locked", value=True)
    bench = Bench(locked, CARD)
    bench.select(("rect", "rect 2"))
    bench.drag((50, 25), (50, 60))
    assert bench.box("rect").y == 20
    assert bench.box("rect 2").y == pytest.approx(55, abs=0.6)


# --- resizing ------------------------------------------------------------------------------------

PULLS: dict[Handle, Box] = {
    "nw": Box(44, 36, 26, 24), "n": Box(40, 36, 30, 24), "ne": Box(40, 36, 34, 24),
    "e": Box(40, 40, 34, 20), "se": Box(40, 40, 34, 16), "s": Box(40, 40, 30, 16),
    "sw": Box(44, 40, 26, 16), "w": Box(44, 40, 26, 20),
}  # fmt: skip


@pytest.mark.parametrize("handle", HANDLES)
def test_each_handle_pulls_its_own_edges_and_no_others(handle: Handle) -> None:
    """Every handle goes 4 mm to the right and 4 mm up."""
    bench = Bench(with_boxes(Box(40, 40, 30, 20)), CARD)
    bench.canvas.set_helps(Helps(snapping=False))
    bench.select(("rect",))
    x, y = handles_of(bench.box("rect"))[handle]
    bench.drag((x, y), (x + 4, y - 4))
    assert bench.labels == ["resize"]
    for got, wanted, kept in zip(
        bench.box("rect"), PULLS[handle], Box(40, 40, 30, 20), strict=True
    ):
        assert got == pytest.approx(wanted, abs=0.3)
        if wanted == kept:
            assert got == pytest.approx(kept, abs=0.011), "an edge that nobody pulled"


def test_an_edge_that_is_pulled_catches_on_the_card(three: Bench) -> None:
    three.select(("rect 3",))
    three.drag((90, 25), (99.3, 25))
    assert three.box("rect 3") == Box(70, 20, 30, 10), "the white rim of 5 mm"


def test_a_frame_is_neither_turned_inside_out_nor_pulled_off_the_card(three: Bench) -> None:
    three.select(("rect",))
    three.drag((30, 25), (2, 25))
    assert three.box("rect").width > 0
    assert three.box("rect").x == 10
    three.drag((three.box("rect").right, 25), (140, 25))
    assert three.box("rect").right == 105


def test_shift_keeps_the_shape_of_a_frame() -> None:
    bench = Bench(with_boxes(Box(40, 40, 30, 20)), CARD)
    bench.select(("rect",))
    bench.drag((70, 60), (85, 62), held=SHIFT)
    box = bench.box("rect")
    assert box.width / box.height == pytest.approx(1.5, abs=0.01)
    assert box.width > 40


def test_several_frames_have_no_handles(three: Bench) -> None:
    three.select(("rect", "rect 2"))
    three.drag((30, 25), (35, 25))
    assert three.labels == ["move"]


# --- new items -----------------------------------------------------------------------------------


def test_a_box_is_drawn_for_a_new_text_and_chosen() -> None:
    bench = Bench(EMPTY, CARD)
    ended: list[bool] = []
    bench.canvas.placing_ended.connect(lambda: ended.append(True))
    bench.canvas.place_new("text", "name")
    bench.drag((10, 30), (90, 52))
    assert bench.names == ["name"]
    for got, wanted in zip(bench.box("name"), (10, 30, 80, 22), strict=True):
        assert got == pytest.approx(wanted, abs=0.5)
    assert bench.selection() == ("name",)
    assert (bench.labels, ended) == (["add"], [True])
    item = find(bench.layout, FRONT, "name")
    assert isinstance(item, TextItem)
    assert item.parts[0].field == "name"
    assert bench.ink("name").width > 30, "it is seen at once"
    bench.drag((10, 80), (40, 90))
    assert bench.names == ["name"], "one place, one item"


@pytest.mark.parametrize("kind", [k.kind for k in KINDS if k.kind != "image"])
def test_a_click_puts_a_new_item_of_the_usual_size_where_it_was(kind: str) -> None:
    bench = Bench(EMPTY, replace(CARD, photo=people.PHOTO))
    bench.canvas.place_new(kind)
    bench.click(52.5, 70)
    (name,) = bench.names
    box = bench.box(name)
    assert box.x + box.width / 2 == pytest.approx(52.5, abs=1)
    assert box.y + box.height / 2 == pytest.approx(70, abs=1)


def test_a_new_item_at_the_edge_stays_on_the_card() -> None:
    bench = Bench(EMPTY, CARD)
    bench.canvas.place_new("rect")
    bench.click(104, 147)
    assert bench.box("rect").right <= 105
    assert bench.box("rect").bottom <= 148


def test_escape_ends_placing() -> None:
    bench = Bench(EMPTY, CARD)
    bench.canvas.place_new("rect")
    bench.keys(Key.Key_Escape)
    bench.drag((10, 10), (50, 50))
    assert bench.names == []
