"""The board as one widget. Arrows walk, Alt with an arrow moves a card, a drag does the same.

What must not come in: where cards stand (`laid_out`), and changing a task.
"""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.base.widgets.painted import px
from ui.checklist.board.cards import COLUMNS, HEAD, Card
from ui.checklist.board.laid_out import LaidOutBoard
from ui.checklist.painted_view import ENTER
from ui.checklist.task_keys import wish_of

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Board(LaidOutBoard):
    """Shows tasks by status; tells which is chosen and where one was moved."""

    moved = Signal(object, object)  # id, TaskStatus

    # ---- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Escape and self.dragged is not None:
            self.pressed = self.dragged = None
            self.viewport().update()
        elif alt and key in ARROWS and ARROWS[key][0]:
            self._move_card(ARROWS[key][0])
        elif key in ARROWS:
            self._walk(*ARROWS[key])
        elif key in ENTER and self.current_key():
            self.opened.emit(self.key)
        elif (wish := wish_of(event)) is not None and self.current_key():
            self.wished.emit(wish)
        else:
            super().keyPressEvent(event)

    def _walk(self, across: int, down: int) -> None:
        place = self.plan.find(self.key)
        if place is None:
            return
        column, line = place[0], place[1] + down
        if across:
            columns = range(column + across, len(COLUMNS) if across > 0 else -1, across)
            column = next((one for one in columns if self.plan.columns[one]), column)
        cards = self.plan.columns[column]
        card = cards[max(0, min(len(cards) - 1, line))]
        self._choose(card.line.id)

    def _choose(self, key: int) -> None:
        if key != self.key:
            self.key = key
            self.bring()
            self.tell()
            self.chosen.emit(key)

    def _move_card(self, by: int) -> None:
        place = self.plan.find(self.key)
        if place is not None and 0 <= place[0] + by < len(COLUMNS):
            self.moved.emit(self.key, COLUMNS[place[0] + by])

    # ---- mouse

    def _card_at(self, point: QPointF) -> Card | None:
        every = (card for cards in self.plan.columns for card in cards)
        under = (card for card in every if self.card_box(card).contains(point))
        return next(under, None) if point.y() > px(HEAD) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position())
        if card is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(card.line.id)
            self.pressed = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.pressed is None:
            card = self._card_at(event.position())
            self.viewport().setToolTip(card.line.row.title if card is not None else "")
            return
        way = (event.position() - self.pressed).manhattanLength()
        if self.dragged is not None or way >= QApplication.startDragDistance():
            self.dragged = event.position()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card, dropped = self.current_card(), self.dragged
        self.pressed = self.dragged = None
        self.viewport().update()
        if card is None or dropped is None:
            super().mouseReleaseEvent(event)
            return
        column = self.column_under(event.position())
        if column != card.column:
            self.moved.emit(card.line.id, COLUMNS[column])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._card_at(event.position()) is not None:
            self.opened.emit(self.key)
