"""Closing the gaps: no chair of honour stays empty before people who sit further back."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.seating.gaps import has_begun, plan_gaps
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.protocol.chains import chains_of
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seat_words import objection_words
from hanoiplan.seating.protocol.seen_hall import Objection, SeenHall
from hanoiplan.seating.protocol.turns import is_of
from hanoiplan.seating.protocol.values import InterpreterPlace, PlacingSettings
from hanoiplan.seating.seat_operations import close_gaps
from tests.builders import a_desk
from tests.hanoiplan.seating.company import names, row_of
from tests.hanoiplan.seating.imagined import USUAL, after, imagined
from tests.hanoiplan.seating.seated import a_hall, people_of
from tests.hanoiplan.seating.test_placing import SMALL, companies

IN_FRONT = tuple(
    replace(one, guest=replace(one.guest, rank=25)) for one in row_of("G1 G2 G3 G4 G5 G6")
)
# where somebody in front is missing: kind, numbers, people; who goes; who then sits on the chair
FRONT_CHAIRS = [
    (HallKind.PRESIDIUM, {"seats": 5}, row_of("G1 H1 G2 G3 G4"), 1, 2),
    (HallKind.THEATRE, {"rows": 3, "seats": 8}, IN_FRONT, 1, 2),
    (HallKind.U, {"seats": 3, "base": 3}, row_of("H1 H2 H3 G1 G2 G3"), 1, 2),
    (HallKind.U, {"seats": 3, "base": 3}, row_of("H1 H2 H3 G1 G2 G3"), 4, 5),
    (HallKind.BILATERAL, {"seats": 3}, row_of("H1 G1 H2 G2 H3 G3"), 2, 4),
    (HallKind.BOARDROOM, {"seats": 3}, row_of("H1 G1 G2 G3"), 1, 2),
    (HallKind.BANQUET, {"tables": 1, "seats": 6, "honour": 1}, row_of("H1 G1 H2 G2 H3 G3"), 2, 4),
]


def gaps_of(view: SeatingView) -> list[Objection]:
    """What the rule about empty chairs says of the hall."""
    seen = SeenHall(
        view.layout,
        {one.chair: one.delegate_id for one in view.seats},
        view.places,
        view.arrangement.settings,
        held=frozenset(one.chair for one in view.behind),
        locked=frozenset(one.chair for one in view.seats if one.locked),
    )
    return [one for one in objections(seen) if one.rule == "gap_in_front"]


def without(
    layout: Layout, people: Sequence[Place], gone: int, came: Collection[int]
) -> tuple[SeatingView, str]:
    """The hall by protocol after somebody's seat was taken away, and that chair."""
    seats = dict(place(layout, people).seats)
    (chair,) = [key for key, one in seats.items() if one == gone]
    del seats[chair]
    left = [one for one in people if one.guest.id != gone]
    return imagined(layout, left, seats, came=came), chair


@pytest.mark.parametrize(("kind", "params", "people", "gone", "follows"), FRONT_CHAIRS)
def test_a_chair_whose_person_was_cancelled_or_taken_off_is_filled(
    kind: HallKind, params: dict[str, int], people: tuple[Place, ...], gone: int, follows: int
) -> None:
    """Everybody else is here; the rule objects before, and no longer after."""
    came = [one.guest.id for one in people]
    view, chair = without(build(kind, params), people, gone, came)
    assert chair in [one.chair for one in gaps_of(view)]
    closed = after(view, plan_gaps(view))
    assert {one.chair: one.delegate_id for one in closed.seats}[chair] == follows
    assert gaps_of(closed) == []
    assert len(closed.seats) == len(view.seats), "nobody lost a seat"


def test_a_cancelled_head_of_the_table_is_followed_by_the_next_in_the_file_too(
    tmp_path: Path,
) -> None:
    with a_desk(tmp_path / "x.hanoiplan") as desk:
        room = a_hall(desk, people_of(desk), HallKind.PRESIDIUM, seats=7)
        room.arrange()
        before = {one.chair: one.delegate_id for one in room.view().seats}
        desk.workspace.do(cancel_delegate, before["P-1"])
        assert "gap_in_front" in {one.rule for one in room.view().objections}
        desk.workspace.do(close_gaps, room.arrangement, plan_gaps(room.view()))
        after_it = {one.chair: one.delegate_id for one in room.view().seats}
        assert [after_it[f"P-{n}"] for n in range(1, 7)] == [before[f"P-{n}"] for n in range(2, 8)]
        assert "gap_in_front" not in {one.rule for one in room.view().objections}


def test_an_empty_chair_is_closed_before_the_day_and_nobody_leaves_for_it() -> None:
    people = row_of("G1 H1 G2 G3 G4")
    view, chair = without(build(HallKind.PRESIDIUM, {"seats": 5}), people, 1, came=())
    moves = plan_gaps(view)
    assert moves
    assert [one.delegate_id for one in moves if not one.to_chair] == []
    assert {one.to_chair for one in moves} >= {chair}


def test_the_first_to_come_do_not_send_everybody_else_away() -> None:
    """Where nobody says that it has begun, one in five has to be here before the absent leave."""
    layout, people = (
        build(HallKind.PRESIDIUM, {"seats": 11}),
        row_of(" ".join(f"G{n}" for n in range(11))),
    )
    seats = place(layout, people).seats
    few = imagined(layout, people, seats, came=[3, 4])
    assert plan_gaps(few) == ()
    enough = imagined(layout, people, seats, came=[3, 4, 5])
    assert len([one for one in plan_gaps(enough) if not one.to_chair]) == 8
    assert len([one for one in plan_gaps(few, began=True) if not one.to_chair]) == 9


def test_a_session_that_has_not_begun_sends_nobody_away_however_many_have_come() -> None:
    """The caller's word goes before any guess."""
    layout, people = build(HallKind.PRESIDIUM, {"seats": 5}), row_of("G1 H1 G2 G3 G4")
    view = imagined(layout, people, place(layout, people).seats, came=[2, 3, 4, 5])
    assert plan_gaps(view) != ()
    assert plan_gaps(view, began=False) == ()


def test_whether_a_session_has_begun_is_known_from_its_start() -> None:
    starts = datetime(2026, 6, 8, 1, 30, tzinfo=UTC)
    assert has_begun(starts, starts) is True
    assert has_begun(starts, starts - timedelta(minutes=1)) is False
    assert has_begun(None, starts) is None, "nobody said when it begins"


def test_what_only_a_locked_seat_leaves_open_is_no_gap() -> None:
    """Six people round a U of fifty-five, one of them locked at the open end of an arm."""
    layout = build(HallKind.U, {"seats": 26, "base": 3, "second": 0})
    people = row_of("H1 G1 G2 G3 G4 G5")
    end = [one.key for one in layout.seats() if one.table == "L"][-1]
    seats = place(layout, people, USUAL, {end: 3}).seats
    view = imagined(layout, people, seats, locked=[3])
    assert plan_gaps(view) == ()
    assert gaps_of(view) == []


def test_several_empty_chairs_of_a_chain_are_said_once_with_their_number() -> None:
    set_language("en")
    layout, people = build(HallKind.PRESIDIUM, {"seats": 7}), row_of("G1 G2 G3 G4 G5 G6")
    seats = {key: one for key, one in place(layout, people).seats.items() if one not in (2, 4)}
    (found,) = gaps_of(imagined(layout, people, seats))
    assert objection_words(found.reason, 0, found.chair, names(people)) == (
        "2 chairs are empty from P-2 on, and G6 sits further back."
    )
    one = {**seats, "P-4": 4}
    (found,) = gaps_of(imagined(layout, people, one))
    assert objection_words(found.reason, 0, found.chair, names(people)) == (
        "Chair P-2 is empty, and G6 sits further back."
    )


def test_an_interpreter_beside_leaves_no_gap_while_the_principal_stays() -> None:
    people = row_of("G1 G2 G3 G4")
    layout = build(HallKind.PRESIDIUM, {"seats": 5})
    helper = Place(5, replace(people[0].guest, id=9, name="I", is_interpreter=True))
    beside = PlacingSettings(interpreter=InterpreterPlace.BESIDE)
    placed = place(layout, (*people, helper), beside)
    view = imagined(
        layout, (*people, helper), placed.seats, came=[1, 2, 3, 4],
        behind=placed.behind, settings=beside,
    )  # fmt: skip
    assert {one.chair for one in placed.behind} - set(placed.seats), "he has a chair of the table"
    assert gaps_of(view) == []
    assert plan_gaps(view) == ()


def along_chains(view: SeatingView) -> list[list[int]]:
    """Who sits along each chain, the place of honour first."""
    on = {one.chair: one.delegate_id for one in view.seats}
    who = {one.guest.id: one for one in view.places}
    return [
        [
            on[key]
            for key in chain.chairs
            if key in on and is_of(who[on[key]], chain.who)
            and who[on[key]].guest.rank <= chain.up_to
        ]
        for chain in chains_of(view.layout, view.arrangement.settings)
    ]  # fmt: skip


@pytest.mark.parametrize("kind", list(HallKind))
@settings(max_examples=25)  # of each kind, ten kinds
@given(
    people=companies(), data=st.data(),
    interpreter=st.sampled_from([InterpreterPlace.BEHIND, InterpreterPlace.BESIDE]),
)  # fmt: skip
def test_after_closing_no_gap_is_left_and_nobody_overtook_anybody(
    kind: HallKind,
    people: tuple[Place, ...],
    data: st.DataObject,
    interpreter: InterpreterPlace,
) -> None:
    """Some were cancelled, some have not come, some are locked."""
    how = replace(USUAL, interpreter=interpreter)
    layout = build(kind, SMALL[kind])
    placed = place(layout, people, how)
    some = st.sets(st.sampled_from([one.guest.id for one in people] or [0]))
    gone, came, locked = data.draw(some), data.draw(some), data.draw(some.map(sorted))[:2]
    seats = {key: one for key, one in placed.seats.items() if one not in gone}
    behind = [one for one in placed.behind if one.principal_id not in gone]
    view = imagined(
        layout, people, seats, came=came, locked=locked, behind=behind, settings=how
    )  # fmt: skip
    closed = after(view, plan_gaps(view, began=True))
    assert gaps_of(closed) == []
    stayed = {one.delegate_id for one in closed.seats}
    assert stayed >= {one.delegate_id for one in view.seats if one.delegate_id in came}
    free = stayed - set(locked)
    for before, now in zip(along_chains(view), along_chains(closed), strict=True):
        kept = [one for one in before if one in free and one in now]
        assert [one for one in now if one in kept] == kept
    assert plan_gaps(closed, began=True) == ()
