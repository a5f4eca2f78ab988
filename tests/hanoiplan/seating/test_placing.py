"""Whole halls placed by protocol: nobody twice, locks kept, delegations together, tables hosted."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Guest, Place
from hanoiplan.seating.halls.layout import ChairUse, HallKind, Layout
from hanoiplan.seating.halls.nearness import left_neighbours
from hanoiplan.seating.protocol.chains import arm_chairs
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seat_words import unseated_words
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import Around, InterpreterPlace, Placed, PlacingSettings
from tests.hanoiplan.seating.company import names, row_of

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
    own = {one.guest_id: one.chair for one in placed.seated}
    apart = [one.chair for one in placed.behind if one.chair != own.get(one.principal_id)]
    assert len(set(apart)) == len(apart)
    assert not set(apart) & set(chairs), "an interpreter on the chair of somebody else"
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
@given(
    people=companies(), data=st.data(), interpreter=st.sampled_from([*InterpreterPlace][:2])
)  # fmt: skip
def test_locked_chairs_keep_their_people(
    kind: HallKind, people: tuple[Place, ...], data: st.DataObject, interpreter: InterpreterPlace
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
    placed = place(layout, people, PlacingSettings(interpreter=interpreter), locked)
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


def talks_of_four(kind: HallKind, params: dict[str, int]) -> tuple[Layout, tuple[Place, ...]]:
    """A hall, and four guests each with an interpreter, and two hosts."""
    people = row_of("G1 G2 H1 G3 G4 H2")
    guests = [one.guest for one in people if not one.guest.host]
    helpers = tuple(
        Place(6 + n, Guest(10 + n, f"I{n}", delegation_id=one.delegation_id, is_interpreter=True))
        for n, one in enumerate(guests, start=1)
    )
    return build(kind, params), (*people, *helpers)


@pytest.mark.parametrize(
    ("kind", "params"),
    [
        (HallKind.BOARDROOM, {"seats": 6}),
        (HallKind.PRESIDIUM, {"seats": 10}),
        (HallKind.BILATERAL, {"seats": 9}),
        (HallKind.U, {"seats": 8, "base": 3}),
        (HallKind.THEATRE, {"rows": 4, "seats": 10}),
        (HallKind.BANQUET, {"tables": 2, "seats": 8, "honour": 1}),
    ],
)
def test_an_interpreter_beside_never_has_the_chair_of_a_principal(
    kind: HallKind, params: dict[str, int]
) -> None:
    """Four principals with an interpreter each: every one of them has a place of their own."""
    layout, people = talks_of_four(kind, params)
    placed = place(layout, people, PlacingSettings(interpreter=InterpreterPlace.BESIDE))
    accounted(placed, layout, people)
    assert placed.unseated == ()
    assert sorted(one.guest_id for one in placed.behind) == [11, 12, 13, 14]
    own = {one.guest_id: one.chair for one in placed.seated}
    left = left_neighbours(layout)
    beside = [one for one in placed.behind if one.chair != own[one.principal_id]]
    assert beside, "there is room beside one of them at least"
    chairs = layout.by_key()
    for one in beside:
        of_table = chairs[one.chair].use is ChairUse.SEAT
        assert not of_table or one.chair == left[own[one.principal_id]]


def test_round_a_u_each_interpreter_sits_between_the_delegation_before_and_the_own() -> None:
    """Each sits at the right hand of the one before: who has an interpreter goes one on."""
    layout, people = talks_of_four(HallKind.U, {"seats": 8, "base": 3})
    settings = PlacingSettings(interpreter=InterpreterPlace.BESIDE)
    placed = place(layout, people, settings)
    on = {**placed.seats, **{one.chair: one.guest_id for one in placed.behind}}
    arms = arm_chairs(layout, settings.around)
    assert [on[key] for key in arms if key in on] == [11, 1, 12, 2, 13, 4, 14, 5]


def test_host_and_chief_guest_share_the_middle_also_with_an_interpreter_beside() -> None:
    people = row_of("H1 G1 G2")
    helper = Place(4, Guest(9, "I", delegation_id=2, is_interpreter=True))
    layout = build(HallKind.PRESIDIUM, {"seats": 6})
    settings = PlacingSettings(interpreter=InterpreterPlace.BESIDE)
    placed = place(layout, (*people, helper), settings)
    assert (placed.seats["P-1"], placed.seats["P-2"]) == (2, 1)


def test_an_interpreter_who_is_locked_on_a_chair_stands_nowhere_else() -> None:
    people = row_of("G1 G2 H1")
    helper = Place(4, Guest(9, "I", delegation_id=1, is_interpreter=True))
    layout = build(HallKind.PRESIDIUM, {"seats": 5})
    placed = place(layout, (*people, helper), PlacingSettings(), {"P-4": 9})
    accounted(placed, layout, (*people, helper))
    assert placed.seats["P-4"] == 9


# --- U and hollow square ---


@pytest.mark.parametrize("kind", [HallKind.U, HallKind.HOLLOW])
def test_the_hosts_people_sit_behind_the_head_then_at_the_free_end_of_the_arms(
    kind: HallKind,
) -> None:
    """One chair at the head, two rows behind: nobody of the host stays without a chair."""
    layout = build(kind, {"seats": 6, "base": 1, "second": 2})
    people = row_of("H1 G1 G2 H2 H3 H4")
    placed = place(layout, people)
    accounted(placed, layout, people)
    assert placed.unseated == ()
    chair_of = {one.guest_id: one for one in placed.seated}
    chairs = layout.by_key()
    head = chair_of[1].chair
    assert chairs[head].table == "H"
    assert chairs[chair_of[4].chair].behind == head
    guests = [chairs[chair_of[one].chair] for one in (2, 3)]
    for one in (chair_of[5], chair_of[6]):
        assert not one.ranked
        assert chairs[one.chair].use is ChairUse.SEAT
        assert chairs[one.chair].table != "H"
        assert chairs[one.chair].row > max(guest.row for guest in guests)
    assert objections(SeenHall(layout, placed.seats, people)) == ()


@pytest.mark.parametrize("kind", [HallKind.U, HallKind.HOLLOW])
@settings(max_examples=25)  # of each kind
@given(people=companies(), second=st.integers(0, 2), interpreter=st.sampled_from(InterpreterPlace))
def test_no_host_stays_without_a_chair_while_one_of_the_arms_is_free(
    kind: HallKind, people: tuple[Place, ...], second: int, interpreter: InterpreterPlace
) -> None:
    layout = build(kind, {**SMALL[kind], "second": second})
    placed = place(layout, people, PlacingSettings(interpreter=interpreter))
    hosts = {one.guest.id for one in people if one.guest.host and not one.guest.is_interpreter}
    taken = {*placed.seats, *(one.chair for one in placed.behind)}
    free = [key for key in arm_chairs(layout, Around.ROUND) if key not in taken]
    assert not (free and hosts & {one.guest_id for one in placed.unseated})


def test_an_interpreter_beside_drives_no_host_from_the_last_chairs_of_the_arms() -> None:
    """Six of the host's side round a U, each but the first with an interpreter."""
    layout = build(HallKind.U, {"seats": 4, "base": 1, "second": 0})
    hosts = row_of("H1 H2 H3 H4 H5 H6")
    helpers = [
        Place(10 + n, Guest(10 + n, f"I{n}", host=True, is_interpreter=True, principal_id=n))
        for n in range(2, 7)
    ]
    placed = place(
        layout, (*hosts, *helpers), PlacingSettings(interpreter=InterpreterPlace.BESIDE)
    )  # fmt: skip
    assert sorted(placed.seats.values()) == [1, 2, 3, 4, 5, 6]


def test_a_delegation_has_one_place_at_the_table_also_where_its_head_is_locked_there() -> None:
    layout = build(HallKind.U, {"seats": 4, "base": 1, "second": 0})
    people = [*row_of("H1 G1 G2"), Place(4, Guest(4, "G1b", delegation_id=2, country="LA"))]
    arm = next(one.key for one in layout.seats() if one.table == "L")
    placed = place(layout, people, PlacingSettings(), {arm: 2})
    assert set(placed.seats.values()) == {1, 2, 3}


def test_who_has_no_place_in_a_hall_with_free_chairs_is_not_told_that_all_are_taken() -> None:
    """A delegation has one place at the table; the rest of it finds no chair behind."""
    layout = build(HallKind.U, {"seats": 4, "base": 1, "second": 0})
    people = [*row_of("H1 G1"), Place(3, Guest(3, "G1b", delegation_id=2, country="LA"))]
    (left,) = place(layout, people).unseated
    assert (left.guest_id, left.reason.rule) == (3, "no_turn")
    set_language("en")
    assert unseated_words(left.reason, names(people)) == (
        "There are free chairs, but none where protocol has a place for this person."
    )


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
