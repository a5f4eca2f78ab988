"""Deadlines that are dates: a day, a period, an open period, or several of them in one cell.

Reads what stands between and before the dates: "from … to", "before", "by", "and". What must not
come in: schedules that come again, conditions, days counted from an event.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.schedule.calendar_words import BACKWARDS, CalendarWord, Grain
from hanoiplan.checklist.schedule.deadline_phrase import Known, Phrase, without, without_weekday
from hanoiplan.checklist.schedule.values import Schedule, ScheduleKind, Span

SEVERAL = N_("Several deadlines stand in one cell.")
OTHER_WORDS = N_("Other words stand beside the date.")
BEFORE_A_PERIOD = N_("“Before” a month, a quarter or a year is read as the day before it begins.")
AFTER_A_DATE = N_("It only says after which date, not by when.")
BEFORE_ISSUE = N_("It lies before the day on which the plan was issued.")
MAYBE_SWAPPED = N_("Day and month of one end may be swapped; the period is very long otherwise.")
NO_ISSUE = N_("It counts from the issue of the plan, which has no date.")

_RANGE = re.compile(
    r"(?:-|den|toi|cho den|to|until|till|through|and)(?: (?:het|cuoi|truoc|ngay|thang|nam|quy|the"
    r"|end|of|khoang))*"
)
_JOIN = re.compile(r"(?:[,;&+]|va|and)(?: (?:ngay|thang|nam|quy|va|and|truoc|before|by))*")
_FROM = r"tu|ke tu|bat dau(?: tu)?|from|since|starting|between"
_ISSUED = re.compile(
    r"(?<!\w)(?:tu nay|from now|(?:tu |ke tu |sau )(?:khi |ngay |thoi diem )*(?:ky |duoc )*"
    r"(?:ban hanh|ky|phe duyet|co hieu luc)(?: (?:ke hoach|van ban|nay|quyet dinh))*"
    r"|from (?:the )?(?:date of )?(?:issue|issuance|signing))(?!\w)"
)
_WORDS = {
    "after": re.compile(r"(?<!\w)(?:sau|after)(?!\w)"),
    "before": re.compile(r"(?<!\w)(?:truoc|before|prior to)(?!\w)"),
    "until": re.compile(
        r"(?<!\w)(?:den|toi|cham nhat|muon nhat|tre nhat|khong qua|khong muon hon|by|until|till"
        r"|no later than|not later than|up to|han cuoi|thoi han|deadline)(?!\w)"
    ),
    "from": re.compile(rf"(?<!\w)(?:{_FROM})(?!\w)"),
    "within": re.compile(r"(?<!\w)(?:trong|vao|during|within|in)(?!\w)"),
}
_TWO_ENDS = re.compile(r"-|(?<!\w)(?:den|toi|to)(?!\w)")
_ONWARDS = re.compile(
    r"(?<!\w)(?:tro di|onwards?|va (?:cac )?nam tiep theo|and (?:the )?following years"
    r"|cac nam tiep theo)(?!\w)"
)
_BESIDE = (
    "ngay thang nam quy tuan truoc sau tu den toi het trong hoan thanh xong cham muon tre nhat",
    "khong qua hon thoi gian han cuoi giai doan nhiem ky vao khoang du kien ke nay tro di va phai",
    "bat dau ket thuc thuc hien trien khai bao cao lo trinh cac tiep theo ban hanh hoac ca",
    "and by before until till to from in of the during within no not later than end completed",
    "complete due up since starting between onwards onward following years period phase week",
    "deadline on at now year term expected dot xuat co yeu cau khi lan mot hang moi",
)
_KNOWN_WORDS = frozenset(" ".join(_BESIDE).split())
_WORD = re.compile(r"[a-z]+")


def plain_dates(phrase: Phrase, known: Known) -> Schedule | None:
    """Return a DATE, PERIOD, MILESTONES or open CONTINUOUS, or None where no date is named."""
    dates = phrase.dates(known)
    if not dates:
        return None
    found = _read(phrase, dates, known)
    return _doubted(replace(found, raw=phrase.raw, at=phrase.at), phrase, dates, known)


def _read(phrase: Phrase, dates: Sequence[CalendarWord], known: Known) -> Schedule:
    groups, certain = grouped(phrase.text, dates)
    if any(one.span is None for one in dates):
        kind = ScheduleKind.DATE if len(dates) == 1 else ScheduleKind.PERIOD
        kind = ScheduleKind.PERIOD if dates[0].grain > Grain.DAY else kind
        return Schedule(kind)
    spans = tuple(sorted({joined(group) for group in groups}, key=lambda one: (one.end, one.start)))
    if len(spans) > 1:
        why = "" if certain else SEVERAL
        return Schedule(ScheduleKind.MILESTONES, milestones=spans, uncertain=bool(why),
                        why_uncertain=why)  # fmt: skip
    if len(groups[0]) > 1:
        return _ranged(spans[0])
    return _single(phrase.text, dates[0], spans[0], known)


def grouped(text: str, dates: Sequence[CalendarWord]) -> tuple[list[list[CalendarWord]], bool]:
    """Dates that a range word joins stand together; False where others are only loosely listed."""
    groups, certain = [[dates[0]]], True
    for left, right in pairwise(dates):
        gap = text[left.stop : right.begin].strip(" .()")
        if len(groups[-1]) == 1 and _is_range(gap, text[: left.begin]):
            groups[-1].append(right)
        else:
            groups.append([right])
            certain = certain and bool(_JOIN.fullmatch(gap))
    return groups, certain


def _is_range(gap: str, lead: str) -> bool:
    """Whether the gap joins a range; "and" does only after "between"."""
    return bool(_RANGE.fullmatch(gap)) and (gap != "and" or "between" in lead)


def joined(group: Sequence[CalendarWord]) -> Span:
    """The span from the first to the last of dates that all have one."""
    spans = [one.span for one in group if one.span]
    return Span(spans[0].start, spans[-1].end)


def _ranged(span: Span) -> Schedule:
    if span.end < span.start:
        return Schedule(ScheduleKind.PERIOD, uncertain=True, why_uncertain=BACKWARDS)
    return Schedule(ScheduleKind.PERIOD, start=span.start, end=span.end)


def _single(text: str, word: CalendarWord, span: Span, known: Known) -> Schedule:
    lead = text[: word.begin]
    said = _last_word(lead)
    if said == "from" and _TWO_ENDS.search(text, word.begin, word.stop):
        said = "within"  # "from March to May": the date itself has both ends
    if _ISSUED.search(lead) and (said == "until" or "-" in lead):
        why = "" if known.issued_on else NO_ISSUE
        return Schedule(ScheduleKind.PERIOD, start=known.issued_on, end=span.end,
                        uncertain=bool(why), why_uncertain=why)  # fmt: skip
    if said == "from" or _ONWARDS.search(text[word.stop :]):
        return Schedule(ScheduleKind.CONTINUOUS, start=span.start)
    if said == "after":
        return Schedule(ScheduleKind.CONTINUOUS, start=span.end + timedelta(1), uncertain=True,
                        why_uncertain=AFTER_A_DATE)  # fmt: skip
    if word.grain is Grain.DAY:
        one = span.start == span.end
        kind = ScheduleKind.DATE if one or said in {"before", "until"} else ScheduleKind.PERIOD
        return Schedule(kind, start=None if kind is ScheduleKind.DATE else span.start, end=span.end)
    if said == "before" and word.grain > Grain.PART:
        return Schedule(ScheduleKind.DATE, end=span.start - timedelta(1), uncertain=True,
                        why_uncertain=BEFORE_A_PERIOD)  # fmt: skip
    start = None if said in {"before", "until"} else span.start
    return Schedule(ScheduleKind.PERIOD, start=start, end=span.end)


def _last_word(lead: str) -> str:
    """Of before, until, from …: what stands nearest before the date; "" for none."""
    places = {
        name: max((match.end() for match in pattern.finditer(lead)), default=-1)
        for name, pattern in _WORDS.items()
    }
    name = max(places, key=lambda one: places[one])
    return name if places[name] >= 0 else ""


# --- what makes a reading doubtful ---


def _doubted(
    schedule: Schedule, phrase: Phrase, dates: Sequence[CalendarWord], known: Known
) -> Schedule:
    problem = next((one.problem for one in dates if one.problem), "")
    why = problem or schedule.why_uncertain or _doubt(schedule, phrase, dates, known)
    why = why or (MAYBE_SWAPPED if _may_be_swapped(schedule, phrase, dates) else "")
    return replace(schedule, uncertain=bool(why), why_uncertain=why)


def _doubt(schedule: Schedule, phrase: Phrase, dates: Sequence[CalendarWord], known: Known) -> str:
    last = last_day(schedule)
    if known.issued_on and last and last < known.issued_on:
        return BEFORE_ISSUE
    return OTHER_WORDS if has_other_words(without(phrase.text, dates)) else ""


_FIGURES = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
_LONG, _SHORT = 100, 45  # days of a period as written, and with one end turned


def _may_be_swapped(schedule: Schedule, phrase: Phrase, dates: Sequence[CalendarWord]) -> bool:
    """Whether a long period between two days in figures is short with one of them turned."""
    first, last = schedule.start, schedule.end
    if schedule.kind is not ScheduleKind.PERIOD or not first or not last or len(dates) < 2:
        return False
    if not all(_FIGURES.fullmatch(phrase.text[one.begin : one.stop]) for one in dates):
        return False
    turned = [(first, _turned(last)), (_turned(first), last)]
    return (last - first).days >= _LONG and any(
        begins and ends and 0 <= (ends - begins).days <= _SHORT for begins, ends in turned
    )


def _turned(day: date) -> date | None:
    """The day with day and month exchanged, where there is such a day."""
    return date(day.year, day.day, day.month) if day.day <= 12 else None


def has_other_words(rest: str) -> bool:
    """Whether what is left beside dates says more than a deadline does."""
    bare = _ISSUED.sub(" ", without_weekday(rest))
    return bool(set(_WORD.findall(bare)) - _KNOWN_WORDS)


def last_day(schedule: Schedule) -> date | None:
    """The last day that the schedule itself names."""
    if schedule.milestones:
        return max(span.end for span in schedule.milestones)
    return schedule.end
