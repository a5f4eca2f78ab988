"""Opening, making and restoring workspaces: what the start window needs once a file is chosen.

Loaded through the door, so that the start window stands before the database is loaded. What must
not come in: windows.
"""

from pathlib import Path

from hanoiplan.backup.restore import Restored, restore_workspace
from hanoiplan.badges.queries import printed_count
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.delegates.queries import delegate_count
from hanoiplan.demo import make_demo
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived_count
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from ui.base.jobs import Progress
from ui.shell.recent import RecentFiles

__all__ = [
    "make_demonstration",
    "new_workspace",
    "open_workspace",
    "remember",
    "restore_copy",
]


def open_workspace(file: Path, clock: Clock, desk: str, operator: str) -> Workspace:
    """Opens a file for work.

    Raises:
        FileTrouble: no workspace, a newer one, damaged, or a place where work is not safe.
    """
    return Workspace.open(file, clock, desk, operator)


def new_workspace(file: Path, clock: Clock, desk: str, operator: str) -> Workspace:
    """Makes a workspace with one event that has no name yet.

    Raises:
        FileTrouble: the file is there already, or the place takes none.
    """
    workspace = Workspace.create(file, clock, desk, operator)
    workspace.do(start_event)
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
        sentence = _("The folder {folder} cannot be written, so there is no demonstration now.")
        raise FileTrouble(sentence.format(folder=file.parent)) from error
    workspace = Workspace.create(file, clock, desk, operator)
    try:
        workspace.do(make_demo)
    finally:
        workspace.close()
    return file


def restore_copy(
    progress: Progress, backup: Path, file: Path, clock: Clock, desk: str, operator: str
) -> Restored:
    """Proves a copy and puts it in place; for a thread of the start window.

    Raises:
        KnownError: the copy is not whole, or the place takes none.
    """
    progress(0, 0, backup.name)
    return restore_workspace(backup, file, clock, desk, operator)


def remember(recent: RecentFiles, workspace: Workspace, event_id: int) -> None:
    """Notes for the start window what is in a workspace; nothing depends on it."""
    facts = workspace.read(event, event_id)
    if facts is None:
        return
    recent.remember(
        workspace.path,
        title_vi=facts.title.vi or facts.short_name,
        title_en=facts.title.en or facts.short_name,
        delegates=workspace.read(delegate_count, event_id),
        printed=workspace.read(printed_count, event_id),
        arrived=workspace.read(arrived_count, event_id),
        opened=workspace.clock.now().isoformat(),
    )
