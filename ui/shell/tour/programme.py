"""Scenes of the programme: a day by rooms, a session's form, shifting, run sheet, list, changes.

What must not come in: rules of the programme, and the page's own modules (a bare start loads no
page).
"""

from ui.base.widgets.basics import ScrollBox
from ui.shell.tour.stage import CTRL, SHIFT, Key, Scene, Stage

SESSIONS_UNTIL_FIRST = 4  # arrows down from the first session of Hall A to session 1


def _session_one(stage: Stage) -> None:
    """The keyboard goes to the session with the long list of speakers."""
    stage.page.focus_first()
    stage.press(Key.Key_Home)
    for _step in range(SESSIONS_UNTIL_FIRST):
        stage.press(Key.Key_Down)


def _form(stage: Stage) -> None:
    _session_one(stage)
    stage.press(Key.Key_Return)


def _its_people(stage: Stage) -> None:
    """Further down in the form: who speaks, and for how long."""
    _form(stage)
    for box in stage.page.findChildren(ScrollBox):
        if box.isVisible() and box.verticalScrollBar().maximum() > 0:
            box.verticalScrollBar().setValue(box.verticalScrollBar().maximum() // 3)
    stage.settle()


def _no_such_time(stage: Stage) -> None:
    """A time that no clock shows."""
    _form(stage)
    for _field in range(4):  # two lines of the title, kind, day
        stage.press(Key.Key_Tab)
    stage.press(Key.Key_A, CTRL)
    stage.type("25:70")
    stage.press(Key.Key_Tab)


def _back(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.hush()


def _closed(stage: Stage) -> None:
    """From whichever panel back to the conflicts."""
    for words in ("Đóng", "Close"):
        stage.click(words)
    stage.page.focus_first()
    stage.hush()


def _shift(stage: Stage) -> None:
    """Everything from session 1 on a quarter of an hour later."""
    _session_one(stage)
    stage.act("shift")
    stage.press(Key.Key_A, CTRL)
    stage.type("15")


def _moved(stage: Stage) -> None:
    """A session moved by the keys; the toast says so."""
    _session_one(stage)
    stage.press(Key.Key_Down, CTRL)
    stage.press(Key.Key_Down, CTRL | SHIFT)


def _as_before(stage: Stage) -> None:
    stage.undo(2)
    stage.hush()


def _reason(stage: Stage) -> None:
    """Why a conflict may stay as it is, half written."""
    for words in ("Giữ, ghi lý do", "Keep, say why"):
        stage.click(words)  # the first one that is seen
    stage.type("Khách đi thang máy riêng")


def _no_reason(stage: Stage) -> None:
    """The first Esc takes the typing back, the second one the field."""
    for _step in range(2):
        stage.press(Key.Key_Escape)


def _changes(stage: Stage) -> None:
    stage.act("changes")


def _next_view(stage: Stage) -> None:
    stage.act("next_view")


def _ticked(stage: Stage) -> None:
    """The run sheet, three cues done."""
    _next_view(stage)
    stage.choose_row(1)
    for _cue in range(3):
        stage.press(Key.Key_Space)
        stage.press(Key.Key_Left)  # several Spaces in a row could be a scanner's


def _from_sheet(stage: Stage) -> None:
    for _view in range(2):
        _next_view(stage)


def _list(stage: Stage) -> None:
    for _view in range(2):
        _next_view(stage)


def _next_day(stage: Stage) -> None:
    stage.act("next_day")


def _day_before(stage: Stage) -> None:
    stage.act("day_before")


PROGRAMME: tuple[Scene, ...] = (
    Scene("programme", "programme", _session_one),
    Scene("programme-moved", "programme", _moved, _as_before),
    Scene("programme-reason", "programme", _reason, _no_reason),
    Scene("programme-session", "programme", _form, _closed),
    Scene("programme-people", "programme", _its_people, _closed),
    Scene("programme-no-such-time", "programme", _no_such_time, _closed),
    Scene("programme-shift", "programme", _shift, _back),
    Scene("programme-changes", "programme", _changes, _back),
    Scene("programme-visits", "programme", _next_day, _day_before),
    Scene("programme-run-sheet", "programme", _ticked, _from_sheet),
    Scene("programme-list", "programme", _list, _next_view),
    Scene("programme-empty", "programme", window="empty"),
)
