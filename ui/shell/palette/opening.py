"""Ctrl+K in one window: opens the palette, closes it, and does what was chosen.

What must not come in: finding and painting.
"""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from hanoiplan.store.work import Reader
from ui.base.widgets.signs import decoded
from ui.shell.keys_sheet import KeysSheet
from ui.shell.palette.answers import Answers
from ui.shell.palette.found import Found
from ui.shell.palette.host import Host
from ui.shell.palette.sheet import PaletteSheet

FACES_KEPT = 200  # decoded photos


class Palette(QObject):
    """Belongs to a main window; what was opened through it is forgotten with the window."""

    def __init__(self, window: Host) -> None:
        assert isinstance(window, QWidget)
        super().__init__(window)
        self._window: QWidget = window
        self._host: Host = window
        self._answers = Answers(window, self._open_help)
        self._photos = lru_cache(FACES_KEPT)(self._photo)
        self.sheet: PaletteSheet | None = None
        window.appearance.language_changed.connect(self._reword)

    def open(self) -> None:
        """Shows the palette; the same key once more takes it away."""
        if self.sheet is not None:
            self.sheet.leave()
            return
        self._answers.gather()
        self.sheet = PaletteSheet(self._window, self._answers, self._photos)
        self.sheet.chosen.connect(self._do)
        self.sheet.gone.connect(self._forget)
        self.sheet.open()

    def _forget(self) -> None:
        self.sheet = None

    def _do(self, found: Found) -> None:
        """First the keyboard goes back, so that an action meets the page as it was left."""
        if self.sheet is not None:
            self.sheet.leave()
        self._answers.remember(found)
        self._host.tools.messages.run(self._host.page(), found.do)

    def _open_help(self, room: str) -> None:
        KeysSheet(self._window, self._host.pages.get(room), room=room).open()

    def _reword(self) -> None:
        if self.sheet is not None:
            self._answers.gather()
            self.sheet.words()

    def _photo(self, digest: str) -> QPixmap | None:
        return decoded(self._host.tools.workspace.read(Reader.blob, digest))
