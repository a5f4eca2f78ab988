"""How fast the ground floors are: each number beside the limit it has to keep.

Run by `make bench`, not by `make test`: numbers depend on the machine. A ratio over 1 fails.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.delegates.searching import find_delegates
from tests.builders import Desk, a_desk, many_names

R = TypeVar("R")
PEOPLE = 10_000
SCANS = 200


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[int]]]:
    """A file with ten thousand people in sixty delegations, every one with a code."""
    with a_desk(tmp_path_factory.mktemp("bench") / "a.hanoiplan") as desk:
        ids: list[int] = []
        names = many_names(PEOPLE)
        for part in range(60):
            ids += desk.bring(*names[part::60], delegation=f"Đoàn {part}", country="Việt Nam")
        desk.workspace.do(give_codes, desk.event, ids)
        yield desk, ids


def within(limit: float, what: str, work: Callable[[], R], times: int = 1) -> R:
    """Run, print seconds and the ratio to the limit (seconds each), and fail over the limit."""
    began = time.perf_counter()
    for _turn in range(times):
        result = work()
    took = (time.perf_counter() - began) / times
    ratio = f"{took / limit:5.2f} of the limit"
    print(f"\n{what:<40} {took * 1000:9.2f} ms   {ratio}")  # noqa: T201 - the numbers are what it is for
    assert took <= limit
    return result


def test_import(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        fields = {"delegation": "Hà Nội", "category": "Đại biểu", "country": "Việt Nam"}
        names = many_names(PEOPLE)
        within(4.0, "import of 10,000", lambda: desk.bring(*names, **fields))
        within(4.0, "undo of it", desk.workspace.undo)
        within(4.0, "redo of it", desk.workspace.redo)


def test_check_in(full: tuple[Desk, list[int]]) -> None:
    desk, ids = full
    codes = iter(list(desk.workspace.do(give_codes, desk.event, ids[:SCANS]).values()))
    within(0.02, "check-in among 10,000", lambda: desk.scan(next(codes)), times=SCANS)
    within(0.02, "what Ctrl+Z would do", desk.workspace.undo_state, times=20)


def test_edit(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    within(0.03, "a new person among 10,000", desk.add, times=20)


def test_search(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    for query in ("n", "nguyen van an", "ha 77", "0042", "xyz", "ánh"):
        look = partial(desk.workspace.read, find_delegates, desk.event, query)
        within(0.05, f"search “{query}”", look, times=10)


def test_read(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    within(1.0, "all rows", lambda: desk.workspace.read(delegate_rows, desk.event))


def test_verify_and_open(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    assert within(4.0, "verify", desk.workspace.verify).whole
    within(1.0, "close and open", desk.reopen)
    copy = desk.path.with_name("copy.hanoiplan")
    assert within(6.0, "a proved copy", lambda: desk.workspace.save_copy(copy)).whole
