"""The programme makes doors with their hours, once, and again only where hours have changed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.text import Bilingual
from hanoiplan.presence.model import Checkpoint, CheckpointKind
from hanoiplan.presence.operations import edit_checkpoint
from hanoiplan.presence.queries import checkpoints
from hanoiplan.programme.model import SessionDraft, SessionKind
from hanoiplan.programme.operations import add_session, move_session
from hanoiplan.registration.doors_from_programme import BEFORE, make_doors
from tests.builders import MORNING, Desk, a_desk

HOUR = timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "x.hanoiplan") as desk:
        yield desk


def add(
    desk: Desk, title: str, kind: SessionKind, after: int = 1, *, internal: bool = False
) -> int:
    """A session of an hour, so many hours after the morning."""
    begin = MORNING + after * HOUR
    draft = SessionDraft(
        begin,
        begin + HOUR,
        Bilingual(title),
        kind,
        room=Bilingual("Hội trường A"),
        internal=internal,
    )
    return desk.workspace.do(add_session, desk.event, draft)


def door(desk: Desk, name: str) -> Checkpoint:
    return next(one for one in desk.workspace.read(checkpoints, desk.event) if one.name.vi == name)


def test_a_session_gets_a_door_with_its_place_and_hours(desk: Desk) -> None:
    add(desk, "Phiên 1", SessionKind.SESSION)
    add(desk, "Tiệc chiêu đãi", SessionKind.MEAL, 9)
    assert len(desk.workspace.do(make_doors, desk.event).made) == 2
    made = door(desk, "Phiên 1")
    assert (made.kind, made.place.vi) == (CheckpointKind.SESSION, "Hội trường A")
    [hours] = made.windows
    assert (hours.starts, hours.ends) == (MORNING + HOUR - BEFORE, MORNING + 2 * HOUR)
    assert door(desk, "Tiệc chiêu đãi").kind is CheckpointKind.BANQUET


def test_breaks_visits_and_rehearsals_need_no_door(desk: Desk) -> None:
    add(desk, "Tiệc trà", SessionKind.BREAK)
    add(desk, "Khảo sát", SessionKind.VISIT)
    add(desk, "Duyệt âm thanh", SessionKind.SESSION, internal=True)
    with pytest.raises(NotPossible):
        desk.workspace.do(make_doors, desk.event)
    assert len(desk.workspace.read(checkpoints, desk.event)) == 1


def test_meals_of_one_name_share_a_door(desk: Desk) -> None:
    add(desk, "Ăn trưa", SessionKind.MEAL, 4)
    add(desk, "ăn trưa", SessionKind.MEAL, 28)
    [made] = desk.workspace.do(make_doors, desk.event).made
    assert len(door(desk, "Ăn trưa").windows) == 2
    assert made == door(desk, "Ăn trưa").id


def test_a_second_time_follows_the_hours_and_leaves_the_rest(desk: Desk) -> None:
    moved = add(desk, "Phiên 1", SessionKind.SESSION)
    add(desk, "Phiên 2", SessionKind.SESSION, 3)
    desk.workspace.do(make_doors, desk.event)
    first = door(desk, "Phiên 1").id
    desk.workspace.do(edit_checkpoint, first, keeper="chị Lan, 0900 000 111")
    desk.workspace.do(move_session, moved, MORNING + 6 * HOUR)
    again = desk.workspace.do(make_doors, desk.event)
    assert (again.made, again.changed, len(again.same)) == ((), (first,), 1)
    assert door(desk, "Phiên 1").keeper == "chị Lan, 0900 000 111"
    assert door(desk, "Phiên 1").windows[0].starts == MORNING + 6 * HOUR - BEFORE


def test_all_doors_are_one_undo(desk: Desk) -> None:
    add(desk, "Phiên 1", SessionKind.SESSION)
    add(desk, "Phiên 2", SessionKind.SESSION, 3)
    desk.workspace.do(make_doors, desk.event)
    desk.workspace.undo()
    assert len(desk.workspace.read(checkpoints, desk.event)) == 1
