"""Writing tasks, agencies, times and views in any order, undoing, redoing and reopening.

Beside the file stands a list of every state in which it ever was: undo must lead to the one before,
redo to the one after, whatever was done. No task that had an agency loses it by a merge, nobody
leads and helps in one task, and the journal always proves the tables.
"""

import tempfile
from collections.abc import Hashable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.model import TaskDraft, TaskRow, TaskStatus
from hanoiplan.checklist.operations import (
    add_sub_task,
    add_task,
    cancel_task,
    edit_tasks,
    restore_task,
    set_agencies,
    set_schedule,
    set_status,
)
from hanoiplan.checklist.queries import saved_views, tasks
from hanoiplan.checklist.repeating import tick_occurrence, untick_occurrence
from hanoiplan.checklist.task_views import remove_view, save_view
from hanoiplan.plans.agencies import add_alias, edit_agency, merge_agencies
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import agencies, agency_ids, event
from hanoiplan.store.work import Reader
from tests.hanoiplan.checklist.planning import an_office

AGENCIES = ("Sở Y tế", "Sở Du lịch", "Tổ đón tiễn", "Công an Thành phố", "SỞ Y TẾ")
DEADLINES = ("", "Hàng năm", "2026, 2028", "30/6/2026", "D-30", "Thường xuyên", "2026-2028")
which = st.integers(0, 40)
named = st.lists(st.sampled_from(AGENCIES), max_size=3)


def everything(reader: Reader) -> Hashable:
    """All that a person can see of the checklist."""
    rows = tuple(tasks(reader, cancelled=True))
    return (
        rows,
        tuple(agencies(reader)),
        tuple(sorted(agency_ids(reader).items())),
        tuple(saved_views(reader)),
        event(reader, rows[0].event_id or 0) if rows else None,
    )


class Checklist(RuleBasedStateMachine):
    """An office at work, and every state that its file was in."""

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        folder = Path(self.closing.enter_context(tempfile.TemporaryDirectory()))
        self.office = self.closing.enter_context(an_office(folder))
        self.office.add("Việc đầu", lead_text="Sở Y tế", coordinating_text="Sở Du lịch")
        self.past: list[Hashable] = []
        self.ahead: list[Hashable] = []

    def teardown(self) -> None:
        self.closing.close()

    @property
    def rows(self) -> list[TaskRow]:
        return list(self.office.workspace.read(tasks, cancelled=True))

    def one(self, number: int) -> TaskRow:
        rows = self.rows
        return rows[number % len(rows)]

    def do(self, act: Any, *args: Any, **values: Any) -> None:
        """Do something; what is refused changes nothing."""
        before = self.office.workspace.read(everything)
        step = self.office.workspace.undo_state().step
        try:
            self.office.workspace.do(act, *args, **values)
        except NotPossible:
            assert self.office.workspace.read(everything) == before
            return
        if self.office.workspace.undo_state().step != step:  # something was written
            self.past.append(before)
            self.ahead.clear()

    # --- what an office does ---------------------------------------------------------------------

    @rule(leads=named, helps=named, deadline=st.sampled_from(DEADLINES))
    def write(self, leads: list[str], helps: list[str], deadline: str) -> None:
        draft = TaskDraft(
            title=f"Việc {len(self.rows)}",
            lead_text="; ".join(leads),
            coordinating_text="; ".join(helps),
            deadline_raw=deadline,
        )
        self.do(add_task, draft, self.office.plan)

    @rule(which=which)
    def write_a_part(self, which: int) -> None:
        self.do(add_sub_task, self.one(which).id, "Phần", "30/6/2026")

    @rule(which=which, deadline=st.sampled_from(DEADLINES))
    def give_a_deadline(self, which: int, deadline: str) -> None:
        self.do(set_schedule, self.one(which).id, deadline)

    @rule(which=which, leads=named, helps=named)
    def give_agencies(self, which: int, leads: list[str], helps: list[str]) -> None:
        self.do(set_agencies, self.one(which).id, leads, helps)

    @rule(which=which, status=st.sampled_from(list(TaskStatus)), many=st.booleans())
    def say_how_it_stands(self, which: int, status: TaskStatus, many: bool) -> None:
        ids = [row.id for row in self.rows] if many else [self.one(which).id]
        self.do(set_status, ids, status)

    @rule(officer=st.sampled_from(("", "Bà Hạnh", "Ông Dũng")))
    def give_to_an_officer(self, officer: str) -> None:
        self.do(edit_tasks, [row.id for row in self.rows], officer=officer)

    @rule(which=which, day=st.sampled_from((date(2026, 5, 1), date(2026, 6, 1), None)))
    def tick(self, which: int, day: date | None) -> None:
        times = [one for row in self.rows for one in row.occurrences]
        if not times:
            return
        if day is None:
            self.do(untick_occurrence, times[which % len(times)].id)
        else:
            self.do(tick_occurrence, times[which % len(times)].id, day, "xong")

    @rule(which=which, back=st.booleans())
    def cancel(self, which: int, back: bool) -> None:
        self.do(restore_task if back else cancel_task, self.one(which).id)

    @rule(one=which, other=which)
    def merge(self, one: int, other: int) -> None:
        found = self.office.workspace.read(agencies)
        kept, gone = found[one % len(found)], found[other % len(found)]
        had = {row.id: bool(row.leads or row.coordinating) for row in self.rows}
        led = {row.id: bool(row.leads) for row in self.rows}
        self.do(merge_agencies, kept.id, gone.id)
        for row in self.rows:
            assert bool(row.leads or row.coordinating) == had[row.id]
            assert bool(row.leads) == led[row.id]
        names = self.office.workspace.read(agency_ids)
        assert names[fold_agency(gone.name)] == kept.id

    @rule(which=which, name=st.sampled_from(AGENCIES), alias=st.booleans())
    def name_an_agency(self, which: int, name: str, alias: bool) -> None:
        found = self.office.workspace.read(agencies)
        agency_id = found[which % len(found)].id
        if alias:
            self.do(add_alias, agency_id, name)
        else:
            self.do(edit_agency, agency_id, name=name)

    @rule(day=st.sampled_from((date(2026, 6, 8), date(2026, 7, 8), date(2027, 6, 8))))
    def move_the_event(self, day: date) -> None:
        self.do(change_event, self.office.desk.event, starts_on=day)

    @rule(name=st.sampled_from(("Của tôi", "của TÔI", "Muộn")), which=which, out=st.booleans())
    def keep_a_view(self, name: str, which: int, out: bool) -> None:
        views = self.office.workspace.read(saved_views)
        if out and views:
            self.do(remove_view, views[which % len(views)].id)
        else:
            self.do(save_view, name, f'{{"n": {which}}}')

    # --- back and forth --------------------------------------------------------------------------

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.ahead.append(self.office.workspace.read(everything))
        self.office.workspace.undo()
        assert self.office.workspace.read(everything) == self.past.pop()

    @precondition(lambda self: self.ahead)
    @rule()
    def redo(self) -> None:
        self.past.append(self.office.workspace.read(everything))
        self.office.workspace.redo()
        assert self.office.workspace.read(everything) == self.ahead.pop()

    @rule()
    def reopen(self) -> None:
        before = self.office.workspace.read(everything)
        self.office.desk.reopen()
        assert self.office.workspace.read(everything) == before

    @rule()
    def prove(self) -> None:
        """Every change stands in the journal as it stands in the tables."""
        assert self.office.workspace.verify().whole

    # --- always ----------------------------------------------------------------------------------

    @invariant()
    def nobody_leads_and_helps_at_once(self) -> None:
        for row in self.rows:
            assert not {one.id for one in row.leads} & {one.id for one in row.coordinating}

    @invariant()
    def no_name_belongs_to_two_agencies(self) -> None:
        found = self.office.workspace.read(agencies)
        names = [fold_agency(name) for one in found for name in (one.name, *one.aliases)]
        assert len(names) == len(set(names))


Checklist.TestCase.settings = settings(max_examples=3, stateful_step_count=15, deadline=None)
TestChecklist = Checklist.TestCase


@pytest.mark.slow
def test_many_more_days_of_the_office() -> None:
    """The same with so many acts that rare orders of them come up too."""
    run_state_machine_as_test(
        Checklist, settings=settings(max_examples=30, stateful_step_count=40, deadline=None)
    )
