"""One more chair or table by hand: like the one in the hand, where there is room beside it.

What must not come in: widgets, and who sits there.
"""

import math
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from hanoiplan.seating.halls.changes import with_piece
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Chair,
    ChairUse,
    Layout,
    Table,
    TableShape,
)
from hanoiplan.seating.halls.shapes import unit

NEAR = 480  # mm between the middles of two chairs, at least
TIGHT = 40  # mm more than that round a table
STEPS = 40  # chairs aside that are tried
LANE = 300  # mm between a new table with its chairs and what stands there
AROUND = 900  # mm that the chairs of a table need on each side of it
USUAL = 1800  # mm of a round table


def with_another_chair(layout: Layout, held: Collection[str]) -> tuple[Layout, str]:
    """The hall with one more chair, and its key: at the table in the hand, or beside the chair."""
    model = _model_chair(layout, held)
    table = next((one for one in layout.tables if model and one.key == model.table), None)
    if model is None:
        chair = Chair(_free_key(layout, "1"), *_middle(layout))
    elif table is not None and table.shape is TableShape.ROUND:
        chair = _in_ring(layout, table, model)
        return _eased(with_piece(layout, chair), table), chair.key
    else:
        chair = _beside(layout, model)
    return with_piece(layout, chair), chair.key


def with_another_table(layout: Layout, held: Collection[str]) -> tuple[Layout, str]:
    """The hall with one more table like the one in the hand, and as many chairs; its key."""
    real = [one for one in layout.tables if one.shape is not TableShape.BLOCK]
    plain = [one for one in real if one.key != PRESIDIUM_TABLE]
    model = next((one for one in reversed(real) if one.key in held), (*plain[-1:], None)[0])
    if model is None:
        x, y = _middle(layout)
        table = Table(_free_key(layout, "T1"), "1", TableShape.ROUND, x, y, USUAL, USUAL)
        return with_piece(layout, table), table.key
    x, y = _spot_for(layout, model)
    key = _free_key(layout, model.key)
    table = replace(model, key=key, label=_next_label(real, model), x=x, y=y, honour=False)
    made = with_piece(layout, table)
    for chair in _chairs_like(layout, model, table):
        made = with_piece(made, chair)
    return made, key


# ---- chairs


def _model_chair(layout: Layout, held: Collection[str]) -> Chair | None:
    seats = [one for one in layout.chairs if one.use is ChairUse.SEAT]
    mine = [one for one in seats if {one.key, one.table} & set(held)]
    return (*mine[-1:], *seats[-1:], None)[0]


def _like(layout: Layout, model: Chair, x: float, y: float, facing: float) -> Chair:
    """A plain chair at the same table or in the same row, called by the next number there."""
    beside = [one for one in layout.seats() if (one.table, one.row) == (model.table, model.row)]
    return replace(
        model,
        key=_free_key(layout, model.key),
        x=round(x),
        y=round(y),
        facing=round(facing) % 360,
        number=max(one.number for one in beside) + 1 if model.number else 0,
        aisle=False,
        wheelchair=False,
        locked=False,
    )


def _in_ring(layout: Layout, table: Table, model: Chair) -> Chair:
    """In the widest gap between two chairs of a round table."""
    chairs = [one for one in layout.seats() if one.table == table.key]
    turns = sorted(_turn(one.x - table.x, one.y - table.y) for one in chairs)
    gaps = [(after - before) % 360 or 360 for before, after in _pairs(turns)]
    widest = max(range(len(gaps)), key=lambda place: (round(gaps[place]), -place))
    turn = turns[widest] + gaps[widest] / 2
    far = math.hypot(model.x - table.x, model.y - table.y)
    aside, down = unit(turn)
    return _like(layout, model, table.x + aside * far, table.y + down * far, turn + 180)


def _eased(layout: Layout, table: Table) -> Layout:
    """Where the chairs of a round table would touch now, they stand evenly, and a little wider."""
    ring = sorted((one for one in layout.seats() if one.table == table.key), key=_place(table))
    if not _touch(ring) or any(one.locked for one in ring):
        return layout
    far = max(math.hypot(one.x - table.x, one.y - table.y) for one in ring)
    wide = max(one.width for one in ring) + TIGHT
    far = max(far, len(ring) * wide / math.tau + max(one.depth for one in ring) / 2)
    first = _place(table)(ring[0])
    there = {}
    for number, one in enumerate(ring):
        turn = first + 360 * number / len(ring)
        aside, down = unit(turn)
        x, y = round(table.x + aside * far), round(table.y + down * far)
        there[one.key] = replace(one, x=x, y=y, facing=round(turn + 180) % 360)
    return replace(layout, chairs=tuple(there.get(one.key, one) for one in layout.chairs))


def _touch(ring: list[Chair]) -> bool:
    """Whether two neighbours stand closer than their shoulders allow."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return any(math.hypot(a.x - b.x, a.y - b.y) < NEAR + TIGHT for a, b in pairs)


def _place(table: Table) -> Callable[[Chair], float]:
    """In which direction from the middle of the table a chair stands."""
    return lambda one: _turn(one.x - table.x, one.y - table.y)


def _turn(x: float, y: float) -> float:
    """The direction of a point from the middle, clockwise from the stage."""
    return math.degrees(math.atan2(x, -y)) % 360


def _pairs(turns: list[float]) -> Iterator[tuple[float, float]]:
    return zip(turns, [*turns[1:], turns[0]], strict=True)


def _beside(layout: Layout, model: Chair) -> Chair:
    """Shoulder to shoulder with the chair of the hand, at the first place that is free."""
    aside, down = unit(model.facing + 90)
    for step in range(1, STEPS):
        for way in (1, -1):
            x = model.x + way * step * aside * (model.width + 20)
            y = model.y + way * step * down * (model.width + 20)
            if all(math.hypot(one.x - x, one.y - y) >= NEAR for one in layout.chairs):
                return _like(layout, model, x, y, model.facing)
    return _like(layout, model, model.x, model.y + NEAR, model.facing)


# ---- tables


def _chairs_like(layout: Layout, model: Table, table: Table) -> Iterator[Chair]:
    """The chairs of a table and those behind them, at the new one."""
    front = {one.key for one in layout.chairs if one.table == model.key}
    taken = {one.key for one in layout.pieces()}
    for chair in layout.chairs:
        if chair.key not in front and chair.behind not in front:
            continue
        key = _renamed(chair.key, model.key, table.key)
        while key in taken:
            key += "′"
        taken.add(key)
        yield replace(
            chair,
            key=key,
            behind=_renamed(chair.behind, model.key, table.key) if chair.behind else "",
            table=table.key if chair.table else "",
            x=chair.x + table.x - model.x,
            y=chair.y + table.y - model.y,
            locked=False,
        )


def _renamed(key: str, old: str, new: str) -> str:
    return new + key.removeprefix(old) if key.startswith(old) else f"{new}-{key}"


def _next_label(tables: list[Table], model: Table) -> str:
    numbers = [int(one.label) for one in tables if one.label.isdecimal()]
    return str(max(numbers) + 1) if model.label.isdecimal() else ""


def _spot_for(layout: Layout, model: Table) -> tuple[int, int]:
    """The free place nearest to the model; behind everything where the hall is full."""
    across, down = model.width + 2 * AROUND, model.depth + 2 * AROUND
    box = layout.bounds
    free = [
        (x, y)
        for y in range(box.top + down // 2, box.bottom - down // 2 + 1, LANE)
        for x in range(box.left + across // 2, box.right - across // 2 + 1, LANE)
        if _is_free(layout, x, y, across, down)
    ]
    if free:
        return min(free, key=lambda at: (math.hypot(at[0] - model.x, at[1] - model.y), at))
    return model.x, box.bottom + down // 2


def _is_free(layout: Layout, x: int, y: int, across: int, down: int) -> bool:
    return all(
        abs(one.x - x) >= (one.width + across) / 2 or abs(one.y - y) >= (one.depth + down) / 2
        for one in layout.pieces()
    )


# ---- names


def _free_key(layout: Layout, like: str) -> str:
    """The next number that is free: A-12 gives A-13; leading zeros stay."""
    taken = {one.key for one in layout.pieces()}
    found = re.fullmatch(r"(.*?)(\d+)(\D*)", like)
    before, digits = (found[1], found[2]) if found else (f"{like}-", "0")
    number = int(digits)
    while (key := f"{before}{number:0{len(digits)}}") in taken:
        number += 1
    return key


def _middle(layout: Layout) -> tuple[int, int]:
    box = layout.bounds
    return (box.left + box.right) // 2, (box.top + box.bottom) // 2
