"""Acting on the whole program's window as a person does: keys to whatever has the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from tests.ui.idle_time import until_idle
from tests.ui.shell.builders import a_file, a_window, until_quiet
from ui.badges.page import BadgesPage
from ui.registration.page import DeskPage
from ui.registration.spoken import DeskWords
from ui.shell.main_window import MainWindow
from ui.shell.pages import DIGITS, in_rail, room_called

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Person:
    """Somebody in front of the program."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window = app, window

    def go_to(self, name: str) -> None:
        """Alt and the number of a room in the rail; one below the tenth is asked for by name."""
        rooms = [room.name for room in in_rail()]
        place = rooms.index(name) + 1
        if place <= DIGITS:
            self.press(Qt.Key(Qt.Key.Key_0 + place % DIGITS), ALT)
        else:
            self.press(Qt.Key.Key_K, CTRL)
            self.types(_(room_called(name).title))
            self.press(Qt.Key.Key_Return)
        assert self.window.current == name

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One key, and everything that follows from it."""
        QTest.keyClick(self._focused(), key, modifier)
        self.wait()

    def types(self, text: str) -> None:
        """Letters and digits, as fast as a scanner types."""
        for letter in text:
            QTest.keyClicks(self._focused(), letter)

    def wait(self) -> None:
        """Until everything that was begun has come to its end."""
        until_quiet(self.app, self.window)
        until_idle(self.window)

    def _focused(self) -> QWidget:
        return self.app.focusWidget() or self.window

    @property
    def desk(self) -> DeskPage:
        """The registration desk, once it was opened."""
        page = self.window.pages["registration"]
        assert isinstance(page, DeskPage)
        return page

    @property
    def badges(self) -> BadgesPage:
        """The page of badges and name cards, once it was opened."""
        page = self.window.pages["badges"]
        assert isinstance(page, BadgesPage)
        return page

    def answer(self) -> str:
        """What the desk's band says; "" while it waits."""
        views = self.desk.views
        return views.outcome.band.accessibleName() if views.answering else ""

    def reads(self) -> str:
        """Everything that is written in the room that is open."""
        page = self.window.page()
        assert page is not None
        labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        words = [one.text for one in page.findChildren(DeskWords) if one.isVisible()]
        names = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
        return "\n".join([*labels, *words, *names])

    def id_of(self, name: str) -> int:
        """A person's id in the file."""
        rows = self.window.workspace.read(delegate_rows, self.window.tools.event_id)
        return next(row.id for row in rows if row.name == name)

    def code_of(self, name: str) -> str:
        """The digits on a person's badge, as another desk printed it."""
        row_id, event_id = self.id_of(name), self.window.tools.event_id
        return self.window.workspace.do(give_codes, event_id, [row_id])[row_id]


@contextmanager
def somebody(app: QApplication, folder: Path, *names: str) -> Iterator[Person]:
    """The program on a file with these delegates, in English, with somebody in front of it."""
    with a_window(app, a_file(folder, *names), (1366, 768)) as window:
        window.appearance.speak("en")
        person = Person(app, window)
        person.wait()
        yield person
