"""Ctrl+Z as fast as somebody can press it: the window stays, and the keyboard is somewhere in it.

Toasts come and go meanwhile, also those whose Undo has the keyboard, and garbage is collected.
"""

import gc
import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.checklist.model import TaskDraft
from hanoiplan.checklist.operations import add_task
from hanoiplan.plans.queries import events
from hanoiplan.programme.operations import add_session
from hanoiplan.programme.queries import sessions
from hanoiplan.workspace import Workspace
from tests.hanoiplan.programme.sessions import a_draft
from tests.ui.idle_time import pause
from tests.ui.programme.podium import CUES, GALLERY, HALL, SPEAKERS
from tests.ui.shell.builders import OPERATOR, a_clock, a_file, a_window, until_quiet
from ui.base.widgets.notices import Toast
from ui.programme.page import ProgrammePage
from ui.shell.main_window import MainWindow

Key = Qt.Key
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
DEEDS = (
    *((Key.Key_Down, CTRL), (Key.Key_Right, CTRL), (Key.Key_Down, NONE), (Key.Key_Space, NONE)),
    *((Key.Key_T, CTRL), (Key.Key_Delete, NONE), (Key.Key_N, CTRL), (Key.Key_Escape, NONE)),
)
PAGES = ("programme", "programme", "checklist", "overview")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with the programme of an afternoon."""
    made = a_file(tmp_path)
    workspace = Workspace.open(made, a_clock(), "1", OPERATOR)
    event_id = workspace.read(events)[0].id
    for draft in (
        a_draft("13:30", "14:15", "Khai mạc", room=HALL),
        a_draft("14:15", "15:45", "Phiên 1", room=HALL, parts=SPEAKERS, cues=CUES),
        a_draft("15:30", "16:45", "Toạ đàm", room=GALLERY),
    ):
        workspace.do(add_session, event_id, draft)
    for number in range(4):
        workspace.do(add_task, TaskDraft(title=f"Việc {number}"), event_id=event_id)
    workspace.close()
    return made


def press(app: QApplication, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """A key to whatever has the keyboard, and at once the next one."""
    QTest.keyClick(app.focusWidget() or window, key, held)
    app.processEvents()


def work(app: QApplication, window: MainWindow, chance: random.Random) -> None:
    """Some deeds on a page, then the keyboard on the Undo of the toast, where there is one."""
    window.show_page(chance.choice(PAGES))
    for key, held in chance.choices(DEEDS, k=5):
        press(app, window, key, held)
    undo = next((one.undo for one in window.findChildren(Toast) if one.undo is not None), None)
    if undo is not None and chance.random() < 0.5:
        undo.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize(
    ("seed", "rounds"),
    [(1, 1), *(pytest.param(seed, 8, marks=pytest.mark.slow) for seed in range(2, 5))],
)
def test_undo_and_redo_in_haste_leave_a_window_that_can_be_used(
    qapp: QApplication, file: Path, seed: int, rounds: int
) -> None:
    """Deeds, ten undos at once, as many redos, undos again; what is shown is what is written."""
    chance = random.Random(seed)
    with a_window(qapp, file, room="programme") as window:
        for _round in range(rounds):
            work(qapp, window, chance)
            for key in (Key.Key_Z, Key.Key_Y, Key.Key_Z):
                for _press in range(chance.randint(4, 10)):
                    press(qapp, window, key, CTRL)
                gc.collect()
            pause(1)
            focused = qapp.focusWidget()
            assert window.isVisible()
            assert focused is None or window.isAncestorOf(focused)
        until_quiet(qapp, window)
        page = window.show_page("programme")
        assert isinstance(page, ProgrammePage)
        assert page.reading.sessions == window.workspace.read(sessions, window.tools.event_id)
