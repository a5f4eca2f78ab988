"""A hall as values: its chairs, tables and fixtures, in millimetres; everybody shares these.

Hall coordinates are AS SEEN FROM THE HALL with the stage on top: the middle of the stage's front
edge is (0, 0), x grows to the viewer's right, y grows downwards, away from the stage. What must
not come in: how a hall is built (`geometry`), who sits where, drawing, and the database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

PRESIDIUM_TABLE = "P"  # the head table of a hall that has one besides its other places
HEAD_TABLE = "H"  # base of a U, head side of a hollow square: faces away from the stage
RIGHT_TABLE = "R"  # the arm at the chair's right hand: on the viewer's left
LEFT_TABLE = "L"  # the arm at the chair's left hand: on the viewer's right
FAR_TABLE = "F"  # the side of a hollow square that faces the head side

CHAIR_WIDTH = 480  # usual for conference chairs: 450-500
CHAIR_DEPTH = 500  # usual: 480-550


class HallKind(StrEnum):
    """The shapes a hall may be built in."""

    THEATRE = "theatre"
    CLASSROOM = "classroom"
    U = "u"
    HOLLOW = "hollow"
    BOARDROOM = "boardroom"
    BILATERAL = "bilateral"
    SITTING = "sitting"
    PRESIDIUM = "presidium"
    BANQUET = "banquet"
    LONGTABLE = "longtable"


class Side(StrEnum):
    """Whose side of a table a chair stands on: bilateral table, sitting room, long table."""

    NONE = "none"
    HOST = "host"
    GUEST = "guest"


class ChairUse(StrEnum):
    """What a chair is for: a ranked place, or one behind a principal (adviser, interpreter)."""

    SEAT = "seat"
    SECOND = "second"


class FixtureKind(StrEnum):
    """What stands in a hall and is neither a chair nor a table."""

    STAGE = "stage"
    LECTERN = "lectern"
    DOOR = "door"
    SCREEN = "screen"
    PILLAR = "pillar"


class Viewpoint(StrEnum):
    """From where a drawing looks: from the hall (stage on top), or from the stage (turned)."""

    HALL = "hall"
    STAGE = "stage"


class TableShape(StrEnum):
    """The outline of a table; a block is no table but a delegation's chairs taken together."""

    ROUND = "round"
    RECT = "rect"
    ARC = "arc"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Chair:
    """One chair; `key` is unique in the hall, stays, and is what people call it.

    Attributes:
        x: middle of the chair, mm.
        y: middle of the chair, mm.
        facing: degrees clockwise in which the sitter looks: 0 = towards the stage, 90 = to +x,
            180 = away from the stage.
        table: key of its table or block; "" in plain rows.
        row: 1 = nearest the stage (rows of chairs or of tables), 0 = none.
        number: its number at the table, in the row or in the hall, as the layout numbers it.
            Straight places of honour (presidium, a side of a bilateral or long table, the head
            side of a U) are numbered from the middle outwards: the number is the rank.
        behind: key of the chair it stands behind; only for `ChairUse.SECOND`.
        aisle: nothing but an aisle stands on one side of it.
        wheelchair: room for a wheelchair instead of a chair.
        locked: no hand moves it.
        width: across the sitter's shoulders, mm.
        depth: in the direction of looking, mm.
    """

    key: str
    x: int
    y: int
    facing: int = 0
    table: str = ""
    row: int = 0
    number: int = 0
    side: Side = Side.NONE
    use: ChairUse = ChairUse.SEAT
    behind: str = ""
    aisle: bool = False
    wheelchair: bool = False
    locked: bool = False
    width: int = CHAIR_WIDTH
    depth: int = CHAIR_DEPTH


@dataclass(frozen=True, slots=True)
class Table:
    """A table or a block of chairs: middle and size in mm, turned clockwise by `turn` degrees."""

    key: str
    label: str
    shape: TableShape
    x: int
    y: int
    width: int
    depth: int
    turn: int = 0
    honour: bool = False


@dataclass(frozen=True, slots=True)
class Fixture:
    """Stage, lectern, door, screen or pillar: middle and size in mm, turned by `turn` degrees.

    `label` is a word of the user's own; empty means the kind's usual word.
    """

    key: str
    kind: FixtureKind
    x: int
    y: int
    width: int
    depth: int
    turn: int = 0
    label: str = ""


Piece = Chair | Table | Fixture


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along the axes, mm."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Layout:
    """A hall: chairs in the order people count them, tables in the order of their numbers."""

    kind: HallKind
    chairs: tuple[Chair, ...]
    tables: tuple[Table, ...]
    fixtures: tuple[Fixture, ...]
    bounds: Box

    def seats(self) -> Iterator[Chair]:
        """The ranked places, without the chairs behind principals."""
        return (chair for chair in self.chairs if chair.use is ChairUse.SEAT)

    def pieces(self) -> tuple[Piece, ...]:
        """All that stands in the hall."""
        return (*self.chairs, *self.tables, *self.fixtures)

    def by_key(self) -> dict[str, Chair]:
        """Chairs by what people call them."""
        return {chair.key: chair for chair in self.chairs}
