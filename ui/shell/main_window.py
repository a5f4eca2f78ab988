"""The main window: rail at the left, one page at the right, the keys that lead between them.

It lends each page its tools, tells all of them of another language, and closes the workspace at
the end. It knows pages only by the list. What must not come in: anything a page does.
"""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hanoiplan.base import log
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from ui.base.change_hub import ChangeHub
from ui.base.jobs import Jobs
from ui.base.mark import mark_icon
from ui.base.messages import Messages
from ui.base.page import Page, Tools
from ui.shell.answers import lend_answers
from ui.shell.appearance import Appearance
from ui.shell.elsewhere import Elsewhere
from ui.shell.fallback_keeper import FallbackKeeper
from ui.shell.folding import Folding
from ui.shell.heartbeat import Heartbeat
from ui.shell.keeping import Keeper
from ui.shell.keys_sheet import KeysSheet
from ui.shell.least_size import least_size
from ui.shell.pages import by_number, in_rail, room_called, through_the_door, titles
from ui.shell.rail import Rail
from ui.shell.rail_words import RailWords
from ui.shell.recent import RecentFiles
from ui.shell.rehearsal_strip import RehearsalStrip
from ui.shell.second_screens import LIVE, VIP, Lent, SecondScreens
from ui.shell.undo_actions import UndoActions
from ui.shell.window_menu import WindowMenu


class MainWindow(QMainWindow):
    """One open workspace."""

    leaving = Signal()  # about to close; the workspace is still open
    closed = Signal()
    start_wanted = Signal()  # back to the start window
    open_wanted = Signal()  # another file
    rehearsal_wanted = Signal()  # begin one of this event, or end the one that this is
    restore_wanted = Signal(Path, Path)  # a copy, and this file, whose place it shall take

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        appearance: Appearance,
        recent: RecentFiles,
        *,
        full_screen: bool = True,
    ) -> None:
        super().__init__()
        self.workspace, self.settings = workspace, settings
        self.appearance, self.recent = appearance, recent
        self._full_screen = full_screen
        self._state_before = Qt.WindowState.WindowNoState
        self.current = ""
        self.pages: dict[str, Page] = {}
        self._palette: Any = None
        self.setWindowIcon(mark_icon())
        self.setMinimumSize(least_size(self))
        self._make_tools()
        self._make_parts()
        self._listen()
        self.words()
        self.heartbeat.start()

    # ---- made once

    def _make_tools(self) -> None:
        self.jobs = Jobs(self)
        self.messages = Messages(self)
        self.messages.follow(self.jobs)
        self.hub = ChangeHub(self.workspace, self)
        known = self.workspace.read(events)
        event_id: int = known[-1].id if known else self.workspace.do(_opening_act())
        self.messages.watch_steps(lambda: self.workspace.undo_state().step, self.hub.changed)
        self.tools = Tools(self.workspace, self.messages, self.jobs, self.hub, event_id)
        lend_answers(self.tools)
        self.tools.extra["settings"] = self.settings
        self.tools.extra["appearance"] = self.appearance
        self.tools.extra["recent"] = self.recent
        self.tools.extra["use_who"] = self.use_who
        self.tools.extra["palette"] = self.find_anything
        self.tools.extra["rooms"] = titles()
        self.tools.extra["restore"] = lambda copy: self.restore_wanted.emit(
            copy, self.workspace.path
        )
        self.heartbeat = Heartbeat(self.tools, self)
        self.elsewhere = Elsewhere(self.tools, lambda: self.show_page("history"), self)
        self.keeper = Keeper(self.tools, self.settings, self.recent, self)
        self.tools.extra["keeper"] = self.keeper
        self.lists = FallbackKeeper(self.tools, self.settings, self)
        self.tools.extra["lists"] = self.lists
        lent = Lent(self.tools, self.settings, self.appearance, self.heartbeat)
        self.boards = SecondScreens(lent, self)

    def _make_parts(self) -> None:
        self.rail = Rail(in_rail())
        self.folding = Folding(self.rail, self)
        self.rail_words = RailWords(self.rail, self.tools, self.keeper, self.lists, self)
        self.stack = QStackedWidget()
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.stack, 1)
        self.strip = RehearsalStrip()
        self.strip.setVisible(self.workspace.is_rehearsal)
        self.strip.end_wanted.connect(lambda: self.do("rehearsal"))
        self.setCentralWidget(_under(self.strip, whole))
        self.undo_actions = UndoActions(self.tools, self)
        self.menu = WindowMenu(self, self)

    def _listen(self) -> None:
        for place, room in enumerate(by_number(), start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place % 10}"), self)
            shortcut.activated.connect(lambda name=room.name: self.show_page(name))
        self.rail.room_wanted.connect(self.show_page)
        self.rail.event_menu_wanted.connect(
            lambda: self.menu.open_event_menu(self.rail.event_button)
        )
        self.rail.state_menu_wanted.connect(lambda: self.menu.open_window_menu(self.rail.state))
        self.rail.help_wanted.connect(lambda: self.do("keys"))
        self.rail.name_wanted.connect(lambda: self.send_to("settings", OPERATOR.key))
        self.heartbeat.beaten.connect(self._beaten)
        self.appearance.language_changed.connect(self.retranslate)
        self.appearance.theme_changed.connect(self.folding.fit)

    def use_who(self, desk: str, operator: str) -> None:
        """Another person sits down here, or the desk has another name: from now on."""
        self.workspace.desk, self.workspace.operator = desk, operator
        self.words()

    # ---- pages

    def show_page(self, name: str) -> Page:
        """Opens a room, as the rail and its keys do."""
        page = self.pages.get(name) or self._make_page(name)
        if page.bare and self.current != name:
            self.tools.extra["came_from"] = self.current  # where leaving the desk leads back to
        self.current = name
        self.rail.select(room_called(name).under or name)
        self._make_room_for(page)
        self.stack.setCurrentWidget(page)
        page.focus_first()
        self.messages.place()
        return page

    def send_to(self, name: str, row_id: object) -> None:
        """Opens a room because a page asked for it, perhaps at a row."""
        page = self.show_page(name)
        self.messages.run(page, page.arrive, row_id)

    def page(self) -> Page | None:
        """The room that is open."""
        return self.pages.get(self.current)

    def _make_page(self, name: str) -> Page:
        room = room_called(name)
        kind: type[Page] = through_the_door(room.module, room.page)
        page = kind(self.tools)
        page.go_to.connect(self.send_to)
        self.pages[name] = page
        self.stack.addWidget(page)
        return page

    def _make_room_for(self, page: Page) -> None:
        """The desk has the whole screen to itself."""
        self.rail.setVisible(not page.bare)
        if not self._full_screen or page.bare == self.isFullScreen():
            return
        if page.bare:
            self._state_before = self.windowState()
            self.showFullScreen()
        else:
            self.setWindowState(self._state_before)

    # ---- words

    def words(self) -> None:
        """Every text of the frame in the interface language."""
        self.rail_words.words()
        self.undo_actions.words()
        self.menu.words()
        self.strip.words()
        desk = _("Desk {desk}").format(desk=self.workspace.desk)
        only_tried = _("REHEARSAL") if self.workspace.is_rehearsal else ""
        parts = (only_tried, self.workspace.path.name, desk, self.workspace.operator)
        self.setWindowTitle(" – ".join(part for part in parts if part))

    def retranslate(self) -> None:
        """The language changed: the frame, then every page there is."""
        self.words()
        for page in self.pages.values():
            page.retranslate()

    def _beaten(self, trouble: str) -> None:
        """A second has passed: copies, the foot, the counts, and pages that live by the clock."""
        if not trouble:
            self.keeper.beat()
            self.lists.beat()
        tick: Callable[[datetime], object] | None = getattr(self.page(), "tick", None)
        if tick is not None:
            tick(self.workspace.clock.now())
        if self.rail_words.beat(trouble):
            self.undo_actions.words()

    # ---- menus and keys

    def do(self, what: str) -> None:
        """Carries out an entry of the menus."""
        does: dict[str, Callable[[], object]] = {
            "event": lambda: self.show_page("event"),
            "copy": self.keeper.copy_now,
            "lists": self.lists.write_now,
            "rehearsal": self.rehearsal_wanted.emit,
            "open": self.open_wanted.emit,
            "start": self.start_wanted.emit,
            "copies": lambda: self.show_page("copies"),
            "settings": lambda: self.show_page("settings"),
            "palette": self.find_anything,
            "language": self.appearance.toggle_language,
            "theme": self.appearance.toggle_theme,
            "live_board": lambda: self.boards.show_board(LIVE),
            "vip_board": lambda: self.boards.show_board(VIP),
            "fold": self.folding.toggle,
            "keys": self.show_keys,
        }
        self.messages.run(self.page(), does[what])

    def find_anything(self) -> None:
        """The palette over the window; it is made when first asked for."""
        if self._palette is None:
            self._palette = through_the_door("ui.shell.palette", "Palette")(self)
        self._palette.open()

    def show_keys(self) -> None:
        """The keys of this page, over it."""
        KeysSheet(self, self.page()).open()

    # ---- the frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.folding.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything ends in order: typing, timer, work, listeners, then the file."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field saves what was typed when it loses the keyboard
        self.boards.close()
        self.leaving.emit()
        if not self.keeper.at_close():
            event.ignore()
            return
        with ExitStack() as rest:  # in reverse order, each of them whatever becomes of the others
            rest.callback(self.closed.emit)
            rest.callback(super().closeEvent, event)
            rest.callback(self._close_file)
            rest.callback(self.hub.close)
            rest.callback(self.jobs.close)
            self.heartbeat.stop()

    def _close_file(self) -> None:
        """The window goes in any case; what the file refused is said when it is opened again."""
        try:
            self.workspace.close()
        except KnownError as error:
            log.ui.info("a workspace was not closed well: %s", type(error).__name__)
            self.keeper.leave_unsaid(error)


def _opening_act() -> Any:
    """What makes an event in a file that has none yet; nearly every file has one."""
    return through_the_door("hanoiplan.starting", "start_event")


def _under(strip: QWidget, body: QWidget) -> QWidget:
    """The whole of the window below its strip."""
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(strip)
    layout.addWidget(body, 1)
    return both
