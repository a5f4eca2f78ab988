"""The countdown and the figures beside each other; where that is too narrow, in two lines.

What must not come in: what the cards show.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hanoiplan.overview.model import Overview
from ui.base.theme import tells_of_theme
from ui.base.widgets.painted import px
from ui.overview.countdown_card import CountdownCard
from ui.overview.figure_card import FigureCard
from ui.overview.figures import NEEDS, figures

GAP = 10
NARROW = 1020  # px at text size 13: below it the words of the figures have no room
FIGURES = 5


class TopRow(QWidget):
    """The lacquer card, then the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.countdown = CountdownCard()
        self.cards = [FigureCard() for _place in range(FIGURES)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._narrow: bool | None = None
        self._alone = False  # nothing to count: the countdown has the whole line
        self._arrange()

    def show_figures(self, seen: Overview, *, over: bool, read: int) -> None:
        """Shows the figures of an event; `over`: nobody can come any more; `read`: parts known."""
        shown = figures(seen, over=over)
        for card, figure, needed in zip(self.cards, shown, NEEDS, strict=True):
            card.show_figure(figure, known=read >= needed)

    def show_cards(self, *, visible: bool) -> None:
        """Whether there is anything to count."""
        for card in self.cards:
            card.setVisible(visible)
        self._alone = not visible
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._alone or self.width() < px(NARROW)
        self._grid.setSpacing(px(GAP))
        if narrow == self._narrow:
            return
        self._narrow = narrow
        widgets: Sequence[QWidget] = (self.countdown, *self.cards)
        for widget in widgets:
            self._grid.removeWidget(widget)
        first = 0 if narrow else 1
        self._grid.addWidget(self.countdown, 0, 0, 1, FIGURES if narrow else 1)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, 1 if narrow else 0, place + first)
        for column in range(FIGURES + 1):
            is_countdown = column == 0 and not narrow
            self._grid.setColumnStretch(column, 26 if is_countdown else 17)
        self._grid.setColumnStretch(FIGURES, 0 if narrow else 17)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._arrange()
