"""Where a board opens: never over the desk while there is another screen."""

import pytest

from ui.boards.screens import place_for


@pytest.mark.parametrize(
    ("screens", "remembered", "taken", "expected"),
    [
        (["desk"], "", (), ""),
        (["desk"], "wall", (), ""),
        (["desk", "wall"], "", (), "wall"),
        (["wall", "desk"], "", (), "wall"),
        (["desk", "wall", "door"], "", ("wall",), "door"),
        (["desk", "wall", "door"], "wall", ("wall",), "wall"),
        (["desk", "wall"], "", ("wall",), "wall"),
        (["desk", "wall"], "desk", (), "wall"),
        (["desk", "wall", "door"], "door", (), "door"),
    ],
)
def test_a_board_goes_where_it_stood_else_to_a_screen_that_is_free(
    screens: list[str], remembered: str, taken: tuple[str, ...], expected: str
) -> None:
    assert place_for(screens, "desk", remembered, taken) == expected
