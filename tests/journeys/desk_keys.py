"""Ms Lan at the registration desk: her keyboard, her scanner, and what the file knows of a guest.

Guests are chosen by what is true of them, never by their place in a list. What must not come in:
the desk's widgets, and writing anything into the file.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.handouts.queries import items
from hanoiplan.presence.queries import arrived, passages
from hanoiplan.store.rows import Fact, table_of
from hanoiplan.store.work import Reader
from tests.journeys.walking import SIZE, Keys
from tests.ui.idle_time import pause, until_idle
from tests.ui.shell.builders import until
from ui.registration.page import DeskPage
from ui.shell.main_window import MainWindow
from ui.shell.pages import in_rail
from ui.shell.tour.picture import picture_of

LONG = 30000  # milliseconds: a demonstration is made, a file is copied
MOST_STEPS = 12  # arrows


class DeskKeys(Keys):
    """Keys, a scanner, questions that block, and windows for a second screen."""

    # ---- looking

    def wait(self) -> None:
        """Until everything that was begun has come to its end, also in idle moments."""
        pause(10)
        until(lambda: not self.any_window.jobs.running(), LONG)
        self.app.sendPostedEvents()
        until_idle(*(top for top in self.app.topLevelWidgets() if top.isVisible()))
        pause(10)

    @property
    def any_window(self) -> Any:
        """The window there is: the first one, or that of an event."""
        return self.window

    @property
    def main(self) -> MainWindow:
        """The window on the event."""
        assert isinstance(self.window, MainWindow)
        return self.window

    @property
    def desk(self) -> DeskPage:
        """The registration desk, which is open."""
        page = self.main.page()
        assert isinstance(page, DeskPage)
        return page

    def answer(self) -> str:
        """What the band of the desk says; "" while it waits."""
        views = self.desk.views
        return views.outcome.band.accessibleName() if views.answering else ""

    def see_beside(self, name: str, board: QWidget) -> None:
        """Keeps a picture of a window that does not lie over the program's own."""
        self.wait()
        picture: QImage = picture_of(board)
        file = self.folder / f"{len(self.pictures) + 1:02}-{name}.png"
        assert picture.save(str(file))
        self.pictures.append(file)

    # ---- keys

    def focus(self) -> QWidget:
        """What has the keyboard: an open menu before anything else."""
        return self.app.activePopupWidget() or super().focus()

    def keys(self, *keys: str) -> None:
        """One after the other."""
        for one in keys:
            self.press(one)

    def go_to(self, name: str) -> None:
        """A room of the rail, by Alt and its number."""
        place = [room.name for room in in_rail()].index(name) + 1
        self.press(f"Alt+{place % 10}")
        assert self.main.current == name
        self.widen()

    def step_to(self, words: str, key: str = "Down") -> None:
        """An arrow, until what is called so is chosen."""
        for _step in range(MOST_STEPS):
            if words in self.focus().accessibleName():
                return
            self.press(key)
        raise AssertionError(f"no {key} leads to “{words}”: {self.focus().accessibleName()}")

    def scan(self, code: str) -> None:
        """A guest's badge: what the scanner types, with its own Enter at once."""
        QTest.keyClicks(self.focus(), code)
        QTest.keySequence(self.focus(), QKeySequence("Return"))
        self.wait()

    def asked(self, begin: Callable[[], object], answer: Callable[[], object]) -> None:
        """Begins what opens a question that blocks, and answers it."""
        answered: list[bool] = []
        look = QTimer(interval=20)

        def at_last() -> None:
            top = self.app.activeModalWidget()
            if top is None or not top.isVisible():
                return
            look.stop()
            answer()
            answered.append(True)

        look.timeout.connect(at_last)
        look.start()
        begin()
        until(lambda: bool(answered))
        self.window.activateWindow()  # what a system with a screen does by itself
        self.wait()

    def board(self, keys: str, name: str) -> None:
        """A board for the second screen: opened by its keys, seen, closed with Esc."""
        before = set(self.app.topLevelWidgets())
        self.press(keys)
        until(lambda: bool(self._new_windows(before)))
        (board,) = self._new_windows(before)
        board.resize(*SIZE)
        self.see_beside(name, board)
        board.activateWindow()
        QTest.keySequence(board, QKeySequence("Escape"))
        until(lambda: not self._new_windows(before))
        self.window.activateWindow()
        self.wait()

    def _new_windows(self, before: set[QWidget]) -> list[QWidget]:
        tops = self.app.topLevelWidgets()
        kind = Qt.WindowType.Window
        return [
            one
            for one in tops
            if one not in before and one.isVisible() and one.windowType() == kind
        ]

    # ---- what the list and the printer know

    def reads_file(self, query: Callable[..., Any], *args: Any) -> Any:
        """A question to the file, of this event."""
        return self.main.workspace.read(query, self.main.tools.event_id, *args)

    def person(self, row_id: int) -> DelegateRow:
        """One of the list, also who does not come."""
        (found,) = self.reads_file(delegate_rows, {row_id})
        assert isinstance(found, DelegateRow)
        return found

    def guest(self, letter: str, which: Callable[[DelegateRow], bool] = bool) -> DelegateRow:
        """Somebody of this category who is expected and has not come yet."""
        came = self.reads_file(arrived)
        for row in self.reads_file(delegate_rows):
            fits = row.category is not None and row.category.letter == letter
            if fits and row.cancelled_at is None and row.id not in came and which(row):
                assert isinstance(row, DelegateRow)
                return row
        raise AssertionError(f"nobody of category {letter} is left")

    def code(self, row: DelegateRow) -> str:
        """The digits on a guest's badge, as another desk printed it."""
        work, event_id = self.main.workspace, self.main.tools.event_id
        return work.do(give_codes, event_id, [row.id])[row.id]

    def passed(self, row: DelegateRow) -> list[int]:
        """The doors where this guest's passages stand, the latest first."""
        rows = self.reads_file(passages)
        return [one.checkpoint_id for one in rows if one.delegate_id == row.id]

    def facts(self, kind: type[Fact]) -> list[Any]:
        """Every row of a journal of what happened."""
        return self.main.workspace.read(_every, kind)

    def item_key(self, item_id: int) -> str:
        """Ctrl and the number of an item: its place among those of the event."""
        place = [one.id for one in self.reads_file(items)].index(item_id) + 1
        return f"Ctrl+{place}"


def _every(reader: Reader, kind: type[Fact]) -> list[Any]:
    return list(reader.rows(select(table_of(kind))))
