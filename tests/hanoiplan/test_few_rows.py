"""What a desk asks of a full file is found by an index of what it asks for, in few questions.

Counted in statements and in SQLite's own plans, never in seconds; `bench_desk.py` says seconds.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows, delegations, standings
from hanoiplan.history import history
from hanoiplan.presence.queries import standing_passage_of
from hanoiplan.registration.queries import delegation_presence, desk_figures
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import bare

Question = tuple[str, Sequence[Any]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


@contextmanager
def asked() -> Iterator[list[Question]]:
    """Everything that is asked of any database meanwhile, with its values."""
    found: list[Question] = []

    def hear(_c: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:
        found.append((statement, values))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def ways_into(desk: Desk, table: str, questions: Sequence[Question]) -> set[str]:
    """How SQLite goes into a table for these questions: "SEARCH passage USING INDEX …"."""
    with bare(desk.path) as file:
        return {
            step["detail"]
            for statement, values in questions
            if statement.startswith("SELECT")
            for step in file.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            if f" {table} " in f"{step['detail']} "
        }


def test_rows_of_some_people_are_found_by_their_ids(desk: Desk) -> None:
    ids = desk.bring(*many_names(20), delegation="Huế")
    desk.workspace.do(give_codes, desk.event, ids)
    with asked() as questions:
        assert len(desk.workspace.read(delegate_rows, desk.event, ids[:3])) == 3
        assert len(desk.workspace.read(standings, desk.event, ids[:3])) == 3
    assert ways_into(desk, "delegate", questions) == {
        "SEARCH delegate USING INTEGER PRIMARY KEY (rowid=?)"
    }
    ways = ways_into(desk, "number_issued", questions)
    assert ways
    assert all("ix_number_issued_delegate_id (delegate_id=?)" in way for way in ways)


def test_who_of_a_delegation_is_here_is_found_by_its_people(desk: Desk) -> None:
    ids = desk.bring(*many_names(20), delegation="Huế")
    for row_id in ids[:5]:
        desk.let_in(row_id)
    delegation = desk.workspace.read(delegations, desk.event)[0].id
    with asked() as questions:
        found = desk.workspace.read(delegation_presence, desk.event, delegation)
        assert desk.workspace.read(standing_passage_of, ids[3:]) is not None
    assert (found.arrived, found.people) == (5, 20)
    ways = ways_into(desk, "passage", questions)
    assert ways
    assert all("ix_passage_delegate_id (delegate_id=?)" in way for way in ways)


def test_the_figures_are_counted_by_the_file(desk: Desk) -> None:
    """A row for each minute comes out of it, not one for each guest."""
    for row_id in desk.bring(*many_names(30)):
        desk.let_in(row_id)
    with asked() as questions:
        figures = desk.workspace.read(desk_figures, desk.event)
    assert [count for _minute, count in figures.by_minute] == [30]
    with bare(desk.path) as file:
        rows = [len(file.execute(*question).fetchall()) for question in questions]
    assert max(rows) <= len(figures.latest)


def test_what_hangs_on_an_entry_is_found_by_its_id(desk: Desk) -> None:
    """An undo does not read everybody to know whether somebody is in that delegation."""
    desk.bring(*many_names(20), delegation="Huế")
    desk.add("Lê Thị Ánh", delegation="Hà Nội")
    with asked() as questions:
        desk.workspace.undo()
    ways = ways_into(desk, "delegate", questions)
    assert ways
    assert all(way.endswith(("(delegation_id=?)", "(rowid=?)")) for way in ways), ways


def test_a_page_of_history_is_read_in_few_questions(desk: Desk) -> None:
    """As many for sixty lines as for five."""
    for name in many_names(30):
        desk.let_in(desk.add(name))
    counts = []
    for limit in (5, 60):
        with asked() as questions:
            assert len(desk.workspace.read(history, limit)) == limit
        counts.append(len(questions))
    assert counts[0] == counts[1]
