"""The workspaces opened last, with what is in them, for the start window.

A small JSON file in the user's folder; nothing depends on it. What must not come in: names of
people, and opening a workspace.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from hanoiplan.base import log

FILE_NAME = "recent.json"
KEPT = 8


@dataclass(frozen=True, slots=True)
class Remembered:
    """One workspace as it was when it was closed. Moments are ISO 8601 in UTC, "" = never.

    Days are ISO 8601 too, "" = not set.
    """

    path: str
    title_vi: str = ""
    title_en: str = ""
    place_vi: str = ""
    place_en: str = ""
    starts_on: str = ""
    ends_on: str = ""
    family: int = 0  # what the file has in common with its copies
    delegates: int = 0
    photos: int = 0
    printed: int = 0
    arrived: int = 0
    opened: str = ""
    copied: str = ""

    @property
    def file(self) -> Path:
        """Where it lies."""
        return Path(self.path)

    @property
    def is_there(self) -> bool:
        """Whether the file can still be found; one that cannot be looked at is not there."""
        return is_there(self.file)


def is_there(file: Path) -> bool:
    """Whether a file can be found; a disk that refuses to tell (EACCES, ESTALE) says no."""
    try:
        return file.is_file()
    except OSError:
        return False


class RecentFiles:
    """Reads and keeps the list, the newest first."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME

    def all(self) -> list[Remembered]:
        """What is remembered; files that are gone are left out."""
        return [one for one in self._read() if one.is_there]

    def known(self) -> list[Remembered]:
        """What is remembered, also of files that cannot be found where they were."""
        return self._read()

    def forget(self, file: Path) -> None:
        """Takes a file off the list; the file itself is not touched."""
        self._write([one for one in self._read() if one.file != file])

    def of(self, file: Path) -> Remembered:
        """What is remembered of one file."""
        found = [one for one in self._read() if one.file == file.resolve()]
        return found[0] if found else Remembered(str(file.resolve()))

    def remember(self, file: Path, **facts: Any) -> None:
        """Puts a file on top with what is known of it now."""
        newest = replace(self.of(file), **facts)
        others = [one for one in self._read() if one.path != newest.path]
        self._write([newest, *others][:KEPT])

    def _read(self) -> list[Remembered]:
        known = {field.name for field in fields(Remembered)}
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return [Remembered(**{k: v for k, v in one.items() if k in known}) for one in found]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, AttributeError):
            log.start.info("the list of recent files could not be read and begins anew")
            return []

    def _write(self, entries: list[Remembered]) -> None:
        text = json.dumps([asdict(one) for one in entries], ensure_ascii=False, indent=2)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(text + "\n", encoding="utf-8")
        except OSError:
            log.start.info("the list of recent files could not be kept")
