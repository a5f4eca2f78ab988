"""Large text or a small window: state and place of a copy are seen before what is lesser.

What must not come in: reading copies, and what the columns and cards say.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.base.room_watch import RoomWatch
from ui.base.table.view import TableView
from ui.base.widgets import px
from ui.copies.columns import COLUMNS, Row
from ui.copies.places_bar import PlacesBar

NARROW = 1000  # px at text size 13: below, these columns give way to state and place
LESSER = [place for place, one in enumerate(COLUMNS) if one.key in {"kind", "size"}]
LOW = 560  # px at text size 13: below, the list needs the height of the cards


class GivingWay(QObject):
    """Looks at the room of a page whenever it changes."""

    def __init__(self, page: QWidget, table: TableView[Row], bar: PlacesBar) -> None:
        super().__init__(page)
        self._page, self._table, self._bar = page, table, bar
        RoomWatch(page).changed.connect(self.fit)

    def fit(self) -> None:
        """Columns by the width, cards by the height."""
        narrow = self._page.width() < px(NARROW)
        if narrow != self._table.isColumnHidden(LESSER[0]):
            for place in LESSER:
                self._table.setColumnHidden(place, narrow)
            self._table.fit()
        self._bar.set_low(low=self._page.height() < px(LOW))
