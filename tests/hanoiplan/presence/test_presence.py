"""Who is here follows from facts only: in, out, taken back; nothing is ever changed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.operation import operation
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass, take_back
from hanoiplan.presence.queries import (
    arrived,
    arrived_count,
    last_passage,
    main_checkpoint,
    passage,
    passages,
    standing_passage_of,
)
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk


@operation("Pass")
def let_through(work: Work, event_id: int, delegate_id: int, direction: Direction) -> int:
    main = main_checkpoint(work, event_id)
    assert main is not None
    return let_pass(work, event_id, main.id, delegate_id, direction)


@operation("Take back")
def undo_passage(work: Work, passage_id: int) -> int:
    return take_back(work, passage_id, "quét nhầm")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def test_every_event_has_a_main_entry_with_a_name_in_both_languages(desk: Desk) -> None:
    main = desk.workspace.read(main_checkpoint, desk.event)
    assert main is not None
    assert main.name.vi
    assert main.name.en
    assert desk.workspace.read(main_checkpoint, 12345) is None


def test_in_out_and_in_again_is_one_arrival_at_the_first_moment(desk: Desk) -> None:
    who = desk.add()
    began = desk.clock.now()
    ids = []
    for direction in (Direction.IN, Direction.OUT, Direction.IN):
        ids.append(desk.workspace.do(let_through, desk.event, who, direction))
        desk.clock.advance(timedelta(minutes=5))
    here = desk.workspace.read(arrived, desk.event)
    assert here[who].at == began
    assert desk.workspace.read(arrived_count, desk.event) == 1
    main = desk.workspace.read(main_checkpoint, desk.event)
    assert main is not None
    latest = desk.workspace.read(last_passage, main.id, who)
    assert latest is not None
    assert latest.id == ids[-1]
    assert [row.id for row in desk.workspace.read(passages, desk.event)] == ids[::-1]
    assert len(desk.workspace.read(passages, desk.event, 2)) == 2


def test_who_left_still_counts_as_arrived(desk: Desk) -> None:
    who = desk.add()
    for direction in (Direction.IN, Direction.OUT):
        desk.workspace.do(let_through, desk.event, who, direction)
    assert set(desk.workspace.read(arrived, desk.event)) == {who}


def test_a_passage_taken_back_did_not_happen(desk: Desk) -> None:
    who, other = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    entry = desk.workspace.do(let_through, desk.event, who, Direction.IN)
    kept = desk.workspace.do(let_through, desk.event, other, Direction.IN)
    desk.workspace.do(undo_passage, entry)
    assert desk.workspace.read(passage, entry) is None
    assert set(desk.workspace.read(arrived, desk.event)) == {other}
    assert desk.workspace.read(standing_passage_of, [who]) is None
    hanging = desk.workspace.read(standing_passage_of, [who, other])
    assert hanging is not None
    assert hanging.id == kept


def test_an_event_without_people_or_doors(desk: Desk) -> None:
    assert desk.workspace.read(arrived, desk.event) == {}
    assert desk.workspace.read(arrived, 12345) == {}
    assert desk.workspace.read(arrived_count, 12345) == 0
    assert desk.workspace.read(standing_passage_of, []) is None
