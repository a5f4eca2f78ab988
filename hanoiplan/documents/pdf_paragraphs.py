"""Lines of PDF pages put together to paragraphs: a line ends where its next word had no room.

What must not come in: tables, and what a paragraph means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.documents.model import Block, Paragraph
from hanoiplan.documents.pdf_columns import columns_from
from hanoiplan.documents.pdf_lines import PdfLine
from hanoiplan.documents.spaces import put_together
from hanoiplan.documents.text_paragraphs import ITEM

_GLUED = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*[.)])(?=[^\W\d_a-zđ])")  # a narrow tab: "10.Sở"
_CENTRE = 6.0  # points by which a centred line may miss the middle
_INDENT = 8.0  # points from which a line begins further right than the margin
_GAP = 0.8  # share of a line's height: a gap so high parts paragraphs
_SAME = 2.0  # points by which first lines may differ
_ROOM = 3.0  # points that a line may leave empty though a word would fit


@dataclass(frozen=True, slots=True)
class Margins:
    """Where lines of text begin and end at most."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way between them."""
        return (self.left + self.right) / 2


def margins_of(lines: Sequence[PdfLine], width: float) -> Margins:
    """The margins of a page, or of the part of a document with the same width of page."""
    if not lines:
        return Margins(0.0, width)
    return Margins(min(line.x0 for line in lines), max(line.x1 for line in lines))


def paragraphs(lines: Sequence[PdfLine], margins: Margins) -> list[Block]:
    """Paragraphs of lines that follow each other; what stands side by side is a table."""
    made: list[Block] = []
    waiting: list[PdfLine] = []
    place = 0
    while place < len(lines):
        columns = columns_from(lines, place)
        if columns is not None:
            made += [*_of_lines(waiting, margins), columns.table()]
            waiting, place = [], place + columns.count
        else:
            waiting.append(lines[place])
            place += 1
    return [*made, *_of_lines(waiting, margins)]


# --- paragraphs --------------------------------------------------------------------------------


def _of_lines(lines: Sequence[PdfLine], margins: Margins) -> list[Block]:
    made: list[Block] = []
    gathered: list[PdfLine] = []
    for line in lines:
        if gathered and _parts(gathered, line, margins):
            made.append(_paragraph(gathered, margins))
            gathered = []
        gathered.append(line)
    if gathered:
        made.append(_paragraph(gathered, margins))
    return made


def _parts(gathered: Sequence[PdfLine], line: PdfLine, margins: Margins) -> bool:
    """Whether a new paragraph begins with this line."""
    before = gathered[-1]
    if abs(before.size - line.size) > 1.5 or _turns_bold(before, line):
        return True
    is_left = abs(before.x0 - line.x0) < 1 and abs(before.x1 - line.x1) > 2
    in_middle = abs(before.middle - margins.middle) <= _CENTRE
    centred = is_centred(line, margins) and in_middle and not is_left
    room = margins.right - before.x1
    if centred:
        room = margins.right - margins.left - (before.x1 - before.x0)
    if room > line.first_word + 0.25 * line.size + _ROOM:
        return True  # its first word had room in the line before
    if before.page == line.page and line.top - before.bottom > _GAP * before.size:
        return True
    return not centred and (
        _begins_further_right(gathered, line) or _begins_as_far_right(gathered, line, margins)
    )


def _turns_bold(before: PdfLine, line: PdfLine) -> bool:
    """Whether a bold heading ends, or one begins behind the end of a sentence."""
    return before.bold != line.bold and (before.bold or _ends(before))


def _ends(line: PdfLine) -> bool:
    return line.text.rstrip().endswith((".", ";", ":", "…"))


def _begins_as_far_right(gathered: Sequence[PdfLine], line: PdfLine, margins: Margins) -> bool:
    """Whether a line is indented like the one before, which was a whole paragraph by itself."""
    (before, *more) = gathered
    indented = line.x0 - margins.left > _INDENT and abs(line.x0 - before.x0) < _SAME
    return not more and indented and _ends(before) and line.text[:1].isupper()


def _begins_further_right(gathered: Sequence[PdfLine], line: PdfLine) -> bool:
    """Whether the line is indented as first lines are; items hang, and their first lines too."""
    before = gathered[-1]
    further = line.x0 - before.x0
    hangs = len(gathered) == 1 and ITEM.match(before.text) is not None and further < 4 * before.size
    if further > _INDENT:
        return not hangs
    return abs(further) < _SAME and ITEM.match(line.text) is not None and _is_first(gathered)


def _is_first(gathered: Sequence[PdfLine]) -> bool:
    return len(gathered) == 1 or gathered[0].x0 - gathered[-1].x0 < _INDENT


def is_centred(line: PdfLine, margins: Margins) -> bool:
    """Whether the line stands in the middle and does not begin at the margin."""
    return abs(line.middle - margins.middle) <= _CENTRE and line.x0 - margins.left > _INDENT


def _paragraph(lines: Sequence[PdfLine], margins: Margins) -> Paragraph:
    text, guessed = put_together([line.text for line in lines])
    return Paragraph(
        _GLUED.sub(r"\1 ", text, count=1),
        lines[0].page,
        bold=all(line.bold for line in lines),
        centred=is_centred(lines[-1], margins) and _all_centred(lines, margins),
        italic=all(line.italic for line in lines),
        uncertain=guessed,
    )


def _all_centred(lines: Sequence[PdfLine], margins: Margins) -> bool:
    return all(abs(line.middle - margins.middle) <= _CENTRE for line in lines)
