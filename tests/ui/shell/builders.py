"""Windows and workspaces for the tests of the shell, made as the program makes them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import Language
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import Settings
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause
from ui.shell.appearance import Appearance
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.recent import RecentFiles

MOMENT = datetime(2026, 6, 8, 1, 31, 7, tzinfo=UTC)  # 08:31:07 in Hà Nội
OPERATOR = "Nguyễn Thị Ngọc Diệp"
WORKER = 20_000  # ms: the first job waits for the worker process to start


def a_clock() -> FixedClock:
    """The first morning of the event."""
    return FixedClock(MOMENT)


def a_file(folder: Path, *names: str) -> Path:
    """A workspace on disk with one event and these delegates, closed."""
    file = folder / "ACLC 2026.hanoiplan"
    workspace = Workspace.create(file, a_clock(), "1", OPERATOR)
    event_id = workspace.do(
        start_event,
        title_vi="Hội nghị Lãnh đạo các Thành phố ASEAN",
        title_en="ASEAN City Leaders Conference",
        short_name="ACLC 2026",
        starts_on=datetime(2026, 6, 7, tzinfo=UTC).date(),
        ends_on=datetime(2026, 6, 10, tzinfo=UTC).date(),
        place_vi="Hà Nội",
        place_en="Ha Noi",
    )
    for name in names:
        workspace.do(add_delegate, event_id, DelegateDraft(printed_vi=name, delegation="Hà Nội"))
    workspace.close()
    return file


def an_appearance(app: QApplication) -> Appearance:
    """Vietnamese and light, whatever the test before it left."""
    look = Appearance(app, Settings())
    look.dress("light")
    look.speak("vi")
    return look


@contextmanager
def a_program(app: QApplication, language: Language | None = "vi") -> Iterator[Program]:
    """A program in the light theme; its last window is closed at the end.

    With None as its language it speaks what the settings of this machine say.
    """
    made = Program(app, a_clock(), Settings())
    made.appearance.dress("light")
    if language is not None:
        made.appearance.speak(language)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.appearance.end()
    made.deleteLater()
    pause(1)


@contextmanager
def a_window(
    app: QApplication, file: Path, size: tuple[int, int] = (1366, 698), room: str = "history"
) -> Iterator[MainWindow]:
    """The main window on a workspace, shown and closed again."""
    workspace = Workspace.open(file, a_clock(), "1", OPERATOR)
    look = an_appearance(app)
    window = MainWindow(workspace, Settings(), look, RecentFiles(user_folder()), full_screen=False)
    window.resize(*size)
    window.show()
    window.show_page(room)
    pause(10)
    window.activateWindow()
    until_quiet(app, window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        look.end()
        pause(1)


def until_quiet(app: QApplication, window: Any) -> None:
    """Lets queued signals and the window's jobs come to their end."""
    pause(10)
    until(lambda: not window.jobs.running())
    app.sendPostedEvents()
    pause(10)


def until(holds: Callable[[], bool], milliseconds: int = 5000) -> None:
    """Waits for something that happens beside the window."""
    for _step in range(milliseconds // 10):
        if holds():
            return
        pause(10)
    raise AssertionError("waited in vain")


def words_of(top: QWidget) -> list[str]:
    """Everything a person could read or hear in a window, in order of the widgets."""
    said = []
    for widget in top.findChildren(QWidget):
        if widget.isVisible():
            text = getattr(widget, "text", None)
            said.append(str(text()) if callable(text) else "")
            said.append(widget.accessibleName())
    return [words for words in said if words]


def later(window: MainWindow, minutes: float) -> None:
    """Time passes; the heart beats once after it."""
    clock = window.workspace.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(minutes=minutes))
    window.heartbeat.beat()
    until(lambda: not window.jobs.running(), WORKER)
    pause(20)


def edit(app: QApplication, window: MainWindow, notes: str) -> None:
    """Somebody changes something."""
    person = window.workspace.read(delegate_rows, window.tools.event_id)[0]
    window.workspace.do(edit_delegate, person.id, notes=notes)
    until_quiet(app, window)


def foot(window: MainWindow) -> str:
    """What the rail's foot says."""
    return window.rail.state.accessibleName()
