"""Working days of a public office in Viet Nam: weekends and the holidays with a fixed date.

The days of the lunar calendar (Tết, 10/3) and the days that move by decision of a year are not
computed here: an office names them in `closed`. What must not come in: schedules.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

# Labour Code 45/2019/QH14, article 112, paragraph 1, points a, c, d, đ: (month, day)
FIXED_HOLIDAYS = ((1, 1), (4, 30), (5, 1), (9, 2))

_DAY = timedelta(1)
_SATURDAY = 5


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """The fixed holidays of a year with the days given for those on a weekend (article 111.3)."""
    fixed = {date(year, month, day) for month, day in FIXED_HOLIDAYS}
    found = set(fixed)
    for one in sorted(fixed):
        if one.weekday() < _SATURDAY:
            continue
        instead = one
        while instead in found or instead.weekday() >= _SATURDAY:
            instead += _DAY
        found.add(instead)
    return frozenset(found)


def is_working_day(day: date, closed: Collection[date] = ()) -> bool:
    """Whether offices are open; `closed` are further days off."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year) and day not in closed


def add_working_days(start: date, days: int, closed: Collection[date] = ()) -> date:
    """The day that lies `days` working days after `start`, before it where negative.

    The first day is not counted (Civil Code 91/2015/QH13, article 147); 0 is `start` itself.
    """
    step = _DAY if days >= 0 else -_DAY
    day, left = start, abs(days)
    while left:
        day += step
        left -= is_working_day(day, closed)
    return day
