"""How long the hall takes to be painted: one moved guest, 350 guests, 3,000 guests.

Run by `make bench`, not by `make test`: numbers depend on the machine.
"""

import time
from collections.abc import Callable
from statistics import median

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from tests.benchmarks.telling import tell
from tests.ui.seating.ballroom import LEFT, NONE, move
from tests.ui.seating.guests_at_hand import full
from ui.base.theme import apply
from ui.seating.canvas import Canvas
from ui.seating.colouring import ColourBy
from ui.seating.hand import Hand
from ui.seating.scene import Scene
from ui.seating.seat_paint import seat_box
from ui.seating.shown_hall import ShownHall

STEP = 0.008  # seconds for one guest in the hand
SIZE = 1178, 560  # px: the canvas of a laptop without a panel
TIMES = 20
HALLS: dict[str, tuple[Callable[[], SeatingView], float]] = {
    "350 at tables": (lambda: full(HallKind.BANQUET, 350, 9), 0.016),
    "350 in rows": (lambda: full(HallKind.THEATRE, 350, rows=18, seats=20, presidium=7), 0.016),
    "3,000 in rows": (lambda: full(HallKind.THEATRE, 3000, rows=50, seats=60), 0.060),
}


def shown(view: SeatingView) -> Canvas:
    """A canvas on the screen, painted once."""
    scene = Scene(ShownHall(view))
    canvas = Canvas(scene, Hand(scene))
    canvas.resize(*SIZE)
    canvas.show()
    QApplication.processEvents()
    canvas.repaint()
    return canvas


def took(work: Callable[[], object]) -> float:
    """The median of several, in seconds of this process."""
    times = []
    for _time in range(TIMES):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return median(times)


@pytest.mark.parametrize("name", HALLS)
@pytest.mark.parametrize("by", [ColourBy.ARRIVAL, ColourBy.DELEGATION])
def test_a_whole_hall(qapp: QApplication, name: str, by: ColourBy) -> None:
    """Painted anew, as after a change at another desk or while zooming."""
    apply(qapp, "light", 13)
    make, limit = HALLS[name]
    canvas = shown(make())
    canvas.set_colour(by)

    def paint() -> None:
        canvas.repaint_hall()
        canvas.repaint()

    paint()
    assert tell(f"seating, hall of {name}, by {by}", took(paint), limit) < 1
    canvas.deleteLater()


@pytest.mark.parametrize("name", HALLS)
def test_a_step_of_a_drag(qapp: QApplication, name: str) -> None:
    """One guest in the hand: the move and its picture."""
    apply(qapp, "light", 13)
    canvas = shown(HALLS[name][0]())
    free = next(s for s in canvas.scene.hall.seats.values() if s.sitter and not s.locked)
    box = seat_box(canvas.scene.sight, free.chair.x, free.chair.y)
    start = box.center().toPoint()
    QTest.mousePress(canvas, LEFT, NONE, start)
    steps = iter(range(1, 10_000))

    def step() -> None:
        off = next(steps)
        move(canvas, start + QPoint(20 + off * 3, off * 2))
        canvas.repaint()

    step()
    assert canvas.hand.over().carried is not None
    assert tell(f"seating, a step of a drag, {name}", took(step), STEP) < 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    canvas.deleteLater()


def test_what_is_computed_after_a_change(qapp: QApplication) -> None:
    """Faces of 350 seats and their tables, before anything is painted."""
    apply(qapp, "light", 13)
    view = HALLS["350 at tables"][0]()

    def look() -> None:
        hall = ShownHall(view)
        assert hall.seats
        assert hall.tables

    assert tell("seating, faces of 350 seats", took(look), 0.010) < 1
