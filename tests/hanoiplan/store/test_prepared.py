"""A question that is worded once gets the same answer as one that SQLAlchemy words each time."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from hanoiplan.base.operation import operation
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import delegate_rows, standing_of_number, standings
from hanoiplan.plans.tables import CategoryRow, Event
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass
from hanoiplan.presence.queries import last_passage, main_checkpoint, passages
from hanoiplan.presence.tables import Passage
from hanoiplan.starting import start_event
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import Row, table_of
from hanoiplan.store.work import Reader, Work
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import bare


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def both_ways(reader: Reader, table: type[Row], row_id: int) -> tuple[Any, Any]:
    """One row as SQLAlchemy reads it and as a prepared question does."""
    whole = select(table_of(table))
    prepared = Prepared(whole.where(table_of(table).c.id == asked("row")))
    usual = reader.first(whole.where(table_of(table).c.id == row_id))
    return usual, reader.first(prepared.given(row=row_id))


@pytest.mark.parametrize("table", [Event, CategoryRow, Passage])
def test_values_are_those_of_the_columns_types(desk: Desk, table: type[Row]) -> None:
    """Days, moments, truth values and texts alike, under the same names."""
    desk.workspace.do(start_event, starts_on=date(2026, 6, 8))
    desk.let_in(desk.add())
    newest = select(table_of(table).c.id).order_by(table_of(table).c.id.desc())
    row_id = desk.workspace.read(Reader.scalar, newest)
    usual, prepared = desk.workspace.read(both_ways, table, row_id)
    assert prepared._asdict() == dict(usual._mapping)
    kinds = {type(value) for value in prepared}
    assert kinds & {date, datetime, bool}


def test_there_may_be_no_answer(desk: Desk) -> None:
    nobody = Prepared(select(Event.id).where(Event.id == asked("event"))).given(event=1)
    assert desk.workspace.read(Reader.first, nobody) is None
    assert desk.workspace.read(Reader.scalar, nobody) is None
    assert desk.workspace.read(Reader.rows, nobody) == []


def test_what_the_same_work_wrote_is_seen(desk: Desk) -> None:
    """The question goes through the same transaction, and is gone with it."""
    guest = desk.add()

    @operation("Let in and look")
    def let_in_and_look(work: Work) -> list[int]:
        door = main_checkpoint(work, desk.event)
        assert door is not None
        written = let_pass(work, desk.event, door.id, guest, Direction.IN)
        seen = last_passage(work, door.id, guest)
        assert seen is not None
        assert seen.id == written
        raise LookupError

    with pytest.raises(LookupError):
        desk.workspace.do(let_in_and_look)
    assert desk.workspace.read(passages, desk.event) == []


def test_a_desk_reads_one_person_as_a_list_reads_many(desk: Desk) -> None:
    ids = desk.bring(*many_names(5), delegation="Huế", category="Đại biểu")
    desk.code(ids[2])
    one = desk.workspace.read(delegate_at, desk.event, ids[2])
    assert [one] == desk.workspace.read(delegate_rows, desk.event, [ids[2]])
    assert one is not None
    assert one.badge_number is not None
    badge = desk.workspace.read(standing_of_number, desk.event, one.badge_number)
    assert badge == desk.workspace.read(standings, desk.event, [ids[2]])[ids[2]]
    assert desk.workspace.read(delegate_at, desk.event + 1, ids[2]) is None


def test_a_scan_does_not_take_longer_the_more_guests_have_come(desk: Desk) -> None:
    """Whether somebody is inside is found by the person, not among all who passed the door."""
    heard: list[str] = []
    guest = desk.add()
    door = desk.workspace.read(main_checkpoint, desk.event)
    assert door is not None

    def listen(reader: Reader) -> None:
        reader._file.set_trace_callback(heard.append)
        last_passage(reader, door.id, guest)
        reader._file.set_trace_callback(None)

    desk.workspace.read(listen)
    (question,) = [one for one in heard if "passage" in one]
    with bare(desk.path) as file:
        steps = [row["detail"] for row in file.execute(f"EXPLAIN QUERY PLAN {question}")]
    assert any("ix_passage_delegate_id (delegate_id=?)" in step for step in steps), steps
    assert not any("SCAN" in step for step in steps), steps
