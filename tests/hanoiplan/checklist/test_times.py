"""Boxes to tick: for what comes again without an end, and when a yearly quota becomes another."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.model import OccurrenceRow, TaskDraft, TaskState, TaskStatus
from hanoiplan.checklist.operations import (
    add_task,
    edit_task,
    edit_tasks,
    set_schedule,
    set_status,
)
from hanoiplan.checklist.progress import percent_of, state_of
from hanoiplan.checklist.repeating import tick_occurrence, tick_time, untick_time
from hanoiplan.checklist.schedule.occurrences import of_period
from hanoiplan.checklist.times import NOT_STORED, with_times
from tests.hanoiplan.checklist.planning import Office

JUNE = date(2026, 6, 1)


def today(office: Office) -> date:
    return office.desk.clock.now().date()


def times(office: Office, task_id: int) -> dict[str, OccurrenceRow]:
    """What the window shows today, by name."""
    row = with_times(office.task(task_id), today(office))
    return {one.label: one for one in row.occurrences}


def done(office: Office, task_id: int) -> list[str]:
    return [one.label for one in office.task(task_id).occurrences if one.done_on]


# --- without an end ------------------------------------------------------------------------------


@pytest.mark.parametrize("in_plan", [True, False])
def test_two_years_on_there_is_something_to_tick_and_the_task_is_in_time_again(
    office: Office, in_plan: bool
) -> None:
    draft = TaskDraft(title="Rà soát danh sách", deadline_raw="Định kỳ 6 tháng")
    made = office.workspace.do(add_task, draft, office.plan if in_plan else None)
    office.desk.clock.advance(timedelta(days=760))  # July 2028
    assert state_of(office.task(made), today(office)) is TaskState.LATE
    past = [one for one in times(office, made).values() if one.ends and one.ends < today(office)]
    assert past[-1].label == "H1 2028"
    for one in past:
        office.workspace.do(tick_time, made, one.label, today(office))
    assert state_of(office.task(made), today(office)) is not TaskState.LATE
    assert [one.label for one in past] == done(office, made)
    assert not times(office, made)["H2 2028"].done_on


def test_a_time_of_a_later_year_is_written_down_only_when_it_is_ticked(office: Office) -> None:
    made = office.add(deadline_raw="Hàng năm")
    office.desk.clock.advance(timedelta(days=800))
    assert [one.id == NOT_STORED for one in times(office, made).values()] == [False, True, True]
    office.workspace.do(tick_time, made, "2028", today(office), "Xong sớm")
    shown = times(office, made)
    assert list(shown) == ["2026", "2027", "2028"]
    assert (shown["2027"].id, shown["2028"].note) == (NOT_STORED, "Xong sớm")
    assert office.workspace.do(untick_time, made, "2028")
    office.workspace.undo()
    office.workspace.undo()
    assert list(office.task(made).occurrences) == [times(office, made)["2026"]]


def test_a_time_that_the_task_does_not_have_is_refused(office: Office) -> None:
    made = office.add(deadline_raw="Hàng năm")
    for act, more in ((tick_time, (JUNE,)), (untick_time, ())):
        with pytest.raises(NotPossible, match="no longer there"):
            office.workspace.do(act, made, "Q3 2026", *more)
        with pytest.raises(NotPossible, match="no longer there"):
            office.workspace.do(act, 404, "2026", *more)


def test_nothing_is_ticked_for_a_day_to_come(office: Office) -> None:
    made = office.add(deadline_raw="Hàng năm")
    with pytest.raises(NotPossible, match="day to come"):
        office.workspace.do(tick_time, made, "2026", date(2030, 1, 1))
    with pytest.raises(NotPossible, match="day to come"):
        office.workspace.do(tick_occurrence, office.task(made).occurrences[0].id, date(2030, 1, 1))


def test_what_has_an_end_is_shown_as_it_is_stored(office: Office) -> None:
    row = office.task(office.add(deadline_raw="2026-2028", output="02 đoàn/năm"))
    assert with_times(row, date(2040, 1, 1)) is row


# --- quotas --------------------------------------------------------------------------------------


def test_another_output_sets_another_quota(office: Office) -> None:
    made = office.add(deadline_raw="2026-2027", output="1-2 đoàn/năm")
    office.workspace.do(edit_task, made, output="3 đoàn/năm")
    assert list(times(office, made))[:3] == ["1/3 2026", "2/3 2026", "3/3 2026"]
    office.workspace.do(edit_task, made, output="Biên bản")
    assert office.task(made).schedule.quota is None
    assert times(office, made) == {}


def test_a_quota_that_a_person_set_is_not_read_over(office: Office) -> None:
    made = office.add(deadline_raw="2026-2027", output="2 đoàn/năm")
    own = office.task(office.add(deadline_raw="2026-2027", output="4 đoàn/năm")).schedule
    office.workspace.do(set_schedule, made, own)
    office.workspace.do(edit_task, made, output="3 đoàn/năm")
    assert office.task(made).schedule.quota == own.quota


def test_a_delegation_that_went_has_gone_under_another_quota_too(office: Office) -> None:
    """The tick is kept by its meaning: the first of 2026, whatever the total."""
    made = office.add(deadline_raw="2026-2027", output="1-2 đoàn/năm")
    office.workspace.do(tick_time, made, "1/2 2026", JUNE, "Đoàn thứ nhất")
    before = percent_of(office.task(made), JUNE)
    office.workspace.do(edit_task, made, output="1-3 đoàn/năm")
    assert done(office, made) == ["1/3 2026"]
    assert times(office, made)["1/3 2026"].note == "Đoàn thứ nhất"
    assert percent_of(office.task(made), JUNE) == before > 0
    assert state_of(office.task(made), date(2027, 2, 1)) is not TaskState.LATE


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.integers(1, 5)), st.integers(1, 6))
def test_no_delegation_that_went_is_lost_by_another_quota(
    office: Office, went: set[int], quota: int
) -> None:
    """As many ticks as before, each time once, and under the new names while there is room."""
    made = office.add(deadline_raw="2026", output="5 đoàn/năm")
    for number in went:
        office.workspace.do(tick_time, made, f"{number}/5 2026", JUNE)
    office.workspace.do(edit_task, made, output=f"{quota} đoàn/năm")
    labels = [one.label for one in office.task(made).occurrences]
    assert len(set(labels)) == len(labels)
    assert len(done(office, made)) == len(went)
    of_the_new = {of_period(one)[1] for one in done(office, made) if _total(one) == quota}
    assert len(of_the_new) == min(len(went), quota)


def _total(label: str) -> int:
    return int(label.split(maxsplit=1)[0].partition("/")[2] or 1) if " " in label else 1


# --- agencies, reopening, events -----------------------------------------------------------------


def test_an_agency_that_is_written_anew_has_the_task(office: Office) -> None:
    made = office.add(lead_text="Sở Y tế, Sở Du lịch", coordinating_text="Công an Thành phố")
    office.workspace.do(edit_task, made, lead_text="Công an Thành phố")
    row = office.task(made)
    assert [one.name for one in row.leads] == ["Công an Thành phố"]
    assert row.coordinating == ()  # who leads does not help as well
    office.workspace.do(edit_task, made, coordinating_text="Sở Y tế")
    assert [one.name for one in office.task(made).coordinating] == ["Sở Y tế"]


def test_what_is_opened_again_is_not_complete(office: Office) -> None:
    first, second, third = (office.add(f"Thư {n}") for n in range(3))
    for task_id in (first, second, third):
        office.workspace.do(set_status, [task_id], TaskStatus.DONE)
    office.workspace.do(set_status, [first], TaskStatus.IN_PROGRESS)
    office.workspace.do(edit_tasks, [second], status=TaskStatus.WAITING)
    office.workspace.do(edit_task, third, status=TaskStatus.IN_PROGRESS, percent=80)
    percents = [office.task(one).percent for one in (first, second, third)]
    assert percents == [0, 0, 80]
    office.workspace.do(edit_task, first, percent=100)
    assert percent_of(office.task(first), JUNE) == 99


def test_a_task_of_no_event_there_is_refused(office: Office) -> None:
    with pytest.raises(NotPossible, match="event is no longer there"):
        office.workspace.do(add_task, TaskDraft(title="Gửi thư"), None, 404)
