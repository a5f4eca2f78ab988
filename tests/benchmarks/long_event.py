"""An event of a size that nobody had yet, in the window of the program.

What must not come in: what is measured, and limits.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.base.clock import SystemClock
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import Settings
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from tests.builders import a_draft, import_people
from ui.base.idle import IdleWork
from ui.shell.appearance import Appearance
from ui.shell.main_window import MainWindow
from ui.shell.recent import RecentFiles

OPERATOR = "Lan"
DELEGATIONS = 300
SEED = 20261122
FAMILY, MIDDLE, GIVEN = (
    words.split()
    for words in (
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        "Văn Thị Đức Ngọc Hữu Minh Quang Thanh Hồng Kim Xuân Thu Hải Anh Bảo Gia",
        "An Ánh Bình Cường Dũng Giang Hà Hằng Hiếu Hoa Hùng Khoa Lan Linh Long Yến",
    )
)


def names(count: int) -> list[str]:
    """So many names as crowded as a capital's register, the same ones each time."""
    chance = random.Random(SEED)
    return [
        f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)} {n}"
        for n in range(count)
    ]


def a_file(folder: Path, people: int) -> Path:
    """A closed workspace with so many people in three hundred delegations."""
    file = folder / f"{people}.hanoiplan"
    workspace = Workspace.create(file, SystemClock(), "1", OPERATOR)
    event = workspace.do(start_event, title_vi="Hội nghị", title_en="Conference")
    drafts = [
        a_draft(
            name,
            position_vi="Chuyên viên",
            position_en="Officer",
            delegation=f"Thành phố {n % DELEGATIONS}",
            category="Đại biểu",
            country="Việt Nam",
            phone=f"09{n:08}",
        )
        for n, name in enumerate(names(people))
    ]
    for first in range(0, len(drafts), 10_000):
        workspace.do(import_people, event, drafts[first : first + 10_000])
    workspace.close()
    return file


@contextmanager
def a_window(app: QApplication, file: Path) -> Iterator[MainWindow]:
    """The main window on a file, before any page is open."""
    workspace = Workspace.open(file, SystemClock(), "1", OPERATOR)
    look = Appearance(app, Settings())
    window = MainWindow(workspace, Settings(), look, RecentFiles(user_folder()), full_screen=False)
    window.resize(1366, 768)
    window.show()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        look.end()


def at_rest(window: MainWindow) -> bool:
    """Whether nothing is left to be read or prepared in slices; jobs beside it may be at work."""
    return not any(work.is_busy for work in window.findChildren(IdleWork))


def come_to_rest(window: MainWindow, qtbot: QtBot, seconds: int = 60) -> None:
    """Waits as a person does who looks at the window."""
    qtbot.wait(50)
    qtbot.waitUntil(lambda: at_rest(window), timeout=seconds * 1000)
    qtbot.wait(50)
