"""Where a workspace may live: SQLite's locks hold on a local disk only.

A file on a network drive, on a stick or under a cloud-synchronised folder loses data in ways
nobody sees until the day of the event, so such places are refused for work; looking and
carrying are fine. The one exception is the data folder of a program that itself runs from a
stick: who works so has chosen it, and there is no other place to go. What must not come in:
anything that opens the database.
"""

import ctypes
import sys
from pathlib import Path

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import portable_folder

CLOUD_FOLDERS = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud")
NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "sshfs", "fuse.sshfs", "afs", "9p"}
)
STICK_SYSTEMS = frozenset({"vfat", "exfat", "msdos"})

NETWORK = N_("a network drive")
STICK = N_("a memory stick")
CLOUD = N_("a folder that is synchronised to the cloud")

MOUNTS = Path("/proc/mounts")  # of Linux
DRIVE_REMOVABLE, DRIVE_REMOTE = 2, 4  # GetDriveTypeW


def refuse_unsafe_place(file: Path) -> None:
    """Raise `FileTrouble` when work on this file would not be safe where it lies."""
    kind = unsafe_kind(file)
    if kind is not None:
        raise FileTrouble(
            _(
                "{name} lies on {place}, where a power cut or a second computer could spoil it."
                " Move it to a folder on this computer and open it there."
            ).format(name=file.name, place=_(kind))
        )


def unsafe_kind(file: Path, mounts: Path = MOUNTS) -> str | None:
    """Which unsafe place this is, as a marked msgid, or None for an ordinary folder."""
    folder = file.resolve().parent
    if any(part.casefold().startswith(CLOUD_FOLDERS) for part in folder.parts):
        return CLOUD
    if sys.platform == "win32":
        found = _windows_kind(folder)
    else:
        found = _mounted_kind(folder, mounts)
    return None if found == STICK and _goes_with_the_program(folder) else found


def _goes_with_the_program(folder: Path) -> bool:
    """Whether a folder lies in the data beside a program that runs from a stick."""
    own = portable_folder()
    return own is not None and folder.is_relative_to(own.resolve())


def _mounted_kind(folder: Path, table: Path) -> str | None:
    """The kind of the deepest mount above a folder, from a table in the form of /proc/mounts."""
    if not table.exists():
        return None
    deepest, system = Path("/"), ""
    for line in table.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split(" ")
        mount = Path(fields[1].replace("\\040", " "))
        if folder.is_relative_to(mount) and len(mount.parts) >= len(deepest.parts):
            deepest, system = mount, fields[2]
    if system in NETWORK_SYSTEMS:
        return NETWORK
    return STICK if system in STICK_SYSTEMS else None


def _windows_kind(folder: Path) -> str | None:
    if folder.drive.startswith("\\\\"):
        return NETWORK
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows only
    kind = kernel.GetDriveTypeW(folder.anchor)
    return {DRIVE_REMOTE: NETWORK, DRIVE_REMOVABLE: STICK}.get(kind)
