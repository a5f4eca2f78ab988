"""Banquet of round tables: tables of honour nearest the stage, then rows from the viewer's left.

At a table 1 is the host of the table, with the back to the stage and the eyes on the doors; 2 is
at the host's right hand, and so round (counter-clockwise seen from above); the last is at the
host's left hand. What must not come in: who sits where.
"""

from collections.abc import Iterator, Mapping

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.kinds_rows import shares
from hanoiplan.seating.halls.kinds_runs import Body, Run, outward
from hanoiplan.seating.halls.layout import CHAIR_DEPTH, CHAIR_WIDTH, Chair, Table, TableShape
from hanoiplan.seating.halls.shapes import unit

_CHAIR = (CHAIR_WIDTH, CHAIR_DEPTH)


def banquet(given: Mapping[str, int]) -> Body:
    """Tables of honour from the middle outwards, the others in rows of at most `per_row`."""
    seats, honour = given["seats"], min(given["honour"], given["tables"])
    chairs: list[Chair] = []
    tables: list[Table] = []
    for row, spot in enumerate(_rows(given["tables"], honour, given["per_row"], seats), start=1):
        for number, x, y in spot:
            size = diameter(seats)
            table = Table(
                f"T{number}", str(number), TableShape.ROUND, x, y, size, size,
                honour=number <= honour,
            )  # fmt: skip
            tables.append(table)
            chairs += ring(table, seats, row)
    return Body(_with_wheelchairs(chairs, tables, given["wheelchair"]), tuple(tables))


def diameter(seats: int) -> int:
    """Of a round table for that many, mm: 8 at 1500, 10 at 1800, 12 at 2160."""
    return max(mm.ROUND_LEAST, mm.ROUND_FIRST + mm.ROUND_EACH * seats, mm.ROUND_EDGE * seats)


def ring(table: Table, seats: int, row: int) -> Iterator[Chair]:
    """The chairs of a round table, counted from its host to the host's right."""
    for place in range(seats):
        yield _at_ring(table, seats, place, row, _CHAIR)


def _at_ring(table: Table, seats: int, place: int, row: int, size: tuple[int, int]) -> Chair:
    towards = -360 * place / seats  # counter-clockwise from the side nearest the stage
    aside, down = unit(towards)
    width, depth = size
    far = table.width / 2 + mm.TABLE_TO_CHAIR + (depth - CHAIR_DEPTH) / 2
    return Chair(
        key=f"{table.key}-{place + 1}",
        x=round(table.x + aside * far),
        y=round(table.y + down * far),
        facing=round(towards + 180) % 360,
        table=table.key,
        row=row,
        number=place + 1,
        wheelchair=size != _CHAIR,
        width=width,
        depth=depth,
    )


def _rows(
    tables: int, honour: int, per_row: int, seats: int
) -> Iterator[list[tuple[int, int, int]]]:
    """Number and middle of the tables, row by row in the order of their numbers."""
    reach = diameter(seats) + 2 * mm.TABLE_TO_CHAIR + CHAIR_DEPTH
    pitch = reach + mm.ROUND_GAP
    first = _in_rows(honour, per_row)
    y, number = reach // 2, 0
    for index, count in enumerate([*first, *_in_rows(tables - honour, per_row)]):
        if index and index == len(first):
            y += mm.HONOUR_GAP
        # seen from the hall the right hand of whoever faces it is on the viewer's left
        order = outward(count, (count - 1) // 2) if index < len(first) else range(1, count + 1)
        row = Run(0, y, 180, count, pitch).spots()
        yield sorted((number + own, *spot) for own, spot in zip(order, row, strict=True))
        number += count
        y += pitch


def _in_rows(tables: int, per_row: int) -> list[int]:
    """Near-equal rows, the shorter ones nearest the stage."""
    return sorted(shares(tables, -(-tables // per_row))) if tables else []


def _with_wheelchairs(chairs: list[Chair], tables: list[Table], wanted: int) -> tuple[Chair, ...]:
    """The chair opposite the host of the rearmost tables gives its place to a wheelchair."""
    if not wanted:
        return tuple(chairs)
    seats = len(chairs) // len(tables)
    rearmost = sorted(tables, key=lambda table: (-table.y, abs(table.x), table.x))[:wanted]
    size = mm.WHEELCHAIR_AT_TABLE
    rows = {chair.table: chair.row for chair in chairs}
    rolled = [_at_ring(table, seats, seats // 2, rows[table.key], size) for table in rearmost]
    instead = {chair.key: chair for chair in rolled}
    return tuple(instead.get(chair.key, chair) for chair in chairs)
