"""People glide to their new seats after the program arranged, where the desktop allows it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.seating.halls.layout import HallKind
from tests.ui.idle_time import pause
from tests.ui.seating.ballroom import Ballroom
from tests.ui.seating.guests_at_hand import full
from ui.base.theme import apply
from ui.seating.canvas import Canvas
from ui.seating.hand import Hand
from ui.seating.scene import Scene
from ui.seating.shown_hall import ShownHall

EFFECTS = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu)


@pytest.fixture
def moving_desktop(qapp: QApplication) -> Iterator[None]:
    """A desktop whose menus move."""
    before = [QApplication.isEffectEnabled(one) for one in EFFECTS]
    for one in EFFECTS:
        QApplication.setEffectEnabled(one, True)
    apply(qapp, "light", 13)
    yield
    for one, was in zip(EFFECTS, before, strict=True):
        QApplication.setEffectEnabled(one, was)


def two_swapped() -> tuple[ShownHall, ShownHall]:
    """A theatre, and the same after the first and the last changed places."""
    view = full(HallKind.THEATRE, 30, rows=4, seats=10)
    first, *between, last = view.seats
    seats = (
        replace(first, delegate_id=last.delegate_id),
        *between,
        replace(last, delegate_id=first.delegate_id),
    )
    return ShownHall(view), ShownHall(replace(view, seats=seats))


def test_those_with_another_seat_are_seen_on_the_way_and_then_sit(moving_desktop: None) -> None:
    before, after = two_swapped()
    scene = Scene(before)
    canvas = Canvas(scene, Hand(scene))
    canvas.resize(700, 500)
    canvas.show()
    QApplication.processEvents()
    canvas.show_hall(after, glides=True)
    on_the_way = canvas.grab().toImage()
    assert _moving(canvas) == 2
    pause(600)
    assert _moving(canvas) == 0
    there = canvas.grab().toImage()
    assert there != on_the_way
    fresh = Canvas(Scene(after), Hand(Scene(after)))
    fresh.resize(700, 500)
    assert fresh.grab().toImage() == there
    for one in (canvas, fresh):
        one.deleteLater()


def _moving(canvas: Canvas) -> int:
    """How many are on the way."""
    return len(canvas.glide.movers)


def test_without_moving_menus_everybody_is_there_at_once(qapp: QApplication) -> None:
    before, after = two_swapped()
    scene = Scene(before)
    canvas = Canvas(scene, Hand(scene))
    was = QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    canvas.show_hall(after, glides=True)
    assert canvas.glide.movers == ()
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, was)
    canvas.deleteLater()


def test_arranging_glides_and_a_move_by_hand_does_not(
    moving_desktop: None, ballroom: Ballroom
) -> None:
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    began: list[int] = []
    page.canvas.glide.stepped.connect(lambda: began.append(len(page.canvas.glide.movers)))
    ballroom.drag(ballroom.spot("P-1"), ballroom.spot("P-4"))
    assert not began
    ballroom.arrange()
    pause(400)
    assert began
    assert began[0] == 2
    assert page.canvas.glide.movers == ()
