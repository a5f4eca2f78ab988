"""The timeline as one widget, and what its keys do.

Arrows walk and scroll, Enter opens, Space and D as everywhere in the checklist, Alt with an arrow
asks for a week earlier or later, + and - look closer or from further away. What must not come in:
measures and painting, and changing a task (the page hears the signals).
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from ui.base.widgets.painted import px
from ui.checklist.painted_view import ENTER
from ui.checklist.task_keys import wish_of
from ui.checklist.timeline.axis import Zoom
from ui.checklist.timeline.measured import MeasuredTimeline
from ui.checklist.timeline.page_paint import HEAD, ROW

WEEK = 7
ZOOMS = tuple(Zoom)


class Timeline(MeasuredTimeline):
    """Shows strips; tells what somebody wants to do with the task the keyboard is on."""

    shift_wanted = Signal(object, int)  # id, days
    zoomed = Signal(object)  # Zoom, changed by a key

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if alt and key in steps and self.current_key():
            self.shift_wanted.emit(self.current_key(), WEEK * steps[key])
        elif not alt and key in steps:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + steps[key] * bar.singleStep())
        elif key in ENTER:
            self._open()
        elif (wish := wish_of(event)) is not None and self.current_key():
            self.wished.emit(wish)
        elif not self._walk(key) and not self._look(key):
            super().keyPressEvent(event)

    def _walk(self, key: Qt.Key) -> bool:
        """Up and down the lines."""
        whole = len(self.lines.shown)
        page = max(1, (self.viewport().height() - px(HEAD)) // px(ROW) - 1)
        ways = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -whole,
            Qt.Key.Key_End: whole,
        }
        if key not in ways or not whole:
            return False
        self.lines.step(ways[key])
        self.bring()
        self._moved()
        return True

    def _look(self, key: Qt.Key) -> bool:
        """Closer, or from further away."""
        ways = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if key not in ways:
            return False
        place = ZOOMS.index(self.zoom) + ways[key]
        if 0 <= place < len(ZOOMS):
            self.set_zoom(ZOOMS[place])
            self.zoomed.emit(self.zoom)
        return True

    def _open(self) -> None:
        if self.current_key():
            self.opened.emit(self.current_key())
        else:
            self._fold(self.lines.place)

    def _fold(self, line: int) -> None:
        if self.lines.fold(line):
            self.place()
            self.tell()

    def _moved(self) -> None:
        self.tell()
        self.chosen.emit(self.current_key())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self.line_at(event.position().y())
        if line < 0 or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.lines.place = line
        self._fold(line)
        self._moved()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.line_at(event.position().y()) >= 0 and self.current_key():
            self._open()

    def viewportEvent(self, event: QEvent) -> bool:
        """The line under the pointer, and its words in full."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self.line_at(event.position().y()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() == QEvent.Type.ToolTip and 0 <= self.hovered < len(self.lines.shown):
            QToolTip.showText(event.globalPos(), self.lines.shown[self.hovered].spoken, self)  # type: ignore[attr-defined]  # a help event
            return True
        return super().viewportEvent(event)

    def _hover(self, line: int) -> None:
        if line != self.hovered:
            self.hovered = line
            self.viewport().update()
