"""A schedule in words, in Vietnamese or English: short for chips, long for tooltips and papers.

The reading turned round: values into a phrase that a person would write. What must not come in:
rules, widgets.
"""

import calendar
from collections.abc import Callable
from datetime import date

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import DASH, Speech, interface
from hanoiplan.checklist.schedule.occurrences import period_of
from hanoiplan.checklist.schedule.schedules import whole
from hanoiplan.checklist.schedule.values import (
    Anchor,
    Anchors,
    Every,
    Limit,
    Quota,
    Schedule,
    ScheduleKind,
    Span,
)

_EVERY = {
    Every.YEAR: N_("Every year"),
    Every.HALF: N_("Every half-year"),
    Every.QUARTER: N_("Every quarter"),
    Every.MONTH: N_("Every month"),
    Every.TWO_WEEKS: N_("Every two weeks"),
    Every.WEEK: N_("Every week"),
}
_ONGOING_EVERY = {
    Every.YEAR: N_("Ongoing, once a year"),
    Every.HALF: N_("Ongoing, once a half-year"),
    Every.QUARTER: N_("Ongoing, once a quarter"),
    Every.MONTH: N_("Ongoing, once a month"),
    Every.TWO_WEEKS: N_("Ongoing, once in two weeks"),
    Every.WEEK: N_("Ongoing, once a week"),
}
_QUOTA = {
    Every.YEAR: N_("{count} {unit} a year"),
    Every.HALF: N_("{count} {unit} a half-year"),
    Every.QUARTER: N_("{count} {unit} a quarter"),
    Every.MONTH: N_("{count} {unit} a month"),
    Every.TWO_WEEKS: N_("{count} {unit} in two weeks"),
    Every.WEEK: N_("{count} {unit} a week"),
}
_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_COMMON_YEAR = 2023  # one without 29 February


def schedule_words(schedule: Schedule, speech: Speech | None = None) -> str:
    """The deadline in few words, "" where there is none or it was not understood.

    `speech` is the language of a document; without it that of the window.
    """
    return _BY_KIND[schedule.kind](schedule, speech or interface())


def schedule_details(
    schedule: Schedule, anchors: Anchors | None = None, speech: Speech | None = None
) -> str:
    """The same for a tooltip: words, days meant, quota, as written, and what is doubtful."""
    said = speech or interface()
    words = schedule_words(schedule, said)
    span = whole(schedule, anchors or Anchors())
    days = said.date_range(span.start, span.end) if span else ""
    written = said.say(N_("As written: “{words}”")).format(words=schedule.raw.strip())
    lines = (
        words,
        days if days != words else "",
        _quota(schedule.quota, said) if schedule.quota else "",
        written if schedule.raw.strip() else "",
        said.say(schedule.why_uncertain),
    )
    return "\n".join(line for line in lines if line)


def span_words(span: Span, speech: Speech) -> str:
    """A span as people name it: "2026", "2026–2030", "Quý III–IV/2026", "07–10/6/2026"."""
    first, last = span.start, span.end
    year = period_of(Every.YEAR, first)
    if first == year.start and last == period_of(Every.YEAR, last).end:
        return str(first.year) if first.year == last.year else f"{first.year}{DASH}{last.year}"
    if first.year == last.year and _fits(Every.QUARTER, span):
        return speech.quarter(first.year, _quarter(first), _quarter(last))
    if span == period_of(Every.MONTH, first):
        return _month(first, speech)
    return speech.date_range(first, last)


def _month(day: date, speech: Speech) -> str:
    """The name of a month: "tháng 5/2026", "May 2026"."""
    if speech.language == "vi":
        return speech.say(N_("month {month}/{year}")).format(month=day.month, year=day.year)
    return speech.short_date(day.replace(day=1)).removeprefix("1 ")


def _half(year: int, speech: Speech, *, first: bool) -> str:
    msgid = N_("first half of {year}") if first else N_("second half of {year}")
    return speech.say(msgid).format(year=year)


def occurrence_words(label: str, speech: Speech | None = None) -> str:
    """The name of an occurrence for people, from its label ("Q3 2026" → "Quý III/2026")."""
    said = speech or interface()
    number, _space, rest = label.partition(" ")
    if "/" not in number or not rest:  # no "1/2 2026" of a quota
        return _label_words(label, said)
    return f"{_label_words(rest, said)} ({number})"


def _label_words(label: str, speech: Speech) -> str:
    """Part of a year, week, several days, or by how many hyphens a date has: day, month, year."""
    if label[:1] in {"Q", "H"}:
        part, year = int(label[1]), int(label[-4:])
        quarter = label[0] == "Q"
        return speech.quarter(year, part) if quarter else _half(year, speech, first=part == 1)
    if "-W" in label:
        year_text, _mark, week = label.partition("-W")
        return speech.say(N_("week {week}/{year}")).format(week=int(week), year=year_text)
    if "/" in label:
        start, end = (date.fromisoformat(day) for day in label.split("/"))
        return speech.date_range(start, end)
    if "-" not in label:
        return label
    if label.count("-") == 1:
        return _month(date.fromisoformat(f"{label}-01"), speech)
    return speech.short_date(date.fromisoformat(label))


# --- one function for each kind ---


def _date(schedule: Schedule, speech: Speech) -> str:
    if schedule.end is None:
        return ""
    day = speech.short_date(schedule.end)
    return f"{speech.time(schedule.at)}, {day}" if schedule.at else day


def _period(schedule: Schedule, speech: Speech) -> str:
    if schedule.end is None:
        return ""
    if schedule.start is None or schedule.start > schedule.end:
        return _until(schedule.end, speech)
    return _sentence(span_words(Span(schedule.start, schedule.end), speech))


def _until(day: date, speech: Speech) -> str:
    if (day.month, day.day) == (12, 31):
        return speech.say(N_("To the end of {year}")).format(year=day.year)
    return speech.say(N_("By {day}")).format(day=speech.short_date(day))


def _milestones(schedule: Schedule, speech: Speech) -> str:
    return _sentence(", ".join(span_words(one, speech) for one in schedule.milestones))


def _recurring(schedule: Schedule, speech: Speech) -> str:
    if schedule.every is None:
        return speech.say(N_("Again and again"))
    words = speech.say(_EVERY[schedule.every])
    if schedule.quota:
        words = _quota(schedule.quota, speech)
    by = _limits(schedule, speech)
    if by:
        words = speech.say(N_("{every}, by {day}")).format(every=words, day=by)
    return _with_years(words, schedule, speech)


def _limits(schedule: Schedule, speech: Speech) -> str:
    days = ", ".join(_limit(one, speech) for one in schedule.limits)
    if schedule.weekday is not None:
        days = speech.say(_WEEKDAYS[schedule.weekday])
    hour = speech.time(schedule.at) if schedule.at else ""
    return f"{hour} {days}".strip()


def _limit(limit: Limit, speech: Speech) -> str:
    if not limit.month:
        return speech.say(N_("day {day} of the month")).format(day=limit.day)
    longest = calendar.monthrange(_COMMON_YEAR, limit.month)[1]
    return speech.axis_date(date(_COMMON_YEAR, limit.month, min(limit.day, longest)))


def _continuous(schedule: Schedule, speech: Speech) -> str:
    words = speech.say(N_("Ongoing"))
    if schedule.every:
        words = speech.say(_ONGOING_EVERY[schedule.every])
    elif schedule.periodic:
        words = speech.say(N_("Ongoing, from time to time"))
    elif schedule.start and not schedule.end:
        day = speech.short_date(schedule.start)
        return speech.say(N_("From {day} on")).format(day=day)
    return _with_years(words, schedule, speech)


def _with_years(words: str, schedule: Schedule, speech: Speech) -> str:
    if schedule.start and schedule.end and schedule.start <= schedule.end:
        span = span_words(Span(schedule.start, schedule.end), speech)
        return speech.say(N_("{every}, {years}")).format(every=words, years=span)
    if schedule.start:
        start = speech.short_date(schedule.start)
        return speech.say(N_("{every}, from {day}")).format(every=words, day=start)
    if schedule.end:
        end = speech.short_date(schedule.end)
        return speech.say(N_("{every}, until {day}")).format(every=words, day=end)
    return words


def _condition(schedule: Schedule, speech: Speech) -> str:
    if schedule.days == 0:
        return speech.say(N_("At once when: {condition}")).format(condition=schedule.condition)
    return speech.say(N_("After: {condition}")).format(condition=schedule.condition)


def _reference(schedule: Schedule, speech: Speech) -> str:
    return speech.say(N_("As set out in: {paper}")).format(paper=schedule.condition)


def _relative(schedule: Schedule, speech: Speech) -> str:
    days = schedule.days or 0
    if schedule.working_days:
        count = speech.say_count("{n} working day", "{n} working days", abs(days))
    else:
        count = speech.say_count("{n} day", "{n} days", abs(days))
    msgid = _RELATIVE[schedule.anchor or Anchor.ISSUE][(days > 0) - (days < 0)]
    amount = count.format(n=speech.number(abs(days)))
    return speech.say(msgid).format(days=amount, condition=schedule.condition)


# on the day, after it, before it (index -1)
_RELATIVE = {
    Anchor.EVENT_START: (
        N_("On the first day of the event"),
        N_("{days} after the event begins"),
        N_("{days} before the event"),
    ),
    Anchor.EVENT_END: (
        N_("When the event ends"),
        N_("{days} after the event"),
        N_("{days} before the event ends"),
    ),
    Anchor.ISSUE: (
        N_("On the day the plan is issued"),
        N_("{days} after the plan is issued"),
        N_("{days} before the plan is issued"),
    ),
    Anchor.CONDITION: (
        N_("When: {condition}"),
        N_("{days} after: {condition}"),
        N_("{days} before: {condition}"),
    ),
}


def _none(_schedule: Schedule, _speech: Speech) -> str:
    return ""


_BY_KIND: dict[ScheduleKind, Callable[[Schedule, Speech], str]] = {
    ScheduleKind.DATE: _date,
    ScheduleKind.PERIOD: _period,
    ScheduleKind.MILESTONES: _milestones,
    ScheduleKind.RECURRING: _recurring,
    ScheduleKind.CONTINUOUS: _continuous,
    ScheduleKind.CONDITION: _condition,
    ScheduleKind.REFERENCE: _reference,
    ScheduleKind.RELATIVE: _relative,
    ScheduleKind.NONE: _none,
}


def _quota(quota: Quota, speech: Speech) -> str:
    low, high = speech.number(quota.low), speech.number(quota.high)
    count = low if quota.low == quota.high else f"{low}{DASH}{high}"
    return speech.say(_QUOTA[quota.per]).format(count=count, unit=quota.unit)


def _fits(every: Every, span: Span) -> bool:
    return (
        period_of(every, span.start).start == span.start
        and period_of(every, span.end).end == span.end
    )


def _quarter(day: date) -> int:
    return (day.month + 2) // 3


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
