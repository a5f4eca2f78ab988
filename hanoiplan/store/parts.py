"""Many ids of one statement, so many at a time as fit well into one IN (…).

What must not come in: statements, and how much is read between two moments of a window.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

AT_ONCE = 500  # SQLite takes more, statements stay short


def in_parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """These ids in their order, in lists of at most `AT_ONCE`."""
    rest = iter(ids)
    while part := list(islice(rest, AT_ONCE)):
        yield part
