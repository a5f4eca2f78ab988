"""A desk, a window and one page in it, for tests that act as a person at the desk does.

Keys go to whatever has the keyboard. What must not come in: looking into a page's private parts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from hanoiplan.base.i18n import Language, set_language
from tests.builders import Desk, a_desk
from tests.ui.idle_time import pause, until_idle
from ui.base.change_hub import ChangeHub
from ui.base.jobs import Jobs
from ui.base.messages import Messages
from ui.base.page import Page, Tools
from ui.base.theme import apply

P = TypeVar("P", bound=Page)
LAPTOP = (1366, 768)


class Stage(Generic[P]):
    """One page in a window that is shown."""

    def __init__(self, app: QApplication, desk: Desk, kind: type[P], size: tuple[int, int]) -> None:
        self.app, self.desk = app, desk
        self.window = QMainWindow()
        self.jobs = Jobs()
        self.messages = Messages(self.window)
        self.messages.follow(self.jobs)
        self.hub = ChangeHub(desk.workspace)
        tools = Tools(desk.workspace, self.messages, self.jobs, self.hub, desk.event)
        self.page = kind(tools)
        self.sent: list[tuple[str, object]] = []
        self.page.go_to.connect(lambda name, row_id: self.sent.append((name, row_id)))
        self.window.setCentralWidget(self.page)
        self.window.resize(*size)
        self.window.show()
        self.page.focus_first()
        self.settle()

    def focused(self) -> QWidget:
        """What has the keyboard."""
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def keys(self, text: str) -> None:
        """Letters and digits, as fast as a scanner types."""
        for letter in text:
            QTest.keyClicks(self.focused(), letter)

    def press(self, *keys: Qt.Key) -> None:
        """Keys that are not letters."""
        for key in keys:
            QTest.keyClick(self.focused(), key)

    def shortcut(self, key: Qt.Key) -> None:
        """A key with Ctrl held."""
        QTest.keyClick(self.focused(), key, Qt.KeyboardModifier.ControlModifier)

    def settle(self) -> None:
        """Lets queued signals, the page's jobs and its idle work come to their end."""
        for _step in range(1000):
            self.app.processEvents()
            until_idle(self.page)
            if not self.jobs.running():
                break
            pause(10)
        self.app.processEvents()
        self.app.processEvents()

    def close(self) -> None:
        """Takes everything down."""
        self.hub.close()
        self.jobs.close()
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()


@contextmanager
def staged(
    app: QApplication,
    desk: Desk,
    kind: type[P],
    size: tuple[int, int] = LAPTOP,
    language: Language = "en",
) -> Iterator[Stage[P]]:
    """A page on a desk that has its people already."""
    apply(app, "light", 13)
    set_language(language)
    stage = Stage(app, desk, kind, size)
    try:
        yield stage
    finally:
        stage.close()


@contextmanager
def opened(
    app: QApplication,
    folder: Path,
    kind: type[P],
    size: tuple[int, int] = LAPTOP,
    language: Language = "en",
) -> Iterator[Stage[P]]:
    """A page on a new event without people."""
    path = folder / "ACLC 2026.hanoiplan"
    with (
        a_desk(path, desk="1", operator="Ngọc Diệp") as desk,
        staged(app, desk, kind, size, language) as stage,
    ):
        yield stage
