"""When a copy is due by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from hanoiplan.backup.automatic import Past, is_due, pause_after

EVERY = timedelta(minutes=5)
NOW = datetime(2026, 6, 8, 1, 31, tzinfo=UTC)


def ago(minutes: float) -> datetime:
    """A moment before now."""
    return NOW - timedelta(minutes=minutes)


def due(past: Past, every: timedelta = EVERY, *, changed: bool = True, busy: bool = False) -> bool:
    """Whether a copy is due now."""
    return is_due(every, past, NOW, changed=changed, busy=busy)


def test_it_is_due_when_its_time_has_come_and_something_changed() -> None:
    assert due(Past(ago(5)))
    assert not due(Past(ago(4.9)))
    assert not due(Past(ago(500)), changed=False)


def test_not_while_one_is_being_made_and_not_when_only_the_close_was_asked_for() -> None:
    assert not due(Past(ago(500)), busy=True)
    assert not due(Past(ago(500)), timedelta(0))


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 1), (2, 2), (3, 4), (5, 16), (6, 30), (200, 30)]
)
def test_after_a_failure_it_waits_longer_each_time_but_never_for_hours(
    failures: int, minutes: int
) -> None:
    assert pause_after(failures) == timedelta(minutes=minutes)
    assert due(Past(ago(500), failures=failures, tried=ago(minutes)))
    assert not due(Past(ago(500), failures=failures, tried=ago(minutes - 0.1)))


def test_a_clock_that_was_set_back_does_not_put_copies_off_for_days() -> None:
    assert due(Past(ago(-3 * 24 * 60)))
    assert due(Past(ago(500), failures=1, tried=ago(-600)))


def test_what_a_person_stopped_comes_again_at_its_usual_time() -> None:
    stopped = Past(ago(500), "link").put_off(ago(1))
    assert (stopped.link, due(stopped)) == ("link", False)


def test_a_failure_is_remembered_with_its_reason() -> None:
    twice = Past(ago(9), "link").failed(ago(2), "full").failed(ago(1), "still full")
    assert (twice.failures, twice.tried, twice.trouble) == (2, ago(1), "still full")
    assert (twice.since, twice.link) == (ago(9), "link")
