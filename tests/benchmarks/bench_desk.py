"""How fast a desk reads on a full day: each number beside the 50 ms that a desk is promised.

Run by `make bench`, not by `make test`. What is read is checked; how long it took is only said,
because that depends on the machine: a ratio over 1 is what to look for.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

import pytest

from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.history import history
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass
from hanoiplan.presence.queries import arrived_count, main_checkpoint, standing_passage_of
from hanoiplan.registration.queries import delegation_presence, desk_figures
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk, many_names

R = TypeVar("R")
LIMIT = 0.05  # seconds a desk may take to read what it shows
PEOPLE, PASSED, DELEGATIONS, ONE_BY_ONE = 5_000, 3_000, 50, 220
PAGE = 200  # lines of history


@operation("Let people in")
def let_in(work: Work, event_id: int, ids: Sequence[int]) -> None:
    """Many passages in one step; a benchmark has no time for a morning."""
    main = main_checkpoint(work, event_id)
    assert main is not None
    for row_id in ids:
        let_pass(work, event_id, main.id, row_id, Direction.IN)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[int]]]:
    """A file with 5,000 people in fifty delegations, of whom 3,000 have come."""
    with a_desk(tmp_path_factory.mktemp("bench") / "a.hanoiplan") as desk:
        ids: list[int] = []
        names = many_names(PEOPLE)
        for part in range(DELEGATIONS):
            ids += desk.bring(*names[part::DELEGATIONS], delegation=f"Đoàn {part}")
        desk.workspace.do(give_codes, desk.event, ids)
        desk.workspace.do(let_in, desk.event, ids[ONE_BY_ONE:PASSED])
        for row_id in ids[:ONE_BY_ONE]:
            desk.let_in(row_id)
        yield desk, ids


def told(what: str, read: Callable[[], R], times: int = 20) -> R:
    """Read so often, and say milliseconds and the ratio to the limit."""
    read()
    began = time.perf_counter()
    for _turn in range(times):
        result = read()
    took = (time.perf_counter() - began) / times
    ratio = f"{took / LIMIT:5.2f} of the limit"
    print(f"\n{what:<40} {took * 1000:9.2f} ms   {ratio}")  # noqa: T201 - the numbers are what it is for
    return result


def test_figures(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    figures = told("figures of the desk", partial(desk.workspace.read, desk_figures, desk.event))
    assert (figures.arrived, figures.expected) == (PASSED, PEOPLE)
    assert sum(count for _minute, count in figures.by_minute) == PASSED
    counted = partial(desk.workspace.read, arrived_count, desk.event)
    assert told("how many have come", counted) == PASSED


def test_presence_of_a_delegation(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    last = desk.workspace.read(delegations, desk.event)[-1].id
    read = partial(desk.workspace.read, delegation_presence, desk.event, last)
    assert told("who of a delegation is here", read).people == PEOPLE // DELEGATIONS


def test_rows_of_few_people(full: tuple[Desk, list[int]]) -> None:
    desk, ids = full
    for count in (1, 20, 500):
        read = partial(desk.workspace.read, delegate_rows, desk.event, ids[:count])
        assert len(told(f"rows of {count} people", read)) == count


def test_what_hangs_on_people(full: tuple[Desk, list[int]]) -> None:
    desk, ids = full
    away = partial(desk.workspace.read, standing_passage_of, ids[PASSED : PASSED + 100])
    assert told("whether 100 people have passed", away) is None


def test_a_page_of_history(full: tuple[Desk, list[int]]) -> None:
    desk, _ids = full
    lines = told(f"{PAGE} lines of history", partial(desk.workspace.read, history, PAGE))
    assert all(line.whom for line in lines)
    assert len(lines) == PAGE
