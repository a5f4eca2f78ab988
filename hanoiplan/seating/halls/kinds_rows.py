"""Halls of rows that face the stage: theatre, with or without delegations' blocks, and classroom.

Rows are lettered from the stage; in a row people count from the viewer's left, as seen from the
hall. In a block of a delegation 1 is the head's chair, in the middle of the front, then outwards
and row by row. What must not come in: stage and walls (`halls.kinds_stage`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.kinds_runs import Body, Run, outward
from hanoiplan.seating.halls.layout import CHAIR_DEPTH, Chair, Table, TableShape
from hanoiplan.seating.halls.shapes import block_around

_LETTERS = "ABCDEFGHIJKLMNOQRSTUVWXYZ"  # without P: P-1 is a chair of the presidium


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in a row: middle in mm, which block or table of the row, beside an aisle or not."""

    x: int
    group: int
    aisle: bool


def theatre(given: Mapping[str, int]) -> Body:
    """Rows of chairs, `front` of them plain, the others cut into delegations' blocks if wanted."""
    front = min(given["front"], given["rows"]) if given["blocks"] else given["rows"]
    plain = _theatre_row(given, across=given["seats"])
    spots = _theatre_row(given, across=given["blocks"]) if front < given["rows"] else plain
    chairs = [chair for row in range(front) for chair in _plain_row(plain, row)]
    blocked, frames = _lines_of_blocks(given, front, spots)
    lines = -(-(given["rows"] - front) // given["block_rows"])
    letters = row_letters(front + lines)
    behind = _wheelchairs([*chairs, *blocked], given["wheelchair"], spots, letters)
    return Body((*chairs, *blocked, *behind), tuple(frames))


def _theatre_row(given: Mapping[str, int], across: int) -> list[_Spot]:
    """A row cut by the aisles, and between them into groups of at most `across` chairs."""
    parts = shares(given["seats"], given["aisles"] + 1)
    sections = [shares(part, -(-part // across)) for part in parts]
    return _row(sections, mm.THEATRE_PITCH, mm.BLOCK_GAP)


def classroom(given: Mapping[str, int]) -> Body:
    """Rows of tables; people count from the viewer's left across the tables of a row."""
    each = given["seats"]
    parts = [[each] * count for count in shares(given["tables"], given["aisles"] + 1)]
    spots = _row(parts, mm.CLASSROOM_PITCH, mm.CLASSROOM_GAP)
    chairs: list[Chair] = []
    tables: list[Table] = []
    for row in range(given["rows"]):
        letters, y = row_letters(row), row * mm.CLASSROOM_ROW + mm.CLASSROOM_TABLE // 2
        for place, spot in enumerate(spots, start=1):
            chairs.append(
                Chair(
                    key=f"{letters}-{place:02}",
                    x=spot.x,
                    y=y + mm.CLASSROOM_TABLE // 2 + mm.TABLE_TO_CHAIR,
                    table=f"{letters}{spot.group + 1}",
                    row=row + 1,
                    number=place,
                    aisle=spot.aisle,
                )
            )
        tables += _row_of_tables(spots, letters, y)
    return Body(_wheelchairs_at_tables(chairs, given["wheelchair"]), tuple(tables))


def row_letters(row: int) -> str:
    """The letters of a row counted from 0: A to Z without P, then AA."""
    rest, letter = divmod(row, len(_LETTERS))
    return (row_letters(rest - 1) if rest else "") + _LETTERS[letter]


def shares(count: int, parts: int) -> list[int]:
    """`count` things in at most `parts` near-equal shares, the larger ones in the middle."""
    parts = max(1, min(parts, count))
    least, over = divmod(count, parts)
    middle_first = sorted(range(parts), key=lambda part: (abs(2 * part - parts + 1), part))
    larger = set(middle_first[:over])
    return [least + (part in larger) for part in range(parts)]


def _row(sections: list[list[int]], pitch: int, gap: int) -> list[_Spot]:
    """Places of a row from the left: sections between aisles, each of groups `gap` apart."""
    spots: list[_Spot] = []
    x, group = 0.0, 0
    for section in sections:
        last_of_section = len(spots) + sum(section) - 1
        first_of_section = len(spots)
        for size in section:
            for _place in range(size):
                ends = (first_of_section, last_of_section)
                spots.append(_Spot(round(x + pitch / 2), group, len(spots) in ends))
                x += pitch
            x += gap
            group += 1
        x += mm.AISLE - gap
    half = (x - mm.AISLE) / 2
    return [replace(spot, x=round(spot.x - half)) for spot in spots]


def _plain_row(spots: list[_Spot], row: int) -> Iterator[Chair]:
    y = row * mm.THEATRE_ROW + CHAIR_DEPTH // 2
    letters = row_letters(row)
    for number, spot in enumerate(spots, start=1):
        yield Chair(
            f"{letters}-{number:02}", spot.x, y, row=row + 1, number=number, aisle=spot.aisle
        )


def _lines_of_blocks(
    given: Mapping[str, int], front: int, spots: list[_Spot]
) -> tuple[list[Chair], list[Table]]:
    """All blocks behind the front rows, line by line, each from the viewer's left."""
    chairs: list[Chair] = []
    blocks: list[Table] = []
    row = front
    for line, first in enumerate(range(front, given["rows"], given["block_rows"])):
        deep = min(given["block_rows"], given["rows"] - first)
        letters = row_letters(front + line)
        top = row * mm.THEATRE_ROW + (line + bool(front)) * mm.BLOCK_GAP
        for group in range(spots[-1].group + 1):
            members = [spot for spot in spots if spot.group == group]
            block = list(_block(members, f"{letters}{group + 1}", row, deep, top))
            chairs += block
            blocks += filter(None, [block_around(block[0].table, block)])
        row += deep
    return chairs, blocks


def _block(spots: list[_Spot], key: str, row: int, deep: int, top: int) -> Iterator[Chair]:
    """One delegation's chairs: the head in the middle of the front, right before left."""
    from_right = spots[::-1]
    numbers = outward(len(spots), len(spots) // 2)
    for line in range(deep):
        for place, spot in sorted(zip(numbers, from_right, strict=True), key=lambda one: one[0]):
            number = line * len(spots) + place
            yield Chair(
                key=f"{key}-{number}",
                x=spot.x,
                y=top + line * mm.THEATRE_ROW + CHAIR_DEPTH // 2,
                table=key,
                row=row + line + 1,
                number=number,
                aisle=spot.aisle,
            )


def _wheelchairs(
    chairs: list[Chair], wanted: int, row: list[_Spot], letters: str
) -> Iterator[Chair]:
    """Places behind the last row, from the walls inwards, clear of the aisles between chairs."""
    last = max(chairs, key=lambda chair: chair.row)
    y = last.y + CHAIR_DEPTH // 2 + mm.WHEELCHAIR_DEPTH // 2 + mm.WHEELCHAIR_ROW // 4
    spots = _clear_of_aisles(row)
    for index in range(wanted):
        line, place = divmod(index, len(spots))
        yield Chair(
            key=f"{letters}-{index + 1:02}",
            x=spots[place],
            y=y + line * mm.WHEELCHAIR_ROW,
            row=last.row + 1 + line,
            number=index + 1,
            aisle=True,
            wheelchair=True,
            width=mm.WHEELCHAIR_WIDTH,
            depth=mm.WHEELCHAIR_DEPTH,
        )


def _clear_of_aisles(row: list[_Spot]) -> list[int]:
    """Middles of places behind that row, the outermost first, right and left in turn."""
    spots: list[int] = []
    start = row[0]
    for one, after in zip(row, [*row[1:], None], strict=True):
        if after is not None and after.x - one.x <= mm.THEATRE_PITCH + mm.BLOCK_GAP + 1:
            continue
        count = max(1, (one.x - start.x + mm.THEATRE_PITCH) // mm.WHEELCHAIR_PITCH)
        section = Run((one.x + start.x) / 2, 0, 0, count, mm.WHEELCHAIR_PITCH)
        spots += [x for x, _y in section.spots()]
        start = after or one
    return sorted(spots, key=lambda x: (-abs(x), -x))


def _row_of_tables(spots: list[_Spot], letters: str, y: int) -> Iterator[Table]:
    for group in range(spots[-1].group + 1):
        members = [spot.x for spot in spots if spot.group == group]
        middle = round((members[0] + members[-1]) / 2)
        size = len(members) * mm.CLASSROOM_PITCH, mm.CLASSROOM_TABLE
        key = f"{letters}{group + 1}"
        yield Table(key, key, TableShape.RECT, middle, y, *size)


def _wheelchairs_at_tables(chairs: list[Chair], wanted: int) -> tuple[Chair, ...]:
    """The aisle places of the last rows, from behind, become places for wheelchairs."""
    at_aisle = sorted(
        (chair for chair in chairs if chair.aisle),
        key=lambda chair: (-chair.row, -abs(chair.x), -chair.x),
    )
    keys = {chair.key for chair in at_aisle[:wanted]}
    return tuple(wheelchair_at_table(c) if c.key in keys else c for c in chairs)


def wheelchair_at_table(chair: Chair) -> Chair:
    """The same place without its chair, for somebody who rolls up to a table before it."""
    width, depth = mm.WHEELCHAIR_AT_TABLE
    further = (depth - chair.depth) // 2
    return replace(chair, y=chair.y + further, width=width, depth=depth, wheelchair=True)
