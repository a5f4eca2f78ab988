"""Deadlines that come again or never end: "hằng năm", "2 tuần một lần", "thường xuyên", "monthly".

Also the yearly quotas that hide in the result column ("1-2 đoàn/năm"). What must not come in:
which occurrences follow from it (`occurrences`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold, nfc
from hanoiplan.checklist.schedule.calendar_words import CalendarWord
from hanoiplan.checklist.schedule.deadline_phrase import Known, Phrase, without
from hanoiplan.checklist.schedule.plain_dates import (
    OTHER_WORDS,
    grouped,
    has_other_words,
    plain_dates,
)
from hanoiplan.checklist.schedule.values import Every, Limit, Quota, Schedule, ScheduleKind

ODD_INTERVAL = N_("This interval is not known; the nearest known one is taken.")

ORDER = (Every.WEEK, Every.TWO_WEEKS, Every.MONTH, Every.QUARTER, Every.HALF, Every.YEAR)
_UNITS = {"tuan": 7, "week": 7, "thang": 30, "month": 30, "quy": 91, "quarter": 91, "nam": 365,
          "year": 365}  # fmt: skip
_DAYS = {Every.WEEK: 7, Every.TWO_WEEKS: 14, Every.MONTH: 30, Every.QUARTER: 91, Every.HALF: 182,
         Every.YEAR: 365}  # fmt: skip
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "sau": 6, "one": 1, "two": 2, "three": 3, "six": 6}
_N = r"(?P<n>\d{1,2}|" + "|".join(_NUMBERS) + ")"
_U = r"(?P<u>tuan|thang|quy|nam|week|month|quarter|year)s?"
_NOT_A_NAME = r"(?!\w)(?! (?:dinh|che|hoach|mo|trinh|i|iv|v?i+|dau|cuoi|\d))"
_ONCE = r"(?:/|mot |01 |1 )\s*lan"
_EVERY_N = (
    re.compile(rf"(?<![\w/]){_N} {_U} ?{_ONCE}"),
    re.compile(rf"(?<!\w)(?:dinh ky|moi|hang|cu|every|once every) {_N} {_U}{_NOT_A_NAME}"),
)
_EVERY_ONE = re.compile(
    rf"(?<!\w)(?:(?:hang|moi|tung|theo|dinh ky|every|each|per|once a|a) {_U}{_NOT_A_NAME}"
    rf"|(?P<times>\d{{1,2}}) lan ?(?:/|mot |trong |moi )\s*(?P<u2>tuan|thang|quy|nam)(?!\w)"
    rf"|(?P<u3>tuan|thang|quy|nam) {_ONCE})"
)
_BY_NAME = (
    (Every.TWO_WEEKS, r"fortnightly|bi-?weekly"),
    (Every.HALF, r"half-?yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|nua nam"),
    (Every.YEAR, r"thuong nien|annual(?:ly)?|yearly|dinh ky nam"),
    (Every.QUARTER, r"quarterly|(?:cua )?thang cuoi (?:cua )?(?:moi )?quy(?! (?:i|v|\d))"),
    (Every.MONTH, r"monthly"),
    (Every.WEEK, r"weekly"),
)
_NAMED = tuple((every, re.compile(rf"(?<![\w-])(?:{words})(?!\w)")) for every, words in _BY_NAME)
_ENDLESS = re.compile(
    r"(?<!\w)(?:thuong xuyen|lien tuc|xuyen suot|hang ngay(?! \d)|duy tri|ongoing|on-going"
    r"|continuous(?:ly)?|continual(?:ly)?|permanent(?:ly)?|regular(?:ly)?|daily|throughout)(?!\w)"
)
_PERIODIC = re.compile(r"(?<!\w)(?:dinh ky|periodic(?:ally)?)(?!\w)")
_LEAP_YEAR = 2024  # a yearly day may be 29 February
_DAY_OF_MONTH = re.compile(
    r"(?<!\w)(?:ngay|day|the) (?P<d>[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\w/])"
)


def recurring(phrase: Phrase, known: Known) -> Schedule | None:
    """Return a RECURRING or CONTINUOUS schedule, or None where the words name neither."""
    intervals = list(_intervals(phrase.text))
    endless, periodic = _ENDLESS.search(phrase.text), _PERIODIC.search(phrase.text)
    if not (intervals or endless or periodic):
        return None
    taken = [match for _, _, match in intervals]
    taken += [*_ENDLESS.finditer(phrase.text), *_PERIODIC.finditer(phrase.text)]
    bare = replace(phrase, text=without(phrase.text, taken), at=None)
    found = _with_dates(bare, known)
    every = min((one for one, _, _ in intervals), key=ORDER.index, default=None)
    if any(odd for _, odd, _ in intervals):
        found = replace(found, uncertain=True, why_uncertain=ODD_INTERVAL)
    if endless or not intervals:
        return replace(found, kind=ScheduleKind.CONTINUOUS, every=every, limits=(),
                       periodic=bool(periodic) and every is None)  # fmt: skip
    weekly = every in {Every.WEEK, Every.TWO_WEEKS}
    limits = found.limits or (() if weekly else _days_of_month(bare.text, every))
    weekday = phrase.weekday if weekly else None
    return replace(found, every=every, limits=limits, weekday=weekday, at=phrase.at)


def _intervals(text: str) -> Iterable[tuple[Every, bool, re.Match[str]]]:
    """(interval, whether it is only the nearest known one, where it stands)."""
    for match in (match for pattern in _EVERY_N for match in pattern.finditer(text)):
        number, unit = match["n"], match["u"]
        days = (_NUMBERS.get(number) or int(number)) * _UNITS[unit]
        every = _nearest(days)
        yield every, abs(_DAYS[every] - days) > 5, match
    text = without(text, (match for pattern in _EVERY_N for match in pattern.finditer(text)))
    for match in _EVERY_ONE.finditer(text):
        unit = match["u"] or match["u2"] or match["u3"]
        yield _every_of(unit), False, match
    for every, pattern in _NAMED:
        for match in pattern.finditer(text):
            yield every, False, match


def _nearest(days: int) -> Every:
    return min(_DAYS, key=lambda one: abs(_DAYS[one] - days))


def _every_of(unit: str) -> Every:
    return {7: Every.WEEK, 30: Every.MONTH, 91: Every.QUARTER, 365: Every.YEAR}[_UNITS[unit]]


def _with_dates(bare: Phrase, known: Known) -> Schedule:
    """Dates with a year are the years it runs; dates without one are its last days."""
    dates = bare.dates(Known(_LEAP_YEAR))
    groups = grouped(bare.text, dates)[0] if dates else []
    yearly = tuple(
        Limit(group[-1].month, group[-1].day)
        for group in groups
        if not group[-1].own_year and group[-1].span
    )
    years = replace(bare, text=without(bare.text, _without_year(groups)))
    window = plain_dates(years, known)
    start, end = (window.start, window.end) if window else (None, None)
    if window and window.milestones:
        start, end = window.milestones[0].start, window.milestones[-1].end
    why = next((one.problem for one in dates if one.problem), "")
    beside = _DAY_OF_MONTH.sub(" ", without(bare.text, dates))
    if not why and has_other_words(beside):
        why = OTHER_WORDS
    return Schedule(ScheduleKind.RECURRING, bare.raw, start, end, limits=yearly,
                    uncertain=bool(why), why_uncertain=why)  # fmt: skip


def _without_year(groups: Sequence[Sequence[CalendarWord]]) -> list[CalendarWord]:
    return [word for group in groups if not group[-1].own_year for word in group]


def _days_of_month(text: str, every: Every | None) -> tuple[Limit, ...]:
    """Read "before the 25th of each month": a day of the last month of each period."""
    if every in {None, Every.YEAR}:
        return ()
    return tuple(Limit(0, int(match["d"])) for match in _DAY_OF_MONTH.finditer(text) if match["d"])


# --- quotas ---

_PER = r"(?P<per>nam|quy|thang|tuan|year|annum|quarter|month|week)(?!\w)"
_COUNT = r"(?<![\d/.,])(?P<low>\d{1,3})(?:\s*-\s*(?P<high>\d{1,3}))?"
_QUOTAS = (
    re.compile(rf"{_COUNT}\s+(?P<unit>[^\d/;,.()]{{2,60}}?)\s*(?:/|\b(?:moi|per|a)\b)\s*{_PER}"),
    re.compile(rf"(?:moi|hang|every|each) {_PER}\s*(?:it nhat |toi thieu |tu |co |to chuc )*"
               rf"{_COUNT}\s+(?P<unit>[^\d/;,.()]{{2,60}}?)(?=$|[;,.(])"),
)  # fmt: skip

_ONE_TIME = {"lan", "time"}  # once a year is an interval, not a quota


def read_quota(text: str) -> Quota | None:
    """Return how many a year (quarter, month, week) `text` wants, or None."""
    plain = " ".join(nfc(text).replace("–", "-").split())
    folded = fold(plain)
    for pattern in _QUOTAS:
        match = pattern.search(folded)
        if match and int(match["low"]):
            written = plain if len(plain) == len(folded) else folded
            low, high = sorted((int(match["low"]), int(match["high"] or match["low"])))
            unit = written[match.start("unit") : match.end("unit")].strip(" -")
            if high == 1 and fold(unit) in _ONE_TIME:
                return None
            return Quota(low, high, unit, _per(match["per"]))
    return None


def _per(word: str) -> Every:
    return _every_of("year" if word == "annum" else word)
