"""A working hour with 20,000 delegates: the window never keeps anybody waiting.

Every room is opened and stays open; then somebody scrolls, sorts, filters, types, edits, takes
back and speaks another language. Run by `make bench`. A ratio over 1 in that work fails, and the
guilty line is named; what a room takes to open, and another theme, is told. Work of the window's
thread is counted, the best of three runs for each act: others may be at work on this machine.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.benchmarks.long_event import a_file, a_window, come_to_rest
from tests.benchmarks.stalls import LIMIT, Stall, watched
from tests.benchmarks.telling import tell
from tests.ui.idle_time import pause
from ui.base.table.column_filter import ColumnFilter
from ui.base.table.filter_panel import FilterPanel
from ui.shell.main_window import MainWindow
from ui.shell.pages import in_rail

PEOPLE = 20_000
RUNS = 3
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Act = Callable[[MainWindow], object]


def delegates(window: MainWindow) -> Any:
    """The page, whose module is loaded when it is opened: that is part of what is measured."""
    return window.pages["delegates"]


def keys(*pressed: Key, ctrl: bool = False) -> None:
    """Keys to whatever has the keyboard, each a moment after the other."""
    for key in pressed:
        focused: QWidget | None = QApplication.focusWidget()
        assert focused is not None, f"{QApplication.activeWindow()} gave the keyboard to nobody"
        QTest.keyClick(focused, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)
        pause(15)


def scroll(window: MainWindow) -> None:
    """By wheel, by keys and by the bar."""
    table = delegates(window).table
    view, middle = table.viewport(), QPointF(table.viewport().rect().center())
    for _turn in range(40):
        wheel = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, wheel)
        pause(5)
    table.setFocus()
    keys(*[Key.Key_PageDown] * 20, Key.Key_End, Key.Key_Home)
    bar = table.verticalScrollBar()
    for part in range(20):
        bar.setValue(bar.maximum() * part // 20)
        pause(5)
    bar.setValue(0)


def sort(window: MainWindow) -> None:
    """By a click on every title."""
    head = delegates(window).table.horizontalHeader()
    for place in range(head.count()):
        if head.isSectionHidden(place):
            continue
        left = head.sectionViewportPosition(place) + 12
        for _turn in range(2):
            point = QPoint(left, head.height() // 2)
            QTest.mouseClick(
                head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
            )
            pause(40)
    delegates(window).roster.rows.sort_by("name")


def filter_(window: MainWindow) -> None:
    """A saved filter, a column's panel, some of its values, and everybody again."""
    page = delegates(window)
    page.arrive("no_photo")
    pause(40)
    page.roster.show_everybody()
    page.table.open_filter("delegation")
    pause(60)
    for panel in page.table.window().findChildren(FilterPanel):
        panel.shut()
    rows = page.roster.rows
    rows.set_column_filters([ColumnFilter("delegation", frozenset({"Thành phố 7"}))])
    pause(60)
    rows.set_column_filters(())
    pause(60)


def type_(window: MainWindow) -> None:
    """A name in the search, letter by letter, and taken back so."""
    page = delegates(window)
    page.table.setFocus()
    keys(Key.Key_F, ctrl=True)
    keys(Key.Key_N, Key.Key_G, Key.Key_U, Key.Key_Y, Key.Key_E, Key.Key_N, Key.Key_Space, Key.Key_A)
    pause(50)
    keys(*[Key.Key_Backspace] * 8)


def edit(window: MainWindow) -> None:
    """A cell, a field of the panel, and Delete with its way back."""
    page = delegates(window)
    page.table.setFocus()
    keys(Key.Key_Home, Key.Key_F2, Key.Key_End, Key.Key_X, Key.Key_Return)
    pause(100)
    keys(Key.Key_Escape)
    person = page.roster.rows.visible_rows()[0]
    page.save(person.id, {"phone": "0912 000 111"})
    pause(100)


def undo(window: MainWindow) -> None:
    """Ctrl+Z three times, Ctrl+Y once."""
    delegates(window).table.setFocus()
    for _step in range(2):
        keys(Key.Key_Z, ctrl=True)
        pause(150)
    keys(Key.Key_Y, ctrl=True)
    pause(150)


def speak(window: MainWindow) -> None:
    """Every room that was visited stands there in the other language."""
    window.do("language")


def dress(window: MainWindow) -> None:
    window.do("theme")


def opening(name: str) -> Act:
    return lambda window: window.show_page(name)


WORK: dict[str, Act] = {  # what has to keep the limit
    "scroll": scroll,
    "sort": sort,
    "filter": filter_,
    "type": type_,
    "edit": edit,
    "undo": undo,
    "another language": speak,
    "the first language": speak,
}


def acts() -> dict[str, Act]:
    """What is done, in its order."""
    first = {f"open {room.name}": opening(room.name) for room in in_rail()}
    first["open delegates"] = first.pop("open delegates")  # the longest one last, to stay there
    again = {f"back to {room.name}": opening(room.name) for room in in_rail()}
    return {**first, **WORK, "another theme": dress, **again}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_file(tmp_path_factory.mktemp("stalls"), PEOPLE)


def session(window: MainWindow, qtbot: QtBot) -> dict[str, Stall]:
    """The longest stall of each act, the rest of its work included."""
    found = {}
    for name, act in acts().items():
        window.activateWindow()  # a closed window that is deleted late takes the keyboard along
        qtbot.waitUntil(window.isActiveWindow)
        with watched() as detector:
            act(window)
            come_to_rest(window, qtbot)
        found[name] = detector.hardest
    return found


def test_the_window_always_answers(file: Path, qapp: QApplication, qtbot: QtBot) -> None:
    runs = []
    for _run in range(RUNS):
        with a_window(qapp, file) as window:
            come_to_rest(window, qtbot)
            runs.append(session(window, qtbot))
    slow = []
    for name in runs[0]:
        best = min((run[name] for run in runs), key=lambda stall: stall.worked)
        if tell(name, best.worked, LIMIT) > 1:
            print(f"    {best}")  # noqa: T201 - the guilty line
            slow += [f"{name}: {best}"] * (name in WORK)
    assert not slow, "\n".join(slow)
