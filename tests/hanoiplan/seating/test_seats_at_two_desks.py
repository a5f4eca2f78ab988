"""Seats in the hands of several desks: undo, interpreters, arranging and furniture side by side."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.seating.arrangement_operations import set_arrangement_settings
from hanoiplan.seating.arranging import arrange
from hanoiplan.seating.gaps import plan_gaps
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import Invited, PlannedBehind, PlannedSeat, PlannedSeats
from hanoiplan.seating.protocol.chains import chains_of
from hanoiplan.seating.queries import arrangement
from hanoiplan.seating.seat_operations import (
    close_gaps,
    lock_seats,
    seat_delegate,
    seat_interpreter,
    take_arranged,
    take_arrangement,
    unseat,
)
from hanoiplan.store.rows import Kind
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk
from tests.hanoiplan.seating.seated import Hall, a_hall, broken_promises, people_of
from tests.hanoiplan.store.raw import contents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "event.hanoiplan") as here:
        yield here


@pytest.fixture
def other(desk: Desk) -> Iterator[Workspace]:
    """A second desk with the same file."""
    workspace = Workspace.open(desk.path, desk.clock, "2")
    yield workspace
    workspace.close()


@pytest.fixture
def talks(desk: Desk) -> Hall:
    """A U with chairs behind; nobody sits yet, two interpreters come as the last people."""
    people = people_of(desk)
    people += [
        desk.add(name, delegation="Bangkok", category="N")
        for name in ("Phiên dịch", "Phiên dịch 2")
    ]
    return a_hall(desk, people, HallKind.U, seats=4, base=3, second=2)


def put_behind(
    room: Hall, workspace: Workspace, interpreter: int, principal: int, at: str = ""
) -> None:
    """Put an interpreter behind a principal at a desk."""
    chair = room.chair(at) if at else None
    workspace.do(seat_interpreter, room.arrangement, interpreter, principal, chair)


def front_and_back(room: Hall) -> tuple[str, str]:
    """A chair and the one behind it."""
    back = next(one for one in room.view().layout.chairs if one.behind)
    return back.behind, back.key


def test_undo_is_refused_where_the_interpreter_stands_behind_somebody_already(
    talks: Hall, other: Workspace
) -> None:
    """Another desk put him there again meanwhile; he cannot stand there twice."""
    interpreter, principal = talks.people[-1], talks.people[1]
    talks.seat(principal, front_and_back(talks)[0])
    put_behind(talks, talks.desk.workspace, interpreter, principal)
    talks.desk.workspace.do(unseat, talks.arrangement, [interpreter])
    put_behind(talks, other, interpreter, principal)
    with pytest.raises(NotPossible, match="Phiên dịch 2"):
        talks.desk.workspace.undo()
    assert [one.delegate_id for one in talks.view().behind] == [interpreter]


def test_undo_puts_no_interpreter_on_a_chair_that_somebody_sits_on(
    talks: Hall, other: Workspace
) -> None:
    interpreter, principal, somebody = talks.people[-1], talks.people[1], talks.people[2]
    front, back = front_and_back(talks)
    talks.seat(principal, front)
    put_behind(talks, talks.desk.workspace, interpreter, principal, back)
    talks.desk.workspace.do(unseat, talks.arrangement, [interpreter])
    other.do(seat_delegate, talks.arrangement, somebody, talks.chair(back))
    with pytest.raises(NotPossible, match="Phiên dịch 2"):
        talks.desk.workspace.undo()
    assert broken_promises(talks.desk) == []


def test_undo_gives_nobody_a_seat_on_which_an_interpreter_stands(
    talks: Hall, other: Workspace
) -> None:
    interpreter, principal, somebody = talks.people[-1], talks.people[1], talks.people[2]
    front, back = front_and_back(talks)
    talks.seat(principal, front)
    talks.seat(somebody, back)
    talks.desk.workspace.do(unseat, talks.arrangement, [somebody])
    put_behind(talks, other, interpreter, principal, back)
    with pytest.raises(NotPossible):
        talks.desk.workspace.undo()
    assert broken_promises(talks.desk) == []


def test_undo_leaves_no_interpreter_standing_behind_nobody(talks: Hall, other: Workspace) -> None:
    """The seat that would be taken back has an interpreter behind it by now."""
    interpreter, principal = talks.people[-1], talks.people[1]
    talks.seat(principal, front_and_back(talks)[0])
    put_behind(talks, other, interpreter, principal)
    with pytest.raises(NotPossible, match="Phiên dịch 2"):
        talks.desk.workspace.undo()
    other.undo()
    talks.desk.workspace.undo()
    assert talks.where() == {}


def test_one_chair_behind_has_one_interpreter_but_a_principal_may_have_two(talks: Hall) -> None:
    one, two, principal = talks.people[-1], talks.people[-2], talks.people[1]
    front, back = front_and_back(talks)
    talks.seat(principal, front)
    put_behind(talks, talks.desk.workspace, one, principal, back)
    with pytest.raises(NotPossible):
        put_behind(talks, talks.desk.workspace, two, principal, back)
    put_behind(talks, talks.desk.workspace, two, principal)
    put_behind(talks, talks.desk.workspace, one, principal)
    assert [one.chair for one in talks.view().behind] == [front, front]
    assert broken_promises(talks.desk) == []


def test_an_interpreter_whose_own_seat_is_locked_keeps_it(talks: Hall) -> None:
    interpreter, principal = talks.people[-1], talks.people[1]
    front, back = front_and_back(talks)
    talks.seat(principal, front)
    talks.seat(interpreter, back)
    talks.desk.workspace.do(lock_seats, talks.arrangement, [interpreter])
    with pytest.raises(NotPossible, match="Phiên dịch 2"):
        put_behind(talks, talks.desk.workspace, interpreter, principal)
    assert talks.where()[interpreter] == back


def test_a_plan_that_gives_an_interpreter_a_chair_of_somebody_puts_him_behind(talks: Hall) -> None:
    """He is not lost without a word: he stands at the back of his principal's chair."""
    interpreter, principal, somebody = talks.people[-1], talks.people[1], talks.people[2]
    front, back = front_and_back(talks)
    seats = (PlannedSeat(front, principal), PlannedSeat(back, somebody))
    plan = PlannedSeats(seats, (PlannedBehind(back, interpreter, principal),))
    talks.desk.workspace.do(take_arrangement, talks.arrangement, plan)
    (row,) = talks.view().behind
    assert (row.delegate_id, row.chair) == (interpreter, front)


# --- arranging while others move people ---


def test_what_a_hand_moved_while_the_program_arranged_is_not_written_over(
    talks: Hall, other: Workspace
) -> None:
    began = talks.view()
    plan = arrange(began, moves=20)
    other.do(seat_delegate, talks.arrangement, talks.people[0], talks.chair(talks.hall_chair(3)))
    before = talks.where()
    with pytest.raises(NotPossible):
        talks.desk.workspace.do(take_arranged, talks.arrangement, plan, began)
    assert talks.where() == before
    again = talks.view()
    talks.desk.workspace.do(take_arranged, talks.arrangement, arrange(again, moves=20), again)
    assert len(talks.where()) > 1


def test_a_lock_set_while_the_program_arranged_counts_as_a_change(
    talks: Hall, other: Workspace
) -> None:
    talks.arrange()
    began = talks.view()
    plan = arrange(began, moves=20, seed=2)
    other.do(lock_seats, talks.arrangement, [next(iter(talks.where()))])
    with pytest.raises(NotPossible):
        talks.desk.workspace.do(take_arranged, talks.arrangement, plan, began)


def test_who_was_cancelled_while_the_program_arranged_is_only_passed_over(
    talks: Hall, other: Workspace
) -> None:
    talks.arrange()
    began = talks.view()
    plan, gone = arrange(began, moves=20, seed=2), talks.people[1]
    other.do(cancel_delegate, gone)
    talks.desk.workspace.do(take_arranged, talks.arrangement, plan, began)
    assert gone not in talks.where()
    assert broken_promises(talks.desk) == []


# --- on the day ---


def test_who_came_while_the_moves_were_shown_keeps_the_seat(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk), HallKind.PRESIDIUM, seats=5)
    room.arrange()
    last, *late = sorted(room.where(), key=lambda one: room.where()[one], reverse=True)
    desk.let_in(last)
    moves = plan_gaps(room.view())
    desk.let_in(late[0])
    before = room.where()
    with pytest.raises(NotPossible, match=room.view().sitters[late[0]].name):
        desk.workspace.do(close_gaps, room.arrangement, moves)
    assert room.where() == before
    closed = desk.workspace.do(close_gaps, room.arrangement, plan_gaps(room.view()))
    assert set(closed.left) == set(late[1:])
    assert set(closed.cards) == {
        one for one, chair in room.where().items() if chair != before[one]
    }, "who moved gets another card, nobody else"


def test_no_gap_is_closed_onto_a_chair_where_an_interpreter_was_put_meanwhile(
    talks: Hall, other: Workspace
) -> None:
    """The interpreter is not pushed away without a word; the moves are shown anew."""
    seen = talks.view()
    chairs = chains_of(seen.layout, seen.arrangement.settings)[0].chairs
    principal, *guests = (one for one in talks.people[:-2] if not seen.sitters[one].host)
    for one, key in zip((principal, *guests), chairs, strict=False):
        talks.seat(one, key)
    free = talks.where()[guests[0]]
    talks.desk.workspace.do(unseat, talks.arrangement, [guests[0]])
    moves = plan_gaps(talks.view())
    assert free in {one.to_chair for one in moves}
    put_behind(talks, other, talks.people[-1], principal, free)
    before = contents(talks.desk.path, Kind.RECORD)
    with pytest.raises(NotPossible):
        talks.desk.workspace.do(close_gaps, talks.arrangement, moves)
    assert contents(talks.desk.path, Kind.RECORD) == before
    talks.desk.workspace.do(close_gaps, talks.arrangement, plan_gaps(talks.view()))
    assert [one.chair for one in talks.view().behind] == [free]


# --- records of one person ---


def test_who_was_named_for_an_arrangement_still_is_after_a_merge(talks: Hall) -> None:
    kept, other = talks.people[1], talks.people[5]
    work, before = talks.desk.workspace, contents(talks.desk.path, Kind.RECORD)["arrangement"]
    named = {
        "invited": Invited.NAMED,
        "named": (talks.people[2], other),
        "presidium": (other, kept),
    }
    work.do(set_arrangement_settings, talks.arrangement, **named)
    set_so = contents(talks.desk.path, Kind.RECORD)["arrangement"]
    assert set_so != before
    work.do(merge_delegates, kept, other)
    row = work.read(arrangement, talks.arrangement)
    assert row is not None
    assert row.named == (talks.people[2], kept)
    assert row.settings.presidium == (kept,)
    work.undo()
    assert contents(talks.desk.path, Kind.RECORD)["arrangement"] == set_so
