"""The middle button takes hold of the paper: what is seen moves with the hand, nothing is edited.

What must not come in: zoom, and what the left button does.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QScrollArea

from ui.badges.designer.board import Board

MIDDLE = Qt.MouseButton.MiddleButton


class Panning(QObject):
    """Moves what a scroll area shows of one board."""

    def __init__(self, scroll: QScrollArea, board: Board) -> None:
        super().__init__(scroll)
        self._bars = scroll.horizontalScrollBar(), scroll.verticalScrollBar()
        self._board = board
        self._held: QPointF | None = None  # where on the screen the hand took hold
        self._seen = (0, 0)  # of the bars, then
        self._cursor = QCursor()
        board.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The middle button and what follows it; everything else is the board's."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if self._held is None:
            alone = event.buttons() == MIDDLE  # not while the left one drags something
            if event.type() is QEvent.Type.MouseButtonPress and alone:
                self._hold(event.globalPosition())
                return True
            return False
        if event.type() is QEvent.Type.MouseMove and event.buttons() & MIDDLE:
            self._to(event.globalPosition() - self._held)
        elif not event.buttons() & MIDDLE:
            self._let_go()
        return True

    def _hold(self, at: QPointF) -> None:
        across, down = self._bars
        self._held, self._seen = at, (across.value(), down.value())
        self._cursor = self._board.cursor()
        self._board.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _to(self, way: QPointF) -> None:
        for bar, before, by in zip(self._bars, self._seen, (way.x(), way.y()), strict=True):
            bar.setValue(before - round(by))

    def _let_go(self) -> None:
        self._held = None
        self._board.setCursor(self._cursor)
