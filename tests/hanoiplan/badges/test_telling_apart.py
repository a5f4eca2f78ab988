"""The standard set of categories against the table of look-print.md §4."""

from itertools import combinations

import pytest

from hanoiplan.badges.ink import rail
from hanoiplan.plans.model import CategoryShape
from tests.hanoiplan.badges.people import CATEGORIES
from tests.hanoiplan.badges.sight import Sight, distance, seen

LEAST_COLOUR = 12.0  # below this two colours are taken for one another if not side by side
LEAST_GREY = 8.0  # L*: two categories of one pattern need this distance in grey print

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
    """Cards of attendance and of work differ in build; work cards by the pattern of a rail too."""
    for one, other in (*combinations(ATTENDANCE, 2), *combinations(WORK, 2)):
        by_rail = one in WORK and rail(one.letter) != rail(other.letter)
        for sight in Sight:
            if sight is Sight.GREY and by_rail:
                continue
            least = LEAST_GREY if sight is Sight.GREY else LEAST_COLOUR
            assert distance(one.colour, other.colour, sight) >= least, (one, other, sight)
