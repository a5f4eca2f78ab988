"""Amounts beside each other as horizontal bars: done, still open, in trouble, in this order.

Each bar is a button to what it counts; as many are shown as there is room for. What must not
come in: reading of data, and which of them is the worst (the caller brings them in order).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.base import paint
from ui.base.tab_order import reach_at
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.painted import px
from ui.base.widgets.pressing import pressed_by_enter

ROW, MOST_ROW = 26, 34  # px
LEAST_ROWS, USUAL_ROWS = 3, 4  # it takes what it gets
NAMES = 0.42  # of the width, at most, for the names


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: how many, in which ink; "bad" is hatched too, so that grey paper tells."""

    count: int
    ink: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One bar. `key` is sent when it is pressed."""

    key: object
    name: str
    shares: tuple[Share, ...]
    words: str  # at the right: "7/12"
    sentence: str  # for a screen reader and the tooltip
    ink: str = "text2"  # of `words`

    @property
    def total(self) -> int:
        """The length of the whole bar."""
        return sum(share.count for share in self.shares)


@dataclass(frozen=True, slots=True)
class Widths:
    """What all bars of a list share: the room of names and words, and the longest total."""

    names: float = 0
    words: float = 0
    most: int = 1


class BarRow(QAbstractButton):
    """One bar with its name before and its numbers behind it."""

    def __init__(self, amount: Amount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._widths = Widths()
        self.show_amount(amount)

    def show_amount(self, amount: Amount) -> None:
        """Shows another amount."""
        self.amount = amount
        self.setAccessibleName(amount.sentence)
        self.setToolTip(amount.sentence)
        self.update()

    def set_widths(self, widths: Widths) -> None:
        """So that bars stand under each other."""
        self._widths = widths
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("hover"))
            painter.drawRoundedRect(box, px(6), px(6))
        inner = box.adjusted(px(6), 0, -px(6), 0)
        name = QRectF(inner.left(), 0, self._widths.names, box.height())
        paint.draw_text(painter, name, self.amount.name)
        right = QRectF(inner.right() - self._widths.words, 0, self._widths.words, box.height())
        end = Qt.AlignmentFlag.AlignRight
        paint.draw_text(
            painter, right, self.amount.words, "label", self.amount.ink, align=end, elide=False
        )
        left = name.right() + px(12)
        self._bar(painter, QRectF(left, 0, right.left() - px(12) - left, box.height()))
        painter.end()

    def _bar(self, painter: QPainter, room: QRectF) -> None:
        shown = [share for share in self.amount.shares if share.count]
        whole = room.width() * self.amount.total / max(1, self._widths.most)
        tall, gap, left = px(13), px(2), room.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for share in shown:
            width = max(px(4), whole * share.count / max(1, self.amount.total) - gap)
            shape = QRectF(left, room.center().y() - tall / 2, width, tall)
            painter.setBrush(theme().color(share.ink))
            painter.drawRoundedRect(shape, px(3), px(3))
            if share.ink == "bad":
                painter.setBrush(paint.hatching("surface"))
                painter.drawRoundedRect(shape, px(3), px(3))
            left += width + gap


class BarRows(QWidget):
    """Bars under each other, as many as fit."""

    pressed = Signal(object)  # the key of an amount
    shown = Signal(int)  # how many of them there is room for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows: list[BarRow] = []

    def show_amounts(self, amounts: Sequence[Amount]) -> None:
        """Shows other amounts; the rows stay, so that the keyboard keeps its place."""
        while len(self._rows) > len(amounts):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        for place, amount in enumerate(amounts):
            if place < len(self._rows):
                self._rows[place].show_amount(amount)
            else:
                self._rows.append(self._made(amount))
        reach_at(self, *self._rows)  # made later than what follows
        self.updateGeometry()
        self._place()

    def _made(self, amount: Amount) -> BarRow:
        row = BarRow(amount, self)
        row.clicked.connect(lambda: self.pressed.emit(row.amount.key))
        return row

    @property
    def rows(self) -> list[BarRow]:
        """The bars that are seen."""
        return [row for row in self._rows if not row.isHidden()]

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(ROW) * min(USUAL_ROWS, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(ROW) * min(LEAST_ROWS, len(self._rows)))

    def _place(self) -> None:
        fits = min(len(self._rows), max(LEAST_ROWS, self.height() // px(ROW)))
        tall = min(px(MOST_ROW), max(px(ROW), self.height() // max(1, fits)))
        widths = self._measured()
        for place, row in enumerate(self._rows):
            row.setGeometry(0, place * tall, self.width(), tall)
            row.set_widths(widths)
            row.setVisible(place < fits)
        self.shown.emit(fits)

    def _measured(self) -> Widths:
        body, label = theme().font("body"), theme().font("label")
        amounts = [row.amount for row in self._rows]
        names = max((paint.text_width(one.name, body) for one in amounts), default=0.0) + 1
        words = max((paint.text_width(one.words, label) for one in amounts), default=0.0) + 1
        most = max((one.total for one in amounts), default=1)
        return Widths(min(names, self.width() * NAMES), words, most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()
            self._place()
