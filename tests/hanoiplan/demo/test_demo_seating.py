"""The halls of the demonstration: plenary, U, presidium and banquet, everybody on a chair."""

from collections.abc import Iterator

import pytest

from hanoiplan.demo.conference import make_demo
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.protocol.rules import reasons_of
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.queries import arrangements, halls, wishes
from hanoiplan.seating.viewing import view
from hanoiplan.workspace import Workspace
from tests.builders import a_workspace


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, int]]:
    workspace = a_workspace(tmp_path_factory.mktemp("demo") / "demo.hanoiplan")
    yield workspace, workspace.do(make_demo)
    workspace.close()


@pytest.fixture(scope="module")
def seen(demonstration: tuple[Workspace, int]) -> dict[HallKind, SeatingView]:
    workspace, event = demonstration
    rows = workspace.read(arrangements, event)
    views = [workspace.read(view, row.id) for row in rows]
    return {one.hall.kind: one for one in views}


def test_everybody_sits_in_the_plenary_and_at_the_banquet(
    seen: dict[HallKind, SeatingView],
) -> None:
    for kind in (HallKind.THEATRE, HallKind.BANQUET):
        assert len(seen[kind].seats) == 350
        assert seen[kind].unseated == ()
        assert seen[kind].arrangement.session_id is not None
    assert seen[HallKind.BANQUET].hall.capacity == 350
    assert sum(one.table == "P" for one in seen[HallKind.THEATRE].seats) == 7


def test_the_presidium_is_of_seven_and_the_u_of_heads(seen: dict[HallKind, SeatingView]) -> None:
    assert len(seen[HallKind.PRESIDIUM].seats) == 7
    square = seen[HallKind.U]
    assert square.unseated == ()
    assert all(square.sitters[one.delegate_id].head for one in square.seats)


def test_every_seat_has_a_reason_and_hardly_an_objection(
    seen: dict[HallKind, SeatingView],
) -> None:
    for one in seen.values():
        seats = {seat.chair: seat.delegate_id for seat in one.seats}
        hall = SeenHall(one.layout, seats, one.places, one.arrangement.settings)
        assert all(reasons_of(hall, chair) for chair in seats)
        assert len(one.objections) < 10


def test_there_are_wishes_to_look_at(demonstration: tuple[Workspace, int]) -> None:
    workspace, event = demonstration
    assert len(workspace.read(wishes, event)) == 5


def test_a_demonstration_without_people_has_its_halls(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    workspace = a_workspace(tmp_path_factory.mktemp("empty") / "empty.hanoiplan")
    event = workspace.do(make_demo, 0)
    assert len(workspace.read(halls, event)) == 4
    workspace.close()
