"""Language, theme and text size in force: changed while the program runs, and remembered.

Windows listen to `language_changed` and `theme_changed`. What must not come in: the windows.
"""

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from hanoiplan.base import i18n
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import LANGUAGE, TEXT_SIZE, THEME, Settings
from ui.base import theme
from ui.base.focus_ring import FocusRing
from ui.base.theme import Mode
from ui.base.theme.current import BASE_SIZE
from ui.shell.qt_words import QtWords

DARK = Qt.ColorScheme.Dark


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
        i18n.set_language(cast("Language", settings.get(LANGUAGE)))
        app.installTranslator(self._words)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._dress())
        self._dress()

    def end(self) -> None:
        """Lets go of the application; another appearance may take over."""
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

    def set_theme(self, value: str) -> None:
        """Another theme from now on, and at the next start."""
        self._settings.set(THEME, value)
        self._dress()

    def toggle_theme(self) -> None:
        """Light to dark and back."""
        self.set_theme("light" if self.dark else "dark")

    def set_text_size(self, size: int) -> None:
        """Text, rows and icons of another size from now on, and at the next start."""
        self._settings.set(TEXT_SIZE, size)
        self._dress()

    def dress(self, mode: Mode, size: int = BASE_SIZE) -> None:
        """A theme until the program closes (tours, tests)."""
        theme.apply(self._app, mode, size)
        self.theme_changed.emit()

    def _dress(self) -> None:
        wanted = self._settings.get(THEME)
        dark = wanted == "dark" or (
            wanted == "system" and self._app.styleHints().colorScheme() is DARK
        )
        self.dress("dark" if dark else "light", self._settings.get(TEXT_SIZE))
