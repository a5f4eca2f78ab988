"""Circles of garbage: the window's thread destroys them, whoever made them fall due."""

import gc
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QEventLoop, QObject
from pytestqt.qtbot import QtBot

from ui.base.garbage import GarbageKeeper, garbage, limits

MANY = 3000  # circles: enough for every threshold but the oldest generation's


class Told(QObject):
    """Says in which thread it was destroyed."""

    ended: list[int] = []  # noqa: RUF012 - what the finalizers leave for the test

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.fixture
def ended(qapp: object) -> Iterator[list[int]]:
    del qapp
    gc.collect()
    Told.ended.clear()
    yield Told.ended
    Told.ended.clear()


def a_circle() -> None:
    """A widget's usual end: it and its closure hold each other."""
    told = Told()
    told.__dict__["mine"] = [told]


def make_garbage(number: int) -> None:
    for _number in range(number):
        circle: list[object] = []
        circle.append(circle)


def test_what_a_thread_makes_due_is_destroyed_in_the_window_thread(
    qtbot: QtBot, ended: list[int]
) -> None:
    """Python alone would destroy the widget in the thread that copies a file."""
    a_circle()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(make_garbage, MANY).result()
    assert ended == [], "not in the thread"
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.get_ident()]


def test_without_it_the_thread_would_have_destroyed_it(ended: list[int]) -> None:
    """What the keeper is there for is real."""
    a_circle()
    gc.enable()
    try:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(make_garbage, MANY).result()
    finally:
        gc.disable()
    assert ended
    assert ended != [threading.get_ident()]


def test_nothing_is_collected_while_somebody_is_busy(qtbot: QtBot, ended: list[int]) -> None:
    a_circle()
    make_garbage(MANY)
    garbage.rest()
    garbage.rest()
    garbage.look()
    garbage.go_on()
    garbage.look()
    assert ended == [], "one of two is busy still"
    garbage.go_on()
    qtbot.waitUntil(lambda: bool(ended))


def test_a_pass_through_everything_takes_a_small_share_of_the_time(qtbot: QtBot) -> None:
    """However much there is to go through, the next such pass waits a hundred times as long."""
    kept = [[number] for number in range(200_000)]
    keeper, loop, passes = GarbageKeeper(), QEventLoop(), list[float]()

    def heard(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            passes.append(time.monotonic())

    gc.callbacks.append(heard)
    try:
        for _turn in range(40 * limits()[1]):
            make_garbage(limits()[0] + 1)
            keeper.look()
            loop.processEvents()
    finally:
        gc.callbacks.remove(heard)
    assert len(kept) == 200_000
    assert len(passes) == 1, "due again several times, not yet allowed"


def test_the_end_gives_the_collecting_back_to_python(qapp: object) -> None:
    del qapp
    keeper = GarbageKeeper()
    keeper.begin()
    keeper.begin()
    assert (keeper.is_at_work, gc.isenabled()) == (True, False)
    keeper.end()
    keeper.end()
    assert (keeper.is_at_work, gc.isenabled()) == (False, True)
    gc.disable()  # the window of the tests stands still
