"""Text whose columns are kept by spaces, as programs write it that copy the look of a page.

A table is cut at the columns of its heading; letterhead and signature stand in two halves. The
columns are a guess. What must not come in: what a column means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.spaces import put_together, spaced
from hanoiplan.documents.text_lines import TextLine, TextLines

_CHUNK = re.compile(r"\S+(?: \S+)*")  # what two spaces part
_GAP = re.compile(r"\s{3,}")
_NEXT = re.compile(r"(?:PHỤ LỤC|Phụ lục|Nơi nhận|ANNEX|Annex)\b.*|\[\d+\].*")
_RECIPIENTS = re.compile(r"Nơi nhận\s*:")
_FEWEST = 3  # columns of a table
_ROWS = 2  # lines with columns below a heading, at least
_LOOK = 6  # lines below a heading in which they stand
_HEAD = 12  # lines of a text in which its letterhead begins
_MARGIN = 2  # letters that a full line may be short of the widest one
Span = tuple[int, int]  # first letter, and the one behind the last


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What stands in columns, and the line after it."""

    table: DocTable
    end: int


def laid_out(text: TextLines, place: int) -> LaidOut | None:
    """The table or the two halves that begin with this line; None where neither does."""
    return _table(text.lines, place) or _halves(text.lines, place)


def _chunks(line: TextLine) -> list[Span]:
    return [found.span() for found in _CHUNK.finditer(line.shown)]


# --- tables ------------------------------------------------------------------------------------


def _table(lines: Sequence[TextLine], first: int) -> LaidOut | None:
    if not _is_heading(lines, first):
        return None
    made: list[tuple[Cell, ...]] = []
    place, heading = first, lines[first]
    while place < len(lines) and (place == first or _says(lines[place]) == _says(heading)):
        below = _below_heading(lines, place, made[0] if made else ())
        spans = _columns(lines[place:below])
        if made and len(spans) != len(made[0]):
            break
        end = _end(lines, below, heading, spans)
        cuts = _cuts([*lines[place:end]], spans)
        if place == first:
            made.append(_said(lines[place:below], spans))
        rows = _rows(lines[below:end], cuts)
        if len(made) > 1 and rows and not rows[0][0].text:  # the row that the page broke
            made[-1] = tuple(map(_joined, made[-1], rows.pop(0)))
        made += rows
        place = end
    return LaidOut(DocTable(tuple(made), heading_rows=1, certain=False), place)


def _joined(above: Cell, below: Cell) -> Cell:
    texts = [one.text for one in (above, below) if one.text]
    return Cell(put_together(texts)[0], uncertain=bool(texts))


def _is_heading(lines: Sequence[TextLine], first: int) -> bool:
    line = lines[first]
    spans = _chunks(line)
    if len(spans) < _FEWEST or any(not line.shown[one].isupper() for one, _end in spans):
        return False
    starts = [one for one, _end in spans]
    following = lines[first + 1 : first + 1 + _LOOK]
    return sum(_stands_under(starts, one) for one in following) >= _ROWS


def _stands_under(starts: Sequence[int], line: TextLine) -> bool:
    """Whether a line has columns, most of which begin where the heading's do."""
    own = [one for one, _end in _chunks(line)]
    near = sum(any(abs(one - start) < _FEWEST for start in starts) for one in own)
    return len(own) > 1 and 2 * near > len(own)


def _says(line: TextLine) -> list[str]:
    return _CHUNK.findall(line.shown)


def _below_heading(lines: Sequence[TextLine], first: int, said: Sequence[Cell]) -> int:
    """The line below the heading: lines of it that follow leave the first column empty.

    Where the heading stands again, they say only what it `said` before.
    """
    words = {word for cell in said for word in cell.text.split()}
    own_end = _chunks(lines[first])[0][1]
    place = first + 1
    while place < len(lines) and lines[place].indent > own_end and not lines[place - 1].blank:
        if words and not words.issuperset(lines[place].text.split()):
            break
        place += 1
    return place


def _columns(heading: Sequence[TextLine]) -> list[Span]:
    """Where the words of the heading stand, all lines of each column together."""
    spans: list[Span] = []
    for start, end in sorted(one for line in heading for one in _chunks(line)):
        if any(_covers((start, end), line) for line in heading):
            continue  # said over several columns
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _covers(span: Span, line: TextLine) -> bool:
    return sum(_meet(span, one) for one in _chunks(line)) > 1


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _said(heading: Sequence[TextLine], columns: Sequence[Span]) -> tuple[Cell, ...]:
    """The heading's cells; what is said over several columns stands in each of them."""
    texts = [
        [line.shown[slice(*one)] for line in heading for one in _chunks(line) if _meet(one, column)]
        for column in columns
    ]
    return tuple(Cell(put_together(lines)[0], uncertain=True) for lines in texts)


def _end(lines: Sequence[TextLine], first: int, heading: TextLine, columns: Sequence[Span]) -> int:
    """Where the table ends, or its heading stands again."""
    for place in range(first, len(lines)):
        line, before = lines[place], lines[place - 1]
        is_apart = before.blank > 0 or line.starts_page
        is_next = _NEXT.fullmatch(line.text) or (is_apart and _is_across(line, columns))
        if is_next or _says(line) == _says(heading):
            return place
    return len(lines)


def _is_across(line: TextLine, columns: Sequence[Span]) -> bool:
    """Whether a line without gaps reaches over several columns."""
    spans = _chunks(line)
    (start, end) = spans[0]
    return len(spans) == 1 and sum(_meet((start, end), one) for one in columns) > 1


def _cuts(lines: Sequence[TextLine], columns: Sequence[Span]) -> list[int]:
    """Where each column but the first begins: where the fewest words are cut, the most begin."""
    shown = [line.shown for line in lines if not _is_across(line, columns)]
    return [
        max(range(left[1], right[0] + 1), key=lambda at: _worth(shown, at))
        for left, right in pairwise(columns)
    ]


def _worth(shown: Sequence[str], at: int) -> tuple[int, int, int]:
    reaching = [line for line in shown if len(line) > at]
    cut = sum(not line[at - 1].isspace() and not line[at].isspace() for line in reaching)
    begin = sum(line[at - 1].isspace() and not line[at].isspace() for line in reaching)
    return -cut, begin, at


def _rows(lines: Sequence[TextLine], cuts: Sequence[int]) -> list[tuple[Cell, ...]]:
    """The rows: one begins where the first column is filled."""
    gathered: list[list[list[str]]] = []
    for line in lines:
        parts = _parts(line.shown, cuts)
        if not gathered or parts[0]:
            gathered.append([[] for _part in parts])
        for lines_of_cell, part in zip(gathered[-1], parts, strict=True):
            lines_of_cell.extend([part] if part else [])
    columns = zip(*gathered, strict=True)
    widths = [max((len(one) for cell in column for one in cell), default=0) for column in columns]
    return [_row(row, widths) for row in gathered]


def _parts(shown: str, cuts: Sequence[int]) -> list[str]:
    """A line cut into its columns; one without gaps over several of them is one cell."""
    text = shown.strip()
    if cuts and not shown[: cuts[0]].endswith(" ") and "  " not in text and len(shown) > cuts[0]:
        return [text, *[""] * len(cuts)]
    places = [0, *(_at_word(shown, cut) for cut in cuts), len(shown)]
    return [spaced(shown[a:b]) for a, b in pairwise(places)]


def _at_word(shown: str, cut: int) -> int:
    """The beginning of the word that a cut would part; a cut between words stays."""
    while 0 < cut < len(shown) and not shown[cut - 1].isspace() and not shown[cut].isspace():
        cut -= 1
    return cut


def _row(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> tuple[Cell, ...]:
    texts = [_cell(lines, width) for lines, width in zip(cells, widths, strict=True)]
    lone = bool(texts[0]) and not any(texts[1:]) and len(texts[0].split()) > 1
    if lone:  # over all columns, as the name of a day
        rest = [Cell(texts[0], inherited=True, uncertain=True)] * (len(texts) - 1)
        return (Cell(texts[0], uncertain=True, width=len(texts)), *rest)
    return tuple(Cell(text, uncertain=bool(text)) for text in texts)


def _cell(lines: Sequence[str], width: int) -> str:
    """Lines that the column broke are one; where the next word had room, its author did."""
    paragraphs: list[list[str]] = []
    for place, line in enumerate(lines):
        had_room = place and len(lines[place - 1]) + len(line.split()[0]) < width - _MARGIN
        if not place or (had_room and not line[0].islower()):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return "\n".join(put_together(one)[0] for one in paragraphs)


# --- two halves --------------------------------------------------------------------------------


def _halves(lines: Sequence[TextLine], first: int) -> LaidOut | None:
    """Letterhead, or recipients beside the signature, as one row of two cells."""
    is_foot = _RECIPIENTS.match(lines[first].text) is not None
    gap = _GAP.search(lines[first].shown, lines[first].indent)
    if gap is None or not (is_foot or first < _HEAD):
        return None
    middle, end = set(range(gap.start() + 2, gap.end() + 1)), first
    for place in range(first, len(lines)):
        fitting = {at for at in middle if not lines[place].shown[at - 2 : at].strip()}
        if not fitting or (place > first and _is_apart(lines, place, fitting, is_foot=is_foot)):
            break
        middle, end = fitting, place + 1
    sides = [_sides(line, max(middle)) for line in lines[first:end]]
    if sum(all(both) for both in sides) < _ROWS:
        return None
    cells = (
        Cell("\n".join(filter(None, side)), uncertain=True) for side in zip(*sides, strict=True)
    )
    return LaidOut(DocTable((tuple(cells),), certain=False), end)


def _sides(line: TextLine, at: int) -> tuple[str, str]:
    return spaced(line.shown[:at]), spaced(line.shown[at:])


def _is_apart(lines: Sequence[TextLine], place: int, middle: set[int], *, is_foot: bool) -> bool:
    """Whether something else begins: a page, or below a gap a line on one side only."""
    line = lines[place]
    if line.starts_page or _NEXT.fullmatch(line.text):
        return True
    return not is_foot and lines[place - 1].blank > 0 and not all(_sides(line, max(middle)))
