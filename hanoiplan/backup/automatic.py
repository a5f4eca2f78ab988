"""When a copy is due without anybody asking. Pure: facts and a clock's time go in.

What must not come in: making a copy, and where it goes.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of one place. Moments in UTC."""

    since: datetime  # the last good copy there; before the first one: when the file was opened
    link: str = ""  # the end of the chain in that copy; "" when there is none
    failures: int = 0  # tries since then that came to nothing
    tried: datetime | None = None
    trouble: str = ""  # why the last try failed, in a sentence

    def failed(self, at: datetime, why: str) -> "Past":
        """After one more try that came to nothing."""
        return replace(self, failures=self.failures + 1, tried=at, trouble=why)

    def put_off(self, at: datetime) -> "Past":
        """After a person stopped it: the next one at its usual time."""
        return Past(at, self.link)


def is_due(every: timedelta, past: Past, now: datetime, *, changed: bool, busy: bool) -> bool:
    """Whether a copy should be begun now; `every` of zero: only at the close.

    A clock that was set back makes a copy due rather than putting it off for days.
    """
    if not every or not changed or busy:
        return False
    if past.failures and past.tried is not None:
        return _is_over(past.tried, pause_after(past.failures), now)
    return _is_over(past.since, every, now)


def pause_after(failures: int) -> timedelta:
    """How long to wait after so many failures in a row: longer each time, up to half an hour."""
    doubled: timedelta = FIRST_PAUSE * 2 ** min(failures - 1, 10)
    return min(doubled, LONGEST_PAUSE)


def _is_over(since: datetime, pause: timedelta, now: datetime) -> bool:
    return now < since or now - since >= pause
