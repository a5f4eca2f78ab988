"""The work of this room as jobs beside a window: each with a report of progress before its words.

What must not come in: the work itself.
"""

from pathlib import Path

from hanoiplan.backup.looking import Inside, look_inside
from hanoiplan.backup.making import Telling
from hanoiplan.backup.rehearsing import Rehearsal, rehearse
from hanoiplan.backup.restore import Restored, restore_workspace
from hanoiplan.base.clock import Clock


def look(progress: Telling, copy: Path, present: Path | None, clock: Clock) -> Inside:
    """A look inside a copy; proving it computes."""
    progress(0, 0, copy.name)
    return look_inside(copy, present, clock)


def practise(progress: Telling, copy: Path, present: Path, clock: Clock) -> Rehearsal:
    """A rehearsal.

    Raises:
        KnownError: a real restore would fail too.
    """
    progress(0, 0, copy.name)
    return rehearse(copy, present, clock)


def restore_as(
    progress: Telling, copy: Path, file: Path, clock: Clock, desk: str, operator: str
) -> Restored:
    """A copy becomes a workspace of its own.

    Raises:
        KnownError: the copy is not whole, or the place takes none.
    """
    progress(0, 0, copy.name)
    return restore_workspace(copy, file, clock, desk, operator)
