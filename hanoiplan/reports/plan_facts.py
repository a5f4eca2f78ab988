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
    of a day gone by is shown. `noted_until`: on that day the file did not hold the plans yet, so
    deadlines are counted for it while what was done is as it was noted until this later day.
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
    noted_until: date | None = None

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
        facts = _past_facts(reader, wanted, wanted.past)
    if wanted.first is None:
        return facts
    with as_of(reader, end_of(wanted.first - timedelta(days=1), wanted.event)) as past:
        before = _tasks(past.reader, wanted)
    return replace(facts, before=tuple(before))


def _past_facts(reader: Reader, wanted: ReportWanted, day: date) -> PlanFacts:
    """The file as it was; where it had no such plan yet, its schedules as they are known now."""
    with as_of(reader, end_of(day, wanted.event)) as past:
        if _plans(past.reader, wanted):
            return replace(_facts(past.reader, wanted), emptied=past.emptied, past=True)
    facts = _facts(reader, wanted)
    _refuse_unissued(facts.plans, day)
    tasks_then = tuple(_ticked_until(one, day) for one in facts.tasks)
    return replace(facts, tasks=tasks_then, past=True, noted_until=wanted.today)


def _refuse_unissued(plans: Sequence[PlanRow], day: date) -> None:
    issued = [one.issued_on for one in plans if one.issued_on is not None]
    if len(issued) == len(plans) and min(issued) > day:
        sentence = _("On {day} there was no such plan yet: it is of {issued}. Choose a later day.")
        speech = interface()
        words = sentence.format(day=speech.short_date(day), issued=speech.short_date(min(issued)))
        raise NotPossible(words)


def _ticked_until(task: TaskRow, day: date) -> TaskRow:
    """The task with those of its times ticked that were done by then."""
    times = tuple(
        replace(one, done_on=None) if one.done_on is not None and one.done_on > day else one
        for one in task.occurrences
    )
    return replace(task, occurrences=times)


def end_of(day: date, event: EventFacts) -> datetime:
    """The last moment of a day on the event's clock."""
    midnight = datetime.combine(day, time(), ZoneInfo(event.time_zone))
    return midnight + timedelta(days=1) - timedelta(microseconds=1)


def _facts(reader: Reader, wanted: ReportWanted) -> PlanFacts:
    known = [agency_in_full(one) for one in agencies(reader)]
    plans = _plans(reader, wanted)
    if not plans:
        raise NotPossible(_("There are no plans yet. Read one with “import plan”."))
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
    return [one for one in found if wanted.plan_id in (0, one.id)]


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
