"""What must hold of places, with a few rows by hand: what breaks it, and what does not."""

import pytest

from hanoiplan.seating.seat_promises import Breach, Broken, Taken, breaches

SITTER = Taken(1, 10, 100)
BACK = Taken(1, 11, 200, 100)  # an interpreter on the chair behind


@pytest.mark.parametrize(
    "others",
    [
        (),
        (BACK,),
        (Taken(1, 10, 200, 100), Taken(1, 10, 201, 100)),  # two at the back of the own principal
        (Taken(2, 10, 100), Taken(2, 11, 101)),  # another session
    ],
)
def test_interpreters_share_only_the_chair_of_their_own_principal(
    others: tuple[Taken, ...],
) -> None:
    assert breaches((SITTER, *others)) == frozenset()


@pytest.mark.parametrize(
    ("places", "breach", "people"),
    [
        ((Taken(1, 10, 101),), Breach.CHAIR_TAKEN, {100, 101}),
        ((BACK, Taken(1, 11, 101)), Breach.CHAIR_TAKEN, {200, 101}),
        ((BACK, Taken(1, 11, 201, 100)), Breach.CHAIR_TAKEN, {200, 201}),
        ((Taken(1, 12, 101), Taken(1, 10, 201, 101)), Breach.CHAIR_TAKEN, {100, 201}),
        ((Taken(1, 12, 100),), Breach.TWO_PLACES, {100}),
        ((BACK, Taken(1, 12, 200)), Breach.TWO_PLACES, {200}),
        ((BACK, Taken(1, 12, 200, 100)), Breach.TWO_PLACES, {200}),
        ((Taken(1, 12, 200, 999),), Breach.BEHIND_NOBODY, {200}),
    ],
)
def test_everybody_concerned_is_told(
    places: tuple[Taken, ...], breach: Breach, people: set[int]
) -> None:
    assert breaches((SITTER, *places)) == {Broken(breach, 1, one) for one in people}
