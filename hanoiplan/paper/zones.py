"""Zone marks: one cell for each zone, filled where a person may go, struck through where not.

Never told by colour alone: the stroke stays in any grey. What must not come in: cards, fields.
"""

import re

from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.layout import ZonesItem
from hanoiplan.paper.pen import Mark, Rect, Segment, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM, Box

_APART = 0.15  # of a cell's side, where no pitch is given
_LETTER = 0.61  # of a cell's side: size of its letter
_CORNER = 0.09
_STROKE = 0.5  # points: outline and stroke of a zone that is closed
_INSET = 0.14
_SLACK = 0.01  # mm


def zones_of(said: str, known: str) -> tuple[str, ...]:
    """The zones a text names: "A B C", "A, B", "ABC"; each once, in order.

    One word alone is parted into its letters only if all of them are in `known`, the item's row
    of letters, and none comes twice: "VIP" and "12" are one zone where there is no V and no 2.
    """
    words = [word for word in re.split(r"[\W_]+", said.upper()) if word]
    letters = set(words[0]) if len(words) == 1 else set()
    if letters and len(letters) == len(words[0]) and letters <= set(known.upper()):
        return tuple(words[0])
    return tuple(dict.fromkeys(words))


def _grid(item: ZonesItem, count: int) -> tuple[int, float, float]:
    """Columns, side of a cell, and distance from cell to cell, mm."""
    columns = min(item.columns or count, count)
    rows = -(-count // columns)
    across = item.box.width / (columns + (columns - 1) * _APART)
    down = item.box.height / (rows + (rows - 1) * _APART)
    side = item.cell or max(min(across, down), 0.5)
    return columns, side, item.pitch or side * (1 + _APART)


def _letter(item: ZonesItem, zone: str, cell: Box, colour: str, weight: Weight) -> Text:
    line = shape(zone, weight)
    size = min(cell.height * _LETTER * MM, cell.width * 0.8 * MM / max(line.width, 0.01))
    em = size / MM
    x = cell.x + cell.width / 2 - (line.left + line.right) / 2 * em
    y = cell.y + cell.height / 2 + (line.ascent - line.descent) / 2 * em
    return Text(item.name, zone, x, y, weight, Width.NORMAL, size, colour)


def _open(item: ZonesItem, zone: str, cell: Box, ink: str, on: str) -> tuple[Mark, ...]:
    ground = Rect(item.name, cell, ink, radius=cell.height * _CORNER)
    return ground, _letter(item, zone, cell, on, Weight.BOLD)


def _closed(item: ZonesItem, zone: str, cell: Box, off: str) -> tuple[Mark, ...]:
    inset = cell.height * _INSET
    ends = (cell.x + inset, cell.bottom - inset, cell.right - inset, cell.y + inset)
    return (
        Rect(item.name, cell, "", off, _STROKE, cell.height * _CORNER),
        _letter(item, zone, cell, off, Weight.MEDIUM),
        Segment(item.name, *ends, off, _STROKE * 1.4),
    )


def cells(
    item: ZonesItem, said: str, inks: tuple[str, str, str]
) -> tuple[tuple[Mark, ...], Box, bool]:
    """The marks of all zones, the box round them, and whether they stay inside the item's box.

    `inks`: ground and letter of an open zone, colour of a closed one. A zone that is not in the
    item's row of letters gets a cell after them: nothing that was given is left out.
    """
    allowed = zones_of(said, item.all)
    known = tuple(item.all.upper())  # letters: "12" is none of "123"
    row = (*known, *(zone for zone in allowed if zone not in known))
    columns, side, pitch = _grid(item, len(row))
    drawn: list[Mark] = []
    for at, zone in enumerate(row):
        x, y = item.box.x + at % columns * pitch, item.box.y + at // columns * pitch
        cell = Box(x, y, side, side)
        if zone in allowed:
            drawn += _open(item, zone, cell, *inks[:2])
        else:
            drawn += _closed(item, zone, cell, inks[2])
    rows = -(-len(row) // columns)
    width, height = (columns - 1) * pitch + side, (rows - 1) * pitch + side
    fits = width <= item.box.width + _SLACK and height <= item.box.height + _SLACK
    return tuple(drawn), Box(item.box.x, item.box.y, width, height), fits
