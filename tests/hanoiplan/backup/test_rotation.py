"""Which automatic copies go: bounded in number, and never the one that somebody would need."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.backup.naming import STAMP
from hanoiplan.backup.rotation import MOST_KEPT, to_remove

WORKSPACE = Path("/office/ACLC.hanoiplan")
NOW = datetime(2026, 6, 8, 8, 31, 5)  # noqa: DTZ001 - a wall clock, as in names
AGES = st.integers(-40 * 86400, 400 * 86400)
HAND = ("ACLC {at}", "ACLC (before restore {at})", "GMS {at} auto", "ACLC {at} auto old", "x {at}")


def made(*ages: float, name: str = "ACLC {at} auto") -> list[Path]:
    """Copies so many seconds old."""
    stamps = [f"{NOW - timedelta(seconds=age):{STAMP}}" for age in ages]
    return [Path("/copies") / f"{name.format(at=stamp)}.hanoiplan" for stamp in stamps]


def kept(
    files: Sequence[Path], proved: Sequence[Path] | None = None, now: datetime = NOW
) -> list[Path]:
    """What stays of these."""
    gone = to_remove(files, WORKSPACE, now, files if proved is None else proved)
    return [file for file in files if file not in gone]


def spans(files: Sequence[Path], letters: int) -> list[str]:
    """The days (10 letters) or hours (13) of which there is a copy, the newest first."""
    return sorted({file.name.removeprefix("ACLC ")[:letters] for file in files}, reverse=True)


def test_every_copy_of_the_last_hour_stays() -> None:
    hour = made(*range(60, 3600, 120))
    assert kept(hour) == hour


def test_of_earlier_hours_the_last_copy_stays_and_of_earlier_days_too() -> None:
    minutes, hours = 60, 3600
    new = made(0, hours)
    early = made(2 * hours, 2 * hours + 5 * minutes, 3 * hours)
    assert kept([*new, *early]) == [*new, early[0], early[2]]
    day = made(*range(0, 25 * hours, hours))
    days = made(2 * 24 * hours, 2 * 24 * hours + hours, 3 * 24 * hours)
    assert kept([*day, *days]) == [*day, days[0], days[2]]


def test_after_a_pause_of_five_weeks_a_month_of_days_still_stays() -> None:
    """The first copy after it may hold a mistake that only the copies of before can mend."""
    old = made(*range(36 * 86400, 66 * 86400, 86400))
    assert kept([*made(0), *old]) == [*made(0), *old]


def test_the_oldest_day_makes_room_for_a_new_one() -> None:
    """Otherwise the copies would fill the disk."""
    days = made(*range(0, 3100 * 86400, 100 * 86400))
    assert len(days) == 31
    last = made(*range(4000 * 86400, 4025 * 86400, 86400))
    assert kept([*days, *last]) == days


def test_a_damaged_copy_stands_for_a_day_only_where_there_is_no_other() -> None:
    day, hour = 86400, 3600
    whole_day = made(*range(0, 25 * hour, hour))
    good, damaged, alone = made(3 * day + hour, 3 * day, 5 * day)
    files = [*whole_day, damaged, good, alone]
    assert kept(files, [*whole_day, good]) == [*whole_day, good, alone]


def test_damaged_days_push_out_no_sound_one() -> None:
    sound = made(*range(40 * 86400, 71 * 86400, 86400))
    damaged = made(*range(0, 35 * 86400, 86400))
    assert kept([*damaged, *sound], sound) == [damaged[0], *sound]


def test_the_newest_proved_copy_stays_beside_a_newer_damaged_one() -> None:
    """However old it is."""
    damaged, good, older = made(60, 90 * 86400, 91 * 86400)
    assert kept([damaged, good, older], [good, older]) == [damaged, good, older]


def test_of_two_copies_of_one_second_the_later_one_stays() -> None:
    """Two closes in one minute: the second has what the first lacks."""
    (first,) = made(30)
    second = first.with_name(first.stem + " (2).hanoiplan")
    assert kept([first, second]) == [second]


def test_copies_from_a_clock_that_ran_ahead_push_out_no_true_one() -> None:
    ahead, true = made(*range(-9000, -1000, 300)), made(60, 7200)
    stays = kept([*ahead, *true])
    assert set(true) <= set(stays)
    assert len(stays) < len(ahead)
    month = made(*range(0, 31 * 86400, 86400))
    years_ahead = made(*range(-400 * 86400, -360 * 86400, 86400))
    assert kept([*years_ahead, *month]) == [*years_ahead[:31], *month]


@given(st.lists(AGES, max_size=400), st.data())
def test_whatever_lies_there_the_newest_and_the_newest_proved_stay(
    ages: list[int], data: st.DataObject
) -> None:
    files = sorted(set(made(*ages)))
    proved = [file for file in files if data.draw(st.booleans())] if len(files) < 40 else files
    stays = kept(files, proved)
    past = [file for file in files if file in made(*(age for age in ages if age >= 0))]
    if past:
        assert max(past) in stays
    if sound := [file for file in past if file in proved]:
        assert max(sound) in stays
    assert len(stays) <= MOST_KEPT
    assert bool(stays) is bool(files)


@given(st.lists(st.tuples(AGES, st.sampled_from(HAND)), max_size=60))
def test_a_file_that_a_person_named_is_never_removed(files: list[tuple[int, str]]) -> None:
    """Nor one of another workspace."""
    named = [path for age, name in files for path in made(age, name=name)]
    assert to_remove([*named, *made(*range(0, 9000, 60))], WORKSPACE, NOW, ()) != []
    assert not set(to_remove([*named, *made(60, 61)], WORKSPACE, NOW, ())) & set(named)


@given(st.lists(st.integers(0, 60 * 86400), max_size=200))
def test_a_second_look_removes_nothing_more(ages: list[int]) -> None:
    """What stays, stays: an hour's copy is not given up for another of the same hour."""
    files = sorted(set(made(*ages)))
    stays = kept(files)
    assert kept(stays) == stays


HISTORY = st.lists(st.integers(60, 90 * 86400), max_size=200)
JUMP = st.integers(-200 * 86400, 4000 * 86400)


@given(HISTORY, st.integers(0, 4000 * 86400))
def test_a_pause_of_any_length_takes_no_day_but_the_oldest(ages: list[int], pause: int) -> None:
    before = kept(sorted(set(made(*ages))))
    after = kept([*before, *made(-pause)], now=NOW + timedelta(seconds=pause))
    days = spans([*before, *made(-pause)], 10)
    assert set(days[:31]) <= set(spans(after, 10))


@given(HISTORY, JUMP)
def test_a_clock_that_is_set_takes_one_day_and_one_hour_at_most(ages: list[int], by: int) -> None:
    """In either direction; what a copy made in time would have taken as well."""
    before = kept(sorted(set(made(*ages))))
    after = kept([*before, *made(-by)], now=NOW + timedelta(seconds=by))
    assert set(spans(before, 10)[:30]) <= set(spans(after, 10))
    assert set(spans(before, 13)[:24]) <= set(spans(after, 13))


@given(HISTORY, st.integers(86400, 4000 * 86400))
def test_a_clock_set_ahead_takes_what_tomorrows_copy_would_take(ages: list[int], by: int) -> None:
    before = kept(sorted(set(made(*ages))))
    jumped = kept([*before, *made(-by)], now=NOW + timedelta(seconds=by))
    in_time = kept([*before, *made(-86400)], now=NOW + timedelta(days=1))
    assert jumped[:-1] == in_time[:-1]
    back = kept(jumped, now=NOW)
    assert back == jumped
