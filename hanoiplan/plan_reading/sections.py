"""Which rows of a table head a section, which begin something, which only go on.

Sections are rows with a roman numeral or a capital letter, rows merged over the columns, rows in
which only the text is filled, or the first line of a cell. What must not come in: the fields of a
task or a target, and anything over one row and its neighbours.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import (
    Ordinal,
    OrdinalKind,
    is_capitals,
    one_line,
    read_ordinal,
    split_ordinal,
)
from hanoiplan.plan_reading.headings import Column
from hanoiplan.plan_reading.rows import Piece, ReadRow

_TEXTS = (Column.TITLE, Column.INDICATOR)
_ASIDE = frozenset({Column.ORDINAL, Column.NOTE, *_TEXTS})
_SUM = re.compile(r"(?:tong(?: cong| so)?|cong|total)[\W\d]*")
_SUMS = ("tong cong", "tong so", "ghi chu", "cong:", "* ghi chu")


class RowKind(StrEnum):
    """What a row is."""

    SECTION = "section"
    ITEM = "item"  # a task or a target
    MORE = "more"  # goes on with the item before it
    NOTHING = "nothing"  # a sum, a note under the table


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `index` counts from 1 through the document; 0 where there is none."""

    number: str = ""
    title: str = ""
    index: int = 0
    uncertain: bool = False
    row: ReadRow | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its kind, its ordinal and its text without it."""

    kind: RowKind
    row: ReadRow
    ordinal: Ordinal | None
    text: Piece
    section: Section = field(default_factory=Section)


def lines_of(
    rows: Sequence[ReadRow], before: Section | None = None, *, goes_on: bool = False
) -> tuple[Line, ...]:
    """The rows with their kinds, each under its section.

    Sections count on from `before`; a table that only goes on begins in that section.
    """
    cut = [part for row in rows for part in _without_inner_section(row)]
    bare = [_bare(row) for row in cut]
    found: list[Line] = []
    index = before.index if before else 0
    section = before if before and goes_on else Section()
    numbered = any(line.ordinal and line.ordinal.kind is OrdinalKind.NUMBER for line in bare)
    for place, line in enumerate(bare):
        following = bare[place + 1] if place + 1 < len(bare) else None
        kind = _kind(line, following, _before(found), numbered=numbered)
        if kind is RowKind.SECTION:
            index += 1
            number = line.ordinal.number if line.ordinal else ""
            uncertain = line.text.uncertain or not number
            section = Section(number, one_line(line.text.text), index, uncertain, line.row)
        found.append(replace(line, kind=kind, section=section))
    return tuple(found)


def _before(found: Sequence[Line]) -> Line | None:
    return next((line for line in reversed(found) if line.kind is not RowKind.NOTHING), None)


def text_of(row: ReadRow) -> Piece:
    """What the row is about: the cell over all columns, the text of the task or the indicator."""
    if row.whole is not None:
        return row.whole
    return next((row.piece(column) for column in _TEXTS if row.text(column)), Piece())


def _bare(row: ReadRow) -> Line:
    """The row with its ordinal, from the ordinal's column or from the beginning of its text."""
    text = text_of(row)
    cell = row.piece(Column.ORDINAL)
    ordinal = read_ordinal(_AGAIN.sub("", cell.text)) if cell.text.strip() else None
    inner, rest = split_ordinal(text.text)
    if ordinal is None and cell.text.strip() and not text.text:
        ordinal, rest = split_ordinal(cell.text)
        return Line(RowKind.ITEM, row, ordinal, replace(cell, text=rest))
    if ordinal is None and inner is not None and not cell.text.strip():
        return Line(RowKind.ITEM, row, inner, replace(text, text=rest))
    if ordinal is not None and inner is not None and inner.number == ordinal.number != "":
        return Line(RowKind.ITEM, row, ordinal, replace(text, text=rest))
    return Line(RowKind.ITEM, row, ordinal, text)


def _kind(line: Line, following: Line | None, before: Line | None, *, numbered: bool) -> RowKind:
    words = fold(one_line(line.text.text))
    if line.ordinal is None and words.startswith(_SUMS) and not line.row.filled - _ASIDE:
        return RowKind.NOTHING
    if _sums_up(line.row):
        return RowKind.NOTHING
    if line.row.filled and not line.row.own:
        return RowKind.NOTHING  # the foot of merged cells
    if _heads_section(line, following, numbered=numbered):
        return RowKind.SECTION
    if before is not None and _goes_on(line, before):
        return RowKind.MORE
    return RowKind.ITEM if line.text.text else RowKind.MORE if before else RowKind.NOTHING


def _sums_up(row: ReadRow) -> bool:
    """Whether one of the first cells only says "Total": the row counts, it sets no work."""
    cells = (row.text(Column.ORDINAL), *(row.text(one) for one in _TEXTS))
    return any(_SUM.fullmatch(fold(one_line(text))) for text in cells if text)


def _heads_section(line: Line, following: Line | None, *, numbered: bool) -> bool:
    if not line.text.text.strip():
        return False
    of_section = line.ordinal is not None and line.ordinal.of_section
    if line.row.filled - _ASIDE:  # somebody has to do it: a section only under a numeral
        return of_section and numbered and len(line.text.over) < 2 and _alone(line)
    if line.row.whole is not None or len(line.text.over) > 1 or of_section:
        return line.ordinal is None or line.ordinal.kind is not OrdinalKind.BULLET
    loud = line.text.bold or is_capitals(line.text.text)
    if line.ordinal is None:
        return loud
    return loud or _has_children(line.ordinal, following)


def _alone(line: Line) -> bool:
    """A section's own row says at most who answers for it, not what comes of it."""
    return not line.row.filled & {Column.OUTPUT, Column.VALUE, Column.UNIT}


def _has_children(ordinal: Ordinal, following: Line | None) -> bool:
    """Whether the next row is numbered under this one: "1" and "1.1", "a)" or "-"."""
    if following is None or following.ordinal is None:
        return False
    if following.ordinal.kind is OrdinalKind.NUMBER:
        return following.ordinal.number.startswith(f"{ordinal.number}.")
    return (
        ordinal.kind is OrdinalKind.NUMBER
        and following.ordinal.kind in (OrdinalKind.SMALL, OrdinalKind.BULLET)
        and bool(following.row.filled - _ASIDE)
    )


def _goes_on(line: Line, before: Line) -> bool:
    """Whether a row only carries on the one before it, as over the end of a page."""
    own = line.row.own
    numbered = Column.ORDINAL in own or not line.row.text(Column.ORDINAL)
    if line.ordinal is not None and numbered:
        return _says_again(line, before)
    if before.kind is RowKind.SECTION:
        return not line.text.text.strip() or line.text.text[:1].islower()
    title = line.text.text.strip() if own & set(_TEXTS) or line.row.whole else ""
    return not title or (not _shares_number(line, before) and _reads_on(line, before, title))


def _shares_number(line: Line, before: Line) -> bool:
    """Whether a number merged down over rows covers tasks that each have a text and a deadline.

    A number that only a page's end carried down is uncertain and says nothing.
    """
    cell = line.row.piece(Column.ORDINAL)
    says = {Column.DEADLINE} & line.row.own & before.row.own
    begins = line.text.text.strip()[:1].isupper()
    return cell.inherited and not cell.uncertain and bool(says) and begins


_AGAIN = re.compile(r"\(?\s*tiếp(?:\s+theo)?\s*\)?$", re.IGNORECASE)


def _says_again(line: Line, before: Line) -> bool:
    """Whether an ordinal only repeats the one before it on a new page."""
    if line.ordinal is None or before.ordinal is None or not line.ordinal.number:
        return False
    if line.ordinal.number != before.ordinal.number or before.kind is RowKind.SECTION:
        return False
    marked = bool(_AGAIN.search(line.row.text(Column.ORDINAL)))
    return marked or line.text.text[:1].islower() or not line.row.own - _ASIDE


def _reads_on(line: Line, before: Line, title: str) -> bool:
    """A text without ordinal below another: the rest of it, or a task of its own?"""
    if title[:1].islower() or title[:1] in ",;)":
        return True
    if before.ordinal is not None and not before.row.filled - _ASIDE:
        return True  # nobody is named yet: only the text was broken
    fields = {one for one in line.row.own - _ASIDE if line.row.text(one)[:1].isupper()}
    if not fields:
        return True
    if _shares_a_merged_number(line, before):
        return False
    complete = before.text.text.rstrip().endswith((".", ";", ":", "…"))
    says = {Column.LEAD, Column.DEADLINE, Column.AGENCIES} & line.row.own
    return not complete and len(says) < 2 and bool(before.ordinal)


def _shares_a_merged_number(line: Line, before: Line) -> bool:
    """Whether one number is merged over two tasks, each with a date or a result of its own."""
    ordinal = line.row.piece(Column.ORDINAL)
    if not (ordinal.inherited and ordinal.text.strip()) or not line.text.text[:1].isupper():
        return False
    return bool({Column.DEADLINE, Column.OUTPUT} & line.row.own & before.row.own)


def _lines_of(text: str, ordinals: str) -> list[str]:
    """The lines of a text; where two ordinals stand beside one line, capitals part it in two.

    So a printed page runs the heading of a section together with the task below it.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) != 1 or len(ordinals.split()) != 2:
        return lines
    words = lines[0].split()
    capitals = next((n for n, word in enumerate(words) if word != word.upper()), 0)
    parted = capitals > 1 and words[capitals][:1].isupper()
    return [" ".join(words[:capitals]), " ".join(words[capitals:])] if parted else lines


def _ordinals_of(text: str) -> list[str]:
    """The lines of a cell of ordinals; "VIII 37", run together in a narrow one, are two."""
    lines = [line for line in text.split("\n") if line.strip()]
    both = [read_ordinal(word) for word in text.split()]
    if len(lines) == 1 and len(both) == 2 and all(both) and both[0] and both[0].of_section:
        return text.split()
    return lines


def _without_inner_section(row: ReadRow) -> tuple[ReadRow, ...]:
    """A row whose text begins with the heading of a section, as two rows."""
    text = text_of(row)
    lines = _lines_of(text.text, row.text(Column.ORDINAL))
    if len(lines) < 2 or row.whole is not None or not row.filled - _ASIDE:
        return (row,)
    cell = _ordinals_of(row.text(Column.ORDINAL))
    ordinal, _rest = split_ordinal(lines[0])
    if ordinal is None and len(cell) == 2:
        ordinal = read_ordinal(cell[0])
    if ordinal is None or not ordinal.of_section or not (is_capitals(lines[0]) or len(cell) == 2):
        return (row,)
    column = next(one for one in _TEXTS if row.text(one))
    head = {column: replace(text, text=lines[0])}
    if len(cell) == 2:
        head[Column.ORDINAL] = replace(row.piece(Column.ORDINAL), text=cell[0])
    rest = {**row.pieces, column: replace(text, text="\n".join(lines[1:]))}
    if cell:
        rest[Column.ORDINAL] = replace(row.piece(Column.ORDINAL), text=cell[-1])
    return (replace(row, pieces=head), replace(row, pieces=rest))
