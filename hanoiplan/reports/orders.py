"""What report is wanted: its kind, of which plan and agency, for which time, in which words.

What must not come in: reading the file, and what a report says.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hanoiplan.plans.model import EventFacts


class ReportKind(StrEnum):
    """The reports there are; the values are the words of the command line."""

    PROGRESS = "progress"
    AGENCY = "agency"
    LATE = "late"
    TARGETS = "targets"
    PROGRAMME = "programme"
    INVITED = "invited"
    DUTIES = "duties"
    DAY = "day-checklist"
    TIMELINE = "timeline"
    SEATING_PLAN = "seating-plan"
    FIND_SEAT = "find-your-seat"
    SEATS = "seats-by-table"
    SEAT_SLIPS = "seat-slips"
    PRESIDIUM = "presidium"
    SPEAKERS = "speaking-order"
    FLAGS = "flags"
    CARS = "cars"
    PHOTO = "photo-rows"


YEARS = range(2000, 2200)  # whatever lies outside is a slip of the finger, or half a year typed


@dataclass(frozen=True, slots=True)
class PaperOfPlan:
    """The report on one plan, as another place asks for it; plan 0 means all."""

    kind: ReportKind
    plan_id: int = 0


@dataclass(frozen=True, slots=True)
class PaperOfHall:
    """The report on who sits where, as another place asks for it; arrangement 0 means every one."""

    kind: ReportKind
    arrangement_id: int = 0


def read_day(text: str) -> date | None:
    """A day as people write it, 08/06/2026 or 2026-06-08; None where nothing is written.

    Raises:
        ValueError: it is no day, or none of this age: of a year only half may be typed yet.
    """
    said = text.strip()
    if not said:
        return None
    if "/" in said:
        day, month, year = (int(part) for part in said.split("/"))
        found = date(year, month, day)
    else:
        found = date.fromisoformat(said)
    if found.year not in YEARS:
        raise ValueError(text)
    return found


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """A report as somebody asks for it.

    `today` is the day on the event's clock; plan, agency and arrangement 0 mean all. `first` and
    `last` bound the period that is reported; `as_of` asks for the file as it was at the end of
    that day.
    """

    kind: ReportKind
    event: EventFacts
    today: date
    plan_id: int = 0
    agency_id: int = 0
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    arrangement_id: int = 0
    moment: datetime | None = None  # aware; a paper says the hour where it is known

    @property
    def past(self) -> date | None:
        """The past day whose state is shown: the one asked for, or the end of a past period."""
        day = self.as_of if self.as_of is not None else self.last
        return day if day is not None and day < self.today else None

    @property
    def day(self) -> date:
        """The day on which tasks are late or not."""
        return self.past or self.today
