"""What a paper is made of on its way to pages: pieces with a height and marks, from the top down.

A piece is not divided, unless it says how. What must not come in: pages, files.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.paper.document.forms import BLACK, RULE, Form
from hanoiplan.paper.document.model import Align
from hanoiplan.paper.document.setting import SetLine, face_of, steps, tail_of, top_of
from hanoiplan.paper.fonts import Width
from hanoiplan.paper.pen import Mark, Rect, Segment, Text
from hanoiplan.paper.units import MM, Box

_RULE_DROP = 1.1  # mm between the tails of a line and the rule under it


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on one page; all lengths mm, `marks` from its own top.

    `gap` stays free above it unless it begins a page; `keep` holds it on the page of the next one;
    `fresh` begins a page; `again` stands above it wherever no piece with the same stands before.
    `parted` gives what of it fits into so many mm, and the rest; None where it had better not be.
    """

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0
    keep: bool = False
    fresh: bool = False
    again: "Piece | None" = None
    parted: "Callable[[float], tuple[Piece, Piece] | None] | None" = None


def moved(marks: Iterable[Mark], down: float) -> Iterator[Mark]:
    """The marks lower by so many millimetres."""
    for mark in marks:
        match mark:
            case Text():
                yield replace(mark, y=mark.y + down)
            case Segment():
                yield replace(mark, y1=mark.y1 + down, y2=mark.y2 + down)
            case Rect():
                yield replace(mark, box=mark.box._replace(y=mark.box.y + down))
            case _:
                reason = f"a paper has no {type(mark).__name__}"
                raise TypeError(reason)


def stacked(
    lines: Sequence[SetLine], box: Box, align: Align | None = None, *, middle: bool = False
) -> Iterator[Mark]:
    """Lines under each other in a box, from its top or in its middle; the form's way or `align`."""
    if not lines:
        return
    gaps = steps(lines)
    high = (top_of(lines[0]) + sum(gaps) + tail_of(lines[-1])) / MM
    top = box.y + ((box.height - high) / 2 if middle else 0.0)
    base = top + top_of(lines[0]) / MM
    for line, gap in zip(lines, [*gaps, 0.0], strict=True):
        yield text_mark(line, box.x, base, box.width, align or line.form.align)
        base += gap / MM


def text_mark(
    line: SetLine, x: float, base: float, width: float, align: Align, *, indent: float = 0.0
) -> Text:
    """One line on its base line in a room that starts at `x`."""
    weight, family = face_of(line.form)
    free = width - indent - line.width
    shift = {Align.CENTRE: free / 2, Align.RIGHT: free}.get(align, 0.0)
    spaces = line.text.count(" ")
    stretched = align is Align.JUSTIFIED and not line.last and spaces
    return Text(
        str(line.style),
        line.text,
        x + indent + shift,
        base,
        weight,
        Width.NORMAL,
        line.size,
        BLACK,
        family,
        free * MM / spaces if stretched else 0.0,
    )


def rule_under(line: SetLine, middle: float, base: float) -> Segment | None:
    """The line that the decree asks for under a text, centred on `middle`; None for most."""
    if not line.form.rule:
        return None
    half = line.width * line.form.rule / 2
    return ruled(middle - half, middle + half, base + _drop(line.form))


def _drop(form: Form) -> float:
    return 0.22 * form.size / MM + _RULE_DROP / 2


def ruled(left: float, right: float, y: float) -> Segment:
    """A line that the decree asks for."""
    return Segment("rule", left, y, right, y, BLACK, RULE)
