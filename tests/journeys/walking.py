"""Somebody who walks through the whole program, by keys alone or by the mouse alone.

They find what they see: words on buttons, cards and fields. A picture is kept of every step in
the test's folder; `--basetemp=build/walk` keeps them where they can be looked at. What must not
come in: the pages themselves, and any way around the windows.
"""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.ui.shell.builders import until, until_quiet, words_of
from ui.shell.program import Program
from ui.shell.tour.picture import picture_of

MOST_TABS = 120
SIZE = (1366, 768)
LEFT = Qt.MouseButton.LeftButton


class Walker:
    """What both ways have in common: looking, waiting, typing letters."""

    way = ""

    def __init__(self, app: QApplication, program: Program, folder: Path) -> None:
        self.app, self.program, self.folder = app, program, folder
        self.pictures: list[Path] = []

    @property
    def window(self) -> QWidget:
        """The program's window."""
        assert self.program.window is not None, "the program has no window"
        return self.program.window

    def widen(self) -> None:
        """A laptop's screen; the platform of the tests has a smaller one."""
        self.window.resize(*SIZE)

    def wait(self) -> None:
        """Until everything that was begun has come to its end."""
        until_quiet(self.app, self.window)

    def see(self, name: str) -> None:
        """Keeps a picture of this step; something must have happened since the last one."""
        self.wait()
        picture = picture_of(self.window)
        if self.pictures:
            assert picture != QImage(str(self.pictures[-1])), f"nothing moved before {name}"
        file = self.folder / f"{len(self.pictures) + 1:02}-{name}.png"
        assert picture.save(str(file))
        self.pictures.append(file)

    def reads(self) -> str:
        """Everything that can be read or heard in the window."""
        return "\n".join(words_of(self.window))

    def types(self, text: str) -> None:
        """Letters into whatever has the keyboard; those without a key come as from UniKey."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focus(), event)
        self.wait()

    def focus(self) -> QWidget:
        """What has the keyboard."""
        return self.app.focusWidget() or self.window

    def name_file(self, begin: Callable[[], object], file: Path) -> None:
        """Begins what asks for a file, and answers Qt's own dialog."""
        answered: list[bool] = []
        look = QTimer(interval=20)

        def answer() -> None:
            dialog = self.app.activeModalWidget()
            if not isinstance(dialog, QFileDialog) or not dialog.isVisible():
                return
            look.stop()
            try:
                self.see("file")
                self.answer_file(dialog, file)
                answered.append(True)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        look.timeout.connect(answer)
        look.start()
        begin()
        until(lambda: bool(answered))
        self.window.activateWindow()  # what a system with a screen does by itself
        self.wait()

    # ---- what differs

    def answer_file(self, dialog: QFileDialog, file: Path) -> None:
        """Types the path and takes it."""
        raise NotImplementedError

    def do(self, words: str) -> None:
        """Presses what these words stand on."""
        raise NotImplementedError

    def fill(self, name: str, text: str) -> None:
        """Types into the field of this name."""
        raise NotImplementedError


class Hand(Walker):
    """Nothing but the mouse; keys only where text is written."""

    way = "mouse"

    def do(self, words: str) -> None:
        """A click in the middle of what these words stand on."""
        self.click(self.find(words))

    def fill(self, name: str, text: str) -> None:
        """A click into the field, then typing."""
        self.click(self.find(name, QLineEdit))
        self.types(text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A click, only where nothing else lies over it."""
        place = at or widget.rect().center()
        top = widget.window()
        found = top.childAt(widget.mapTo(top, place))
        assert found is not None
        assert found is widget or widget.isAncestorOf(found), "something lies over it"
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, place)
        self.wait()

    def choose(self, name: str, place: int, of: int) -> None:
        """One of several choices in a row: the first is 0."""
        row = self.find(name)
        x = round(row.width() * (place + 0.5) / of)
        self.click(row, QPoint(x, row.height() // 2))

    def tick(self, line: int) -> None:
        """The box in front of a row."""
        tables = self.window.findChildren(QAbstractItemView)
        table = next(one for one in tables if one.isVisible())
        box = table.visualRect(table.model().index(line, 0))
        QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, box.center())
        self.wait()

    def find(self, words: str, kind: type[QWidget] = QWidget) -> QWidget:
        """What is seen, can be used, and says these words or is called so."""
        for widget in self.parts(kind):
            if widget.isVisible() and widget.isEnabled() and words in said_by(widget):
                return widget
        raise AssertionError(f"nobody sees “{words}”:\n{self.reads()}")

    def parts(self, kind: type[QWidget]) -> list[QWidget]:
        """Everything in the window, or in the dialog that lies over it."""
        return list((self.app.activeModalWidget() or self.window).findChildren(kind))

    def answer_file(self, dialog: QFileDialog, file: Path) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        QTest.mouseClick(line, LEFT)
        line.selectAll()
        QTest.keyClicks(line, str(file))
        (box,) = dialog.findChildren(QDialogButtonBox)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        button = next(one for one in box.buttons() if box.buttonRole(one) is accept)
        QTest.mouseClick(button, LEFT)


class Keys(Walker):
    """Nothing but the keyboard."""

    way = "keyboard"

    def do(self, words: str) -> None:
        """The key of what is called so; without one it is walked to with Tab, then Enter."""
        keys = self.key_of(words)
        if keys:
            self.press(keys)
        else:
            self.tab_to(words)
            self.press("Return")

    def key_of(self, words: str) -> str:
        """The key that the help and the tips name for an action; "" where it has none."""
        for act in self.window.findChildren(QAction):
            fits = words in {act.text().replace("&", ""), act.iconText()}
            if fits and act.isEnabled() and not act.shortcut().isEmpty():
                return act.shortcut().toString()
        return ""

    def fill(self, name: str, text: str) -> None:
        """Tab until the field has the keyboard, then typing."""
        self.tab_to(name)
        self.types(text)

    def press(self, keys: str) -> None:
        """One key with whatever is held meanwhile, as in “Ctrl+Return”."""
        QTest.keySequence(self.focus(), QKeySequence(keys))
        self.wait()

    def tab_to(self, words: str) -> None:
        """Tab, until what is called so has the keyboard."""
        for _step in range(MOST_TABS):
            if words in said_by(self.focus()):
                return
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"no Tab leads to “{words}”:\n{self.reads()}")

    def answer_file(self, dialog: QFileDialog, file: Path) -> None:
        """The name has the keyboard already: the path, Enter."""
        assert dialog.isAncestorOf(self.focus())
        QTest.keyClicks(self.focus(), str(file))
        QTest.keyClick(self.focus(), Qt.Key.Key_Return)


def said_by(widget: QWidget) -> set[str]:
    """The words on a widget, those on its labels (a card has some), and its name."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    labels = widget.findChildren(QLabel, options=direct)
    text = getattr(widget, "text", None)
    words = str(text()) if callable(text) else ""
    name = widget.accessibleName()
    without_count = re.sub(r" \d+$", "", name)  # a room of the rail tells how many wait there
    return {words.replace("&", ""), name, without_count, *(one.text() for one in labels)}
