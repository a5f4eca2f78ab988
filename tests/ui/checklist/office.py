"""A workspace with tasks and a window with their page, for tests that act as people do."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hanoiplan.checklist.model import TaskDraft, TaskRow
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import task, tasks
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import AgencyRow, PlanDraft
from hanoiplan.plans.queries import agencies
from tests.ui.delegates.room import Room, focus, press
from tests.ui.shell.builders import until
from ui.base.widgets.buttons import Button
from ui.base.widgets.notices import Toast
from ui.checklist.looking import View
from ui.checklist.page import ChecklistPage

Key = Qt.Key
TODAY = date(2026, 6, 8)


class Office(Room):
    """One event on its second day, a plan of five years, and the checklist once it is opened."""

    plan_id = 0

    def a_plan(self, short: str = "Twin cities", issued_on: date = date(2026, 1, 26)) -> int:
        """A plan; tasks made afterwards belong to it."""
        draft = PlanDraft(short=short, title=f"Plan of {short}", issued_on=issued_on)
        self.plan_id = self.workspace.do(make_plan, draft)
        return self.plan_id

    def a_task(self, title: str, deadline: str = "", **fields: Any) -> int:
        """A task of the plan there is, else of the event."""
        draft = TaskDraft(title=title, deadline_raw=deadline, **fields)
        event_id = None if self.plan_id else self.event_id
        return self.workspace.do(add_task, draft, self.plan_id or None, event_id)

    def known(self, task_id: int) -> TaskRow:
        """A task as the file has it."""
        row = self.workspace.read(task, task_id)
        assert row is not None
        return row

    def titles(self) -> list[str]:
        """The tasks of the file, those taken off apart."""
        return [row.title for row in self.workspace.read(tasks) if not row.parent_id]

    def agency(self, name: str) -> AgencyRow:
        """An agency of the file."""
        return next(one for one in self.workspace.read(agencies) if one.name == name)

    # ---- the window

    def come_in(self, view: View = View.LIST) -> ChecklistPage:
        """The page in a view, with the keyboard where work begins."""
        page = self.open(ChecklistPage)
        page.open_view_of_tasks(view)
        page.focus_first()
        self.settle()
        return page

    def open_task(self, page: ChecklistPage, task_id: int) -> None:
        """Enter on a task of the list, once the list stands still."""

        def chosen() -> bool:
            page.listed.select(task_id)
            return bool(page.listed.table.selected())

        until(chosen)
        press(Key.Key_Return)
        self.settle()
        assert page.panel.isVisible()

    def press_undo(self) -> None:
        """The Undo of the newest toast."""
        button = self.window.findChildren(Toast)[-1].findChildren(Button)[0]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def said(self) -> str:
        """What the newest toast says."""
        return self.window.findChildren(Toast)[-1].accessibleName()


def shown(page: ChecklistPage) -> list[str]:
    """The titles in the list, from top to bottom."""
    return [line.row.title for line in page.listed.rows.visible_rows()]


def go_to_field(page: ChecklistPage, name: str) -> None:
    """Tabs through the open form to a field, as a person does."""
    wanted = page.panel.form.by_name[name].editors()[0]
    for _step in range(60):
        if focus() is wanted:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")
