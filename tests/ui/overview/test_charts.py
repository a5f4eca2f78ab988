"""The charts: what they show before and on the days, and the tables behind them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.delegates.room import press
from tests.ui.overview.lobby import Lobby, cells
from ui.base.theme import apply, theme
from ui.base.widgets.overview_bars import Amount, BarRows, Share
from ui.base.widgets.overview_chart import CumulativeChart, Series, Step, round_steps

MAY = datetime(2026, 5, 25, 2, 0, tzinfo=UTC)


def test_on_the_days_the_curve_shows_who_has_come(lobby: Lobby) -> None:
    """Two at 08:12, one at 08:20, of four; the sentence says it all."""
    first, second, third = (lobby.send(f"Lê Ý {n}", "Huế") for n in range(3))
    lobby.send("Trần An", "Đà Nẵng")
    lobby.let_in(first)
    lobby.let_in(second)
    lobby.clock.advance(timedelta(minutes=8))
    lobby.let_in(third)
    page = lobby.come_to()
    sentence = page.charts.curve.accessibleName()
    assert sentence == "Arrivals: 3 of 4 expected have arrived · 08:20"
    assert cells(page.charts.over_time.table) == [("08:12", "2", "2"), ("08:20", "1", "3")]
    assert [bar.amount.sentence for bar in page.charts.bars.rows] == [
        "Đà Nẵng: 0 of 1 have arrived",
        "Huế: 3 of 3 have arrived",
    ]


def test_before_the_event_registrations_and_answers_are_shown(lobby: Lobby) -> None:
    """Two people came into the list two days ago, one today."""
    lobby.at(MAY - timedelta(days=2))
    lobby.invite("Huế", "VN", invitation="accepted")
    lobby.invite("Đà Nẵng", "VN", invitation="sent")
    lobby.send("Lê Ý", "Huế")
    lobby.send("Lê Ỷ", "Huế")
    lobby.at(MAY)
    lobby.send("Trần An", "Đà Nẵng")
    page = lobby.come_to()
    assert page.charts.curve.accessibleName() == "People registered: 3 people are registered"
    assert cells(page.charts.over_time.table) == [
        ("Saturday, 23 May 2026", "2", "2"),
        ("Monday, 25 May 2026", "1", "3"),
    ]
    assert [bar.amount.sentence for bar in page.charts.bars.rows] == [
        "They come: 1 delegation",
        "No answer yet: 1 delegation",
    ]
    assert ("They come", "1", "2") in cells(page.charts.by_body.table)


def test_a_bar_leads_to_its_delegation(lobby: Lobby) -> None:
    """By keyboard as by mouse."""
    body = lobby.invite("Huế", "VN")
    lobby.send("Lê Ý", "Huế")
    page = lobby.come_to()
    page.charts.bars.rows[0].setFocus()
    press(Qt.Key.Key_Return)
    assert lobby.sent == [("delegations", body)]


def test_one_key_shows_the_tables_and_the_charts_again(lobby: Lobby) -> None:
    """The numbers can be read line by line; Enter opens the delegation of a line."""
    body = lobby.invite("Huế", "VN")
    lobby.let_in(lobby.send("Lê Ý", "Huế"))
    page = lobby.come_to()
    page.act("tables").trigger()
    assert page.charts.over_time.table.isVisible()
    assert page.charts.by_body.table.isVisible()
    assert page.charts.over_time.table.hasFocus()
    page.charts.by_body.table.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert lobby.sent == [("delegations", body)]
    page.act("tables").trigger()
    assert page.charts.curve.isVisible()
    assert page.charts.bars.isVisible()


def test_the_worst_delegations_are_seen_and_the_others_are_told(lobby: Lobby) -> None:
    """Ten delegations, none of them complete; the link leads to the whole list."""
    for number in range(10):
        for person in range(number + 1):
            lobby.send(f"Lê Ý {number} {person}", f"Thành phố {number}")
    page = lobby.come_to()
    shown = [bar.amount.words for bar in page.charts.bars.rows]
    assert shown == [f"0/{10 - place}" for place in range(len(shown))]
    assert page.charts.by_body.more.text() == f"{10 - len(shown)} more delegations"
    page.charts.by_body.more.click()
    assert lobby.sent == [("delegations", None)]


# ---- the widgets by themselves

SERIES = Series(480, 540, 1, (Step(480, 2, 2), Step(500, 3, 5)), now=511, target=8,
                value_words="5 at 08:31", target_words="8 expected")  # fmt: skip


def test_the_line_goes_over_the_ends_of_the_steps_to_now() -> None:
    """Flat where nobody came."""
    assert SERIES.points() == [(480, 0), (481, 2), (500, 2), (501, 5), (511, 5)]


def test_the_line_never_goes_beyond_now() -> None:
    """The step of this hour is not over yet."""
    series = Series(480, 600, 60, (Step(480, 4, 4),), before=3, now=490)
    assert series.points() == [(480, 3), (490, 4)]


def test_registrations_of_one_day_are_a_stair_and_no_needle() -> None:
    """An import counts all at once: flat before it, and flat from then on to now."""
    day = 24 * 60
    series = Series(0, 3 * day, day, (Step(day, 458, 458),), now=day + 600, stepped=True)
    assert series.points() == [(0, 0), (day, 0), (day, 458), (day + 600, 458)]
    over = Series(0, 3 * day, day, (Step(day, 4, 4),), stepped=True)
    assert over.points()[-1] == (2 * day, 4), "to the end of the day where there is no now"


def test_the_last_bar_ends_with_the_axis(qapp: QApplication) -> None:
    """A day that is longer than the rest of the axis does not run out of the chart."""
    chart = CumulativeChart()
    chart.show_series(Series(0, 120, 100, (Step(60, 3, 3),)), str, "three")
    chart.resize(500, 220)
    picture = chart.grab().toImage()
    tint = theme().color("tint2").name()
    columns = [x for x in range(picture.width()) if picture.pixelColor(x, 190).name() == tint]
    assert columns, "there is a bar"
    assert max(columns) <= 500 - 4


@pytest.mark.parametrize(
    ("top", "lines", "step"),
    [(4, 4, 1), (8, 4, 2), (20, 4, 5), (342, 4, 100), (457, 4, 200), (20_000, 5, 5_000)],
)
def test_grid_lines_stand_at_round_numbers(top: int, lines: int, step: int) -> None:
    """1, 2, 5, 10, 20, 50 …"""
    assert round_steps(top, lines) == step


def inks(widget: QWidget, size: QSize) -> set[str]:
    """The colours a widget is painted in."""
    widget.resize(size)
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_curve_is_painted_from_the_tokens(qapp: QApplication, mode: str) -> None:
    """Line, bars, and now in lacquer."""
    apply(qapp, mode, 13)  # type: ignore[arg-type]  # parametrized modes
    chart = CumulativeChart()
    chart.show_series(SERIES, str, "five of eight")
    found = inks(chart, QSize(500, 220))
    assert {theme().color(token).name() for token in ("accent", "tint2", "lacquer")} <= found
    assert chart.accessibleName() == "five of eight"


def an_amount(name: str, done: int, still: int) -> Amount:
    """A delegation of which so many have come."""
    shares = (Share(done, "ok"), Share(still, "tint2"))
    return Amount(name, name, shares, f"{done}/{done + still}", f"{name}, {done}")


def test_as_many_bars_are_shown_as_there_is_room_for(qapp: QApplication) -> None:
    """Whoever has no room is told of, never squeezed in."""
    apply(qapp, "light", 13)
    bars, told = BarRows(), list[int]()
    bars.shown.connect(told.append)
    bars.show_amounts([an_amount(f"Huế {n}", n, 2) for n in range(8)])
    bars.show()
    for height, rows in ((300, 8), (130, 5), (20, 3)):
        bars.resize(400, height)
        assert len(bars.rows) == told[-1] == rows
    tops = [row.geometry() for row in bars.rows]
    assert all(not one.intersects(other) for one, other in pairwise(tops))
    bars.close()


def test_the_keyboard_stays_on_a_bar_whose_numbers_change(qapp: QApplication) -> None:
    """Somebody arrives while the list is read."""
    apply(qapp, "light", 13)
    bars, pressed = BarRows(), list[object]()
    bars.pressed.connect(pressed.append)
    bars.show_amounts([an_amount("Huế", 0, 2), an_amount("Cần Thơ", 0, 1)])
    first = bars.rows[0]
    bars.show_amounts([an_amount("Huế", 1, 1)])
    assert bars.rows == [first]
    first.click()
    assert pressed == ["Huế"]
    assert first.accessibleName() == "Huế, 1"
