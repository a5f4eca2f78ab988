"""Every drawing says from where it is seen and whose right hand is where, and says it rightly."""

import pytest

from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.changes import turned, without
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from hanoiplan.seating.halls.views import (
    VIEW_WORDS,
    right_hand_of,
    right_hand_sentence,
    seen,
    seen_turn,
)

HALL, STAGE = Viewpoint.HALL, Viewpoint.STAGE


def test_from_the_stage_everything_is_turned_round() -> None:
    """Left and right change places, and so do near and far."""
    assert seen(100, -50, HALL) == (100, -50)
    assert seen(100, -50, STAGE) == (-100, 50)
    assert (seen_turn(90, HALL), seen_turn(270, STAGE)) == (90, 90)
    assert set(VIEW_WORDS) == set(Viewpoint)


@pytest.mark.parametrize(
    ("kind", "numbers", "words"),
    [
        (HallKind.PRESIDIUM, {}, "The presidium's right hand is on the left"),
        (HallKind.THEATRE, {"presidium": 7}, "The presidium's right hand is on the left"),
        (HallKind.THEATRE, {}, "those who face the stage is on the right"),
        (HallKind.CLASSROOM, {}, "those who face the stage is on the right"),
        (HallKind.U, {}, "The chair's right hand is on the left"),
        (HallKind.HOLLOW, {}, "The chair's right hand is on the left"),
        (HallKind.BILATERAL, {}, "The guests' right hand is on the left"),
        (HallKind.LONGTABLE, {}, "The guests' right hand is on the left"),
        (HallKind.SITTING, {}, "both heads is on the left"),
        (HallKind.BANQUET, {}, "hosts of the tables is on the left"),
    ],
)
def test_the_sentence_turns_with_the_view(
    kind: HallKind, numbers: dict[str, int], words: str
) -> None:
    """What is on the left seen from the hall is on the right seen from the stage."""
    layout = build(kind, numbers)
    assert words in right_hand_sentence(layout, HALL, str)
    side, other = ("left", "right") if words.endswith("left") else ("right", "left")
    assert words.replace(f"the {side}", f"the {other}") in right_hand_sentence(layout, STAGE, str)


def test_the_sentence_follows_a_table_turned_by_hand() -> None:
    """Guests who look to the viewer's left have their right hand at the top."""
    layout = turned(build(HallKind.BILATERAL), ["T"], 90)
    assert "at the top" in right_hand_sentence(layout, HALL, str)
    assert "at the bottom" in right_hand_sentence(layout, STAGE, str)


def test_a_hall_without_chairs_says_nothing() -> None:
    """There is no right hand in it."""
    layout = build(HallKind.BILATERAL)
    assert right_hand_sentence(without(layout, list(layout.by_key())), HALL, str) == ""


def test_whoever_faces_the_stage_has_the_right_hand_on_the_viewers_right() -> None:
    """Seen from the hall; a presidium the other way round."""
    layout = build(HallKind.THEATRE, {"presidium": 1})
    hands = {chair.facing: right_hand_of(chair) for chair in layout.seats()}
    assert hands == {0: (1.0, 0.0), 180: (-1.0, 0.0)}
