"""The three tabs of the page, and where the keyboard goes among them.

What must not come in: what stands in a tab, and what can be done with it.
"""

from enum import StrEnum

from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.i18n import N_
from ui.base.actions import action
from ui.base.widgets.choosing import Tabs
from ui.doors.deeds import SetUpDeeds
from ui.doors.part import Part


class Tab(StrEnum):
    """The three tabs."""

    DOORS = "doors"
    ZONES = "zones"
    ITEMS = "items"


class TabbedPage(SetUpDeeds):
    """One part of the set-up is seen at a time."""

    tabs: Tabs
    stack: QStackedWidget

    @property
    def parts(self) -> dict[Tab, Part]:
        """The tabs and what stands in them."""
        return {Tab.DOORS: self.doors, Tab.ZONES: self.zones, Tab.ITEMS: self.items}

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        value = self.tabs.value()
        return value if isinstance(value, Tab) else Tab.DOORS

    @property
    def part(self) -> Part:
        """What stands in it."""
        return self.parts[self.tab]

    def focus_first(self) -> None:
        self.part.home.setFocus()

    def arrive(self, row_id: object) -> None:
        """At a tab by its name, or at one door."""
        if row_id in set(Tab):
            self.open_tab(Tab(str(row_id)))
        elif row_id is not None:
            self.open_tab(Tab.DOORS)
            self.doors.choose(row_id)
            self.doors.open_panel()

    def open_tab(self, tab: Tab) -> None:
        """Shows a tab."""
        self.tabs.set_value(tab)
        self.show_tab()

    def show_tab(self) -> None:
        """Another tab was chosen; what was typed in the others is kept."""
        for part in self.parts.values():
            if part is not self.part:
                part.panel.form.commit_open()
        self.clear_error()
        self.stack.setCurrentWidget(self.part)

    @action("tab", N_("Next tab"), icon="chevron-right", shortcut="Ctrl+T")
    def next_tab(self) -> None:
        """Doors, zones, hand-outs and back to the doors, with the keyboard in them."""
        every = list(Tab)
        self.open_tab(every[(every.index(self.tab) + 1) % len(every)])
        self.focus_first()
