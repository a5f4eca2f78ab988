"""One window per file: who has a workspace open, and how its window is called to the front.

A claim is a lock beside a small note in the user's own folder, so that nothing lies beside the
workspace itself. A lock whose process is gone counts for nothing (Qt compares process, its name
and the machine's start), and its note tells the next start what was open when the program ended
unexpectedly. Headless commands make no claim: they may work beside the window.

What must not come in: SQLite's own locks, and windows.
"""

import ctypes
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, Signal

from hanoiplan.base import log
from ui.shell.pages import through_the_door

FOLDER = "open"
LOCK, NOTE = ".lock", ".json"
SHORT = 200  # ms for another start that is writing its lock at this moment
EAR = "ui.shell.ear"


class Claim(QObject):
    """This process has the file; `wanted` says that somebody started the program on it again."""

    wanted = Signal()

    def __init__(self, file: Path, place: Path, lock: QLockFile | None) -> None:
        super().__init__()
        self.file = file.resolve()
        self._note, self._lock = place.with_suffix(NOTE), lock
        self._ear: Any = None
        if lock is not None:
            _write_note(self._note, self.file)
            self._ear = through_the_door(EAR, "Ear")(_name_of(place), self)
            self._ear.called.connect(self.wanted)

    def end(self) -> None:
        """The file is closed."""
        if self._lock is not None:
            self._ear.close()
            self._note.unlink(missing_ok=True)
            self._lock.unlock()
            self._lock = None


class Claims:
    """The claims of this person's programs, kept in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def take(self, file: Path) -> Claim | None:
        """Claims a file, also one that will be made; None while another window has it.

        Where the user's folder cannot be written nobody can be kept out: the claim holds nothing.
        """
        place = self._place(file)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            log.start.info("the folder of open files cannot be made")
            return Claim(file, place, None)
        lock = _locked(place)
        if isinstance(lock, QLockFile):
            return Claim(file, place, lock)
        return None if lock is QLockFile.LockError.LockFailedError else Claim(file, place, None)

    def is_free(self, file: Path) -> bool:
        """Whether no window has the file, this process's own included."""
        lock = _locked(self._place(file))
        if isinstance(lock, QLockFile):
            lock.unlock()
            return True
        return lock is not QLockFile.LockError.LockFailedError

    def call(self, file: Path) -> bool:
        """Calls the window that has a file to the front; whether it answered."""
        place = self._place(file)
        _let_come_to_front(place)
        return bool(through_the_door(EAR, "call")(_name_of(place)))

    def left_open(self) -> list[Path]:
        """Files whose program ended without closing them, the newest first; told once."""
        found: list[tuple[float, Path]] = []
        for note in self._folder.glob(f"*{NOTE}"):
            place = note.with_suffix("")
            lock = _locked(place)
            if isinstance(lock, QLockFile):
                found += _read_note(note)
                note.unlink(missing_ok=True)
                lock.unlock()
        return [file for _when, file in sorted(found, reverse=True)]

    def _place(self, file: Path) -> Path:
        """One place for a file under all its names: relative, through a link, in other case."""
        real = os.path.normcase(file.resolve())
        return self._folder / hashlib.sha256(os.fsencode(real)).hexdigest()[:16]


def _locked(place: Path) -> QLockFile | QLockFile.LockError:
    """The lock of a place, or why there is none; one of a process that is gone is taken over."""
    lock = QLockFile(str(place.with_suffix(LOCK)))
    lock.setStaleLockTime(0)  # never by age: a window may be open for weeks
    if lock.tryLock(0):
        return lock
    if lock.getLockInfo()[0]:
        return lock.error()
    if lock.tryLock(SHORT):  # it was being written at that moment
        return lock
    if not lock.getLockInfo()[0]:
        _throw_away(place.with_suffix(LOCK))
    return lock if lock.tryLock(0) else lock.error()


def _throw_away(lock: Path) -> None:
    """A power cut left a lock without a name in it: nobody can be behind it."""
    try:
        lock.unlink(missing_ok=True)
    except OSError:
        log.start.info("an empty lock cannot be removed")


def _name_of(place: Path) -> str:
    """The name of a window's ear; it belongs to the user's folder as well as to the file."""
    return f"hanoiplan-{hashlib.sha256(os.fsencode(place)).hexdigest()[:20]}"


def _write_note(note: Path, file: Path) -> None:
    try:
        note.write_text(json.dumps({"file": str(file)}), encoding="utf-8")
    except OSError:
        log.start.info("what is open could not be noted")


def _read_note(note: Path) -> list[tuple[float, Path]]:
    """When a file was opened, and which; nothing where the note itself was cut short."""
    try:
        return [(note.stat().st_mtime, Path(json.loads(note.read_text(encoding="utf-8"))["file"]))]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _let_come_to_front(place: Path) -> None:
    """Windows lets only the program in front give that place to another one."""
    if sys.platform == "win32":
        process = QLockFile(str(place.with_suffix(LOCK))).getLockInfo()[0]
        ctypes.windll.user32.AllowSetForegroundWindow(process)
