"""Which copies of a file this computer knows: told in the start window, the newest first.

Found by the notes of where copies were put, and by their names beside the file and in the folder
for copies. Loaded through the door: the start window stands before it. What must not come in:
looking inside a copy, and restoring one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hanoiplan.backup.naming import told_by
from hanoiplan.backup.places import beside
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.store.copies import remembered
from hanoiplan.store.engine import SUFFIX
from hanoiplan.store.trouble import spoken
from ui.shell.recent import Remembered

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # what the times of files count from


@dataclass(frozen=True, slots=True)
class KnownCopy:
    """A copy that lies somewhere now: of which workspace, when made by the clock at the office."""

    file: Path
    workspace: Path
    local: datetime


def copies_of(one: Remembered, folder: str = "") -> list[KnownCopy]:
    """The copies of one workspace, the newest first; `folder` is the chosen place for copies."""
    places = [beside(one.file), one.file.parent, *([Path(folder)] if folder else [])]
    by_name = [file for file in _files_in(places) if told_by(file).of == one.file.stem]
    noted = remembered(one.family) if one.family else ()
    files = dict.fromkeys(path.resolve() for path in (*noted, *by_name))
    found = [copy for file in files if file != one.file and (copy := _known(file, one.file))]
    return sorted(found, key=lambda copy: copy.local, reverse=True)


def copies_of_all(known: Iterable[Remembered], folder: str = "") -> list[KnownCopy]:
    """The copies of every workspace worked on here, the newest first."""
    found = {copy.file: copy for one in known for copy in copies_of(one, folder)}
    return sorted(found.values(), key=lambda copy: copy.local, reverse=True)


def _files_in(folders: Iterable[Path]) -> Iterator[Path]:
    """Files of ours; a folder that is not there or not to be read holds none."""
    for folder in dict.fromkeys(folders):
        try:
            with spoken(folder):
                yield from sorted(folder.glob(f"*{SUFFIX}"))
        except KnownError:
            continue


def _known(file: Path, workspace: Path) -> KnownCopy | None:
    try:
        with spoken(file):
            written = EPOCH + timedelta(seconds=file.stat().st_mtime)
    except KnownError:
        return None
    return KnownCopy(file, workspace, told_by(file).local or _local(written))


def _local(moment: datetime) -> datetime:
    """By the clock at the office, without its zone, as the names of copies tell it."""
    return to_event_time(moment, DEFAULT_ZONE).replace(tzinfo=None)
