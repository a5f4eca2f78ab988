"""A hall with its people as the canvas shows it: every seat's face, every table's, bad pairs.

Computed once when something changed, read many times while painting. What must not come in: Qt,
and rules (they come as objections with the view).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from hanoiplan.base.i18n import language
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, Chair, Table, TableShape
from hanoiplan.seating.model import SeatingView, Sitter, Standing
from hanoiplan.seating.protocol.seen_hall import Objection


class Face(StrEnum):
    """How a chair is filled."""

    ARRIVED = "arrived"
    EXPECTED = "expected"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class SeatFace:
    """One chair as it is drawn."""

    chair: Chair
    face: Face
    sitter: Sitter | None = None
    locked: bool = False
    against: bool = False  # a rule objects
    honour: bool = False  # at the head table
    round: bool = False  # at a round table
    at_back: Sitter | None = None  # an interpreter without a chair of the own

    @property
    def text(self) -> str:
        """What stands in the chair: a number, or N for an interpreter."""
        if self.sitter is not None and self.sitter.interpreter:
            return "N"
        return str(self.chair.number) if self.chair.number else ""

    @property
    def starred(self) -> bool:
        """A star stands for the number: the head of a delegation, but not on the stage."""
        return self.sitter is not None and self.sitter.head and not self.honour


@dataclass(frozen=True, slots=True)
class TableFace:
    """One table or block: whose it is and how many of it are here."""

    table: Table
    title: str
    country: str
    delegation_id: int
    arrived: int
    seated: int
    chairs: int
    against: bool


class ShownHall:
    """Looks a view up by chair, table and person."""

    def __init__(self, view: SeatingView, shorts: Mapping[int, str] | None = None) -> None:
        self.view = view
        self.shorts = shorts or {}  # what delegations are called in a narrow place, by their ids
        self.layout = view.layout
        self.sitters = view.sitters
        self.chairs = view.layout.by_key()
        self._objected: dict[str, list[Objection]] = defaultdict(list)
        for one in view.objections:
            self._objected[one.chair].append(one)
        self._seat_rows = {one.chair: one for one in view.seats}

    @cached_property
    def seats(self) -> Mapping[str, SeatFace]:
        """Every chair's face by its key, in the order of the hall."""
        rounds = {one.key for one in self.layout.tables if one.shape is TableShape.ROUND}
        behind = {one.chair: one.delegate_id for one in self.view.behind}
        found: dict[str, SeatFace] = {}
        for chair in self.layout.chairs:
            row = self._seat_rows.get(chair.key)
            who = self.sitters.get(row.delegate_id) if row is not None else None
            at_back = self.sitters.get(behind.get(chair.key, 0))
            if who is None and at_back is not None:
                who, at_back = at_back, None
            found[chair.key] = SeatFace(
                chair=chair,
                face=_face(who),
                sitter=who,
                locked=row is not None and row.locked,
                against=chair.key in self._objected,
                honour=chair.table == PRESIDIUM_TABLE,
                round=chair.table in rounds,
                at_back=at_back,
            )
        return found

    @cached_property
    def tables(self) -> Mapping[str, TableFace]:
        """Every table's face by its key."""
        around: dict[str, list[SeatFace]] = defaultdict(list)
        for seat in self.seats.values():
            around[seat.chair.table].append(seat)
        return {one.key: self._table_face(one, around[one.key]) for one in self.layout.tables}

    def short_of(self, who: Sitter) -> str:
        """What fits under a seat: of a head the delegation, else the last word of the name."""
        return (self.shorts.get(who.delegation_id) if who.head else "") or who.short

    def _table_face(self, table: Table, seats: Sequence[SeatFace]) -> TableFace:
        people = [seat.sitter for seat in seats if seat.sitter is not None]
        counted = Counter(who.delegation_id for who in people if who.delegation_id)
        delegation, share = counted.most_common(1)[0] if counted else (0, 0)
        mostly = share * 2 > len(people)
        chosen = next((w for w in people if w.delegation_id == delegation), None)
        whose = chosen if mostly and table.shape is TableShape.BLOCK else None
        first = min(seats, key=lambda seat: (seat.chair.number, seat.chair.key), default=None)
        host = first.sitter if first is not None and table.shape is not TableShape.BLOCK else None
        title = self._title_of(whose) if whose is not None else ""
        return TableFace(
            table=table,
            title=title or (self.short_of(host) if host is not None else ""),
            country=whose.country if whose is not None else "",
            delegation_id=whose.delegation_id if whose is not None else 0,
            arrived=sum(who.standing is Standing.ARRIVED for who in people),
            seated=len(people),
            chairs=len(seats),
            against=any(seat.against for seat in seats),
        )

    def _title_of(self, whose: Sitter) -> str:
        return self.shorts.get(whose.delegation_id) or spoken(whose.delegation) or whose.short

    @cached_property
    def places(self) -> Mapping[int, str]:
        """The chair of everybody who has one."""
        found = {one.delegate_id: one.chair for one in self.view.behind}
        return found | {one.delegate_id: one.chair for one in self.view.seats}

    @cached_property
    def principals(self) -> Mapping[int, str]:
        """The name of whom each interpreter without a ranked chair speaks for."""
        return {one.delegate_id: self.names.get(one.principal_id, "") for one in self.view.behind}

    @cached_property
    def names(self) -> Mapping[int, str]:
        """Names by the ids of delegates, for sentences."""
        return {one.delegate_id: one.name for one in self.sitters.values()}

    @cached_property
    def delegations(self) -> Mapping[int, int]:
        """A small number for each delegation, in the order of precedence; 0: of none."""
        whose = (place.guest.delegation_id for place in self.view.places)
        order = dict.fromkeys(filter(None, whose))
        order |= dict.fromkeys(w.delegation_id for w in self.sitters.values() if w.delegation_id)
        return {0: 0} | {one: number for number, one in enumerate(order, start=1)}

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Chairs of people who wished each other near, or apart, in vain."""
        return tuple(
            (one.chairs[0], other)
            for one in self.view.broken
            if len(one.chairs) > 1
            for other in one.chairs[1:]
            if one.chairs[0] in self.chairs and other in self.chairs
        )

    def objections(self, chair: str) -> Sequence[Objection]:
        """What is against whoever sits there."""
        return self._objected.get(chair, ())

    def pairs_of(self, chair: str) -> tuple[tuple[str, str], ...]:
        """The chairs that a rule names beside this one."""
        others = (self.places.get(one.reason.other_id, "") for one in self.objections(chair))
        return tuple((chair, other) for other in dict.fromkeys(others) if other and other != chair)

    def delegation_chairs(self, delegation_id: int) -> tuple[str, ...]:
        """Where the people of a delegation sit, in the order of the hall."""
        if not delegation_id:
            return ()
        return tuple(
            key
            for key, seat in self.seats.items()
            if seat.sitter is not None and seat.sitter.delegation_id == delegation_id
        )

    def at_table(self, table: str) -> tuple[SeatFace, ...]:
        """The seats of a table by their numbers."""
        found = [seat for seat in self.seats.values() if seat.chair.table == table]
        return tuple(sorted(found, key=lambda seat: (seat.chair.number, seat.chair.key)))


def spoken(text: Bilingual) -> str:
    """In the language of the window, else in the other one."""
    return text.pick("vi" if language() == "vi" else "en")


def _face(who: Sitter | None) -> Face:
    if who is None:
        return Face.FREE
    return Face.ARRIVED if who.standing is Standing.ARRIVED else Face.EXPECTED
