"""`hanoiplan --tour DIR`: a picture of every page and of its important states.

It drives the real windows as a person would, on a workspace of its own, with the clock at the
first morning. The pictures are for people who want to see the program, and for those who judge
its look. What must not come in: a page that exists only for a picture.
"""

import shutil
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base import paths
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.workspace import Workspace
from ui.base.theme import Mode
from ui.shell.appearance import Appearance
from ui.shell.contact_sheet import save_contact_sheet
from ui.shell.main_window import MainWindow
from ui.shell.opening import remember
from ui.shell.recent import RecentFiles
from ui.shell.running import application
from ui.shell.start_window import StartWindow
from ui.shell.tour_scenes import SCENES, Scene, Stage
from ui.shell.tour_workspace import MOMENT, OPERATORS, make_tour_workspace

LANGUAGES: tuple[Language, ...] = ("vi", "en")
THEMES: tuple[Mode, ...] = ("light", "dark")
QUIET = 0.12  # seconds without work until a picture is taken
LONGEST = 20.0


def take_pictures(
    folder: Path,
    language: str | None,
    theme: str | None,
    size: tuple[int, int],
    file: Path | None,
) -> list[Path]:
    """Writes the pictures into a folder and returns them; None means all languages or themes."""
    folder.mkdir(parents=True, exist_ok=True)
    languages = (cast("Language", language),) if language else LANGUAGES
    themes = (cast("Mode", theme),) if theme else THEMES
    taken: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="hanoiplan-tour-") as place:
        before = paths.user_folder()
        master = _workspace_in(Path(place), file)
        try:
            for number, (mode, code) in enumerate(product(themes, languages)):
                room = Path(place) / str(number)
                paths.use_user_folder(room / "user")
                tour = Tour(_copy(master, room), size)
                taken += tour.take(folder, code, mode)
                tour.close()
        finally:
            paths.use_user_folder(before)
    return taken


def _workspace_in(place: Path, file: Path | None) -> Path:
    """A copy of the workspace named, or one made for the pictures.

    Raises:
        FileTrouble: the file named is no workspace of ours.
    """
    if file is None:
        made = place / "ACLC 2026.hanoiplan"
        make_tour_workspace(made)
        return made
    copy = place / file.name
    named = Workspace.open(file, FixedClock(MOMENT), read_only=True)
    try:
        named.save_copy(copy)  # also while somebody works in it
    finally:
        named.close()
    return copy


def _copy(master: Path, folder: Path) -> Path:
    """The tour acts like a person; what it changes is thrown away with the copy."""
    folder.mkdir()
    return Path(shutil.copyfile(master, folder / master.name))


class Tour:
    """Both windows in one language and one theme, on a workspace of their own."""

    def __init__(self, file: Path, size: tuple[int, int]) -> None:
        self._size = size
        known = QApplication.instance()
        self._app = known if isinstance(known, QApplication) else application()
        settings = Settings()
        settings.set(OPERATOR, OPERATORS[0])
        self._appearance = Appearance(self._app, settings)
        recent, clock = RecentFiles(paths.user_folder()), FixedClock(MOMENT)
        workspace = Workspace.open(file, clock, "1", OPERATORS[0])
        self._main = MainWindow(workspace, settings, self._appearance, recent, full_screen=False)
        remember(recent, workspace, self._main.tools.event_id)
        self._start = StartWindow(settings, self._appearance, recent, clock)
        self._stage = Stage(self._main, self._start, self._settle)

    def take(self, folder: Path, language: Language, mode: Mode) -> list[Path]:
        """Every scene, and all of them on one sheet."""
        self._appearance.dress(mode)
        self._appearance.speak(language)
        taken = []
        for number, scene in enumerate(SCENES, start=1):
            name = f"{number:02}-{scene.name}-{language}-{mode}.png"
            taken.append(self._picture(scene, folder / name))
        return [*taken, save_contact_sheet(taken, folder / f"00-all-{language}-{mode}.png")]

    def close(self) -> None:
        """Closes both windows."""
        for window in (self._start, self._main):
            window.close()
            window.deleteLater()
        self._appearance.end()
        self._app.processEvents()

    def _picture(self, scene: Scene, file: Path) -> Path:
        window: QWidget = self._start if scene.room == "start" else self._main
        other: QWidget = self._main if window is self._start else self._start
        other.hide()
        window.resize(*self._size)
        window.show()
        window.activateWindow()
        if scene.room != "start":
            self._main.show_page(scene.room)
        self._settle()
        scene.play(self._stage)
        self._settle()
        window.grab().save(str(file))
        scene.leave(self._stage)
        return file

    def _settle(self) -> None:
        """Waits until the windows have nothing left to do, but not for the toasts."""
        began = quiet = time.monotonic()
        while time.monotonic() - quiet < QUIET and time.monotonic() - began < LONGEST:
            self._app.processEvents()
            if self._main.jobs.running() or self._start.jobs.running():
                quiet = time.monotonic()
            time.sleep(0.005)
