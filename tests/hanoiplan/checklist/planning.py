"""An office with a plan, and short ways to work on its tasks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hanoiplan.base.i18n import set_language
from hanoiplan.checklist.model import TaskDraft, TaskRow
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import task, tasks
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import AgencyRow, PlanDraft
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import agencies, find_agency
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk

ISSUED = date(2026, 1, 15)


@dataclass(slots=True)
class Office:
    """A workspace with one event from 8 to 9 June 2026 and one plan of January."""

    desk: Desk
    plan: int

    @property
    def workspace(self) -> Workspace:
        return self.desk.workspace

    def add(self, title: str = "Gửi thư mời", **fields: Any) -> int:
        return self.workspace.do(add_task, TaskDraft(title=title, **fields), self.plan)

    def task(self, task_id: int) -> TaskRow:
        found = self.workspace.read(task, task_id)
        assert found is not None
        return found

    def tasks(self) -> Sequence[TaskRow]:
        return self.workspace.read(tasks)

    def titles(self) -> list[str]:
        return [row.title for row in self.tasks()]

    def agency(self, name: str) -> AgencyRow:
        found = self.workspace.read(find_agency, name)
        assert found is not None, [one.name for one in self.workspace.read(agencies)]
        return found


@contextmanager
def an_office(folder: Path, **how: Any) -> Iterator[Office]:
    """The office; sentences in English."""
    set_language("en")
    with a_desk(folder / "a.hanoiplan", **how) as desk:
        days = {"starts_on": date(2026, 6, 8), "ends_on": date(2026, 6, 9)}
        desk.workspace.do(change_event, desk.event, **days)
        draft = PlanDraft(
            title="Kế hoạch thử", number="12/KH", issued_on=ISSUED, event_id=desk.event
        )
        yield Office(desk, desk.workspace.do(make_plan, draft))
