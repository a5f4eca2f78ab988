"""The layouts of protocol seat by seat, written down from the rules before any program ran.

No. 1 in the middle, No. 2 at the right hand, No. 3 at the left; host and guest alternate;
delegations of equal rank in English alphabetical order. Right is the sitter's own right.
"""

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Guest, Place
from hanoiplan.seating.halls.layout import Chair, FixtureKind, HallKind, Layout, Side
from hanoiplan.seating.halls.shapes import unit
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.values import Around, PlacingSettings
from tests.hanoiplan.seating.company import heads, names, row_of

ASEAN = "TH VN BN SG MM KH TL ID PH LA MY"


def sitting(
    layout: Layout,
    places: Sequence[Place],
    chairs: Callable[[Chair], bool],
    along: Callable[[Chair], int],
    settings: PlacingSettings | None = None,
) -> str:
    """Who sits on these chairs, read along a line; a dot for a free one."""
    seats = place(layout, places, settings or PlacingSettings()).seats
    called = names(places)
    row = sorted(filter(chairs, layout.seats()), key=along)
    return " ".join(called[seats[one.key]] if one.key in seats else "." for one in row)


def left_to_right(chair: Chair) -> int:
    """As the viewer in the hall sees it."""
    return chair.x


def right_to_left(chair: Chair) -> int:
    return -chair.x


def away_from_the_head(chair: Chair) -> int:
    return chair.y


def at_table(table: str, chair: Chair) -> bool:
    return chair.table == table


def chairs_of_side(side: Side) -> Callable[[Chair], bool]:
    return lambda chair: chair.side is side


@pytest.mark.parametrize(
    ("seats", "people", "seen_from_the_hall"),
    [
        (5, "1 2 3 4 5", "4 2 1 3 5"),
        (7, "1 2 3 4 5 6 7", "6 4 2 1 3 5 7"),
        (7, "1 2 3 4", ". 4 2 1 3 . ."),
        (6, "G1 H1 G2 G3 G4 G5", "G4 G2 G1 H1 G3 G5"),
        (6, "H1 G1 G2 G3 G4 G5", "G4 G2 G1 H1 G3 G5"),
        (6, "G1 G2 G3 G4 G5 G6", "G5 G3 G1 G2 G4 G6"),
    ],
)
def test_a_presidium_from_the_middle_outwards(
    seats: int, people: str, seen_from_the_hall: str
) -> None:
    """They face the hall, so No. 2 at 1's right hand is on the viewer's left.

    At an even table chief guest and host share the middle, the guest at the host's right hand.
    """
    layout = build(HallKind.PRESIDIUM, {"seats": seats})
    assert sitting(layout, row_of(people), lambda _one: True, left_to_right) == seen_from_the_hall


@pytest.mark.parametrize(
    ("side", "along", "expected"),
    [
        (Side.GUEST, left_to_right, "G6 G4 G2 G1 G3 G5 G7"),  # back to the stage, facing the door
        (Side.HOST, right_to_left, "H6 H4 H2 H1 H3 H5 H7"),
    ],
)
def test_talks_of_seven_and_seven_with_the_heads_opposite(
    side: Side, along: Callable[[Chair], int], expected: str
) -> None:
    """Each side read from its own right to its own left."""
    layout = build(HallKind.BILATERAL, {"seats": 7})
    people = row_of("H1 G1 G2 H2 G3 H3 H4 G4 G5 H5 H6 G6 G7 H7")
    assert sitting(layout, people, lambda one: one.side is side, along) == expected
    seats = place(layout, people).seats
    chairs, chair_of = layout.by_key(), {guest: chair for chair, guest in seats.items()}
    heads_of_both = [chairs[chair_of[number]] for number in (1, 2)]
    assert heads_of_both[0].x == heads_of_both[1].x
    doors = [one for one in layout.fixtures if one.kind is FixtureKind.DOOR]
    assert doors, "who faces the door needs a door"
    for chair in filter(chairs_of_side(side), layout.seats()):
        ahead = unit(chair.facing)
        towards = (doors[0].y - chair.y) * ahead[1] > 0
        assert towards is (side is Side.GUEST), "guests look to the doors, hosts away from them"


@pytest.mark.parametrize(
    ("side", "along", "expected"),
    [
        (Side.HOST, right_to_left, "H4 G2 H1 G3 H5"),
        (Side.GUEST, left_to_right, "G4 H2 G1 H3 G5"),
    ],
)
def test_a_long_table_mixes_host_and_guest_from_the_middle(
    side: Side, along: Callable[[Chair], int], expected: str
) -> None:
    layout = build(HallKind.LONGTABLE, {"seats": 5})
    people = row_of("H1 G1 G2 H2 H3 G3 G4 H4 H5 G5")
    assert sitting(layout, people, lambda one: one.side is side, along) == expected


@pytest.mark.parametrize(
    ("around", "right_arm", "left_arm"),
    [
        (Around.ROUND, "BN KH ID LA MY", "TL TH SG PH MM"),
        (Around.ALTERNATE, "BN ID MY PH TH", "KH LA MM SG TL"),
    ],
)
def test_a_u_of_eleven_asean_delegations(around: Around, right_arm: str, left_arm: str) -> None:
    """Viet Nam in the chair; both arms read from the head to the open end.

    The left arm from its open end is MM PH SG TH TL in the round.
    """
    layout = build(HallKind.U, {"seats": 5, "base": 1})
    people = heads(ASEAN)
    settings = PlacingSettings(around=around)
    arms = {"R": right_arm, "L": left_arm, "H": "VN"}
    for table, expected in arms.items():
        on = sitting(
            layout, people, partial(at_table, table), away_from_the_head, settings
        )  # fmt: skip
        assert on == expected
    right = next(one for one in layout.seats() if one.table == "R")
    assert right.x < 0  # the chair faces the doors: its right hand is on the viewer's left


def test_a_round_table_of_ten_alternates_from_its_host() -> None:
    """Seats are numbered to the right from the table's host."""
    layout = build(HallKind.BANQUET, {"tables": 1, "seats": 10, "honour": 1})
    people = row_of("H1 G1 G2 H2 H3 G3 G4 G5 G6 G7")
    by_number = sitting(layout, people, lambda _one: True, lambda one: one.number)
    assert by_number == "H1 G1 H2 G3 G5 G7 G6 G4 H3 G2"


# --- the banquet of 35 tables of ten, 34 delegations ---

TO_THE_RIGHT_AND_LEFT = (2, 10, 3, 9, 4, 8, 5, 7, 6)  # from the host's right hand on


def banquet_company() -> tuple[Place, ...]:
    """34 delegations of nine, the head of each of one rank; a host for every table.

    Delegation 10 brings an interpreter.
    """
    guests = [
        Guest(
            1000 * body + member, f"D{body}.{member}", f"{body:02}.{member}", body,
            Bilingual(f"D{body:02}", f"D{body:02}"), "LA",
            head=member == 1, rank=20 if member == 1 else 40 + member,
        )
        for body in range(1, 35)
        for member in range(1, 10)
    ]  # fmt: skip
    hosts = [
        Guest(n, f"H{n}", f"H{n:02}", 99, Bilingual("H", "H"), "VN", host=True, rank=20 + n - 1)
        for n in range(1, 36)
    ]
    helper = Guest(
        99_999, "I10", "I", 10, Bilingual("D10", "D10"), "LA", rank=70, is_interpreter=True
    )
    row = sorted([*guests, *hosts, helper], key=lambda one: (one.rank, one.host, one.sort_key))
    return tuple(Place(number, guest) for number, guest in enumerate(row, start=1))


def nearest_first(layout: Layout) -> list[str]:
    """Tables of honour, then row by row from the stage, in a row the middle before the sides."""
    tables = sorted(layout.tables, key=lambda one: (not one.honour, one.y, abs(one.x), one.x))
    return [table.key for table in tables]


def written_down() -> list[dict[int, str]]:
    """Who sits on which number of each table, the nearest table first.

    Table 1 by precedence of all: nine of the heads, with the first host as theirs. Each of the
    other delegations, its head the best guest, has a table with the next host; last come the
    tables of those whose head sits at table 1, their best guest ranked lower: one chair is free.
    """
    first = {1: "H1"} | {
        seat: f"D{body}.1" for body, seat in enumerate(TO_THE_RIGHT_AND_LEFT, start=1)
    }
    tables = [first]
    bodies = [(body, 1) for body in range(10, 35)] + [(body, 2) for body in range(1, 10)]
    for host, (body, best) in enumerate(bodies, start=2):
        members = [f"D{body}.{member}" for member in range(best, 10)]
        tables.append({1: f"H{host}", **dict(zip(TO_THE_RIGHT_AND_LEFT, members, strict=False))})
    return tables


def test_a_banquet_of_35_tables_of_ten_seat_by_seat() -> None:
    layout = build(HallKind.BANQUET, {"tables": 35, "seats": 10})
    people = banquet_company()
    placed = place(layout, people)
    called = names(people)
    found: dict[str, dict[int, str]] = {}
    chairs = layout.by_key()
    for key, guest in placed.seats.items():
        found.setdefault(chairs[key].table, {})[chairs[key].number] = called[guest]
    expected = dict(zip(nearest_first(layout), written_down(), strict=True))
    assert found == expected
    assert placed.unseated == ()
    (interpreter,) = placed.behind
    chair_of = {called[one.guest_id]: one.chair for one in placed.seated}
    assert interpreter.chair == chair_of["D10.1"], "at the back of the head, without a place"
