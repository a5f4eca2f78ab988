"""The two places of copies: beside the workspace, and on another disk or a stick if chosen.

The first place is made when it is not there. The second one never is: it was chosen by a person,
and when it is missing the stick is out, or another one has its letter. What must not come in:
writing a copy.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.backup.drives import Where, spot_of, sticks_here, where
from hanoiplan.base.i18n import N_, Language, language, say
from hanoiplan.store.trouble import spoken

BESIDE = N_("{name} copies")
ON_STICK = N_("hanoiplan copies")
IN_VIETNAMESE: tuple[Language, ...] = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Place:
    """A folder for copies: what kind it is, and how many bytes are free; None when not known."""

    folder: Path
    where: Where
    free: int | None


def beside(workspace: Path) -> Path:
    """The folder beside the file; one that was made in another language stays in use.

    A folder that cannot be looked at counts as not there: whoever writes into it says why not.
    """
    folders = [_beside_in(workspace, code) for code in _languages()]
    there = (folder for folder in folders if spot_of(folder).device is not None)
    return next(there, folders[0])


def look_at(folder: Path, workspace: Path) -> Place:
    """What a place is now; asks the disk, which may take its time."""
    spot = spot_of(folder)
    device = spot_of(workspace.parent).device
    kind = where(spot, device if device is not None else 0, sticks_here())
    if kind is Where.GONE:
        return Place(folder, kind, None)
    with spoken(folder):
        return Place(folder, kind, shutil.disk_usage(folder).free)


def sticks_to_offer(workspace: Path, chosen: Path | None) -> list[Path]:
    """Sticks that are plugged in and neither hold the workspace nor are the chosen place."""
    taken = [workspace.resolve(), *([chosen.resolve()] if chosen is not None else [])]
    return [
        stick for stick in sticks_here() if not any(path.is_relative_to(stick) for path in taken)
    ]


def make_place_on(stick: Path) -> Path:
    """The folder for copies on a stick that a person has just agreed to.

    Raises:
        FileTrouble: the stick is read-only, full or gone.
    """
    folder = stick / say(ON_STICK, _languages()[0])
    with spoken(folder):
        folder.mkdir(exist_ok=True)
    return folder


def _languages() -> tuple[Language, ...]:
    """The two languages a folder can be called in, that of the windows first."""
    return IN_VIETNAMESE if language() == "vi" else IN_VIETNAMESE[::-1]


def _beside_in(workspace: Path, code: Language) -> Path:
    return workspace.with_name(say(BESIDE, code).format(name=workspace.stem))
