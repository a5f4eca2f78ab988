"""How far an event is, told by the calendar of its own place and not by that of UTC."""

from datetime import date, timedelta

import pytest

from hanoiplan.overview.countdown import Countdown, Phase, countdown
from tests.hanoiplan.overview.invented import an_event, at


def told(far: Countdown) -> tuple[object, ...]:
    """What a table can hold of it."""
    return far.phase, far.days, far.day, far.left


@pytest.mark.parametrize(
    ("now", "phase", "days", "day", "left"),
    [
        ("2026-05-15 02:00", Phase.BEFORE, 23, 0, None),
        # 16:59 UTC is 23:59 in Hà Nội, one minute later it is another day there
        ("2026-06-04 16:59", Phase.BEFORE, 3, 0, None),
        ("2026-06-04 17:00", Phase.BEFORE, 2, 0, None),
        ("2026-06-06 01:12", Phase.BEFORE, 1, 0, timedelta(hours=15, minutes=48)),
        ("2026-06-06 16:59:30", Phase.BEFORE, 1, 0, timedelta(seconds=30)),
        ("2026-06-06 17:00", Phase.DURING, 3, 1, None),
        ("2026-06-08 01:12", Phase.DURING, 2, 2, None),
        ("2026-06-10 08:51", Phase.DURING, 0, 4, timedelta(hours=8, minutes=9)),
        ("2026-06-10 16:59", Phase.DURING, 0, 4, timedelta(minutes=1)),
        ("2026-06-10 17:00", Phase.AFTER, 1, 0, None),
        ("2026-06-22 02:00", Phase.AFTER, 12, 0, None),
    ],
)
def test_the_event_of_four_days(
    now: str, phase: Phase, days: int, day: int, left: timedelta | None
) -> None:
    """Seventh to tenth of June in Hà Nội, seen from before, within and after."""
    far = countdown(an_event(), at(now))
    assert told(far) == (phase, days, day, left)
    assert far.of == 4


def test_an_event_without_days_is_nowhere_yet() -> None:
    """A last day alone says nothing about the beginning."""
    facts = an_event(starts_on=None, ends_on=date(2026, 6, 10))
    assert told(countdown(facts, at("2026-06-08 01:12"))) == (Phase.NO_DAYS, 0, 0, None)


@pytest.mark.parametrize("last", [None, date(2026, 6, 7), date(2026, 6, 1)])
def test_without_a_sensible_last_day_the_event_lasts_one_day(last: date | None) -> None:
    """A last day before the first is a slip of the pen, no reason to be in no phase at all."""
    facts = an_event(ends_on=last)
    during = countdown(facts, at("2026-06-07 03:00"))
    assert (during.phase, during.day, during.of) == (Phase.DURING, 1, 1)
    assert during.left == timedelta(hours=14)
    assert countdown(facts, at("2026-06-08 03:00")).phase is Phase.AFTER


def test_hours_are_real_hours_when_the_clocks_are_put_forward() -> None:
    """In Berlin the 29th of March 2026 has 23 hours."""
    facts = an_event(starts_on=date(2026, 3, 30), time_zone="Europe/Berlin")
    far = countdown(facts, at("2026-03-28 23:00"))
    assert far.today == date(2026, 3, 29)
    assert far.left == timedelta(hours=23)
