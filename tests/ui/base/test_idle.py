"""Small steps between the person's acts: done in the end, and never in the way."""

import dataclasses
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.base.samples import PEOPLE
from tests.ui.base.sheet_samples import Register
from ui.base.garbage import garbage
from ui.base.idle import BLINK, SLICE, IdleWork


def slow_steps(done: list[int]) -> Iterator[None]:
    """A hundred steps of two milliseconds."""
    for number in range(100):
        time.sleep(0.002)
        done.append(number)
        yield


def test_the_steps_are_done_in_slices(qtbot: QtBot) -> None:
    """Events come between the slices: the loop is never kept longer than one slice and a step."""
    owner, done = QObject(), list[int]()
    work = IdleWork(owner)
    work.start(slow_steps(done))
    assert done == [], "not at once"
    qtbot.waitUntil(lambda: len(done) > 0)
    assert len(done) <= 2 * SLICE / 0.002 + 2, "an event came after a few steps"
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == list(range(100))


def test_what_is_short_is_done_at_once_and_a_long_rest_while_the_window_waits(
    qtbot: QtBot,
) -> None:
    """A list of ten lines needs no waiting, one of ten thousand no stalled window."""
    owner, short, long = QObject(), list[int](), list[int]()
    work = IdleWork(owner)
    work.begin(map(short.append, range(3)))
    assert (short, work.is_busy) == ([0, 1, 2], False)
    work.begin(slow_steps(long))
    assert work.is_busy
    assert 0 < len(long) <= BLINK / 0.002 + 2
    qtbot.waitUntil(lambda: not work.is_busy)
    assert long == list(range(100))


def test_other_work_takes_the_place_of_what_was_left(qtbot: QtBot) -> None:
    owner, first, second = QObject(), list[int](), list[int]()
    work = IdleWork(owner)
    work.start(slow_steps(first))
    work.start(slow_steps(second))
    qtbot.waitUntil(lambda: not work.is_busy)
    assert first == []
    assert len(second) == 100


def test_several_works_share_one_slice_and_come_in_turn(qtbot: QtBot) -> None:
    """Ten pages with something to do keep the loop no longer than one, and none waits for all."""
    owner, works = QObject(), list[IdleWork]()
    done: list[list[int]] = [[] for _work in range(4)]
    for mine in done:
        works.append(IdleWork(owner))
        works[-1].start(slow_steps(mine))
    qtbot.waitUntil(lambda: all(done))
    assert max(len(mine) for mine in done) < 100, "none was done before the last one began"
    assert sum(len(mine) for mine in done) <= 5 * (SLICE / 0.002 + 2)
    qtbot.waitUntil(lambda: not any(work.is_busy for work in works))
    assert done == [list(range(100))] * 4


def is_at_work() -> bool:
    """Asked anew each time."""
    return garbage.is_at_work


def test_the_garbage_collector_rests_while_there_is_something_to_do(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()
    work = IdleWork(owner)
    work.start(slow_steps(done))
    assert not is_at_work()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert is_at_work()
    work.start(slow_steps(done))
    work.stop()
    assert is_at_work()


def test_a_long_list_is_prepared_and_a_change_begins_anew(qtbot: QtBot) -> None:
    """Sorting and searching find the same people, prepared or not."""
    register = Register([])
    qtbot.addWidget(register.window)
    many = [dataclasses.replace(PEOPLE[n % 11], id=n) for n in range(3000)]
    register.rows.show_rows(many)
    assert register.rows.is_preparing
    register.rows.sort_by("name")
    register.rows.set_search("ngoc")
    qtbot.waitUntil(lambda: not register.rows.is_preparing)
    before = register.rows.visible_rows()
    assert len(before) == sum("Ngọc" in person.name for person in many)
    register.rows.update_rows([dataclasses.replace(many[0], name="Ngọc Ánh")])
    assert len(register.rows.visible_rows()) == len(before) + 1
