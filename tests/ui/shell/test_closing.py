"""A main window closes whatever becomes of its parts: the copy, the jobs, the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from hanoiplan.backup.places import beside
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import Settings
from hanoiplan.rehearsal import begin_rehearsal
from hanoiplan.workspace import Workspace
from tests.ui.base import long_work
from tests.ui.idle_time import pause
from tests.ui.shell.builders import OPERATOR, a_clock, a_file, a_window, an_appearance, until
from ui.base.widgets.notices import ProgressCard
from ui.shell.main_window import MainWindow
from ui.shell.recent import RecentFiles

NO_ANSWER = "The disk did not answer."


class Stubborn(Workspace):
    """A workspace on a disk that goes away while the file is closed."""

    def close(self) -> None:
        super().close()
        raise FileTrouble(NO_ANSWER)


def copies(file: Path) -> list[Path]:
    """The copies beside a file."""
    folder = beside(file)
    return list(folder.iterdir()) if folder.exists() else []


def test_beside_work_that_does_not_listen_the_last_copy_is_saved_all_the_same(
    qapp: QApplication, tmp_path: Path
) -> None:
    file, closed = a_file(tmp_path, "Lê Ý"), []
    with a_window(qapp, file) as window:
        window.closed.connect(lambda: closed.append(True))
        window.jobs.start("Chờ", long_work.sleep_deeply, kind="process")
        window.close()
        assert closed == [True]
        assert len(copies(file)) == 1


def press_stop(window: MainWindow) -> None:
    """On the card of the copy that is waited for."""
    (card,) = window.findChildren(ProgressCard)
    card.stop.emit()


def close_again(window: MainWindow) -> None:
    """As the window system asks for it."""
    QApplication.sendEvent(window.windowHandle(), QCloseEvent())


@pytest.mark.parametrize("give_up", [press_stop, close_again])
def test_who_gives_up_a_copy_while_closing_waits_for_no_other_one(
    qapp: QApplication, tmp_path: Path, give_up: Callable[[MainWindow], None]
) -> None:
    """The copy stands behind other work; it is given up, and the window is gone."""
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        window.jobs.start("Chờ", long_work.sleep_deeply, kind="process", quiet=True)
        window.keeper.catch_up()  # a copy by itself
        QTimer.singleShot(1600, window, lambda: give_up(window))
        window.close()
        assert not window.isVisible()
        pause(50)
    assert copies(file) == []
    with a_window(qapp, file) as window:
        window.heartbeat.beat()
        (said,) = window.messages.toasts()
        assert "Ctrl+Shift+S" in said


def test_a_file_that_does_not_close_well_keeps_no_window_open(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The window is gone, and the next one says what happened."""
    file = a_file(tmp_path, "Lê Ý")
    look, closed = an_appearance(qapp), []
    workspace = Stubborn.open(file, a_clock(), "1", OPERATOR)
    window = MainWindow(workspace, Settings(), look, RecentFiles(user_folder()), full_screen=False)
    window.closed.connect(lambda: closed.append(True))
    window.show()
    window.close()
    window.deleteLater()
    look.end()
    assert closed == [True]
    with a_window(qapp, file) as again:
        again.heartbeat.beat()
        until(lambda: bool(again.messages.toasts()))
        assert again.messages.toasts() == [NO_ANSWER]


def test_what_goes_wrong_in_a_rehearsal_is_not_told_at_the_event(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Both are one family, and would say the same at their next start."""
    file = a_file(tmp_path, "Lê Ý")
    look = an_appearance(qapp)
    copy = begin_rehearsal(file, tmp_path / "try.hanoiplan", a_clock())
    workspace = Stubborn.open(copy, a_clock(), "1", OPERATOR)
    window = MainWindow(workspace, Settings(), look, RecentFiles(user_folder()), full_screen=False)
    window.show()
    window.close()
    window.deleteLater()
    look.end()
    with a_window(qapp, file) as event:
        event.heartbeat.beat()
        pause(50)
        assert event.messages.toasts() == []
