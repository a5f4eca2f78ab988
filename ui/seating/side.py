"""What stands beside the hall: one panel at a time.

What must not come in: what they show (the page fills them).
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from ui.base.widgets.basics import Panel
from ui.seating.arrangement_panel import ArrangementPanel
from ui.seating.finder_panel import FinderPanel
from ui.seating.furniture_hand import FurnitureHand
from ui.seating.furniture_panel import FurniturePanel
from ui.seating.gaps_panel import GapsPanel
from ui.seating.seat_panel import SeatPanel
from ui.seating.table_panel import TablePanel
from ui.seating.unseated_panel import UnseatedPanel
from ui.seating.wishes_panel import WishesPanel


class Beside(StrEnum):
    """The panels."""

    SEAT = "seat"
    TABLE = "table"
    UNSEATED = "unseated"
    WISHES = "wishes"
    GAPS = "gaps"
    FURNITURE = "furniture"
    SETTINGS = "settings"
    FINDER = "finder"


FOLLOWING = frozenset({Beside.SEAT, Beside.TABLE, Beside.UNSEATED})  # what is chosen decides


class Side:
    """Keeps the panels; `add_to` puts them into a row of the page."""

    def __init__(self, acts: Sequence[QAction], furniture: FurnitureHand) -> None:
        self.seat, self.table = SeatPanel(acts), TablePanel()
        self.unseated, self.wishes = UnseatedPanel(), WishesPanel()
        self.gaps, self.furniture = GapsPanel(), FurniturePanel(furniture)
        self.settings, self.finder = ArrangementPanel(), FinderPanel()
        self.shown = Beside.UNSEATED
        self.panels: dict[Beside, Panel] = {
            Beside.SEAT: self.seat,
            Beside.TABLE: self.table,
            Beside.UNSEATED: self.unseated,
            Beside.WISHES: self.wishes,
            Beside.GAPS: self.gaps,
            Beside.FURNITURE: self.furniture,
            Beside.SETTINGS: self.settings,
            Beside.FINDER: self.finder,
        }

    def add_to(self, row: QHBoxLayout) -> None:
        """At the right end."""
        for panel in self.panels.values():
            row.addWidget(panel)
            panel.hide()

    def words(self) -> None:
        """The language changed."""
        for one in (self.table, self.unseated, self.wishes, self.gaps, self.furniture):
            one.words()
        self.settings.words()
        self.finder.words()

    def show(self, which: Beside) -> None:
        """One of them; the others go first, or the hall would be narrower for a moment."""
        self.shown = which
        for name, panel in self.panels.items():
            if name is not which:
                panel.hide()
        self.panels[which].show()
