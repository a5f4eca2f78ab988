"""The head and the title of a paper as pieces, with the measures of the decree.

What must not come in: what stands in them, tables, pages.
"""

from collections.abc import Iterator

from hanoiplan.paper.document.forms import ABOUT_RULE, Sheet
from hanoiplan.paper.document.model import Align, Head, Line, Lines
from hanoiplan.paper.document.pieces import Piece, rule_under, ruled, text_mark
from hanoiplan.paper.document.setting import SetLine, set_lines, steps
from hanoiplan.paper.pen import Mark
from hanoiplan.paper.units import MM

# mm below the upper margin, as in the decree's own pictures
_FIRST_BASE, _NUMBER_BASE = 4.6, 23.6
_UNDER_BLOCK = 7.0  # from the last base line of a block to the number, at least
_HEAD_FOOT = 6.7  # below the number
_TITLE_FIRST, _TITLE_FOOT = 6.3, 2.0
_RULE_BELOW, _RULED_FOOT = 3.4, 6.0  # below the last base line of the title


def head_piece(head: Head, sheet: Sheet) -> Piece:
    """The head: two blocks side by side, then number and place on one base line."""
    left, left_end = _block(head.left, *_middle(sheet, sheet.left_block))
    right, right_end = _block(head.right, *_middle(sheet, sheet.right_block))
    base = max(_NUMBER_BASE, left_end + _UNDER_BLOCK, right_end + _UNDER_BLOCK)
    under: list[Mark] = []
    end = base
    for line, block in ((head.number, sheet.left_block), (head.place, sheet.right_block)):
        middle, width = _middle(sheet, block)
        lines = [line, *head.subject] if line is head.number else [line]
        set_ = set_lines(lines, width, balanced=bool(head.subject))
        placed = list(_placed(set_, middle, width, base))
        under += [mark for mark, _base in placed]
        end = max(end, placed[-1][1] if placed else base)
    return Piece(end + _HEAD_FOOT, (*left, *right, *under), keep=True)


def title_piece(title: Lines, sheet: Sheet) -> Piece:
    """Type and subject in the middle of the text, a rule under the last of them."""
    middle, width = sheet.left + sheet.width / 2, sheet.width * 0.82
    placed = list(_placed(set_lines(title, width, balanced=True), middle, width, _TITLE_FIRST))
    if not placed:
        return Piece(0.0, ())
    end = placed[-1][1]
    half = ABOUT_RULE / 2
    rule = ruled(middle - half, middle + half, end + _RULE_BELOW)
    marks = (*(mark for mark, _base in placed), rule)
    return Piece(end + _RULED_FOOT, marks, keep=True)


def _middle(sheet: Sheet, block: tuple[float, float]) -> tuple[float, float]:
    share, width = block
    return sheet.left + sheet.width * share, sheet.width * width


def _block(lines: Lines, middle: float, width: float) -> tuple[list[Mark], float]:
    """One block of the head, and its last base line."""
    placed = list(_placed(set_lines(lines, width), middle, width, _FIRST_BASE))
    marks: list[Mark] = [mark for mark, _base in placed]
    return marks + _rules(lines, placed, middle, width), placed[-1][1] if placed else 0.0


def _rules(
    lines: Lines, placed: list[tuple[Mark, float]], middle: float, width: float
) -> list[Mark]:
    """The rule under the last line of each kind that has one."""
    found: dict[str, tuple[SetLine, float]] = {}
    flat = set_lines(lines, width)
    for line, (_mark, base) in zip(flat, placed, strict=True):
        found[str(line.style)] = (line, base)
    rules = (rule_under(line, middle, base) for line, base in found.values())
    return [rule for rule in rules if rule is not None]


def _placed(
    lines: list[SetLine], middle: float, width: float, base: float
) -> Iterator[tuple[Mark, float]]:
    for line, gap in zip(lines, [*steps(lines), 0.0], strict=True):
        yield text_mark(line, middle - width / 2, base, width, Align.CENTRE), base
        base += gap / MM


def one_line(line: Line, sheet: Sheet, base: float) -> list[Mark]:
    """A line centred on the sheet at this height from the top: the number of a page."""
    return [
        text_mark(one, 0.0, base, sheet.size.width, Align.CENTRE)
        for one in set_lines([line], sheet.size.width)
    ]
