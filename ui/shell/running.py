"""From the command line to the running program: log, settings, crash watch, first window.

What must not come in: what the windows do.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hanoiplan.base import log
from hanoiplan.base.clock import SystemClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import OPERATOR, Settings
from ui.shell.crash import CrashWatch
from ui.shell.program import Program, watch_crashes

ROUNDING = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough


def application() -> QApplication:
    """The one Qt application, with the sizes of the screen taken as they are."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(ROUNDING)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("hanoiplan")
    app.setApplicationDisplayName("hanoiplan")
    app.setDesktopFileName("hanoiplan")
    return app


def run(file: Path | None) -> int:
    """Shows the first window and waits for the last one to close."""
    app = application()
    settings = Settings()
    troubles = list(settings.warnings)
    try:
        log.set_up(user_folder())
    except KnownError as error:
        troubles.append(error.sentence)
    clock = SystemClock()
    program = Program(app, clock, settings)
    watch = CrashWatch(user_folder(), clock, app)
    watch_crashes(program, watch)
    trace = watch.start()
    begin(program, file, " ".join(troubles))
    if trace:
        watch.crashed.emit(trace)
    code = app.exec()
    watch.stop()
    log.close()
    return code


def begin(program: Program, file: Path | None, trouble: str = "") -> None:
    """The first window: the workspace named, or the start window.

    Who works here is asked before the first workspace is opened, so that the history knows it.
    """
    if file is None or not program.settings.get(OPERATOR):
        program.show_start(offered=file, trouble=trouble)
    else:
        program.open(file)
