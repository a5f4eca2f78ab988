"""The running program: the start window or one main window, and the way between the two.

It opens, makes and restores workspaces; what goes wrong there is a sentence in the window that
asked. What must not come in: pages, and reading command lines.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name, user_folder
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from ui.base.mark import mark_icon
from ui.base.theme import theme
from ui.shell import files
from ui.shell.appearance import Appearance
from ui.shell.crash import CrashWatch
from ui.shell.crash_dialog import show_crash
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles
from ui.shell.start_window import StartWindow

USUAL_SIZE = (1366, 768)
FIRST_ROOM = "delegates"
OPENING = "ui.shell.opening"  # loads the workspace's libraries: only when a file is opened


class Program(QObject):
    """One process of hanoiplan: one window at a time."""

    def __init__(self, app: QApplication, clock: Clock, settings: Settings) -> None:
        super().__init__(app)
        self.app, self.clock, self.settings = app, clock, settings
        self.recent = RecentFiles(user_folder())
        self.appearance = Appearance(app, settings)
        self.window: QWidget | None = None
        app.setWindowIcon(mark_icon())
        app.setQuitOnLastWindowClosed(False)

    # ---- windows

    def show_start(self, offered: Path | None = None, trouble: str = "") -> StartWindow:
        """The start window; `offered` is a file that waits for somebody to say who works here."""
        start = StartWindow(self.settings, self.appearance, self.recent, self.clock, offered)
        start.open_wanted.connect(self.open)
        start.choose_wanted.connect(self.choose)
        start.new_wanted.connect(self.create)
        start.demo_wanted.connect(self.demonstrate)
        start.restore_wanted.connect(self.restore)
        start.closed.connect(lambda: self._closed(start))
        self._put(start)
        if trouble:
            start.show_error(trouble)
        return start

    def open(self, file: Path, room: str = FIRST_ROOM) -> bool:
        """Opens a workspace in the main window; a sentence in the start window if it cannot be."""
        try:
            opened = self._opening("open_workspace")(file, self.clock, *self._who())
        except KnownError as error:
            self._complain(error)
            return False
        self._show_main(opened, room)
        return True

    def _show_main(self, workspace: object, room: str) -> None:
        kind = through_the_door("ui.shell.main_window", "MainWindow")
        window = kind(workspace, self.settings, self.appearance, self.recent)
        self._opening("remember")(self.recent, workspace, window.tools.event_id)
        window.leaving.connect(
            lambda: self._opening("remember")(self.recent, workspace, window.tools.event_id)
        )
        window.closed.connect(lambda: self._closed(window))
        window.start_wanted.connect(self.show_start)
        window.open_wanted.connect(self.choose)
        self._put(window)
        window.show_page(room)

    def _closed(self, window: QWidget) -> None:
        """The program ends with its window, not when one window takes the place of another."""
        if window is self.window:
            self.app.quit()

    def _put(self, window: QWidget) -> None:
        """Shows a window in the place of the one before it."""
        before, self.window = self.window, window
        px = theme().px
        if before is None:
            room = self.app.primaryScreen().availableSize()
            window.resize(
                min(px(USUAL_SIZE[0]), room.width()), min(px(USUAL_SIZE[1]), room.height())
            )
        else:
            window.setGeometry(before.geometry())
            window.setWindowState(before.windowState())
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()

    # ---- what the windows ask for

    def choose(self) -> None:
        """Another file, by the system's dialog."""
        file = files.ask_open(self.window, _("Open an event"))
        if file is not None:
            self.open(file)

    def create(self, room: str) -> None:
        """A new workspace in a new file; its event is named first."""
        title = _("Where shall the new event be kept?")
        file = files.ask_new(self.window, title, _("A new event"))
        if file is not None:
            self.make(file, room)

    def make(self, file: Path, room: str = "event") -> bool:
        """Makes a workspace with one event that has no name yet, and opens it."""
        try:
            made = self._opening("new_workspace")(file, self.clock, *self._who())
        except KnownError as error:
            self._complain(error)
            return False
        self._show_main(made, room)
        return True

    def demonstrate(self) -> None:
        """The demonstration with invented people, made beside the window and then opened."""
        start = self.window
        if not isinstance(start, StartWindow):
            return
        folder = user_folder() / "demo"
        file = free_name(folder / "ACLC 2026.hanoiplan")
        start.work(
            _("Making the demonstration"),
            self._opening("make_demonstration"),
            file,
            self.clock,
            *self._who(),
            on_done=lambda _made: self.open(file),
        )

    def restore(self) -> None:
        """A copy takes the place of a workspace, or becomes one."""
        backup = files.ask_open(self.window, _("Which copy shall be restored?"))
        if backup is None:
            return
        title = _("Where shall the restored event be kept?")
        file = files.ask_new(self.window, title, backup.stem)
        start = self.window
        if file is None or not isinstance(start, StartWindow):
            return
        start.work(
            _("Restoring the copy"),
            self._opening("restore_copy"),
            backup,
            file,
            self.clock,
            *self._who(),
            on_done=lambda _restored: self.open(file),
        )

    # ---- the rest

    def _who(self) -> tuple[str, str]:
        return self.settings.get(DESK) or DESK.default, self.settings.get(OPERATOR)

    @staticmethod
    def _opening(name: str) -> Callable[..., Any]:
        """Something of the room that opens workspaces; loaded when first asked for."""
        found: Callable[..., Any] = through_the_door(OPENING, name)
        return found

    def say(self, sentence: str) -> None:
        """A sentence that nobody else showed."""
        self._complain(KnownError(sentence))

    def _complain(self, error: KnownError) -> None:
        log.start.info("a workspace was not opened: %s", type(error).__name__)
        if isinstance(self.window, StartWindow):
            self.window.show_error(error.sentence)
        elif self.window is not None:
            self.window.messages.fail(error)  # type: ignore[attr-defined]  # the main window's
        else:
            self.show_start(trouble=error.sentence)


def watch_crashes(program: Program, watch: CrashWatch) -> None:
    """Shows what the watch catches in the window that is open."""
    watch.refused.connect(program.say, Qt.ConnectionType.QueuedConnection)
    watch.on_crash(lambda report: show_crash(report, program.window))
