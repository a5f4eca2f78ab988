"""How a hall is looked at: zoom, panning, the two sides, colours, what is too small for words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from tests.ui.seating.ballroom import LEFT, NONE, move
from tests.ui.seating.guests_at_hand import full
from ui.base.theme import apply, theme
from ui.base.theme.contrast import contrast_ratio
from ui.base.theme.tokens import Mode
from ui.seating.canvas import Canvas
from ui.seating.colouring import ColourBy, colour_of, hue_of, paint_of, rank_colour
from ui.seating.hand import Hand
from ui.seating.scene import Scene
from ui.seating.seats_paint import seat_at
from ui.seating.shown_hall import Face, ShownHall
from ui.seating.stroll import Way, next_seat

MODES: tuple[Mode, ...] = ("light", "dark", "contrast-light", "contrast-dark")


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    apply(qapp, "light", 13)
    set_language("en")
    scene = Scene(ShownHall(full(HallKind.THEATRE, 40, rows=4, seats=12, presidium=5)))
    made = Canvas(scene, Hand(scene))
    made.resize(860, 560)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    made.deleteLater()
    set_language("vi")


def wheel(canvas: Canvas, at: QPoint, turned: int) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_the_whole_hall_is_seen_first(canvas: Canvas) -> None:
    box = canvas.scene.sight.rect(canvas.scene.hall.layout.bounds)
    assert canvas.room.adjusted(-1, -1, 1, 1).contains(box)


def test_the_wheel_zooms_at_the_pointer(canvas: Canvas) -> None:
    at = QPoint(300, 400)
    before = canvas.scene.sight.hall(QPointF(at))
    wheel(canvas, at, 240)
    after = canvas.scene.sight.hall(QPointF(at))
    assert canvas.scene.sight.zoom > 1.2 * 0.5
    assert after == pytest.approx(before, abs=2)


def test_a_hundred_percent_is_a_seat_of_22_pixels(canvas: Canvas) -> None:
    canvas.zoom_to(1.0)
    assert canvas.scene.sight.side == 22


def test_space_drags_the_hall_and_moves_nobody(canvas: Canvas) -> None:
    put: list[object] = []
    assert isinstance(canvas.hand, Hand)
    canvas.hand.put_down.connect(lambda *what: put.append(what))
    canvas.setFocus()
    left = canvas.scene.sight.left
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, LEFT, NONE, QPoint(430, 330))
    move(canvas, QPoint(480, 330))
    move(canvas, QPoint(530, 330))
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(530, 330))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.scene.sight.left == pytest.approx(left + 100)
    assert not put
    assert canvas.hand.load is None


def test_from_the_stage_left_is_right_and_arrows_follow_the_drawing(canvas: Canvas) -> None:
    chairs = canvas.scene.hall.chairs
    assert next_seat(chairs, "A-02", Way.RIGHT, Viewpoint.HALL) == "A-03"
    assert next_seat(chairs, "A-02", Way.RIGHT, Viewpoint.STAGE) == "A-01"
    before = canvas.scene.sight.point(chairs["A-01"].x, chairs["A-01"].y)
    canvas.set_viewpoint(Viewpoint.STAGE)
    after = canvas.scene.sight.point(chairs["A-01"].x, chairs["A-01"].y)
    middle = canvas.room.center()
    assert (before - middle).x() < 0 < (after - middle).x()
    for key, chair in list(chairs.items())[:8]:
        assert seat_at(canvas.scene.hall, canvas.scene.sight,
                       canvas.scene.sight.point(chair.x, chair.y)) == key  # fmt: skip


def test_from_where_one_looks_is_always_written_on_the_canvas(canvas: Canvas) -> None:
    """Another side gives another picture at the foot, where the words stand."""
    foot = canvas.rect().adjusted(0, canvas.height() - 24, -300, 0)
    hall = canvas.grab(foot).toImage()
    scene = canvas.scene
    canvas.set_viewpoint(Viewpoint.STAGE)
    assert canvas.grab(foot).toImage() != hall
    assert scene.sight.viewpoint is Viewpoint.STAGE


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("by", list(ColourBy))
def test_what_stands_in_a_seat_can_be_read_in_every_colour(
    qapp: QApplication, mode: Mode, by: ColourBy
) -> None:
    """Letters have 4.5 on their ground; edges that tell a seat have 3."""
    apply(qapp, mode, 13)
    hall = ShownHall(full(HallKind.BANQUET, 120, 6, tables=14))
    for seat in hall.seats.values():
        whose = seat.sitter.delegation_id if seat.sitter is not None else 0
        paint = paint_of(seat, by, hall.delegations[whose])
        ground = paint.ground or theme().tokens.bg
        assert contrast_ratio(paint.ink, ground) >= 4.5, (seat.chair.key, paint)
        own_colour = by is ColourBy.CATEGORY  # a category keeps its own; its letter is beside it
        if paint.edge and not own_colour:
            assert contrast_ratio(paint.edge, theme().tokens.bg) >= 3, (seat.chair.key, paint)
    apply(qapp, "light", 13)


def test_arrived_and_expected_differ_without_colour() -> None:
    """Filled and outlined, whatever the colour says."""
    hall = ShownHall(full(HallKind.BANQUET, 60, 6, tables=8))
    for by in ColourBy:
        faces = {seat.face: paint_of(seat, by, 1) for seat in hall.seats.values()
                 if not seat.against}  # fmt: skip
        assert faces[Face.ARRIVED].ground != faces[Face.EXPECTED].ground
        assert faces[Face.FREE].dashed


def test_each_delegation_and_rank_has_a_colour_of_its_own() -> None:
    assert len({hue_of(number) for number in range(1, 31)}) == 30
    assert rank_colour(10) != rank_colour(60) != rank_colour(90)
    hall = ShownHall(full(HallKind.BANQUET, 12, 6, tables=3))
    first = next(iter(hall.sitters.values()))
    assert colour_of(first, ColourBy.CATEGORY) == first.category_colour


def test_a_click_beside_a_small_seat_still_means_it(canvas: Canvas) -> None:
    canvas.zoom_to(0.2)
    at = canvas.scene.sight
    chair = canvas.scene.hall.chairs["D-06"]
    near = at.point(chair.x, chair.y) + QPointF(1, 2)
    assert seat_at(canvas.scene.hall, at, near) == "D-06"


@pytest.mark.parametrize("kind", list(HallKind))
@pytest.mark.parametrize("viewpoint", list(Viewpoint))
def test_every_kind_of_hall_is_drawn_from_both_sides(
    qapp: QApplication, kind: HallKind, viewpoint: Viewpoint
) -> None:
    """Each hall leaves ink on the canvas and every chair can be pressed."""
    apply(qapp, "light", 13)
    scene = Scene(ShownHall(full(kind, 20, 4)))
    canvas = Canvas(scene, Hand(scene))
    canvas.resize(700, 500)
    canvas.set_viewpoint(viewpoint)
    image = canvas.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, 700, 7) for y in range(0, 480, 7)}
    assert len(colours) > 4
    for key, chair in scene.hall.chairs.items():
        assert seat_at(scene.hall, scene.sight, scene.sight.point(chair.x, chair.y)) == key
    canvas.deleteLater()
