"""Saving a proved copy of the open workspace, beside the window and at a keypress.

The copy goes to the folder of the settings, else to a folder beside the file. What must not come
in: how a copy is made and proved (the store), and restoring one (the start window).
"""

from collections.abc import Callable
from pathlib import Path

from hanoiplan.backup.rotation import backup_path, local_time
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.workspace import Workspace
from ui.base.jobs import Job, Progress
from ui.base.page import Tools
from ui.shell.recent import RecentFiles


def folder_for(workspace: Workspace, settings: Settings) -> Path:
    """Where copies of this workspace go."""
    chosen = settings.get(BACKUP_FOLDER)
    if chosen:
        return Path(chosen)
    name = _("{name} copies").format(name=workspace.path.stem)
    return workspace.path.with_name(name)


def save_copy(
    tools: Tools, settings: Settings, recent: RecentFiles, on_saved: Callable[[], object]
) -> Job:
    """Starts the copy; `on_saved` is called once it is proved and remembered."""
    workspace = tools.workspace
    target = backup_path(
        workspace.path, folder_for(workspace, settings), local_time(workspace.clock)
    )

    def done(_verdict: object) -> None:
        recent.remember(workspace.path, copied=workspace.clock.now().isoformat())
        tools.messages.toast(_("Copy saved: {file}").format(file=target.name))
        on_saved()

    return tools.jobs.start(_("Saving a copy"), copy_to, workspace, target, on_done=done)


def copy_to(_progress: Progress, workspace: Workspace, target: Path) -> None:
    """The work of the thread: it waits for the disk.

    Raises:
        FileTrouble: the folder cannot be made or written, or the copy does not prove whole.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _(
            "The copy could not be saved in {folder}. Choose another folder for copies; the"
            " workspace itself is unharmed."
        )
        raise FileTrouble(sentence.format(folder=target.parent)) from error
    workspace.save_copy(target)
