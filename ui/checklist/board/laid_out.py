"""What the board shows and where: columns by status, cards in them, the one that is carried.

What must not come in: keys and mouse (`board`), and changing a task.
"""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import px
from ui.checklist.board.card_paint import draw_card, draw_column_head
from ui.checklist.board.cards import COLUMNS, EMPTY, GAP, HEAD, Card, placed
from ui.checklist.lines import Line
from ui.checklist.painted_view import PaintedView
from ui.checklist.words import deadline_words, number, status_words


class LaidOutBoard(PaintedView):
    """Cards in columns."""

    voice: ClassVar[Role] = Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = EMPTY
        self._lines: tuple[Line, ...] = ()
        self.key = 0  # of the task the keyboard is on
        self.pressed: QPointF | None = None
        self.dragged: QPointF | None = None  # where the pointer is, while a card is carried

    # ---- what is shown

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows these; the keyboard stays on its task."""
        self._lines = tuple(lines)
        self.place()
        if self.plan.find(self.key) is None:
            first = next((cards[0] for cards in self.plan.columns if cards), None)
            self.key = first.line.id if first is not None else 0
        self.tell()

    def select(self, key: int) -> bool:
        """Puts the keyboard on a task; False when it is not there."""
        if self.plan.find(key) is None:
            return False
        self.key = key
        self.bring()
        self.tell()
        return True

    def current_key(self) -> int:
        """The task the keyboard is on, 0 without one."""
        return self.key if self.plan.find(self.key) is not None else 0

    def current_card(self) -> Card | None:
        """The card the keyboard is on."""
        place = self.plan.find(self.key)
        return self.plan.columns[place[0]][place[1]] if place is not None else None

    def spoken_value(self) -> str:
        """The card the keyboard is on, and its column."""
        card = self.current_card()
        if card is None:
            return ""
        row = card.line.row
        parts = (status_words(row.status), row.title, deadline_words(row))
        return ", ".join(part for part in parts if part)

    def place(self) -> None:
        """Cards in their columns, and how far one can scroll."""
        self.plan = placed(self._lines, self.viewport().width())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self.plan.width) - self.viewport().width()))
        tall = self.viewport().height() - px(HEAD)
        down.setRange(0, max(0, round(self.plan.tall) + px(GAP) - tall))
        down.setPageStep(max(1, tall))
        down.setSingleStep(px(40))
        self.viewport().update()

    def card_box(self, card: Card) -> QRectF:
        """A card in the viewport."""
        down = px(HEAD) - self.verticalScrollBar().value()
        return card.box.translated(-self.horizontalScrollBar().value(), down)

    def bring(self) -> None:
        """The card of the keyboard comes into sight."""
        card = self.current_card()
        if card is None:
            return
        box, bar = self.card_box(card), self.verticalScrollBar()
        if box.top() < px(HEAD):
            bar.setValue(round(bar.value() + box.top() - px(HEAD)))
        elif box.bottom() > self.viewport().height():
            bar.setValue(round(bar.value() + box.bottom() - self.viewport().height() + px(GAP)))
        across = self.horizontalScrollBar()
        if box.left() < 0:
            across.setValue(round(across.value() + box.left() - px(GAP)))
        elif box.right() > self.viewport().width():
            across.setValue(round(across.value() + box.right() - self.viewport().width() + px(GAP)))

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("sunken"))
        if self.dragged is not None:
            self._target(painter, box)
        for cards in self.plan.columns:
            for card in cards:
                spot = self.card_box(card)
                if spot.bottom() > px(HEAD) and spot.top() < box.bottom():
                    draw_card(painter, spot, card, chosen=card.line.id == self.key)
        self._heads(painter, box)
        current = self.current_card()
        if current is not None and self.dragged is not None:
            draw_card(painter, self._carried(current), current, chosen=True)
        elif current is not None and self.hasFocus():
            ring = self.card_box(current).adjusted(-3, -3, 3, 3)
            painter.setClipRect(box.adjusted(0, px(HEAD), 0, 0))
            paint.draw_ring(painter, ring, px(10))

    def _heads(self, painter: QPainter, box: QRectF) -> None:
        head = QRectF(0, 0, box.width(), px(HEAD))
        painter.fillRect(head, theme().color("sunken"))
        for column, status in enumerate(COLUMNS):
            left = self.plan.column_left(column) - self.horizontalScrollBar().value()
            spot = QRectF(left, 0, self.plan.column_px, px(HEAD))
            draw_column_head(painter, spot, status, number(len(self.plan.columns[column])))
        paint.hairline(painter, head)

    def _target(self, painter: QPainter, box: QRectF) -> None:
        """The column that would take the card, in accent tint."""
        if self.dragged is None:
            return
        column = self.column_under(self.dragged)
        left = self.plan.column_left(column) - self.horizontalScrollBar().value() - px(4)
        spot = QRectF(left, px(HEAD + 4), self.plan.column_px + px(8), box.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme().color("tint"))
        painter.drawRoundedRect(spot, px(8), px(8))

    def _carried(self, card: Card) -> QRectF:
        box = self.card_box(card)
        if self.dragged is not None and self.pressed is not None:
            box.translate(self.dragged - self.pressed)
        return box

    def column_under(self, point: QPointF) -> int:
        """The column that a point of the viewport lies in."""
        return self.plan.column_at(point.x() + self.horizontalScrollBar().value())

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("Tasks by status"))
        self.place()
        self.tell()
