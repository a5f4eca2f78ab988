"""Where a notice lies: over nothing that can be pressed or written in, the lower right first.

What must not come in: notices themselves (notices.py) and when they speak (messages.py).
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

ACTS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, Painted)
CLEAR = 8  # px that stay free around what can be acted on, at text size 13
STEP = 40  # px between two places that are tried
LIFT = 0.5  # share of the height up to which a notice is lifted before it covers anything


def acted_on(window: QWidget, besides: Sequence[QWidget]) -> list[QRect]:
    """What a person can press or write in now with a little around it, in the window's pixels.

    `besides` are the notices and what stands in them.
    """
    found: list[QRect] = []
    for part in window.findChildren(QWidget):
        if any(part is one or one.isAncestorOf(part) for one in besides):
            continue
        if _acts(part):
            found.append(_seen(part, window))
        elif isinstance(part, QAbstractItemView) and part.isVisible() and part.isEnabled():
            found += _in_rows(part, window)
    return found


def _in_rows(view: QAbstractItemView, window: QWidget) -> list[QRect]:
    """Buttons that are painted in the rows of a table, where it tells them."""
    places: Callable[[], list[QRect]] | None = getattr(view, "button_places", None)
    clear, port = px(CLEAR), view.viewport()
    return [
        QRect(port.mapTo(window, one.topLeft()), one.size()).adjusted(-clear, -clear, clear, clear)
        for one in (places() if places is not None else ())
        if not one.isEmpty()
    ]


def _acts(part: QWidget) -> bool:
    if not isinstance(part, ACTS) or not part.isVisible() or not part.isEnabled():
        return False
    return not isinstance(part, Painted) or part.voice is Role.Button


def _seen(part: QWidget, window: QWidget) -> QRect:
    """The part of it that is not scrolled away."""
    seen = part.visibleRegion().boundingRect()
    if seen.isEmpty():
        return QRect()
    clear = px(CLEAR)
    around = QRect(part.mapTo(window, seen.topLeft()), seen.size())
    return around.adjusted(-clear, -clear, clear, clear)


def free_place(size: QSize, room: QRect, taken: Sequence[QRect]) -> QPoint:
    """The upper left corner for something of this size within `room`.

    The lower right corner, else the nearest place to its left in the same height, else higher;
    where everything is taken, the place that covers least.
    """
    near = [one for one in taken if not one.isEmpty()]
    best, least = QPoint(), -1
    for corner in _corners(size, room):
        box = QRect(corner, size)
        covered = sum(_area(box.intersected(one)) for one in near)
        if covered == 0:
            return corner
        if least < 0 or covered < least:
            best, least = corner, covered
    return best


def _corners(size: QSize, room: QRect) -> Iterator[QPoint]:
    """Places to try, the best first."""
    right, low = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    highest = max(room.top(), low - round(room.height() * LIFT))
    for top in range(low, min(low, highest) - 1, -STEP):
        for left in range(right, min(right, room.left()) - 1, -STEP):
            yield QPoint(left, top)


def _area(box: QRect) -> int:
    return box.width() * box.height() if box.isValid() else 0
