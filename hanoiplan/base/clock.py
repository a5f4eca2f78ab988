"""Time as a value that is passed in, so that every rule about time can be tested.

Inside the program a moment is always an aware `datetime` in UTC; the event's own time zone is
applied where a person reads it. What must not come in: `datetime.now()` anywhere else.
"""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

COUNTER_BITS = 16


class Clock(Protocol):
    """Tells what time it is."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is moved: for tests, rehearsals and `--now`."""

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.tzinfo is None:
            raise ValueError("a clock needs an aware moment")
        self.moment = self.moment.astimezone(UTC)

    def now(self) -> datetime:
        return self.moment

    def advance(self, by: timedelta) -> None:
        """Move the hands forward."""
        self.moment += by


def to_event_time(moment: datetime, zone: str) -> datetime:
    """The same moment on the wall clock of the event, e.g. in "Asia/Ho_Chi_Minh"."""
    return moment.astimezone(ZoneInfo(zone))


def to_text(moment: datetime) -> str:
    """A moment as stored: ISO 8601 in UTC with microseconds, so that text order is time order."""
    bare = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{bare.isoformat(timespec='microseconds')}Z"  # strftime would write the year 899 bare


def from_text(text: str) -> datetime:
    """The moment that `to_text` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


class HybridClock:
    """Gives stamps that grow even when the machine's clock is set back.

    A stamp is 64 bits: milliseconds since 1970 above, a counter of 16 bits below (hybrid
    logical clock after Kulkarni et al., 2014). `seen` keeps order across desks.
    """

    def __init__(self, clock: Clock, last: int = 0) -> None:
        self._clock = clock
        self._last = last
        self._lock = threading.Lock()

    def tick(self) -> int:
        """The next stamp, larger than all given and all seen."""
        with self._lock:
            wall = int(self._clock.now().timestamp() * 1000) << COUNTER_BITS
            self._last = max(wall, self._last + 1)
            return self._last

    def seen(self, stamp: int) -> None:
        """Take note of a stamp from elsewhere."""
        with self._lock:
            self._last = max(self._last, stamp)
