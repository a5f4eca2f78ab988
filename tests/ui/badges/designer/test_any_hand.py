"""Whatever a hand does on the canvas, in any order: nothing leaves the card, nothing is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.designing.fresh import KINDS
from hanoiplan.paper.layout_file import own_layout, parse, to_text
from hanoiplan.paper.units import Side
from tests.hanoiplan.badges import people
from tests.ui.badges.designer.bench import ALT, CTRL, LEFT, NOTHING, SHIFT, Bench
from ui.badges.designer.keys import NUDGES
from ui.base.theme import apply

Key = Qt.Key
PLACES = st.tuples(st.floats(-15, 120), st.floats(-15, 165))
HELD = st.sampled_from((NOTHING, NOTHING, SHIFT, ALT))
NEW = st.sampled_from([kind.kind for kind in KINDS if kind.kind != "image"])
ALONE = st.sampled_from((*NUDGES, Key.Key_Delete, Key.Key_Tab, Key.Key_Escape))
WITH_CTRL = st.sampled_from((Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_D, Key.Key_A))
ACTS = st.one_of(
    st.tuples(st.just("drag"), PLACES, PLACES, HELD),
    st.tuples(st.just("give up"), PLACES, PLACES, HELD),
    st.tuples(st.just("click"), PLACES, PLACES, HELD),
    st.tuples(st.just("new"), PLACES, PLACES, NEW),
    st.tuples(st.just("key"), PLACES, PLACES, ALONE),
    st.tuples(st.just("ctrl"), PLACES, PLACES, WITH_CTRL),
    st.tuples(st.just("undo"), PLACES, PLACES, HELD),
)


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    apply(qapp, "light", 13)


def act(
    bench: Bench, what: str, start: tuple[float, float], end: tuple[float, float], how: object
) -> None:
    match what:
        case "new":
            bench.canvas.place_new(str(how))
            bench.drag(start, end)
        case "key" if isinstance(how, Qt.Key):
            bench.keys(how)
        case "ctrl" if isinstance(how, Qt.Key):
            bench.keys(how, held=CTRL)
        case "undo":
            bench.undo()
        case "click" if isinstance(how, Qt.KeyboardModifier):
            bench.click(*start, held=how)
        case _ if isinstance(how, Qt.KeyboardModifier):
            bench.press(*start, held=how)
            bench.go(start, end, how, steps=2)
            if what == "give up":
                bench.keys(Key.Key_Escape)
            QTest.mouseRelease(bench.canvas.board, LEFT, how, bench.at(*end))


@settings(max_examples=25, deadline=None)
@given(st.lists(ACTS, min_size=3, max_size=10))
@pytest.mark.usefixtures("dressed")
def test_no_hand_breaks_a_card(
    acts: list[tuple[str, tuple[float, float], tuple[float, float], object]],
) -> None:
    """And undone to the end it is the card that it was."""
    start = own_layout("badge-a6")
    bench = Bench(start, people.KHMER_GOVERNOR)
    bench.canvas.set_zoom(0.5)
    for one in acts:
        act(bench, *one)
        shown = bench.layout
        assert bench.canvas.layout_shown == shown, "no draft is left behind"
        assert parse(to_text(shown), "draft.json") == shown
        assert set(bench.selection()) <= set(bench.names)
        room = shown.room(Side.FRONT)
        for item in shown.items:
            assert 0 <= item.box.x <= item.box.right <= room.width
            assert 0 <= item.box.y <= item.box.bottom <= room.height
    for _step in bench.steps.past:
        bench.undo()
    assert bench.layout == start
    bench.canvas.close()
