"""The hall on the screen: painted once, what lies over it painted at every move; zoom.

What must not come in: mouse and keys (`canvas`), and reading from the workspace.
"""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.seating.halls.layout import Viewpoint
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets.painted import Painted, px
from ui.seating.colouring import ColourBy
from ui.seating.glide import Glide
from ui.seating.overlay import Over, OverlayPainter
from ui.seating.picture import draw_hall, draw_movers, draw_plate, plate_height
from ui.seating.said import hall_words, seat_words
from ui.seating.scene import Scene
from ui.seating.seat_paint import seat_box
from ui.seating.shown_hall import ShownHall
from ui.seating.sight import SEAT, Sight

MARGIN = 10  # px round a hall that is shown whole


class HandOn(Protocol):
    """What the canvas asks of a hand."""

    def over(self) -> Over: ...
    def press(self, event: QMouseEvent) -> None: ...
    def move(self, event: QMouseEvent) -> None: ...
    def release(self, event: QMouseEvent) -> None: ...
    def key(self, event: QKeyEvent) -> bool: ...
    def cancel(self) -> None: ...


class HallView(Painted):
    """One hall; `scene` is what it shows, `hand` who works on it."""

    voice = Role.Canvas
    zoomed = Signal(float)

    def __init__(self, scene: Scene, hand: HandOn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene, self.hand = scene, hand
        self._picture: QPixmap | None = None
        self.whole = True  # the hall is shown whole until somebody zooms
        self.glide = Glide(self)
        self.glide.stepped.connect(self.update)
        self.glide.ended.connect(self.repaint_hall)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # ---- what is shown

    def show_hall(self, hall: ShownHall, *, glides: bool = False) -> None:
        """Another state of the hall, or another hall; `glides`: people are seen going there."""
        before, self.scene.hall = self.scene.hall, hall
        fresh = hall.layout.bounds != before.layout.bounds
        self.glide.stop()
        if glides and not fresh:
            self.glide.begin(before, hall)
        if self.whole or fresh:
            self.fit()
        self.repaint_hall()

    def repaint_hall(self) -> None:
        """The hall is painted anew when it is next seen."""
        self._picture = None
        self.update()

    def set_viewpoint(self, viewpoint: Viewpoint) -> None:
        """From the hall, or from the stage."""
        self.look(replace(self.scene.sight, viewpoint=viewpoint))
        self.fit() if self.whole else self.repaint_hall()

    def set_colour(self, by: ColourBy) -> None:
        """By what seats are coloured."""
        self.scene.by = by
        self.repaint_hall()

    def refresh_over(self) -> None:
        """What lies over the hall is another one."""
        tell_value(self)
        self.update()

    # ---- zoom

    @property
    def room(self) -> QRectF:
        """The part of the canvas that the hall may fill."""
        margin = px(MARGIN)
        whole = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        return whole.adjusted(0, 0, 0, -plate_height())

    def fit(self) -> None:
        """The whole hall from now on."""
        self.whole = True
        sight = replace(self.scene.sight, seat=px(SEAT * 100) / 100)
        self.look(sight.fitted(self.scene.hall.layout.bounds, self.room))

    def zoom_to(self, zoom: float, about: QPointF | None = None) -> None:
        """Another zoom about a point of the canvas, else about its middle."""
        self.whole = False
        self.look(self.scene.sight.about(about or QRectF(self.rect()).center(), zoom))

    def bring(self, chair: str) -> None:
        """This chair is within what is seen."""
        at = self.scene.hall.chairs.get(chair)
        if at is None:
            return
        box = seat_box(self.scene.sight, at.x, at.y).adjusted(-12, -12, 12, 12)
        room = QRectF(self.rect()).adjusted(0, 0, 0, -plate_height())
        dx = max(0.0, room.left() - box.left()) - max(0.0, box.right() - room.right())
        dy = max(0.0, room.top() - box.top()) - max(0.0, box.bottom() - room.bottom())
        if dx or dy:
            self.whole = False
            self.look(self.scene.sight.shifted(dx, dy))

    def look(self, sight: Sight) -> None:
        """From elsewhere, or larger."""
        if sight != self.scene.sight:
            self.scene.sight = sight
            self.repaint_hall()
            self.zoomed.emit(sight.zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
        if self.whole:
            self.fit()

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(200))

    def measures_changed(self) -> None:
        self._picture = None
        if self.whole:
            self.fit()

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self._picture is None:
            self._picture = self._painted(box)
        painter.drawPixmap(0, 0, self._picture)
        draw_movers(painter, self.scene, self.glide, self.devicePixelRatioF())
        over = OverlayPainter(painter, self.scene.hall, self.scene.sight, box)
        over.paint(self.hand.over())
        draw_plate(painter, box, self.scene)

    def _painted(self, box: QRectF) -> QPixmap:
        dpr = self.devicePixelRatioF()
        picture = QPixmap(round(box.width() * dpr), round(box.height() * dpr))
        picture.setDevicePixelRatio(dpr)
        picture.fill(theme().color("sunken"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rest = self.glide.rest
        draw_hall(painter, self.scene if rest is None else replace(self.scene, hall=rest), box, dpr)
        painter.end()
        return picture

    def spoken_value(self) -> str:
        """The chosen seat, or how full the hall is."""
        seat = self.scene.hall.seats.get(self.hand.over().chosen)
        return seat_words(seat) if seat is not None else hall_words(self.scene.hall)
