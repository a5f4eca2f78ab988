"""`hanoiplan --tour DIR`: a picture of every page and of its important states.

It drives the real windows as a person would, on a workspace of its own, with the clock at the
first morning. The pictures are for people who want to see the program, and for those who judge
its look. What must not come in: a page that exists only for a picture.
"""

import multiprocessing
import shutil
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import cast

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hanoiplan.base import paths
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import Language, _
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from ui.base.idle import IdleWork
from ui.base.jobs import Jobs
from ui.base.theme import Mode
from ui.base.theme.current import BASE_SIZE
from ui.shell.appearance import Appearance
from ui.shell.first_frame import application
from ui.shell.main_window import MainWindow
from ui.shell.opening import remember
from ui.shell.recent import RecentFiles
from ui.shell.start.restoring import Restoring
from ui.shell.start.window import StartWindow
from ui.shell.tour.contact_sheet import save_contact_sheet, save_scene_sheet
from ui.shell.tour.keeping import some_copies
from ui.shell.tour.picture import picture_of
from ui.shell.tour.quiet import without_complaints
from ui.shell.tour.scenes import SCENES, played_for
from ui.shell.tour.stage import Scene, Stage, Windows
from ui.shell.tour.workspace import MOMENT, OPERATORS, WEEKS_BEFORE, make_tour_workspace

LANGUAGES: tuple[Language, ...] = ("vi", "en")
THEMES: tuple[Mode, ...] = ("light", "dark")
SHEETS = "sheets"  # the folder of the sheets of scenes
QUIET = 0.06  # seconds without work until a picture is taken
BREATH = 0.12  # seconds to paint while work goes on
LONGEST = 20.0
PROCESSES = 2
IDLE = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants pictures of; None means all languages, themes, the made workspace."""

    language: str | None = None
    theme: str | None = None
    size: tuple[int, int] = (1366, 768)
    text_size: int = BASE_SIZE
    file: Path | None = None
    scenes: Collection[str] = ()  # names; empty means all


@dataclass(frozen=True, slots=True)
class Part:
    """The pictures of one language and one theme: what one process takes."""

    folder: Path
    master: Path
    room: Path
    language: Language
    mode: Mode
    asked: Asked


def take_pictures(folder: Path, asked: Asked) -> list[Path]:
    """Writes the pictures and the sheets into a folder and returns them.

    Raises:
        FileTrouble: the file named is no workspace of ours.
        NotPossible: a scene that was asked for does not exist.
    """
    for name in asked.scenes:
        if name not in {scene.name for scene in SCENES}:
            raise NotPossible(_("The tour has no scene “{name}”.").format(name=name))
    (folder / SHEETS).mkdir(parents=True, exist_ok=True)
    languages = (cast("Language", asked.language),) if asked.language else LANGUAGES
    themes = (cast("Mode", asked.theme),) if asked.theme else THEMES
    with tempfile.TemporaryDirectory(prefix="hanoiplan-tour-") as place:
        master = _workspace_in(Path(place) / "master", asked.file)
        parts = [
            Part(folder, master, Path(place) / f"{code}-{mode}", code, mode, asked)
            for mode, code in product(themes, languages)
        ]
        taken = list(_take_beside(parts) if len(parts) > 1 else map(take_part, parts))
    sheets = [
        save_contact_sheet(list(one.values()), folder / f"00-all-{part.language}-{part.mode}.png")
        for part, one in zip(parts, taken, strict=True)
    ]
    sheets += [
        save_scene_sheet([one[scene] for one in taken], folder / SHEETS / f"{scene}.png")
        for scene in taken[0]
    ]
    return [*(picture for one in taken for picture in one.values()), *sheets]


def _take_beside(parts: Sequence[Part]) -> Iterator[dict[str, Path]]:
    """Two processes: each has windows of its own, and most of the time they wait."""
    beside = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, beside) as pool:
        yield from pool.map(take_part, parts)


def take_part(part: Part) -> dict[str, Path]:
    """The pictures of one language and theme by the names of their scenes."""
    before = paths.user_folder()
    paths.use_user_folder(part.room / "user")
    try:
        with without_complaints():
            tour = Tour(_copy(part.master, part.room), part.asked)
            taken = tour.take(part.folder, part.language, part.mode)
            tour.close()
    finally:
        paths.use_user_folder(before)
    return taken


def _workspace_in(place: Path, file: Path | None) -> Path:
    """A copy of the workspace named, or one made for the pictures; beside it, how it was early.

    Raises:
        FileTrouble: the file named is no workspace of ours.
    """
    for folder in (place, early_of(place)):
        folder.mkdir()
    if file is None:
        made = place / "ACLC 2026.hanoiplan"
        make_tour_workspace(made, early_of(place) / made.name)
        return made
    copy = place / file.name
    named = Workspace.open(file, FixedClock(MOMENT), read_only=True)
    try:
        named.save_copy(copy)  # also while somebody works in it
    finally:
        named.close()
    shutil.copyfile(copy, early_of(place) / copy.name)
    return copy


def _copy(master: Path, folder: Path) -> Path:
    """The tour acts like a person; what it changes is thrown away with the copy."""
    for place, source in (
        (folder, master),
        (early_of(folder), early_of(master.parent) / master.name),
    ):
        place.mkdir()
        shutil.copyfile(source, place / master.name)
    return folder / master.name


def early_of(folder: Path) -> Path:
    """The folder of the workspace as it was weeks before; not inside, or it would be a copy."""
    return folder.with_name(f"{folder.name}-early")


class Tour(QObject):
    """All windows in one language and one theme, on workspaces of their own."""

    _something_asks = Signal()

    def __init__(self, file: Path, asked: Asked) -> None:
        super().__init__()
        known = QApplication.instance()
        self._app = known if isinstance(known, QApplication) else application()
        self._loop = QEventLoop()
        self._asked = asked
        self._file: Path | None = None  # of the picture to take; None once it is taken
        self._window: QWidget | None = None
        settings = Settings()
        settings.set(OPERATOR, OPERATORS[0])
        self._appearance = Appearance(self._app, settings)
        self._windows = self._open(file, settings)
        self._stage = Stage(self._windows, self)
        self._something_asks.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        some_copies(self._stage)

    def _open(self, file: Path, settings: Settings) -> Windows:
        look, clock = self._appearance, FixedClock(MOMENT)
        recent, none = RecentFiles(paths.user_folder()), RecentFiles(file.parent / "nobody")
        strange = Settings(file.parent / "nobody" / "settings.json")
        fresh = Workspace.create(file.with_name("new.hanoiplan"), clock, "1", OPERATORS[0])
        fresh.do(start_event)
        early = early_of(file.parent) / file.name
        spaces = (
            Workspace.open(file, clock, "1", OPERATORS[0]),
            Workspace.open(early, FixedClock(WEEKS_BEFORE), "1", OPERATORS[0]),
            fresh,
        )
        main, soon, empty = (
            MainWindow(one, settings, look, known, full_screen=False)
            for one, known in zip(spaces, (recent, none, none), strict=True)
        )
        for window in (main, soon, empty):
            window.heartbeat.stop()  # nothing happens by itself while pictures are taken
        remember(recent, main.workspace, main.tools.event_id)
        start = StartWindow(settings, look, recent, clock)
        first = StartWindow(strange, look, none, clock)
        for begun, kept, known in ((start, settings, recent), (first, strange, none)):
            begun.restore_wanted.connect(Restoring(begun, kept, known, clock).begin)
        return Windows(main, soon, empty, start, first)

    def take(self, folder: Path, language: Language, mode: Mode) -> dict[str, Path]:
        """Every scene that is wanted: its number and name, and its picture."""
        self._appearance.set_theme(mode)
        self._appearance.set_text_size(self._asked.text_size)
        self._appearance.set_language(language)
        taken = {}
        played = played_for(self._asked.scenes, SCENES)
        for number, scene in enumerate(SCENES, start=1):
            if not self._asked.scenes or scene.name in self._asked.scenes:
                name = f"{number:03}-{scene.name}"
                taken[name] = folder / f"{name}-{language}-{mode}.png"
                self._picture(scene, taken[name])
            elif scene.name in played:
                self._picture(scene, None)  # another one begins where it ends
        return taken

    def close(self) -> None:
        """Closes all windows."""
        for window in self._windows.all():
            window.close()
            window.deleteLater()
        self._appearance.end()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs to do it
        self._app.processEvents()

    # ---- one picture

    def _picture(self, scene: Scene, file: Path | None) -> None:
        self._file, self._window = file, self._stage.enter(scene.window)
        self._stage.size = self._asked.size
        for other in self._windows.all():
            if other is not self._window:
                other.hide()
        self._window.resize(*self._asked.size)
        self._window.show()
        self._window.activateWindow()
        if self._window is self._stage.main:
            self._stage.main.show_page(scene.room)
            self._stage.main.heartbeat.beaten.emit("")  # counts and the foot as they are now
        self.settle()
        scene.play(self._stage)
        self.settle()
        self.shoot()
        scene.leave(self._stage)
        self._stage.hush()

    def shoot(self) -> None:
        """Takes the scene's picture, if it is not taken yet."""
        if self._file is not None and self._window is not None:
            picture_of(self._stage.beside or self._window).save(str(self._file))
            self._file = None

    def shoot_what_asks(self) -> None:
        """The next question is taken and answered with Esc."""
        self._something_asks.emit()  # it comes when the question's own loop runs

    def _answer(self) -> None:
        """A question stands there: its picture is taken, nothing happens."""
        self.breathe()
        self.shoot()
        asking = self._app.activeModalWidget()
        if isinstance(asking, QDialog):
            asking.reject()

    # ---- waiting

    def settle(self) -> None:
        """Until nothing is left to do, but not for the toasts."""
        began = quiet = time.monotonic()
        while time.monotonic() - quiet < QUIET and time.monotonic() - began < LONGEST:
            self._turn()
            if self._is_thinking() or any(jobs.running() for jobs in self._all_jobs()):
                quiet = time.monotonic()

    def _is_thinking(self) -> bool:
        """Whether what is pictured is still being read in idle moments, as boards are."""
        tops = [one for one in (self._window, self._stage.beside) if one is not None]
        return any(work.is_busy for top in tops for work in top.findChildren(IdleWork))

    def breathe(self) -> None:
        """A moment to paint, whatever is still going on."""
        began = time.monotonic()
        while time.monotonic() - began < BREATH:
            self._turn()

    def _turn(self) -> None:
        """Events, and a slice of what is done while a window waits for the person."""
        self._app.processEvents()
        QAbstractEventDispatcher.instance().wakeUp()
        self._loop.processEvents(IDLE)
        time.sleep(0.004)

    def _all_jobs(self) -> Iterator[Jobs]:
        return (window.jobs for window in self._windows.all())
