"""Whole halls placed by protocol: nobody twice, locks kept, delegations together, tables hosted."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Guest, Place
from hanoiplan.seating.halls.layout import ChairUse, HallKind, Layout
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.values import InterpreterPlace, Placed, PlacingSettings
from tests.hanoiplan.seating.company import row_of

SMALL = {
    HallKind.THEATRE: {"rows": 4, "seats": 8, "presidium": 5},
    HallKind.CLASSROOM: {"rows": 3, "tables": 2},
    HallKind.U: {"seats": 6, "base": 3},
    HallKind.HOLLOW: {"seats": 4, "base": 3, "far": 4},
    HallKind.BOARDROOM: {"seats": 5},
    HallKind.BILATERAL: {"seats": 7},
    HallKind.SITTING: {"seats": 5},
    HallKind.PRESIDIUM: {"seats": 6},
    HallKind.BANQUET: {"tables": 4, "seats": 6},
    HallKind.LONGTABLE: {"seats": 8},
}


@st.composite
def companies(draw: st.DrawFn) -> tuple[Place, ...]:
    """People of several delegations, some at work, some interpreters, some in wheelchairs."""
    count = draw(st.integers(0, 40))
    return tuple(Place(number, draw(_guests(number))) for number in range(1, count + 1))


@st.composite
def _guests(draw: st.DrawFn, number: int) -> Guest:
    delegation = draw(st.integers(0, 6))
    return Guest(
        number,
        f"P{number}",
        f"{number:03}",
        delegation,
        Bilingual(f"D{delegation}", f"D{delegation}"),
        draw(st.sampled_from(["", "BN", "LA", "TH", "VN"])),
        host=draw(st.booleans()),
        head=draw(st.integers(0, 4)) == 0,
        rank=draw(st.sampled_from([20, 30, 45, 60])),
        wheelchair=draw(st.integers(0, 9)) == 0,
        is_interpreter=draw(st.integers(0, 6)) == 0,
        needs_seat=draw(st.integers(0, 8)) > 0,
    )


def accounted(placed: Placed, layout: Layout, people: tuple[Place, ...]) -> None:
    """Each person in one place at most, each chair once, nobody forgotten."""
    seats = {one.key: one.use for one in layout.chairs}
    chairs = [one.chair for one in placed.seated]
    assert len(set(chairs)) == len(chairs)
    assert set(chairs) <= set(seats)
    assert {one.chair for one in placed.behind} <= set(seats)
    where = Counter(one.guest_id for one in placed.seated)
    where.update(one.guest_id for one in placed.behind)
    where.update(one.guest_id for one in placed.unseated)
    assert set(where.values()) <= {1}
    due = {one.guest.id for one in people if one.guest.needs_seat or one.guest.is_interpreter}
    assert set(where) == due
    ranked = {one.chair for one in placed.seated if one.ranked}
    assert all(seats[chair] is ChairUse.SEAT for chair in ranked)


@pytest.mark.parametrize("kind", list(HallKind))
@settings(max_examples=25)  # of each kind, ten kinds
@given(people=companies(), interpreter=st.sampled_from([*InterpreterPlace][:2]))
def test_nobody_is_seated_twice_and_nobody_is_forgotten(
    kind: HallKind, people: tuple[Place, ...], interpreter: InterpreterPlace
) -> None:
    layout = build(kind, SMALL[kind])
    placed = place(layout, people, PlacingSettings(interpreter=interpreter))
    accounted(placed, layout, people)
    assert place(layout, people, PlacingSettings(interpreter=interpreter)) == placed


@pytest.mark.parametrize("kind", list(HallKind))
@settings(max_examples=25)  # of each kind, ten kinds
@given(people=companies(), data=st.data())
def test_locked_chairs_keep_their_people(
    kind: HallKind, people: tuple[Place, ...], data: st.DataObject
) -> None:
    layout = build(kind, SMALL[kind])
    due = [one.guest.id for one in people if one.guest.needs_seat and not one.guest.is_interpreter]
    locked_people = (
        data.draw(st.lists(st.sampled_from(due), unique=True, max_size=4)) if due else []
    )
    keys = [one.key for one in layout.seats()]
    chosen = data.draw(
        st.lists(
            st.sampled_from(keys), unique=True,
            min_size=len(locked_people), max_size=len(locked_people),
        )
    )  # fmt: skip
    locked = dict(zip(chosen, locked_people, strict=True))
    placed = place(layout, people, PlacingSettings(), locked)
    accounted(placed, layout, people)
    assert locked.items() <= placed.seats.items()


def dinner() -> tuple[Layout, tuple[Place, ...]]:
    """35 tables of ten; 34 delegations of one to fourteen; 40 of the host's side."""
    sizes = [1 + (7 * number) % 14 for number in range(34)]
    people: list[Guest] = []
    for delegation, size in enumerate(sizes, start=1):
        for member in range(size):
            rank = 20 if member == 0 else 40 + member
            number = len(people) + 1
            people.append(
                Guest(
                    number, f"D{delegation}-{member}", f"{number:04}", delegation,
                    Bilingual(f"D{delegation}", f"D{delegation}"), "LA",
                    head=member == 0, rank=rank,
                )
            )  # fmt: skip
    hosts = [
        Guest(1000 + n, f"H{n}", f"h{n:03}", 99, host=True, rank=20 + n, country="VN")
        for n in range(40)
    ]
    row = sorted([*people, *hosts], key=lambda one: (one.rank, one.host, one.id))
    layout = build(HallKind.BANQUET, {"tables": 35, "seats": 10})
    return layout, tuple(Place(number, guest) for number, guest in enumerate(row, start=1))


def test_a_banquet_of_35_tables_for_34_delegations() -> None:
    """Table 1 by precedence of all; a host at every table; up to five of a delegation together."""
    layout, people = dinner()
    placed = place(layout, people)
    accounted(placed, layout, people)
    assert placed.unseated == ()
    guests = {one.guest.id: one.guest for one in people}
    table_of = {one.guest_id: one.chair.split("-")[0] for one in placed.seated}
    at_first = [guest for guest, table in table_of.items() if table == "T1"]
    chief_host = next(one.guest.id for one in people if one.guest.host)
    assert set(at_first) == {*(one.guest.id for one in people[:9]), chief_host}
    hosted = {table for guest, table in table_of.items() if guests[guest].host}
    assert hosted == set(table_of.values())
    for delegation in range(1, 35):
        members = [g for g in guests.values() if g.delegation_id == delegation]
        tables = {table_of[g.id] for g in members if table_of[g.id] != "T1"}
        assert len(tables) <= 1 or len(members) > 9
    placed_by_rank = {one.guest_id for one in placed.seated if one.ranked}
    assert placed_by_rank >= set(at_first)


def test_interpreters_stand_behind_and_take_no_place() -> None:
    """At talks on the chair behind, at a dinner at the principal's back."""
    people = row_of("H1 G1 G2 H2")
    helper = Place(5, Guest(9, "I", delegation_id=2, is_interpreter=True))
    talks = place(build(HallKind.BILATERAL, {"seats": 3, "second": 1}), (*people, helper))
    (behind,) = talks.behind
    assert behind.principal_id == 2
    assert behind.chair == "G-1b"
    dining = place(build(HallKind.BANQUET, {"tables": 1, "seats": 4}), (*people, helper))
    (behind,) = dining.behind
    chair_of = {one.guest_id: one.chair for one in dining.seated}
    assert behind.chair == chair_of[2]


def test_an_interpreter_beside_sits_at_the_left_hand_and_moves_the_others_on() -> None:
    people = row_of("H1 G1 G2 G3 H2")
    helper = Place(6, Guest(9, "I", delegation_id=2, is_interpreter=True))
    layout = build(HallKind.BILATERAL, {"seats": 5, "second": 0})
    settings = PlacingSettings(interpreter=InterpreterPlace.BESIDE)
    placed = place(layout, (*people, helper), settings)
    chair_of = {one.guest_id: one.chair for one in placed.seated}
    (beside,) = placed.behind
    assert (chair_of[2], beside.chair) == ("G-1", "G-3")  # 3 is at the left hand of 1
    assert (chair_of[3], chair_of[4]) == ("G-2", "G-4")


def test_whoever_finds_no_chair_is_named_with_the_reason() -> None:
    placed = place(build(HallKind.PRESIDIUM, {"seats": 2}), row_of("1 2 3"))
    assert [(one.guest_id, one.reason.rule) for one in placed.unseated] == [(3, "no_place")]


def test_delegations_sit_together_in_rows_and_blocks() -> None:
    """In rows they follow each other; in blocks the head is in the middle of the front."""
    _layout, people = dinner()
    rows = build(HallKind.THEATRE, {"rows": 20, "seats": 20, "presidium": 7})
    placed = place(rows, people, PlacingSettings(front_rank=20))
    accounted(placed, rows, people)
    blocks = build(
        HallKind.THEATRE,
        {"rows": 21, "seats": 24, "blocks": 3, "block_rows": 3, "presidium": 7, "front": 3},
    )
    placed = place(blocks, people, PlacingSettings(front_rank=19))
    accounted(placed, blocks, people)
    seats = placed.seats
    guests = {one.guest.id: one.guest for one in people}
    for table in blocks.tables:
        members = [one for one in blocks.seats() if one.table == table.key and one.key in seats]
        on_it = [guests[seats[one.key]] for one in sorted(members, key=lambda one: one.number)]
        if table.shape == "block" and on_it:
            assert len({guest.delegation_id for guest in on_it}) == 1
