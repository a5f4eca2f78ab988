"""Cells of many tasks written at once: each its own values, all of it or nothing, one undo."""

from typing import Any

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.cells import cancel_tasks, write_cells
from hanoiplan.checklist.model import TaskStatus
from tests.hanoiplan.checklist.planning import Office


def test_each_task_gets_its_own_values(office: Office) -> None:
    one, other = office.add("Một"), office.add("Hai")
    written: dict[int, dict[str, Any]] = {
        one: {"officer": "Long"},
        other: {"deadline_raw": "30/9/2026", "percent": 40},
    }
    assert office.workspace.do(write_cells, written) == 2
    assert office.task(one).officer == "Long"
    assert office.task(other).percent == 40
    assert str(office.task(other).schedule.end) == "2026-09-30"
    assert office.workspace.undo() == "Edit 2 tasks"
    assert (office.task(one).officer, office.task(other).percent) == ("", 0)


def test_done_is_done_wholly(office: Office) -> None:
    one = office.add()
    office.workspace.do(write_cells, {one: {"status": TaskStatus.DONE}})
    assert (office.task(one).status, office.task(one).percent) == (TaskStatus.DONE, 100)


def test_agencies_are_written_by_name_and_the_others_stay(office: Office) -> None:
    one = office.add(coordinating_text="Sở Y tế")
    office.workspace.do(write_cells, {one: {"leads": "Sở Du lịch; Báo và Phát thanh, Truyền hình"}})
    row = office.task(one)
    assert [agency.name for agency in row.leads] == ["Sở Du lịch", "Báo và Phát thanh, Truyền hình"]
    assert [agency.name for agency in row.coordinating] == ["Sở Y tế"]
    office.workspace.do(write_cells, {one: {"leads": ""}})
    assert office.task(one).leads == ()


def test_one_refused_value_writes_nothing_at_all(office: Office) -> None:
    one, other = office.add("Một"), office.add("Hai")
    with pytest.raises(NotPossible):
        office.workspace.do(write_cells, {one: {"officer": "Long"}, other: {"title": " "}})
    assert office.task(one).officer == ""


def test_a_field_that_no_cell_has_is_a_mistake_of_the_caller(office: Office) -> None:
    with pytest.raises(KeyError):
        office.workspace.do(write_cells, {office.add(): {"lead_text": "Sở Y tế"}})


def test_several_tasks_go_and_come_back_together(office: Office) -> None:
    ids = [office.add("Một"), office.add("Hai"), office.add("Ba")]
    assert office.workspace.do(cancel_tasks, ids[:2]) == 2
    assert office.titles() == ["Ba"]
    office.workspace.undo()
    assert office.titles() == ["Một", "Hai", "Ba"]
