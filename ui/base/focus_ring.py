"""The keyboard's focus, always visible: one ring around whatever has it.

Style sheets cannot draw outside a widget, so a transparent overlay follows the focus. Fields and
tables show the focus themselves; a widget of several parts says with `focus_box()` which of them
wears the ring. What must not come in: moving the focus.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from ui.base import paint
from ui.base.theme import theme

OUTSIDE = 4  # px around the widget: 2 free, 2 ring
OWN_FOCUS = (QLineEdit, QComboBox, QAbstractItemView, QAbstractScrollArea, QMenu)
FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
REDRAWN = QEvent.Type.Paint  # another part may wear the ring now


class _Ring(QWidget):
    """The overlay itself; lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus-ring")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint.draw_ring(painter, QRectF(self.rect()), theme().px(9))
        painter.end()


class FocusRing(QObject):
    """Follows the focus of the whole program; the application owns one."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._around: QWidget | None = None
        app.focusChanged.connect(self._moved)

    @property
    def around(self) -> QWidget | None:
        """The widget that wears the ring now."""
        alive = self._around is not None and isValid(self._around)
        return self._around if alive else None

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._take_off()
        if new is None or isinstance(new, OWN_FOCUS) or new.isWindow():
            return
        holder = new.parentWidget()
        if holder is None or isinstance(holder, QSplitter | QStackedWidget):
            holder = new.window()
        self._around = new
        self._ring = _Ring(holder)
        new.installEventFilter(self)
        self._follow()
        self._ring.show()

    def _take_off(self) -> None:
        if self._around is not None and isValid(self._around):
            self._around.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._around = None

    def _follow(self) -> None:
        if self._ring is None or self._around is None:
            return
        holder = self._ring.parentWidget()
        part = focus_box(self._around)
        corner = self._around.mapTo(holder, part.topLeft()) if holder else QPoint()
        out = 0 if part != self._around.rect() else theme().px(OUTSIDE)
        box = QRect(corner, part.size()).adjusted(-out, -out, out, out)
        if holder is not None:  # where there is no room outside, inside: a ring is never cut
            box = box.intersected(holder.rect())
        if box != self._ring.geometry():
            self._ring.setGeometry(box)
            self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._around or self._ring is None:
            return False
        if event.type() in FOLLOWED:
            self._follow()
            self._ring.setVisible(self._around.isVisible())
        elif event.type() == REDRAWN and hasattr(watched, "focus_box"):
            self._follow()
        return False


def focus_box(widget: QWidget) -> QRect:
    """The part of a widget that wears the ring: the whole of it unless it says otherwise."""
    part = getattr(widget, "focus_box", None)
    return QRect(part()) if callable(part) else widget.rect()
