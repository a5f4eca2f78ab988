"""Hours as they are typed, on the wall clock of wherever the event is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.presence.model import Window
from ui.doors.times import Calendar, lines_of, moment_of, moment_words, windows_of

HANOI = Calendar("Asia/Ho_Chi_Minh", date(2026, 6, 7))
PARIS = Calendar("Europe/Paris", date(2026, 10, 25))  # clocks go back at three in the morning


@pytest.mark.parametrize("text", ["7:30", "07:30", "7h30", "7.30", "7g30", "0730", "730"])
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    (window,) = windows_of([("", text, "8")], HANOI)
    assert window.starts == datetime(2026, 6, 7, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["8/6/2026", "08.06.2026", "8-6-2026", "8/6"])
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    (window,) = windows_of([(text, "7", "8")], HANOI)
    assert window.starts == datetime(2026, 6, 8, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begins", "until", "hours"),
    [("18:00", "24:00", 6), ("18:00", "01:00 +1", 7), ("18:00", "18:00+2", 48)],
)
def test_hours_may_go_over_midnight(begins: str, until: str, hours: int) -> None:
    (window,) = windows_of([("", begins, until)], HANOI)
    assert window.ends - window.starts == timedelta(hours=hours)


@pytest.mark.parametrize("calendar", [HANOI, PARIS], ids=["hanoi", "paris"])
def test_what_is_shown_means_what_was_kept(calendar: Calendar) -> None:
    """Also over the night in which clocks are set back."""
    kept = windows_of([("", "20:00", "05:00 +1"), ("", "22:00", "24:00")], calendar)
    assert windows_of(lines_of(kept, calendar), calendar) == kept


def test_the_clock_of_the_event_is_meant_and_not_that_of_the_machine() -> None:
    (window,) = windows_of([("25/10/2026", "09:00", "10:00")], PARIS)
    assert window.starts == datetime(2026, 10, 25, 8, 0, tzinfo=UTC)  # winter time by then


def test_without_any_day_one_is_asked_for() -> None:
    set_language("en")
    with pytest.raises(NotPossible, match="Write the day first"):
        windows_of([("", "7", "8")], Calendar())
    with pytest.raises(NotPossible, match="“8/6” is no day"):
        windows_of([("8/6", "7", "8")], Calendar())


def test_a_moment_is_read_as_it_is_shown() -> None:
    moment = datetime(2026, 6, 8, 1, 12, tzinfo=UTC)
    assert moment_words(moment, HANOI) == "08/06/2026 08:12"
    assert moment_of(moment_words(moment, HANOI), HANOI) == moment
    assert moment_of("08:12", HANOI) == moment - timedelta(days=1)


def test_hours_of_other_desks_are_kept_as_they_are() -> None:
    night = Window(datetime(2026, 6, 8, 15, tzinfo=UTC), datetime(2026, 6, 9, 15, tzinfo=UTC))
    assert lines_of([night], HANOI) == (("08/06/2026", "22:00", "22:00 +1"),)
