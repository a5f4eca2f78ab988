"""Lines of a row put into its columns, where some cells have several lines.

The rows that have one line for each column show how a column looks: how long it is, how its cells
begin, whether they hold figures or stay empty. What must not come in: what a column means.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log

_GOES_ON = (",", ";", "-")
_LOST = -1000.0


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cells of a column look."""

    empty: float  # share
    figures: float  # share of those with digits among the filled
    length: float  # letters, on average
    first: frozenset[str]  # words that cells begin with

    def fits(self, lines: Sequence[str]) -> float:
        """How well these lines are one cell of the column."""
        if not any(lines):
            return 3.0 * self.empty - 1.5 if len(lines) == 1 else _LOST
        if not all(lines):
            return _LOST  # an empty line is a cell by itself
        text = " ".join(lines)
        figures = self.figures if any(map(str.isdigit, text)) else 1 - self.figures
        known = float(text.split()[0] in self.first)
        return figures + known - 1.5 * self.empty - 0.5 * abs(log((len(text) + 1) / self.length))


def in_columns(lines: Sequence[str], like: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each column, in their order; the first column has one line.

    Args:
        lines: at least as many as there are columns.
        like: rows with one line for each column; at least one.
    """
    looks = [_look([row[column] for row in like]) for column in range(len(like[0]))]
    width = len(looks)

    @cache
    def best(start: int, column: int) -> tuple[float, tuple[int, ...]]:
        if column == width:
            return (0.0 if start == len(lines) else _LOST), ()
        found: tuple[float, tuple[int, ...]] = (_LOST * width, (len(lines),) * (width - column))
        for end in range(start + 1, len(lines) - (width - column - 1) + 1):
            score, ends = best(end, column + 1)
            score += looks[column].fits(lines[start:end]) + _carried(lines, start, end)
            found = max(found, (score, (end, *ends)), key=lambda one: one[0])
        return found

    _score, ends = best(1, 1)
    starts = (1, *ends)
    return [[lines[0]], *(list(lines[a:b]) for a, b in zip(starts, ends, strict=False))]


def _carried(lines: Sequence[str], start: int, end: int) -> float:
    """What it is worth that lines which go on stand in one cell."""
    return sum(
        2.0
        for place in range(start + 1, end)
        if lines[place - 1].endswith(_GOES_ON) or lines[place][:1].islower()
    )


def _look(cells: Sequence[str]) -> _Look:
    filled = [cell for cell in cells if cell]
    return _Look(
        1 - len(filled) / len(cells),
        sum(any(map(str.isdigit, cell)) for cell in filled) / max(len(filled), 1),
        sum(map(len, filled)) / max(len(filled), 1) + 1,
        frozenset(cell.split()[0] for cell in filled if cell.split()),
    )
