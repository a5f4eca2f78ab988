"""A workspace and a window with the page of the programme: one day of 8 June 2026 in Hà Nội."""

from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.operations import change_event
from hanoiplan.programme.model import CueDraft, PartDraft, Session, SessionKind
from hanoiplan.programme.operations import add_session
from hanoiplan.programme.queries import sessions
from tests.hanoiplan.programme.sessions import a_draft, at
from tests.ui.delegates.room import Room, focus, press
from ui.base.form import Field
from ui.base.widgets.buttons import Button
from ui.base.widgets.notices import Toast
from ui.programme.day_grid import DayGrid
from ui.programme.page import ProgrammePage

Key = Qt.Key
HALL, GALLERY = "Hội trường A", "Sảnh Thăng Long"
SPEAKERS = tuple(PartDraft(name=Bilingual(f"Diễn giả {n}"), minutes=30) for n in range(4))
CUES = tuple(CueDraft(n * 5, 0, Bilingual(f"Việc {n}", f"Cue {n}"), "MC") for n in range(3))


class Podium(Room):
    """One event, its programme as the file has it, and the page once it is opened."""

    def come_in(self) -> ProgrammePage:
        """The page, with the keyboard where work begins."""
        return self.open(ProgrammePage)

    def set_days(self) -> None:
        """The event is from 7 to 10 June."""
        days = {"starts_on": date(2026, 6, 7), "ends_on": date(2026, 6, 10)}
        self.workspace.do(change_event, self.event_id, **days)

    # ---- what the file knows

    def programme(self) -> tuple[Session, ...]:
        """The sessions in their order."""
        return self.workspace.read(sessions, self.event_id)

    def named(self, title: str) -> Session:
        """One session by its Vietnamese title."""
        return next(one for one in self.programme() if one.title.vi == title)

    def session(self, title: str, begins: str, ends: str, **more: Any) -> int:
        """A session that another desk made; in Hall A unless told."""
        draft = a_draft(begins, ends, title, **{"room": HALL, **more})
        return self.workspace.do(add_session, self.event_id, draft)

    def a_day(self) -> list[int]:
        """An opening, a session with too many minutes and three cues, a dinner too early."""
        kind = SessionKind
        return [
            self.session("Khai mạc", "13:30", "14:15", kind=kind.OPENING),
            self.session("Phiên 1", "14:15", "15:45", parts=SPEAKERS, cues=CUES),
            self.session("Bế mạc", "17:30", "18:15", kind=kind.CLOSING),
            self.session("Tiệc", "18:00", "19:30", kind=kind.MEAL, room=GALLERY),
        ]

    # ---- hands

    def drag(self, grid: DayGrid, start: QPoint, end: QPoint) -> None:
        """Press, move in two steps, let go."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(grid, left, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(grid, start + (end - start) / 2)
        QTest.mouseMove(grid, end)
        QTest.mouseRelease(grid, left, Qt.KeyboardModifier.NoModifier, end)
        self.settle()

    def press_button(self, page: ProgrammePage, words: str) -> None:
        """The first button of these words that is seen, by the keyboard."""
        found = [one for one in page.findChildren(Button) if one.text() == words]
        button = next(one for one in found if one.isVisible())
        button.setFocus()
        press(Key.Key_Return)
        self.settle()

    def fill(self, field: Field, text: str) -> None:
        """Types over a field and leaves it."""
        field.editors()[0].setFocus()
        press(Key.Key_A, ctrl=True)
        press(Key.Key_Delete)
        QTest.keyClicks(focus(), text)
        press(Key.Key_Return)
        self.settle()

    def toasts(self) -> list[str]:
        """What is being said."""
        return [one.text for one in self.window.findChildren(Toast)]


def minute(clock: str) -> int:
    """Minutes after midnight: "13:30"."""
    return int((at(clock) - at("00:00")).total_seconds() // 60)
