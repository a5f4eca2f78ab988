"""The hours of a door as a person writes them, on the wall clock of the event.

Pure. What must not come in: widgets.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.presence.model import Window

Line = tuple[str, str, str]  # day, from, until: as they are typed
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:h.g]\s*(\d{2})?)?|(\d{1,2})(\d{2})", re.IGNORECASE)
_LATER = re.compile(r"\s*\+\s*(\d)$")  # so many midnights later
_MIDNIGHT = 24  # "24:00" ends a day


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the event is in time: its zone, and the day that is meant where none is written."""

    zone: str = DEFAULT_ZONE
    first_day: dt.date | None = None


def lines_of(windows: Iterable[Window], calendar: Calendar) -> tuple[Line, ...]:
    """Hours as lines to be edited."""
    return tuple(_line(one, calendar) for one in windows)


def _line(window: Window, calendar: Calendar) -> Line:
    starts = to_event_time(window.starts, calendar.zone)
    ends = to_event_time(window.ends, calendar.zone)
    later = (ends.date() - starts.date()).days
    until = f"{ends:%H:%M} +{later}" if later else f"{ends:%H:%M}"
    return (interface().table_date(starts.date()), f"{starts:%H:%M}", until)


def windows_of(lines: Iterable[Line], calendar: Calendar) -> tuple[Window, ...]:
    """The hours that lines mean; a line without a day is of the day above it.

    Raises:
        NotPossible: what is written is no day or no time, or a time ends before it begins.
    """
    day, found = calendar.first_day, []
    for written, begins, until in lines:
        day = day_of(written, calendar) if written else day
        if day is None:
            raise NotPossible(
                _("Write the day first, like {example}.").format(example="08/06/2026")
            )
        found.append(_window(day, begins, until, calendar.zone))
    return tuple(found)


def _window(day: dt.date, begins: str, until: str, zone: str) -> Window:
    starts, ends = _moment(day, begins, zone), _moment(day, until, zone)
    if ends <= starts:
        sentence = _(
            "{begins}–{until} on {day} ends before it begins."
            " For a time after midnight write it like {example}."
        )
        told = interface().table_date(day)
        words = sentence.format(begins=begins, until=until, day=told, example="01:00 +1")
        raise NotPossible(words)
    return Window(starts, ends)


def moment_of(text: str, calendar: Calendar) -> dt.datetime:
    """Day and time in one line ("08/06/2026 08:12") as a moment in UTC; no day: the first one.

    Raises:
        NotPossible: it is no day and time.
    """
    day, _gap, time = text.strip().rpartition(" ")
    wanted = day_of(day.strip(), calendar) if day.strip() else calendar.first_day
    if wanted is None:
        raise NotPossible(_no_day(text.strip()))
    return _moment(wanted, time, calendar.zone)


def moment_words(moment: dt.datetime, calendar: Calendar) -> str:
    """A moment on the clock of the event, as `moment_of` reads it."""
    there = to_event_time(moment, calendar.zone)
    return f"{interface().table_date(there.date())} {there:%H:%M}"


def day_of(text: str, calendar: Calendar) -> dt.date:
    """A day as it is typed; without a year it is of the year of the event.

    Raises:
        NotPossible: no calendar has it.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise NotPossible(_no_day(text))
    day, month, year = found.groups()
    if year is None and calendar.first_day is None:
        raise NotPossible(_no_day(text))
    usual = calendar.first_day.year if calendar.first_day is not None else 0
    try:
        return dt.date(int(year or usual), int(month), int(day))
    except ValueError:
        raise NotPossible(_no_day(text)) from None


def _no_day(text: str) -> str:
    sentence = _("“{text}” is no day. Write it like {example}.")
    return sentence.format(text=text, example="08/06/2026")


def _moment(day: dt.date, text: str, zone: str) -> dt.datetime:
    later = _LATER.search(text)
    clock = text[: later.start()] if later is not None else text
    hour, minute = _clock(clock.strip(), text)
    days = int(later.group(1)) if later is not None else 0
    if hour == _MIDNIGHT:
        hour, days = 0, days + 1
    there = dt.datetime.combine(
        day + dt.timedelta(days=days), dt.time(hour, minute), tzinfo=ZoneInfo(zone)
    )
    return there.astimezone(dt.UTC)


def _clock(text: str, whole: str) -> tuple[int, int]:
    found = _TIME.fullmatch(text)
    if found is not None:
        hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
        at_end = hour == _MIDNIGHT and not minute
        if minute < 60 and (hour < _MIDNIGHT or at_end):
            return hour, minute
    if not whole.strip():
        raise NotPossible(_("A line of the hours has no time. Write both, like 07:30 and 12:00."))
    sentence = _("“{text}” is no time. Write it like {example}.")
    raise NotPossible(sentence.format(text=whole, example="07:30"))
