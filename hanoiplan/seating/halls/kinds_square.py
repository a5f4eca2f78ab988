"""Halls around a chair: U, hollow square, boardroom.

The chair sits at the head, its back to the stage, facing the doors. Places at the head are
numbered from the middle outwards; then the numbers go on as people sit "in the round": from the
chair's right hand along that arm, along the far side, and up the other arm to the chair's left
hand (domain.md §1.4, worked example of the U). What must not come in: who sits where.
"""

from collections.abc import Iterator, Mapping

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.kinds_runs import (
    Body,
    Run,
    depth_behind,
    honour_side,
    presidium_numbers,
    with_seconds,
)
from hanoiplan.seating.halls.layout import (
    FAR_TABLE,
    HEAD_TABLE,
    LEFT_TABLE,
    RIGHT_TABLE,
    Chair,
    Table,
    TableShape,
)

BOARD_TABLE = "T"


def u_shape(given: Mapping[str, int]) -> Body:
    """A head and two arms; open towards the doors."""
    return _square(given, far=0)


def hollow(given: Mapping[str, int]) -> Body:
    """A head, two arms and a side that faces the head."""
    return _square(given, far=given["far"])


def _square(given: Mapping[str, int], far: int) -> Body:
    base, seats = given["base"], given["seats"]
    width = max(base * mm.TABLE_PITCH, far * mm.TABLE_PITCH, mm.OPEN_MIDDLE + 2 * mm.TABLE_DEPTH)
    head_y = depth_behind(given["second"])
    table_y = head_y + mm.TABLE_TO_CHAIR + mm.TABLE_DEPTH // 2
    arms_top = table_y + mm.TABLE_DEPTH // 2
    length = seats * mm.TABLE_PITCH
    arm_x, arm_y = width // 2 - mm.TABLE_DEPTH // 2, arms_top + length // 2
    sit_x = width // 2 + mm.TABLE_TO_CHAIR
    far_y = arms_top + length + mm.TABLE_DEPTH // 2
    head = Run(0, head_y, 180, base, mm.TABLE_PITCH)
    chairs = honour_side(head, "", presidium_numbers(base), table=HEAD_TABLE, row=1)
    right = Run(-sit_x, arm_y, 90, seats, mm.TABLE_PITCH)
    left = Run(sit_x, arm_y, 270, seats, mm.TABLE_PITCH)
    across = Run(0, far_y + mm.TABLE_DEPTH // 2 + mm.TABLE_TO_CHAIR, 0, far, mm.TABLE_PITCH)
    chairs += _round(base, ((RIGHT_TABLE, right), (FAR_TABLE, across), (LEFT_TABLE, left)))
    tables = [
        Table(HEAD_TABLE, "", TableShape.RECT, 0, table_y, width, mm.TABLE_DEPTH, honour=True),
        Table(RIGHT_TABLE, "", TableShape.RECT, -arm_x, arm_y, mm.TABLE_DEPTH, length),
        Table(LEFT_TABLE, "", TableShape.RECT, arm_x, arm_y, mm.TABLE_DEPTH, length),
    ]
    if far:
        tables.append(Table(FAR_TABLE, "", TableShape.RECT, 0, far_y, width, mm.TABLE_DEPTH))
    return Body(with_seconds(chairs, given["second"]), tuple(tables))


def boardroom(given: Mapping[str, int]) -> Body:
    """One long table, its head (if it has one) at the end nearest the stage."""
    seats, ends = given["seats"], given["ends"]
    length = seats * mm.BOARD_PITCH
    top = depth_behind(given["second"]) + mm.TABLE_TO_CHAIR if ends else 0
    middle = top + length // 2
    sit_x = mm.TALKS_TABLE // 2 + mm.TABLE_TO_CHAIR
    head = Run(0, top - mm.TABLE_TO_CHAIR, 180, min(ends, 1), mm.BOARD_PITCH)
    across = Run(0, top + length + mm.TABLE_TO_CHAIR, 0, max(ends - 1, 0), mm.BOARD_PITCH)
    right = Run(-sit_x, middle, 90, seats, mm.BOARD_PITCH)
    left = Run(sit_x, middle, 270, seats, mm.BOARD_PITCH)
    chairs = honour_side(head, "", [1] * head.count, table=BOARD_TABLE, row=1)
    chairs += _round(head.count, tuple((BOARD_TABLE, run) for run in (right, across, left)))
    size = mm.TALKS_TABLE, length
    table = Table(BOARD_TABLE, "", TableShape.RECT, 0, middle, *size)
    return Body(with_seconds(chairs, given["second"]), (table,))


def _round(numbered: int, runs: tuple[tuple[str, Run], ...]) -> Iterator[Chair]:
    """Chairs from the head's right hand round to its left hand, numbered on from `numbered`.

    Each run goes from its sitters' left to their right: counter-clockwise seen from above. The
    row tells how far from the head a place is: 2 is nearest.
    """
    number = numbered
    deepest = max(run.count for _table, run in runs) + 2
    for table, run in runs:
        for place, (x, y) in enumerate(_from_left(run), start=1):
            number += 1
            row = {90: place + 1, 270: run.count - place + 2}.get(run.facing, deepest)
            yield Chair(str(number), x, y, run.facing, table, row, number)


def _from_left(run: Run) -> list[tuple[int, int]]:
    return run.spots()[::-1]
