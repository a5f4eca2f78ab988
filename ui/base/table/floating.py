"""A small panel over the window, below what it belongs to: filters, columns, bulk edit.

A child of the window, not a window of its own, so that letters are composed in its fields as
everywhere. What must not come in: what stands in it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.base.tab_order import tab_within
from ui.base.theme import set_kind
from ui.base.widgets.painted import px

EDGE = 8  # px to the window's edges


class Floating(QFrame):
    """Closes with Esc, when the keyboard goes elsewhere, and with a press outside."""

    closed = Signal()

    def __init__(self, owner: QWidget, width: int = 300) -> None:
        super().__init__(owner.window())
        set_kind(self, "floating")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._owner, self._width = owner, width
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(12), px(12), px(12))
        self.column.setSpacing(px(8))

    def open_below(self, box: QRect, first: QWidget) -> None:
        """Shows it below a box given in the owner's coordinates, within the window."""
        window = self.window()
        self.setFixedWidth(min(px(self._width), window.width() - 2 * EDGE))
        self.adjustSize()
        height = min(self.sizeHint().height(), window.height() - 2 * EDGE)
        corner = self._owner.mapTo(window, box.bottomLeft() + QPoint(0, 2))
        left = max(EDGE, min(corner.x(), window.width() - self.width() - EDGE))
        top = max(EDGE, min(corner.y(), window.height() - height - EDGE))
        self.setGeometry(left, top, self.width(), height)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        window.installEventFilter(self)
        application().focusChanged.connect(self._focus_moved)

    def shut(self, *, back: bool = True) -> None:
        """Closes it; with `back` the keyboard returns to the owner."""
        if not self.isVisible():
            return
        application().focusChanged.disconnect(self._focus_moved)
        self.window().removeEventFilter(self)
        if back:
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt calls it by name
        """Tab stays in the panel; Esc leads back."""
        return tab_within(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            event.accept()  # nothing typed here goes on to the page

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        pressed = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress
        if pressed and not self.geometry().contains(event.position().toPoint()):  # type: ignore[attr-defined]  # a mouse event
            self.shut(back=False)
        elif event.type() == QEvent.Type.Resize:
            self.shut()
        return False

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self):
            return
        inside = new is None or new is self or self.isAncestorOf(new)
        if not inside and not isinstance(new.window().parent(), QWidget):  # type: ignore[union-attr]  # not None: not inside
            self.shut(back=False)


def application() -> QApplication:
    """The program."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
