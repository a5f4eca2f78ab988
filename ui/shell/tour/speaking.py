"""Scenes of the window around a page: keys, palette, menus, what it says, and what went wrong.

What must not come in: pages.
"""

from collections.abc import Callable
from threading import Event

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from ui.base.jobs import Progress
from ui.shell.crash import report
from ui.shell.crash_dialog import show_crash
from ui.shell.keys_sheet import KeysSheet
from ui.shell.tour.register import NOBODY
from ui.shell.tour.stage import CTRL, Key, Scene, Stage, plain

LONGEST = 10.0  # seconds that the long work of the picture would wait by itself
PRINTING = N_("Making the PDF of {n} cards")


def _keys(stage: Stage) -> None:
    """F1 over the page."""
    stage.press(Key.Key_F1)


def _no_keys(stage: Stage) -> None:
    """The sheet is taken away."""
    for sheet in stage.main.findChildren(KeysSheet):
        sheet.leave()
    stage.settle()


def _palette(stage: Stage) -> None:
    """Everything there is, by one key."""
    stage.press(Key.Key_K, CTRL)


def _find(words: str) -> Callable[[Stage], None]:
    def find(stage: Stage) -> None:
        _palette(stage)
        stage.type(words)

    return find


def _its_commands(stage: Stage) -> None:
    """What can be done with somebody who was found."""
    _find("nguyen")(stage)
    stage.press(Key.Key_Tab)


def _twice(stage: Stage) -> None:
    """Esc for the commands, Esc for the palette."""
    plain(stage)
    plain(stage)


def _event_menu(stage: Stage) -> None:
    """The event, its file, other files."""
    stage.main.menu.open_event_menu(stage.main.rail.event_button)
    stage.breathe()


def _window_menu(stage: Stage) -> None:
    """Language, theme, size."""
    stage.main.menu.open_window_menu(stage.main.rail.state)
    stage.breathe()


def _no_menu(stage: Stage) -> None:
    stage.close_popups()


def _three_toasts(stage: Stage) -> None:
    """Three things happened shortly after each other."""
    stage.choose_row(5)
    stage.act("cancel")
    stage.main.undo_actions.undo.trigger()
    stage.main.undo_actions.redo.trigger()
    stage.settle()


def _nothing_happened(stage: Stage) -> None:
    stage.undo()


def _long_work(stage: Stage) -> None:
    """Numbers, and Stop."""
    shown = Event()
    job = stage.main.jobs.start(_(PRINTING).format(n=350), _half, shown)
    stage.breathe()
    stage.main.messages.progress(job)
    stage.breathe()
    stage.shoot()
    shown.set()


def _half(progress: Progress, shown: Event) -> None:
    progress(214, 350, "")
    shown.wait(LONGEST)


def _crash(stage: Stage) -> None:
    """The program itself was at fault."""
    try:
        int(stage.page.name)
    except ValueError as fault:
        text = report((ValueError, fault, fault.__traceback__), stage.main.workspace.clock)
        stage.asks(lambda: show_crash(text, stage.main))


def _file_is_gone(stage: Stage) -> None:
    """The stick with the workspace was pulled out."""
    sentence = _(
        "The disk did not take part in reading or writing {name}. What was saved before is"
        " unharmed. Check the disk and try again."
    )
    error = KnownError(sentence.format(name=stage.main.workspace.path.name))
    stage.main.heartbeat.beaten.emit(error.sentence)
    stage.main.messages.fail(error)
    stage.settle()


def _file_is_back(stage: Stage) -> None:
    stage.main.heartbeat.beaten.emit("")
    stage.settle()


def _folded(stage: Stage) -> None:
    """The rail as signs alone."""
    stage.main.do("fold")
    stage.settle()


SPEAKING: tuple[Scene, ...] = (
    Scene("keys", "history", _keys, _no_keys),
    Scene("keys-delegates", "delegates", _keys, _no_keys),
    Scene("palette", "delegates", _palette, plain),
    Scene("palette-person", "delegates", _find("nguyen"), plain),
    Scene("palette-commands", "delegates", _its_commands, _twice),
    Scene("palette-nothing", "delegates", _find(NOBODY), plain),
    Scene("menu-event", "delegates", _event_menu, _no_menu),
    Scene("menu-window", "delegates", _window_menu, _no_menu),
    Scene("rail-folded", "delegates", _folded, _folded),
    Scene("toasts", "delegates", _three_toasts, _nothing_happened),
    Scene("progress", "delegates", _long_work),
    Scene("file-gone", "delegates", _file_is_gone, _file_is_back),
    Scene("crash", "delegates", _crash),
)
