"""What becomes of tasks because of plans, agencies and events: called by the house's reactions.

What must not come in: operations that a person asks for.
"""

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.model import AgencyRole
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.repeating import settle
from hanoiplan.checklist.statements import links_of_agency, rows_of_agency, rows_of_plan
from hanoiplan.checklist.tables import TaskAgency
from hanoiplan.store.work import Reader, Work


def settle_event(work: Work, event_id: int) -> None:
    """The days of an event moved: what counts from them comes at other times."""
    settle(work, [row.id for row in tasks(work, event_id=event_id)])


def settle_plan(work: Work, plan_id: int) -> None:
    """The day of issue moved, or the plan belongs to another event."""
    settle(work, [row.id for row in tasks(work, plan_id)])


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
