"""Which doors a badge opens: mark, name and a word for each; a closed one is struck through.

Never by colour alone. What must not come in: which category opens what.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.registration.model import DoorOpen
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets import Painted, px
from ui.registration.spoken import first

MARK, BESIDE = 36, 9  # px: the square of the mark, and from it to the words
CELL, GAP = 200, 12  # px: least width of a cell, gap between cells
TITLE, LINE = 26, 18  # px: heights
MOST = 8  # doors that are shown


class DoorsOpen(Painted):
    """A heading and a cell for each door, in as many columns as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors: tuple[DoorOpen, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_doors(self, doors: Sequence[DoorOpen]) -> None:
        """The doors of another badge; without any it takes no room."""
        self._doors = tuple(sorted(doors, key=lambda one: not one.opens)[:MOST])
        told = [f"{one.mark} {first(one.name)}: {word_of(one)}" for one in self._doors]
        self.say(". ".join([self._title, *told]))
        self.setVisible(bool(self._doors))

    @property
    def has_any(self) -> bool:
        """Whether there are doors to show."""
        return bool(self._doors)

    @property
    def _title(self) -> str:
        if any(one.opens for one in self._doors):
            return _("This badge opens")
        return _("This badge opens none of these")

    def _columns(self, width: float) -> int:
        fitting = int((width + px(GAP)) // (px(CELL) + px(GAP)))
        return max(1, min(len(self._doors), fitting, 4))

    def _cell_width(self, width: float) -> float:
        columns = self._columns(width)
        return (width - px(GAP) * (columns - 1)) / columns

    def _names(self, door: DoorOpen, width: float) -> list[str]:
        return break_lines(first(door.name), _bold(), width - px(MARK) - px(BESIDE))

    def _row_heights(self, width: float) -> list[int]:
        columns, cell = self._columns(width), self._cell_width(width)
        tall = [max(px(MARK), px(LINE) * (len(self._names(one, cell)) + 1)) for one in self._doors]
        return [max(tall[at : at + columns]) for at in range(0, len(tall), columns)]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._row_heights(width)
        return px(TITLE) + sum(rows) + px(10) * max(0, len(rows) - 1) if rows else 0

    def sizeHint(self) -> QSize:
        return QSize(px(CELL), self.heightForWidth(self.width() or px(CELL)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(CELL), px(MARK))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self._words(painter, QRectF(0, 0, box.width(), px(TITLE - 6)), self._title)
        columns, cell = self._columns(box.width()), self._cell_width(box.width())
        top = float(px(TITLE))
        rows = self._row_heights(box.width())
        for row, tall in enumerate(rows):
            for column, door in enumerate(self._doors[row * columns : (row + 1) * columns]):
                left = column * (cell + px(GAP))
                self._cell(painter, QRectF(left, top, cell, tall), door)
            top += tall + px(10)

    @staticmethod
    def _words(painter: QPainter, box: QRectF, words: str) -> None:
        painter.setFont(theme().font("label", 600))
        painter.setPen(theme().color("text2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _cell(self, painter: QPainter, box: QRectF, door: DoorOpen) -> None:
        spot = QRectF(box.left() + 1, box.top() + 1, px(MARK) - 2, px(MARK) - 2)
        draw_mark(painter, spot, door)
        left = box.left() + px(MARK + BESIDE)
        line = QRectF(left, box.top(), box.right() - left, px(LINE))
        one_line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(_bold())
        painter.setPen(theme().color("text"))
        for name in self._names(door, box.width()):
            painter.drawText(line, one_line, name)
            line.translate(0, px(LINE))
        painter.setFont(theme().font("second"))
        painter.setPen(theme().color("text2"))
        painter.drawText(line, one_line, word_of(door))


def word_of(door: DoorOpen) -> str:
    """Whether it opens, in a word."""
    return _("may enter") if door.opens else _("may not enter")


def _bold() -> QFont:
    return theme().font("body", 600)


def draw_mark(painter: QPainter, spot: QRectF, door: DoorOpen) -> None:
    """The mark of a zone in its square; struck through where the badge does not open it."""
    ink, ground = ("ok", "ok_t") if door.opens else ("bad", "bad_t")
    painter.setPen(QPen(theme().color(ink), 1.5))
    painter.setBrush(theme().color(ground))
    painter.drawRoundedRect(spot, px(7), px(7))
    painter.setFont(theme().font("desk_delegation", 700))
    painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), door.mark)
    if not door.opens:
        inset = px(6)
        painter.setPen(QPen(theme().color(ink), 2))
        painter.drawLine(
            QPointF(spot.left() + inset, spot.bottom() - inset),
            QPointF(spot.right() - inset, spot.top() + inset),
        )
