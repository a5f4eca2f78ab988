"""What the tour shows, picture by picture: a room, what a person does there, how it is left.

What must not come in: painting, files, and knowledge of a page beyond what a person sees: tables,
fields with the keyboard, keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hanoiplan.base import paths
from hanoiplan.demo import write_list
from ui.base.page import Page
from ui.base.table_view import TableView
from ui.base.widgets.notices import Toast
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow
from ui.shell.start_window import StartWindow
from ui.shell.tour_workspace import used_code, void_code, welcome_code

NO_KEY = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Stage:
    """The windows, and what a person can do with them."""

    def __init__(self, main: MainWindow, start: StartWindow, settle: Callable[[], None]) -> None:
        self.main, self.start, self.settle = main, start, settle

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
        QTest.keyClicks(self.focused(), text)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Presses one key."""
        QTest.keyClick(self.focused(), key, modifier)
        self.settle()

    def hush(self) -> None:
        """Sends away what is being said."""
        for toast in self.main.findChildren(Toast):
            toast.end()

    def choose_row(self, line: int) -> None:
        """Clicks on a row of the page's table."""
        for table in self.page.findChildren(TableView):
            if table.isVisible() and table.model().rowCount() > line:
                table.setFocus()
                table.selectRow(line)
                break
        self.settle()


Do = Callable[[Stage], None]


def nothing(_stage: Stage) -> None:
    """The page as it opens."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture."""

    name: str
    room: str
    play: Do = nothing
    leave: Do = nothing


def a_person(stage: Stage) -> None:
    """Somebody in the middle of the list is chosen."""
    stage.choose_row(6)


def a_search(stage: Stage) -> None:
    """Two words of a name, without marks."""
    stage.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stage.type("nguyen")


def end_search(stage: Stage) -> None:
    """The search is emptied."""
    stage.press(Key.Key_Escape)


def a_list(stage: Stage) -> None:
    """A spreadsheet is given to the import page."""
    file = paths.user_folder() / "Danh sach dai bieu.xlsx"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_list(file, 60)
    open_file: Callable[[Path], object] | None = getattr(stage.page, "open_file", None)
    if open_file is not None:
        open_file(file)
        stage.settle()


def go(stage: Stage) -> None:
    """The primary button of the page."""
    stage.page.act("go").trigger()
    stage.settle()


def its_problems(stage: Stage) -> None:
    """From the columns on to the rows that need a person."""
    go(stage)


def give_up(stage: Stage) -> None:
    """The import is left, nothing is written."""
    stage.page.act("cancel").trigger()
    stage.settle()


def a_welcome(stage: Stage) -> None:
    """Somebody who is expected."""
    scan(stage, welcome_code(stage.main.workspace, stage.main.tools.event_id))


def a_second_time(stage: Stage) -> None:
    """Somebody who is here already."""
    scan(stage, used_code(stage.main.workspace, stage.main.tools.event_id))


def a_refusal(stage: Stage) -> None:
    """A badge that was replaced by a newer one."""
    scan(stage, void_code(stage.main.workspace, stage.main.tools.event_id))


def two_letters(stage: Stage) -> None:
    """Somebody without the badge is looked for by name."""
    stage.type("nguyen th")


def scan(stage: Stage, code: str) -> None:
    """What a scanner types."""
    if code:
        QTest.keyClicks(stage.focused(), code)
        stage.press(Key.Key_Return)


def clear_desk(stage: Stage) -> None:
    """The next guest, please."""
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)


def the_keys(stage: Stage) -> None:
    """F1 over the page."""
    stage.press(Key.Key_F1)


def no_keys(stage: Stage) -> None:
    """The sheet is taken away."""
    for sheet in stage.main.findChildren(KeysSheet):
        sheet.leave()


def an_undo(stage: Stage) -> None:
    """The last step is taken back; the toast says so."""
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def do_again(stage: Stage) -> None:
    """And done again."""
    stage.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    stage.hush()


SCENES: tuple[Scene, ...] = (
    Scene("start", "start"),
    Scene("delegates", "delegates"),
    Scene("delegates-person", "delegates", a_person),
    Scene("delegates-search", "delegates", a_search, end_search),
    Scene("import", "import"),
    Scene("import-columns", "import", a_list),
    Scene("import-problems", "import", its_problems, give_up),
    Scene("desk", "registration"),
    Scene("desk-search", "registration", two_letters, clear_desk),
    Scene("desk-welcome", "registration", a_welcome, clear_desk),
    Scene("desk-already", "registration", a_second_time, clear_desk),
    Scene("desk-refused", "registration", a_refusal, clear_desk),
    Scene("badges", "badges"),
    Scene("history", "history"),
    Scene("history-undo", "history", an_undo, do_again),
    Scene("event", "event"),
    Scene("keys", "history", the_keys, no_keys),
)
