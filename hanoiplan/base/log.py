"""The log: for finding out what the program did, never about whom.

One rotating file in the user folder, loggers named by subject. Log ids and counts only. The text
of an exception may quote a cell or a name, so a traceback is written without it: type and places.
"""

import copy
import logging
import sys
import time
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import without_our_places

FILE_NAME = "hanoiplan.log"
FILE_BYTES = 1_000_000
OLD_FILES = 3

_ROOT = "hanoiplan"
start = logging.getLogger(f"{_ROOT}.start")
store = logging.getLogger(f"{_ROOT}.store")
backup = logging.getLogger(f"{_ROOT}.backup")
exchange = logging.getLogger(f"{_ROOT}.exchange")
paper = logging.getLogger(f"{_ROOT}.paper")
registration = logging.getLogger(f"{_ROOT}.registration")
ui = logging.getLogger(f"{_ROOT}.ui")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutMessages(logging.Formatter):
    """Writes the time in UTC, and of an exception its type and places only."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(process)d: %(message)s")

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)  # another handler may have left its own traceback in the record
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (logging's own name)
        kind, error, places = ei
        if kind is None or error is None:
            return ""
        causes = _chain(error)
        names = " <- ".join(type(cause).__name__ for cause in causes)
        return without_our_places("".join((*traceback.format_tb(places), names)))


def _chain(error: BaseException) -> list[BaseException]:
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    return chain


class PatientFile(RotatingFileHandler):
    """Goes on in the same file where Windows refuses to rename it (another process has it open)."""

    def doRollover(self) -> None:  # noqa: N802 (logging's own name)
        try:
            super().doRollover()
        except PermissionError:
            self.stream = self._open()


def set_up(folder: Path, level: int = logging.INFO) -> Path:
    """Log into `folder` from now on and return the file; a log set up before is closed.

    Raises:
        FileTrouble: the folder cannot be written to.
    """
    close()
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = PatientFile(file, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8")
    except OSError as error:
        sentence = _(
            "The log cannot be written in the folder “{folder}”. Please see whether the disk is"
            " full or the folder is locked. The work itself is safe."
        )
        raise FileTrouble(sentence.format(folder=folder)) from error
    handler.setFormatter(WithoutMessages())
    root = logging.getLogger(_ROOT)
    root.addHandler(handler)
    root.setLevel(level)
    start.info("Python %s on %s", sys.version.split()[0], sys.platform)
    return file


def close() -> None:
    """Let go of the log file (before a folder is moved, and in tests)."""
    root = logging.getLogger(_ROOT)
    for handler in [h for h in root.handlers if isinstance(h, PatientFile)]:
        root.removeHandler(handler)
        handler.close()
