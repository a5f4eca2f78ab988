"""A desk with an event in full swing and a board beside it, for tests that look at boards.

What must not come in: looking into a board's private parts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.plans.operations import change_event
from tests.builders import Desk, a_desk
from tests.ui.idle_time import until_idle
from ui.base.change_hub import ChangeHub
from ui.base.jobs import Jobs
from ui.base.messages import Messages
from ui.base.page import Tools
from ui.base.theme import apply
from ui.boards.window import BoardWindow

B = TypeVar("B", bound=BoardWindow)
LAPTOP, FULL_HD = (1366, 768), (1920, 1080)


class Hall(Generic[B]):
    """One board beside a desk."""

    def __init__(self, app: QApplication, desk: Desk, kind: type[B], size: tuple[int, int]) -> None:
        self.app, self.desk = app, desk
        self.window, self.jobs = QMainWindow(), Jobs()
        self.hub = ChangeHub(desk.workspace)
        messages = Messages(self.window)
        self.tools = Tools(desk.workspace, messages, self.jobs, self.hub, desk.event)
        self.board = kind(self.tools)
        self.board.resize(*size)
        self.board.show()
        self.settle()

    def settle(self) -> None:
        """Lets queued signals and what waits for an idle moment come to their end."""
        self.app.processEvents()
        until_idle(self.board)
        self.app.processEvents()

    def second(self, trouble: str = "") -> None:
        """A beat of the window."""
        self.board.tick(self.desk.workspace.clock.now(), trouble)
        self.settle()

    def said(self) -> str:
        """Everything a screen reader can find on the board."""
        parts = (self.board.findChildren(QWidget), [self.board])
        return "\n".join(one.accessibleName() for many in parts for one in many if one.isVisible())

    def close(self) -> None:
        """Takes everything down."""
        if self.board.isVisible():
            self.board.close()
        self.board.deleteLater()
        self.hub.close()
        self.jobs.close()
        self.window.deleteLater()
        self.app.processEvents()


@contextmanager
def a_hall(
    app: QApplication,
    folder: Path,
    kind: type[B],
    size: tuple[int, int] = LAPTOP,
    language: Language = "en",
) -> Iterator[Hall[B]]:
    """A board over an event with three delegations of three."""
    apply(app, "light", 13)
    set_language(language)
    with a_desk(folder / "ACLC 2026.hanoiplan") as desk:
        desk.workspace.do(
            change_event, desk.event, starts_on=date(2026, 6, 7), ends_on=date(2026, 6, 10)
        )
        for body in ("Hà Nội", "Huế", "Đà Nẵng"):
            desk.bring(f"{body} An", f"{body} Bình", delegation=body, category="Đại biểu")
            desk.add(f"{body} Cường", delegation=body, role="Trưởng đoàn", category="Danh dự")
        hall = Hall(app, desk, kind, size)
        try:
            yield hall
        finally:
            hall.close()
