"""Finds words that have no room: every visible label and button must show all of its text.

For the tests of all pages: `assert_fits(window)`, in each language, the stretched one included.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from tests.ui.idle_time import pause

PATIENCE = 50  # looks, 20 ms apart: a busy machine lays out late
SLACK = 1  # px: widths are rounded
SIZES = ((1280, 650), (1366, 698))  # the inside of a window at 1280×720 and 1366×768


def clipped(top: QWidget) -> list[str]:
    """What cannot be read whole inside a window that is shown, each with where it stands."""
    found = [*_labels(top), *_buttons(top)]
    return sorted(found)


def assert_fits(top: QWidget) -> None:
    """Fail with the list of everything that is cut, once the window has had time to lay out."""
    for _look in range(PATIENCE):
        if not clipped(top):
            return
        pause(20)
    found = clipped(top)
    assert not found, "no room for the words of\n" + "\n".join(found)


def _labels(top: QWidget) -> Iterator[str]:
    for label in top.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = _needed(label)
        room = label.contentsRect()
        if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK:
            yield _place(label, label.text(), needed)
        elif _hidden_by_parents(label):
            yield f"{_place(label, label.text(), needed)}: partly outside of what holds it"


def _needed(label: QLabel) -> QRect:
    """The room that the text takes at the label's own width (or in one line)."""
    metrics, shown = QFontMetrics(label.font()), QLabel.text(label)  # with its soft breaks
    flags = int(label.alignment())
    if label.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap)
        width = label.contentsRect().width()
        return metrics.boundingRect(QRect(0, 0, width, 9999), flags, shown)
    return QRect(0, 0, metrics.horizontalAdvance(shown), metrics.height())


def _buttons(top: QWidget) -> Iterator[str]:
    for button in top.findChildren(QAbstractButton):
        hint = button.sizeHint()
        if button.isVisible() and button.text() and hint.width() > button.width() + SLACK:
            yield _place(button, button.text(), QRect(0, 0, hint.width(), hint.height()))


def _hidden_by_parents(widget: QWidget) -> bool:
    """Whether something that does not scroll cuts the widget off."""
    box = widget.contentsRect()
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        box = QRect(child.mapToParent(box.topLeft()), box.size())
        if isinstance(parent.parentWidget(), QScrollArea):
            return False
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
            return True
        child, parent = parent, parent.parentWidget()
    return False


def _place(widget: QWidget, text: str, needed: QRect) -> str:
    size = f"{widget.width()}×{widget.height()}"
    holder = type(widget.parentWidget()).__name__
    return f"{holder} › {text!r}: {size}, needs {needed.width()}×{needed.height()}"
