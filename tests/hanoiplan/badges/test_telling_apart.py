"""The set of categories against the table of look-print.md §4, and what a changed set is told."""

from dataclasses import replace
from itertools import combinations

import pytest

from hanoiplan.badges.telling_apart import Sight, close_pairs, distance, seen
from hanoiplan.plans.model import CategoryShape
from tests.hanoiplan.badges.people import CATEGORIES

ATTENDANCE, WORK = (
    tuple(one for one in CATEGORIES.values() if one.shape is shape) for shape in CategoryShape
)


@pytest.mark.parametrize(
    ("sight", "attendance", "work"),
    [
        (Sight.NORMAL, 55, 33),
        (Sight.PROTAN, 36, 19),
        (Sight.DEUTAN, 30, 15),
        (Sight.TRITAN, 34, 16),
        (Sight.GREY, 14, 5),
    ],
)
def test_the_worst_pairs_are_those_of_the_table(sight: Sight, attendance: int, work: int) -> None:
    """Within the spread of published simulations: the table was measured with another one."""
    for group, wanted in ((ATTENDANCE, attendance), (WORK, work)):
        worst = min(distance(a.colour, b.colour, sight) for a, b in combinations(group, 2))
        assert worst == pytest.approx(wanted, abs=4)


@pytest.mark.parametrize(
    ("letter", "light"),
    [("H", 23), ("D", 37), ("S", 54), ("G", 69), ("E", 85), ("A", 9), ("N", 28), ("K", 91)],
)
def test_grey_print_has_the_lightness_of_the_table(letter: str, light: int) -> None:
    assert seen(CATEGORIES[letter].colour, Sight.GREY)[0] == pytest.approx(light, abs=0.8)


def test_nobody_mixes_up_the_standard_fifteen() -> None:
    assert close_pairs(CATEGORIES.values()) == ()


def test_a_changed_colour_is_told_with_the_pair_and_for_whom() -> None:
    """Guests given nearly the yellow of exhibitors."""
    moved = replace(CATEGORIES["G"], colour="#E8C95F")
    (first, *_rest) = close_pairs((CATEGORIES["E"], moved, CATEGORIES["D"]))
    assert {first.one.letter, first.other.letter} == {"E", "G"}
    assert {pair.sight for pair in close_pairs((CATEGORIES["E"], moved))} >= {Sight.GREY}


def test_like_greys_are_close_only_where_the_rails_are_alike() -> None:
    """P and K are nearly one grey, but diagonals and bars; T and V share their dots."""
    assert close_pairs((CATEGORIES["P"], CATEGORIES["K"])) == ()
    dark = replace(CATEGORIES["V"], colour="#2C3A05")
    assert [pair.sight for pair in close_pairs((CATEGORIES["T"], dark))] == [Sight.GREY]


def test_attendance_and_work_are_never_compared() -> None:
    """They are told apart by head and foot, circle and square."""
    same = replace(CATEGORIES["B"], colour=CATEGORIES["D"].colour)
    assert close_pairs((CATEGORIES["D"], same)) == ()
