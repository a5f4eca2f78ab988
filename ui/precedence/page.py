"""The page "Precedence": the list with its reasons, and the orders that follow from it.

What must not come in: rules (`hanoiplan.seating`), writing (`deeds`), and other pages.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.more_button import MoreButton
from ui.precedence.commands import EVERY, LIST, RANKS, OrderCommands
from ui.precedence.host_line import HostLine
from ui.precedence.order_lines import Order
from ui.precedence.person_panel import PersonPanel
from ui.precedence.reading import TABLES, Reading
from ui.precedence.row_drag import RowDrag
from ui.precedence.settings_panel import SettingsPanel
from ui.precedence.tables import NAMES, OrderTable, PlaceTable, RankTable


class PrecedencePage(OrderCommands):
    """One list drives everything that has an order."""

    name = "precedence"
    title = N_("Precedence")
    icon = "list-ordered"
    tables = TABLES

    def build(self) -> None:
        self.reading = Reading(self.workspace, self.event_id)
        self.search = self.header.add_search()
        self.more = MoreButton([self.act(one) for one in ("copy", "reset", "rank", "usual")])
        self.header.add_button(self.act("settings"))
        self.header.add_widget(self.more)
        self.header.add_primary(self.act("draw"))
        self.tabs = Tabs()
        self.second_row.add(self.tabs, 1)
        self.places, self.ranks = PlaceTable(), RankTable()
        self.orders = {order: OrderTable(order) for order in Order}
        self.person = PersonPanel(self.act("release"))
        self.settings = SettingsPanel(self.act("draw"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for table in self.every_table:
            self.stack.addWidget(table)
        self.host_line = HostLine()
        self.body.addWidget(self.host_line)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.stack, 1)
        both.addWidget(self.person)
        both.addWidget(self.settings)
        self.body.addLayout(both, 1)
        self.act("settings").setCheckable(True)
        for name in ("up", "down"):  # they belong to the lists, not to the fields
            act = self.act(name)
            self.removeAction(act)
            act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.places.addAction(act)
            self.orders[Order.FLAGS].addAction(act)

    def _listen(self) -> None:
        self.tabs.picked.connect(lambda _tab: self.show_tab())
        self.search.changed.connect(lambda _text: self._narrow())
        self.places.chosen.connect(lambda _rows: self._follow())
        self.places.opened.connect(lambda _row: self.person.begin())
        self.places.edit_wanted.connect(lambda _row: self.person.begin())
        self.person.edited.connect(self.save_person)
        self.settings.edited.connect(self.save_setting)
        self.settings.host_said.connect(self.save_host)
        self.settings.letter_said.connect(self.save_letter)
        self.host_line.pressed.connect(self.name_hosts)
        self.settings.closed.connect(self.act("settings").trigger)
        self.ranks.edited.connect(self.save_ranks)
        for table in (self.places, self.orders[Order.FLAGS]):
            RowDrag(table).dropped.connect(self.drop)

    # ---- words and reading

    def words(self) -> None:
        super().words()
        self.search.set_words(_("Search the list"), _("Name, delegation, rank"))
        self.more.set_name(_("More"))
        self.tabs.setAccessibleName(_("The list and the orders that follow"))
        for table in self.every_table:
            table.words()
        first = (_("To the delegates"), "users", self.to_delegates, "large-primary")
        told = _("Everybody confirmed whose category takes a seat is put in order here by itself.")
        self.places.empty.set_words(_("Nobody is confirmed yet"), told, (first,))
        self.person.words()
        self.settings.words()
        self.host_line.words()
        self._say()

    def refresh(self, changes: Changes | None) -> None:
        self.reading.read(changes)
        view = self.reading.view
        self.person.offer(view.ranks)
        self.places.rows.show_rows(self.reading.seated)
        self.ranks.rows.show_rows(view.ranks)
        for table in self.orders.values():
            table.show_order(self.reading)
        if self.places.current() is None and self.reading.seated:
            self.places.select_key(self.reading.seated[0].guest.id)
        self.settings.show_settings(view, self.reading.undated)
        self.host_line.setVisible(self.reading.asks_for_hosts)
        self._follow(again=True)
        self._say()

    def _say(self) -> None:
        people = len(self.reading.seated)
        number = interface().number
        told = ngettext("{n} guest in order", "{n} guests in order", people)
        self.header.set_count(told.format(n=number(people)))
        tabs: list[tuple[object, str, str | None]] = [(LIST, _("The list"), number(people))]
        tabs += [(order, _(NAMES[order]), None) for order in Order]
        tabs.append((RANKS, _("Rank table"), None))
        self.tabs.set_tabs(tabs)
        by_hand = sum(place.guest.override is not None for place in self.reading.seated)
        held = ngettext("{n} place by hand", "{n} places by hand", by_hand)
        told = held.format(n=number(by_hand)) if by_hand else _("Every place by the rules.")
        undated = self._say_undated()
        self.footer.set_state(f"{told.rstrip('.')} · {undated}" if undated else told)
        move = [("Alt ↑ ↓", _("move by hand"))] if self.tab in {LIST, Order.FLAGS} else []
        edit = [("F2", _("edit"))] if self.tab in {LIST, RANKS} else []
        self.footer.set_keys([*move, *edit, ("Ctrl T", _("next tab")), ("Ctrl C", _("copy"))])

    def _say_undated(self) -> str:
        """That some ranks go by country although seniority should count; "" where none does."""
        many = len(self.reading.undated)
        words = ngettext("{n} rank with missing days of appointment",
                         "{n} ranks with missing days of appointment", many)  # fmt: skip
        return words.format(n=interface().number(many)) if many else ""

    def _narrow(self) -> None:
        for table in self.every_table:
            table.rows.set_search(self.search.value())

    def _follow(self, *, again: bool = False) -> None:
        """The panel shows whoever is chosen."""
        row = self.places.current()
        place = self.reading.place(row.guest.id) if row is not None else None
        if place is None:
            self.person.shown_id = 0
        elif again or place.guest.id != self.person.shown_id:
            if place.guest.id != self.person.shown_id:
                self.person.commit_open()
            self.person.show_place(place, self.reading)
        self.show_beside()

    # ---- where one is

    def show_tab(self) -> None:
        """Another tab was chosen."""
        self.stack.setCurrentWidget(self.table)
        self.show_beside()
        self._say()

    def show_beside(self) -> None:
        """The settings, or the chosen person beside the list."""
        settings = self.act("settings").isChecked()
        self.settings.setVisible(settings)
        self.person.setVisible(not settings and self.tab == LIST and self.person.shown_id > 0)

    def name_hosts(self) -> None:
        """Where delegations are said to be of the host's side."""
        if not self.act("settings").isChecked():
            self.act("settings").trigger()
        self.settings.begin_hosts()

    def focus_first(self) -> None:
        self.table.setFocus()

    def arrive(self, row_id: object) -> None:
        """At a person, or at an order by its name."""
        if row_id in EVERY:
            self.tabs.set_value(row_id)
            self.show_tab()
        elif isinstance(row_id, int):
            self.tabs.set_value(LIST)
            self.show_tab()
            self.places.select_key(row_id)

    def to_delegates(self) -> None:
        """Where people are registered."""
        self.go_to.emit("delegates", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the settings; the list has the keyboard again."""
        if event.key() == Qt.Key.Key_Escape and self.settings.isVisible():
            self.act("settings").trigger()
        elif event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.focus_first()
        else:
            super().keyPressEvent(event)
