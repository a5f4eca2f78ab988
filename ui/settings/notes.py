"""What is to be known about a value in force: a folder that is gone, a printer that is off.

What must not come in: widgets, and asking a disk in the window's own thread.
"""

from collections.abc import Collection
from pathlib import Path

from hanoiplan.backup.drives import Where, spot_of, sticks_here, where
from hanoiplan.base.i18n import _
from ui.base.camera import what_to_install
from ui.base.jobs import Progress

Note = tuple[str, str]  # sentence, kind of label
NOTHING: Note = ("", "hint")


def of_operator(name: str) -> Note:
    """Whether the history can name who did something."""
    return NOTHING if name else (_("Without a name, the history shows only the desk."), "warn")


def of_printer(name: str, known: Collection[str]) -> Note:
    """Whether there is something to print with."""
    if name and name not in known:
        return _("This printer is not there now. Connect it, or choose another one."), "warn"
    if not known:
        words = _("There is no printer on this computer; badges and papers can be saved as PDF.")
        return words, "hint"
    return NOTHING


def of_camera(*, installed: bool) -> Note:
    """Whether a camera can be used at all."""
    return NOTHING if installed else (what_to_install(), "hint")


def place_of(_progress: Progress, folder: Path, workspace: Path) -> Where:
    """The work of a thread: a drive that is off may keep one waiting."""
    device = spot_of(workspace.parent).device
    return where(spot_of(folder), -1 if device is None else device, sticks_here())


def of_place(place: Where | None) -> Note:
    """Whether a folder is a second place; None is no folder at all."""
    if place is None:
        return _("If the disk with the event's file fails, the copies are lost with it."), "hint"
    if place is Where.GONE:
        words = _(
            "This folder is not there now; meanwhile copies are saved beside the event's file."
        )
        return words, "warn"
    if place is Where.SAME:
        words = _(
            "This folder is on the same disk as the event's file, so both would be lost"
            " together. Choose another disk or a stick."
        )
        return words, "warn"
    if place is Where.STICK:
        return _("The stick is there."), "ok"
    return _("The folder is there, on another disk."), "ok"
