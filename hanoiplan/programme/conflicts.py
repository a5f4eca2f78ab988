"""What is wrong with a programme, and what would mend it: rules over frozen values.

Grave: somebody or something would be in two places. Light: it will not work out well. A note:
something is still missing. What must not come in: words for people, reading, and writing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations

from hanoiplan.base.text import Bilingual, fold_words
from hanoiplan.plans.model import WALK_MINUTES
from hanoiplan.programme.days import day_of
from hanoiplan.programme.model import KeptConflict, Part, Role, Session, SessionKind
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

WALK = timedelta(minutes=WALK_MINUTES)  # from room to room
STEP = 5  # minutes; proposed times are round
TO_BE_SAID = frozenset({"tbc", "tba", "tbd"})  # words of a name that nobody knows yet

# whom everybody goes to: two of them at once, or one beside a session, tear the audience apart
_FOR_ALL = frozenset({SessionKind.OPENING, SessionKind.CLOSING, SessionKind.MEAL})
_SEATED = _FOR_ALL | {SessionKind.SESSION, SessionKind.MEETING}
_MUST_HAVE: dict[SessionKind, tuple[str, ...]] = {
    SessionKind.OPENING: ("chair", "agency"),
    SessionKind.SESSION: ("chair", "moderator", "agency"),
    SessionKind.CLOSING: ("chair", "agency"),
    SessionKind.MEETING: ("agency",),
    SessionKind.MEAL: ("agency",),
    SessionKind.VISIT: ("agency",),
}


class ConflictKind(StrEnum):
    """What is wrong."""

    ROOM_TWICE = "room_twice"
    AUDIENCE_TWICE = "audience_twice"
    PERSON_TWICE = "person_twice"
    CANCELLED = "cancelled"
    TOO_MANY_MINUTES = "too_many_minutes"
    SHORT_WAY = "short_way"
    BODY_DIFFERS = "body_differs"
    OUTSIDE = "outside"
    MISSING = "missing"
    UNCONFIRMED = "unconfirmed"


class Severity(StrEnum):
    """How much it matters, the worst first."""

    GRAVE = "grave"
    LIGHT = "light"
    NOTE = "note"


_SEVERITIES = tuple(Severity)
_KINDS = tuple(ConflictKind)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that is wrong: with which sessions, how large, and what would mend it.

    `figure`: minutes of overlap, minutes beyond, minutes there are for the way, people; 0 where
    nothing is counted. `lacks` are "chair", "moderator", "agency".
    """

    kind: ConflictKind
    severity: Severity
    sessions: tuple[Session, ...]
    figure: int = 0
    who: Part | None = None
    lacks: tuple[str, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    @property
    def key(self) -> str:
        """The same text for the same conflict, also after times have changed."""
        ids = "-".join(str(one.id) for one in sorted(self.sessions, key=lambda one: one.id))
        who = f":{self.who.who}" if self.who is not None else ""
        return f"{self.kind}:{ids}{who}"

    @property
    def size(self) -> int:
        """What may not grow once somebody let the conflict stand: larger is worse."""
        return -self.figure if self.kind is ConflictKind.SHORT_WAY else self.figure


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All conflicts of a programme: those that stand open, and those kept with a reason."""

    open: tuple[Conflict, ...] = ()
    kept: tuple[tuple[Conflict, KeptConflict], ...] = field(default=())

    def count(self, severity: Severity) -> int:
        """How many open ones are of this severity."""
        return sum(1 for one in self.open if one.severity is severity)

    def worst_of(self, session_id: int) -> Severity | None:
        """The worst open conflict that a session is in; notes do not count."""
        found = {
            one.severity
            for one in self.open
            if any(session.id == session_id for session in one.sessions)
        } - {Severity.NOTE}
        return min(found, key=_SEVERITIES.index, default=None)


def find_conflicts(
    sessions: Sequence[Session],
    *,
    zone: str,
    days: tuple[date, date] | None = None,
    walk: timedelta = WALK,
) -> tuple[Conflict, ...]:
    """Everything that is wrong, worst first, then in the order of the programme.

    `days` are the first and last day of the event, `walk` the time from room to room.
    """
    timed = [one for one in sessions if not one.all_day]
    found = [
        *_overlaps(timed, walk),
        *_people_twice(timed),
        *(one for session in timed for one in _cancelled(session)),
        *(one for session in timed for one in _too_many_minutes(session)),
        *_short_ways(timed, walk),
        *(one for session in sessions for one in _body_differs(session)),
        *(one for session in sessions for one in _outside(session, days, zone)),
        *(one for session in timed for one in _missing(session)),
        *(one for session in timed for one in _unconfirmed(session)),
    ]
    return tuple(sorted(found, key=_order))


def sort_out(found: Iterable[Conflict], kept: Iterable[KeptConflict]) -> Conflicts:
    """Those that a person lets stand apart from the others; one that has grown is open again."""
    reasons = {one.key: one for one in kept}
    still: list[Conflict] = []
    stands: list[tuple[Conflict, KeptConflict]] = []
    for one in found:
        reason = reasons.get(one.key)
        if reason is not None and one.size <= reason.figure:
            stands.append((one, reason))
        else:
            still.append(one)
    return Conflicts(tuple(still), tuple(stands))


def _order(one: Conflict) -> tuple[int, datetime, int, str]:
    first = min(session.starts for session in one.sessions)
    return weight(one), first, _KINDS.index(one.kind), one.key


# --- two at once ---


def _overlaps(timed: Sequence[Session], walk: timedelta) -> Iterator[Conflict]:
    rooms = {one.room_key: one.room for one in timed if one.room}
    for one, other in combinations(sorted(timed, key=lambda session: session.starts), 2):
        if not one.overlaps(other):
            continue
        minutes = _minutes(min(one.ends, other.ends) - other.starts)
        if one.room_key and one.room_key == other.room_key:
            remedies = (*_apart(one, other, timedelta()), *_elsewhere(other, timed, rooms))
            yield Conflict(
                ConflictKind.ROOM_TWICE, Severity.GRAVE, (one, other), minutes, remedies=remedies
            )
        elif _tears_apart(one, other):
            yield Conflict(
                *(ConflictKind.AUDIENCE_TWICE, Severity.GRAVE, (one, other), minutes),
                remedies=_apart(one, other, walk),
            )


def _tears_apart(one: Session, other: Session) -> bool:
    kinds = {one.kind, other.kind}
    if one.internal or other.internal or not kinds <= _SEATED:
        return False
    return bool(kinds & _FOR_ALL) and kinds != {SessionKind.MEAL}  # guests of honour eat apart


def _apart(one: Session, other: Session, way: timedelta) -> tuple[Remedy, ...]:
    """The later one begins after the earlier one, or the earlier one ends before."""
    found: list[Remedy] = []
    if not other.fixed:
        said = other.elsewhere.starts if other.elsewhere is not None else None
        after = said if said is not None and said >= one.ends else rounded_up(one.ends + way)
        found.append(MoveTo(other.id, after))
    if not one.fixed and one.starts < other.starts:
        found.append(EndAt(one.id, other.starts))
    return tuple(found)


def _elsewhere(
    session: Session, timed: Sequence[Session], rooms: dict[str, Bilingual]
) -> tuple[Remedy, ...]:
    """The first room of the programme that is free at that time."""
    taken = {one.room_key for one in timed if one.id != session.id and one.overlaps(session)}
    free = next((room for key, room in rooms.items() if key not in taken), None)
    return () if free is None or session.fixed else (PutInto(session.id, free),)


def _people_twice(timed: Sequence[Session]) -> Iterator[Conflict]:
    places: dict[str, list[tuple[Session, Part]]] = defaultdict(list)
    for session in timed:
        seen: set[str] = set()
        for part in session.parts:
            if not _is_nobody_yet(part) and part.who not in seen:
                seen.add(part.who)
                places[part.who].append((session, part))
    for found in places.values():
        for (one, part), (other, _other_part) in combinations(found, 2):
            if one.overlaps(other):
                known = part.delegate_id is not None  # two officers may share a written title
                first, second = sorted((one, other), key=lambda session: session.starts)
                yield Conflict(
                    ConflictKind.PERSON_TWICE,
                    Severity.GRAVE if known else Severity.LIGHT,
                    (first, second),
                    _minutes(min(one.ends, other.ends) - max(one.starts, other.starts)),
                    part,
                    remedies=(Look(second.id, "people"),),
                )


# --- what does not work out ---


def _cancelled(session: Session) -> Iterator[Conflict]:
    for part in session.parts:
        if part.cancelled:
            yield Conflict(
                *(ConflictKind.CANCELLED, Severity.LIGHT, (session,), 0, part),
                remedies=(Look(session.id, "people"),),
            )


def _too_many_minutes(session: Session) -> Iterator[Conflict]:
    beyond = session.speaking_minutes - session.minutes
    speakers = len(session.speakers)
    if beyond <= 0:
        return
    each = session.minutes // speakers
    remedies: list[Remedy] = [Look(session.id, "people")]
    if each:
        remedies.insert(0, GiveEach(session.id, each, each * speakers))
    yield Conflict(
        *(ConflictKind.TOO_MANY_MINUTES, Severity.LIGHT, (session,), beyond),
        remedies=tuple(remedies),
    )


def _short_ways(timed: Sequence[Session], walk: timedelta) -> Iterator[Conflict]:
    """From one room to the next where nothing goes on in the first one meanwhile."""
    public = [one for one in timed if not one.internal and one.room and one.kind in _SEATED]
    for after in public:
        before = [one for one in public if one.ends <= after.starts < one.ends + walk]
        for one in before:
            stays = any(
                other.room_key == one.room_key and other.overlaps(after) for other in public
            )
            if one.room_key != after.room_key and not stays:
                yield _short_way(one, after, walk)


def _short_way(one: Session, after: Session, walk: timedelta) -> Conflict:
    there = _minutes(after.starts - one.ends)
    short = _up(_minutes(walk) - there)
    remedies: list[Remedy] = []
    if not after.fixed:
        remedies.append(ShiftFrom(after.id, short))
    if not one.fixed and one.minutes > short:
        remedies.append(EndAt(one.id, one.ends - timedelta(minutes=short)))
    return Conflict(
        *(ConflictKind.SHORT_WAY, Severity.LIGHT, (one, after), there), remedies=tuple(remedies)
    )


def _body_differs(session: Session) -> Iterator[Conflict]:
    """The body of the plan gives another time than its table."""
    said = session.elsewhere
    if said is None:
        return
    starts = said.starts or session.starts
    ends = said.ends or starts + session.length
    if (starts, ends) == (session.starts, session.ends):
        return
    remedies: tuple[Remedy, ...] = (Look(session.id, "time"),)
    if starts < ends and not session.all_day and (said.starts or said.ends):
        remedies = (TakeTime(session.id, starts, ends),)
    figure = _minutes(max(abs(starts - session.starts), abs(ends - session.ends)))
    yield Conflict(
        *(ConflictKind.BODY_DIFFERS, Severity.LIGHT, (session,), figure), remedies=remedies
    )


def _outside(session: Session, days: tuple[date, date] | None, zone: str) -> Iterator[Conflict]:
    day = day_of(session.starts, zone)
    if days is not None and not days[0] <= day <= days[1]:
        yield Conflict(
            *(ConflictKind.OUTSIDE, Severity.LIGHT, (session,)),
            remedies=(Look(session.id, "time"),),
        )


# --- what is still missing ---


def _missing(session: Session) -> Iterator[Conflict]:
    has = {
        "chair": bool(session.of_role(Role.CHAIR)),
        "moderator": bool(session.of_role(Role.MODERATOR)),
        "agency": bool(session.agency.strip()),
    }
    lacks = tuple(one for one in _MUST_HAVE.get(session.kind, ()) if not has[one])
    if lacks and not session.internal:
        at = "agency" if lacks == ("agency",) else "people"
        yield Conflict(
            *(ConflictKind.MISSING, Severity.NOTE, (session,), len(lacks)),
            lacks=lacks,
            remedies=(Look(session.id, at),),
        )


def _unconfirmed(session: Session) -> Iterator[Conflict]:
    waiting = [one for one in session.parts if not one.confirmed or _is_nobody_yet(one)]
    if waiting and not session.internal:
        yield Conflict(
            *(ConflictKind.UNCONFIRMED, Severity.NOTE, (session,), len(waiting)),
            remedies=(Look(session.id, "people"),),
        )


def _is_nobody_yet(part: Part) -> bool:
    """Whether the plan only keeps the place: "TBC", "(TBC), adviser of …"."""
    if part.delegate_id is not None:
        return False
    return not part.who or bool(TO_BE_SAID & set(fold_words(part.who)))


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _up(minutes: int) -> int:
    return -(-minutes // STEP) * STEP


def weight(one: Conflict) -> int:
    """How much a conflict matters: 0 is the worst."""
    return _SEVERITIES.index(one.severity)


def rounded_up(moment: datetime) -> datetime:
    """The next round time from a moment on."""
    bare = moment.replace(second=0, microsecond=0)
    return bare + timedelta(minutes=-bare.minute % STEP)
