"""Running text and the ending of a paper as pieces.

What must not come in: what stands in them, pages.
"""

from collections.abc import Iterator

from hanoiplan.paper.document.forms import ROOM_TO_SIGN, Sheet
from hanoiplan.paper.document.model import Align, Ending, Paragraph
from hanoiplan.paper.document.pieces import Piece, stacked, text_mark
from hanoiplan.paper.document.setting import set_lines, stack_height
from hanoiplan.paper.pen import Mark
from hanoiplan.paper.units import MM, Box

_BASE = 0.78  # of the pitch: where the base line lies in the room of a line
_ENDING_GAP = 7.0  # mm above recipients and signature


def paragraph_pieces(paragraph: Paragraph, sheet: Sheet) -> Iterator[Piece]:
    """A line is a piece; two lines at least stay together at either end of a paragraph."""
    lines = set_lines([paragraph.line], sheet.width)
    for place, line in enumerate(lines):
        form = line.form
        indent = form.indent if place == 0 else 0.0
        pitch = form.pitch / MM
        mark = text_mark(line, sheet.left, pitch * _BASE, sheet.width, form.align, indent=indent)
        together = place == 0 or place == len(lines) - 2
        last = place == len(lines) - 1
        keep = form.keep or (paragraph.heads if last else together)
        yield Piece(pitch, (mark,), form.before / MM if place == 0 else 0.0, keep=keep)


def ending_piece(ending: Ending, sheet: Sheet) -> Piece:
    """Recipients on the left, the signing authority and the name on the right."""
    share, wide = sheet.signature
    width = sheet.width * wide
    middle = sheet.left + sheet.width * share
    signing = Box(middle - width / 2, 0.0, width, 0.0)
    marks: list[Mark] = []
    recipients = set_lines(ending.recipients, sheet.width - width)
    marks += stacked(recipients, Box(sheet.left, 0.0, sheet.width - width, 0.0))
    authority = set_lines(ending.authority, width, balanced=True)
    marks += stacked(authority, signing, Align.CENTRE)
    height = stack_height(authority) + ROOM_TO_SIGN
    if ending.signer is not None:
        name = set_lines([ending.signer], width, balanced=True)
        top = height - stack_height(name[:1])
        marks += stacked(name, signing._replace(y=top), Align.CENTRE)
        height = top + stack_height(name)
    return Piece(max(height, stack_height(recipients)), tuple(marks), _ENDING_GAP)
