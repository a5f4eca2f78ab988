"""Where a day stands on the timeline: whole years side by side, with quarters or months in them.

Pure. What must not come in: painting, and tasks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ROMAN = ("I", "II", "III", "IV")


class Zoom(StrEnum):
    """How closely one looks: what the lower line of the head counts."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


LEAST = {Zoom.YEAR: 56.0, Zoom.QUARTER: 140.0, Zoom.MONTH: 480.0}  # px of a year, text size 13
MOST_YEARS = 30  # a slip of the pen in one deadline must not make the paper endless


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the axis with a name: a year, a quarter, a month."""

    left: float
    right: float
    name: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Years from `first` to `last`, each so many px wide."""

    first: int
    last: int
    year_px: float
    zoom: Zoom = Zoom.QUARTER

    @property
    def width(self) -> float:
        """All years together, in px."""
        return (self.last - self.first + 1) * self.year_px

    def x(self, day: date) -> float:
        """The left edge of a day, in px from the first of January of the first year."""
        start, length = date(day.year, 1, 1), _days_of(day.year)
        return (day.year - self.first + (day - start).days / length) * self.year_px

    def end_x(self, day: date) -> float:
        """The right edge of a day."""
        return self.x(day) + self.year_px / _days_of(day.year)

    def day_at(self, x: float) -> date:
        """The day on which a point stands, within the years there are."""
        year, part = divmod(max(0.0, min(x, self.width - 0.001)) / self.year_px, 1)
        length = _days_of(self.first + int(year))
        return date(self.first + int(year), 1, 1) + timedelta(days=int(part * length))

    def years(self) -> Iterator[Mark]:
        """Each year."""
        for year in range(self.first, self.last + 1):
            left = (year - self.first) * self.year_px
            yield Mark(left, left + self.year_px, str(year))

    def parts(self) -> Iterator[Mark]:
        """Quarters or months; nothing where only years are counted."""
        months = {Zoom.YEAR: 0, Zoom.QUARTER: 3, Zoom.MONTH: 1}[self.zoom]
        for year in range(self.first, self.last + 1) if months else ():
            for place, month in enumerate(range(1, 13, months)):
                left = self.x(date(year, month, 1))
                right = self.end_x(last_of_month(year, month + months - 1))
                name = ROMAN[place] if months == 3 else str(month)
                yield Mark(left, right, name)


def axis_over(days: Iterable[date], today: date, zoom: Zoom, room: float, factor: float) -> Axis:
    """Years from the first to the last of these days and of today, as wide as the room allows.

    `room` are the px there are for all years: with few of them each is wider. `factor` says how
    much larger than the pictures everything is.
    """
    years = [day.year for day in days] or [today.year]
    first = max(min(*years, today.year), today.year - MOST_YEARS // 2)
    last = max(first, min(max(*years, today.year), first + MOST_YEARS - 1))
    width = max(LEAST[zoom] * factor, room / (last - first + 1))
    return Axis(first, last, width, zoom)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _days_of(year: int) -> int:
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days
