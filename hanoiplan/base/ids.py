"""Ids of rows: 63 bits, ordered by time, unique without asking anybody.

Milliseconds above, random bits below, strictly growing within a process. They are shown,
exported and sent as text, because a spreadsheet rounds numbers of this size.
"""

import secrets
import threading
import time

RANDOM_BITS = 20
HIGHEST = (1 << 63) - 1

_lock = threading.Lock()
_last = 0


def new_ids(count: int) -> list[int]:
    """So many new ids, ascending; cheaper than asking one by one."""
    global _last  # noqa: PLW0603 - one sequence for the whole process is the point
    with _lock:
        milliseconds = time.time_ns() // 1_000_000
        start = max((milliseconds << RANDOM_BITS) | secrets.randbits(RANDOM_BITS), _last + 1)
        _last = start + count - 1
    return list(range(start, start + count))


def new_id() -> int:
    """One new id."""
    return new_ids(1)[0]


def id_text(row_id: int) -> str:
    """The id as people and files see it."""
    return str(row_id)


def begin_above(row_id: int) -> None:
    """Give only larger ids from now on: a file may hold ids of a clock that was ahead of ours.

    The step above is random and wide, so that two programs at the same file do not both go on
    from its newest id.
    """
    global _last  # noqa: PLW0603 - one sequence for the whole process is the point
    with _lock:
        if row_id >= time.time_ns() // 1_000_000 << RANDOM_BITS:
            _last = max(_last, row_id + 1 + secrets.randbits(RANDOM_BITS + 10))


def parse_id(text: str) -> int | None:
    """The id written in a text, or None when it is no id of ours."""
    stripped = text.strip()
    if not (stripped.isascii() and stripped.isdigit()) or len(stripped) > 19:
        return None
    number = int(stripped)
    return number if 0 < number <= HIGHEST else None
