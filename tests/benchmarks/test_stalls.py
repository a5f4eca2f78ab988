"""The stall detector sees what it is there for, and sees nothing where nothing is."""

import gc
import time

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.stalls import LIMIT, Stall, watched

NAP = 0.12  # seconds


def sleep_in_the_window() -> None:
    """What no page may do."""
    time.sleep(NAP)


def work_in_the_window() -> int:
    """The same by computing, however much of the machine others have."""
    end, turns = time.thread_time() + NAP, 0
    while time.thread_time() < end:
        turns += 1
    return turns


def test_a_nap_of_the_window_is_caught_and_its_line_named(qtbot: QtBot) -> None:
    qtbot.wait(50)  # what earlier tests left behind
    with watched() as detector:
        qtbot.wait(50)
        sleep_in_the_window()
        qtbot.wait(50)
    [stall] = [one for one in detector.stalls if "in sleep_in_the_window" in one.line]
    assert stall.waited >= NAP
    assert stall.worked < NAP / 2, "a nap is no work"
    assert stall.line.startswith("tests/benchmarks/test_stalls.py:")


def test_work_is_told_from_waiting(qtbot: QtBot) -> None:
    """A busy machine makes everybody wait; only our own work is our own fault."""
    with watched() as detector:
        work_in_the_window()
        qtbot.wait(20)
    assert detector.hardest.worked >= NAP
    assert "in work_in_the_window" in detector.hardest.line


def test_a_pass_of_the_garbage_collector_is_named(qtbot: QtBot) -> None:
    """It stops the watchdog as well, so it has to tell of itself."""
    circles: list[list[object]] = []
    for _circle in range(400_000):
        one: list[object] = []
        one.append(one)
        circles.append(one)
    with watched() as detector:
        gc.collect()
        qtbot.wait(20)
    circles.clear()
    gc.collect()
    assert detector.longest.collected > 0
    assert "garbage collector" in str(detector.longest)


def test_an_idle_window_has_no_stall(qtbot: QtBot) -> None:
    """Of three looks one has to be without: others may be at work on this machine."""
    looks: list[Stall] = []
    for _look in range(3):
        with watched() as detector:
            qtbot.wait(200)
        looks.append(detector.longest)
    assert min(one.waited for one in looks) < LIMIT


@pytest.mark.parametrize("waited", [0.0, 1.0])
def test_a_stall_says_how_long_and_where(waited: float) -> None:
    words = str(Stall(waited, waited / 2, "ui/a.py:3 in b"))
    assert f"{waited * 1000:.0f} ms" in words
    assert "ui/a.py:3 in b" in words
