"""A picture of a window with what lies over it: menus, lists to choose from, questions.

Where there is no screen, nobody else puts the windows over each other. What must not come in:
which windows there are, and what is done in them.
"""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.base.theme import theme

BAR = 30  # px of a dialog's title bar, which the system draws


def picture_of(window: QWidget) -> QImage:
    """The window as a person sees it."""
    whole = window.grab()
    painter = QPainter(whole)
    for other in lying_over(window):
        place = _inside(window, other)
        if isinstance(other, QDialog):
            _draw_bar(painter, other, place)
        painter.drawPixmap(place, other.grab())
    painter.end()
    return whole.toImage()


def _inside(window: QWidget, other: QWidget) -> QPoint:
    """Where it lies; a menu stays on the screen, and the window fills the screen."""
    place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
    room = window.size() - other.size()
    return QPoint(max(0, min(place.x(), room.width())), max(0, min(place.y(), room.height())))


def lying_over(window: QWidget) -> list[QWidget]:
    """Visible windows that belong to this one, in the order in which they came."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one is not window and one.isVisible() and _belongs(one, window)
    ]


def _belongs(one: QWidget, window: QWidget) -> bool:
    if one.parentWidget() is None:
        return one.windowType() is Qt.WindowType.Popup  # what a field offers
    above = one.parentWidget()
    while above is not None:
        if above is window:
            return True
        above = above.parentWidget()
    return False


def _draw_bar(painter: QPainter, dialog: QDialog, place: QPoint) -> None:
    """Where it ends, and its title, as the system would show them."""
    px, size = theme().px, dialog.size()
    box = QRectF(place.x(), place.y() - px(BAR), size.width(), size.height() + px(BAR))
    painter.setPen(theme().color("line2"))
    painter.setBrush(theme().color("sunken"))
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
    painter.setPen(theme().color("text2"))
    painter.setFont(theme().font("body"))
    words = QRectF(box.x() + px(12), box.y(), box.width() - px(24), px(BAR))
    painter.drawText(words, dialog.windowTitle())
