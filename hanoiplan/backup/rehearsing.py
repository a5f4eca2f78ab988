"""A restore for practice: a copy is restored, opened, proved and compared, then all of it goes.

Everything a real restore does is done, in a folder of its own; neither the copy nor the present
file is touched. What must not come in: the words of a page.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.backup.looking import Compared, EventInside, compared_with, figures
from hanoiplan.backup.restore import restore_workspace
from hanoiplan.backup.scratch import scratch
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import FileTrouble
from hanoiplan.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How a restore would have gone. `seconds` from the press to the opened, proved file."""

    copy: Path
    seconds: float
    events: tuple[EventInside, ...]
    compared: Compared | None

    @property
    def delegates(self) -> int:
        """People in the restored file."""
        return sum(one.delegates for one in self.events)


def rehearse(copy: Path, present: Path, clock: Clock) -> Rehearsal:
    """Restores a copy into a folder of its own, opens and proves it, and takes it away again.

    Raises:
        FileTrouble: the copy is not whole, or there is no room; a real restore would fail too.
    """
    began = time.perf_counter()
    with scratch(clock.now()) as folder:
        restored = folder / present.name
        restore_workspace(copy, restored, clock)
        workspace = Workspace.open(restored, clock)
        try:
            verdict = workspace.verify()
            events = workspace.read(figures)
        finally:
            workspace.close()
        if not verdict.whole:
            raise FileTrouble(verdict.faults[0])
        seconds = time.perf_counter() - began
    return Rehearsal(copy, seconds, events, compared_with(copy, present))
