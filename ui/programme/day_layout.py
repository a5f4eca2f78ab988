"""Where the sessions of a day stand: rooms beside each other, the day in its true proportion.

Pure figures. A session too short to be read is made taller into the free time before it, then
after it; where there is none the whole day is stretched. What must not come in: Qt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import Session, room_key

HOUR = 60
WHOLE_DAY = 24 * HOUR
EARLIEST, LATEST = 8, 18  # hours that are shown at least
STRETCHES = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0)


@dataclass(frozen=True, slots=True)
class Block:
    """A session with a time of day, in minutes after midnight."""

    session: Session
    begin: int
    end: int  # at most midnight
    column: int
    lane: int = 0  # beside others of the same room at the same time
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A block with its upper and lower edge in pixels under the first hour."""

    block: Block
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class DayLayout:
    """A day as it is drawn. `hour` is the height of an hour in pixels."""

    rooms: tuple[Bilingual, ...] = ()
    first: int = EARLIEST
    last: int = LATEST
    hour: float = 50.0
    spots: tuple[Spot, ...] = ()
    whole: tuple[Session, ...] = ()  # items of the whole day

    @property
    def height(self) -> float:
        """From the first hour to the last."""
        return (self.last - self.first) * self.hour

    def y_of(self, minute: float) -> float:
        """Where a minute of the day stands."""
        return (minute - self.first * HOUR) * self.hour / HOUR

    def minute_at(self, y: float) -> float:
        """The minute of the day at a height."""
        return self.first * HOUR + y * HOUR / self.hour

    def spot_of(self, session_id: int) -> Spot | None:
        """Where a session stands."""
        return next((one for one in self.spots if one.block.session.id == session_id), None)


def lay_out(
    sessions: Sequence[Session],
    midnight: datetime,
    room: float,
    least_hour: float,
    least: float,
    kept: float = 0.0,
) -> DayLayout:
    """The sessions that begin on the day of this midnight.

    `room` is the height there is, `least_hour` that of an hour at least, `least` that of a block.
    With a `kept` height an hour has that one, whether all of it can be read or not.
    """
    timed = [one for one in sessions if not one.all_day]
    rooms = rooms_of(timed)
    blocks = _in_lanes([_block(one, midnight, rooms) for one in timed])
    first = min([EARLIEST, *(block.begin // HOUR for block in blocks)])
    last = max([LATEST, *(-(-block.end // HOUR) for block in blocks)])
    base = kept or max(least_hour, room / (last - first))
    empty = DayLayout(rooms, first, last, base, (), tuple(one for one in sessions if one.all_day))
    found = empty
    for stretch in STRETCHES if not kept else (1.0,):
        whole = replace(empty, hour=base * stretch)
        spots, readable = _spots(blocks, whole, least)
        found = replace(whole, spots=spots)
        if readable:
            break
    return found


def rooms_of(sessions: Iterable[Session]) -> tuple[Bilingual, ...]:
    """The rooms in the order in which they are first used; one without a name comes last."""
    found: dict[str, Bilingual] = {}
    for one in sorted(sessions, key=lambda one: (one.starts, one.id)):
        known = found.get(one.room_key)
        if known is None or (not known.en and one.room.en):
            found[one.room_key] = one.room
    nameless = found.pop("", None)
    return (*found.values(), *((nameless,) if nameless is not None else ()))


def _block(one: Session, midnight: datetime, rooms: Sequence[Bilingual]) -> Block:
    begin = int((one.starts - midnight).total_seconds() // 60)
    keys = [room_key(room) for room in rooms]
    end = min(WHOLE_DAY, begin + max(1, one.minutes))
    return Block(one, begin, end, keys.index(one.room_key))


def _in_lanes(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of one room that overlap stand beside each other."""
    found: list[Block] = []
    for column in sorted({block.column for block in blocks}):
        mine = sorted((one for one in blocks if one.column == column), key=_order)
        cluster: list[Block] = []
        until = 0
        for block in mine:
            if cluster and block.begin >= until:
                found += _laned(cluster)
                cluster = []
            cluster.append(block)
            until = max(until, block.end)
        found += _laned(cluster)
    return sorted(found, key=_order)


def _order(block: Block) -> tuple[int, int, int]:
    return block.begin, -block.end, block.session.id


def _laned(cluster: Sequence[Block]) -> list[Block]:
    ends: list[int] = []
    placed: list[tuple[Block, int]] = []
    for block in cluster:
        lane = next((n for n, end in enumerate(ends) if end <= block.begin), len(ends))
        ends[lane : lane + 1] = [block.end]
        placed.append((block, lane))
    return [replace(block, lane=lane, lanes=len(ends)) for block, lane in placed]


def _spots(blocks: Sequence[Block], day: DayLayout, least: float) -> tuple[tuple[Spot, ...], bool]:
    """All blocks with their edges, and whether each of them can be read."""
    found: list[Spot] = []
    readable = True
    below: dict[tuple[int, int], float] = {}
    for place, block in enumerate(blocks):
        top, bottom = day.y_of(block.begin), day.y_of(block.end)
        missing = least - (bottom - top)
        lanes = range(block.lanes)
        if missing > 0:
            above = max((below.get((block.column, lane), 0.0) for lane in lanes), default=0.0)
            up = min(missing, max(0.0, top - above))
            following = (day.y_of(one.begin) for one in blocks[place + 1 :] if _after(one, block))
            down = min(missing - up, max(0.0, min(following, default=day.height) - bottom))
            top, bottom = top - up, bottom + down
            readable = readable and bottom - top > least - 0.5
        for lane in lanes if block.lanes == 1 else (block.lane,):
            below[block.column, lane] = max(below.get((block.column, lane), 0.0), bottom)
        found.append(Spot(block, top, bottom))
    return tuple(found), readable


def _after(one: Block, block: Block) -> bool:
    return one.column == block.column and one.begin >= block.end
