"""A long list of words with boxes: the values of a column, the columns of a table.

Painted by hand, so that ten thousand lines cost nothing. What must not come in: what a tick means.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hanoiplan.base.text import fold
from ui.base import paint
from ui.base.idle import IdleWork
from ui.base.theme import theme

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
LINE = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: its value, its words, a figure at the right, and what else it is found by."""

    value: str
    words: str
    figure: str = ""
    also: str = ""  # other words it is found by


class _Lines(QAbstractListModel):
    """The lines that are shown, and the values that are ticked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Choice] = []
        self.ticked: set[str] = set()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            on = line.value in self.ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{line.words}, {line.figure}" if line.figure else line.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else usual

    def show(self, lines: Sequence[Choice]) -> None:
        """Other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """Box, words, figure."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px = theme().px
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, theme().color("sel" if chosen else "surface"))
        side = px(16)
        spot = QRectF(box.left() + px(6), round(box.center().y() - side / 2), side, side)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        paint.draw_tick(painter, spot, state)
        model = index.model()
        assert isinstance(model, _Lines)
        line = model.lines[index.row()]
        figure = paint.text_width(line.figure, theme().font("cell_number"))
        words = box.adjusted(px(30), 0, -px(12) - figure, 0)
        paint.draw_text(painter, words, line.words, "body")
        right = Qt.AlignmentFlag.AlignRight
        place = box.adjusted(0, 0, -px(6), 0)
        paint.draw_text(painter, place, line.figure, "cell_number", "text3", align=right)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.draw_ring(painter, box, px(4))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(option.rect.width(), theme().px(LINE))


class TickedList(QListView):
    """Words with boxes. Space and a press tick, Ctrl+A ticks all or none, Alt+arrows move."""

    ticks_changed = Signal()
    moved = Signal(int)  # Alt+Up, Alt+Down: -1, 1

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self._all: list[Choice] = []
        self._folded: dict[str, str] = {}  # by value
        self._narrowed = ""
        self._folding = IdleWork(self)
        self.fixed: Callable[[str], bool] = lambda _value: False
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(1000)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_choices(self, choices: Sequence[Choice], ticked: Collection[str]) -> None:
        """Shows these, some of them ticked."""
        self._all = list(choices)
        self._folded.clear()
        self._folding.start(self._fold_all())
        self._lines.ticked = set(ticked)
        self.narrow(self._narrowed)

    def narrow(self, text: str) -> None:
        """Only lines that hold these words."""
        self._narrowed = text
        words = fold(text).split()
        found = [one for one in self._all if all(word in self._fold(one) for word in words)]
        self._lines.show(found if words else self._all)

    def _fold(self, choice: Choice) -> str:
        if choice.value not in self._folded:
            self._folded[choice.value] = fold(f"{choice.words} {choice.also}")
        return self._folded[choice.value]

    def _fold_all(self) -> Iterator[str]:
        """While the person looks at the list, before the first letter."""
        for choice in tuple(self._all):
            yield self._fold(choice)

    def ticked(self) -> set[str]:
        """The values that are ticked, of lines that are not seen too."""
        return set(self._lines.ticked)

    def values(self) -> list[str]:
        """The values of the lines that are seen."""
        return [line.value for line in self._lines.lines]

    def current(self) -> str:
        """The value the keyboard is on."""
        line = self.currentIndex().row()
        return self._lines.lines[line].value if 0 <= line < len(self._lines.lines) else ""

    def go_to(self, value: str) -> None:
        """Puts the keyboard on a value."""
        values = self.values()
        if value in values:
            self.setCurrentIndex(self._lines.index(values.index(value), 0))

    def tick(self, values: Collection[str]) -> None:
        """Ticks exactly these."""
        self._lines.ticked = set(values)
        self.viewport().update()
        self.ticks_changed.emit()

    def _toggle(self, value: str) -> None:
        if not self.fixed(value):
            self.tick(self._lines.ticked ^ {value})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.current())
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._toggle(self._lines.lines[index.row()].value)
