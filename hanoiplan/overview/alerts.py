"""What waits for a person, the worst first: which facts deserve an alert, and how grave each is.

How grave a thing is depends on how near the event is. Pure. What must not come in: words, and
what the cure looks like (the page).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from hanoiplan.checklist.model import TaskRow, TaskState
from hanoiplan.checklist.progress import state_of, ticked
from hanoiplan.checklist.schedule.schedules import late_since
from hanoiplan.delegates.model import DelegationRow, Invitation
from hanoiplan.overview.countdown import Countdown, Phase, countdown
from hanoiplan.overview.model import WAITING, Body, Overview

ANSWER_DAYS = 14  # after so many days a letter without an answer needs a telephone call
NEAR_DAYS = 7  # from here on what is missing at the door cannot wait
SOON_DAYS = 30
COPY_IS_OLD = timedelta(hours=24)


class Level(IntEnum):
    """How grave it is, the worst first."""

    BAD = 0
    WARN = 1
    NOTE = 2


class Kind(StrEnum):
    """What it is; the order here is the order within a level."""

    COPY_FAILED = "copy_failed"
    NO_FACTS = "no_facts"  # neither name nor days
    NO_NAME = "no_name"
    NO_DAYS = "no_days"
    NO_DELEGATES = "no_delegates"
    LATE_TASKS = "late_tasks"
    NOT_PRINTED = "not_printed"
    CHANGED = "changed"
    OVER_HOSTED = "over_hosted"
    NO_ANSWER = "no_answer"
    DUE_TASKS = "due_tasks"  # this week
    COPY_OLD = "copy_old"
    NO_PHOTO = "no_photo"
    ONE_PLACE = "one_place"  # copies lie on one disk only


_PLACES = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Copies:
    """What is known of the copies of this file."""

    last: datetime | None  # the last one that was proved
    trouble: str = ""  # why the last automatic copy failed, a whole sentence
    second_place: bool = True  # whether they also go to another disk than the workspace's
    behind: bool = True  # whether something was done that is in no copy


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that a person should decide or do."""

    kind: Kind
    level: Level
    n: int = 0  # how many people or delegations
    of: int = 0  # of how many
    days: int = 0  # since the oldest letter, or since the last copy; 0 = not known
    bodies: tuple[Body, ...] = ()
    trouble: str = ""
    hours: int = 0  # since the last copy
    title: str = ""  # of the task that waits longest


def alerts(seen: Overview, now: datetime, copies: Copies | None = None) -> tuple[Alert, ...]:
    """Everything that waits, the worst first; `copies` None when nothing is known of them."""
    far = countdown(seen.facts, now)
    found = [*_of_event(seen), *_of_copies(copies, now), *_of_tasks(seen, far.today)]
    if far.phase is not Phase.AFTER:
        found += [*_of_people(seen, far), *_of_delegations(seen, far)]
    return tuple(sorted(found, key=lambda alert: (alert.level, _PLACES[alert.kind])))


def _of_event(seen: Overview) -> list[Alert]:
    name, days = bool(seen.facts.title), seen.facts.starts_on is not None
    if name and days:
        return []
    kind = Kind.NO_FACTS if not (name or days) else Kind.NO_DAYS if name else Kind.NO_NAME
    return [Alert(kind, Level.WARN)]


def _of_copies(copies: Copies | None, now: datetime) -> list[Alert]:
    if copies is None:
        return []
    found = []
    if copies.trouble:
        found.append(Alert(Kind.COPY_FAILED, Level.BAD, trouble=copies.trouble))
    elif copies.last is None:
        found.append(Alert(Kind.COPY_OLD, Level.WARN))
    elif copies.behind and now - copies.last > COPY_IS_OLD:
        age = now - copies.last
        hours = int(age.total_seconds() // 3600)
        found.append(Alert(Kind.COPY_OLD, Level.WARN, days=age.days, hours=hours))
    if not copies.second_place:
        found.append(Alert(Kind.ONE_PLACE, Level.NOTE))
    return found


def _of_tasks(seen: Overview, today: date) -> list[Alert]:
    """What is late, and how much more is due this week; without anything late, that alone."""
    late = [row for row in seen.tasks if state_of(row, today) is TaskState.LATE]
    week = [row for row in seen.tasks if state_of(row, today) is TaskState.THIS_WEEK]
    if late:
        since = {row.id: _late_day(row, today) for row in late}
        oldest = min(late, key=lambda row: since[row.id])
        days = (today - since[oldest.id]).days
        return [Alert(Kind.LATE_TASKS, Level.BAD, len(late), len(week), days, title=oldest.title)]
    return [Alert(Kind.DUE_TASKS, Level.WARN, len(week), title=week[0].title)] if week else []


def _late_day(row: TaskRow, today: date) -> date:
    return late_since(row.schedule, row.anchors, today, ticked(row)) or today


def _of_people(seen: Overview, far: Countdown) -> list[Alert]:
    if not seen.expected:
        return [Alert(Kind.NO_DELEGATES, Level.WARN)]
    found = []
    if seen.not_printed:
        level = _by_distance(far, during=Level.BAD, near=Level.WARN, soon=Level.NOTE)
        found.append(Alert(Kind.NOT_PRINTED, level, seen.not_printed, seen.expected))
    if seen.badges.changed:
        level = _by_distance(far, during=Level.BAD, near=Level.BAD, soon=Level.WARN)
        found.append(Alert(Kind.CHANGED, level, len(seen.badges.changed)))
    if seen.not_pictured:
        anybody = seen.people.pictured > 0  # an office that prints no photos misses none
        near = Level.WARN if anybody else Level.NOTE
        level = _by_distance(far, during=near, near=near, soon=Level.NOTE)
        found.append(Alert(Kind.NO_PHOTO, level, seen.not_pictured, seen.expected))
    return found


def _of_delegations(seen: Overview, far: Countdown) -> list[Alert]:
    found = []
    over = seen.over_hosted
    if over:
        found.append(Alert(Kind.OVER_HOSTED, Level.WARN, len(over), bodies=over))
    waiting = seen.invited(*WAITING)
    if any(_is_late(body.row, far.today) for body in waiting):
        level = _by_distance(far, during=Level.WARN, near=Level.BAD, soon=Level.WARN)
        days = max(_days_since(body.row, far.today) or 0 for body in waiting)
        found.append(Alert(Kind.NO_ANSWER, level, len(waiting), days=days, bodies=waiting))
    return found


def _by_distance(far: Countdown, *, during: Level, near: Level, soon: Level) -> Level:
    """How grave a thing is on the days themselves, in the last week, in the last month.

    Earlier, and while no days are known, everything can wait.
    """
    if far.phase is Phase.DURING:
        return during
    if far.phase is Phase.BEFORE and far.days <= SOON_DAYS:
        return near if far.days <= NEAR_DAYS else soon
    return Level.NOTE


def _is_late(row: DelegationRow, today: date) -> bool:
    """Whether an answer should have come: somebody says so, or the letter is old or undated."""
    days = _days_since(row, today)
    return row.invitation is Invitation.NO_ANSWER or days is None or days >= ANSWER_DAYS


def _days_since(row: DelegationRow, today: date) -> int | None:
    """Days since the invitation; None when its date is missing or was not understood."""
    try:
        sent = date.fromisoformat(row.invitation_date)
    except ValueError:
        return None
    return (today - sent).days
