"""What ten times as many people cost: 1,000, 10,000 and 100,000, and the exponent of the growth.

1.0 is ten times the work for ten times the people. Over 20,000 the list shows the first 20,000
with the total, and the search narrows in the file. Run by `make bench`. A ratio over 1 fails.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from hanoiplan.base.speech import interface
from tests.benchmarks.long_event import names
from tests.ui.delegates.room import Room, a_delegate
from ui.base.idle import IdleWork
from ui.base.theme import apply
from ui.delegates.listing import MOST_ROWS
from ui.delegates.page import DelegatesPage

SIZES = (1_000, 10_000, 100_000)
STEEPEST = 1.15  # exponent: a little over linear, for sorting
LAST = "Zwingli Ulrich"  # stands behind everybody else in the list
Act = Callable[[DelegatesPage], object]


@contextmanager
def a_page(folder: Path, people: int) -> Iterator[tuple[Room, DelegatesPage]]:
    """The page over so many people, built and not yet shown."""
    folder.mkdir()
    room = Room(folder)
    everybody = [*names(people - 1), LAST]
    for first in range(0, people, 10_000):
        part = everybody[first : first + 10_000]
        drafts = [
            a_delegate(name, delegation=f"Thành phố {n % 300}") for n, name in enumerate(part)
        ]
        room.add_many(drafts)
    page = DelegatesPage(room.tools)
    page.hide()
    layout = room.window.layout()
    assert layout is not None
    layout.addWidget(page)
    room.window.show()
    try:
        yield room, page
    finally:
        room.close()


def spent_on(act: Act, page: DelegatesPage, qtbot: QtBot) -> float:
    """Seconds of work, what is done in slices afterwards included."""
    began = time.process_time()
    act(page)
    slices = page.findChildren(IdleWork)
    while any(work.is_busy for work in slices):
        qtbot.wait(1)
    return time.process_time() - began


def type_(page: DelegatesPage, text: str) -> None:
    """Into the search, letter by letter."""
    QTest.keyClicks(page.search.line, text)


ACTS: dict[str, Act] = {
    "fill the list": lambda page: page.show(),
    "sort by phone": lambda page: page.roster.rows.sort_by("phone"),
    "sort by name": lambda page: page.roster.rows.sort_by("name"),
    "filter": lambda page: page.arrive("not_printed"),
    "no filter": lambda page: page.roster.show_everybody(),
    "search": lambda page: type_(page, "zwingli"),
    "no search": lambda page: page.search.clear(),
    "scroll to the end": lambda page: page.table.scrollToBottom(),
}


def measured(page: DelegatesPage, qtbot: QtBot) -> dict[str, float]:
    """Seconds of each act."""
    return {name: spent_on(act, page, qtbot) for name, act in ACTS.items()}


def test_growth(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    apply(qapp, "light", 13)
    set_language("en")
    took = {}
    for people in SIZES:
        with a_page(tmp_path / f"{people}", people) as (_room, page):
            took[people] = measured(page, qtbot)
    print("\n" + " " * 22 + "".join(f"{people:>12,}" for people in SIZES) + "    exponent")  # noqa: T201 - a table
    steep = []
    for name in ACTS:
        times = [took[people][name] for people in SIZES]
        exponent = math.log10(max(times[-1], 1e-4) / max(times[0], 1e-4)) / 2
        cells = "".join(f"{one * 1000:9.1f} ms" for one in times)
        ratio = exponent / STEEPEST
        print(f"{name:<22}{cells}    {exponent:5.2f}   {ratio:5.2f} of the limit")  # noqa: T201 - a table
        steep += [name] if ratio > 1 else []
    assert not steep


def test_a_hundred_thousand_are_counted_and_found(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody is lost because the list is not shown whole."""
    apply(qapp, "light", 13)
    set_language("en")
    with a_page(tmp_path / "many", SIZES[-1]) as (_room, page):
        spent_on(lambda page: page.show(), page, qtbot)
        assert len(page.roster.rows.visible_rows()) == MOST_ROWS
        assert interface().number(SIZES[-1]) in page.header.count.text()
        assert LAST not in {person.row.name for person in page.roster.rows.visible_rows()}
        spent = spent_on(lambda page: type_(page, "zwingli ulrich"), page, qtbot)
        assert [person.row.name for person in page.roster.rows.visible_rows()] == [LAST]
        print(f"\nfound beyond the list in {spent * 1000:.0f} ms of work")  # noqa: T201 - the numbers are what it is for
