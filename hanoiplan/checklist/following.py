"""What becomes of tasks because of plans, agencies and events: called by the house's reactions.

What must not come in: operations that a person asks for.
"""

from datetime import date

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.model import AgencyRole, TaskRow
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.repeating import settle
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.checklist.statements import (
    links_of_agency,
    rows_of_agency,
    rows_of_plan,
    stored_task,
)
from hanoiplan.checklist.tables import TaskAgency
from hanoiplan.checklist.writing import change_columns, schedule_text
from hanoiplan.plans.queries import plan_document
from hanoiplan.store.work import Reader, Work


def settle_event(work: Work, event_id: int) -> None:
    """The days of an event moved: what counts from them comes at other times."""
    settle(work, [row.id for row in tasks(work, event_id=event_id)])


def settle_plan(work: Work, plan_id: int) -> None:
    """The day of issue moved, or the plan belongs to another event."""
    rows = tasks(work, plan_id)
    found = plan_document(work, plan_id)
    issued_on = found.draft.issued_on if found is not None else None
    if issued_on is not None:
        for row in rows:
            _read_with_year(work, row, issued_on)
    settle(work, [row.id for row in rows])


def _read_with_year(work: Work, row: TaskRow, issued_on: date) -> None:
    """A day without a year, "Trước 30/6", is of the year in which the plan was issued.

    Until that is known its year is a guess. What a hand has set otherwise since stays.
    """
    guessed, stored = _year_of(row.schedule), stored_task(work, row.id)
    if guessed is None or guessed == issued_on.year or stored is None:
        return
    raw, output = row.schedule.raw, row.output
    then = read_deadline(raw, year=guessed, output=output)
    names_its_year = read_deadline(raw, year=guessed + 1, output=output) == then
    if names_its_year or then != row.schedule:
        return
    now = read_deadline(raw, year=issued_on.year, issued_on=issued_on, output=output)
    change_columns(work, stored, {"schedule": schedule_text(now)})


def _year_of(schedule: Schedule) -> int | None:
    """The year in which it begins, as it was understood."""
    days = [schedule.start, schedule.end, *(one.start for one in schedule.milestones)]
    return min((day.year for day in days if day is not None), default=None)


def remove_with_plan(work: Work, plan_id: int) -> None:
    """Everything on a plan goes with it, what hangs on a task before the task."""
    for table, row_id in rows_of_plan(work, plan_id):
        work.remove(table, row_id)


def follow_merged_agency(work: Work, kept_id: int, other_id: int) -> None:
    """Whatever names the other agency names the kept one, in each task once: leading first."""
    own, others = links_of_agency(work, kept_id), links_of_agency(work, other_id)
    led = {row.task_id for row in (*own, *others) if row.role == AgencyRole.LEAD}
    taken = {(row.task_id, row.role) for row in own}
    for row in own:
        if row.role != AgencyRole.LEAD and row.task_id in led:
            work.remove(TaskAgency, row.id)
    for row in others:
        helps_itself = row.role != AgencyRole.LEAD and row.task_id in led
        if helps_itself or (row.task_id, row.role) in taken:
            work.remove(TaskAgency, row.id)
        else:
            work.change(TaskAgency, row.id, agency_id=kept_id)
    for table, row_id in rows_of_agency(work, other_id):
        work.change(table, row_id, agency_id=kept_id)


def hangs_on_agency(reader: Reader, agency_id: int) -> str | None:
    """A sentence when a task, a target or a request names the agency, else None."""
    links = len(links_of_agency(reader, agency_id))
    if links:
        sentence = ngettext(
            "{n} task names this agency. Merge it with another one instead.",
            "{n} tasks name this agency. Merge it with another one instead.",
            links,
        )
        return sentence.format(n=links)
    if rows_of_agency(reader, agency_id):
        return _("A target or a request names this agency. Merge it with another one instead.")
    return None
