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
from ui.base.page import Page
from ui.base.table.view import TableView
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.notices import Toast
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow
from ui.shell.start_window import StartWindow
from ui.shell.tour_lists import (
    a_list_in_parts,
    a_provincial_list,
    an_old_list,
    import_a_list,
)
from ui.shell.tour_register import REGISTER
from ui.shell.tour_workspace import used_code, void_code, welcome_code

NO_KEY = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
LANGUAGE_OF_PAPER = 3  # steps with Tab: delegation, people, then language (or the one box)


class Stage:
    """The windows, and what a person can do with them."""

    def __init__(self, main: MainWindow, start: StartWindow, settle: Callable[[], None]) -> None:
        self.main, self.start, self.settle = main, start, settle
        self.event_id = 0  # the event to come back to

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
        if modifier != NO_KEY:  # the hand lets go of it, or the next click would be one with it
            QTest.keyRelease(self.focused(), Key.Key_Shift, NO_KEY)
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


def a_delegation(stage: Stage) -> None:
    """A delegation in the middle of the list is chosen."""
    stage.choose_row(15)


def its_people(stage: Stage) -> None:
    """The same one, and who belongs to it."""
    stage.page.act("people").trigger()
    stage.settle()


def its_facts(stage: Stage) -> None:
    """Back to its facts."""
    stage.page.act("people").trigger()
    stage.settle()


def several(stage: Stage) -> None:
    """Three delegations chosen together."""
    stage.choose_row(4)
    for _more in range(2):
        stage.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def the_countries(stage: Stage) -> None:
    """The table of countries, and back."""
    stage.page.act("countries").trigger()
    stage.settle()


def a_search(stage: Stage) -> None:
    """Two words of a name, without marks."""
    stage.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stage.type("nguyen")


def end_search(stage: Stage) -> None:
    """The search is emptied."""
    stage.press(Key.Key_Escape)


def the_second_pair(stage: Stage) -> None:
    """Another pair, the keyboard in its cells, a cell chosen by its key."""
    stage.choose_row(1)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_2)


def _given(stage: Stage, write: Callable[[Path], Path]) -> None:
    """A list is given to the import page."""
    folder = paths.user_folder() / "lists"
    folder.mkdir(parents=True, exist_ok=True)
    file = write(folder)
    open_file: Callable[[Path], object] | None = getattr(stage.page, "open_file", None)
    if open_file is not None:
        open_file(file)
        stage.settle()


def a_list(stage: Stage) -> None:
    """A spreadsheet of a province, and what its columns mean."""
    _given(stage, a_provincial_list)
    go(stage)


def a_list_of_parts(stage: Stage) -> None:
    """Another one, with names in three columns; what was understood of them."""
    give_up(stage)
    stage.main.show_page("import")
    _given(stage, a_list_in_parts)
    go(stage)
    if stage.page.act("go").isEnabled():
        stage.page.act("back").trigger()
    a_tab_on(stage)


def an_old_letter_list(stage: Stage) -> None:
    """Several sheets in old letters."""
    _given(stage, an_old_list)


def go(stage: Stage) -> None:
    """The primary button of the page."""
    stage.page.act("go").trigger()
    stage.settle()


def a_tab_on(stage: Stage) -> None:
    """The next of the page's tabs."""
    tabs = [one for one in stage.page.findChildren(Tabs) if one.isVisible()]
    if tabs:
        tabs[0].setFocus()
        stage.press(Key.Key_Right)


def its_problems(stage: Stage) -> None:
    """From the columns on to the rows that need a person."""
    go(stage)
    stage.choose_row(1)


def give_up(stage: Stage) -> None:
    """The import is left, nothing is written."""
    stage.page.act("cancel").trigger()
    stage.settle()


def the_list_again(stage: Stage) -> None:
    """A list that was imported and corrected by hand comes again, corrected there as well."""
    workspace, event_id = stage.main.workspace, stage.main.tools.event_id
    _given(stage, lambda folder: import_a_list(workspace, event_id, folder))
    go(stage)
    go(stage)
    stage.choose_row(1)


def leave_all(stage: Stage) -> None:
    """The import is left, and what was brought in for it goes again."""
    give_up(stage)
    for _step in range(2):
        stage.main.workspace.undo()
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


def to_field(stage: Stage, steps: int) -> None:
    """From the first thing of the page on with Tab."""
    stage.page.focus_first()
    for _step in range(steps):
        stage.press(Key.Key_Tab)


def in_english(stage: Stage) -> None:
    """The paper in the next language of its list: English."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Down)


in_both = in_english  # the one after English


def in_vietnamese(stage: Stage) -> None:
    """Back to the first language."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Home)
    stage.press(Key.Key_Return)


def with_identity(stage: Stage) -> None:
    """The workbook, its only box ticked."""
    stage.page.focus_first()
    stage.press(Key.Key_Down)
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Space)


def without_identity(stage: Stage) -> None:
    """The box empty again, the first paper chosen."""
    to_field(stage, LANGUAGE_OF_PAPER)
    stage.press(Key.Key_Space)
    stage.page.focus_first()
    stage.press(Key.Key_Up)


def without_event(stage: Stage) -> None:
    """What the page says while nobody is in the list."""
    stage.event_id = stage.main.tools.event_id
    show_event(stage, 0)


def with_event(stage: Stage) -> None:
    """Back to the event with its people."""
    show_event(stage, stage.event_id)


def show_event(stage: Stage, event_id: int) -> None:
    """The page of another event."""
    stage.main.tools.event_id = event_id
    stage.page.refresh(None)
    stage.settle()


SCENES: tuple[Scene, ...] = (
    Scene("start", "start"),
    Scene("delegations", "delegations", a_delegation),
    Scene("delegations-people", "delegations", its_people, its_facts),
    Scene("delegations-several", "delegations", several, a_delegation),
    Scene("delegations-countries", "delegations", the_countries, the_countries),
    Scene("delegates", "delegates"),
    Scene("delegates-person", "delegates", a_person),
    *(Scene(f"delegates-{name}", "delegates", play, leave) for name, play, leave in REGISTER),
    Scene("delegates-search", "delegates", a_search, end_search),
    Scene("duplicates", "duplicates"),
    Scene("duplicates-kept", "duplicates", the_second_pair),
    Scene("import", "import"),
    Scene("import-letters", "import", an_old_letter_list, give_up),
    Scene("import-columns", "import", a_list),
    Scene("import-problems", "import", its_problems),
    Scene("import-names", "import", a_list_of_parts),
    Scene("import-headings", "import", a_tab_on, give_up),
    Scene("import-changes", "import", the_list_again),
    Scene("import-missing", "import", a_tab_on),
    Scene("import-renamed", "import", a_tab_on, leave_all),
    Scene("desk", "registration"),
    Scene("desk-search", "registration", two_letters, clear_desk),
    Scene("desk-welcome", "registration", a_welcome, clear_desk),
    Scene("desk-already", "registration", a_second_time, clear_desk),
    Scene("desk-refused", "registration", a_refusal, clear_desk),
    Scene("badges", "badges"),
    Scene("papers", "reports"),
    Scene("papers-english", "reports", in_english),
    Scene("papers-both", "reports", in_both, in_vietnamese),
    Scene("papers-identity", "reports", with_identity, without_identity),
    Scene("papers-empty", "reports", without_event, with_event),
    Scene("history", "history"),
    Scene("history-undo", "history", an_undo, do_again),
    Scene("event", "event"),
    Scene("keys", "history", the_keys, no_keys),
)
