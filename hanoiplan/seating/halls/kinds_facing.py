"""Two sides that face each other or sit in two arms: bilateral talks, long table, sitting room.

The doors are opposite the stage; guests face the doors, so the guests' side has its back to the
stage. Each side is numbered from the middle (or from its head) outwards, right before left; both
number 1 are opposite each other. What must not come in: who sits where.
"""

from collections.abc import Iterator, Mapping

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.kinds_runs import (
    Body,
    Run,
    depth_behind,
    honour_side,
    outward,
    seconds,
    with_seconds,
)
from hanoiplan.seating.halls.layout import (
    CHAIR_DEPTH,
    LEFT_TABLE,
    RIGHT_TABLE,
    Chair,
    Side,
    Table,
    TableShape,
)

TALKS_TABLE = "T"
GUEST_PREFIX, HOST_PREFIX, END_PREFIX = "G-", "H-", "E-"


def bilateral(given: Mapping[str, int]) -> Body:
    """A table for talks: guests face the doors, hosts opposite, advisers behind both."""
    top = depth_behind(given["second"])
    sides = _both_sides(given["seats"], mm.TABLE_PITCH, mm.TALKS_TABLE, top, TALKS_TABLE)
    middle = top + mm.TABLE_TO_CHAIR + mm.TALKS_TABLE // 2
    size = given["seats"] * mm.TABLE_PITCH, mm.TALKS_TABLE
    table = Table(TALKS_TABLE, "", TableShape.RECT, 0, middle, *size)
    return Body(with_seconds(sides, given["second"]), (table,))


def long_tables(given: Mapping[str, int]) -> Body:
    """Dining tables, one behind the other; with `ends` a chair at both ends of each."""
    count, seats = given["tables"], given["seats"]
    deep = mm.DINNER_TABLE + 2 * (mm.TABLE_TO_CHAIR + CHAIR_DEPTH // 2)
    chairs: list[Chair] = []
    tables: list[Table] = []
    for number in range(1, count + 1):
        key = f"T{number}"
        label = f"{key}-" if count > 1 else ""
        top = (number - 1) * (deep + mm.DINNER_GAP) + CHAIR_DEPTH // 2
        row = 2 * number - 1
        chairs += _both_sides(seats, mm.DINNER_PITCH, mm.DINNER_TABLE, top, key, label, row)
        middle = top + mm.TABLE_TO_CHAIR + mm.DINNER_TABLE // 2
        size = seats * mm.DINNER_PITCH, mm.DINNER_TABLE
        table = Table(key, str(number), TableShape.RECT, 0, middle, *size, honour=number == 1)
        chairs += _ends(table, label, row) if given["ends"] else ()
        tables.append(table)
    return Body(tuple(chairs), tuple(tables))


def _both_sides(
    seats: int, pitch: int, across: int, top: int, table: str, label: str = "", row: int = 1
) -> list[Chair]:
    """Guests with their back to the stage, then hosts; `top` is the middle of the guests' chairs.

    With an even number the heads share no middle: both sit on the viewer's left of it, which is
    at the guests' right and at the hosts' left, so that they stay opposite.
    """
    bottom = top + across + 2 * mm.TABLE_TO_CHAIR
    guests = Run(0, top, 180, seats, pitch)
    hosts = Run(0, bottom, 0, seats, pitch)
    guest_numbers = outward(seats, (seats - 1) // 2)
    host_numbers = outward(seats, seats // 2)
    return [
        *honour_side(
            guests, f"{label}{_short(label, GUEST_PREFIX)}", guest_numbers,
            table=table, row=row, side=Side.GUEST,
        ),
        *honour_side(
            hosts, f"{label}{_short(label, HOST_PREFIX)}", host_numbers,
            table=table, row=row + 1, side=Side.HOST,
        ),
    ]  # fmt: skip


def _short(label: str, prefix: str) -> str:
    """G-3 at the only table, T2-G3 at one of many."""
    return prefix.rstrip("-") if label else prefix


def _ends(table: Table, label: str, row: int) -> Iterator[Chair]:
    """E-1 at the end on the viewer's left, E-2 on the right; of neither side."""
    far = table.width // 2 + mm.TABLE_TO_CHAIR
    for number, (x, facing) in enumerate(((-far, 90), (far, 270)), start=1):
        key = f"{label}{_short(label, END_PREFIX)}{number}"
        yield Chair(key, x, table.y, facing, table.key, row, number)


def sitting_room(given: Mapping[str, int]) -> Body:
    """Armchairs in a U: both heads at the curve facing the doors, the guest at the host's right.

    The guest's delegation sits down the arm at the host's right hand (the viewer's left), the
    host's down the other; low tables before the arms, a tea table between the heads.
    """
    first_second = mm.ARMCHAIR // 2 + 100 + CHAIR_DEPTH // 2
    head_y = max(mm.ARMCHAIR // 2, given["second"] * mm.SECOND_ROW + CHAIR_DEPTH)
    apart = mm.TEA_TABLE // 2 + 100 + mm.ARMCHAIR // 2
    heads = [
        _armchair("G-1", -apart, head_y, 180, TALKS_TABLE, 1, Side.GUEST),
        _armchair("H-1", apart, head_y, 180, TALKS_TABLE, 1, Side.HOST),
    ]
    members = given["seats"] - 1
    length = members * mm.ARMCHAIR_PITCH
    middle = head_y + mm.SITTING_CORNER + length // 2
    guests = list(_arm(-1, members, middle, RIGHT_TABLE, Side.GUEST))
    hosts = list(_arm(1, members, middle, LEFT_TABLE, Side.HOST))
    behind = [one for head in heads for one in seconds(head, given["second"], first=first_second)]
    tables = [
        Table(TALKS_TABLE, "", TableShape.RECT, 0, head_y, mm.TEA_TABLE, mm.TEA_TABLE),
    ]
    low = mm.SITTING_ARM - mm.ARMCHAIR // 2 - mm.LOW_TABLE_GAP - mm.LOW_TABLE // 2
    if members:
        tables += [
            Table(RIGHT_TABLE, "", TableShape.RECT, -low, middle, mm.LOW_TABLE, length),
            Table(LEFT_TABLE, "", TableShape.RECT, low, middle, mm.LOW_TABLE, length),
        ]
    return Body((heads[0], *guests, heads[1], *hosts, *behind), tuple(tables))


def _arm(side: int, members: int, middle: int, table: str, whose: Side) -> Iterator[Chair]:
    """Numbers 2, 3, 4 … from the head down; `side` is -1 on the viewer's left, 1 on the right."""
    prefix = GUEST_PREFIX if whose is Side.GUEST else HOST_PREFIX
    run = Run(side * mm.SITTING_ARM, middle, 90 if side < 0 else 270, members, mm.ARMCHAIR_PITCH)
    for number, (x, y) in enumerate(sorted(run.spots(), key=lambda spot: spot[1]), start=2):
        yield _armchair(f"{prefix}{number}", x, y, run.facing, table, number, whose)


def _armchair(key: str, x: int, y: int, facing: int, table: str, number: int, side: Side) -> Chair:
    return Chair(
        key, x, y, facing, table, number, number, side, width=mm.ARMCHAIR, depth=mm.ARMCHAIR
    )
