"""The strip over a window in which an event is rehearsed: seen on every page, also at the desk.

What must not come in: how a rehearsal is made or thrown away.
"""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.cells import Chip
from ui.base.paint import hatching
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets import Button, ChipLabel, Label

HEIGHT = 36


class RehearsalStrip(QWidget):
    """The word, what it means, and the way out."""

    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.meaning = ChipLabel("", "bad", "triangle-alert"), Label("", "strong")
        self.end = Button("", "small")
        self.end.clicked.connect(self.end_wanted)
        self._row = QHBoxLayout(self)
        for part in (self.word, self.meaning):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.end)
        self._measure()

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("REHEARSAL"))
        self.word.show_chip(Chip(_("REHEARSAL"), "bad", "triangle-alert"))
        self.meaning.setText(_("Nothing here counts, and its badges open no door."))
        self.end.setText(_("End the rehearsal"))

    def _measure(self) -> None:
        px = theme().px
        self._row.setContentsMargins(px(14), px(3), px(10), px(3))
        self._row.setSpacing(px(12))
        self.setFixedHeight(px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        painter = QPainter(self)
        painter.fillRect(box, theme().color("bad_t"))
        left = self.meaning.geometry().right() + theme().px(14)
        right = self.end.geometry().left() - theme().px(14)
        painter.fillRect(QRectF(left, 0, max(right - left, 0), box.height()), hatching("bad"))
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 2), theme().color("bad"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
