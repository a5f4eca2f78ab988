"""One line of the list of parts: what it is, an eye, a lock.

What must not come in: layouts. The list hands over words and receives wishes.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px

HEIGHT = 31
DRAG_FROM = 6  # px the hand moves before a press becomes a drag
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class LayerLine:
    """What a line shows of an item: its name in the layout, words, drawing, state."""

    name: str
    title: str
    icon: str
    hidden: bool = False
    locked: bool = False


class LayerName(QPushButton):
    """The words of a line; a click chooses, arrows go on to the next, a drag moves the line."""

    chosen = Signal(bool)  # True: together with those chosen already
    stepped = Signal(int)  # to the line above (-1) or below (1)
    dragged = Signal(int)  # the hand is so many px below the top of this line
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LayerLine("", "", "type")
        self._pressed_at: int | None = None
        self._dragging = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.measures()

    def measures(self) -> None:
        """Its height at the size in force."""
        self.setFixedHeight(px(HEIGHT))

    def show_line(self, line: LayerLine) -> None:
        """Another item, or the same one with another state."""
        self.line = line
        self.setText(line.title)
        state = _("hidden") if line.hidden else _("locked") if line.locked else ""
        self.setAccessibleName(line.title)
        self.setAccessibleDescription(state)
        self.setToolTip(line.title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(HEIGHT))

    def nextCheckState(self) -> None:
        """The list says which lines are chosen, not the click."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = round(event.position().y())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = round(event.position().y())
        if self._pressed_at is not None and abs(here - self._pressed_at) > px(DRAG_FROM):
            self._dragging = True
        if self._dragging:
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        if self._dragging:
            self.dropped.emit()
        self._pressed_at, self._dragging = None, False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Key.Key_Up: -1, Key.Key_Down: 1}
        if event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(steps[Key(event.key())])
        elif event.key() in {Key.Key_Return, Key.Key_Enter, Key.Key_Space}:
            self.chosen.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        side = px(16)
        box = QRectF(self.rect())
        ink = "text3" if self.line.hidden else "text"
        spot = QRectF(px(10), round((box.height() - side) / 2), side, side)
        draw_icon(painter, spot, self.line.icon, "text3" if self.line.hidden else "text2")
        words = box.adjusted(px(36), 0, -px(2), 0)
        weight = 600 if self.isChecked() else None
        paint.draw_text(painter, words, self.line.title, "body", ink, weight=weight)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.measures()


class _Sign(IconButton):
    """A small sign at the end of a line: strong when it says something unusual."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("eye", kind="ghost", parent=parent)
        self.unusual = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(px(26), px(26))

    def show_sign(self, icon: str, words: str, *, unusual: bool) -> None:
        """Its drawing, and what a click does."""
        self.unusual = unusual
        self.set_icon(icon)
        self.set_name(words)

    def _ink(self) -> str:
        return "accent" if self.unusual else "text3"


class LayerRow(QWidget):
    """Name, lock and eye beside each other."""

    hide_wanted = Signal(str, bool)
    lock_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LayerName()
        self.lock, self.eye = _Sign(), _Sign()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(4), 0)
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        row.addWidget(self.lock)
        row.addWidget(self.eye)
        self.lock.clicked.connect(
            lambda: self.lock_wanted.emit(self.line.name, not self.line.locked)
        )
        self.eye.clicked.connect(
            lambda: self.hide_wanted.emit(self.line.name, not self.line.hidden)
        )

    @property
    def line(self) -> LayerLine:
        """What is shown."""
        return self.name.line

    def show_line(self, line: LayerLine, *, chosen: bool) -> None:
        """Shows an item."""
        self.name.show_line(line)
        self.name.setChecked(chosen)
        eye = _("Show “{part}”") if line.hidden else _("Hide “{part}”")
        lock = _("Unlock “{part}”") if line.locked else _("Lock “{part}”")
        self.eye.show_sign(
            "eye-off" if line.hidden else "eye",
            eye.format(part=line.title),
            unusual=line.hidden,
        )
        self.lock.show_sign(
            "lock" if line.locked else "lock-open",
            lock.format(part=line.title),
            unusual=line.locked,
        )
        self._show_signs()

    def _show_signs(self) -> None:
        """The lock is seen where it is closed, or where the hand is: words need the room."""
        self.lock.setVisible(self.line.locked or self.name.isChecked() or self.underMouse())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not (self.name.isChecked() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sel" if self.name.isChecked() else "hover"))
        painter.drawRoundedRect(QRectF(self.rect()), px(6), px(6))
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_signs()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_signs()
