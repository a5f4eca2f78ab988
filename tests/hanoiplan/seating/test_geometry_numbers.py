"""The numbers of a hall as somebody types them: taken as text, refused with a sentence."""

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.halls.parameters import KIND_WORDS, hall_kind, parameters


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"chairs": 3}, "chairs"),
        ({"seats": "many"}, "many"),
        ({"seats": ""}, "seats"),
        ({"seats": "1.5"}, "1.5"),
        ({"seats": 0}, "1"),
        ({"seats": 999}, "999"),
        ({"stage": 2}, "stage"),
    ],
)
def test_a_wrong_number_is_refused_with_a_sentence_that_names_it(
    params: dict[str, str | int], words: str
) -> None:
    """And nothing is guessed."""
    with pytest.raises(NotPossible) as refused:
        build(HallKind.BILATERAL, params)
    assert words in str(refused.value)


def test_numbers_may_come_as_text() -> None:
    """As typed on the command line."""
    assert build(HallKind.BANQUET, {"tables": "35", "seats": " 10 "}) == build(HallKind.BANQUET)


def test_a_kind_is_found_by_its_name_and_a_wrong_one_refused() -> None:
    """The sentence names the kinds there are."""
    assert hall_kind(" Theatre ") is HallKind.THEATRE
    with pytest.raises(NotPossible, match="longtable"):
        hall_kind("circus")
    assert set(KIND_WORDS) == set(HallKind)


def test_every_parameter_allows_its_usual_value() -> None:
    """And names it in words."""
    for kind in HallKind:
        for one in parameters(kind):
            assert one.low <= one.default <= one.high
            assert one.words
