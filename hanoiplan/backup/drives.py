"""Which drives there are besides the one of the workspace: another disk, a memory stick.

The rules take facts (a table of mounts, a mask of drive letters, device numbers); only the two
functions at the end ask the system. A stick is offered, never written to unasked: it may be a
stranger's. What must not come in: copying, and the words of a page.
"""

import ctypes
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from hanoiplan.base.errors import KnownError
from hanoiplan.store.trouble import spoken

STICK_FOLDERS = ("/media", "/run/media", "/Volumes")  # where a desktop puts what is plugged in
MOUNTS = Path("/proc/mounts")
REMOVABLE = 2  # GetDriveTypeW: DRIVE_REMOVABLE
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Where(StrEnum):
    """What kind of place a folder is for copies of a workspace."""

    SAME = "same"  # the disk of the workspace: it does not help when that disk breaks
    OTHER = "other"  # another disk or drive
    STICK = "stick"
    GONE = "gone"  # not there: a stick that was pulled out, a drive that is off


@dataclass(frozen=True, slots=True)
class Spot:
    """A folder as far as the rules need to know it; `device` is None when it is not there."""

    folder: PurePath
    device: int | None


def where(spot: Spot, workspace_device: int, sticks: Iterable[PurePath]) -> Where:
    """What a folder is in relation to the device that the workspace lies on."""
    if spot.device is None:
        return Where.GONE
    if spot.device == workspace_device:
        return Where.SAME
    on_stick = any(spot.folder.is_relative_to(stick) for stick in sticks)
    return Where.STICK if on_stick else Where.OTHER


def sticks_in_mounts(table: str) -> list[PurePosixPath]:
    """Sticks by a table in the form of /proc/mounts, in which a name's spaces are escaped."""
    found = []
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 4:
            continue
        folder = PurePosixPath(_unescaped(fields[1]))
        plugged_in = any(folder.is_relative_to(top) for top in STICK_FOLDERS)
        if plugged_in and "rw" in fields[3].split(","):
            found.append(folder)
    return found


def sticks_by_letter(mask: int, kind_of: Callable[[str], int]) -> list[PureWindowsPath]:
    """Sticks by Windows' mask of drive letters (bit 0 is A:) and its word for each drive."""
    roots = [f"{letter}:\\" for bit, letter in enumerate(LETTERS) if mask >> bit & 1]
    no_floppies = (root for root in roots if root[0] not in "AB")
    return [PureWindowsPath(root) for root in no_floppies if kind_of(root) == REMOVABLE]


def _unescaped(name: str) -> str:
    for escape, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        name = name.replace(escape, letter)
    return name


# ---- what the system says


def spot_of(folder: Path) -> Spot:
    """The device of a folder; none when it is not there or cannot be looked at."""
    try:
        with spoken(folder):
            device = folder.stat().st_dev if folder.is_dir() else None
    except KnownError:
        return Spot(folder, None)
    return Spot(folder.resolve(), device)


def sticks_here() -> list[Path]:
    """The sticks that are plugged in now and may be written to."""
    if sys.platform == "win32":
        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only
        roots: list[PurePath] = [*sticks_by_letter(kernel.GetLogicalDrives(), kernel.GetDriveTypeW)]
    else:
        table = MOUNTS.read_text(encoding="utf-8", errors="replace") if MOUNTS.exists() else ""
        roots = [*sticks_in_mounts(table)]
    return [Path(root) for root in roots]
