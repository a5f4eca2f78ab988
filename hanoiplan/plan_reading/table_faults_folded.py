"""Very many faults of one kind as one sentence: nobody reads four thousand lines.

Only the number of sentences changes: the first few are named, the others are counted. What must
not come in: finding faults (`table_faults`, `body_faults`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from hanoiplan.plan_reading.model import Fault

MANY = 60
"""So many like faults are still listed one by one."""
NAMED = 3


def folded(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults in their order; more than `MANY` like ones stand as one, where the first stood.

    It names the first `NAMED` and says how many more there are: "A; B; C; … (+4197)".
    """
    alike: dict[tuple[str, str, str], list[Fault]] = defaultdict(list)
    every = list(faults)
    for one in every:
        alike[_kind(one)].append(one)
    found: list[Fault] = []
    for one in every:
        same = alike[_kind(one)]
        if len(same) <= MANY:
            found.append(one)
        elif one is same[0]:
            found.append(_together(same))
    return tuple(found)


def _kind(fault: Fault) -> tuple[str, str, str]:
    return fault.id, fault.message, fault.reason


def _together(same: list[Fault]) -> Fault:
    named = "; ".join(one.text for one in same[:NAMED])
    return replace(same[0], text=f"{named}; … (+{len(same) - NAMED})")
