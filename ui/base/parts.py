"""How much of a long list is read between two moments in which the window may answer.

What must not come in: Qt, and what is read.
"""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")

PART = 200  # records: about ten milliseconds


def in_parts(every: Iterable[T], size: int = PART) -> Iterator[list[T]]:
    """So many at a time as are read without a stall."""
    rest = iter(every)
    while part := list(islice(rest, size)):
        yield part


def at_once(steps: Generator[S, None, T]) -> T:
    """Goes through all steps of something short; gives what it gives in the end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
