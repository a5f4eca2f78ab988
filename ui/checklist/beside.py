"""The views and the panel beside them: one task stays the same in all of them.

The page inherits it. What must not come in: making the widgets, and rules.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from ui.base.messages import guarded
from ui.base.tab_order import tab_within
from ui.checklist.lines import Line
from ui.checklist.looking import Looking, View


class Beside(Looking):
    """A page with a panel beside its views."""

    def current_pane(self) -> Any:
        """The view that is open."""
        raise NotImplementedError

    def keyboard_home(self) -> QWidget:
        """What has the keyboard in the view that is open."""
        raise NotImplementedError

    def keyboard_lost(self, gone: QWidget) -> None:
        """What had the keyboard is gone: on in the open panel, else back to the view."""
        inside = self.panel.isVisible() and self.panel.isAncestorOf(gone)
        if not (inside and tab_within(self.panel, forward=True)):
            self.keyboard_home().setFocus()

    # ---- the views

    @guarded
    def pick_view(self, _view: object) -> None:
        """Another view is chosen; the next start begins with it."""
        self.last_view.keep(self.view, self.filters.query.grouping)
        self.show_view()

    def show_view(self) -> None:
        """Another view: it shows the same tasks, and keeps the one the keyboard was on."""
        key = self.panel.shown_id or self._last_key
        if self.view is View.AGENCIES:
            self.close_panel()
        self.stack.setCurrentIndex(list(View).index(self.view))
        self.act("remove").setEnabled(self.view is not View.AGENCIES)
        self.show_lines()
        self.offer_bulk()
        if key and self.view is not View.AGENCIES:
            self.current_pane().select(key)

    _last_key = 0  # of the task the keyboard was on last

    def open_view_of_tasks(self, view: View) -> None:
        """Opens a view."""
        self.views.set_value(view)
        self.show_view()

    def chosen_lines(self) -> Sequence[Line]:
        """The tasks chosen in the view that is open."""
        if self.view is View.AGENCIES:
            return []
        if self.view is View.LIST:
            return self.listed.table.selected()
        line = self.reading.line(self.current_pane().current_key())
        return [line] if line is not None else []

    # ---- the panel

    def follow(self) -> None:
        """Another task was chosen: the open panel shows it, unless somebody types there."""
        lines = self.chosen_lines()
        self.offer_bulk()
        if lines and self.keyboard_home().hasFocus():
            self._last_key = lines[0].id
        field = QApplication.focusWidget()
        typing = field is not None and self.panel.isAncestorOf(field)
        if self.panel.isVisible() and not self.panel.adding and not typing and len(lines) == 1:
            self.fill_panel(lines[0].id)

    def offer_bulk(self) -> None:
        """The bar for several tasks, where nothing stands beside the list."""
        alone = self.view is View.LIST and not self.has_beside()
        chosen = self.listed.table.selected() if alone else []
        plans = {line.row.plan_id for line in chosen}
        self.bulk.read = self.read_typed(plans.pop() if len(plans) == 1 else None)
        self.bulk.show_number(len(chosen))

    def has_beside(self) -> bool:
        """Whether something stands beside the views."""
        return self.panel.isVisible()

    def fill_panel(self, task_id: int) -> bool:
        """Shows a task in the panel; False when it is gone."""
        detail = self.reading.detail(task_id)
        if detail is None or detail.row.cancelled_at is not None:
            return False
        line = self.reading.line_of(detail.row)
        plan = self.reading.plan(detail.row.plan_id)
        self.panel.talk.zone = self.reading.zone
        self.panel.show_task(line, detail, plan, self.read_typed(detail.row.plan_id))
        return True

    def open_current(self) -> None:
        """Opens the panel on the task the keyboard is on."""
        lines = self.chosen_lines()
        if lines and self.fill_panel(lines[0].id):
            self.show_panel()

    def show_panel(self) -> None:
        """Beside it the list shows only what tells one task from another."""
        if self.view is View.AGENCIES:
            self.open_view_of_tasks(View.LIST)
        self.make_room(narrow=True)
        self.panel.show()

    def ask_date(self) -> None:
        self.open_current()
        if self.panel.isVisible():
            self.panel.show_part(self.panel.FIRST)
            self.panel.form.begin("deadline_raw")
            self._date_was_asked = True

    _date_was_asked = False  # by its key, from the view

    def date_is_entered(self) -> None:
        """Enter in the deadline: back to where its key was pressed, so that the next D is heard."""
        if self._date_was_asked:
            self._date_was_asked = False
            self.keyboard_home().setFocus()

    def close_panel(self) -> None:
        """Closes it; what was typed is kept."""
        self.panel.form.commit_open()
        self.panel.forget()
        if self.panel.isVisible():
            self.keyboard_home().setFocus()
        self.panel.hide()
        self.make_room(narrow=False)

    def make_room(self, *, narrow: bool) -> None:
        """Gives or takes the place of what stands beside the views."""
        self.act("add").setEnabled(True)
        for pane in (self.listed, self.calendar):
            pane.make_room(narrow=narrow)
        self.bulk.hide()
        if not narrow:
            self.offer_bulk()

    def show_task(self, task_id: int) -> None:
        if self.view is View.AGENCIES:
            self.open_view_of_tasks(View.LIST)
        if self.reading.line(task_id) is not None and not self.current_pane().select(task_id):
            self.show_only()
            self.current_pane().select(task_id)
        if self.fill_panel(task_id):
            self.show_panel()

    def where_to_add(self) -> int:
        return self.filters.query.plan
