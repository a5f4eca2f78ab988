"""The tour's stage: the windows, what a person can do in front of them, and what a scene is.

What must not come in: painting, files, and knowledge of a page beyond what a person sees: tables,
fields with the keyboard, buttons by their words, keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.base.page import Page
from ui.base.table.view import TableView
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.notices import Toast
from ui.shell.main_window import MainWindow
from ui.shell.start.window import StartWindow

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
Which = Literal["main", "early", "empty", "start", "first"]


class Driver(Protocol):
    """What the stage asks of the tour that drives it."""

    def settle(self) -> None:
        """Waits until the windows have nothing left to do."""
        ...

    def breathe(self) -> None:
        """Lets the windows paint; work that goes on may go on."""
        ...

    def shoot(self) -> None:
        """Takes the scene's picture now, while something is open that will not stay."""
        ...

    def shoot_what_asks(self) -> None:
        """Takes it as soon as a question stands there, and answers with Esc."""
        ...


@dataclass(slots=True)
class Windows:
    """All windows of a tour: an event in full swing, weeks before, new; and before any is open."""

    main: MainWindow
    early: MainWindow
    empty: MainWindow
    start: StartWindow
    first: StartWindow

    def all(self) -> tuple[MainWindow | StartWindow, ...]:
        """Every one of them."""
        return (self.main, self.early, self.empty, self.start, self.first)


class Stage:
    """The windows, and what a person can do with them; `main` is the scene's main window."""

    def __init__(self, windows: Windows, driver: Driver) -> None:
        self.windows = windows
        self.main, self.start = windows.main, windows.start
        self.beside: QWidget | None = None  # a window of its own that the picture is of
        self.size = (0, 0)  # of the pictures
        self.settle, self.breathe, self.shoot = driver.settle, driver.breathe, driver.shoot
        self._shoot_what_asks = driver.shoot_what_asks
        # what was done before the tour is nothing that a scene may take back
        self._before = {
            one.workspace.path: one.workspace.undo_state().step
            for one in (windows.main, windows.early, windows.empty)
        }

    def enter(self, which: Which) -> QWidget:
        """From now on this is the window of the scene."""
        if which in {"start", "first"}:
            self.start = self.windows.first if which == "first" else self.windows.start
            return self.start
        others = {"early": self.windows.early, "empty": self.windows.empty}
        self.main = others.get(which, self.windows.main)
        return self.main

    @property
    def page(self) -> Page:
        """The room that is open."""
        return self.main.pages[self.main.current]

    def focused(self) -> QWidget:
        """What has the keyboard."""
        found: QWidget | None = self.main.focusWidget()
        return found if found is not None else self.page

    def type(self, text: str) -> None:
        """Types into what has the keyboard."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focused(), letter)
            else:  # a key of the input method
                send(self.focused(), letter)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Presses one key."""
        QTest.keyClick(self.focused(), key, modifier)
        if modifier != NO_KEY:  # the hand lets go of it, or the next click would be one with it
            QTest.keyRelease(self.focused(), Key.Key_Shift, NO_KEY)
        self.settle()

    def act(self, name: str) -> None:
        """What a button or a menu of the page does."""
        self.page.act(name).trigger()
        self.settle()

    def asks(self, do: Callable[[], object]) -> None:
        """Does something that asks a question first; the picture is of the question."""
        self._shoot_what_asks()
        do()
        self.settle()

    def click(self, words: str) -> None:
        """The button of these words or this accessible name, where it is seen."""
        top = self.page if self.main.isVisible() else self.start
        for button in top.findChildren(QAbstractButton):
            if words in {button.accessibleName(), button.text()} and button.isVisible():
                button.click()
                break
        self.settle()

    def close_popups(self) -> None:
        """Takes menus away."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self.settle()

    def hush(self) -> None:
        """Sends away what is being said."""
        for window in self.windows.all():
            for toast in window.findChildren(Toast):
                toast.end()

    def choose_row(self, line: int) -> None:
        """Clicks on a row of the page's table; -1 is the last one."""
        for table in self.page.findChildren(TableView):
            rows = table.model().rowCount()
            if table.isVisible() and rows > line:
                table.setFocus()
                table.selectRow(line % rows)
                break
        self.settle()

    def next_tab(self) -> None:
        """The next of the page's tabs."""
        tabs = [one for one in self.page.findChildren(Tabs) if one.isVisible()]
        if tabs:
            tabs[0].setFocus()
            self.press(Key.Key_Right)

    def undo(self, steps: int = 1) -> None:
        """Takes steps of the tour back without a word."""
        workspace = self.main.workspace
        for _step in range(steps):
            if workspace.undo_state().step != self._before.get(workspace.path):
                workspace.undo()
        self.settle()


def send(widget: QWidget, letter: str) -> None:
    """A letter that no key of its own has, as an input method gives it."""
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(widget, event)


Do = Callable[[Stage], None]


def nothing(_stage: Stage) -> None:
    """The page as it opens, or as it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, the room, what is done for it, how it is left, in which window.

    `after` names the scene whose end is the beginning of this one: it is played before, also when
    nobody asked for its picture.
    """

    name: str
    room: str
    play: Do = nothing
    leave: Do = nothing
    window: Which = "main"
    after: str = ""


def plain(stage: Stage) -> None:
    """Esc: whatever lies over the page goes away."""
    stage.press(Key.Key_Escape)
