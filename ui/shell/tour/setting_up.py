"""Scenes of doors, zones and hand-outs: each tab, a refusal, the first steps, a badge tried.

What must not come in: rules of passing, and the page's own modules (a bare start loads no page).
"""

from PySide6.QtWidgets import QMenu

from ui.shell.tour.stage import CTRL, Key, Scene, Stage

SESSION, BANQUET, PRESS = Key.Key_1, Key.Key_2, Key.Key_3


def _make(stage: Stage, number: Key) -> None:
    """A proposal of the tab by its number."""
    stage.act("add")
    for menu in stage.page.findChildren(QMenu):
        if menu.isVisible():
            menu.actions()[number - Key.Key_1].trigger()
            menu.close()
    stage.settle()
    stage.hush()


def _next(stage: Stage, times: int = 1) -> None:
    for _one in range(times):
        stage.act("tab")


def _doors(stage: Stage) -> None:
    """Session with its hours, banquet, press room."""
    for number in (PRESS, BANQUET, SESSION):
        _make(stage, number)
    for _step in range(5):  # two lines of the name, kind, two lines of the place
        stage.press(Key.Key_Tab)
    for text in ("08/06/2026", "07:30", "11:30", "", "13:30", "17:00"):
        stage.type(text)
        stage.press(Key.Key_Tab)
    stage.hush()


def _menu(stage: Stage) -> None:
    """What a new one can begin as."""
    stage.act("add")
    stage.shoot()
    stage.close_popups()


def _too_early(stage: Stage) -> None:
    """Hours that end before they begin, one line under the others."""
    _next(stage)
    stage.choose_row(2)
    stage.press(Key.Key_F2)
    for _step in range(5):
        stage.press(Key.Key_Tab)
    for text in ("09/06/2026", "18:00", "12:00"):
        stage.type(text)
        stage.press(Key.Key_Tab)
    stage.press(Key.Key_Return)


def _kept(stage: Stage) -> None:
    """The main entrance cannot be taken out."""
    stage.choose_row(0)
    stage.act("remove")


def _well(stage: Stage) -> None:
    stage.page.clear_error()


def _tried(stage: Stage) -> None:
    """A badge of another category before the doors."""
    stage.act("try")
    stage.press(Key.Key_Down)


def _not_tried(stage: Stage) -> None:
    stage.press(Key.Key_Escape)


def _zones(stage: Stage) -> None:
    """Three zones, some of them open to some."""
    _next(stage)
    for number in (SESSION, BANQUET, PRESS):
        _make(stage, number)
    stage.press(Key.Key_Escape)
    for _row in range(3):
        for _tick in range(4):
            stage.press(Key.Key_Space)
            stage.press(Key.Key_Right)
        stage.press(Key.Key_Up)
        stage.press(Key.Key_Home)


def _zone(stage: Stage) -> None:
    """Its mark and names; the mark is another zone's."""
    stage.press(Key.Key_F2)
    stage.press(Key.Key_A, CTRL)
    stage.type("3")
    stage.press(Key.Key_Return)


def _items(stage: Stage) -> None:
    _next(stage)
    stage.choose_row(0)


def _fewer(stage: Stage) -> None:
    """A number that is none."""
    stage.press(Key.Key_F2)
    for _step in range(6):
        stage.press(Key.Key_Tab)
    stage.type("nhiều")
    stage.press(Key.Key_Return)


def _zones_of_nothing(stage: Stage) -> None:
    _next(stage)


SET_UP: tuple[Scene, ...] = (
    Scene("doors", "doors", _doors),
    Scene("doors-new", "doors", _menu),
    Scene("doors-refused", "doors", _kept, _well),
    Scene("doors-try", "doors", _tried, _not_tried, after="doors"),
    Scene("doors-zones", "doors", _zones, after="doors"),
    Scene("doors-zone", "doors", _zone, after="doors-zones"),
    Scene("doors-items", "doors", _items, after="doors-zone"),
    Scene("doors-no-number", "doors", _fewer, after="doors-items"),
    Scene("doors-hours", "doors", _too_early, after="doors-no-number"),
    Scene("doors-empty", "doors", window="empty"),
    Scene("doors-zones-empty", "doors", _zones_of_nothing, window="empty"),
    Scene("doors-items-empty", "doors", _zones_of_nothing, _zones_of_nothing, window="empty"),
)
