"""The whole picture of a hall, in the order in which it is painted, and the plate under it.

What must not come in: widgets, and what lies over the hall.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import FixtureKind, Viewpoint
from hanoiplan.seating.halls.shapes import row_labels
from hanoiplan.seating.halls.views import VIEW_WORDS, right_hand_sentence
from ui.base.icons import draw_icon
from ui.base.paint import elided, text_width
from ui.base.theme import theme
from ui.seating.glide import Glide
from ui.seating.hall_paint import HallPainter
from ui.seating.scene import Scene
from ui.seating.seats_paint import Looking, SeatsPainter

PLATE = 26  # px at the foot of the canvas, for the words from where one looks


def plate_height() -> int:
    """The height of the words at the foot of the canvas."""
    return theme().px(PLATE)


def draw_hall(painter: QPainter, scene: Scene, seen: QRectF, dpr: float) -> None:
    """Walls, stage, tables, letters, then the people."""
    sight, hall = scene.sight, scene.hall
    painter.setPen(QPen(theme().color("line2"), 1.2))
    painter.setBrush(theme().color("bg"))
    painter.drawRect(sight.rect(hall.layout.bounds))
    presidium = sum(one.honour and not one.chair.behind for one in hall.seats.values())
    hands = HallPainter(painter, sight, dpr, presidium)
    stages_first = sorted(hall.layout.fixtures, key=lambda one: one.kind is not FixtureKind.STAGE)
    for one in stages_first:
        hands.fixture(one)
    for face in hall.tables.values():
        if seen.intersects(scene.table_box(face.table)):
            hands.table(face)
    for label in row_labels(hall.layout):
        hands.row_label(label)
    looking = Looking(sight, scene.by, hall.delegations, dpr, hall.short_of)
    SeatsPainter(painter, looking).paint(hall.seats.values(), seen)
    _warnings(painter, scene)


def draw_movers(painter: QPainter, scene: Scene, glide: Glide, dpr: float) -> None:
    """People on the way to their new seats, over the hall without them."""
    if not glide.movers:
        return
    looking = Looking(scene.sight, scene.by, scene.hall.delegations, dpr, scene.hall.short_of)
    seats, share = SeatsPainter(painter, looking), glide.share
    for one in glide.movers:
        seats.put(one.seat, scene.sight.point(*one.at(share)))


def _warnings(painter: QPainter, scene: Scene) -> None:
    """A small triangle at tables where something is against a seat."""
    size = theme().px(13)
    for face in scene.hall.tables.values():
        if not face.against or scene.sight.side < 10:
            continue
        box = scene.table_box(face.table)
        spot = QRectF(box.right() - size * 0.9, box.top() - size * 0.4, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("warn_t"))
        painter.drawEllipse(spot.adjusted(-2, -2, 2, 2))
        draw_icon(painter, spot, "triangle-alert", "warn")


def draw_plate(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """From where one looks, and whose right hand is where."""
    px = theme().px
    viewpoint = scene.sight.viewpoint
    first = _(VIEW_WORDS[viewpoint])
    second = right_hand_sentence(scene.hall.layout, viewpoint, _)
    strong, plain = theme().font("label", 600), theme().font("second")
    gap, pad, icon = px(8), px(10), px(14)
    room = box.width() - 2 * pad - icon - gap
    head = text_width(first, strong)
    shown = elided(second, plain, room - head - gap - pad)
    wide = icon + gap + head + gap + text_width(shown, plain) + 2 * pad
    plate = QRectF(px(8), box.bottom() - plate_height() + px(1), wide, plate_height() - px(5))
    painter.setPen(QPen(theme().color("line2"), 1))
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
    spot = QRectF(plate.left() + pad, plate.center().y() - icon / 2, icon, icon)
    arrow = "arrow-up" if viewpoint is Viewpoint.HALL else "arrow-down"
    draw_icon(painter, spot, arrow, "accent")
    left = spot.right() + gap
    _line(painter, plate, left, first, ("label", 600, "text"))
    _line(painter, plate, left + head + gap, shown, ("second", None, "text2"))


def _line(
    painter: QPainter,
    plate: QRectF,
    left: float,
    text: str,
    how: tuple[str, int | None, str],
) -> None:
    role, weight, ink = how
    painter.setFont(theme().font(role, weight))
    painter.setPen(theme().color(ink))
    line = QRectF(left, plate.top(), plate.right() - left, plate.height())
    painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)
