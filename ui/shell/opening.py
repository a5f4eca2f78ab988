"""Opening, making and restoring workspaces: what the start window needs once a file is chosen.

Loaded through the door, so that the start window stands before the database is loaded; and what
copies need comes only with them. What must not come in: windows.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hanoiplan.badges.queries import printed_count
from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import delegate_count
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived_count
from hanoiplan.schema import HEAD
from hanoiplan.store.copies import family_of
from hanoiplan.workspace import Workspace
from ui.base.jobs import Progress
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles

if TYPE_CHECKING:
    from hanoiplan.backup.looking import Inside
    from hanoiplan.backup.restore import Restored

__all__ = [
    "LastStep",
    "bring_up",
    "is_older",
    "last_step",
    "look_into",
    "make_demonstration",
    "new_workspace",
    "open_workspace",
    "remember",
    "restore_copy",
]

HISTORY = "hanoiplan.history"  # the words of every room come with it


def open_workspace(file: Path, clock: Clock, desk: str, operator: str) -> Workspace:
    """Opens a file for work.

    Raises:
        FileTrouble: no workspace, a newer one, damaged, or a place where work is not safe.
    """
    return Workspace.open(file, clock, desk, operator)


def is_older(file: Path) -> bool:
    """Whether opening brings the file up first, which takes a while where it is large.

    What cannot even be looked at is told by the opening itself.
    """
    try:
        shape: str = through_the_door("hanoiplan.backup.reading", "shape_in")(file)
    except KnownError:
        return False
    return shape < HEAD


def bring_up(progress: Progress, file: Path, clock: Clock, desk: str, operator: str) -> Path | None:
    """Brings an older file up; returns the copy of it as it was. For a thread of the window.

    Raises:
        KnownError: it is not whole, or it could not be brought up; then it is as it was.
    """
    progress(0, 0, _("First a copy is kept, then it is changed and proved"))
    workspace = Workspace.open(file, clock, desk, operator)
    workspace.close()
    return workspace.kept_before


def new_workspace(file: Path, clock: Clock, desk: str, operator: str) -> Workspace:
    """Makes a workspace with one event that has no name yet.

    Raises:
        FileTrouble: the file is there already, or the place takes none.
    """
    workspace = Workspace.create(file, clock, desk, operator)
    workspace.do(through_the_door("hanoiplan.starting", "start_event"))
    return workspace


def make_demonstration(
    progress: Progress, file: Path, clock: Clock, desk: str, operator: str
) -> Path:
    """Makes the demonstration in a new file; for a thread of the start window.

    Raises:
        FileTrouble: the folder cannot be written.
    """
    progress(0, 0, _("350 invented delegates"))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _(
            "The folder {folder} cannot be written, so there is no demonstration now. Please see"
            " whether the disk is full or the folder is locked, then try again."
        )
        raise FileTrouble(sentence.format(folder=file.parent)) from error
    workspace = Workspace.create(file, clock, desk, operator)
    try:
        make_demo = through_the_door("hanoiplan.demo", "make_demo")  # spreadsheets come with it
        workspace.do(make_demo)
    finally:
        workspace.close()
    return file


def restore_copy(
    progress: Progress, backup: Path, file: Path, clock: Clock, desk: str, operator: str
) -> "Restored":
    """Proves a copy and puts it in place; for a thread of the start window.

    Raises:
        KnownError: the copy is not whole, or the place takes none.
    """
    progress(0, 0, backup.name)
    restore = through_the_door("hanoiplan.backup.restore", "restore_workspace")
    restored: Restored = restore(backup, file, clock, desk, operator)
    return restored


def look_into(progress: Progress, copy: Path, present: Path | None) -> "Inside":
    """Proves a copy and tells what is in it; for a thread of the start window.

    Raises:
        KnownError: the disk does not let anybody look.
    """
    progress(0, 0, copy.name)
    inside: Inside = through_the_door("hanoiplan.backup.looking", "look_inside")(copy, present)
    return inside


@dataclass(frozen=True, slots=True)
class LastStep:
    """The newest operation of a file in words; `when` by the clock at the event."""

    when: str
    what: str


def last_step(_progress: Progress, file: Path, clock: Clock) -> LastStep | None:
    """The step that was confirmed last; for a thread. None when nothing was ever done there.

    Raises:
        FileTrouble: the file is gone or damaged.
    """
    workspace = Workspace.open(file, clock, read_only=True)
    try:
        lines = workspace.read(through_the_door(HISTORY, "history"), 1)
    finally:
        workspace.close()
    if not lines:
        return None
    local = through_the_door(HISTORY, "local_time")(lines[0])
    today = to_event_time(clock.now(), lines[0].zone).date()
    day = "" if local.date() == today else f"{interface().short_date(local.date())}, "
    return LastStep(f"{day}{local:%H:%M:%S}", lines[0].what)


def remember(
    recent: RecentFiles, workspace: Workspace, event_id: int, *, photos: bool = True
) -> None:
    """Notes for the start window what is in a workspace; nothing depends on it.

    Without `photos` what was known of them stays: they take a look at everybody. A rehearsal is
    gone when it is over, so nobody is led back to it.
    """
    if workspace.is_rehearsal:
        return
    facts = workspace.read(event, event_id)
    if facts is None:
        return
    look = through_the_door("hanoiplan.overview.queries", "look") if photos else None
    seen = workspace.read(look, event_id) if look is not None else None
    pictured = {"photos": seen.people.pictured} if seen is not None else {}
    recent.remember(
        workspace.path,
        **pictured,
        title_vi=facts.title.vi or facts.short_name,
        title_en=facts.title.en or facts.short_name,
        place_vi=facts.place.vi,
        place_en=facts.place.en,
        starts_on=facts.starts_on.isoformat() if facts.starts_on else "",
        ends_on=facts.ends_on.isoformat() if facts.ends_on else "",
        family=workspace.read(family_of),
        delegates=workspace.read(delegate_count, event_id),
        printed=workspace.read(printed_count, event_id),
        arrived=workspace.read(arrived_count, event_id),
        opened=workspace.clock.now().isoformat(),
    )
