"""The difference between two orders of keys, as steps a view can follow.

Pure: no Qt. Remove runs from the end, bring the survivors into the new order in one move,
insert runs from the front.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

MOST_MOVED = 2000  # lines; in another order these cost a view more than starting afresh
MOST_RUNS = 60  # more separate runs than this cost a view more than starting afresh


@dataclass(frozen=True, slots=True)
class Step:
    """Lines `first` to `last` (both included) are removed or inserted; or all are reordered."""

    kind: Literal["remove", "insert", "order"]
    first: int = 0
    last: int = 0
    order: tuple[int, ...] = ()


def runs(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of neighbours."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and runs[-1][1] == line - 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs


def steps_between(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Step] | None:
    """Steps that turn `old` into `new`; None when starting afresh is cheaper.

    Keys are unique within each sequence.
    """
    old_keys, new_keys = set(old), set(new)
    gone = runs([line for line, key in enumerate(old) if key not in new_keys])
    come = runs([line for line, key in enumerate(new) if key not in old_keys])
    if len(gone) + len(come) > MOST_RUNS:
        return None
    steps = [Step("remove", first, last) for first, last in reversed(gone)]
    stay_old = [key for key in old if key in new_keys]
    stay_new = [key for key in new if key in old_keys]
    if stay_old != stay_new and len(stay_old) > MOST_MOVED:
        return None
    if stay_old != stay_new:
        line_of = {key: line for line, key in enumerate(stay_old)}
        steps.append(Step("order", order=tuple(line_of[key] for key in stay_new)))
    return steps + [Step("insert", first, last) for first, last in come]
