"""The canvas by keys and helps: nudge, copy, arrange, guides, zoom, and what the draft shows."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from hanoiplan.badges.designing.edits import add, change, set_guides
from hanoiplan.badges.designing.fresh import fresh_item
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.layout import Guides
from hanoiplan.paper.layout_file import own_layout
from hanoiplan.paper.units import Box, Side, Size
from tests.ui.badges.designer.bench import (
    CARD,
    CTRL,
    EMPTY,
    LEFT,
    SHIFT,
    Bench,
    move,
    with_boxes,
)
from tests.ui.base.keyboard import code_like, is_code, press_as_the_system
from tests.ui.base.unikey import UniKey
from ui.badges.designer import picture
from ui.badges.designer.overlay import size_text
from ui.badges.designer.sketch import Helps
from ui.base.scanner import Reads, Scanner
from ui.base.theme import apply

Key = Qt.Key
FRONT = Side.FRONT


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    apply(qapp, "light", 13)
    set_language("en")


def press(key: Qt.Key) -> None:
    """A key goes to whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def guides_of(bench: Bench) -> Guides:
    return bench.layout.guides


# --- keys ----------------------------------------------------------------------------------------


def test_arrows_nudge_and_ten_nudges_are_one_undo(three: Bench) -> None:
    three.select(("rect",))
    three.keys(*[Key.Key_Right] * 10)
    assert three.box("rect").x == pytest.approx(11)
    three.keys(Key.Key_Down, held=SHIFT)
    three.keys(Key.Key_Left, held=CTRL)
    assert three.box("rect") == Box(6, 21, 20, 10)
    three.undo()
    assert three.box("rect") == Box(10, 20, 20, 10)


def test_an_arrow_without_a_choice_chooses_the_first(three: Bench) -> None:
    three.keys(Key.Key_Right)
    assert three.selection() == ("rect",)
    assert three.labels == []


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_del_takes_away_what_is_chosen_and_not_locked(key: Qt.Key) -> None:
    layout = with_boxes(Box(10, 20, 20, 10), Box(41, 20, 20, 10))
    bench = Bench(change(layout, FRONT, "rect 2", "locked", value=True), CARD)
    bench.select(("rect", "rect 2"))
    bench.keys(key)
    assert bench.names == ["rect 2"]
    assert bench.selection() == ("rect 2",)
    assert bench.labels == ["delete"]


def test_a_scan_over_the_canvas_deletes_nothing(qapp: QApplication, three: Bench) -> None:
    """UniKey sends Backspaces while a badge is scanned; by the system's own way, past shortcuts."""
    code = code_like(137)
    ime = UniKey("vni", "a")
    strokes = [stroke for sign in code for stroke in ime.key(sign)]
    assert "\b" in strokes
    scanner, heard = Scanner(three.canvas), list[str]()
    scanner.gap = lambda: 300  # ms: the computer of the tests may be busy
    scanner.listen(qapp)
    scanner.lend(Reads(is_code, lambda _text: False))
    scanner.scanned.connect(heard.append)
    three.select(("rect", "rect 2"))
    QTest.qWaitForWindowActive(three.canvas)
    three.canvas.board.setFocus()
    before = three.layout
    for stroke in strokes:
        press_as_the_system(stroke)
    assert qapp.focusWidget() is three.canvas.board
    press_as_the_system("\n")
    assert heard == [code]
    assert three.layout == before
    assert three.selection() == ("rect", "rect 2")
    press_as_the_system("\b")
    scanner.lend(None)  # what waits is delivered
    assert three.names == ["rect 3"], "a person's Backspace still deletes"


def test_copy_paste_cut_and_duplicate_by_keys(three: Bench) -> None:
    three.select(("rect 2",))
    three.keys(Key.Key_C, Key.Key_V, held=CTRL)
    assert three.names == ["rect", "rect 2", "rect 3", "rect 4"]
    assert three.selection() == ("rect 4",)
    three.keys(Key.Key_X, held=CTRL)
    assert three.names == ["rect", "rect 2", "rect 3"]
    three.keys(Key.Key_V, held=CTRL)
    three.keys(Key.Key_D, held=CTRL)
    assert len(three.names) == 5
    assert three.labels == ["paste", "cut", "paste", "duplicate"]


def test_ctrl_a_chooses_all(three: Bench) -> None:
    three.keys(Key.Key_A, held=CTRL)
    assert three.selection() == ("rect", "rect 2", "rect 3")


def test_tab_goes_through_the_items_and_on_to_the_next_field(three: Bench) -> None:
    """Nobody is caught in the canvas, backwards neither."""
    window = QWidget()
    below = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    for widget in (before, three.canvas, after):
        below.addWidget(widget)
    window.resize(900, 900)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    three.canvas.board.setFocus()
    seen = []
    for _press in range(3):
        press(Key.Key_Tab)
        seen.append(three.selection())
    assert seen == [("rect",), ("rect 2",), ("rect 3",)]
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after
    assert three.selection() == ()
    three.canvas.board.setFocus()
    for _press in range(4):
        press(Key.Key_Backtab)
    assert QApplication.focusWidget() is before


def test_escape_chooses_nothing(three: Bench) -> None:
    three.select(("rect",))
    three.keys(Key.Key_Escape)
    assert three.selection() == ()


def test_a_screen_reader_hears_what_is_chosen_and_how_large_it_is(three: Bench) -> None:
    three.select(("rect",))
    assert three.canvas.board.spoken_value() == "Rectangle, 20 × 10 mm"
    three.select(("rect", "rect 2"))
    assert three.canvas.board.spoken_value() == "2 items chosen"
    set_language("vi")
    assert size_text(Box(0, 0, 55.25, 34)) == "55,3 × 34 mm"


# --- arranging -----------------------------------------------------------------------------------


def test_one_is_aligned_to_the_card_and_several_to_the_first_chosen(three: Bench) -> None:
    three.select(("rect 2",))
    three.canvas.deeds.align("centre")
    assert three.box("rect 2").x == 42.5
    three.select(("rect 2", "rect"))
    three.canvas.deeds.align("left")
    assert three.box("rect").x == 42.5
    assert three.labels == ["align", "align"]


def test_three_are_distributed_and_the_undo_is_one(three: Bench) -> None:
    three.select(("rect", "rect 2", "rect 3"))
    three.canvas.deeds.distribute("horizontal")
    assert three.box("rect 2").x == 40
    three.undo()
    assert three.box("rect 2").x == 41


def test_an_item_comes_to_the_front(three: Bench) -> None:
    three.select(("rect",))
    three.canvas.deeds.bring("front")
    assert three.names == ["rect 2", "rect 3", "rect"]
    assert three.selection() == ("rect",)


# --- guides --------------------------------------------------------------------------------------


def pull_from_ruler(bench: Bench, ruler: QWidget, x: float, y: float) -> None:
    """Press in a ruler, go to a point of the card, let go."""
    board = bench.canvas.board
    spot = ruler.mapFromGlobal(board.mapToGlobal(bench.at(x, y)))
    start = QPoint(ruler.width() // 2, ruler.height() // 2)
    QTest.mousePress(ruler, LEFT, pos=start)
    QTest.mouseMove(ruler, spot)
    QTest.mouseRelease(ruler, LEFT, pos=spot)


def test_a_guide_is_pulled_out_of_a_ruler_moved_and_thrown_away(three: Bench) -> None:
    pull_from_ruler(three, three.canvas.ruler_down, 33.1, 60)
    assert guides_of(three).x == (33,)
    three.drag((33, 100), (66.2, 100))
    assert guides_of(three).x == (66,)
    three.drag((66, 100), (-6, 100))
    assert guides_of(three).x == ()
    assert three.labels == ["guides"] * 3
    three.undo()
    assert guides_of(three).x == (66,)


def test_a_level_guide_comes_out_of_the_ruler_above(three: Bench) -> None:
    pull_from_ruler(three, three.canvas.ruler_across, 50, 77.9)
    assert guides_of(three).y == (78,)


def test_a_moved_item_catches_on_a_guide() -> None:
    bench = Bench(set_guides(with_boxes(Box(10, 20, 20, 10)), (57,), ()), CARD)
    bench.drag((20, 25), (67.6, 80))
    assert bench.box("rect").x == 57


def test_guides_that_are_not_shown_neither_catch_nor_are_caught() -> None:
    bench = Bench(set_guides(with_boxes(Box(10, 20, 20, 10)), (57.2,), ()), CARD)
    bench.canvas.set_helps(Helps(guides=False))
    bench.drag((57.2, 100), (70, 100))
    assert bench.labels == []
    bench.drag((20, 25), (67.6, 80))
    assert bench.box("rect").x != 57.2


# --- zoom ----------------------------------------------------------------------------------------


def test_the_card_fits_its_room_until_somebody_zooms(three: Bench) -> None:
    card = three.canvas.board.view.card
    assert card.height() > 700
    assert three.canvas.board.height() <= three.canvas.height()
    three.canvas.resize(900, 500)
    QApplication.processEvents()
    assert three.canvas.board.view.card.height() < 480
    three.canvas.set_zoom(2)
    three.canvas.resize(900, 600)
    QApplication.processEvents()
    assert three.canvas.zoom == 2


def test_keys_zoom(three: Bench) -> None:
    zooms: list[float] = []
    three.canvas.zoomed.connect(zooms.append)
    three.canvas.set_zoom(1)
    three.keys(Key.Key_Plus)
    three.keys(Key.Key_Minus)
    three.keys(Key.Key_Minus)
    assert zooms == [1, 1.25, 1, 0.8]
    three.keys(Key.Key_0, held=CTRL)
    assert three.canvas.zoom > 1


def test_ctrl_and_the_wheel_zoom_about_the_mouse(three: Bench) -> None:
    three.canvas.set_zoom(3)
    QApplication.processEvents()
    board = three.canvas.board
    spot = QPointF(three.at(80, 20))
    viewport = board.parentWidget()
    assert viewport is not None
    here = viewport.mapFromGlobal(board.mapToGlobal(spot))
    event = QWheelEvent(
        *(here, board.mapToGlobal(spot), QPoint(0, 0), QPoint(0, 120)),
        *(Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()
    assert three.canvas.zoom > 3.3
    after = viewport.mapFromGlobal(board.mapToGlobal(board.view.point(80, 20)))
    assert (after - here).manhattanLength() < 4


def test_who_zooms_in_sees_what_is_chosen_in_the_middle(three: Bench) -> None:
    three.canvas.set_layout(with_boxes(Box(80, 130, 20, 10)), FRONT)
    three.select(("rect",))
    three.canvas.set_zoom(4)
    QApplication.processEvents()
    viewport = three.canvas.board.parentWidget()
    assert viewport is not None
    spot = viewport.mapFromGlobal(three.canvas.board.mapToGlobal(three.at(90, 135)))
    assert viewport.rect().adjusted(40, 40, -40, -40).contains(spot)


def test_a_drag_to_the_edge_of_what_is_seen_shows_more(three: Bench) -> None:
    three.select(("rect",))
    three.canvas.set_zoom(4)
    QApplication.processEvents()
    board = three.canvas.board
    before = board.y()
    three.press(20, 25)
    for _step in range(6):
        viewport = board.parentWidget()
        assert viewport is not None
        below = board.mapFrom(viewport, viewport.rect().bottomLeft() + QPoint(300, 20))
        move(three.canvas, below, Qt.KeyboardModifier.NoModifier)
    assert board.y() < before - 100
    QTest.mouseRelease(board, LEFT, pos=below)
    assert three.box("rect").y > 60


def test_a_drag_is_right_at_any_zoom(three: Bench) -> None:
    three.canvas.set_zoom(0.5)
    QApplication.processEvents()
    three.drag((20, 25), (20, 85))
    assert three.box("rect").y == pytest.approx(80, abs=1)


# --- the draft -----------------------------------------------------------------------------------


def test_an_equal_layout_costs_no_new_picture(three: Bench) -> None:
    before = len(three.proofs)
    three.canvas.set_layout(three.layout, FRONT)
    three.canvas.set_card(CARD)
    assert len(three.proofs) == before


def test_the_rear_has_items_of_its_own() -> None:
    layout = add(with_boxes(Box(10, 20, 20, 10)), Side.BACK, fresh_item(EMPTY, Side.BACK, "mark"))
    bench = Bench(layout, CARD)
    bench.select(("rect",))
    bench.canvas.set_layout(layout, Side.BACK)
    assert bench.selection() == ()
    bench.side = Side.BACK
    bench.click(*bench.middle("mark"))
    assert bench.selection() == ("mark",)


def test_a_folded_card_shows_one_face_upright() -> None:
    bench = Bench(own_layout("tent-a4"), CARD)
    assert bench.canvas.proof is not None
    assert bench.canvas.proof.size == Size(297, 105)


def test_a_draft_that_asks_for_an_unknown_field_is_a_sentence_and_no_crash(three: Bench) -> None:
    text = fresh_item(EMPTY, FRONT, "text", field="shoe_size")
    three.canvas.set_layout(add(EMPTY, FRONT, text), FRONT)
    assert "shoe_size" in three.canvas.board.picture.trouble
    three.canvas.grab()
    three.canvas.set_layout(three.layout, FRONT)
    assert three.canvas.board.picture.trouble == ""


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_canvas_before_anything_is_shown_is_empty_and_quiet(
    qapp: QApplication, mode: str
) -> None:
    apply(qapp, "dark" if mode == "dark" else "light", 13)
    bench = Bench(EMPTY, CARD)
    bench.canvas.set_card(None)
    bench.click(20, 20)
    assert bench.canvas.proof is None
    bench.canvas.grab()
    apply(qapp, "light", 13)


def test_where_pictures_are_slow_the_frame_follows_the_hand_and_the_picture_the_rest(
    three: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every picture counts as slow here, and the rest after one as endless."""
    monkeypatch.setattr(picture, "FLUENT", 0.0)
    monkeypatch.setattr(picture, "REST", 1e9)
    three.canvas.set_zoom(0.9)
    three.press(20, 25)
    before = len(three.proofs)
    three.go((20, 25), (20, 80))
    assert three.canvas.sketch.chosen()[0].box.y > 70
    assert len(three.proofs) == before
    QTest.mouseRelease(three.canvas.board, LEFT, pos=three.at(20, 80))
    assert three.ink("rect").y > 70
