"""Dates as lists write them, in words or figures, turned into ISO text when they are understood.

Day before month, as Vietnam writes; month before day only where it cannot be otherwise. Pure.
What must not come in: which columns hold dates (`delegate_rows`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hanoiplan.base.text import fold

DATE_FIELDS = ("birth_date", "passport_expiry", "vetting_date", "basis_date")
_YEARS = range(1900, 2100)
_SERIALS = range(1_000, 73_051)  # Excel's days: 26/9/1902 … 1/1/2100
_EXCEL_DAY_0 = date(1899, 12, 30)
_YOUNGEST = 10  # years: a person born in '24 comes to no conference of 2026

_TIME = r"(?:[t ,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/. ](\d{{1,2}})[-/. ](\d{{1,2}}){_TIME}")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})\s*[-/. ]\s*(\d{{1,2}})\s*[-/. ]\s*(\d{{4}}|\d{{2}}){_TIME}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_VIETNAMESE = re.compile(
    r"(?:ngay )?(\d{1,2})[ ,]*(?:thang|thg\.?|th\.?) ?(\d{1,2})[ ,]*(?:nam )?(\d{4})"
)
_DAY_WORD = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[- .,/]*(?:of )?([a-z]{3,9})\.?[- .,/]*(\d{4}|\d{2})"
)
_WORD_DAY = re.compile(r"([a-z]{3,9})\.?[- ]*(\d{1,2})(?:st|nd|rd|th)?[- ,]+(\d{4})")
_YEAR_ONLY = re.compile(r"\d{4}")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as it was understood."""

    iso: str
    turnable: bool = False  # day and month could be the other way round


@lru_cache(maxsize=16384)
def read_date(text: str, field: str, year: int, *, number: bool = False) -> ReadDate | None:
    """The date that a cell means, None when it is not understood.

    Args:
        text: the cell; a bare year stays what it is.
        field: one of `DATE_FIELDS`; a birth lies in the past.
        year: the year of the event, from which two-digit years are told.
        number: whether the file keeps the cell as a number (days since 1900).
    """
    folded = fold(text).strip(" .,")
    if number and folded.isdigit() and int(folded) in _SERIALS and not _is_year(folded):
        return ReadDate((_EXCEL_DAY_0 + timedelta(days=int(folded))).isoformat())
    if _YEAR_ONLY.fullmatch(folded) and int(folded) in _YEARS:
        return ReadDate(folded)
    return _in_figures(folded, field, year) or _in_words(folded, field, year)


def _is_year(text: str) -> bool:
    return int(text) in range(1900, 2100)


def _in_figures(text: str, field: str, year: int) -> ReadDate | None:
    found = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
    if found:
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = _YEAR_LAST.fullmatch(text)
    if not found:
        return None
    first, second = int(found[1]), int(found[2])
    whole = _whole_year(found[3], field, year)
    if first <= 12 < second:
        return _date(whole, first, second)
    return _date(whole, second, first, turnable=first <= 12 and first != second)


def _in_words(text: str, field: str, year: int) -> ReadDate | None:
    found = _VIETNAMESE.fullmatch(text)
    if found:
        return _date(int(found[3]), int(found[2]), int(found[1]))
    found = _DAY_WORD.fullmatch(text)
    day, word, last = (found[1], found[2], found[3]) if found else ("", "", "")
    if not found and (found := _WORD_DAY.fullmatch(text)):
        day, word, last = found[2], found[1], found[3]
    month = _month(word)
    return _date(_whole_year(last, field, year), month, int(day)) if month else None


def _month(word: str) -> int:
    """The number of an English month, 0 = the word is none."""
    return next(
        (n for n, name in enumerate(_MONTHS, 1) if len(word) > 2 and name.startswith(word)),
        9 if word == "sept" else 0,
    )


def _whole_year(text: str, field: str, year: int) -> int:
    if len(text) == 4:
        return int(text)
    near = year // 100 * 100 + int(text)
    if field == "birth_date":
        return near if near <= year - _YOUNGEST else near - 100
    return near


def _date(year: int, month: int, day: int, *, turnable: bool = False) -> ReadDate | None:
    if year not in _YEARS:
        return None
    try:
        return ReadDate(date(year, month, day).isoformat(), turnable)
    except ValueError:  # 31 June
        return None


def month_first(texts: Iterable[str]) -> bool:
    """Whether some date of a column can only be read with the month before the day."""
    return any(_order(text) < 0 for text in texts)


def day_first(texts: Iterable[str]) -> bool:
    """Whether some date of a column can only be read with the day before the month."""
    return any(_order(text) > 0 for text in texts)


@lru_cache(maxsize=16384)
def _order(text: str) -> int:
    """1: the day stands first, -1: the month does, 0: it cannot be told."""
    found = _YEAR_LAST.fullmatch(text.strip(" .,"))
    if not found:
        return 0
    first, second = int(found[1]), int(found[2])
    return int(first > 12 >= second) - int(second > 12 >= first)
