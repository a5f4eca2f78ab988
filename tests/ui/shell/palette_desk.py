"""A window with its palette on a real workspace, and the hands of a person for its tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import _
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, a_file, a_window, until_quiet
from ui.shell.main_window import MainWindow
from ui.shell.palette import Palette
from ui.shell.palette.found import Found, Kind
from ui.shell.palette.sheet import PaletteSheet

PEOPLE = (
    DelegateDraft(
        printed_vi="Khamphaeng Vongphachanh",
        native_name="ຄຳແພງ ວົງພະຈັນ",
        position_vi="Phó Đô trưởng",
        delegation="Viêng Chăn",
        country="Lào",
        phone="+856 20 5512 345",
    ),
    DelegateDraft(printed_vi="Vi Thị Khăm", delegation="Hà Nội", country="Việt Nam"),
    DelegateDraft(printed_vi="Nguyễn Văn Khám", delegation="Hà Nội", country="Việt Nam"),
    DelegateDraft(printed_vi="Bounthavy Khamla", delegation="Viêng Chăn", country="Lào"),
    DelegateDraft(printed_vi="Trần Đức Anh", delegation="Huế", country="Việt Nam"),
)


class Desk:
    """A window with its palette, and the hands of a person."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window = app, window
        self.palette = Palette(window)

    def open(self) -> PaletteSheet:
        """The palette, freshly opened."""
        self.palette.open()
        return self.sheet

    @property
    def sheet(self) -> PaletteSheet:
        """The palette that is open."""
        assert self.palette.sheet is not None
        return self.palette.sheet

    @property
    def is_open(self) -> bool:
        """Whether the palette is there."""
        return self.palette.sheet is not None

    def type(self, text: str) -> None:
        """Types words, letter by letter, as an input method without composing gives them."""
        for letter in text:
            self.sheet.line.insert(letter)

    def press(self, key: Qt.Key) -> None:
        """A key to whatever has the keyboard."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        pause(1)

    def settle(self) -> None:
        """Lets the window come to rest."""
        until_quiet(self.app, self.window)

    def titles(self, kind: Kind | None = None) -> list[str]:
        """What is found, of one kind or of all."""
        return [one.title for one in self.found() if kind in {None, one.kind}]

    def found(self) -> list[Found]:
        """The lines without titles."""
        return [one for one in self.sheet.rows.lines if isinstance(one, Found)]

    def sections(self) -> list[str]:
        """The titles of the sections."""
        return [one for one in self.sheet.rows.lines if isinstance(one, str)]

    def person(self, name: str) -> int:
        """The id of somebody."""
        rows = self.window.workspace.read(delegate_rows, self.window.tools.event_id)
        return next(row.id for row in rows if row.name == name)

    def code(self, name: str) -> str:
        """The digits on somebody's badge."""
        who = self.person(name)
        return self.window.workspace.do(give_codes, self.window.tools.event_id, [who])[who]


@contextmanager
def a_desk(app: QApplication, folder: Path, room: str = "history") -> Iterator[Desk]:
    """The main window on a file with these people."""
    file = a_file(folder)
    workspace = Workspace.open(file, a_clock(), "1", "")
    event_id = workspace.read(events)[0].id
    for draft in PEOPLE:
        workspace.do(add_delegate, event_id, draft)
    workspace.close()
    with a_window(app, file, room=room) as window:
        yield Desk(app, window)


def commands_for(name: str) -> str:
    """The title over somebody's commands."""
    return _("Commands for {name}").format(name=name)
