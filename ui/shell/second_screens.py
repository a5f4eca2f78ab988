"""The boards of a window: opened once each, put on the second screen, closed with the file.

It lends them the heartbeat and the language, and remembers where they stood. What must not come
in: what a board shows, and its modules before one is asked for.
"""

from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from hanoiplan.base.settings import Settings
from ui.base.page import Tools
from ui.shell.appearance import Appearance
from ui.shell.heartbeat import Heartbeat
from ui.shell.pages import through_the_door

LIVE, VIP = ("ui.boards.live", "LiveBoard"), ("ui.boards.vip", "VipBoard")
SCREENS = "ui.boards.screens"


class Lent(NamedTuple):
    """What a window gives to its boards."""

    tools: Tools
    settings: Settings
    appearance: Appearance
    heartbeat: Heartbeat


class SecondScreens(QObject):
    """For one main window."""

    def __init__(self, lent: Lent, window: QMainWindow) -> None:
        super().__init__(window)
        self._lent, self._window = lent, window
        self.open_ones: dict[tuple[str, str], Any] = {}
        lent.heartbeat.beaten.connect(self._beat)
        lent.appearance.language_changed.connect(self._words)
        lent.appearance.theme_changed.connect(self._repaint)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._plugged_in)
            app.screenRemoved.connect(self._unplugged)

    def show_board(self, which: tuple[str, str]) -> Any:
        """Opens a board, or brings it to the front; the keyboard stays at the desk's screen."""
        board = self.open_ones.get(which)
        if board is None:
            board = through_the_door(*which)(self._lent.tools)
            self.open_ones[which] = board
            board.closed.connect(lambda: self._closed(which))
            self._place(which)
        else:
            board.raise_()
        if board.screen() == self._window.screen():
            board.activateWindow()  # or it would lie behind the desk
        return board

    def close(self) -> None:
        """The file is about to be closed."""
        for board in tuple(self.open_ones.values()):
            board.close()

    def _closed(self, which: tuple[str, str]) -> None:
        board = self.open_ones.pop(which)
        if board.screen() != self._window.screen():
            self._lent.settings.set(board.place, board.screen().name())
        board.deleteLater()

    # ---- screens

    def _place(self, which: tuple[str, str]) -> None:
        """On the second screen; without one, a window beside the desk."""
        board, here = self.open_ones[which], self._window.screen()
        others = {one.screen().name() for key, one in self.open_ones.items() if key != which}
        name = through_the_door(SCREENS, "place_for")(
            [screen.name() for screen in QGuiApplication.screens()],
            here.name(),
            self._lent.settings.get(board.place),
            others,
        )
        screen = through_the_door(SCREENS, "screen_called")(name)
        if screen is not None:
            through_the_door(SCREENS, "put_on")(board, screen)
        else:
            through_the_door(SCREENS, "put_beside")(board, here)

    def _plugged_in(self, _screen: QScreen) -> None:
        """Whatever stands over the desk moves to the new screen."""
        for which, board in self.open_ones.items():
            if board.screen() == self._window.screen():
                self._place(which)

    def _unplugged(self, _screen: QScreen) -> None:
        """The system puts the boards over the desk: they become windows behind it."""
        for which, board in self.open_ones.items():
            if board.screen() == self._window.screen() and board.isFullScreen():
                self._place(which)
                board.lower()

    # ---- what the window tells

    def _beat(self, trouble: str) -> None:
        now = self._lent.tools.workspace.clock.now()
        for board in self.open_ones.values():
            board.tick(now, trouble)

    def _words(self) -> None:
        for board in self.open_ones.values():
            board.words()

    def _repaint(self) -> None:
        for board in self.open_ones.values():
            board.update()
