"""The rows of seating: halls, arrangements, seats, wishes, and the whole picture of one hall.

Plain values for pages, commands and papers. What must not come in: rules, tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import HallKind, Layout, Viewpoint
from hanoiplan.seating.protocol.seen_hall import Objection
from hanoiplan.seating.protocol.values import PlacingSettings, Unseated
from hanoiplan.seating.solving.problem import WishKind


@dataclass(frozen=True, slots=True)
class HallRow:
    """A hall in a list."""

    id: int
    event_id: int
    name: str
    kind: HallKind
    parameters: Mapping[str, int]
    viewpoint: Viewpoint
    capacity: int  # ranked chairs


class Invited(StrEnum):
    """For whom of those who are due a chair an arrangement is."""

    ALL = "all"
    HEADS = "heads"  # the heads of delegations
    NAMED = "named"  # those who were named one by one


@dataclass(frozen=True, slots=True)
class ArrangementRow:
    """Who sits where in one hall at one session; `session_id` None: no session of the programme."""

    id: int
    hall_id: int
    event_id: int
    name: str
    session_id: int | None
    settings: PlacingSettings
    seed: int = 0  # 0: never arranged by the program
    moves: int = 0  # how many the optimiser made, also when it was stopped
    score: int = 0
    first_score: int = 0
    arranged_at: datetime | None = None
    invited: Invited = Invited.ALL
    named: tuple[int, ...] = ()  # whom `Invited.NAMED` means
    avoid: int = 0  # the arrangement whose neighbours should not meet again, 0 for none


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Somebody on a chair."""

    id: int
    chair_id: int
    chair: str  # its key
    table: str
    delegate_id: int
    locked: bool
    ranked: bool  # protocol decided it


@dataclass(frozen=True, slots=True)
class BehindRow:
    """An interpreter at a principal's back (or beside), without a ranked chair."""

    delegate_id: int
    chair_id: int
    chair: str
    principal_id: int


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish about one or two people or delegations; `arrangement_id` None: for every session."""

    id: int
    arrangement_id: int | None
    kind: WishKind
    weight: int
    hard: bool = False
    first_delegate: int = 0
    second_delegate: int = 0
    first_delegation: int = 0
    second_delegation: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class WishDraft:
    """A wish as it is written: one or two people, or one or two delegations (0 = nobody)."""

    kind: WishKind
    weight: int = 1
    hard: bool = False
    first_delegate: int = 0
    second_delegate: int = 0
    first_delegation: int = 0
    second_delegation: int = 0
    note: str = ""


class Standing(StrEnum):
    """What the plan of the hall shows of somebody on the day."""

    ARRIVED = "arrived"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Sitter:
    """Everything a drawing shows of one person."""

    delegate_id: int
    name: str  # as printed, in the language of the interface
    short: str  # what fits under a seat: the locality, else the last word of the name
    place: int  # in the list of precedence
    delegation_id: int
    delegation: Bilingual
    country: str
    category_letter: str
    category_colour: str
    rank: int
    head: bool
    host: bool
    interpreter: bool
    standing: Standing
    photo: str = ""
    position: Bilingual = field(default_factory=Bilingual)
    diet: str = ""


@dataclass(frozen=True, slots=True)
class BrokenWish:
    """A wish that is not kept; `cost` in points, `keeping` what keeping it would cost instead."""

    wish: WishRow
    chairs: tuple[str, ...]
    cost: int
    keeping: int = 0


@dataclass(frozen=True, slots=True)
class SeatingView:
    """One arrangement as a page, a paper or a command shows it: read at once, from one moment."""

    hall: HallRow
    arrangement: ArrangementRow
    layout: Layout
    chair_ids: Mapping[str, int]
    seats: tuple[SeatRow, ...]
    behind: tuple[BehindRow, ...]
    sitters: Mapping[int, Sitter]  # everybody who comes, seated or not
    places: tuple[Place, ...]  # the list of precedence of those who come
    unseated: tuple[int, ...]  # due a chair and without one, in the order of precedence
    objections: tuple[Objection, ...]
    wishes: tuple[WishRow, ...]
    broken: tuple[BrokenWish, ...]
    meant: frozenset[int] = frozenset()  # for whom the arrangement is, who else sits there or not
    past: tuple[tuple[int, int], ...] = ()  # delegates who sat side by side where it avoids them


@dataclass(frozen=True, slots=True)
class SeatFound:
    """Where somebody sits: for the desk's card, the seat finder, papers."""

    delegate_id: int
    arrangement_id: int
    arrangement: str
    hall: str
    chair: str
    table: str
    session_id: int | None
    starts: datetime | None = None  # of the session (UTC), None where there is none
    ends: datetime | None = None
    table_label: str = ""
    principal_id: int = 0  # of an interpreter who stands behind or beside somebody there


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A line of the seat finder: a person, and where he or she sits in one arrangement."""

    delegate_id: int
    name: str
    delegation: Bilingual
    seat: SeatFound
    principal: str = ""  # the name of the one for whom an interpreter stands there


@dataclass(frozen=True, slots=True)
class PlannedSeat:
    """Somebody on a chair before it is written."""

    chair: str
    delegate_id: int
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class PlannedBehind:
    """An interpreter before it is written."""

    chair: str
    delegate_id: int
    principal_id: int


@dataclass(frozen=True, slots=True)
class PlannedSeats:
    """A whole arrangement before it is written; locks stay as they are."""

    seats: tuple[PlannedSeat, ...]
    behind: tuple[PlannedBehind, ...] = ()


@dataclass(frozen=True, slots=True)
class BrokenPart:
    """What an arrangement does not keep: a wish, or a term of the objective (`split` …).

    `guests` are ids of delegates; `keeping` is what all the rest would cost more, None where no
    arrangement was found that keeps it; `wish` is None for a rule of the objective itself.
    """

    term: str
    guests: tuple[int, ...]
    cost: int
    keeping: int | None = None
    wish: WishRow | None = None


@dataclass(frozen=True, slots=True)
class Arranged:
    """What came of arranging: seats to be written, figures, what is broken, who found no chair."""

    planned: PlannedSeats
    seed: int
    moves: int  # how many were made, also when it was stopped
    score: int
    first_score: int
    broken: tuple[BrokenPart, ...]
    unseated: tuple[Unseated, ...]
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody goes from a chair to another ("" = from nowhere)."""

    delegate_id: int
    from_chair: str
    to_chair: str


@dataclass(frozen=True, slots=True)
class GapsClosed:
    """What closing the gaps did: people whose cards say another seat now, and who has none now."""

    cards: tuple[int, ...]
    left: tuple[int, ...]
