"""All real plans in one workspace, with the programme and the guests in one event."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.checklist.queries import plans_list, targets, tasks
from hanoiplan.exchange.plans.model import PlanPart, PlanRowState
from hanoiplan.plans.queries import agencies
from hanoiplan.programme.queries import sessions
from tests.hanoiplan.exchange.planned import Taker, a_taker
from tests.hanoiplan.plan_reading.real_plans import read_once, samples_folder


@pytest.fixture
def taker(tmp_path: Path) -> Iterator[Taker]:
    with a_taker(tmp_path) as taker:
        yield taker


def the_plans() -> list[Path]:
    """One document of each plan, a Word file where there is one."""
    folder = samples_folder()
    texts = sorted(folder.glob("seeds/plan_*.txt"))
    words = {path.stem: path for path in folder.glob("plans/plan_*.docx")}
    return [words.get(path.stem, path) for path in texts]


@pytest.mark.samples
def test_all_plans_stand_in_one_workspace(taker: Taker) -> None:
    """Each of them whole; an agency of several plans is one agency; each plan is one undo."""
    everything = frozenset(PlanPart)
    paths = the_plans()
    read = {path.name: read_once(path) for path in paths}
    for reading in read.values():
        taker.write(
            taker.prepare(reading, event_id=taker.desk.event, parts=everything).with_all_ticked()
        )
    plans = taker.workspace.read(plans_list)
    assert [one.tasks for one in plans] == [len(one.tasks) for one in read.values()]
    assert len(paths) >= 5
    assert len(taker.workspace.read(targets)) == sum(len(one.targets) for one in read.values())
    assert taker.workspace.read(sessions, taker.desk.event)
    led: dict[int, set[int | None]] = {}
    for row in taker.workspace.read(tasks):
        for one in row.leads:
            led.setdefault(one.id, set()).add(row.plan_id)
    assert max(len(found) for found in led.values()) >= 3
    for reading in read.values():
        again = taker.prepare(reading, event_id=taker.desk.event)
        found = [row for row in again.rows if row.part in again.parts]
        assert {row.state for row in found} == {PlanRowState.SAME}, reading.source.name
    assert taker.workspace.verify().whole
    for _plan in plans:
        taker.workspace.undo()
    assert taker.workspace.read(tasks) == []
    assert taker.workspace.read(agencies) == []
