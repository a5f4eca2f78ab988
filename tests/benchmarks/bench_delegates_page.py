"""How long the page of the delegates keeps the window waiting with 20,000 people in the file.

Run by `make bench`, not by `make test`: numbers depend on the machine. A ratio over 1 fails.
"""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import set_language
from tests.ui.delegates.room import Room, a_delegate
from ui.base import idle
from ui.base.theme import apply
from ui.delegates.page import DelegatesPage

LIMIT = 0.1  # seconds of work on the thread of the window
PEOPLE = 20_000


@pytest.fixture
def room(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """The file of a very large event."""
    apply(qapp, "light", 13)
    set_language("vi")
    made = Room(tmp_path_factory.mktemp("long"))
    made.add_many(
        [
            a_delegate(f"Lê Thị {n * 7919 % PEOPLE}", delegation=f"Thành phố {n % 300}")
            for n in range(PEOPLE)
        ]
    )
    made.settle()
    yield made
    made.close()


class Stopwatch:
    """The longest time in which the window cannot answer, acts and slices alike."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.longest = 0.0
        before = idle._Turns._slice

        def _slice(turns: idle._Turns) -> None:
            self.time(lambda: before(turns))

        monkeypatch.setattr(idle._Turns, "_slice", _slice)

    def time(self, act: Callable[[], object]) -> None:
        """Notes how long an act takes."""
        began = time.process_time()  # others may be at work on this machine
        act()
        self.longest = max(self.longest, time.process_time() - began)


def speak_english(page: DelegatesPage) -> None:
    set_language("en")
    page.retranslate()


def at_rest(page: DelegatesPage) -> bool:
    return not page.catching_up.is_busy and not page.roster.rows.is_preparing


ACTS: dict[str, Callable[[DelegatesPage], object]] = {
    "first reading": lambda page: page.show(),
    "search": lambda page: page.roster.narrow("thi 12"),
    "no search": lambda page: page.roster.narrow(""),
    "sort by phone, unprepared": lambda page: page.roster.rows.sort_by("phone"),
    "sort by name": lambda page: page.roster.rows.sort_by("name"),
    "another language": speak_english,
    "a category changed": lambda page: page.hear(changed("category")),
    "somebody arrived": lambda page: page.hear(changed("passage")),
}


def changed(table: str) -> Changes:
    return Changes("", None, {table: frozenset({1})})


def test_no_reading_keeps_the_person_waiting(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is built, read, worded anew; the window answers in between."""
    watch = Stopwatch(monkeypatch)
    page = DelegatesPage(room.tools)
    page.hide()
    layout = room.window.layout()
    assert layout is not None
    layout.addWidget(page)
    room.window.show()
    slow = []
    for name, act in ACTS.items():
        watch.longest = 0.0
        watch.time(lambda act=act: act(page))  # type: ignore[misc]  # bound now
        qtbot.waitUntil(lambda: at_rest(page), timeout=60_000)
        ratio = watch.longest / LIMIT
        print(f"{name:28} {watch.longest * 1000:6.0f} ms, {ratio:.2f} of the limit")  # noqa: T201 - the report of a benchmark
        slow += [name] if ratio > 1 else []
    assert not slow
