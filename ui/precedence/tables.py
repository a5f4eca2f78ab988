"""The tables of the page: the list, each order that follows, the rank table.

What must not come in: reading and writing.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.seating.guests import Place
from hanoiplan.seating.rank_table import RankLine
from ui.base.table.model import RowTableModel
from ui.base.table.sheet import SheetView
from ui.base.table.view import TableView
from ui.base.widgets.empty import EmptyState
from ui.precedence.columns import LIST_COLUMNS, RANK_COLUMNS
from ui.precedence.order_lines import COLUMNS, Line, Order, group_of, lines_of
from ui.precedence.reading import Reading, spoken

NAMES = {
    Order.SPEAKING: N_("Speaking order"),
    Order.FLAGS: N_("Order of flags"),
    Order.CARS: N_("Order of cars"),
    Order.PHOTO: N_("Rows of the photo"),
    Order.PACKING: N_("Order of packing"),
}
_GROUPED = (Order.CARS, Order.PHOTO, Order.PACKING)


def _words(place: Place) -> str:
    guest = place.guest
    texts = (guest.name, guest.printed, guest.position, guest.delegation, guest.rank_name)
    return " ".join(one if isinstance(one, str) else f"{one.vi} {one.en}" for one in texts)


class PlaceTable(TableView[Place]):
    """The list of precedence."""

    def __init__(self) -> None:
        rows = RowTableModel(LIST_COLUMNS, lambda place: place.guest.id, search=_words)
        super().__init__(rows, "")
        rows.sort_by("number")
        self.empty = EmptyState()
        self.set_empty(self.empty)

    def words(self) -> None:
        super().words()
        self.setAccessibleName(_("List of precedence"))


class OrderTable(TableView[Line]):
    """One of the orders that follow."""

    def __init__(self, order: Order) -> None:
        self.order = order
        rows = RowTableModel(
            COLUMNS[order],
            lambda line: line.key,
            search=lambda line: f"{_words(line.place) if line.place else ''} {line.name}",
        )
        super().__init__(rows, "")
        if order in _GROUPED:
            rows.group_by(group_of)
        rows.sort_by("number")

    def words(self) -> None:
        super().words()
        self.setAccessibleName(_(NAMES[self.order]))

    def show_order(self, reading: Reading) -> None:
        """The order as it is now."""
        self.rows.show_rows(lines_of(self.order, reading))


class RankTable(SheetView[RankLine]):
    """The rank table, written in its cells."""

    def __init__(self) -> None:
        rows = RowTableModel(
            RANK_COLUMNS, lambda line: line.code, search=lambda line: spoken(line.name)
        )
        super().__init__(rows, "")
        rows.sort_by("number")

    def words(self) -> None:
        super().words()
        self.setAccessibleName(_("Rank table"))
