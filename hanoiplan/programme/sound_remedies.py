"""Only remedies that mend: each is tried on the whole programme before anybody is offered it.

One that would make another conflict of the same weight, or a worse one, is not offered; a moving
goes on to the next time at which nothing stands against it. Pure. What must not come in: finding
what is wrong (`conflicts`), words, and writing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hanoiplan.programme.conflicts import WALK, Conflict, Severity, rounded_up, weight
from hanoiplan.programme.days import DAY, day_of, midnight, of_day
from hanoiplan.programme.model import Role, Session
from hanoiplan.programme.remedies import (
    EndAt,
    GiveEach,
    Look,
    MoveTo,
    PutInto,
    Remedy,
    ShiftFrom,
    TakeTime,
)
from hanoiplan.programme.shift import shift_rest

Find = Callable[[Sequence[Session]], tuple[Conflict, ...]]
MOST_TIMES = 8  # other times that are tried for a session before a person has to decide


def with_sound_remedies(
    found: Sequence[Conflict],
    sessions: Sequence[Session],
    find: Find,
    zone: str,
    walk: timedelta = WALK,
) -> tuple[Conflict, ...]:
    """The conflicts with those of their remedies that make nothing worse.

    `find` tells what is wrong with a programme. Where nothing is left that mends, somebody has
    to look at the time.
    """
    return tuple(
        one
        if one.severity is Severity.NOTE
        else _checked(one, _Trial(one, sessions, find, zone, walk))
        for one in found
    )


def _checked(one: Conflict, trial: "_Trial") -> Conflict:
    sound = tuple(dict.fromkeys(trial.sound()))
    if not sound and one.remedies:
        sound = (Look(one.sessions[-1].id, "time"),)
    return one if sound == one.remedies else replace(one, remedies=sound)


class _Trial:
    """One conflict, and the part of the programme in which mending it could make another one."""

    def __init__(
        self, one: Conflict, sessions: Sequence[Session], find: Find, zone: str, walk: timedelta
    ) -> None:
        self._one, self._find, self._zone, self._walk = one, find, zone, walk
        first = min(session.starts for session in one.sessions) - DAY
        last = max(session.ends for session in one.sessions) + DAY
        self._near = [
            session for session in sessions if session.starts < last and session.ends > first
        ]
        self._before: Mapping[str, Conflict] | None = None

    def sound(self) -> Iterator[Remedy]:
        """The remedies that mend, in their order."""
        for remedy in self._one.remedies:
            tried = self._times(remedy) if isinstance(remedy, MoveTo) else iter((remedy,))
            good = next((one for one in tried if self._is_sound(one)), None)
            if good is not None:
                yield good

    def _times(self, remedy: MoveTo) -> Iterator[Remedy]:
        """The time proposed, then those at which another session is over, on the same day."""
        moved = next(one for one in self._near if one.id == remedy.session_id)
        day = day_of(moved.starts, self._zone)
        ends = {
            rounded_up(one.ends + way)
            for one in self._near
            if one.id != moved.id and not one.all_day
            for way in (timedelta(), self._walk)
        }
        later = sorted(end for end in ends if end > remedy.starts)
        for starts in (remedy.starts, *later[:MOST_TIMES]):
            if day_of(starts, self._zone) == day:
                yield MoveTo(remedy.session_id, starts)

    def _is_sound(self, remedy: Remedy) -> bool:
        """Whether this conflict is gone then, and no other as heavy is new or has grown."""
        if isinstance(remedy, Look):
            return True
        after_it = carried_out(remedy, self._near, self._zone)
        if after_it is None:
            return False
        if self._before is None:
            self._before = {one.key: one for one in self._find(self._near)}
        after = {one.key: one for one in self._find(after_it)}
        mine = weight(self._one)
        return self._one.key not in after and not any(
            weight(one) <= mine and _is_worse(self._before.get(one.key), one)
            for one in after.values()
        )


def _is_worse(before: Conflict | None, after: Conflict) -> bool:
    return before is None or weight(after) < weight(before) or after.size > before.size


def carried_out(
    remedy: Remedy, sessions: Sequence[Session], zone: str
) -> tuple[Session, ...] | None:
    """The programme once a remedy was carried out; None where it cannot be."""
    one = next((session for session in sessions if session.id == remedy.session_id), None)
    if one is None:
        return None
    match remedy:
        case MoveTo(_id, starts):
            changed = replace(one, starts=starts, ends=starts + one.length)
        case EndAt(_id, ends):
            changed = replace(one, ends=ends)
        case TakeTime(_id, starts, ends):
            changed = replace(one, starts=starts, ends=ends)
        case PutInto(_id, room):
            changed = replace(one, room=room)
        case GiveEach(_id, minutes, _total):
            changed = _with_minutes(one, minutes)
        case ShiftFrom(_id, minutes):
            return _shifted(one, minutes, sessions, zone)
        case Look():
            changed = one
    if changed.starts >= changed.ends:
        return None
    return tuple(changed if session.id == one.id else session for session in sessions)


def _with_minutes(one: Session, minutes: int) -> Session:
    parts = (
        replace(part, minutes=minutes) if part.role is Role.SPEAKER else part for part in one.parts
    )
    return replace(one, parts=tuple(parts))


def _shifted(
    one: Session, minutes: int, sessions: Sequence[Session], zone: str
) -> tuple[Session, ...] | None:
    day = day_of(one.starts, zone)
    bounds: tuple[datetime, datetime] = midnight(day, zone), midnight(day + DAY, zone)
    plan = shift_rest(of_day(sessions, day, zone), one.id, minutes, bounds)
    if plan.obstacle is not None:
        return None
    times = {moved.session_id: moved for moved in plan.moved}
    return tuple(
        replace(session, starts=times[session.id].starts, ends=times[session.id].ends)
        if session.id in times
        else session
        for session in sessions
    )
