"""Days and hours as programmes write them: "NGÀY 08/6/2026", "Ngày 2:", "08h30 – 09h00", "6 PM".

Pure text rules, total: what is no day or hour is None. What must not come in: rows and cells.
"""

import datetime
import re
from dataclasses import dataclass

from hanoiplan.base.text import fold, nfc

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may may", "june jun"),
            *("july jul", "august aug", "september sep", "october oct", "november nov"),
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(_MONTHS)
_WEEKDAY = r"(?:thứ\s+\w+|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|cn|t[2-7])"
_NUMBERED = r"(?:ngày|day)\s*(?:thứ\s+)?(?:\d{1,2}|một|hai|ba|nhất|one|two|three)(?![\d/.-])"
_DATES = (
    re.compile(r"(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}|\d{2}))?(?!\d)"),
    re.compile(
        r"(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s*(?:năm|,|/)?\s*(?P<y>\d{4}))?", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?\s+(?:of\s+)?(?P<m>{_MONTH})\b\.?,?(?:\s*(?P<y>\d{{4}}))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<m>{_MONTH})\b\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s*(?P<y>\d{{4}}))?",
        re.IGNORECASE,
    ),
)
_BEFORE_DATE = re.compile(
    rf"^\W*(?:(?:buổi\s+)?(?:sáng|chiều|tối"
    rf"|trưa)\W*)?(?:{_NUMBERED}\W*)?(?:{_WEEKDAY}\W*)?(?:(?:ngày|date|day"
    rf"|on)\W*)?(?:{_WEEKDAY}\W*)?$",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(rf"^\W*(?:\(?{_WEEKDAY}\)?)?[\s:.,;)–—-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A day named by a heading, and what the heading says of it."""

    day: datetime.date
    title: str = ""


def read_date(text: str, year: int | None = None) -> tuple[datetime.date | None, int, int]:
    """The first day in the text and where it stands; None where there is none."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            day = _day(found["d"], found["m"], found["y"], year)
            if day:
                return day, found.start(), found.end()
    return None, 0, 0


def _day(day: str, month: str, year: str | None, usual: int | None) -> datetime.date | None:
    number = _MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    full = int(year) if year else usual
    if full is None:
        return None
    try:
        return datetime.date(full + 2000 if full < 100 else full, number, int(day))
    except ValueError:
        return None


LONGEST = 300
"""Letters of a heading of a day."""


def day_heading(text: str, year: int | None = None) -> DayHeading | None:
    """The day that a whole line or row is the heading of: the date comes first, then its title."""
    flat = " ".join(nfc(text[:LONGEST]).split())
    left, slash, right = flat.partition(" / ")
    if slash:  # the same day in two languages
        one, other = day_heading(left, year), day_heading(right, year)
        if one and other and one.day == other.day:
            return DayHeading(one.day, other.title or one.title)
    day, start, end = read_date(flat, year)
    if day is None or not _BEFORE_DATE.match(flat[:start]):
        return None
    rest = flat[end:]
    if re.match(r"^\s*[-–]\s*\d", rest) or (start == 0 and TIME.match(flat)):
        return None  # a span of days, or an hour with a stop
    return DayHeading(day, rest[_AFTER_DATE.match(rest).end() :].strip())  # type: ignore[union-attr]  # matches anything


_ONLY_NUMBER = re.compile(rf"^\W*{_NUMBERED}\W*$", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"^\W*(?:buoi\s+)?(?:sang|chieu|toi|trua|dem|morning|afternoon|evening|noon|night)\W*$"
)


def is_numbered_day(text: str) -> bool:
    """Whether a line only says which day it is by its number: "Ngày 2", "Day two"."""
    return bool(_ONLY_NUMBER.match(nfc(text)))


def is_part_of_day(text: str) -> bool:
    """Whether a line only says "Buổi sáng", "Chiều", "Afternoon"."""
    return bool(_PART_OF_DAY.match(fold(text)))


# --- hours ------------------------------------------------------------------------------------

_HOUR = (
    r"(?P<h{0}>[01]?\d|2[0-4])\s*(?:(?:giờ|:|[hHgG](?![^\W\d_])|\.(?=\d\d))\s*(?P<m{0}>[0-5]\d)?\s*(?:phút"
    r"|'|p\b)?)\s*(?P<p{0}>[AaPp]\.?[Mm]\.?)?"
)
TIME = re.compile(_HOUR.format(1))
_RANGE = re.compile(
    rf"^(?:từ\s+|from\s+)?{_HOUR.format(1)}\s*(?:[-–—→~]+|đến|tới|to)\s*(?:{_HOUR.format(2)})?\W*$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"^(?:từ\s+|from\s+|lúc\s+|at\s+)?{_HOUR.format(1)}\s*(?:trở đi|onwards?)?\W*$", re.IGNORECASE
)
_BARE_RANGE = re.compile(
    r"^(?P<h1>[01]?\d)(?::(?P<m1>[0-5]\d))?\s*(?P<p1>[AaPp][Mm])?\s*[-–—]+\s*"
    r"(?P<h2>[01]?\d)(?::(?P<m2>[0-5]\d))?\s*(?P<p2>[AaPp][Mm])\W*$"
)
_ALL_DAY = re.compile(r"^(?:ca ngay|toan bo ngay|all day|whole day|full day)\b")


@dataclass(frozen=True, slots=True)
class Hours:
    """When an item begins and ends, "HH:MM"; an end may be open, a day may be whole."""

    start: str = ""
    end: str = ""
    all_day: bool = False


def read_hours(text: str) -> Hours | None:
    """The hours that a whole cell or phrase gives, or None where it gives none."""
    flat = " ".join(nfc(text).split()).strip(" .;,()[]")
    if _ALL_DAY.match(fold(flat)):
        return Hours(all_day=True)
    for pattern in (_BARE_RANGE, _RANGE, _OPEN):
        found = pattern.match(flat)
        if found:
            parts = found.groupdict()
            end = _clock(parts.get("h2"), parts.get("m2"), parts.get("p2"))
            half = parts.get("p1") or parts.get("p2")
            return Hours(_clock(parts["h1"], parts.get("m1"), half), end)
    return None


def hours_at_beginning(text: str) -> tuple[Hours, str] | None:
    """The hours at the beginning of a line and the rest of it: "08h00-08h30: Đón đại biểu"."""
    flat = " ".join(nfc(text).split())
    found = re.match(
        rf"(?:từ\s+)?{_HOUR.format(1)}(?:\s*(?:[-–—]+|đến)\s*{_HOUR.format(2)})?[\s:.,;–—-]*",
        flat,
        re.IGNORECASE,
    )
    if not found or not flat[found.end() :].strip():
        return None
    parts = found.groupdict()
    start = _clock(parts["h1"], parts["m1"], parts["p1"])
    return Hours(start, _clock(parts.get("h2"), parts.get("m2"), parts.get("p2"))), flat[
        found.end() :
    ]


def _clock(hour: str | None, minute: str | None, half: str | None) -> str:
    if not hour:
        return ""
    number = int(hour)
    afternoon = (half or "").lower().startswith("p")
    if afternoon and number < 12:
        number += 12
    if (half or "").lower().startswith("a") and number == 12:
        number = 0
    return f"{number:02d}:{int(minute or 0):02d}"


def minutes_of(clock: str) -> int:
    """Minutes since midnight of "HH:MM"."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
