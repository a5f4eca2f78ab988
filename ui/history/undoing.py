"""Which line of the history Ctrl+Z would take back, and what it would do with the others.

What must not come in: undoing itself, and words.
"""

from collections.abc import Sequence

from hanoiplan.history import HistoryLine
from hanoiplan.store.journal import Act
from ui.history.columns import Taking


def next_to_undo(lines: Sequence[HistoryLine], what: str | None, desk: str) -> int:
    """The arrival of the line that an undo would take back now; 0 when it is not among these.

    `what` is the step's name as the workspace gives it.
    """
    found = (line.arrival for line in lines if line.what == what and still_stands(line, desk))
    return next(found, 0)


def still_stands(line: HistoryLine, desk: str) -> bool:
    """Whether a desk could still take a step back, now or after newer ones."""
    fresh = line.act is Act.DO and line.undoable and not line.taken_back
    return fresh and line.desk == desk


def taking_of(line: HistoryLine, newest: int, desk: str) -> Taking:
    """What undo would do with a line; `newest` is the one that is next."""
    if line.arrival == newest:
        return Taking.NOW
    if line.taken_back:
        return Taking.DONE
    waits = newest and line.arrival < newest and still_stands(line, desk)
    return Taking.LATER if waits else Taking.NEVER
