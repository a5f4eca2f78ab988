"""The standard fifteen categories get the inks of look-print.md §4."""

import pytest

from hanoiplan.badges.ink import EDGE, INK, band_edge, ink_on, letter_ink, rail
from hanoiplan.paper.colours import WHITE, contrast
from tests.hanoiplan.badges.people import CATEGORIES

WHITE_TEXT = "HDSABTNX"
DARK_TEXT = "GEMLVPK"


@pytest.mark.parametrize("letter", WHITE_TEXT + DARK_TEXT)
def test_text_on_a_category_is_the_ink_that_can_be_read(letter: str) -> None:
    colour = CATEGORIES[letter].colour
    assert ink_on(colour) == (WHITE if letter in WHITE_TEXT else INK)
    assert contrast(ink_on(colour), colour) >= 3.8
    assert contrast(letter_ink(colour), WHITE) >= 3.8


def test_only_the_palest_category_has_an_outline() -> None:
    outlined = {letter for letter, one in CATEGORIES.items() if band_edge(one.colour)}
    assert outlined == {"K"}
    assert band_edge(CATEGORIES["K"].colour) == EDGE


def test_rails_tell_work_categories_of_like_grey_apart() -> None:
    """look-print.md §4: P and K, B and N, T and N are nearly the same grey."""
    for one, other in (("P", "K"), ("B", "N"), ("T", "N")):
        assert rail(one) != rail(other)
    assert rail("Z") == "bars"


def test_contrast_is_that_of_the_table() -> None:
    for letter, wanted in (("H", 11.9), ("D", 7.3), ("S", 3.9), ("A", 17.6)):
        assert contrast(WHITE, CATEGORIES[letter].colour) == pytest.approx(wanted, abs=0.06)
