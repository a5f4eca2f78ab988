"""The plans of the demonstration: every kind of deadline and every state stands in them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hanoiplan.base.clock import FixedClock
from hanoiplan.checklist.model import TaskRow, TaskState
from hanoiplan.checklist.progress import state_of
from hanoiplan.checklist.queries import plans_list, reporting_duties, tasks
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.demo import make_demo
from hanoiplan.plans.queries import agencies
from hanoiplan.workspace import Workspace

SECOND_DAY = datetime(2026, 6, 8, 1, 31, tzinfo=UTC)
TODAY = date(2026, 6, 8)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The demonstration without delegates, on the second day of the conference."""
    folder: Path = tmp_path_factory.mktemp("demo")
    workspace = Workspace.create(folder / "demo.hanoiplan", FixedClock(SECOND_DAY))
    workspace.do(make_demo, 0)
    yield workspace
    workspace.close()


def rows(demo: Workspace) -> list[TaskRow]:
    """All tasks of the demonstration."""
    return list(demo.read(tasks))


def test_some_forty_tasks_of_a_dozen_agencies_over_five_years(demo: Workspace) -> None:
    found = rows(demo)
    years = {one.starts.year for row in found for one in row.occurrences if one.starts}
    assert len(found) >= 40
    assert len(demo.read(agencies)) >= 10
    assert years >= {2026, 2028, 2030}
    (plan,) = demo.read(plans_list)
    assert plan.tasks > plan.done > 0


@pytest.mark.parametrize(
    "kind",
    [
        ScheduleKind.DATE, ScheduleKind.PERIOD, ScheduleKind.MILESTONES, ScheduleKind.RECURRING,
        ScheduleKind.CONTINUOUS, ScheduleKind.CONDITION, ScheduleKind.REFERENCE,
        ScheduleKind.RELATIVE, ScheduleKind.NONE,
    ],
)  # fmt: skip
def test_every_kind_of_deadline_can_be_seen(demo: Workspace, kind: ScheduleKind) -> None:
    assert kind in {row.schedule.kind for row in rows(demo)}


@pytest.mark.parametrize("state", TaskState)
def test_every_state_can_be_seen(demo: Workspace, state: TaskState) -> None:
    assert state in {state_of(row, TODAY) for row in rows(demo)}


def test_nothing_in_it_is_uncertain(demo: Workspace) -> None:
    assert [row.schedule.raw for row in rows(demo) if row.schedule.uncertain] == []


def test_a_report_reminds_already(demo: Workspace) -> None:
    (duty,) = demo.read(reporting_duties, 0, TODAY)
    assert duty.next_on == date(2026, 6, 20)
    assert duty.remind_from is not None
    assert duty.remind_from <= TODAY
