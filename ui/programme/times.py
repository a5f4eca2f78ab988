"""Days and times as a person types them in the programme, on the clock of the event.

Pure. What must not come in: widgets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.programme.days import DAY, day_of, midnight
from hanoiplan.programme.model import Session

HOUR = 60
MOST_HOURS = 24
_TIME = re.compile(r"(\d{1,2})(?:\s*[:h.g]\s*(\d{2})?)?|(\d{1,2})(\d{2})", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the event is in time: its zone and its days."""

    zone: str = DEFAULT_ZONE
    days: tuple[date, ...] = ()

    def day_of(self, moment: datetime) -> date:
        """The day of a moment."""
        return day_of(moment, self.zone)

    def midnight(self, day: date) -> datetime:
        """The moment at which a day begins."""
        return midnight(day, self.zone)

    def at(self, day: date, minute: float) -> datetime:
        """The moment so many minutes after midnight."""
        return self.midnight(day) + timedelta(minutes=minute)

    def clock(self, moment: datetime) -> str:
        """The time of day: "13:40"."""
        return f"{to_event_time(moment, self.zone):%H:%M}"

    def span(self, starts: datetime, ends: datetime) -> str:
        """From time to time: "13:40–14:15"; across midnight with the days it lasts on."""
        later = (self.day_of(ends) - self.day_of(starts)).days
        if later == 1 and ends == self.midnight(self.day_of(ends)):
            return f"{self.clock(starts)}–24:00"
        return f"{self.clock(starts)}–{self.clock(ends)}" + (f" +{later}" if later else "")

    def told(self, one: Session) -> str:
        """When a session is: its times, or that it lasts all day."""
        return _("all day") if one.all_day else self.span(one.starts, one.ends)


def day_words(day: date) -> str:
    """A day on a button: "08/6", "8 Jun"."""
    return interface().axis_date(day)


def read_day(text: str, days: Sequence[date]) -> date:
    """A day as it is typed; without a year it is of the year of the event.

    Raises:
        NotPossible: no calendar has it.
    """
    found = _DAY.fullmatch(text.strip())
    year = (found[3] if found is not None else None) or (days[0].year if days else None)
    if found is None or year is None:
        raise NotPossible(_no_day(text))
    try:
        return date(int(year), int(found[2]), int(found[1]))
    except ValueError:
        raise NotPossible(_no_day(text)) from None


def _no_day(text: str) -> str:
    sentence = _("“{text}” is no day. Write it like {example}.")
    return sentence.format(text=text, example="08/06/2026")


def read_clock(text: str) -> int:
    """A time of day as minutes after midnight: "13:40", "13h40", "1340", "24:00".

    Raises:
        NotPossible: no clock shows it.
    """
    found = _TIME.fullmatch(text.strip())
    if found is not None:
        hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
        if minute < HOUR and (hour < MOST_HOURS or (hour == MOST_HOURS and not minute)):
            return hour * HOUR + minute
    sentence = _("“{text}” is no time. Write it like {example}.")
    raise NotPossible(sentence.format(text=text, example="07:30"))


def end_after(starts: datetime, day: date, minute: int, calendar: Calendar) -> datetime:
    """The first moment after the beginning at which the clock shows this."""
    ends = calendar.at(day, minute)
    return ends if ends > starts else ends + DAY
