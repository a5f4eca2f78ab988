"""The row over the views: saved filters as tabs, conditions as chips, groups and saved views.

What must not come in: which tasks pass (`filters`), and keeping views (the page).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.checklist.model import TaskViewRow
from ui.base.shortening import shortened
from ui.base.table.ticked_list import Choice
from ui.base.theme import set_kind
from ui.base.widgets.basics import FlowLayout, SideLabel
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.painted import px
from ui.checklist.condition_panel import ConditionPanel
from ui.checklist.filters import Condition, Field, Tab, TaskQuery, query_from
from ui.checklist.groups import GROUPINGS, grouping_words
from ui.checklist.name_panel import NamePanel
from ui.checklist.words import number

TAB_WORDS: dict[Tab, str] = {
    Tab.ALL: N_("All"),
    Tab.LATE: N_("Late"),
    Tab.WEEK: N_("This week"),
    Tab.NEXT: N_("Next"),
    Tab.OPEN: N_("Not done"),
    Tab.WAITING: N_("Waiting"),
}
FIELD_WORDS: dict[Field, str] = {
    Field.AGENCY: N_("Lead or coordinating"),
    Field.LEAD: N_("Lead"),
    Field.COORDINATING: N_("Coordinating"),
    Field.STATE: N_("Status"),
    Field.OFFICER: N_("Officer in charge"),
    Field.SECTION: N_("Section"),
    Field.PLAN: N_("Plan"),
    Field.MONTH: N_("Due in"),
    Field.REQUEST: N_("Requests"),
}
ROOMY = 960  # px for tabs and buttons with their words
NAME = 24  # letters of a kept view on its button
SHOWN = 3  # values told in a chip
Offers = Callable[[Field], Sequence[Choice]]


class FilterRow(QFrame):
    """Tabs and buttons in one line, the chips of conditions under them."""

    changed = Signal(object)  # TaskQuery
    save_wanted = Signal(str)  # the name of the view
    view_wanted = Signal(object)  # TaskViewRow
    view_removed = Signal(object)

    def __init__(self, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = TaskQuery()
        self._offers = offers
        self._views: Sequence[TaskViewRow] = ()
        self.tabs = Tabs()
        self.group, self.add = (
            Button(kind="small", icon="rows-3"),
            Button(kind="small", icon="plus"),
        )
        self.kept = Button(kind="small", icon="bookmark")
        self.shown = SideLabel(kind="second", least=40)
        self._menu = QMenu(self)
        set_kind(self, "bare")
        self._lay_out()
        self.tabs.picked.connect(self._pick)
        self.group.clicked.connect(self.open_groups)
        self.add.clicked.connect(self.open_fields)
        self.kept.clicked.connect(self.open_views)

    def _lay_out(self) -> None:
        set_kind(upper := QFrame(), "second-row")
        line = QHBoxLayout(upper)
        line.setContentsMargins(0, 0, px(16), 0)
        line.setSpacing(px(8))
        line.addWidget(self.tabs, 1)
        for widget in (self.shown, self.group, self.add, self.kept):
            line.addWidget(widget)
        set_kind(lower := QFrame(), "second-row")
        self._chips_place = lower
        self._flow = FlowLayout(lower)
        lower.setContentsMargins(px(16), px(6), px(16), px(6))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(upper)
        whole.addWidget(lower)
        lower.hide()

    def words(self) -> None:
        """The language changed."""
        self.tabs.setAccessibleName(_("Saved filters"))
        self.add.setText(_("Add condition"))
        self.add.setToolTip(_("Add condition"))
        self.show_query(self.query)

    def show_counts(self, found: Mapping[Tab, int], shown: int, whole: int) -> None:
        """How many tasks stand in each tab, and how many are shown where conditions hide some."""
        self.tabs.set_tabs([(tab, _(TAB_WORDS[tab]), number(found[tab])) for tab in Tab])
        self.tabs.set_value(self.query.tab)
        words = _("{n} of {all} shown").format(n=number(shown), all=number(whole))
        self.shown.setText(words if found[Tab.ALL] != whole else "")

    def show_views(self, views: Sequence[TaskViewRow]) -> None:
        """The views that somebody kept."""
        self._views = tuple(views)
        self._name_view()

    def _name_view(self) -> None:
        """The button bears the name of the kept view that is looked at."""
        views = ((one.name, query_from(one.query)) for one in self._views)
        named = next((name for name, query in views if query == self.query), "")
        self.kept.setText(shortened(named, NAME).replace("&", "&&") or _("Views"))
        tip = _("The view that is looked at: {name}").format(name=named)
        self.kept.setToolTip(tip if named else _("Views kept under a name"))

    def show_query(self, query: TaskQuery) -> None:
        """What is in force."""
        self.query = query
        self.tabs.set_value(query.tab)
        grouped = grouping_words(query.grouping)
        self.group.setText(grouped)
        self.group.setToolTip(_("Groups: {words}").format(words=grouped))
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for condition in query.conditions:
            self._flow.addWidget(self._chip(condition))
        self._name_view()
        self._chips_place.setVisible(bool(query.conditions))
        self._chips_place.updateGeometry()

    def _chip(self, condition: Condition) -> Button:
        words = self.condition_words(condition)
        chip = Button(words, "small", "list-filter")
        chip.setAccessibleName(_("Change the condition: {words}").format(words=words))
        chip.clicked.connect(partial(self.open_values, condition.field, chip))
        return chip

    def condition_words(self, condition: Condition) -> str:
        """A condition in few words: "Lead or coordinating: A, B"."""
        names = [
            one.words for one in self._offers(condition.field) if one.value in condition.values
        ]
        told = ", ".join(names[:SHOWN])
        if len(names) > SHOWN:
            told = _("{values} and {n} more").format(values=told, n=len(names) - SHOWN)
        field = _(FIELD_WORDS[condition.field])
        return _("{column}: {values}").format(column=field, values=told or _("nothing"))

    # ---- menus

    def _pick(self, tab: object) -> None:
        self._change(tab=Tab(str(tab)))

    def _change(self, **values: Any) -> None:
        query = replace(self.query, **values)
        self.show_query(query)
        self.changed.emit(query)

    def open_groups(self) -> None:
        """By what headings stand between the tasks."""
        self._menu.clear()
        for key in ("", *GROUPINGS):
            act = self._menu.addAction(grouping_words(key))
            act.setCheckable(True)
            act.setChecked(key == self.query.grouping)
            act.triggered.connect(partial(lambda key, _on=False: self._change(grouping=key), key))
        self._menu.popup(self.group.mapToGlobal(self.group.rect().bottomLeft()))

    def open_fields(self) -> None:
        """By what tasks can be chosen."""
        self._menu.clear()
        for field in Field:
            if self._offers(field):
                act = self._menu.addAction(_(FIELD_WORDS[field]))
                act.triggered.connect(partial(self.open_values, field, self.add))
        self._menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def open_values(self, field: Field, below: QWidget, _on: bool = False) -> None:
        """The values of a field in a panel."""
        present = next((one for one in self.query.conditions if one.field is field), None)
        condition = present or Condition(field, frozenset())
        panel = ConditionPanel(self.add, _(FIELD_WORDS[field]), condition, self._offers(field))
        panel.ticked.connect(
            lambda one: self._change(conditions=self.query.with_condition(one).conditions)
        )
        corner = below.mapTo(self.window(), below.rect().bottomLeft())
        box = self.add.rect()
        box.moveBottomLeft(self.add.mapFrom(self.window(), corner))
        panel.open_at(box)

    def open_views(self) -> None:
        """Views kept under a name, keeping this one, taking one away."""
        self._menu.clear()
        for view in self._views:
            act = self._menu.addAction(view.name.replace("&", "&&"))
            act.triggered.connect(partial(self.view_wanted.emit, view))
        if self._views:
            self._menu.addSeparator()
        self._menu.addAction(_("Keep this view …")).triggered.connect(self.ask_name)
        if self._views:
            drop = self._menu.addMenu(_("Remove a view"))
            for view in self._views:
                act = drop.addAction(view.name.replace("&", "&&"))
                act.triggered.connect(partial(self.view_removed.emit, view))
        self._menu.popup(self.kept.mapToGlobal(self.kept.rect().bottomLeft()))

    def ask_name(self) -> None:
        """What the view is to be called."""
        panel = NamePanel(self.kept, _("Name of the view"), _("Keep view"))
        panel.named.connect(self.save_wanted)
        panel.open_at(self.kept.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the open form the buttons give way to the tabs."""
        super().resizeEvent(event)
        for button in (self.group, self.add, self.kept):
            button.set_short(self.width() < px(ROOMY))

    @property
    def menu(self) -> QMenu:
        """The menu that was opened last."""
        return self._menu
