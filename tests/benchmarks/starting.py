"""A start of the program that says when its window was painted and when its list was there.

Run as a program of its own: imports, fonts and words are part of a start.

    python starting.py empty                     the floor: Qt and an empty window
    python starting.py framed [ROOM FILE]        the first frame of our window
    python starting.py painted [ROOM FILE]       the start window, or a file at a room, whole
    python starting.py filled ROOM FILE PEOPLE   until the list of the delegates is complete

Prints the moment by the monotonic clock, which parent and child share, and ends at once.
"""

import importlib
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1366, 768)
LOOK = 2  # ms between two looks at the list


def say_and_end() -> None:
    """The moment, and out: closing is no part of a start."""
    sys.stdout.write(f"{time.monotonic()!r}\n")
    sys.stdout.flush()
    os._exit(0)


class FirstPaint(QObject):
    """Ends the program as soon as a window is painted."""

    def __init__(self, parent: QObject, besides: type[QWidget] | None = None) -> None:
        super().__init__(parent)
        self._besides = besides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted(watched.window())
        return False

    def _painted(self, window: QWidget) -> None:
        if self._besides is None or not isinstance(window, self._besides):
            say_and_end()


def empty() -> None:
    """What PySide6 alone needs."""
    app = QApplication([])
    app.installEventFilter(paint := FirstPaint(app))
    window = QWidget()
    window.resize(*SIZE)
    window.show()
    app.exec()
    del paint


def until_filled(app: QApplication, people: int) -> None:
    """Looks at the list of the delegates until it is complete."""
    timer = QTimer(app, interval=LOOK)

    def look() -> None:
        for window in app.topLevelWidgets():
            page = getattr(window, "pages", {}).get("delegates")
            if page is not None and not page.catching_up.is_busy:
                shown = len(page.roster.rows.visible_rows())
                assert shown in {0, people}
                if shown:
                    say_and_end()

    timer.timeout.connect(look)
    timer.start()


def ours(until: str, words: list[str]) -> None:
    """The program as it is started, opened at a room; the floor must not pay for its imports."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    program: Any = importlib.import_module("ui.__main__")
    frame: Any = importlib.import_module("ui.shell.first_frame")
    made = frame.application

    def application() -> QApplication:
        app: QApplication = made()
        if until == "framed":
            app.installEventFilter(FirstPaint(app))
        elif until == "painted":
            app.installEventFilter(FirstPaint(app, besides=frame.FirstFrame))
        else:
            until_filled(app, int(words[2]))
        return app

    frame.application = application
    if words:
        open_at(frame, words[0])
    program.main(words[1:2])


def open_at(frame: Any, room: str) -> None:
    """Opens the file at another room than the first."""
    door = frame.through_the_door

    def through_the_door(module: str, name: str) -> Any:
        found = door(module, name)
        running: Any = importlib.import_module(module)
        running.begin = lambda shell, file, _trouble="": shell.open(file, room)
        return found

    frame.through_the_door = through_the_door


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        ours(sys.argv[1], sys.argv[2:])
