"""The template of an international conference: whole, in both languages, its days changeable."""

from datetime import date

import pytest

from hanoiplan.checklist.measures import MEASURES, MeasureValue
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.schedules import due, moves_with_event
from hanoiplan.checklist.schedule.values import Anchors
from hanoiplan.checklist.standard_tasks import (
    PERMIT_RULE,
    PHASES,
    ROLES,
    LeadRole,
    Phase,
    standard_tasks,
)

EVENT = Anchors(date(2026, 6, 8), date(2026, 6, 10))
TASKS = standard_tasks()


def test_there_are_enough_tasks_and_none_twice() -> None:
    assert 20 <= len(TASKS) <= 35
    assert len({one.key for one in TASKS}) == len({one.title.vi for one in TASKS}) == len(TASKS)


def test_every_task_is_written_in_both_languages_with_its_output() -> None:
    for one in TASKS:
        assert all((one.title.vi, one.title.en, one.output.vi, one.output.en)), one.key


def test_every_phase_and_role_has_its_name_and_its_tasks() -> None:
    assert {one.phase for one in TASKS} == set(Phase) == set(PHASES)
    assert {one.role for one in TASKS} <= set(LeadRole) == set(ROLES)


def test_the_deadline_as_written_reads_back_as_the_deadline() -> None:
    for one in TASKS:
        assert read_deadline(one.raw) == one.schedule


def test_every_day_moves_with_the_event() -> None:
    assert all(moves_with_event(one.schedule) for one in TASKS)


def test_the_file_for_the_permit_is_due_40_days_before_and_the_report_15_days_after() -> None:
    days = {one.key: due(one.schedule, EVENT) for one in TASKS if one.source == PERMIT_RULE}
    file, report = days["permit_file"], days["report"]
    assert file is not None
    assert report is not None
    assert (file.end, report.end) == (date(2026, 4, 29), date(2026, 6, 25))


def test_the_tasks_stand_in_the_order_of_their_days() -> None:
    ends = [span.end for one in TASKS if (span := due(one.schedule, EVENT))]
    assert ends == sorted(ends)
    assert len(ends) == len(TASKS)


def test_an_office_changes_the_days() -> None:
    changed = {one.key: one for one in standard_tasks({"permit_file": -30, "check_in": -400})}
    assert changed["permit_file"].days == -30
    assert changed["report"].days == 15
    assert standard_tasks({"check_in": -400})[0].key == "check_in"


def test_the_measures_named_by_tasks_exist() -> None:
    known = [one.name for one in MEASURES]
    assert {one.measure for one in TASKS if one.measure} <= set(known)
    assert len(set(known)) == len(known)


@pytest.mark.parametrize(
    ("n", "of", "percent"), [(0, 0, 0), (341, 350, 97), (350, 350, 100), (3, 2, 100), (-1, 2, 0)]
)
def test_a_measure_is_full_only_when_all_are_there(n: int, of: int, percent: int) -> None:
    assert MeasureValue(n, of).percent == percent
