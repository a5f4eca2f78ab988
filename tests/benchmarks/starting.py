"""A start of the program that says when its window was painted and when its list was there.

Run as a program of its own: imports, fonts and words are part of a start.

    python starting.py empty                     the floor: Qt and an empty window
    python starting.py framed [ROOM FILE]        the first frame of our window
    python starting.py painted [ROOM FILE]       the start window, or a file at a room, whole
    python starting.py filled ROOM FILE PEOPLE   until the list of the delegates is there

The list is there when it has a line for each person and everything in sight was painted. What it
says then has to be what it says when everybody has been read, or the start fails; the time is
that of the first.

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
TICK = "tick"  # the column of boxes
LOOK = 2  # ms between two looks at the list


def say_and_end(moment: float | None = None) -> None:
    """The moment, now if none is given, and out: closing is no part of a start."""
    sys.stdout.write(f"{moment or time.monotonic()!r}\n")
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


class FilledList(QObject):
    """Looks at the list of the delegates until it is there, and again when everybody was read."""

    def __init__(self, app: QApplication, people: int) -> None:
        super().__init__(app)
        self._app, self._people = app, people
        self._filled = 0.0
        self._lines = range(0)
        self._said: list[str] = []
        app.installEventFilter(self)
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The first painting of the list with its lines; it is done when Qt comes to the timer."""
        page = self._page() if event.type() == QEvent.Type.Paint else None
        if page is not None and watched is page.table.viewport() and page.roster.rows.rowCount():
            self._app.removeEventFilter(self)
            self._timer.start()
        return False

    def _page(self) -> Any:
        windows = self._app.topLevelWidgets()
        rooms = [getattr(window, "pages", {}) for window in windows]
        return next((pages["delegates"] for pages in rooms if "delegates" in pages), None)

    def _look(self) -> None:
        page = self._page()
        if not self._filled:
            self._filled = time.monotonic()
            rows, table = page.roster.rows, page.table
            last = table.rowAt(table.viewport().height() - 1)
            self._lines = range(table.rowAt(0), last + 1)
            self._said = said(page, self._lines)
            check(rows.rowCount() == self._people, "not everybody has a line")
            check(len(self._lines) > 1 and any(self._said), "nothing is in sight")
        elif not page.catching_up.is_busy:
            check(said(page, self._lines) == self._said, "the list says something else than before")
            check(len(page.roster.rows.visible_rows()) == self._people, "somebody is missing")
            say_and_end(self._filled)


def said(page: Any, lines: range) -> list[str]:
    """The count above the list, and what these lines say; who is chosen is no part of it."""
    rows = page.roster.rows
    places = [n for n, column in enumerate(rows.columns) if column.key != TICK]
    return [
        page.header.count.text(),
        *(rows.index(line, n).data() for line in lines for n in places),
    ]


def check(holds: bool, sentence: str) -> None:
    """A start that fails ends at once: an error in Qt's loop would only be written down."""
    if not holds:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
        os._exit(1)


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
            FilledList(app, int(words[2]))
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
