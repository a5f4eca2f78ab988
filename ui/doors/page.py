"""The page "Doors & hand-outs": doors with their rules, zones and categories, items and stock.

What must not come in: rules of passing (the desk's own function answers), and other pages.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.base.actions import action
from ui.base.icons import icon
from ui.base.widgets.choosing import Tabs
from ui.doors.doors_part import DoorsPart
from ui.doors.items_part import ItemsPart
from ui.doors.proposals import DOORS, ITEMS, ZONES, Proposal
from ui.doors.reading import TABLES, Reading
from ui.doors.tabbed import Tab, TabbedPage
from ui.doors.times import moment_of, moment_words
from ui.doors.try_panel import TryPanel
from ui.doors.trying import Tried, try_badge
from ui.doors.zones_part import ZonesPart


class DoorsPage(TabbedPage):
    """What is set up before the first guest comes."""

    name = "doors"
    title = N_("Doors & hand-outs")
    icon = "door-open"
    tables = TABLES

    def build(self) -> None:
        self.reading = Reading(self.workspace, self.event_id)
        self.header.add_button(self.act("try"))
        self._new_button = self.header.add_primary(self.act("add"))
        self.tabs, self._menu = Tabs(), QMenu(self)
        self.second_row.add(self.tabs, 1)
        remove = self.act("remove")
        self.removeAction(remove)  # Delete belongs to the lists, not to the fields
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.doors = DoorsPart(remove, self.make_door)
        self.zones = ZonesPart(remove)
        self.items = ItemsPart(remove, self.make_item)
        self.trial = TryPanel()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for part in self.parts.values():
            self.stack.addWidget(part)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.stack, 1)
        both.addWidget(self.trial)
        self.body.addLayout(both, 1)
        self.trial.hide()

    def _listen(self) -> None:
        self.tabs.picked.connect(lambda _tab: self.show_tab())
        self.doors.edited.connect(self.save_door)
        self.zones.edited.connect(self.save_zone)
        self.items.edited.connect(self.save_item)
        self.zones.grid.ticked.connect(self.open_or_close)
        for part in self.parts.values():
            part.opening.connect(self._end_trial)
        self.trial.asked.connect(self._answer)
        self.trial.opened.connect(self._mend)
        self.trial.left.connect(self._end_trial)

    # ---- words and reading

    def words(self) -> None:
        super().words()
        self.tabs.setAccessibleName(_("Parts of the set-up"))
        for part in self.parts.values():
            part.words()
        first = (_("Add the first zone"), "plus", self.add, "large-primary")
        self.zones.say_empty((first,))
        self.trial.words(self.reading.categories)
        self._say()

    def refresh(self, changes: Changes | None) -> None:
        self.reading.read(changes)
        for part in self.parts.values():
            part.show_all(self.reading)
        if changes is None or changes.touches("category"):
            self.trial.words(self.reading.categories)
        if self.trial.isVisible():
            self._answer()
        self._say()

    def _say(self) -> None:
        """Tabs with their counts, the button's words, the footer."""
        number = interface().number
        self.tabs.set_tabs(
            [
                (Tab.DOORS, _("Doors"), number(len(self.reading.doors))),
                (Tab.ZONES, _("Zones"), number(len(self.reading.zones))),
                (Tab.ITEMS, _("Hand-outs and stock"), number(len(self.reading.stock))),
            ]
        )
        new = {Tab.DOORS: _("New door"), Tab.ZONES: _("New zone"), Tab.ITEMS: _("New item")}
        keys = self.act("add").shortcut().toString()
        self.act("add").setIconText(new[self.tab])
        self.act("add").setToolTip(f"{new[self.tab]} ({keys})")
        told = {
            Tab.DOORS: _("Every change is in effect at the desks at once."),
            Tab.ZONES: _("A tick opens the zone to the category, at all of its doors."),
            Tab.ITEMS: _("Stock is counted from what was handed out."),
        }
        self.footer.set_state(told[self.tab])
        ticks = [(_("Space"), _("open or close"))] if self.tab is Tab.ZONES else []
        others = [("F2", _("edit")), ("Ctrl T", _("next tab")), ("Ctrl R", _("try it"))]
        self.footer.set_keys([*ticks, ("Ctrl N", _("new")), *others])

    # ---- where the keyboard is

    def show_tab(self) -> None:
        super().show_tab()
        self.act("try").setEnabled(self.tab is not Tab.ITEMS)
        if self.tab is Tab.ITEMS:
            self._end_trial()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what stands beside the list; the list keeps its place."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.trial.isVisible():
            self._end_trial()
        elif self.part.panel.isVisible():
            self.part.close_panel()
        else:
            super().keyPressEvent(event)

    # ---- what can be done

    @action("add", N_("New door, zone or item"), icon="plus", shortcut="Ctrl+N")
    def add(self) -> None:
        """The proposals of this tab in a menu: one more key makes it."""
        self._menu.clear()
        proposals, make = self._proposals()
        for place, one in enumerate(proposals, start=1):
            act = self._menu.addAction(icon(one.icon), f"&{place}  {_(one.label)}")
            act.triggered.connect(partial(self._propose, make, one))
        self._menu.setActiveAction(self._menu.actions()[0])
        button = self._new_button
        right = button.width() - self._menu.sizeHint().width()
        self._menu.popup(button.mapToGlobal(QPoint(right, button.height() + 4)))

    @property
    def proposed(self) -> QMenu:
        """The menu of proposals."""
        return self._menu

    def _proposals(self) -> tuple[Sequence[Proposal], Callable[[Proposal], object]]:
        return {
            Tab.DOORS: (DOORS, self.make_door),
            Tab.ZONES: (ZONES, self.make_zone),
            Tab.ITEMS: (ITEMS, self.make_item),
        }[self.tab]

    def _propose(self, make: Callable[[Proposal], object], one: Proposal) -> None:
        self._end_trial()
        make(one)

    @action("remove", N_("Remove"), icon="trash-2", shortcut="Del")
    def remove(self) -> None:
        """Takes out what the panel shows, or what is chosen where it is closed."""
        part = self.part
        row_id = part.panel.shown_id if part.panel.isVisible() else part.chosen_id()
        remove = {
            Tab.DOORS: self.remove_door,
            Tab.ZONES: self.remove_zone,
            Tab.ITEMS: self.remove_item,
        }[self.tab]
        if row_id:
            remove(row_id)

    # ---- trying a badge

    @action("try", N_("Try it"), icon="id-card", shortcut="Ctrl+R")
    def try_it(self) -> None:
        """Beside the list: which doors would let a badge in, and why not the others."""
        if self.tab is Tab.ITEMS:
            self.open_tab(Tab.DOORS)
        self.part.panel.form.commit_open()
        for part in self.parts.values():
            part.displaced = True
            part.panel.hide()
        if not self.trial.moment.value():
            now = self.workspace.clock.now()
            self.trial.moment.set_value(moment_words(now, self.reading.calendar))
        self.trial.show()
        self._answer()
        self.trial.begin()

    def _answer(self) -> None:
        chosen = self.trial.category.value()
        category = next((one for one in self.reading.categories if one.id == chosen), None)
        calendar = self.reading.calendar
        try:
            moment = moment_of(self.trial.moment.value(), calendar)
        except NotPossible as refusal:
            self.trial.refuse(refusal)
            return
        opened = self.reading.opened.get(category.id, frozenset()) if category else frozenset()
        doors = [one.door for one in self.reading.doors]
        self.trial.show_answers(try_badge(doors, category, opened, moment, calendar.zone))

    def _mend(self, tried: Tried) -> None:
        """Enter on an answer leads to the rules of that door."""
        self._end_trial()
        self.open_tab(Tab.DOORS)
        self.doors.choose(tried.id)
        self.doors.open_panel(edit=True)

    def _end_trial(self) -> None:
        if self.trial.isVisible():
            self.trial.hide()
            for part in self.parts.values():
                part.displaced = False
                part.show_chosen()
            self.focus_first()
