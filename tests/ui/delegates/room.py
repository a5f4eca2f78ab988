"""A workspace on disk and a window with one page, for tests that act as a person does.

Keys go to whatever has the keyboard, never to a widget by name. What must not come in: looking
into the page's private parts.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.operation import operation
from hanoiplan.delegates.model import DelegateDraft, DelegateRow
from hanoiplan.delegates.operations import add_delegate, add_delegates
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.starting import start_event
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause
from ui.base.change_hub import ChangeHub
from ui.base.jobs import Jobs
from ui.base.messages import Messages
from ui.base.page import Page, Tools

MORNING = datetime(2026, 6, 8, 1, 12, tzinfo=UTC)  # 08:12 in Hà Nội
LAPTOP = (1366 - 188, 698)  # beside the rail, under the title bar
P = TypeVar("P", bound=Page)


def a_delegate(name: str = "Nguyễn Văn An", **others: str) -> DelegateDraft:
    """A person with both halves of what a card prints, unless the test says otherwise."""
    usual = {
        "printed_vi": name,
        "position_vi": "Chuyên viên",
        "position_en": "Officer",
        "delegation": "Hà Nội",
        "category": "Đại biểu",
        "country": "Việt Nam",
    }
    return DelegateDraft(**{**usual, **others})


class Room:
    """One event, one window, one page in it."""

    def __init__(self, folder: Path) -> None:
        self.workspace = Workspace.create(folder / "aclc.hanoiplan", FixedClock(MORNING))
        self.event_id = self.workspace.do(start_event, short_name="ACLC 2026")
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # no larger than asked
        self.window.resize(*LAPTOP)
        self.jobs = Jobs()
        messages = Messages(self.window)
        messages.follow(self.jobs)
        self.hub = ChangeHub(self.workspace)
        self.tools = Tools(self.workspace, messages, self.jobs, self.hub, self.event_id)
        self.sent: list[tuple[str, object]] = []

    # ---- people

    def add(self, *people: DelegateDraft) -> list[int]:
        """Registers people one by one."""
        return [self.workspace.do(add_delegate, self.event_id, person) for person in people]

    def add_many(self, people: list[DelegateDraft]) -> list[int]:
        """Registers many people in one step."""
        return self.workspace.do(_add_many, self.event_id, people)

    def people(self) -> list[DelegateRow]:
        """Everybody as the file knows them."""
        return self.workspace.read(delegate_rows, self.event_id)

    def person(self, row_id: int) -> DelegateRow:
        """One person as the file knows him or her."""
        return self.workspace.read(delegate_rows, self.event_id, [row_id])[0]

    # ---- the window

    def open(self, kind: Callable[[Tools], P]) -> P:
        """Shows a page as the window does, with the keyboard where work begins."""
        page = kind(self.tools)
        page.go_to.connect(lambda name, row: self.sent.append((name, row)))
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(page)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        page.focus_first()
        self.settle()
        return page

    def settle(self) -> None:
        """Lets queued changes and layouts arrive."""
        for _turn in range(4):
            QApplication.processEvents()

    def wait_for(self, there: Callable[[], bool], milliseconds: int = 5000) -> None:
        """Waits for work beside the window."""
        for _step in range(milliseconds // 10):
            if there():
                break
            pause(10)
        assert there(), "waited in vain"
        self.settle()

    def close(self) -> None:
        """Ends everything in the order of the window."""
        self.jobs.close()
        self.settle()
        self.window.close()
        self.hub.close()
        self.workspace.close()
        self.window.deleteLater()
        QApplication.clipboard().clear()  # what was copied must not outlive the interpreter


@operation("Add many people of a test")
def _add_many(work: Work, event_id: int, people: list[DelegateDraft]) -> list[int]:
    return add_delegates(work, event_id, people, listed_from="list.xlsx")


# ---- the keyboard


def focus() -> QWidget:
    """Whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(*keys: Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
    """Presses keys one after the other, where the keyboard is."""
    held = Qt.KeyboardModifier.NoModifier
    held = held | Qt.KeyboardModifier.ControlModifier if ctrl else held
    held = held | Qt.KeyboardModifier.ShiftModifier if shift else held
    for key in keys:
        QTest.keyClick(focus(), key, held)
        QApplication.processEvents()


def write(text: str) -> None:
    """Types letters, Vietnamese ones too (QTest knows only ASCII), where the keyboard is."""
    none = Qt.KeyboardModifier.NoModifier
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus(), QKeyEvent(kind, 0, none, letter))
        QApplication.processEvents()


def type_in(text: str) -> None:
    """Types over what stands in the field that has the keyboard."""
    press(Qt.Key.Key_A, ctrl=True)
    write(text)
