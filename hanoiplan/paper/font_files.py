"""The font files on the disk as they are now: which of them paper needs, and what they can write.

Nothing is kept in memory: a check wants to know whether a file still is what it was. What must not
come in: drawing.
"""

from collections.abc import Iterator
from pathlib import Path

import uharfbuzz

from hanoiplan.paper.fonts import Family, Weight, chain, widths


def needed_on_paper() -> frozenset[str]:
    """Names (without ".ttf") of every face that some line on paper may be set in."""
    return frozenset(_needed())


def _needed() -> Iterator[str]:
    for family in Family:
        for weight in Weight:
            for width in widths(weight, family):
                yield from (name for name, _factor in chain(weight, width, family))


def letters_in(file: Path) -> frozenset[int]:
    """Every letter the file has a glyph for; none when it is damaged.

    Raises:
        OSError: the file cannot be read.
    """
    return frozenset(uharfbuzz.Face(uharfbuzz.Blob(file.read_bytes())).unicodes)
