"""The first frame: the window in its own ground, painted before the program itself is loaded.

Loading takes longer than a person waits without wondering; so the window stands at once where it
will stand, in its theme, with rail or lacquer panel and the mark, and is filled as soon as the
rest is there. What must not come in: anything slow to load (a test says what).
"""

import sys
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.paths import APP
from hanoiplan.base.settings import HIGH_CONTRAST, TEXT_SIZE, THEME, Settings
from ui.base.garbage import garbage
from ui.base.theme.current import BASE_SIZE
from ui.base.theme.tokens import Mode, Tokens, tokens_for
from ui.shell.pages import through_the_door

USUAL_SIZE = (1366, 768)
RAIL, PANEL = 188, 430  # px of the window's left side: rooms, or the picture of the start
ROUNDING = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough


def application() -> QApplication:
    """The one Qt application, with the sizes of the screen taken as they are."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(ROUNDING)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP)
    app.setApplicationDisplayName(APP)
    app.setDesktopFileName(APP)
    app.setQuitOnLastWindowClosed(False)
    garbage.begin()
    return app


class FirstFrame(QWidget):
    """Stands until a window of the program takes its place."""

    painted = Signal()

    def __init__(self, settings: Settings, *, with_file: bool) -> None:
        super().__init__()
        self._told = False
        self._with_file = with_file
        self._factor = settings.get(TEXT_SIZE) / BASE_SIZE
        self._tokens = tokens_of(settings)
        screen = QGuiApplication.primaryScreen().availableSize()
        width, height = (round(side * self._factor) for side in USUAL_SIZE)
        self.resize(min(width, screen.width()), min(height, screen.height()))
        self.setWindowTitle(APP)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.bg))
        side = round((RAIL if self._with_file else PANEL) * self._factor)
        ground = self._tokens.rail if self._with_file else self._tokens.mark_ground
        painter.fillRect(QRectF(0, 0, side, self.height()), QColor(ground))
        painter.end()
        if not self._told:
            self._told = True
            self.painted.emit()


def tokens_of(settings: Settings) -> Tokens:
    """The colours that the settings and the system ask for."""
    wanted = settings.get(THEME)
    system = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    mode = "dark" if wanted == "dark" or (wanted == "system" and system) else "light"
    if settings.get(HIGH_CONTRAST):
        mode = f"contrast-{mode}"
    return tokens_for(cast("Mode", mode))


def run(file: Path | None) -> int:
    """Shows the frame, loads the program behind it, and waits for its last window to close."""
    app = application()
    garbage.rest()  # nothing of a start is garbage
    settings = Settings()
    frame = FirstFrame(settings, with_file=file is not None)
    begun: list[Any] = []

    def load() -> None:
        try:
            begun.append(through_the_door("ui.shell.running", "Running")(app, settings, frame))
            begun[0].begin(file)
        except BaseException:
            app.exit(1)  # a frame that nothing follows would stand for ever
            raise
        finally:
            garbage.go_on(set_aside=True)  # what was loaded stays to the end

    frame.painted.connect(load, Qt.ConnectionType.QueuedConnection)
    frame.show()
    code = app.exec()
    for running in begun:
        running.end()
    return code
