"""Scenes of seating: the plenary, a person's reasons, the banquet, furniture, a new hall.

What must not come in: rules of seating, and the page's own modules (a bare start loads no page).
"""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from ui.shell.tour.stage import CTRL, Key, Scene, Stage, nothing, plain


def _hall(number: int, *then: Callable[[Stage], None]) -> Callable[[Stage], None]:
    """The hall of that number in the list, with nothing chosen, and what is done there."""

    def play(stage: Stage) -> None:
        stage.hush()
        for box in stage.page.findChildren(QComboBox):
            if box.isVisible() and box.count() > number:
                box.setCurrentIndex(number)
                box.activated.emit(number)
                break
        stage.settle()
        stage.page.focus_first()
        for one in then:
            one(stage)

    return play


def _walk(*keys: Key) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.page.focus_first()
        for key in keys:
            stage.press(key)

    return play


def _act(*names: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        for name in names:
            stage.act(name)

    return play


def _in_the_hand(stage: Stage) -> None:
    """Somebody is carried over another seat: both names stand beside the hand."""
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Down)


def _twice_as_large(stage: Stage) -> None:
    for _step in range(5):
        stage.act("larger")


def _all_furniture(stage: Stage) -> None:
    stage.act("furniture")
    stage.press(Key.Key_A, CTRL)


def _leave_furniture(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.act("furniture")


def _arranging(stage: Stage) -> None:
    """The program is at it; the picture is taken while it works, then it is stopped."""
    stage.page.act("arrange").trigger()
    stage.breathe()
    stage.shoot()


def _stop(stage: Stage) -> None:
    stage.settle()
    stage.hush()
    stage.undo()


def _banquet_kind(stage: Stage) -> None:
    """The new hall is a banquet; the tiles are reached with Tab from the name."""
    stage.act("new")
    stage.type("Sảnh Hồ Gươm")
    stage.press(Key.Key_Tab)
    for _step in range(8):
        stage.press(Key.Key_Right)


def _find(stage: Stage) -> None:
    stage.act("find")
    stage.type("ma")


_TO_THE_BLOCKS = (Key.Key_Home, *[Key.Key_Down] * 5)

SEATING: tuple[Scene, ...] = (
    Scene("seating", "seating", _hall(0)),
    Scene("seating-seat", "seating", _hall(0, _walk(*_TO_THE_BLOCKS))),
    Scene("seating-large", "seating", _hall(0, _walk(*_TO_THE_BLOCKS), _twice_as_large),
          _act("whole")),
    Scene("seating-in-the-hand", "seating", _hall(0, _walk(*_TO_THE_BLOCKS), _twice_as_large,
                                                  _in_the_hand), _act("whole")),
    Scene("seating-from-the-stage", "seating", _hall(0, _act("flip")), _act("flip")),
    Scene("seating-u", "seating", _hall(1, _walk(Key.Key_Right, Key.Key_Down))),
    Scene("seating-presidium", "seating", _hall(2, _walk(Key.Key_Right))),
    Scene("seating-banquet", "seating", _hall(3)),
    Scene("seating-banquet-seat", "seating", _hall(3, _walk(Key.Key_Home, Key.Key_Down),
                                                   _twice_as_large), _act("whole")),
    Scene("seating-arranging", "seating", _hall(3, _arranging), _stop),
    Scene("seating-find", "seating", _hall(3, _find), plain),
    Scene("seating-wishes", "seating", _hall(3, _act("wishes")), plain),
    Scene("seating-gaps", "seating", _hall(0, _act("gaps")), plain),
    Scene("seating-unseated", "seating", _hall(0, _act("unseated")), nothing),
    Scene("seating-settings", "seating", _hall(1, _act("settings")), plain),
    Scene("seating-furniture", "seating", _hall(3, _all_furniture), _leave_furniture),
    Scene("seating-new-hall", "seating", _banquet_kind, plain),
    Scene("seating-empty", "seating", window="empty"),
)  # fmt: skip
