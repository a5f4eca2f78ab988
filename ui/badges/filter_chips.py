"""Counts of a run as chips; each can be pressed, and then only those lines are listed.

What must not come in: what is counted.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.base import paint
from ui.base.cells import Chip
from ui.base.tab_order import reach_at
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets import FlowLayout, px

EDGE = 2  # px around a chip, for the edge of the one that is pressed


class _PressedChip(QAbstractButton):
    """A chip that stays pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chip = Chip("")

    def show_chip(self, chip: Chip) -> None:
        """Another count."""
        self.chip = chip
        self.setText(chip.word)
        self.setAccessibleName(chip.word)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        edge = 2 * px(EDGE)
        return paint.chip_size(self.chip).toSize() + QSize(edge, edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(EDGE)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        paint.draw_chip(painter, box, self.chip)
        if self.isChecked():
            painter.setPen(QPen(theme().color("accent"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(7), px(7))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()


class FilterChips(QWidget):
    """One chip a value; at most one is pressed."""

    picked = Signal(object)  # the value whose lines are listed; None: all lines

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.chips: dict[object, _PressedChip] = {}
        self.value: object = None

    def show_counts(self, counts: Mapping[object, tuple[Chip, int]]) -> None:
        """The chips and what they count; one that counts nothing is not shown."""
        known = len(self.chips)
        for value, (chip, number) in counts.items():
            shown = self.chips.get(value) or self._made(value)
            shown.show_chip(chip)
            shown.setVisible(number > 0)
        if len(self.chips) > known:
            reach_at(self, *self.chips.values())  # made later than what follows
        if self.value is not None and not counts.get(self.value, (None, 0))[1]:
            self._pick(None)
        self._flow.invalidate()
        self.updateGeometry()

    def _made(self, value: object) -> _PressedChip:
        made = _PressedChip(self)
        made.clicked.connect(lambda on: self._pick(value if on else None))
        self._flow.addWidget(made)
        self.chips[value] = made
        return made

    def _pick(self, value: object) -> None:
        self.value = value
        for own, chip in self.chips.items():
            chip.setChecked(own == value and value is not None)
        self.picked.emit(value)

    def release(self) -> None:
        """Every line is listed again."""
        if self.value is not None:
            self._pick(None)
