"""What a copy is called, and what its name tells. Only names: the copy is the workspace's to write.

A name says whose copy it is, when it was made (on the wall clock of the event) and by whom: one
that the program made by itself ends in "auto", and only such a copy is ever removed by it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.store.engine import SUFFIX, pieces
from hanoiplan.store.trouble import spoken

STAMP = "%Y-%m-%d %H%M%S"  # sorts by time, and Windows takes it in a file name
AUTO = "auto"
HALF = ".part"  # what the store calls a copy that is being written
_STAMP = r"(?P<stamp>\d{4}-\d\d-\d\d \d{6})"
_AGAIN = r"(?: \((?P<again>\d{1,9})\))?"
_MADE = re.compile(rf"(?P<of>.+) {_STAMP}(?P<auto> {AUTO})?{_AGAIN}")
_ASIDE = re.compile(rf"(?P<of>.+) \(before restore {_STAMP}\){_AGAIN}")
_UPGRADE = re.compile(rf"(?P<of>.+) \(before upgrade\){_AGAIN}")


class Kind(StrEnum):
    """How a copy came about."""

    AUTO = "auto"  # by the program, every few minutes and at the close
    HAND = "hand"
    UPGRADE = "upgrade"  # before a newer program changed the file's shape
    RESTORE = "restore"  # put aside when a copy took its place


@dataclass(frozen=True, slots=True)
class Named:
    """What a file's name tells: of which workspace, how, and when by the wall clock."""

    of: str
    kind: Kind
    local: datetime | None = None
    again: int = 1  # the second one of the same second is called "(2)"


def backup_path(workspace: Path, folder: Path, local: datetime, *, automatic: bool = False) -> Path:
    """A free name for a backup: "NAME 2026-06-08 083100.hanoiplan"; `local` is wall-clock time.

    Raises:
        FileTrouble: the folder cannot even be looked into.
    """
    ending = f" {AUTO}{SUFFIX}" if automatic else SUFFIX
    with spoken(folder):
        return free_place(folder / f"{workspace.stem} {local:{STAMP}}{ending}")


def aside_path(workspace: Path, local: datetime) -> Path:
    """A free name beside it for a workspace that a backup takes the place of."""
    name = f"{workspace.stem} (before restore {local:{STAMP}}){workspace.suffix}"
    return free_place(workspace.with_name(name))


def free_place(file: Path) -> Path:
    """A name like this one where not even a log lies that SQLite would take for the file's own."""
    return next(one for one in _names_like(file) if not any(map(Path.exists, pieces(one))))


def told_by(file: Path) -> Named:
    """What the name of a copy tells; a name that tells nothing is that of a copy by hand."""
    stem = file.name.removesuffix(SUFFIX)
    if made := _MADE.fullmatch(stem):
        local = _moment(made["stamp"])
        if local is not None:
            kind = Kind.AUTO if made["auto"] else Kind.HAND
            return Named(made["of"], kind, local, int(made["again"] or 1))
    if aside := _ASIDE.fullmatch(stem):
        return Named(aside["of"], Kind.RESTORE, _moment(aside["stamp"]))
    if upgrade := _UPGRADE.fullmatch(stem):
        return Named(upgrade["of"], Kind.UPGRADE)
    return Named(stem, Kind.HAND)


def is_automatic(file: Path, workspace: Path) -> bool:
    """Whether the name is one that the program itself gave to a copy of this workspace."""
    named = told_by(file)
    whose = named.of == workspace.stem and named.kind is Kind.AUTO
    return whose and file.name.endswith(SUFFIX)


def local_time(clock: Clock, zone: str = DEFAULT_ZONE) -> datetime:
    """The wall clock at the event."""
    return to_event_time(clock.now(), zone)


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, STAMP)  # noqa: DTZ007 - a wall clock; the name has no zone
    except ValueError:
        return None


def _names_like(file: Path) -> Iterator[Path]:
    yield file
    yield from (file.with_name(f"{file.stem} ({n}){file.suffix}") for n in count(2))
