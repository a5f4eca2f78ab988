"""A schedule as a value: its kinds, its parts, and its JSON.

What must not come in: how a phrase is read (`deadlines`), what a schedule means on a day
(`schedules`), words for people (`words`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any


class ScheduleKind(StrEnum):
    """What sort of deadline a phrase of a plan sets."""

    DATE = "date"  # one day
    PERIOD = "period"  # overdue after its end; a start or an end may be open
    MILESTONES = "milestones"  # once in each of several spans
    RECURRING = "recurring"  # again and again, each time ticked
    CONTINUOUS = "continuous"  # without end, never overdue
    CONDITION = "condition"  # no date until something has happened
    REFERENCE = "reference"  # the date stands in another paper
    RELATIVE = "relative"  # days counted from the event, the issue of the plan or a condition
    NONE = "none"  # no deadline is given


class Every(StrEnum):
    """How often something comes again."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    TWO_WEEKS = "two_weeks"
    WEEK = "week"


class Anchor(StrEnum):
    """The day from which a relative schedule counts."""

    EVENT_START = "event_start"
    EVENT_END = "event_end"
    ISSUE = "issue"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Span:
    """From day to day, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of something in each `per` ("1-2 delegations a year": 1, 2, "delegations", YEAR)."""

    low: int
    high: int
    unit: str
    per: Every


@dataclass(frozen=True, slots=True)
class Limit:
    """The last day inside each period of a recurring schedule; month 0: a day of every month.

    A day that a month does not have (31 June) means the month's last day.
    """

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """A deadline as it was understood, with the words as they stand in the plan.

    `days` are signed (D-30 is -30). `periodic`: "from time to time", the interval not given.
    `condition` holds what has to happen first, or for a reference what it refers to.
    `why_uncertain` is a msgid, marked where it is written, translated where it is shown.
    """

    kind: ScheduleKind
    raw: str = ""
    start: date | None = None
    end: date | None = None
    milestones: tuple[Span, ...] = ()
    every: Every | None = None
    quota: Quota | None = None
    condition: str = ""
    days: int | None = None
    anchor: Anchor | None = None
    working_days: bool = False
    periodic: bool = False
    limits: tuple[Limit, ...] = ()
    weekday: int | None = None  # Monday 0 … Sunday 6
    at: time | None = None  # the hour of that day, in the event's zone
    uncertain: bool = False
    why_uncertain: str = ""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days from which a schedule may count; None where not known.

    `since` is the day from which the office keeps the task, for one without any other beginning.
    `closed` are the office's own days off, for deadlines in working days. `condition_days`: how
    long after its condition a task is expected when the plan does not say (a custom, no rule).
    """

    event_start: date | None = None
    event_end: date | None = None
    issued_on: date | None = None
    fulfilled_on: date | None = None  # the day on which the condition came true
    since: date | None = None
    closed: frozenset[date] = frozenset()
    condition_days: int = 30


PERIODIC = "periodic, interval not stated"


def as_json(schedule: Schedule) -> dict[str, Any]:
    """Return plain JSON values without the raw text; only what is set, `kind` always."""
    found = {
        "kind": str(schedule.kind),
        **_dates(schedule),
        "every": schedule.every and str(schedule.every),
        "also": PERIODIC if schedule.periodic else None,
        "quota": _quota(schedule.quota),
        "refers_to" if schedule.kind is ScheduleKind.REFERENCE else "condition": schedule.condition,
        "days": schedule.days,
        "anchor": schedule.anchor and str(schedule.anchor),
        "working_days": schedule.working_days or None,
        "limits": [{"month": one.month, "day": one.day} for one in schedule.limits],
        "weekday": schedule.weekday,
        "at": schedule.at and schedule.at.strftime("%H:%M"),
        "uncertain": schedule.uncertain or None,
        "why": schedule.why_uncertain,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def from_json(stored: Mapping[str, Any], raw: str = "") -> Schedule:
    """Return the schedule of `as_json`; raises ValueError or KeyError on anything else."""
    quota = stored.get("quota")
    start, end = (_day(stored.get(name)) for name in ("start", "end"))
    return Schedule(
        kind=ScheduleKind(stored["kind"]),
        raw=raw,
        start=start,
        end=_day(stored.get("date")) or end,
        milestones=_milestones(stored),
        every=Every(stored["every"]) if "every" in stored else None,
        quota=Quota(quota["low"], quota["high"], quota["unit"], Every(quota["per"]))
        if quota
        else None,
        condition=str(stored.get("condition", stored.get("refers_to", ""))),
        days=stored.get("days"),
        anchor=Anchor(stored["anchor"]) if "anchor" in stored else None,
        working_days=bool(stored.get("working_days")),
        periodic="also" in stored,
        limits=tuple(Limit(one["month"], one["day"]) for one in stored.get("limits", ())),
        weekday=stored.get("weekday"),
        at=time.fromisoformat(stored["at"]) if "at" in stored else None,
        uncertain=bool(stored.get("uncertain")),
        why_uncertain=str(stored.get("why", "")),
    )


def _dates(schedule: Schedule) -> dict[str, Any]:
    """A single day is called `date`; spans that are whole years are told by their years."""
    single = schedule.kind is ScheduleKind.DATE
    found: dict[str, Any] = {
        "start": _text(schedule.start),
        "date" if single else "end": _text(schedule.end),
    }
    spans = schedule.milestones
    if spans and all(_is_whole_year(span) for span in spans):
        found["years"] = [span.start.year for span in spans]
    else:
        found["spans"] = [{"start": _text(one.start), "end": _text(one.end)} for one in spans]
    found["dues"] = [_text(span.end) for span in spans]
    return found


def _milestones(stored: Mapping[str, Any]) -> tuple[Span, ...]:
    if "years" in stored:
        return tuple(whole_year(int(year)) for year in stored["years"])
    return tuple(
        Span(date.fromisoformat(one["start"]), date.fromisoformat(one["end"]))
        for one in stored.get("spans", ())
    )


def whole_year(year: int) -> Span:
    """1 January to 31 December."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def _is_whole_year(span: Span) -> bool:
    return span == whole_year(span.start.year)


def _quota(quota: Quota | None) -> dict[str, Any] | None:
    if quota is None:
        return None
    return {"low": quota.low, "high": quota.high, "unit": quota.unit, "per": str(quota.per)}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
