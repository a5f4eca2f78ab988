"""Dates as people write them and as the record keeps them.

Written day/month/year, kept as ISO text; what cannot be read is kept as it was written. Pure.
What must not come in: Qt, and guessing which century or which order was meant.
"""

import re
from datetime import date

from hanoiplan.base.speech import interface

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")


def kept(written: str) -> str:
    """ISO text of a date that was written, the text itself when it cannot be read as one."""
    text = written.strip()
    for shape in (_DAY_FIRST, _RUN_TOGETHER):
        found = shape.fullmatch(text)
        if found is not None:
            day, month, year = (int(part) for part in found.groups())
            return _iso(year, month, day) or text
    found = _YEAR_FIRST.fullmatch(text)
    if found is None:
        return text
    year, month, day = (int(part) for part in found.groups())
    return _iso(year, month, day) or text


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def day_of(text: str) -> date | None:
    """The day that a kept text means, None when it could not be read."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def shown(text: str) -> str:
    """A kept date as dd/mm/yyyy, other text as it is."""
    day = day_of(text)
    return interface().table_date(day) if day is not None else text
