"""Find the days, months, quarters, halves and years that a phrase names, in order.

Works on folded text (no marks, no case, plain hyphens), in Vietnamese and English. Says what is
wrong with a date instead of mending it. What must not come in: what surrounds them ("before",
"from … to"), that is `deadlines`.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.schedule.values import Span

SWAPPED = N_("Day and month seem to be swapped.")
IMPOSSIBLE = N_("There is no such day in the calendar.")
NO_YEAR = N_("The year is missing.")
BACKWARDS = N_("It ends before it begins.")


class Grain(IntEnum):
    """How fine a date is."""

    DAY = 1
    PART = 2  # a week or a third of a month, the end of a year
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """A date of some grain at text[begin:stop]; `span` is None where `problem` forbids one.

    `own_year` is False where the year came from elsewhere; `month`, `day` are those of its end.
    """

    begin: int
    stop: int
    grain: Grain
    span: Span | None
    own_year: bool
    month: int
    day: int
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """Months and days inside a year that may still be unknown."""

    grain: Grain
    first_month: int = 1
    last_month: int = 12
    first_day: int = 1
    last_day: int = 31  # cut to the month's length unless the grain is a day
    year: int | None = None
    last_year: int | None = None


_Match = re.Match[str]
_MONTHS = "january february march april may june july august september october november december"
_ENGLISH = {name[:3]: number for number, name in enumerate(_MONTHS.split(), 1)}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_WEEKS = {
    "dau": 1, "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "cuoi": 0, "i": 1, "ii": 2,
    "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0,
}  # fmt: skip
_THIRDS = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, 31)}
_SEASONS = {"dau": (1, 3), "giua": (5, 8), "cuoi": (10, 12)}
_SAME = {"early": "dau", "beginning": "dau", "start": "dau", "mid": "giua", "middle": "giua",
         "late": "cuoi", "end": "cuoi"}  # fmt: skip

_FOUR = r"(?:19|20)\d\d"
_YEAR = rf"{_FOUR}(?!\d)"
_OF_YEAR = rf"(?:\s*[/,.(-]?\s*(?:cua |of )?(?:nam )?(?P<y>{_YEAR}))?"
_MON = r"(?P<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_MONTH = rf"{_MON}(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?\.?(?![a-z])"
_R = r"(?:iv|i{1,3}|lv|l{1,3}|0?[1-4])(?![\w])"  # l for I: a slip of character recognition
_TH = r"(?:st|nd|rd|th)?"
_PLACE = r"dau|giua|cuoi|early|beginning|start|middle|mid|late|end"


_ITEM = r"\d{1,2}(?!\d)(?!/\d{1,2}(?!\d))(?!\s*thang)"
_LISTS = tuple(
    (unit, re.compile(rf"\b{unit} {item}(?:\s*(?:,|;|va|&)\s*{item})+"))
    for unit, item in (("quy", _R), ("thang", _ITEM))
)
_COMMA = re.compile(r"(,|;|va|&)\s*")
_DAY_LIST = re.compile(
    r"\bngay (?P<days>\d{1,2}(?:\s*(?:,|;|va|&)\s*(?:ngay )?\d{1,2})*)(?P<mark>\s*(?:,|;|va|&)\s*)"
    r"(?:ngay )?(?P<last>\d{1,2})(?P<month>\s*/\s*\d{1,2}(?!\d)(?:\s*/\s*\d{4})?"
    r"| thang \d{1,2}(?!\d)(?: nam \d{4})?)"
)


def prepare_lists(text: str) -> str:
    """Repeat the unit in lists: "quy i, iii/2026" becomes "quy i, quy iii/2026".

    A list of days takes the month of its last one: "ngay 5, 6/5" becomes "ngay 5/5, 6/5".
    """
    text = _DAY_LIST.sub(_each_with_its_month, text)
    for unit, listed in _LISTS:
        repeated = rf"\1 {unit} "
        parts = listed.split(text)
        lists = (_COMMA.sub(repeated, run[0]) for run in listed.finditer(text))
        text = "".join(part + next(lists, "") for part in parts)
    return text


def _each_with_its_month(listed: re.Match[str]) -> str:
    days = re.sub(r"\d+", lambda day: day[0] + listed["month"], listed["days"])
    return f"ngay {days}{listed['mark']}{listed['last']}{listed['month']}"


def find_dates(text: str, year: int | None) -> tuple[CalendarWord, ...]:
    """Every date named in folded `text`; one without a year takes the next one's, else `year`."""
    parts = sorted(_scan(text), key=lambda found: found[0])
    return tuple(
        _resolved(begin, stop, part, _year_after(parts[index:], year))
        for index, (begin, stop, part) in enumerate(parts)
    )


_Found = tuple[int, int, _Part]


def _scan(text: str) -> Iterator[_Found]:
    """Rule by rule, the most telling first; what one has taken is hidden from the next."""
    for pattern, make in _RULES:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), make(match)
        text = pattern.sub(lambda run: "\0" * len(run[0]), text)


def _year_after(parts: list[_Found], year: int | None) -> int | None:
    return next((part.year for _, _, part in parts if part.year), year)


def _resolved(begin: int, stop: int, part: _Part, year: int | None) -> CalendarWord:
    own, year = part.year is not None, part.year or year
    part, problem = _set_right(part)
    span, trouble = _span(part, year)
    return CalendarWord(
        begin, stop, part.grain, span, own, part.last_month, part.last_day, trouble or problem
    )


def _set_right(part: _Part) -> tuple[_Part, str]:
    """A month above 12 beside a day that could be one: the two are swapped."""
    if part.grain is Grain.DAY and part.last_month > 12 and part.first_day == part.last_day <= 12:
        month, day = part.last_day, part.last_month
        turned = replace(part, first_month=month, last_month=month, first_day=day, last_day=day)
        return turned, SWAPPED
    return part, ""


def _span(part: _Part, year: int | None) -> tuple[Span | None, str]:
    if not (1 <= part.first_month <= 12 and 1 <= part.last_month <= 12):
        return None, IMPOSSIBLE
    if year is None:
        return None, NO_YEAR
    last_year = part.last_year or year
    longest = calendar.monthrange(last_year, part.last_month)[1]
    last_day = part.last_day if part.grain is Grain.DAY else min(part.last_day, longest)
    if not (1 <= last_day <= longest and part.first_day >= 1):
        return None, IMPOSSIBLE
    first = calendar.monthrange(year, part.first_month)[1]
    if part.first_day > first:
        return None, IMPOSSIBLE
    begins = date(year, part.first_month, part.first_day)
    ends = date(last_year, part.last_month, last_day)
    return (Span(begins, ends), "") if begins <= ends else (None, BACKWARDS)


# --- one maker for each form ---


def _number(match: _Match, name: str) -> int | None:
    text = match.groupdict().get(name)
    return int(text) if text else None


def _year(match: _Match) -> int | None:
    year = _number(match, "y")
    return year + 2000 if year is not None and year < 100 else year


def _month_of(match: _Match) -> int:
    english = match.groupdict().get("mon")
    return _ENGLISH[english] if english else int(match["m"])


def _day(match: _Match) -> _Part:
    month, day = _month_of(match), int(match["d"])
    return _Part(Grain.DAY, month, month, day, _number(match, "d2") or day, _year(match))


def _week(match: _Match) -> _Part:
    word, month = match["w"], _month_of(match)
    week = int(word) if word.isdecimal() else _WEEKS[word]
    if not week:  # the last seven days at most
        return _Part(Grain.PART, month, month, 22, 31, _year(match))
    last = 31 if week == 5 else week * 7
    return _Part(Grain.PART, month, month, week * 7 - 6, last, _year(match))


def _third(match: _Match) -> _Part:
    first, last = _THIRDS[_SAME.get(match["w"], match["w"])]
    month = _month_of(match)
    return _Part(Grain.PART, month, month, first, last, _year(match))


def _season(match: _Match) -> _Part:
    first, last = _SEASONS[_SAME.get(match["w"], match["w"])]
    return _Part(Grain.PART, first, last, year=_year(match))


def _half(match: _Match) -> _Part:
    first = match["w"] in {"dau", "first", "1", "i"}
    return _Part(Grain.HALF, 1 if first else 7, 6 if first else 12, year=_year(match))


def _quarter(match: _Match) -> _Part:
    first = _quarter_number(match["q"])
    last = _quarter_number(match.groupdict().get("q2") or match["q"])
    return _Part(Grain.QUARTER, first * 3 - 2, last * 3, year=_year(match))


def _quarter_number(word: str) -> int:
    word = word.replace("l", "i") if word[0] in "il" else word
    return int(word) if word.isdecimal() else _QUARTERS[word]


def _month(match: _Match) -> _Part:
    first = _month_of(match)
    return _Part(Grain.MONTH, first, _number(match, "m2") or first, year=_year(match))


def _years(match: _Match) -> _Part:
    return _Part(Grain.YEAR, year=_year(match), last_year=_number(match, "y2"))


def _this_year(_match: _Match) -> _Part:
    return _Part(Grain.YEAR)


_RULES: tuple[tuple[re.Pattern[str], Callable[[_Match], _Part]], ...] = tuple(
    (re.compile(rf"(?<![\w/])(?:{pattern})"), make)
    for pattern, make in (
        (rf"(?P<y>{_FOUR})-(?P<m>\d\d?)-(?P<d>\d\d?)(?![\d])", _day),
        (r"(?P<d>\d\d?)\s*-\s*(?P<d2>\d\d?)\s*/\s*(?P<m>\d\d?)(?:\s*/\s*(?P<y>\d{4}))?(?![\d/])",
         _day),
        (r"(?P<d>\d\d?)\s*(?P<sep>[/.-])\s*(?P<m>\d\d?)\s*(?P=sep)\s*(?P<y>\d{4}|\d\d)(?!\d)",
         _day),
        ((rf"(?:tuan|week) (?:thu )?(?P<w>[1-5]|iv|i{{1,3}}|dau|nhat|mot|hai|ba|tu|cuoi)"
         rf"(?: tien)?\s*(?:(?:cua |of )?thang\s*|/|of )(?P<m>\d\d?)(?!\d){_OF_YEAR}"), _week),
        (rf"(?:the )?(?P<w>first|second|third|fourth|last) week (?:of|in) {_MONTH}{_OF_YEAR}",
         _week),
        ((rf"(?:(?P<d0>ngay) )?(?P<d>\d\d?)\s*(?:-\s*(?P<d2>\d\d?)\s*)?thang (?P<m>\d\d?)(?!\d)"
         rf"{_OF_YEAR}"), _day),
        (rf"(?P<d>\d\d?){_TH}(?:\s*-\s*(?P<d2>\d\d?){_TH})? (?:of )?{_MONTH}{_OF_YEAR}", _day),
        (rf"{_MONTH} (?P<d>\d\d?){_TH}(?:\s*-\s*(?P<d2>\d\d?){_TH})?(?!\d){_OF_YEAR}", _day),
        (rf"(?P<w>{_PLACE})[ -](?:of |the )*thang (?P<m>\d\d?)(?!\d){_OF_YEAR}", _third),
        (rf"(?P<w>{_PLACE})[ -](?:of |the )*{_MONTH}{_OF_YEAR}", _third),
        (rf"(?:0?6|sau) thang (?P<w>dau|cuoi)(?: nam)?{_OF_YEAR}", _half),
        (rf"nua (?P<w>dau|cuoi|sau) nam{_OF_YEAR}", _half),
        (rf"(?:the )?(?P<w>first|second) half{_OF_YEAR}", _half),
        (rf"h(?P<w>[12]){_OF_YEAR}", _half),
        (rf"quy (?P<q>{_R})(?:\s*(?:-|den|toi)\s*(?:het )?(?:quy )?(?P<q2>{_R}))?{_OF_YEAR}",
         _quarter),
        (rf"q\.? ?(?P<q>{_R})(?:\s*(?:-|to)\s*(?:q\.? ?)?(?P<q2>{_R}))?{_OF_YEAR}", _quarter),
        (rf"(?P<q>iv|i{{1,3}})(?:\s*-\s*(?P<q2>iv|i{{1,3}}))?\s*/\s*(?P<y>{_YEAR})", _quarter),
        (rf"(?:the )?(?P<q>first|second|third|fourth) quarter{_OF_YEAR}", _quarter),
        (rf"(?P<w>dau|giua|cuoi) nam(?: nay)?(?!\w){_OF_YEAR}", _season),
        (rf"(?P<w>{_PLACE})[ -](?:of |the )*(?:year )?(?:nam )?(?P<y>{_YEAR})", _season),
        ((rf"thang (?P<m>\d\d?)(?:\s*(?:-|den|toi)\s*(?:het )?(?:thang )?(?P<m2>\d\d?)"
         rf"(?![\d]|/\d\d?(?!\d)))?(?!\d){_OF_YEAR}"), _month),
        (rf"(?P<m>\d\d?)\s*-\s*(?P<m2>\d\d?)\s*/\s*(?P<y>{_YEAR})", _month),
        (rf"(?P<m>\d\d?)\s*[/-]\s*(?P<y>{_YEAR})", _month),
        (rf"{_MONTH}(?= ?(?:-|to|until|through|and) ?{_MONTH.replace('mon', 'm_')})", _month),
        (rf"t\.?(?P<m>\d\d?)\s*[/.-]\s*(?P<y>{_YEAR})", _month),
        (rf"{_MONTH} (?P<y>{_YEAR})", _month),
        ((r"(?P<mon>jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|il|e|y|ust|tember|ober"
         r"|ember)(?![a-z])"), _month),
        (rf"(?:nam )?(?P<y>{_YEAR})\s*(?:-|den|toi|to)\s*(?:het )?(?:nam )?(?P<y2>{_YEAR})",
         _years),
        (rf"(?P<y>{_YEAR})/(?P<y2>{_YEAR})", _years),
        (rf"(?:nam )?(?P<y>{_YEAR})", _years),
        (r"(?P<d>\d\d?)\s*/\s*(?P<m>\d\d?)(?![\d/])", _day),
        (r"(?:nam nay|trong nam(?! \d)|ca nam|this year)(?!\w)", _this_year),
    )
)  # fmt: skip
