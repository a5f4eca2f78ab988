"""Scenes of copies and settings: what is kept, what comes back, what may be set.

What must not come in: how a copy is made, and the pages' own modules.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_FOLDER, DESK, SCANNER_PREFIX
from ui.base.key_strokes import RAW_KEYS
from ui.shell.tour.codes import used_code
from ui.shell.tour.register import NOBODY, a_search, no_search
from ui.shell.tour.stage import CTRL, Key, Scene, Stage
from ui.shell.tour.workspace import MOMENT

MADE = (timedelta(hours=26), timedelta(hours=3), timedelta(minutes=21))  # ago
STICK = Path("/media/KINGSTON")
CUT = 4096  # bytes that a stick lost when it was pulled out


def set_time(stage: Stage, moment: datetime) -> None:
    """The clock of the scene's window."""
    cast("FixedClock", stage.main.workspace.clock).moment = moment


def some_copies(stage: Stage) -> None:
    """Before the first picture: copies of yesterday and of this morning."""
    for ago in MADE:
        set_time(stage, MOMENT - ago)
        stage.main.keeper.copy_now()
        stage.settle()
    set_time(stage, MOMENT)
    stage.hush()


def _rehearsed(stage: Stage) -> None:
    """The newest copy would come back: it was tried."""
    stage.act("rehearse")


def _damaged(stage: Stage) -> None:
    """A copy that lost its end."""
    oldest = stage.main.keeper.copies()[-1].file
    oldest.write_bytes(oldest.read_bytes()[:-CUT])
    stage.main.keeper.look()
    stage.settle()
    stage.choose_row(-1)


def _restore(stage: Stage) -> None:
    """What is newer than the copy is named before anything happens."""
    stage.choose_row(1)
    stage.asks(stage.page.act("restore").trigger)


def _a_stick(stage: Stage) -> None:
    """Copies would leave the room in somebody's pocket."""
    use: Callable[[Path], object] | None = getattr(stage.page, "use_stick", None)
    if use is not None:
        ask = use
        stage.asks(lambda: ask(STICK))


COPIES: tuple[Scene, ...] = (
    Scene("copies", "copies"),
    Scene("copies-rehearsed", "copies", _rehearsed),
    Scene("copies-restore", "copies", _restore),
    Scene("copies-stick", "copies", _a_stick),
    Scene("copies-damaged", "copies", _damaged),
    Scene("copies-empty", "copies", window="empty"),
)


def _at(key: str) -> Callable[[Stage], None]:
    """One setting in sight, the keyboard in it."""
    return lambda stage: stage.page.arrive(key)


def _a_scan(stage: Stage) -> None:
    """A badge before a scanner that sends something first, which nobody has set yet."""
    stage.page.arrive(SCANNER_PREFIX.key)
    next(part for part in stage.page.findChildren(QLineEdit) if part.property(RAW_KEYS)).setFocus()
    stage.type(f"]Q1{used_code(stage.main.workspace, stage.main.tools.event_id)}")
    stage.press(Key.Key_Return)


def _another_desk(stage: Stage) -> None:
    """In effect at once; said with the way back."""
    stage.page.arrive(DESK.key)
    stage.press(Key.Key_A, CTRL)
    stage.type("VIP")
    stage.press(Key.Key_Return)


def _the_same_desk(stage: Stage) -> None:
    stage.press(Key.Key_A, CTRL)
    stage.type(DESK.default)
    stage.press(Key.Key_Return)


def _a_printer(stage: Stage) -> None:
    """One of them is looked for by its name."""
    a_search(_("Printer"))(stage)


SETTINGS: tuple[Scene, ...] = (
    Scene("settings", "settings"),
    Scene("settings-desk", "settings", _another_desk, _the_same_desk),
    Scene("settings-copies", "settings", _at(BACKUP_FOLDER.key)),
    Scene("settings-scanner", "settings", _at(SCANNER_PREFIX.key)),
    Scene("settings-scan", "settings", _a_scan),
    Scene("settings-search", "settings", _a_printer, no_search),
    Scene("settings-nothing", "settings", a_search(NOBODY), no_search),
)
