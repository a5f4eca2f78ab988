"""Straight runs of chairs at a table, and the order in which places of honour are numbered.

What all kinds of halls with straight tables share. What must not come in: the shape of one kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.layout import CHAIR_DEPTH, Chair, ChairUse, Side, Table
from hanoiplan.seating.halls.shapes import unit

_BEHIND = "bcd"  # 8b, 8c, 8d stand behind 8


@dataclass(frozen=True, slots=True)
class Body:
    """Chairs and tables of a kind, its front at y = 0, its middle at x = 0; walls come later."""

    chairs: tuple[Chair, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Equal chairs side by side: the middle of the run, where they look, how far apart (mm)."""

    x: float
    y: float
    facing: int
    count: int
    pitch: int

    def spots(self) -> list[tuple[int, int]]:
        """The middles of the chairs from the sitters' own right to their own left."""
        right_x, right_y = unit(self.facing + 90)
        offsets = [self.pitch * ((self.count - 1) / 2 - place) for place in range(self.count)]
        return [(round(self.x + right_x * far), round(self.y + right_y * far)) for far in offsets]


def outward(count: int, middle: int, *, left_first: bool = False) -> list[int]:
    """The number of each place of a run, 1 at index `middle`, then alternately outwards.

    Right goes before left (domain: "right before left, from the middle outwards"); where one
    side has no place left, the other goes on.
    """
    numbers = [0] * count
    right, left = iter(range(middle - 1, -1, -1)), iter(range(middle + 1, count))
    turns = (left, right) if left_first else (right, left)
    order = [middle]
    while len(order) < count:
        order += [place for side in turns if (place := next(side, None)) is not None]
    for number, place in enumerate(order, start=1):
        numbers[place] = number
    return numbers


def presidium_numbers(count: int) -> list[int]:
    """Of a head table, from own right to own left: 4 2 1 3 5, and with six 5 3 1 2 4 6.

    An even table has two in the middle: 1, and 2 at 1's left hand, so that 1 (the chief guest)
    sits at the right hand of 2 (the host).
    """
    return outward(count, (count - 1) // 2, left_first=count % 2 == 0)


def seconds(chair: Chair, rows: int, *, first: int = mm.SECOND_ROW) -> Iterator[Chair]:
    """Chairs one behind the other at a principal's back: `8b`, `8c`; `first` mm to the nearest."""
    ahead_x, ahead_y = unit(chair.facing)
    for row in range(rows):
        far = first + row * mm.SECOND_ROW
        yield Chair(
            key=f"{chair.key}{_BEHIND[row]}",
            x=round(chair.x - ahead_x * far),
            y=round(chair.y - ahead_y * far),
            facing=chair.facing,
            table=chair.table,
            row=chair.row,
            number=chair.number,
            side=chair.side,
            use=ChairUse.SECOND,
            behind=chair.key,
        )


def with_seconds(chairs: list[Chair], rows: int) -> tuple[Chair, ...]:
    """The principals in their order, then whoever stands behind each."""
    return (*chairs, *(second for chair in chairs for second in seconds(chair, rows)))


def depth_behind(rows: int) -> int:
    """Millimetres from the middle of a principal's chair to the back of the last one behind."""
    return rows * mm.SECOND_ROW + CHAIR_DEPTH // 2


def honour_side(
    run: Run, prefix: str, numbers: list[int], *, table: str, row: int, side: Side = Side.NONE
) -> list[Chair]:
    """The chairs of a side numbered from the middle outwards, in the order of their numbers."""
    placed = sorted(zip(numbers, run.spots(), strict=True))
    return [
        Chair(f"{prefix}{number}", x, y, run.facing, table, row, number, side)
        for number, (x, y) in placed
    ]
