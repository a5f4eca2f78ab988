"""Reading and stamping a database's bytes beside SQLite without letting go of its locks.

POSIX locks belong to the process and the file: closing *any* descriptor of a file drops every lock
that SQLite holds on it in this process (https://sqlite.org/howtocorrupt.html, section 2.2), and
then another program folds the log away under an open window. So a descriptor of ours is closed
only when no connection of this process is left; until then it waits here and is used again.
Windows has no such rule, and there an open descriptor would be in the way: it is closed at once.
"""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

Key = tuple[int, int]  # device and inode: a file under whatever name

_FLAGS = {"rb": os.O_RDONLY, "r+b": os.O_RDWR}
_ALWAYS = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_lock = threading.Lock()
_users: Counter[Key] = Counter()
_waiting: dict[Key, list[tuple[str, int]]] = {}


@contextmanager
def opened(file: Path, mode: Literal["rb", "r+b"] = "rb") -> Iterator[BinaryIO]:
    """A database file as bytes, from its beginning."""
    number = _again(_key_of(file.stat()), mode)
    if number is None:
        number = os.open(file, _FLAGS[mode] | _ALWAYS)
    try:
        with os.fdopen(number, mode, closefd=False) as handle:
            yield handle
    finally:
        _let_go(number, mode)


class Hold:
    """This process's claim on a file, from before its first connection to after its last."""

    def __init__(self, file: Path) -> None:
        self._key: Key | None = _key_of(file.stat())
        with _lock:
            _users[self._key] += 1

    def end(self) -> None:
        """The connections are closed; the last hold lets the waiting descriptors go. Once."""
        with _lock:
            key, self._key = self._key, None
            if key is None:
                return
            _users[key] -= 1
            if not _users[key]:
                del _users[key]
                for _mode, number in _waiting.pop(key, ()):
                    os.close(number)


def _again(key: Key, mode: str) -> int | None:
    with _lock:
        waiting = _waiting.get(key, [])
        for place, (kept, number) in enumerate(waiting):
            if kept == mode:
                del waiting[place]
                os.lseek(number, 0, os.SEEK_SET)
                return number
    return None


def _let_go(number: int, mode: str) -> None:
    with _lock:
        key = _key_of(os.fstat(number))
        if os.name == "nt" or key not in _users:
            os.close(number)
        else:
            _waiting.setdefault(key, []).append((mode, number))


def _key_of(found: os.stat_result) -> Key:
    return found.st_dev, found.st_ino
