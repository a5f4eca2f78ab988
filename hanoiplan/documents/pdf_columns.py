"""What stands side by side on a PDF page without ruled lines: letterhead, recipients and signature.

What must not come in: what stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.pdf_lines import PdfLine

_NEAR = 18.0  # points by which the middle of lines of one column may differ
_FAR = 9.0  # heights of a line that may lie empty above the name under a signature


@dataclass(slots=True)
class Columns:
    """Two columns as they are gathered from the top down."""

    left: list[PdfLine] = field(default_factory=list)
    right: list[PdfLine] = field(default_factory=list)
    count: int = 0  # lines in both

    def table(self) -> DocTable:
        """A row of two cells, whose columns are a guess."""
        cells = (_cell(self.left), _cell(self.right))
        return DocTable((cells,), (self.left[0].page, self.left[-1].page), certain=False)

    def takes(self, left: PdfLine, right: PdfLine) -> bool:
        """Whether the columns stay apart with these two in them."""
        lefts, rights = [*self.left, left], [*self.right, right]
        return max(line.x1 for line in lefts) < min(line.x0 for line in rights)


def _cell(lines: Sequence[PdfLine]) -> Cell:
    text = "\n".join(line.text for line in lines)
    bold = bool(lines) and all(line.bold for line in lines)
    return Cell(text, page=lines[0].page if lines else 0, bold=bold)


def columns_from(lines: Sequence[PdfLine], first: int) -> Columns | None:
    """The two columns that begin with the line at `first`; None where none do."""
    if not _is_beside(lines, first):
        return None
    found, place, taken = Columns(), first, 0
    while place < len(lines):
        line = lines[place]
        if _is_beside(lines, place) and found.takes(line, lines[place + 1]):
            found.left.append(line)
            found.right.append(lines[place + 1])
            place += 2
            taken = place - first
            continue
        side = _side(found, line)
        if side is None:
            break
        side.append(line)
        place += 1
        taken = place - first
    found.count = taken
    return found


def _is_beside(lines: Sequence[PdfLine], place: int) -> bool:
    """Whether the next line stands on the same height, further right."""
    if place + 1 >= len(lines):
        return False
    one, other = lines[place], lines[place + 1]
    near = abs(one.top - other.top) < 0.7 * max(one.size, other.size)
    return one.page == other.page and near and other.x0 > one.x1


def _side(found: Columns, line: PdfLine) -> list[PdfLine] | None:
    """The column that a line goes on which stands alone on its height."""
    left, right = found.left[-1], found.right[-1]
    if line.x0 > max(one.x1 for one in found.left):
        is_centred = abs(line.middle - right.middle) < _NEAR
        return found.right if is_centred and line.top - right.bottom < _FAR * line.size else None
    if line.x1 >= min(one.x0 for one in found.right) or line.top - left.bottom > 2 * line.size:
        return None
    same = abs(line.x0 - left.x0) < 2 or abs(line.middle - left.middle) < _NEAR
    is_alike = abs(line.size - left.size) < (1.5 if line.page == left.page else 0.2)
    return found.left if same and is_alike else None
