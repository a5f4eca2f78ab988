"""What a backup is called and where it lies. Only names: the copy is the workspace's to write."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.store.engine import SUFFIX, pieces
from hanoiplan.store.trouble import spoken

STAMP = "%Y-%m-%d %H%M%S"  # sorts by time, and Windows takes it in a file name


def backup_path(workspace: Path, folder: Path, local: datetime) -> Path:
    """A free name for a backup: "NAME 2026-06-08 083100.hanoiplan"; `local` is wall-clock time.

    Raises:
        FileTrouble: the folder cannot even be looked into.
    """
    with spoken(folder):
        return free_place(folder / f"{workspace.stem} {local:{STAMP}}{SUFFIX}")


def aside_path(workspace: Path, local: datetime) -> Path:
    """A free name beside it for a workspace that a backup takes the place of."""
    name = f"{workspace.stem} (before restore {local:{STAMP}}){workspace.suffix}"
    return free_place(workspace.with_name(name))


def free_place(file: Path) -> Path:
    """A name like this one where not even a log lies that SQLite would take for the file's own."""
    return next(one for one in _names_like(file) if not any(map(Path.exists, pieces(one))))


def _names_like(file: Path) -> Iterator[Path]:
    yield file
    yield from (file.with_name(f"{file.stem} ({n}){file.suffix}") for n in count(2))


def local_time(clock: Clock) -> datetime:
    """The wall clock at the office."""
    return to_event_time(clock.now(), DEFAULT_ZONE)
