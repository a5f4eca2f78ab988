"""Who sits where: by hand, as a block, arranged, on the day; what happens to seats by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.history import history, sentence
from hanoiplan.programme.model import SessionDraft
from hanoiplan.programme.operations import add_session, remove_sessions
from hanoiplan.registration.seat_tile import seat_tile
from hanoiplan.reports.measures import seats as seats_measured
from hanoiplan.seating.arrangement_operations import (
    add_arrangement,
    set_arrangement_settings,
    set_session,
)
from hanoiplan.seating.arranging import arrange, best_free_chair, price_broken
from hanoiplan.seating.gaps import cards_to_print, plan_gaps
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.halls.nearness import neighbours
from hanoiplan.seating.model import Invited, WishDraft
from hanoiplan.seating.queries import arrangement, seat_finder, seat_of, wishes
from hanoiplan.seating.seat_operations import (
    close_gaps,
    lock_seats,
    move_delegation,
    seat_interpreter,
    take_arranged,
    unseat,
)
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.tables import Seat
from hanoiplan.seating.viewing import view
from hanoiplan.seating.wish_operations import add_wish, remove_wish
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.seating.seated import Hall, a_hall, people_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "event.hanoiplan") as here:
        yield here


@pytest.fixture
def dinner(desk: Desk) -> Hall:
    """Twelve people, three tables of five."""
    return a_hall(desk, people_of(desk))


@operation(N_("Seat a delegate"))
def seat_badly(work: Work, arrangement_id: int, chair_id: int, delegate_id: int) -> None:
    """Past all checks of the program."""
    work.add(Seat, arrangement_id=arrangement_id, chair_id=chair_id, delegate_id=delegate_id)


# --- by hand ---


def test_dropping_on_an_occupied_chair_swaps_and_is_one_step_back(dinner: Hall) -> None:
    one, two = dinner.people[:2]
    dinner.seat(one, "T1-1")
    dinner.seat(two, "T2-3")
    assert dinner.seat(one, "T2-3") == two
    assert dinner.where() == {one: "T2-3", two: "T1-1"}
    dinner.desk.workspace.undo()
    assert dinner.where() == {one: "T1-1", two: "T2-3"}
    dinner.desk.workspace.redo()
    assert dinner.where() == {one: "T2-3", two: "T1-1"}


def test_from_nowhere_onto_an_occupied_chair_leaves_the_other_without(dinner: Hall) -> None:
    one, two = dinner.people[:2]
    dinner.seat(one, "T1-1")
    assert dinner.seat(two, "T1-1") == one
    assert dinner.where() == {two: "T1-1"}
    assert one in dinner.view().unseated


def test_the_database_refuses_two_on_a_chair_and_one_on_two(dinner: Hall) -> None:
    one, two = dinner.people[:2]
    dinner.seat(one, "T1-1")
    for chair, person in (("T1-1", two), ("T1-2", one)):
        with pytest.raises(IntegrityError):
            dinner.desk.workspace.do(seat_badly, dinner.arrangement, dinner.chair(chair), person)
    assert dinner.where() == {one: "T1-1"}


def test_a_locked_seat_is_left_alone_by_hand_and_by_arranging(dinner: Hall) -> None:
    one, two = dinner.people[:2]
    dinner.seat(one, "T3-4")
    dinner.desk.workspace.do(lock_seats, dinner.arrangement, [one])
    with pytest.raises(NotPossible, match="Ban Tổ chức 0"):
        dinner.seat(two, "T3-4")
    with pytest.raises(NotPossible):
        dinner.desk.workspace.do(unseat, dinner.arrangement, [one])
    dinner.arrange()
    assert dinner.where()[one] == "T3-4"
    assert len(dinner.where()) == 12
    dinner.desk.workspace.do(lock_seats, dinner.arrangement, [one], False)
    assert dinner.seat(two, "T3-4") == one


def test_a_delegation_moves_as_a_block_and_pushes_others_onto_its_chairs(dinner: Hall) -> None:
    dinner.arrange()
    before = dinner.where()
    thais = [one for one in dinner.people if dinner.view().sitters[one].country == "TH"]
    target = dinner.chair("T3-4")
    dinner.desk.workspace.do(move_delegation, dinner.arrangement, thais, target)
    after = dinner.where()
    assert [after[one] for one in thais] == ["T3-4", "T3-5", "T3-1"]
    assert set(after) == set(before), "nobody lost a seat"
    dinner.desk.workspace.undo()
    assert dinner.where() == before


def test_history_tells_who_was_seated(dinner: Hall) -> None:
    dinner.seat(dinner.people[1], "T1-1")
    assert "Bangkok 0" in sentence(dinner.desk.workspace.read(history, 1)[0])


# --- arranged ---


def test_everybody_confirmed_sits_and_the_same_seed_gives_the_same_plan(dinner: Hall) -> None:
    first = arrange(dinner.view(), moves=500, seed=3)
    assert arrange(dinner.view(), moves=500, seed=3) == first
    dinner.desk.workspace.do(take_arranged, dinner.arrangement, first)
    assert sorted(dinner.where()) == sorted(dinner.people)
    row = dinner.desk.workspace.read(arrangement, dinner.arrangement)
    assert row is not None
    assert (row.seed, row.moves, row.score) == (3, 500, first.score)
    assert row.first_score >= row.score
    measured = dinner.desk.workspace.read(seats_measured, dinner.desk.event)
    assert measured is not None
    assert (measured.n, measured.of) == (12, 12)


def test_stop_keeps_the_best_and_says_how_many_moves_were_made(dinner: Hall) -> None:
    plan = arrange(dinner.view(), moves=200_000, tell=lambda _now: False)
    assert plan.stopped
    assert plan.moves < 200_000
    assert plan.score <= plan.first_score
    assert len(plan.planned.seats) == 12


def test_a_wish_decides_and_one_that_is_not_kept_has_a_price(dinner: Hall) -> None:
    dinner.arrange()
    free = {seat.table: seat.delegate_id for seat in dinner.view().seats if not seat.ranked}
    one, two = free["T2"], free["T3"]
    draft = WishDraft(WishKind.TOGETHER, 10, True, one, two)
    wish = dinner.desk.workspace.do(add_wish, dinner.desk.event, draft)
    dinner.arrange(moves=4000)
    tables = {seat.delegate_id: seat.table for seat in dinner.view().seats}
    assert tables[one] == tables[two]
    assert dinner.view().broken == ()
    apart = WishDraft(WishKind.APART, 2, False, one, two)
    dinner.desk.workspace.do(add_wish, dinner.desk.event, apart)
    broken = price_broken(dinner.view())
    assert [part.wish.kind for part in broken] == [WishKind.APART]
    assert broken[0].cost > 0
    dinner.desk.workspace.do(remove_wish, wish)
    assert [row.kind for row in dinner.desk.workspace.read(wishes, dinner.desk.event)] == [
        WishKind.APART
    ]


def test_a_second_session_avoids_the_same_neighbours(dinner: Hall) -> None:
    dinner.arrange(moves=2000)
    work = dinner.desk.workspace
    again = work.do(add_arrangement, dinner.hall, "Buổi sau")
    seen = work.read(view, again)
    same = arrange(seen, moves=2000)
    work.do(set_arrangement_settings, again, avoid=dinner.arrangement)
    seen = work.read(view, again)
    other = arrange(seen, moves=2000)

    def pairs(seats: dict[str, int]) -> set[tuple[int, ...]]:
        beside = neighbours(seen.layout)
        return {
            tuple(sorted((who, seats[near])))
            for chair, who in seats.items()
            for near in beside[chair]
            if near in seats
        }

    before = pairs({one.chair: one.delegate_id for one in dinner.view().seats})
    met = [
        len(before & pairs({one.chair: one.delegate_id for one in plan.planned.seats}))
        for plan in (same, other)
    ]
    assert met[1] < met[0]


def test_only_heads_or_those_named_are_meant_where_it_is_so_set(desk: Desk) -> None:
    people = people_of(desk)
    head = desk.add("Thống đốc", delegation="Bangkok", role="Trưởng đoàn")
    room = a_hall(desk, people, HallKind.PRESIDIUM, seats=3)
    desk.workspace.do(set_arrangement_settings, room.arrangement, invited=Invited.HEADS)
    room.arrange()
    assert list(room.where()) == [head]
    assert room.view().unseated == ()
    named = (people[1], people[2])
    desk.workspace.do(
        set_arrangement_settings, room.arrangement, invited=Invited.NAMED, named=named
    )
    room.arrange()
    assert set(room.where()) == set(named)


def test_an_interpreter_follows_the_principal_and_takes_no_seat(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk), HallKind.BILATERAL, seats=10, second=1)
    interpreter = desk.add("Phiên dịch viên", delegation="Bangkok", category="N")
    room.arrange()
    row = next(one for one in room.view().behind if one.delegate_id == interpreter)
    own = room.where()[row.principal_id]
    chairs = room.view().layout.by_key()
    assert chairs[row.chair].behind == own
    assert interpreter not in room.where()
    free = next(
        one.key for one in room.view().layout.seats() if one.key not in room.where().values()
    )
    room.seat(row.principal_id, free)
    moved = next(one for one in room.view().behind if one.delegate_id == interpreter)
    assert chairs[moved.chair].behind == free
    tile = seat_tile(desk.workspace.read(seat_of, desk.event, interpreter), MORNING)
    assert tile is not None  # the desk says where the interpreter works
    assert (tile.value, tile.detail.en) == (moved.chair, "as interpreter, Hội trường bilateral")
    desk.workspace.do(unseat, room.arrangement, [row.principal_id])
    assert room.view().behind == ()
    with pytest.raises(NotPossible):
        desk.workspace.do(seat_interpreter, room.arrangement, interpreter, row.principal_id)


# --- what happens by itself ---


def test_a_cancelled_delegate_frees_the_seat_and_undo_gives_it_back(dinner: Hall) -> None:
    dinner.arrange()
    before, one = dinner.where(), dinner.people[3]
    dinner.desk.workspace.do(cancel_delegate, one)
    assert one not in dinner.where()
    dinner.desk.workspace.undo()
    assert dinner.where() == before
    dinner.desk.workspace.do(cancel_delegate, one)
    dinner.desk.workspace.do(restore_delegate, one)
    assert one not in dinner.where(), "whoever comes after all is seated anew"
    assert one in dinner.view().unseated


def test_who_is_erased_by_law_keeps_no_chair(dinner: Hall) -> None:
    """Neither is the chair blocked, nor does a wish still name the person."""
    dinner.arrange()
    one, two = dinner.people[3], dinner.people[5]
    work, key = dinner.desk.workspace, dinner.where()[one]
    draft = WishDraft(WishKind.APART, 2, False, one, two, note="Phnom Penh 0 không hợp")
    work.do(add_wish, dinner.desk.event, draft)
    work.do(lock_seats, dinner.arrangement, [one])
    erase_person(work, one)
    assert one not in dinner.where()
    assert dinner.view().broken == ()
    assert work.read(wishes, dinner.desk.event)[0].note == ""
    dinner.seat(two, key)
    assert dinner.where()[two] == key


def test_undo_does_not_put_two_on_a_chair(dinner: Hall) -> None:
    """The seat went to somebody else at another desk meanwhile."""
    one, two = dinner.people[:2]
    dinner.seat(one, "T1-1")
    dinner.desk.workspace.do(cancel_delegate, one)
    other = Workspace.open(dinner.desk.path, dinner.desk.clock, "2")
    other.do(seat_badly, dinner.arrangement, dinner.chair("T1-1"), two)
    other.close()
    with pytest.raises(NotPossible, match="Ban Tổ chức 0"):
        dinner.desk.workspace.undo()
    assert dinner.where() == {two: "T1-1"}


def test_two_records_of_one_person_keep_one_seat(dinner: Hall) -> None:
    one, two, three = dinner.people[:3]
    dinner.seat(two, "T2-2")
    dinner.desk.workspace.do(merge_delegates, one, two)
    assert dinner.where() == {one: "T2-2"}
    dinner.seat(three, "T1-4")
    dinner.desk.workspace.do(merge_delegates, one, three)
    assert dinner.where() == {one: "T2-2"}
    dinner.desk.workspace.undo()
    assert dinner.where() == {one: "T2-2", three: "T1-4"}


def test_a_session_that_is_gone_leaves_the_arrangement_and_comes_back(dinner: Hall) -> None:
    work = dinner.desk.workspace
    draft = SessionDraft(MORNING, MORNING.replace(hour=5), Bilingual("Tiệc chiêu đãi"))
    session = work.do(add_session, dinner.desk.event, draft)
    work.do(set_session, dinner.arrangement, session)
    work.do(remove_sessions, [session])
    row = work.read(arrangement, dinner.arrangement)
    assert row is not None
    assert row.session_id is None
    work.undo()
    row = work.read(arrangement, dinner.arrangement)
    assert row is not None
    assert row.session_id == session


# --- on the day ---


def test_closing_the_gaps_keeps_the_order_and_only_who_came(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk), HallKind.PRESIDIUM, seats=7)
    room.arrange()
    chairs = {one.key: one.number for one in room.view().layout.chairs}
    before = sorted(room.where(), key=lambda one: chairs[room.where()[one]])
    assert plan_gaps(room.view()) == (), "nobody came yet: it is no gap"
    came = [before[0], before[2], before[3], before[6]]
    for one in came:
        desk.let_in(one)
    moves = plan_gaps(room.view())
    assert cards_to_print(moves) == (before[2], before[3], before[6])
    desk.workspace.do(close_gaps, room.arrangement, moves)
    after = sorted(room.where(), key=lambda one: chairs[room.where()[one]])
    assert after == came, "nobody overtook anybody"
    assert sorted(chairs[key] for key in room.where().values()) == [1, 2, 3, 4]
    desk.workspace.undo()
    assert len(room.where()) == 7


def test_moves_that_are_no_longer_true_are_not_carried_out(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk), HallKind.PRESIDIUM, seats=5)
    room.arrange()
    desk.let_in(next(iter(room.where())))
    moves = plan_gaps(room.view())
    desk.workspace.do(unseat, room.arrangement, [moves[0].delegate_id])
    before = room.where()
    with pytest.raises(NotPossible):
        desk.workspace.do(close_gaps, room.arrangement, moves)
    assert room.where() == before


def test_a_late_guest_gets_a_chair_with_the_own_delegation(desk: Desk) -> None:
    people = people_of(desk, each=3)
    room = a_hall(desk, people, tables=4, seats=6, honour=1)
    room.arrange(moves=2000)
    late = desk.add("Khách đến muộn", delegation="Vientiane")
    chair = best_free_chair(room.view(), late)
    assert chair
    assert chair not in room.where().values()
    room.seat(late, chair)
    assert late not in room.view().unseated
    tables = {one.delegate_id: one.table for one in room.view().seats}
    own = {tables[one] for one in people if room.view().sitters[one].country == "LA"}
    assert tables[late] in own
    assert room.desk.workspace.read(seat_of, desk.event, late)[0].chair == chair


def test_a_full_hall_has_no_chair_for_a_late_guest(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk), tables=3, seats=4, honour=1)
    room.arrange()
    late = desk.add("Khách đến muộn", delegation="Vientiane")
    assert best_free_chair(room.view(), late) == ""


def test_the_desk_and_the_finder_say_where_somebody_sits(dinner: Hall) -> None:
    one = dinner.people[0]
    work = dinner.desk.workspace
    assert seat_tile(work.read(seat_of, dinner.desk.event, one), MORNING) is None
    dinner.seat(one, "T2-3")
    found = work.read(seat_of, dinner.desk.event, one)
    assert [(seat.chair, seat.table, seat.hall) for seat in found] == [
        ("T2-3", "T2", "Hội trường banquet")
    ]
    tile = seat_tile(found, MORNING)
    assert tile is not None
    assert tile.value == "T2-3"
    assert "2" in tile.detail.en
    finder = work.read(seat_finder, dinner.desk.event)
    assert [(row.name, row.seat.chair) for row in finder] == [("Ban Tổ chức 0", "T2-3")]
