"""Scenes of precedence: the list, a place by hand, the drawn letter, the orders that follow.

What must not come in: rules of the order, and the page's own modules (a bare start loads no page).
"""

from collections.abc import Callable

from ui.shell.tour.stage import Key, Scene, Stage, nothing

TABS = 7


def _tab(number: int) -> Callable[[Stage], None]:
    """So many tabs further."""

    def play(stage: Stage) -> None:
        stage.page.focus_first()
        for _step in range(number):
            stage.act("tab")

    return play


def _list(stage: Stage) -> None:
    stage.page.focus_first()
    stage.press(Key.Key_Down)


def _moved(stage: Stage) -> None:
    """The third goes before the second by hand; the panel says why."""
    _list(stage)
    stage.press(Key.Key_Down)
    stage.act("up")


def _as_before(stage: Stage) -> None:
    stage.hush()
    stage.act("reset")
    stage.hush()


def _settings(stage: Stage) -> None:
    stage.act("settings")


def _round(number: int) -> Callable[[Stage], None]:
    """The rest of the tabs, back to the list."""

    def leave(stage: Stage) -> None:
        for _step in range(TABS - number):
            stage.act("tab")

    return leave


PRECEDENCE: tuple[Scene, ...] = (
    Scene("precedence", "precedence", _list, nothing),
    Scene("precedence-moved", "precedence", _moved, _as_before),
    Scene("precedence-settings", "precedence", _settings, _settings),
    Scene("precedence-speaking", "precedence", _tab(1), _round(1)),
    Scene("precedence-flags", "precedence", _tab(2), _round(2)),
    Scene("precedence-cars", "precedence", _tab(3), _round(3)),
    Scene("precedence-photo", "precedence", _tab(4), _round(4)),
    Scene("precedence-packing", "precedence", _tab(5), _round(5)),
    Scene("precedence-ranks", "precedence", _tab(6), _round(6)),
    Scene("precedence-empty", "precedence", window="empty"),
)
