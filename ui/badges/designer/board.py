"""The card on its ground, and the hand that works on it: mouse and keys of the canvas.

The picture is the raster of the PDF; everything else is painted over it. What must not come in:
how an item is drawn, what an edit does.
"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.units import Size
from ui.badges.designer.deeds import Deeds
from ui.badges.designer.gestures import Gesture, Held, Shown
from ui.badges.designer.keys import NUDGES, step_of
from ui.badges.designer.overlay import draw_overlay, size_text
from ui.badges.designer.picture import CardPicture
from ui.badges.designer.pressing import gesture_at
from ui.badges.designer.sketch import Sketch
from ui.badges.designer.view import DPI, INCH, View
from ui.base.paint import draw_text
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets.painted import Painted, px

MARGIN = 28  # pixels round the card


class Board(Painted):
    """The card with what lies over it."""

    voice = Role.Canvas
    proved = Signal(object)
    followed = Signal(QPointF)  # a hand that drags is here, in the board
    moved = Signal()  # the card lies elsewhere in the board, or is larger

    def __init__(self, sketch: Sketch, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = CardPicture()
        self.zoom = 1.0
        self._sketch, self._deeds = sketch, deeds
        self._gesture: Gesture | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        sketch.turned.connect(self.refresh)
        sketch.marked.connect(self._marked)
        sketch.selected.connect(lambda _names: tell_value(self))

    # --- picture -----------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """Where the card lies now: in the middle, on whole pixels, as large as its raster."""
        size = self._sketch.room if self._sketch.layout is not None else Size(1.0, 1.0)
        across = down = self.zoom * DPI / INCH
        image = self.picture.image
        if image is not None and _dots(size, self.zoom * self.devicePixelRatioF()) == (
            image.width(),
            image.height(),
        ):
            ratio = self.devicePixelRatioF()
            across, down = image.width() / ratio / size.width, image.height() / ratio / size.height
        left = max(px(MARGIN), math.floor((self.width() - size.width * across) / 2))
        top = max(px(MARGIN), math.floor((self.height() - size.height * down) / 2))
        return View(left, top, across, down, size)

    def refresh(self) -> None:
        """The picture follows the draft; slowly drawn ones wait until the hand rests."""
        if not self.isVisible():
            return
        sketch = self._sketch
        dpi = self.zoom * DPI * self.devicePixelRatioF()
        hurried = self._gesture is not None
        fresh = self.picture.show(sketch.shown, sketch.side, sketch.card, dpi, hurried=hurried)
        sketch.drawn = frozenset(self.picture.inks)
        self.setMinimumSize(self.sizeHint())
        self.moved.emit()
        self.update()
        if fresh and self.picture.proof is not None:
            self.proved.emit(self.picture.proof)

    def sizeHint(self) -> QSize:
        size, scale = self._sketch.room, self.zoom * DPI / INCH
        rim = 2 * px(MARGIN)
        return QSize(math.ceil(size.width * scale) + rim, math.ceil(size.height * scale) + rim)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def measures_changed(self) -> None:
        self.refresh()

    def _marked(self) -> None:
        placing = self._sketch.placing is not None
        self.setCursor(Qt.CursorShape.CrossCursor if placing else Qt.CursorShape.ArrowCursor)
        self.update()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self._sketch.layout is None:
            return
        view = self.view
        card = view.card
        painter.fillRect(card.translated(px(2), px(2)), theme().color("line2"))
        painter.fillRect(card.adjusted(-1, -1, 1, 1), theme().color("line2"))
        painter.fillRect(card, theme().color("paper"))
        if self.picture.image is not None:
            painter.drawImage(card, self.picture.image)
        elif self.picture.trouble:
            draw_text(painter, box, self.picture.trouble, align=Qt.AlignmentFlag.AlignHCenter)
        shown = self._gesture.shown if self._gesture is not None else Shown()
        draw_overlay(painter, view, self._sketch, shown)

    def spoken_value(self) -> str:
        """What is chosen, for those who hear it."""
        chosen = self._sketch.chosen()
        if len(chosen) != 1:
            return _("{n} items chosen").format(n=len(chosen))
        return f"{self._sketch.name_of(chosen[0])}, {size_text(chosen[0].box)}"

    # --- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._sketch.layout is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self.view.mm(event.position())
        self.begin(
            gesture_at(self._sketch, self.picture.inks, at, _held(event), self.view.length(1.0))
        )

    def begin(self, gesture: Gesture | None) -> None:
        """A gesture takes the mouse; a ruler begins one of its own here."""
        self._gesture = gesture

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.follow(event.position(), _held(event))

    def follow(self, point: QPointF, held: Held) -> None:
        """The mouse is at this point of the board."""
        if self._gesture is not None:
            self._gesture.to(self.view.mm(point), held)
            self.update()
            self.followed.emit(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.release()

    def release(self) -> None:
        """The button is up: what was begun is done."""
        done, self._gesture = self._gesture, None
        if done is not None:
            done.end()
            self.refresh()

    # --- keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key is Qt.Key.Key_Escape and self._escape():
            return
        if key is Qt.Key.Key_Backspace and held == Qt.KeyboardModifier.NoModifier:
            self._deeds.delete()
        elif key in NUDGES and not self._sketch.selection:
            self._deeds.step(1)
        elif key in NUDGES:
            across, down = NUDGES[key]
            self._deeds.nudge(across * step_of(held), down * step_of(held))
        else:
            super().keyPressEvent(event)

    def _escape(self) -> bool:
        """Give up what is going on, else what is chosen; False where there is neither."""
        stopped, self._gesture = self._gesture, None
        if stopped is not None:
            stopped.cancel()
        elif self._sketch.placing is not None:
            self._sketch.place(None)
        elif self._sketch.selection:
            self._sketch.select(())
        else:
            return False
        self.refresh()
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the items, and on behind the last one."""
        if self._deeds.step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)


def _dots(size: Size, scale: float) -> tuple[int, int]:
    """Pixels of the raster at a scale: PDFium rounds up, from a thousandth of a point on."""
    dots = scale * DPI / INCH
    return math.ceil(size.width * dots - 0.01), math.ceil(size.height * dots - 0.01)


def _held(event: QMouseEvent) -> Held:
    keys = event.modifiers()
    return Held(
        bool(keys & Qt.KeyboardModifier.ShiftModifier),
        bool(keys & Qt.KeyboardModifier.AltModifier),
    )
