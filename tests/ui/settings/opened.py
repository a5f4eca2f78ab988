"""The program's window with the settings open, made as the program makes it: one file of settings.

What must not come in: looking into a page's private parts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import LANGUAGE, THEME, Settings
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause
from tests.ui.shell.builders import OPERATOR, a_clock, a_file, until_quiet
from ui.settings.page import SettingsPage
from ui.shell.appearance import Appearance
from ui.shell.main_window import MainWindow
from ui.shell.recent import RecentFiles

LAPTOP = (1366, 698)


class Chooser:
    """A person with the settings before them."""

    def __init__(self, app: QApplication, window: MainWindow, settings: Settings) -> None:
        self.app, self.window, self.settings = app, window, settings
        self.page = cast("SettingsPage", window.show_page("settings"))

    def press(
        self, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Keys to whatever has the keyboard."""
        for key in keys:
            QTest.keyClick(self.focused(), key, with_)
        self.settle()

    def types(self, text: str) -> None:
        """Letters to whatever has the keyboard."""
        for letter in text:
            QTest.keyClicks(self.focused(), letter)

    def focused(self) -> QWidget:
        """What has the keyboard."""
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def settle(self) -> None:
        """Lets the window come to rest."""
        until_quiet(self.app, self.window)

    def reads(self) -> list[str]:
        """Every label that is shown."""
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def rows(self) -> list[str]:
        """The keys of the settings that are shown."""
        return [key for key, row in self.page.rows.items() if row.isVisible()]

    def toasts(self) -> list[str]:
        """What the window says."""
        return self.window.messages.toasts()

    def to(self, key: str) -> None:
        """Another page or the palette led to this setting."""
        self.window.send_to("settings", key)
        self.settle()


@contextmanager
def chooser(
    app: QApplication,
    folder: Path,
    size: tuple[int, int] = LAPTOP,
    settings: Settings | None = None,
    language: str = "en",
) -> Iterator[Chooser]:
    """The window, shown and closed again."""
    mine = settings or Settings()
    if settings is None:
        mine.set(LANGUAGE, language)
        mine.set(THEME, "light")
    look = Appearance(app, mine)
    workspace = Workspace.open(a_file(folder, "Nguyễn Văn An"), a_clock(), "1", OPERATOR)
    window = MainWindow(workspace, mine, look, RecentFiles(user_folder()), full_screen=False)
    window.resize(*size)
    window.show()
    person = Chooser(app, window, mine)
    window.activateWindow()
    person.settle()
    try:
        yield person
    finally:
        window.close()
        window.deleteLater()
        look.end()
        pause(1)
