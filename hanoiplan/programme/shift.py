"""Shifting the rest of a day: everything from one session on moves by the same minutes.

Order and gaps stay as they are, because all that moves moves alike. It ends at the next fixed
session: what begins there or later stays, and nothing may run into it. Pure. What must not come
in: writing, and words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from hanoiplan.programme.model import Session


class Obstacle(StrEnum):
    """Why a day cannot be shifted so far."""

    FIXED = "fixed"  # into the next fixed session
    DAY = "day"  # past midnight, or before it
    BEFORE = "before"  # into what stays before it
    SHORT = "short"  # the session that is to be shorter would have no minute left


@dataclass(frozen=True, slots=True)
class Moved:
    """A session's new time."""

    session_id: int
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Shift:
    """What a shift would do; with an obstacle it does nothing.

    `at_most`: how many minutes, in the wanted direction, the obstacle leaves.
    """

    moved: tuple[Moved, ...] = ()
    obstacle: Obstacle | None = None
    blocker: Session | None = None
    at_most: int = 0


def shift_rest(
    day: Sequence[Session],
    first_id: int,
    minutes: int,
    bounds: tuple[datetime, datetime],
    *,
    stretch: bool = False,
) -> Shift:
    """Move the session `first_id` and what begins after it by `minutes` (below zero: earlier).

    `day` are the sessions that begin on that day; `bounds` its midnights. With `stretch` the
    first one keeps its beginning and takes longer (or shorter), and the rest follows.
    """
    timed = sorted((one for one in day if not one.all_day), key=_order)
    first = next((one for one in timed if one.id == first_id), None)
    if first is None or minutes == 0:
        return Shift()
    by = timedelta(minutes=minutes)
    wall = _wall(timed, first)
    since = first.ends if stretch else first.starts
    rest = [one for one in timed if _moves(one, first, since, wall, stretch=stretch)]
    longer = [Moved(first.id, first.starts, first.ends + by)] if stretch else []
    held = [one for one in timed if one not in rest]
    if minutes > 0:
        stopped = _forward([*rest, first] if stretch else rest, by, wall, bounds[1])
    else:
        stopped = _backward(held, rest, by, bounds[0], first if stretch else None)
        if stretch and first.ends + by <= first.starts:
            short = Shift((), Obstacle.SHORT, first, first.minutes - 1)
            stopped = min(stopped or short, short, key=lambda one: one.at_most)
    if stopped is not None:
        return stopped
    return Shift((*longer, *(Moved(one.id, one.starts + by, one.ends + by) for one in rest)))


def _order(one: Session) -> tuple[datetime, datetime, int]:
    return one.starts, one.ends, one.id


def _wall(timed: Sequence[Session], first: Session) -> Session | None:
    """The next session that stays: what begins with it or after it stays as well."""
    later = (one for one in timed if one.fixed and one.id != first.id)
    return next((one for one in later if one.starts > first.starts), None)


def _moves(
    one: Session, first: Session, since: datetime, wall: Session | None, *, stretch: bool
) -> bool:
    if one.id == first.id:
        return not stretch
    within = wall is None or one.starts < wall.starts
    return one.starts >= since and within and not one.fixed


def _forward(
    rest: Sequence[Session], by: timedelta, wall: Session | None, end: datetime
) -> Shift | None:
    """Later: not into the fixed session nor past its beginning, not past midnight."""
    last = max(one.ends for one in rest)
    latest = max(one.starts for one in rest)
    if wall is not None:
        room = wall.starts - (last if last <= wall.starts else latest)
        if by > room:
            return Shift((), Obstacle.FIXED, wall, _minutes(room))
    if latest + by >= end:
        return Shift((), Obstacle.DAY, None, max(0, _minutes(end - latest) - 1))
    return None


def _backward(
    held: Sequence[Session],
    rest: Sequence[Session],
    by: timedelta,
    begin: datetime,
    shorter: Session | None,
) -> Shift | None:
    """Earlier: not into what stays before nor past its beginning, not before midnight."""
    if not rest:
        return None
    earliest = min(one.starts for one in rest)
    room, blocker = earliest - begin, None
    for one in held:
        if one.starts < earliest:
            ended = one.ends <= earliest and one is not shorter
            left = earliest - (one.ends if ended else one.starts)
            if left < room:
                room, blocker = left, one
    if -by <= room:
        return None
    why = Obstacle.BEFORE if blocker is not None else Obstacle.DAY
    return Shift((), why, blocker, _minutes(room))


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
