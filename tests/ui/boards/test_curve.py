"""Which stretch of the day the board's chart shows, in which steps."""

from datetime import UTC, date, datetime, timedelta

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration.board import BoardFigures
from ui.boards.curve import day_curve, lately, moment_of

NOW = datetime(2026, 6, 8, 1, 31, 7, tzinfo=UTC)  # 08:31 in Hà Nội
NONE = Bilingual()


def figures(*arrivals: tuple[datetime, int], expected: int = 300) -> BoardFigures:
    """An event of four days with these arrivals."""
    facts = EventFacts(*(1, 1, NONE, "ACLC", date(2026, 6, 7), date(2026, 6, 10), NONE, NONE))
    arrived = sum(n for _moment, n in arrivals)
    return BoardFigures(facts, arrived, expected, arrivals, (), (), (), 0, 0, ())


def at(minutes_ago: int, n: int = 1) -> tuple[datetime, int]:
    """So many, so many minutes ago."""
    return NOW.replace(second=0) - timedelta(minutes=minutes_ago), n


def test_the_morning_is_shown_minute_by_minute_until_now() -> None:
    series = day_curve(figures(at(30, 2), at(5, 7), at(0, 1)), NOW)
    assert series.step == 1
    assert [(bar.count, bar.total) for bar in series.bars] == [(2, 2), (7, 9), (1, 10)]
    assert series.now is not None
    assert f"{moment_of(series.now):%H:%M}" == "08:31"
    assert f"{moment_of(series.first):%H:%M}" == "08:01"
    assert series.last > series.now, "there is room for who is still to come"


def test_a_long_day_has_wider_steps_and_no_more_bars_than_can_be_told_apart() -> None:
    series = day_curve(figures(*(at(minutes) for minutes in range(480, 0, -1))), NOW)
    assert len(series.bars) <= 76
    assert series.total == 480


def test_who_came_yesterday_is_where_the_line_of_today_begins() -> None:
    series = day_curve(figures(at(24 * 60, 40), at(3, 2)), NOW)
    assert (series.before, series.total) == (40, 42)


def test_after_the_event_its_last_day_with_people_is_shown_without_now() -> None:
    series = day_curve(figures(at(24 * 60, 40), at(3, 2)), NOW + timedelta(days=9))
    assert series.now is None
    assert [bar.count for bar in series.bars] == [2]


def test_before_anybody_has_come_the_axis_waits_from_the_opening_of_doors() -> None:
    series = day_curve(figures(), NOW)
    assert not series.bars
    assert f"{moment_of(series.first):%H:%M}" == "07:00"


def test_lately_are_the_last_five_minutes() -> None:
    assert lately(figures(at(6, 9), at(4, 2), at(0, 1)), NOW) == 3
