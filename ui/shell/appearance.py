"""Language, theme and text size in force: changed while the program runs, and remembered.

Windows listen to `language_changed` and `theme_changed`. It listens to the settings itself: whoever
sets one of them, the program looks and speaks so at once, also when the file of the settings
cannot be written. What must not come in: the windows.
"""

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from hanoiplan.base import i18n
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import (
    HIGH_CONTRAST,
    LANGUAGE,
    TEXT_SIZE,
    THEME,
    AnySetting,
    Settings,
)
from ui.base import theme
from ui.base.focus_ring import FocusRing
from ui.base.theme import Mode
from ui.base.theme.current import BASE_SIZE
from ui.shell.qt_words import QtWords

DARK = Qt.ColorScheme.Dark
LOOKS = frozenset({THEME.key, TEXT_SIZE.key, HIGH_CONTRAST.key})


class Appearance(QObject):
    """How the whole program looks and speaks."""

    language_changed = Signal()
    theme_changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._words = QtWords(self)
        self._ring = FocusRing(app)
        self._worn: tuple[Mode, int] | None = None
        i18n.set_language(cast("Language", settings.get(LANGUAGE)))
        app.installTranslator(self._words)
        self._system = app.styleHints().colorScheme()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()
        self._deaf = settings.listen(self._hear)

    def _hear(self, setting: AnySetting) -> None:
        """A setting has another value."""
        if setting.key in LOOKS:
            self._dress()
        elif setting.key == LANGUAGE.key and self._settings.get(LANGUAGE) != self.language:
            self.speak(cast("Language", self._settings.get(LANGUAGE)))

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        """The system turned light or dark."""
        self._system = scheme
        self._dress()

    def end(self) -> None:
        """Lets go of the application; another appearance may take over."""
        self._deaf()
        self._app.styleHints().colorSchemeChanged.disconnect(self._follow)
        self._app.removeTranslator(self._words)
        self._ring.deleteLater()
        self.deleteLater()

    # ---- language

    @property
    def language(self) -> str:
        """The language of the windows."""
        return i18n.language()

    def set_language(self, code: str) -> None:
        """Speaks another language from now on, and at the next start."""
        self.speak(cast("Language", code))
        self._settings.set(LANGUAGE, code)

    def speak(self, code: Language) -> None:
        """Speaks another language until the program closes (tours, tests)."""
        i18n.set_language(code)
        self._app.removeTranslator(self._words)
        self._app.installTranslator(self._words)  # Qt tells its own widgets
        self.language_changed.emit()

    def toggle_language(self) -> None:
        """Vietnamese to English and back."""
        self.set_language("en" if self.language == "vi" else "vi")

    # ---- theme

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        return theme.theme().dark

    @property
    def theme(self) -> str:
        """The theme as it is set: system, light or dark."""
        return self._settings.get(THEME)

    @property
    def text_size(self) -> int:
        """The size of body text in pixels."""
        return self._settings.get(TEXT_SIZE)

    @property
    def high_contrast(self) -> bool:
        """Whether stronger ink and edges are wanted."""
        return self._settings.get(HIGH_CONTRAST)

    def set_theme(self, value: str) -> None:
        """Another theme from now on, and at the next start."""
        try:
            self._settings.set(THEME, value)
        finally:
            self._dress()  # also when only a tour had dressed it otherwise

    def toggle_theme(self) -> None:
        """Light to dark and back."""
        self.set_theme("light" if self.dark else "dark")

    def set_text_size(self, size: int) -> None:
        """Text, rows and icons of another size from now on, and at the next start."""
        try:
            self._settings.set(TEXT_SIZE, size)
        finally:
            self._dress()

    def set_high_contrast(self, on: bool) -> None:
        """Stronger ink and edges from now on, and at the next start."""
        try:
            self._settings.set(HIGH_CONTRAST, on)
        finally:
            self._dress()

    def dress(self, mode: Mode, size: int = BASE_SIZE) -> None:
        """A theme until the program closes (tours, tests)."""
        theme.apply(self._app, mode, size)
        self._worn = (mode, size)
        self.theme_changed.emit()

    def _dress(self) -> None:
        """What the settings and the system ask for, unless it is worn already."""
        wanted = (self._mode(), self._settings.get(TEXT_SIZE))
        if wanted != self._worn:
            self.dress(*wanted)

    def _mode(self) -> Mode:
        wanted = self._settings.get(THEME)
        dark = wanted == "dark" or (wanted == "system" and self._system is DARK)
        if self.high_contrast:
            return "contrast-dark" if dark else "contrast-light"
        return "dark" if dark else "light"
