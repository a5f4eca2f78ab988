"""The way of the Tab key where Qt's own, the order of making, is not the reading order.

What must not come in: moving the keyboard by itself.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def reach_at(place: QWidget, *widgets: QWidget) -> None:
    """Tab comes to these, in this order, where it comes by `place`.

    For what is made later than the things that stand after it. `place` itself need not take the
    keyboard (a scroll area): Qt refuses such a one, so the last thing before it leads on.
    """
    others = (one for one in _round(place, forward=False) if one not in widgets)
    before = place if _takes_tab(place) else next(filter(_takes_tab, others), None)
    if before is None:
        return  # nothing takes the keyboard yet
    for one, other in pairwise((before, *widgets)):
        QWidget.setTabOrder(one, other)


def tab_within(holder: QWidget, *, forward: bool) -> bool:
    """Tab inside something that floats: after the last comes the first, never what is under it.

    Called from `focusNextPrevChild` of the holder; False when nothing inside can be reached.
    """
    start = QApplication.focusWidget()
    inside = start is not None and holder.isAncestorOf(start)
    at = start if inside and start is not None else holder
    for found in _round(at, forward=forward):
        if holder.isAncestorOf(found) and _takes_tab(found) and _is_free(found):
            reason = Qt.FocusReason.TabFocusReason
            found.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
    return inside


def _round(start: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """The whole way of Tab from a widget on, without the widget itself."""
    at = start.nextInFocusChain() if forward else start.previousInFocusChain()
    while at is not None and at is not start:
        yield at
        at = at.nextInFocusChain() if forward else at.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_free(widget: QWidget) -> bool:
    """Whether the keyboard can go there now; a field hands it to its line, reached by itself."""
    return widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
