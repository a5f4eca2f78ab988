"""What happens when the program itself is at fault: a report without names, and work goes on.

Every exception nobody caught ends here: one dialog, however many come. A fault below Python
leaves its trace in a file that is there only while the program runs; found at the next start it
tells of a hard crash. What must not come in: errors that speak to the user (KnownError).
"""

import faulthandler
import platform
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, Signal, qVersion

import hanoiplan
from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name, without_our_places

FOLDER = "crashes"
RUNNING = "running-*.txt"
OLD = timedelta(days=2)  # an empty trace of a program that was ended from outside
Raised = tuple[type[BaseException], BaseException, TracebackType | None]


class CrashWatch(QObject):
    """Stands behind `sys.excepthook`; `crashed` carries the report to the window's thread."""

    crashed = Signal(str)  # the report's text
    refused = Signal(str)  # a KnownError that nobody caught: its sentence is enough

    def __init__(self, folder: Path, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder / FOLDER
        self._clock = clock
        self._trace: TextIO | None = None
        self.trouble = ""  # why no trace can be kept, in a sentence
        self._show: Callable[[str], None] | None = None
        self._shown = False
        self.crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    # ---- faults below Python

    def start(self) -> str:
        """Puts the hooks in place. The trace of a hard crash of an earlier run, "" without one.

        Where nothing can be written there is no trace, and `trouble` says so.
        """
        earlier = self._earlier()
        self._begin_trace()
        sys.excepthook = self.hook
        threading.excepthook = lambda args: self.hook(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        return earlier

    def _begin_trace(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            mine = free_name(self._folder / f"running-{self._stamp()}.txt")
            self._trace = mine.open("w", encoding="utf-8")
        except OSError:
            log.start.info("no trace of a crash can be kept")
            self.trouble = _(
                "Reports of crashes cannot be kept in {folder}. Check that you may write there and"
                " that the disk is not full."
            ).format(folder=self._folder)
        else:
            faulthandler.enable(self._trace)

    def stop(self) -> None:
        """The program ends well: the trace is not needed; one that stays goes at a later start."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._trace is not None:
            faulthandler.disable()
            trace, self._trace = self._trace, None
            try:
                trace.close()
                Path(trace.name).unlink(missing_ok=True)
            except OSError:  # the folder cannot be reached any more, or a scanner holds the file
                log.start.info("the trace of this run could not be taken away")

    def _earlier(self) -> str:
        """Traces that runs before this one left; those of programs still running stay."""
        found = []
        for file in self._left():
            try:
                text = file.read_text(encoding="utf-8", errors="replace")
                if text:
                    found.append(self._put_away(file, text))
                elif self._age(file) > OLD:
                    file.unlink()
            except OSError:  # Windows keeps the file of a running program to itself
                log.start.info("a trace is in use by another run")
        return "\n".join(found)

    def _left(self) -> list[Path]:
        try:
            return sorted(self._folder.glob(RUNNING))
        except OSError:  # nothing can be read there; the trace of this run says so
            return []

    @staticmethod
    def _put_away(file: Path, text: str) -> str:
        """Keeps the trace without the path of the user's folder."""
        kept = without_our_places(text)
        free_name(file.with_name(f"hard-{file.name}")).write_text(kept, encoding="utf-8")
        file.unlink()
        return kept

    def _age(self, file: Path) -> timedelta:
        return timedelta(seconds=self._clock.now().timestamp() - file.stat().st_mtime)

    # ---- exceptions

    def on_crash(self, show: Callable[[str], None]) -> None:
        """Who shows the report; it is asked once at a time."""
        self._show = show

    def hook(
        self, kind: type[BaseException], error: BaseException, places: TracebackType | None
    ) -> None:
        """What Python calls for an exception that nobody caught, in any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, places)
        elif isinstance(error, KnownError):
            self.refused.emit(error.sentence)
        else:
            log.ui.error("crash", exc_info=(kind, error, places))
            self.crashed.emit(self.write((kind, error, places)))

    def write(self, raised: Raised) -> str:
        """The report as text, kept in a file of its own where that can be written."""
        text = report(raised, self._clock)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = free_name(self._folder / f"crash-{self._stamp()}.txt")
            file.write_text(text, encoding="utf-8")
        except OSError:  # the dialog shows it all the same
            log.start.info("the report of a crash could not be kept")
        return text

    def _stamp(self) -> str:
        return f"{self._clock.now():%Y%m%d-%H%M%S}"

    def _tell(self, text: str) -> None:
        """One dialog at a time; what comes while it is open is only written down."""
        if self._show is None or self._shown:
            return
        self._shown = True
        try:
            self._show(text)
        finally:
            self._shown = False


def report(raised: Raised, clock: Clock) -> str:
    """Versions and places in the program; no text of the exception, it may quote a name."""
    return _written(log.WithoutMessages().formatException(raised), clock)


def report_of_end(trace: str, clock: Clock) -> str:
    """The report of a run that ended without a word of its own; `trace` "" after a power cut."""
    return _written(trace or "ended from outside: no trace (power cut, or ended by hand)", clock)


def _written(places: str, clock: Clock) -> str:
    lines = [
        f"hanoiplan {hanoiplan.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{clock.now():%Y-%m-%d %H:%M:%S} UTC",
        "",
        places,
    ]
    return "\n".join(lines) + "\n"


def explanation() -> tuple[str, str]:
    """What the dialog says: the question and what is unharmed."""
    return (
        _("The program made a mistake"),
        _(
            "What you saved is unharmed: every step is written to the file at once. The step you"
            " were at may not have been done; look at it again. The report below holds no names"
            " of people; send it to whoever looks after this program."
        ),
    )
