"""The running program: the start window or one main window, and the way between the two.

It opens and makes workspaces, each in one window only; what goes wrong there is a sentence in the
window that asked, with the nearest remedy. What must not come in: pages, and reading command lines.
"""

from collections.abc import Callable
from contextlib import ExitStack
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
from ui.base.scanner import Scanner
from ui.base.theme import theme
from ui.shell import files
from ui.shell.after_crash import AfterCrash, Ended
from ui.shell.alone import Claim, Claims
from ui.shell.appearance import Appearance
from ui.shell.bringing_up import bring_up_first
from ui.shell.crash import CrashWatch
from ui.shell.crash_dialog import show_crash
from ui.shell.going_back import go_back
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles
from ui.shell.start.remedies import Remedies
from ui.shell.start.restoring import Restoring
from ui.shell.start.steps import FIRST_ROOM
from ui.shell.start.window import StartWindow
from ui.shell.trying_out import TryingOut

USUAL_SIZE = (1366, 768)
OPENING = "ui.shell.opening"  # loads the workspace's libraries: only when a file is opened


class Program(QObject):
    """One process of hanoiplan: one window at a time."""

    def __init__(
        self,
        app: QApplication,
        clock: Clock,
        settings: Settings,
        frame: QWidget | None = None,
    ) -> None:
        """`frame` stands on the screen already; the first window takes its place."""
        super().__init__(app)
        self._frame = frame
        self.app, self.clock, self.settings = app, clock, settings
        self.recent = RecentFiles(user_folder())
        self.claims = Claims(user_folder())
        self.claim: Claim | None = None  # of the workspace in the main window
        self.appearance = Appearance(app, settings)
        self.scanner = Scanner(self)  # listens once the program runs
        self.window: QWidget | None = None
        self.trying_out = TryingOut(self)
        app.setWindowIcon(mark_icon())
        app.setQuitOnLastWindowClosed(False)

    # ---- windows

    def show_start(
        self, offered: Path | None = None, trouble: str = "", *, waits: bool = False
    ) -> StartWindow:
        """The start window; `offered` is a file that waits for somebody to say who works here.

        `waits`: it takes no work until whoever asked for it enables it.
        """
        start = StartWindow(self.settings, self.appearance, self.recent, self.clock, offered)
        start.open_wanted.connect(self.open)
        start.choose_wanted.connect(self.choose)
        start.new_wanted.connect(self.create)
        start.demo_wanted.connect(self.demonstrate)
        restoring = Restoring(start, self.settings, self.recent, self.clock)
        restoring.restored.connect(self.open)
        start.restore_wanted.connect(restoring.begin)
        start.look_wanted.connect(restoring.look_into)
        start.closed.connect(lambda: self._closed(start))
        start.setEnabled(not waits)
        self._put(start)
        if trouble:
            start.show_error(trouble)
        return start

    def open(self, file: Path, room: str = FIRST_ROOM) -> bool:
        """Opens a workspace in the main window; a sentence in the window there is if it cannot be.

        One that another window has comes to the front there; the one that is open here stays.
        """
        if self.claim is not None and self.claim.file == file.resolve():
            self.come_to_front()
            return True
        return self._enter(file, room, lambda: _opening("open_workspace"))

    def _enter(self, file: Path, room: str, way: Callable[[], Callable[..., Any]]) -> bool:
        """Claims a file and shows it in the main window, an older one once it is brought up."""
        claim = self.claims.take(file)
        if claim is None:
            self._elsewhere(file)
            return False
        if _opening("is_older")(file):
            bring_up_first(self, file, room, claim, self._complain)
            return False
        try:
            window = _main_window(self, way()(file, self.clock, *self._who()))
        except KnownError as error:
            claim.end()
            self._complain(error, file)
            return False
        except BaseException:
            claim.end()
            raise
        self._show_main(window, room, claim)
        return True

    def _elsewhere(self, file: Path) -> None:
        """Another window has the file: it comes to the front, and this start has nothing to do."""
        if self.claims.call(file):
            sentence = _("{file} is open in another window, which has come to the front.")
            if self.window is not None:
                self.say(sentence.format(file=file.name))
            return
        sentence = _(
            "{file} is open in another window of hanoiplan that does not answer. Close it there,"
            " or wait a moment and try again."
        )
        self.say(sentence.format(file=file.name))

    def _show_main(self, window: Any, room: str, claim: Claim) -> None:
        window.leaving.connect(
            lambda: _opening("remember")(self.recent, window.workspace, window.tools.event_id)
        )
        claim.wanted.connect(self.come_to_front)
        window.closed.connect(lambda: self._let_go(claim))
        window.closed.connect(lambda: self._closed(window))
        window.start_wanted.connect(self.show_start)
        window.open_wanted.connect(self.choose)
        window.restore_wanted.connect(lambda copy, file: go_back(self, copy, file))
        self.trying_out.watch(window)
        self._put(window)
        self.claim = claim  # after the window before it has let go of its own
        window.show_page(room)
        warming = through_the_door("ui.shell.warming", "Warming")(window)
        window.heartbeat.beaten.connect(warming.begin)  # the first page has been filled by then

    def _let_go(self, claim: Claim) -> None:
        """The file is closed: another window may have it."""
        claim.end()
        claim.deleteLater()
        if claim is self.claim:
            self.claim = None

    def come_to_front(self) -> None:
        """Somebody started the program on the file that is open here."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def _closed(self, window: QWidget) -> None:
        """The program ends with its window, not when one window takes the place of another."""
        if window is self.window:
            self.app.quit()

    def _put(self, window: QWidget) -> None:
        """Shows a window in the place of the one before it."""
        before, self.window = self.window or self._frame, window
        self._frame = None
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
        return self._enter(file, room, lambda: _opening("new_workspace"))

    def demonstrate(self) -> None:
        """The demonstration with invented people, made beside the window and then opened."""
        start = self.window
        if not isinstance(start, StartWindow):
            return
        folder = user_folder() / "demo"
        file = free_name(folder / "ACLC 2026.hanoiplan")
        start.work(
            _("Making the demonstration"),
            _opening("make_demonstration"),
            file,
            self.clock,
            *self._who(),
            on_done=lambda _made: self.open(file),
        )

    # ---- the rest

    def _who(self) -> tuple[str, str]:
        return self.settings.get(DESK) or DESK.default, self.settings.get(OPERATOR)

    def tell(self, ended: Ended) -> None:
        """How the run before this one ended, in the window there is."""
        if ended and self.window is not None:
            after = AfterCrash(ended, self.clock, self)
            after.open_wanted.connect(self.open)
            after.tell(self.window)

    def say(self, sentence: str) -> None:
        """A sentence that nobody else showed."""
        self._complain(KnownError(sentence))

    def _complain(self, error: KnownError, file: Path | None = None) -> None:
        """What went wrong, and what helps: in the window there is, else in the start window."""
        log.start.info("a workspace was not opened: %s", type(error).__name__)
        if self.window is None:
            self.show_start()
        remedies = Remedies(self.recent, self.settings, self.clock)
        detail, buttons = remedies.of(file, error, self._look_into, self._forget)
        if isinstance(self.window, StartWindow):
            self.window.show_error(error.sentence, detail, buttons)
        elif self.window is not None:
            window: Any = self.window
            window.messages.fail(error, window.page(), detail, buttons)

    def _look_into(self, copy: Path, instead: Path) -> None:
        """The step that restores a copy, in the start window."""
        start = self.window if isinstance(self.window, StartWindow) else self.show_start()
        start.look_wanted.emit(copy, instead)

    def _forget(self, file: Path) -> None:
        self.recent.forget(file)
        if isinstance(self.window, StartWindow):
            self.window.words()


def _main_window(program: Program, workspace: Any) -> Any:
    """The main window on a workspace, which is closed again if there can be no window."""
    kind = through_the_door("ui.shell.main_window", "MainWindow")
    with ExitStack() as undone:
        undone.callback(workspace.close)
        window = kind(workspace, program.settings, program.appearance, program.recent)
        undone.callback(window.heartbeat.stop)
        window.tools.extra["sounds"] = through_the_door("ui.base.sound", "Sounds")(program.settings)
        through_the_door("ui.shell.scans", "Scans")(window, program.scanner, window)
        cameras = through_the_door("ui.shell.camera_scans", "CameraScans")
        window.tools.extra["camera"] = cameras(window, program.scanner, window)
        _opening("remember")(program.recent, workspace, window.tools.event_id, photos=False)
        undone.pop_all()
    return window


def _opening(name: str) -> Callable[..., Any]:
    """Something of the room that opens workspaces; loaded when first asked for."""
    found: Callable[..., Any] = through_the_door(OPENING, name)
    return found


def watch_crashes(program: Program, watch: CrashWatch) -> None:
    """Shows what the watch catches in the window that is open."""
    watch.refused.connect(program.say, Qt.ConnectionType.QueuedConnection)
    watch.on_crash(lambda report: show_crash(report, program.window))
