"""In which pigeonhole whose badge lies, read in the worker process: of thousands it takes a second.

What must not come in: Qt, widgets.
"""

from pathlib import Path

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.packing import pigeonholes
from hanoiplan.badges.queries import CardChoice, chosen
from hanoiplan.base.clock import SystemClock
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from ui.base.job_worker import Progress


def read_holes(reader: Reader, event_id: int) -> dict[int, str]:
    """The hole of everybody expected, as the cards were packed."""
    return pigeonholes(chosen(reader, event_id, CardChoice(), CardKind.BADGE))


def holes_of_file(_progress: Progress, path: Path, event_id: int) -> dict[int, str]:
    """The same of a file that is open elsewhere.

    Raises:
        KnownError: the file cannot be read now.
    """
    workspace = Workspace.open(path, SystemClock(), read_only=True)
    try:
        return workspace.read(read_holes, event_id)
    finally:
        workspace.close()
