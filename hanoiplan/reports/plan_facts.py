"""What the reports on plans are made of: plans, tasks, targets, as they are or as they were.

What must not come in: what a report looks like, and its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import ChangeRequestRow, Decision, PlanRow, TargetRow, TaskRow
from hanoiplan.checklist.queries import change_requests, plans_list, targets, tasks
from hanoiplan.plans.model import AgencyRow, EventFacts
from hanoiplan.plans.queries import agencies
from hanoiplan.reports.full_names import (
    agency_in_full,
    request_in_full,
    target_in_full,
    task_in_full,
)
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.store.past import as_of
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Plans and their tasks on a day, and what they were before the period, where one is asked.

    Agencies have their full names. Parts of other tasks and cancelled tasks are not among them.
    `emptied` rows of a past state are unknown because a law emptied them since. `past`: the state
    of a day gone by is shown.
    """

    event: EventFacts
    plans: tuple[PlanRow, ...]
    tasks: tuple[TaskRow, ...]
    targets: tuple[TargetRow, ...]
    requests: tuple[ChangeRequestRow, ...]
    agencies: tuple[AgencyRow, ...]
    today: date
    agency: AgencyRow | None = None
    first: date | None = None
    last: date | None = None
    past: bool = False
    before: tuple[TaskRow, ...] | None = None
    emptied: int = 0

    @property
    def plan(self) -> PlanRow | None:
        """The one plan that all of this is about."""
        return self.plans[0] if len(self.plans) == 1 else None


def plan_facts(reader: Reader, wanted: ReportWanted) -> PlanFacts:
    """The facts of a report on plans, of the day that it asks for.

    Raises:
        NotPossible: there is no such plan or agency on that day.
    """
    if wanted.past is None:
        facts = _facts(reader, wanted)
    else:
        with as_of(reader, end_of(wanted.past, wanted.event)) as past:
            facts = replace(_facts(past.reader, wanted), emptied=past.emptied, past=True)
    if wanted.first is None:
        return facts
    with as_of(reader, end_of(wanted.first - timedelta(days=1), wanted.event)) as past:
        before = _tasks(past.reader, wanted)
    return replace(facts, before=tuple(before))


def end_of(day: date, event: EventFacts) -> datetime:
    """The last moment of a day on the event's clock."""
    midnight = datetime.combine(day, time(), ZoneInfo(event.time_zone))
    return midnight + timedelta(days=1) - timedelta(microseconds=1)


def _facts(reader: Reader, wanted: ReportWanted) -> PlanFacts:
    known = [agency_in_full(one) for one in agencies(reader)]
    plans = _plans(reader, wanted)
    return PlanFacts(
        event=wanted.event,
        plans=tuple(plans),
        tasks=tuple(_tasks(reader, wanted)),
        targets=tuple(target_in_full(one) for one in targets(reader, wanted.plan_id)),
        requests=tuple(
            request_in_full(one)
            for one in change_requests(reader, wanted.plan_id)
            if one.decision is Decision.OPEN
        ),
        agencies=tuple(known),
        today=wanted.day,
        agency=_agency(known, wanted.agency_id),
        first=wanted.first,
        last=wanted.last,
    )


def _plans(reader: Reader, wanted: ReportWanted) -> list[PlanRow]:
    found = plans_list(reader)
    if wanted.plan_id:
        found = [one for one in found if one.id == wanted.plan_id]
    if found:
        return found
    if wanted.past is not None:
        day = interface().short_date(wanted.past)
        sentence = _("On {day} the workspace did not hold this plan yet. Choose a later day.")
        raise NotPossible(sentence.format(day=day))
    raise NotPossible(_("There are no plans yet. Read one with “import plan”."))


def _tasks(reader: Reader, wanted: ReportWanted) -> Sequence[TaskRow]:
    rows = tasks(reader, wanted.plan_id)
    found = [task_in_full(one) for one in rows if one.parent_id is None]
    if not wanted.agency_id:
        return found
    return [one for one in found if wanted.agency_id in agency_ids(one)]


def agency_ids(task: TaskRow) -> frozenset[int]:
    """The agencies that lead a task or help in it."""
    return frozenset(one.id for one in (*task.leads, *task.coordinating))


def _agency(known: Sequence[AgencyRow], agency_id: int) -> AgencyRow | None:
    if not agency_id:
        return None
    found = next((one for one in known if one.id == agency_id), None)
    if found is None:
        raise NotPossible(_("This agency was not in the workspace on that day."))
    return found
