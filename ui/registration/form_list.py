"""Lines beside a form at the desk, one of them chosen: arrows choose, Enter answers, Esc leaves.

Each list says how many lines it has, how tall they are, what is drawn and what is told of them.
What must not come in: what a line is about.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.base import paint
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets import Painted, px
from ui.registration.form_fields import ENTER, STEPS

WIDTH, LEAST = 420, 300


class FormList(Painted):
    """As tall as its lines; a scroll area around it follows the chosen one."""

    answered = Signal(int)  # the place of a line: Enter, or a double click
    left = Signal()  # Esc, or up from the first line

    voice = Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen = 0

    # ---- to be written by each list

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def height_of(self, place: int) -> int:
        """How tall a line is, in pixels of the screen."""
        raise NotImplementedError

    def told(self) -> str:
        """What a screen reader says of the chosen line."""
        raise NotImplementedError

    def draw_line(self, painter: QPainter, box: QRectF, place: int) -> None:
        """Draws what a line says; its ground is there."""
        raise NotImplementedError

    # ---- what is chosen

    def tell(self) -> None:
        """Other lines, or another one is chosen."""
        self.chosen = max(0, min(self.chosen, self.count() - 1))
        self.say(self.told())

    def step(self, by: int) -> None:
        """Chooses the next line, or the one before."""
        if self.chosen + by < 0:
            self.left.emit()
            return
        self.chosen += by
        self.tell()
        self._come_into_sight()

    def _come_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            box = self._boxes()[self.chosen]
            above.ensureVisible(0, round(box.center().y()), 0, round(box.height()))

    # ---- where the lines are

    def _boxes(self) -> list[QRectF]:
        boxes, top = [], 0
        for place in range(self.count()):
            boxes.append(QRectF(0, top, self.width(), self.height_of(place)))
            top += self.height_of(place)
        return boxes

    def _at(self, event: QMouseEvent) -> int | None:
        boxes = enumerate(self._boxes())
        return next((place for place, box in boxes if box.contains(event.position())), None)

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), sum(map(self.height_of, range(self.count()))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST), self.sizeHint().height())

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in STEPS and self.count():
            self.step(STEPS[key])
        elif key in ENTER and self.count() and not with_ctrl:
            self.answered.emit(self.chosen)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event)
        if place is not None:
            self.chosen = place
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event)
        if place is not None:
            self.answered.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ---- drawing

    def draw(self, painter: QPainter, box: QRectF) -> None:
        del box
        for place, line in enumerate(self._boxes()):
            if place == self.chosen and self.hasFocus():
                self._draw_chosen(painter, line)
            else:
                paint.hairline(painter, line)
            self.draw_line(painter, line, place)

    @staticmethod
    def _draw_chosen(painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sel"))
        painter.drawRoundedRect(box, px(8), px(8))
        bar = QRectF(box.left(), box.top() + px(11), px(3), box.height() - px(22))
        painter.fillRect(bar, theme().color("accent"))
