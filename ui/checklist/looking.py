"""How the page is looked at: which view is open, which tasks pass, what is said of them.

The page inherits it. What must not come in: making the widgets, and changing tasks.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.checklist.model import TaskViewRow
from hanoiplan.checklist.task_views import remove_view, save_view
from ui.base.messages import guarded
from ui.base.table.ticked_list import Choice
from ui.base.widgets.choosing import Segments
from ui.checklist.agencies.pane import AgenciesPane
from ui.checklist.board.board import Board
from ui.checklist.bulk_bar import BulkBar
from ui.checklist.calendar.pane import CalendarPane
from ui.checklist.duty_strip import DutyStrip
from ui.checklist.filter_row import FilterRow
from ui.checklist.filters import (
    Condition,
    Field,
    Tab,
    TaskQuery,
    counts,
    in_tab,
    query_from,
    section_key,
)
from ui.checklist.groups import headings
from ui.checklist.last_view import LastView
from ui.checklist.lines import Line, in_order
from ui.checklist.offering import offered
from ui.checklist.panel_deeds import PanelDeeds
from ui.checklist.scope_row import ScopeRow
from ui.checklist.strips import flags_of, strips_of
from ui.checklist.task_table import TaskList
from ui.checklist.timeline.pane import TimelinePane


class View(StrEnum):
    """The ways to look at tasks."""

    LIST = "list"
    BOARD = "board"
    TIMELINE = "timeline"
    CALENDAR = "calendar"
    AGENCIES = "agencies"


class Looking(PanelDeeds):
    """A page that shows tasks in several ways."""

    views: Segments
    stack: QStackedWidget
    scope: ScopeRow
    duty: DutyStrip
    filters: FilterRow
    bulk: BulkBar
    listed: TaskList
    board: Board
    timeline: TimelinePane
    calendar: CalendarPane
    agencies: AgenciesPane
    last_view: LastView

    @property
    def view(self) -> View:
        """The view that is open."""
        return View(str(self.views.value() or View.LIST))

    def look_as_last(self) -> None:
        """The view and the groups of the last start."""
        grouping = self.last_view.grouping()
        if grouping is not None:
            self.filters.query = TaskQuery(grouping=grouping)
        if self.last_view.view() in set(View):
            self.views.set_value(View(self.last_view.view()))
            self.stack.setCurrentIndex(list(View).index(self.view))

    # ---- which tasks

    def passing(self) -> list[Line]:
        """The tasks that the conditions let through, of every tab, in the order of the paper."""
        query = self.filters.query
        lines = [line for line in self.reading.lines if query.passes(line)]
        words = fold(self.scope.search.value()).split()
        if words:
            lines = [
                line for line in lines if all(word in self.reading.words_of(line) for word in words)
            ]
        return sorted(lines, key=in_order)

    def show_lines(self) -> None:
        """Shows what passes in the view that is open, and says how much it is."""
        query, passing = self.filters.query, self.passing()
        shown = [line for line in passing if in_tab(query.tab, line)]
        in_plan = [line for line in self.reading.lines if query.plan in {0, line.row.plan_id}]
        self.filters.show_counts(counts(passing), len(shown), len(in_plan))
        self._fill(shown)
        sections = {section_key(line) for line in in_plan if line.row.section}
        faults = self.reading.faults.get(query.plan, []) if query.plan else []
        self.scope.show_about(len(in_plan), len(sections), faults)
        self.say_state(shown)

    def _fill(self, shown: Sequence[Line]) -> None:
        nested = self.view is View.LIST
        head = headings(self.filters.query.grouping, shown, nested=nested)
        search, reading = self.scope.search.value(), self.reading
        if self.view is View.LIST:
            self.listed.show_lines(shown, head, search)
        elif self.view is View.BOARD:
            self.board.show_lines(shown)
        elif self.view is View.TIMELINE:
            days, facts = reading.event_days, reading.facts
            name = facts.short_name if facts is not None else ""
            flags = flags_of(reading.today, days[0] if days else None, name)
            self.timeline.show_strips(strips_of(shown, head, reading.today), flags, reading.today)
        elif self.view is View.CALENDAR:
            self.calendar.show_lines(shown, reading.today, reading.event_days)
        else:
            self.agencies.show_agencies(reading.agencies, reading.lines, search)

    def say_state(self, shown: Sequence[Line]) -> None:
        """The footer, and what an empty view says."""
        raise NotImplementedError

    # ---- filters and views

    @guarded
    def query_changed(self, query: TaskQuery) -> None:
        """Other conditions, another tab, other groups."""
        self.last_view.keep(self.view, query.grouping)
        self.show_lines()

    def choose_plan(self, plan_id: int) -> None:
        """Looks at one plan, or at all of them."""
        query = self.filters.query
        self.filters.show_query(TaskQuery(query.tab, plan_id, query.grouping, query.conditions))
        self.scope.show_plans(self.reading.plans, plan_id)
        self.show_lines()

    def offers(self, field: Field) -> list[Choice]:
        """The values a condition can have now."""
        return offered(field, self.reading, self.filters.query.plan)

    @guarded
    def keep_view(self, name: str) -> None:
        """Keeps what is looked at under a name."""
        self.workspace.do(save_view, name, self.filters.query.to_json())
        words = _("The view “{name}” is kept").format(name=name)
        self.messages.toast(words, self.workspace.undo)

    def open_view(self, row: TaskViewRow) -> None:
        """Looks at tasks as a kept view does."""
        query = query_from(row.query)
        if self.reading.plan(query.plan) is None:
            query = TaskQuery(query.tab, 0, query.grouping, query.conditions)
        self.filters.show_query(query)
        self.scope.show_plans(self.reading.plans, query.plan)
        self.show_lines()

    @guarded
    def drop_view(self, row: TaskViewRow) -> None:
        """Takes a kept view away."""
        self.workspace.do(remove_view, row.id)
        words = _("The view “{name}” is removed").format(name=row.name)
        self.messages.toast(words, self.workspace.undo)

    def show_only(self, *, tab: Tab = Tab.ALL, condition: Condition | None = None) -> None:
        """Takes every condition away but these."""
        self.scope.search.clear()
        conditions = (condition,) if condition is not None else ()
        grouping = self.filters.query.grouping
        self.filters.show_query(TaskQuery(tab, 0, grouping, conditions))
        self.scope.show_plans(self.reading.plans, 0)
        self.show_lines()
