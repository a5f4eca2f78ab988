"""Keeping the occurrences of tasks in step with their schedules, and ticking them one by one.

What was ticked, or has a note, stays whatever the schedule says later. What must not come in: which
occurrences a schedule has (`occurrences`), and which are shown that nobody ticked (`times`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.checklist.model import OccurrenceRow, TaskRow
from hanoiplan.checklist.queries import occurrence, tasks_with_ids
from hanoiplan.checklist.schedule.occurrences import Occurrence, occurrences, of_period
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.checklist.statements import Which, task_rows
from hanoiplan.checklist.tables import TaskOccurrence
from hanoiplan.checklist.times import with_times, year_end
from hanoiplan.store.work import Work


@operation(N_("Tick one time of a task"))
def tick_occurrence(work: Work, occurrence_id: int, done_on: date, note: str = "") -> bool:
    """Note that one time of a task was done, on which day; returns whether that is new.

    Raises:
        NotPossible: the occurrence is gone, or the day is still to come.
    """
    _present(work, occurrence_id)
    return _tick(work, occurrence_id, done_on, note)


@operation(N_("Tick one time of a task"))
def tick_time(work: Work, task_id: int, label: str, done_on: date, note: str = "") -> bool:
    """The same by the name of the time, also of one that was never written down so far.

    What comes again without an end comes in years for which nothing is stored yet.

    Raises:
        NotPossible: the task has no such time, or the day is still to come.
    """
    row = next(iter(tasks_with_ids(work, [task_id])), None)
    latest = max(done_on, work.now.date())
    times = with_times(row, latest).occurrences if row is not None else ()
    place, found = next(
        ((place, one) for place, one in enumerate(times, start=1) if one.label == label),
        (0, None),
    )
    if found is None:
        raise NotPossible(_(_GONE))
    if found.id:
        return _tick(work, found.id, done_on, note)
    columns = {"label": label, "starts": found.starts, "ends": found.ends, "position": place}
    return _tick(work, work.add(TaskOccurrence, task_id=task_id, **columns), done_on, note)


@operation(N_("Untick one time of a task"))
def untick_occurrence(work: Work, occurrence_id: int) -> bool:
    """Note that one time of a task was not done after all; returns whether it was ticked.

    Raises:
        NotPossible: the occurrence is gone.
    """
    _present(work, occurrence_id)
    return work.change(TaskOccurrence, occurrence_id, done_on=None)


@operation(N_("Untick one time of a task"))
def untick_time(work: Work, task_id: int, label: str) -> bool:
    """The same by the name of the time; returns whether it was ticked.

    Raises:
        NotPossible: the task has no such time that was ever ticked.
    """
    row = next(iter(tasks_with_ids(work, [task_id])), None)
    found = [one.id for one in row.occurrences if one.label == label] if row is not None else []
    if not found:
        raise NotPossible(_(_GONE))
    return work.change(TaskOccurrence, found[0], done_on=None)


def settle(work: Work, ids: Collection[int]) -> None:
    """Make the occurrences of these tasks what their schedules say (part of an operation)."""
    rows = tasks_with_ids(work, ids)
    until = _horizons(work, {row.plan_id for row in rows})
    for row in rows:
        wanted = _wanted(row, until[row.plan_id])
        _settle_one(work, row, wanted)


def add_occurrences(work: Work, ids: Collection[int]) -> None:
    """The occurrences of tasks that have none yet, all at once (part of an operation)."""
    rows = tasks_with_ids(work, ids)
    until = _horizons(work, {row.plan_id for row in rows})
    work.add_many(
        TaskOccurrence,
        [
            _columns(row.id, one, place)
            for row in rows
            for place, one in enumerate(_wanted(row, until[row.plan_id]), start=1)
        ],
    )


def last_day(schedules: Collection[Schedule], today: date) -> date:
    """Until when things come again that have no end: the last day that any schedule names.

    At least the end of this year.
    """
    days = [year_end(today)]
    for one in schedules:
        days += [span.end for span in one.milestones]
        if one.end is not None:
            days.append(one.end)
    return max(days)


def _horizons(work: Work, plan_ids: Collection[int | None]) -> Mapping[int | None, date]:
    """The last day of each of these plans; without a plan the end of this year."""
    today = work.now.date()
    return {
        plan_id: last_day(
            [row.schedule for row in task_rows(work, Which(plan_id))] if plan_id else (), today
        )
        for plan_id in plan_ids
    }


def _wanted(row: TaskRow, until: date) -> Sequence[Occurrence]:
    return occurrences(row.schedule, row.anchors, until)


def _settle_one(work: Work, row: TaskRow, wanted: Sequence[Occurrence]) -> None:
    kept = _kept(row.occurrences, wanted)
    stay = {one.id for one in kept.values()}
    for one in row.occurrences:
        if one.id not in stay and not _says_something(one):
            work.remove(TaskOccurrence, one.id)
    for place, new in enumerate(wanted, start=1):
        known = kept.get(new.label)
        columns = _columns(row.id, new, place)
        if known is None:
            work.add(TaskOccurrence, **columns)
        else:
            work.change(TaskOccurrence, known.id, **columns)


def _kept(
    present: Iterable[OccurrenceRow], wanted: Iterable[Occurrence]
) -> dict[str, OccurrenceRow]:
    """By the new label: the row that becomes it.

    Another quota gives the times of a year other names. The first stays the first; what was ticked
    beyond the new quota takes a place that nobody has ticked, because it was done all the same.
    """
    by_period: dict[str, dict[int, OccurrenceRow]] = defaultdict(dict)
    for one in present:
        period, number = of_period(one.label)
        by_period[period][number] = one
    places: dict[str, dict[int, str]] = defaultdict(dict)
    for new in wanted:
        period, number = of_period(new.label)
        places[period][number] = new.label
    found: dict[str, OccurrenceRow] = {}
    for period, labels in places.items():
        rows = by_period[period]
        same = {number: rows[number] for number in labels if number in rows}
        beyond = [one for number, one in sorted(rows.items()) if number not in labels]
        free = [n for n in labels if n not in same or not _says_something(same[n])]
        same |= zip(free, (one for one in beyond if _says_something(one)), strict=False)
        found |= {labels[number]: one for number, one in same.items()}
    return found


def _says_something(one: OccurrenceRow) -> bool:
    return one.done_on is not None or bool(one.note)


def _columns(task_id: int, one: Occurrence, place: int) -> dict[str, object]:
    return {
        "task_id": task_id,
        "label": one.label,
        "starts": one.start,
        "ends": one.end,
        "position": place,
    }


def _present(work: Work, occurrence_id: int) -> OccurrenceRow:
    found = occurrence(work, occurrence_id)
    if found is None:
        raise NotPossible(_(_GONE))
    return found


def _tick(work: Work, occurrence_id: int, done_on: date, note: str) -> bool:
    if done_on > work.now.date() + timedelta(1):  # a day ahead of UTC is today
        raise NotPossible(_("Nothing can have been done on a day to come."))
    return work.change(TaskOccurrence, occurrence_id, done_on=done_on, note=nfc(note).strip())


_GONE = N_("This time of the task is no longer there. Refresh the page.")
