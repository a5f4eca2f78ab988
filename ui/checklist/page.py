"""The checklist: every task of plans and event, as list, board, timeline, calendar, by agency.

What must not come in: rules about tasks, and other pages (they are asked for with `go_to`).
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.checklist.schedule.values import Anchors
from hanoiplan.reports.orders import PaperOfPlan, ReportKind
from ui.base.actions import action
from ui.base.widgets.choosing import Segments
from ui.base.widgets.more_button import MoreButton
from ui.checklist.agencies.pane import AgenciesPane
from ui.checklist.board.board import Board
from ui.checklist.bulk_bar import BulkBar
from ui.checklist.calendar.pane import CalendarPane
from ui.checklist.duty_strip import DutyStrip
from ui.checklist.filter_row import FilterRow
from ui.checklist.filters import Condition, Field, Tab, TaskQuery
from ui.checklist.last_view import LastView
from ui.checklist.lines import Line
from ui.checklist.looking import View
from ui.checklist.panel.panel import TaskPanel
from ui.checklist.reading import TABLES, Reading
from ui.checklist.saying import footer_words, keys_of, nothing_words
from ui.checklist.scope_row import ScopeRow
from ui.checklist.standard_deeds import LENT_AS, StandardDeeds
from ui.checklist.standard_panel import StandardPanel
from ui.checklist.task_table import TaskList
from ui.checklist.timeline.pane import TimelinePane

VIEW_WORDS: dict[View, str] = {
    View.LIST: N_("List"),
    View.BOARD: N_("Board"),
    View.TIMELINE: N_("Timeline"),
    View.CALENDAR: N_("Calendar"),
    View.AGENCIES: N_("Agencies"),
}
ARRIVALS = {"late": Tab.LATE, "week": Tab.WEEK, "next": Tab.NEXT}  # what other pages ask for


class ChecklistPage(StandardDeeds):
    """What is to be done, by whom, until when, and how far it is."""

    name = "checklist"
    title = N_("Checklist")
    icon = "list-checks"
    tables = TABLES
    stays = True

    def build(self) -> None:
        self.reading = Reading(self.workspace, self.event_id)
        self.last_view = LastView(self.tools.extra.get(LENT_AS))
        self.views = Segments([(view, view) for view in View])
        self.header.add_widget(self.views)
        self.header.add_button(self.act("read"))
        self.header.add_primary(self.act("add"))
        self.more = MoreButton([self.act("standard"), self.act("columns")])
        self.scope, self.duty = ScopeRow(self.more), DutyStrip()
        self.header.add_below(self.scope)
        self.header.add_below(self.duty)
        self.filters, self.bulk = FilterRow(self.offers), BulkBar()
        self.listed = TaskList(self.agency_names)
        self.board, self.timeline = Board(), TimelinePane(self.act("print"))
        self.calendar, self.agencies = CalendarPane(), AgenciesPane()
        self.panel, self.standard = TaskPanel(self.act("remove")), StandardPanel()
        self._lay_out()
        self._listen()
        self.look_as_last()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for pane in (self.listed, self.board, self.timeline, self.calendar, self.agencies):
            self.stack.addWidget(pane)
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.filters, self.bulk):
            left.addWidget(part)
        left.insertWidget(1, self.stack, 1)
        left.addWidget(self.footer)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        both.addWidget(self.standard)
        self.body.addLayout(both, 1)
        self.panel.hide()
        self.standard.hide()
        remove = self.act("remove")  # Delete belongs to the views, not to the fields
        self.removeAction(remove)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for view in (self.listed.table, self.board, self.timeline.timeline, self.calendar.table):
            view.addAction(remove)

    def _listen(self) -> None:
        self.views.picked.connect(self.pick_view)
        self.scope.plan_wanted.connect(self.choose_plan)
        self.scope.search.changed.connect(lambda _text: self.show_lines())
        self.filters.changed.connect(self.query_changed)
        self.filters.save_wanted.connect(self.keep_view)
        self.filters.view_wanted.connect(self.open_view)
        self.filters.view_removed.connect(self.drop_view)
        self.duty.report_wanted.connect(lambda duty: self.go_to.emit("reports", duty.plan_id))
        self.duty.sent.connect(self.report_is_sent)
        self.listed.table.ticked.connect(self.toggle_done)
        self.listed.table.edited.connect(self.write_sheet)
        self.listed.table.chosen.connect(lambda _lines: self.follow())
        self.bulk.wanted.connect(self.write_for_chosen)
        self.bulk.left.connect(self.listed.table.setFocus)
        self.board.moved.connect(self.move_to)
        self.timeline.timeline.shift_wanted.connect(self.shift)
        for view in (self.listed.table, self.board, self.timeline.timeline, self.calendar):
            view.wished.connect(self.answer_wish)
            view.opened.connect(lambda _one: self.open_current())
        for painted in (self.board, self.timeline.timeline, self.calendar):
            painted.chosen.connect(lambda _key: self.follow())
        self.panel.closed.connect(self.close_panel)
        self.panel.form.date_entered.connect(self.date_is_entered)
        self.hear_panel()
        self.hear_agencies()
        self.hear_standard()

    def words(self) -> None:
        super().words()
        self.views.set_choices([(view, _(words)) for view, words in VIEW_WORDS.items()])
        self.views.setAccessibleName(_("Ways to look at the tasks"))
        for part in (self.scope, self.filters, self.bulk, self.listed, self.board):
            part.words()
        for pane in (self.timeline, self.calendar, self.agencies, self.standard):
            pane.words()
        self.more.set_name(_("More"))
        self.panel.words([one.called for one in self.reading.agencies])
        if self.reading.lines:
            self.show_lines()  # headings and footer are words too

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        self.reading.event_id = self.event_id
        known = [one.id for one in self.reading.agencies]
        self.reading.read(changes)
        reading = self.reading
        if known != [one.id for one in reading.agencies]:
            self.panel.words([one.called for one in reading.agencies])
        if self.filters.query.plan and reading.plan(self.filters.query.plan) is None:
            self.filters.show_query(TaskQuery(grouping=self.filters.query.grouping))
        self.scope.show_plans(reading.plans, self.filters.query.plan)
        self.filters.show_views(reading.views)
        self.filters.show_query(self.filters.query)
        waiting = reading.due_duties()
        self.duty.show_duty(waiting[0] if waiting else None, reading.today, len(waiting) - 1)
        self.show_lines()
        self._show_panel_again()

    def _show_panel_again(self) -> None:
        """The task of the panel as it is now; without one the panel closes."""
        shown = self.panel.shown_id
        if not self.panel.isVisible() or not shown:
            return
        if not self.fill_panel(shown):
            self.close_panel()

    def agency_names(self) -> list[str]:
        """The agencies that are proposed while somebody types."""
        return [one.name for one in self.reading.agencies]

    # ---- where the keyboard is

    def current_pane(self) -> Any:
        """The view that is open: it knows its task and can go to another one."""
        return {
            View.LIST: self.listed,
            View.BOARD: self.board,
            View.TIMELINE: self.timeline.timeline,
            View.CALENDAR: self.calendar,
        }.get(self.view, self.listed)

    def keyboard_home(self) -> QWidget:
        """What has the keyboard in the view that is open."""
        homes: dict[View, QWidget] = {
            View.LIST: self.listed.table,
            View.BOARD: self.board,
            View.TIMELINE: self.timeline.timeline,
            View.CALENDAR: self.calendar.month,
            View.AGENCIES: self.agencies.table,
        }
        return homes[self.view]

    def focus_first(self) -> None:
        self.keyboard_home().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what stands beside the view; the view keeps its place."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel.isVisible():
            self.close_panel()
        elif self.view is View.AGENCIES and self.agencies.panel.isVisible():
            self.agencies.close_panel()
        else:
            super().keyPressEvent(event)

    def arrive(self, row_id: object) -> None:
        """At one task, at a plan, or at the tasks of a tab (a name of `ARRIVALS`)."""
        if isinstance(row_id, str):
            self.open_view_of_tasks(View.LIST)
            self.show_only(tab=ARRIVALS.get(row_id, Tab.ALL))
            self.focus_first()
        elif isinstance(row_id, int) and self.reading.plan(row_id) is not None:
            self.open_view_of_tasks(View.LIST)
            self.show_only()
            self.choose_plan(row_id)
            self.focus_first()
        elif isinstance(row_id, int):
            self.show_task(row_id)

    def say_state(self, shown: Sequence[Line]) -> None:
        """The footer tells how the tasks shown stand, and the keys of the view."""
        self.footer.set_state(*footer_words(self.view, shown))
        self.footer.set_keys(keys_of(self.view))
        self.act("print").setEnabled(self.view is View.TIMELINE and bool(shown))
        self.footer.setVisible(bool(self.reading.lines))
        self.filters.setVisible(self.view is not View.AGENCIES and bool(self.reading.lines))
        title, sentence, narrowed = nothing_words(
            self.reading.lines, self.scope.search.value(), self.filters.query
        )
        steps = (
            [(_("Show all"), "", self.show_only, "large")]
            if narrowed
            else [
                (_("Read a plan"), "file-text", self.read_plan, "large-primary"),
                (_("Add the first task"), "plus", self.add, "large"),
                (_("Standard tasks"), "list-checks", self.add_standard, "large"),
            ]
        )
        self.listed.say_empty(title, sentence, steps)

    # ---- what can be done

    @action("read", N_("Read plan"), icon="file-text", shortcut="Ctrl+R")
    def read_plan(self) -> None:
        """The page that reads an official plan."""
        self.go_to.emit("plan_reader", None)

    @action("add", N_("Add task"), icon="plus", shortcut="Ctrl+N")
    def add(self) -> None:
        """An empty form for a task of the plan that is looked at, or of the event."""
        plan = self.reading.plan(self.where_to_add())
        days = self.reading.event_days
        anchors = Anchors(
            event_start=days[0] if days else None,
            event_end=days[1] if days else None,
            issued_on=plan.issued_on if plan is not None else None,
        )
        where = plan.name if plan is not None else _("A task of the event")
        self.show_panel()
        self.act("add").setEnabled(False)  # the panel's own button is the strong one now
        self.panel.show_new(self.read_typed(plan.id if plan is not None else None), anchors, where)

    @action("print", N_("Print"), icon="printer", shortcut="Ctrl+P")
    def print(self) -> None:
        """The timeline of the plan that is looked at as a paper, where it is printed or saved."""
        self.go_to.emit("reports", PaperOfPlan(ReportKind.TIMELINE, self.filters.query.plan))

    @action("remove", N_("Take off the list"), icon="trash-2", shortcut="Del")
    def remove(self) -> None:
        """Takes the chosen tasks off the list."""
        shown = self.reading.line(self.panel.shown_id) if self.panel.isVisible() else None
        lines = self.chosen_lines()
        if len(lines) > 1 or shown is None:
            self.take_out(lines)
        else:
            self.take_out([shown])

    @action("columns", N_("Columns of the list"), icon="columns-3")
    def choose_columns(self) -> None:
        """Which columns the list has, and in which order."""
        self.open_view_of_tasks(View.LIST)
        self.listed.table.open_columns()

    @action("view", N_("Next view"), icon="chevron-right", shortcut="Ctrl+T")
    def next_view(self) -> None:
        """List, board, timeline, calendar, agencies, and round again."""
        views = list(View)
        self.open_view_of_tasks(views[(views.index(self.view) + 1) % len(views)])
        self.last_view.keep(self.view, self.filters.query.grouping)
        self.focus_first()

    def show_agency_tasks(self, agency_id: int) -> None:
        """The tasks that an agency leads or helps in."""
        self.open_view_of_tasks(View.LIST)
        self.show_only(condition=Condition(Field.AGENCY, frozenset({str(agency_id)})))
        self.focus_first()
