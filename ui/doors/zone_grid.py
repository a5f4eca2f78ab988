"""Zones under each other, categories beside each other: a tick opens a zone to a category.

What must not come in: writing, and how a zone is edited.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category
from ui.base.voice import tell_value
from ui.doors.reading import ZoneLine
from ui.doors.words import spoken, zone_words
from ui.doors.zone_paint import PaintedZones

KEYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
EDIT = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ZoneGrid(PaintedZones):
    """Arrows move, Space ticks, a letter goes to its category, F2 and Enter edit the zone."""

    ticked = Signal(object, object, bool)  # zone id, category id, opened
    chosen = Signal()  # another zone or category
    edit_wanted = Signal()

    # ---- what is shown

    def show_zones(self, zones: Sequence[ZoneLine], categories: Sequence[Category]) -> None:
        """Shows these; the zone that was chosen stays chosen."""
        before = self.zone
        self._zones, self._categories = tuple(zones), tuple(categories)
        ids = [one.id for one in self._zones]
        if before is not None and before.id in ids:
            self._row = ids.index(before.id)
        self._row = max(0, min(self._row, len(ids) - 1))
        self._column = max(0, min(self._column, len(self._categories) - 1))
        self.updateGeometry()
        self._tell()

    def choose(self, zone_id: object) -> None:
        """Goes to a zone."""
        ids: list[object] = [one.id for one in self._zones]
        if zone_id in ids:
            self._go(ids.index(zone_id), self._column)

    def spoken_value(self) -> str:
        """The cell the keyboard is on, in words."""
        zone, category = self.zone, self.category
        if zone is None or category is None:
            return ""
        name = spoken(category.name)
        words = (
            _("{zone} is open to {letter}, {category}")
            if category.id in zone.opened
            else _("{zone} is not open to {letter}, {category}")
        )
        return words.format(zone=zone_words(zone.zone), letter=category.letter, category=name)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.update()

    def _go(self, row: int, column: int) -> None:
        self._row = max(0, min(len(self._zones) - 1, row))
        self._column = max(0, min(len(self._categories) - 1, column))
        self._tell()
        self.chosen.emit()

    def _toggle(self) -> None:
        zone, category = self.zone, self.category
        if zone is not None and category is not None:
            self.ticked.emit(zone.id, category.id, category.id not in zone.opened)

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            down, along = KEYS[key]
            self._go(self._row + down, self._column + along)
        elif key in ENDS:
            self._go(self._row, ENDS[key] % max(1, len(self._categories)))
        elif key == Qt.Key.Key_Space:
            self._toggle()
        elif key in EDIT and self.zone is not None:
            self.edit_wanted.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not self._by_letter(event):
            super().keyPressEvent(event)

    def _by_letter(self, event: QKeyEvent) -> bool:
        letter = event.text().strip().upper()
        places = [n for n, one in enumerate(self._categories) if letter == one.letter.upper()]
        if not letter or not places:
            return False
        after = [n for n in places if n > self._column]
        self._go(self._row, (after or places)[0])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        row = self._row_at(event.position().y())
        column = int((event.position().x() - self._names()) // self._step())
        if row < 0:
            return
        on_cell = event.position().x() >= self._names() and column < len(self._categories)
        self._go(row, column if on_cell else self._column)
        if on_cell and event.button() is Qt.MouseButton.LeftButton:
            self._toggle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < self._names() and self._row_at(event.position().y()) >= 0:
            self.edit_wanted.emit()
        else:
            self.mousePressEvent(event)  # two fast ticks are two ticks

    def event(self, event: QEvent) -> bool:
        """The name of a category stands in the tooltip of its column."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            column = int((event.pos().x() - self._names()) // self._step())
            if 0 <= column < len(self._categories):
                QToolTip.showText(event.globalPos(), spoken(self._categories[column].name), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
