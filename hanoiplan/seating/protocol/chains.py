"""The order of honour of the chairs of a hall, kind by kind.

Pure. The geometry numbers straight places of honour from the middle outwards, right before left,
so that a chair's number is its rank there. Sources stand with the rules (`rules`). What must not
come in: people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hanoiplan.seating.halls.layout import (
    HEAD_TABLE,
    PRESIDIUM_TABLE,
    RIGHT_TABLE,
    Chair,
    HallKind,
    Layout,
    Side,
    TableShape,
)
from hanoiplan.seating.halls.nearness import rows_in_order, tables_in_order
from hanoiplan.seating.protocol.values import Around, By, Chain, PlacingSettings, Who

PRESIDIUM, SIDES, HEAD = "presidium", "sides", "head"
ROUND_THE_TABLE, NEAREST, FRONT = "round_the_table", "nearest", "front"
MIXED, BLOCK = "mixed", "block"
_SQUARES = (HallKind.U, HallKind.HOLLOW)
_TWO_SIDES = (HallKind.BILATERAL, HallKind.SITTING)


def chains_of(layout: Layout, settings: PlacingSettings) -> tuple[Chain, ...]:
    """Every chain of the hall, the place of honour first."""
    return tuple(chain for chain in _all_chains(layout, settings) if chain.chairs)


def _all_chains(layout: Layout, settings: PlacingSettings) -> Iterator[Chain]:
    yield Chain(PRESIDIUM, by_number(presidium_chairs(layout)))
    if layout.kind in _TWO_SIDES:
        yield from _side_chains(layout)
    elif layout.kind in _SQUARES:
        yield Chain(HEAD, by_number(head_chairs(layout)))
        rule = ROUND_THE_TABLE if settings.around is Around.ROUND else NEAREST
        yield Chain(rule, arm_chairs(layout, settings.around), Who.GUESTS, By.DELEGATION)
    elif layout.kind is HallKind.BOARDROOM:
        yield Chain(NEAREST, _nearest(layout.seats()))
    elif layout.kind in (HallKind.BANQUET, HallKind.LONGTABLE):
        yield from _table_chains(layout)
    else:
        yield from _row_chains(layout, settings)


def by_number(chairs: Iterable[Chair]) -> tuple[str, ...]:
    """Keys of chairs whose number is their rank."""
    return tuple(chair.key for chair in sorted(chairs, key=lambda one: (one.number, one.key)))


def presidium_chairs(layout: Layout) -> list[Chair]:
    """The seats of the head table on the stage; none where there is no such table."""
    return [chair for chair in layout.seats() if chair.table == PRESIDIUM_TABLE]


def head_chairs(layout: Layout) -> list[Chair]:
    """The seats at the head of a U or a square."""
    return [chair for chair in layout.seats() if chair.table == HEAD_TABLE]


def _side_chains(layout: Layout) -> Iterator[Chain]:
    for side, who in ((Side.GUEST, Who.GUESTS), (Side.HOST, Who.HOSTS)):
        yield Chain(SIDES, by_number(one for one in layout.seats() if one.side is side), who)


def arm_chairs(layout: Layout, around: Around) -> tuple[str, ...]:
    """The seats of the arms and the far side of a U or a square, the first of honour first."""
    chairs = [one for one in layout.seats() if one.table not in (HEAD_TABLE, PRESIDIUM_TABLE)]
    if around is Around.ROUND:
        return by_number(chairs)
    return _nearest(chairs)


def _nearest(chairs: Iterable[Chair]) -> tuple[str, ...]:
    """Nearest the head first, of two equally near the one at the head's right hand first.

    The head faces the doors, so its right hand is on the viewer's left.
    """

    def rank(chair: Chair) -> tuple[int, int, int, str]:
        head = chair.table in (HEAD_TABLE, "") and chair.facing == 180
        across = abs(chair.x) if chair.facing == 0 else 0
        return (0 if head else chair.row, across, 0 if _at_right(chair) else 1, chair.key)

    return tuple(chair.key for chair in sorted(chairs, key=rank))


def _at_right(chair: Chair) -> bool:
    return chair.table == RIGHT_TABLE or chair.x < 0


# --- tables of a dinner ---


def dinner_tables(layout: Layout) -> list[list[Chair]]:
    """The seats of each table in the order of honour, tables in theirs."""
    seats: dict[str, list[Chair]] = defaultdict(list)
    for chair in layout.seats():
        seats[chair.table].append(chair)
    round_ones = {table.key for table in layout.tables if table.shape is TableShape.ROUND}
    found = []
    for table in tables_in_order(layout):
        chairs = seats[table.key]
        found.append(_round(chairs) if table.key in round_ones else _long(chairs))
    return found


def _round(chairs: Sequence[Chair]) -> list[Chair]:
    """1, then 2 at its right hand, the last at its left, 3, the last but one, and so on."""
    row = sorted(chairs, key=lambda chair: chair.number)
    first, rest = row[:1], row[1:]
    order = list(first)
    while rest:
        order.append(rest.pop(0))
        if rest:
            order.append(rest.pop())
    return order


def _long(chairs: Sequence[Chair]) -> list[Chair]:
    """From the middle outwards, in each pair of places the host's side first; the ends last."""

    def rank(chair: Chair) -> tuple[bool, int, bool, str]:
        return (chair.side is Side.NONE, chair.number, chair.side is Side.GUEST, chair.key)

    return sorted(chairs, key=rank)


def is_hosts_turn(chair: Chair, place: int) -> bool:
    """Whether a chair of a dinner table is a host's when both sides alternate.

    `place` is the chair's place in the order of honour of its table, from 0. At a round table
    the host, then two guests, two hosts …; at a long one each side alternates from its head.
    """
    if chair.side is Side.NONE:
        return (place + 1) // 2 % 2 == 0
    own = chair.number // 2 % 2 == 0
    return own is (chair.side is Side.HOST)


def _table_chains(layout: Layout) -> Iterator[Chain]:
    for chairs in dinner_tables(layout):
        keys = tuple(chair.key for chair in chairs)
        yield Chain(MIXED, keys, Who.HOSTS)
        yield Chain(MIXED, keys, Who.GUESTS)


# --- rows that face the stage ---


def blocks_of(layout: Layout) -> list[list[Chair]]:
    """The seats of each delegation's block, blocks line by line from the viewer's left."""
    members: dict[str, list[Chair]] = defaultdict(list)
    for chair in layout.seats():
        members[chair.table].append(chair)
    blocks = [table for table in layout.tables if table.shape is TableShape.BLOCK]
    lines = {table.key: min(one.row for one in members[table.key]) for table in blocks}
    blocks.sort(key=lambda table: (lines[table.key], table.x))
    return [sorted(members[table.key], key=lambda one: one.number) for table in blocks]


def plain_rows(layout: Layout) -> list[list[Chair]]:
    """The seats outside blocks row by row, each from the viewer's left; no wheelchair places."""
    blocks = {table.key for table in layout.tables if table.shape is TableShape.BLOCK}
    chairs = layout.by_key()
    rows = [[chairs[key] for key in row] for row in rows_in_order(layout)]
    kept = [
        sorted(
            (one for one in row if one.table not in blocks and not one.wheelchair),
            key=lambda one: one.x,
        )
        for row in rows
    ]
    return [row for row in kept if row]


def front_chairs(layout: Layout) -> tuple[str, ...]:
    """The seats of the plain rows, each row from the middle outwards, right before left."""
    rows = [sorted(row, key=lambda one: (abs(one.x), -one.x)) for row in plain_rows(layout)]
    return tuple(chair.key for row in rows for chair in row)


def aisle_chairs(layout: Layout) -> tuple[str, ...]:
    """The seats of the plain rows beside an aisle, in the order of `front_chairs`."""
    chairs = layout.by_key()
    return tuple(key for key in front_chairs(layout) if chairs[key].aisle)


def _row_chains(layout: Layout, settings: PlacingSettings) -> Iterator[Chain]:
    yield Chain(FRONT, front_chairs(layout), up_to=settings.front_rank)
    for block in blocks_of(layout):
        yield Chain(BLOCK, tuple(one.key for one in block))
