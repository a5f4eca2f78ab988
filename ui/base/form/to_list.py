"""From the search down to the list that is searched, and back: no hand has to leave the keys.

What must not come in: what is searched, and how a list chooses its rows.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

Key = Qt.Key


class ToList(QObject):
    """Watches a search line for Down, and then the list for Esc; `back` leads to the search."""

    _line: QWidget | None = None  # so also while Python takes line and filter apart
    _list: QAbstractItemView | None = None

    def __init__(self, line: QWidget, back: Callable[[], object]) -> None:
        super().__init__(line)
        self._line, self._back = line, back
        self._line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._list and event.type() == QEvent.Type.FocusOut:
            self._let_go()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if watched is self._line and event.key() == Key.Key_Down:
            return self._go_down()
        if watched is self._list and event.key() == Key.Key_Escape and not self._in_cells():
            self._let_go()
            self._back()
            return True
        return False

    def _go_down(self) -> bool:
        """To the list that is seen, at its chosen row or the first one; False without a list."""
        found = list_beside(self._line) if self._line is not None else None
        if found is None:
            return False
        self._let_go()
        self._list = found
        found.installEventFilter(self)
        found.setFocus(Qt.FocusReason.TabFocusReason)
        if not found.selectionModel().hasSelection():
            _choose_first(found)
        return True

    def _in_cells(self) -> bool:
        """In the cells of a sheet Esc leads back to its rows first."""
        block = getattr(self._list, "block", None)
        return bool(block is not None and block.on)

    def _let_go(self) -> None:
        if self._list is not None:
            self._list.removeEventFilter(self)
            self._list = None


def list_beside(widget: QWidget) -> QAbstractItemView | None:
    """The nearest list that is seen and has lines: the first one in what holds both."""
    holder = widget.parentWidget()
    while holder is not None:
        for one in holder.findChildren(QAbstractItemView):
            reached = one.isVisible() and bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if reached and one.model().rowCount():
                return one
        if holder.property("kind") == "floating":
            return None  # what lies under a panel is not what is searched in it
        holder = holder.parentWidget()
    return None


def _choose_first(view: QAbstractItemView) -> None:
    """The first line that can be chosen: headings cannot."""
    model = view.model()
    for line in range(model.rowCount()):
        index = model.index(line, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            view.setCurrentIndex(index)
            return
