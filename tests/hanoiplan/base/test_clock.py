"""Moments: aware, sortable as text, and stamps that never go back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hanoiplan.base.clock import FixedClock, HybridClock, from_text, to_event_time, to_text

MORNING = datetime(2026, 6, 8, 1, 31, tzinfo=UTC)
MOMENTS = st.datetimes(
    min_value=datetime(1, 1, 1),  # noqa: DTZ001 - hypothesis wants bare bounds
    max_value=datetime(2999, 1, 1),  # noqa: DTZ001 - hypothesis wants bare bounds
    timezones=st.just(UTC),
)


def test_a_clock_refuses_a_moment_without_a_zone() -> None:
    with pytest.raises(ValueError, match="aware"):
        FixedClock(datetime(2026, 6, 8))  # noqa: DTZ001 - the mistake under test


def test_the_event_reads_its_own_wall_clock() -> None:
    assert f"{to_event_time(MORNING, 'Asia/Ho_Chi_Minh'):%H:%M}" == "08:31"


@given(MOMENTS, MOMENTS)
@example(datetime(899, 12, 31, tzinfo=UTC), MORNING)
def test_stored_moments_read_back_and_sort_like_time(one: datetime, other: datetime) -> None:
    """Also those of a clock that was set to a year long ago."""
    assert from_text(to_text(one)) == one
    assert (to_text(one) < to_text(other)) == (one < other)


@given(st.lists(st.integers(min_value=-3_600_000, max_value=3_600_000), max_size=40))
def test_stamps_grow_although_the_clock_is_set_back(steps: list[int]) -> None:
    clock = FixedClock(MORNING)
    stamps = HybridClock(clock)
    given_out = []
    for step in steps:
        clock.advance(timedelta(milliseconds=step))
        given_out.append(stamps.tick())
    assert given_out == sorted(set(given_out))


def test_a_stamp_from_elsewhere_is_passed() -> None:
    stamps = HybridClock(FixedClock(MORNING))
    far = stamps.tick() + 10**12
    stamps.seen(far)
    assert stamps.tick() > far
