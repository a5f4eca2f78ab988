"""The commands of the page: moving by hand, drawing, copying, ranks, tabs.

What must not come in: how the page is laid out, and writing (`deeds`).
"""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.seating.guests import Place
from ui.base.actions import action
from ui.base.messages import guarded
from ui.base.table.view import TableView
from ui.base.widgets.choosing import Tabs
from ui.precedence.deeds import OrderDeeds
from ui.precedence.order_lines import Line, Order
from ui.precedence.tables import OrderTable, PlaceTable, RankTable

LIST, RANKS = "list", "ranks"
EVERY = (LIST, *Order, RANKS)


class OrderCommands(OrderDeeds):
    """A page with one table a tab."""

    tabs: Tabs
    stack: QStackedWidget
    places: PlaceTable
    ranks: RankTable
    orders: dict[Order, OrderTable]

    @property
    def tab(self) -> object:
        """The list, an order or the rank table."""
        return self.tabs.value() or LIST

    @property
    def table(self) -> TableView[Any]:
        """What stands in the open tab."""
        tab = self.tab
        if isinstance(tab, Order):
            return self.orders[tab]
        return self.ranks if tab == RANKS else self.places

    @property
    def every_table(self) -> tuple[TableView[Any], ...]:
        """The tables of all tabs."""
        return (self.places, *self.orders.values(), self.ranks)

    def show_tab(self) -> None:
        """Another tab was chosen."""
        raise NotImplementedError

    def show_beside(self) -> None:
        """What stands beside the table."""
        raise NotImplementedError

    # ---- moving by hand

    @action("up", N_("Move up"), icon="arrow-up", shortcut="Alt+Up")
    def up(self) -> None:
        """The chosen one goes before the one above."""
        self._step(-1)

    @action("down", N_("Move down"), icon="arrow-down", shortcut="Alt+Down")
    def down(self) -> None:
        """The chosen one goes behind the one below."""
        self._step(1)

    def _step(self, by: int) -> None:
        if self.tab == Order.FLAGS:
            self._step_flag(by)
            return
        row = self.places.current()
        seated = self.reading.seated
        at = next((n for n, one in enumerate(seated) if row and one.guest.id == row.guest.id), -1)
        if row is not None and 0 <= at + by < len(seated):
            self.put(row.guest.id, seated[at + by].number)
            self.places.select_key(row.guest.id)

    def _step_flag(self, by: int) -> None:
        line = self.orders[Order.FLAGS].current()
        rows = self.orders[Order.FLAGS].rows.all_rows
        if line is not None and 1 <= line.number + by <= len(rows):
            self.put_flag(line.code, line.number + by)
            self.orders[Order.FLAGS].select_key(line.key)

    @guarded
    def drop(self, moved: int, before: int) -> None:
        """A row was dragged: it goes to the place of the one it was let go at."""
        table = self.table
        row = table.rows.row_at(moved)
        other = table.rows.row_at(before - 1 if before > moved else before)
        if row is None or other is None:
            return
        if table.rows.levels and table.rows.levels[0].key != "number":
            self.tell(_("Sort by place first, then drag."))
        elif isinstance(row, Place):
            self.put(row.guest.id, other.number)
            self.places.select_key(row.guest.id)
        elif isinstance(row, Line):
            self.put_flag(row.code, other.number)

    @action("release", N_("By the rules again"), icon="rotate-ccw")
    def release_chosen(self) -> None:
        """The chosen person stands by the rules again."""
        place = self.reading.place(self.person.shown_id)
        if place is not None:
            self.release(place)

    @action("reset", N_("Take all places by hand back"), icon="rotate-ccw")
    def reset(self) -> None:
        """The list, or the flags, by the rules again."""
        if self.tab == Order.FLAGS:
            self.release_flags()
        else:
            self.release_all()

    # ---- letter, settings, copies, tabs

    @action("draw", N_("Draw the first letter"), icon="sparkles")
    def draw(self) -> None:
        """A letter with which the order of countries begins; the toast takes it back."""
        self.draw_letter()

    @action("settings", N_("Settings"), icon="sliders-horizontal")
    def show_settings(self) -> None:
        """Opens or closes the settings of the order."""
        self.settings.commit_open()
        self.show_beside()
        if not self.act("settings").isChecked():
            self.focus_first()  # what had the keyboard is gone

    @action("copy", N_("Copy the whole list"), icon="copy", shortcut="Ctrl+Shift+C")
    def copy_all(self) -> None:
        """The table that is open, with titles, for a spreadsheet."""
        table = self.table
        current = table.current()
        table.selectAll()
        table.copy_block()
        table.clearSelection()
        if current is not None:
            table.select_key(table.rows.key_of(current))
        self.tell(_("The list is copied: paste it into a spreadsheet."))

    @action("tab", N_("Next tab"), icon="chevron-right", shortcut="Ctrl+T")
    def next_tab(self) -> None:
        """The list, the orders, the rank table and back, with the keyboard in it."""
        self.tabs.set_value(EVERY[(EVERY.index(str(self.tab)) + 1) % len(EVERY)])
        self.show_tab()
        self.focus_first()

    # ---- ranks

    @action("rank", N_("New rank"), icon="plus", shortcut="Ctrl+N")
    def make_rank(self) -> None:
        """A line of the event's own in the rank table, to be named there."""
        code = self.new_rank()
        self.refresh(None)  # so that the new line can be chosen
        self.tabs.set_value(RANKS)
        self.show_tab()
        self.ranks.select_key(code)
        self.ranks.setFocus()

    @action("usual", N_("The chosen rank as usual"), icon="rotate-ccw")
    def make_usual(self) -> None:
        """The chosen line of the rank table as usual; one of the event's own goes."""
        line = self.ranks.current()
        if line is not None and self.tab == RANKS:
            self.usual_rank(line.code)
