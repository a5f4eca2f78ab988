"""Reading the programme: sessions with their people and cues, versions, conflicts."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import event, time_zone
from hanoiplan.programme.conflicts import WALK, Conflicts, find_conflicts, sort_out
from hanoiplan.programme.model import (
    ChangeSince,
    Cue,
    Elsewhere,
    KeptConflict,
    Part,
    Role,
    Session,
    Version,
    kind_of,
)
from hanoiplan.programme.sound_remedies import with_sound_remedies
from hanoiplan.programme.tables import (
    ConflictKept,
    CueRow,
    CueTicked,
    CueTickTakenBack,
    ProgrammeVersion,
    SessionPart,
    SessionRow,
)
from hanoiplan.programme.versions import changes, from_json, published
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader

_ROLES = {str(role): role for role in Role}


def sessions(reader: Reader, event_id: int) -> tuple[Session, ...]:
    """An event's programme, in the order of time; items of whole days first on their day."""
    query = select(SessionRow.__table__).where(SessionRow.event_id == event_id)
    return _read(reader, reader.rows(query))


def session(reader: Reader, session_id: int) -> Session | None:
    """One session of whichever event; None when it is gone."""
    query = select(SessionRow.__table__).where(SessionRow.id == session_id)
    found = _read(reader, reader.rows(query))
    return found[0] if found else None


def how_many_sessions(reader: Reader, event_id: int) -> int:
    """How many items the programme of an event has."""
    query = select(func.count()).select_from(SessionRow.__table__)
    return int(reader.scalar(query.where(SessionRow.event_id == event_id)))


def session_times(reader: Reader, event_id: int) -> dict[int, tuple[datetime, datetime]]:
    """By session of an event: when it begins and when it ends."""
    query = select(SessionRow.id, SessionRow.starts_at, SessionRow.ends_at)
    rows = reader.rows(query.where(SessionRow.event_id == event_id))
    return {row.id: (row.starts_at, row.ends_at) for row in rows}


def cue(reader: Reader, cue_id: int) -> Cue | None:
    """One cue of whichever session; None when it is gone."""
    row = reader.first(select(CueRow.__table__).where(CueRow.id == cue_id))
    if row is None:
        return None
    return _cue(row, _ticks(reader, [cue_id]).get(cue_id))


def was_ticked(reader: Reader, cue_ids: Collection[int]) -> bool:
    """Whether one of these cues stands as done."""
    return bool(_ticks(reader, cue_ids))


def tick_of(reader: Reader, cue_id: int) -> int | None:
    """The id of the fact that says that a cue is done."""
    tick = _ticks(reader, [cue_id]).get(cue_id)
    return None if tick is None else int(tick.id)


def cues_of(reader: Reader, session_ids: Collection[int]) -> frozenset[int]:
    """The ids of the cues of these sessions."""
    query = select(CueRow.id)
    return frozenset(
        row.id
        for part in in_parts(session_ids)
        for row in reader.rows(query.where(CueRow.session_id.in_(part)))
    )


def parts_of(reader: Reader, delegate_id: int) -> list[int]:
    """The ids of the parts that a delegate has in sessions."""
    query = select(SessionPart.id).where(SessionPart.delegate_id == delegate_id)
    return [row.id for row in reader.rows(query)]


def as_taken(reader: Reader, event_id: int) -> dict[int, str]:
    """By session: what its plan said when it was last taken from it (`taking.read_taken`)."""
    query = select(SessionRow.id, SessionRow.taken).where(SessionRow.event_id == event_id)
    return {row.id: row.taken for row in reader.rows(query)}


# --- versions ---


def versions(reader: Reader, event_id: int) -> tuple[Version, ...]:
    """The versions that were published, the newest first."""
    query = select(ProgrammeVersion.__table__).where(ProgrammeVersion.event_id == event_id)
    rows = reader.rows(query.order_by(ProgrammeVersion.number.desc()))
    return tuple(_version(row) for row in rows)


def newest_version(reader: Reader, event_id: int) -> Version | None:
    """The version that is in force; None when nothing was published yet."""
    query = select(ProgrammeVersion.__table__).where(ProgrammeVersion.event_id == event_id)
    row = reader.first(query.order_by(ProgrammeVersion.number.desc()).limit(1))
    return None if row is None else _version(row)


def changes_since(reader: Reader, event_id: int) -> tuple[ChangeSince, ...]:
    """What of the programme is not as it was last published; all of it when it never was."""
    version = newest_version(reader, event_id)
    before = version.items if version is not None else ()
    return changes(before, published(sessions(reader, event_id)))


# --- conflicts ---


def kept_conflicts(reader: Reader, event_id: int) -> tuple[KeptConflict, ...]:
    """The conflicts that somebody lets stand, with the reasons."""
    query = select(ConflictKept.__table__).where(ConflictKept.event_id == event_id)
    return tuple(
        KeptConflict(row.id, row.mark, row.figure, row.reason, row.at)
        for row in reader.rows(query.order_by(ConflictKept.id))
    )


def conflicts(reader: Reader, event_id: int, *, to_mend: bool = True) -> Conflicts:
    """What is wrong with an event's programme, and what somebody lets stand.

    Not `to_mend`: for who only counts them; remedies take longest, and are not tried then.
    """
    facts = event(reader, event_id)
    days = None
    if facts is not None and facts.starts_on is not None:
        days = (facts.starts_on, facts.ends_on or facts.starts_on)
    programme, zone = sessions(reader, event_id), time_zone(reader, event_id)
    walk = timedelta(minutes=facts.walk_minutes) if facts is not None else WALK
    wrong = partial(find_conflicts, zone=zone, days=days, walk=walk)
    found = wrong(programme)
    if to_mend:
        found = with_sound_remedies(found, programme, wrong, zone, walk)
    return sort_out(found, kept_conflicts(reader, event_id))


# --- from rows to values ---


def _read(reader: Reader, rows: Collection[Any]) -> tuple[Session, ...]:
    ids = [row.id for row in rows]
    parts, cues = _parts(reader, rows, ids), _cues(reader, ids)
    found = [_session(row, parts.get(row.id, ()), cues.get(row.id, ())) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.starts, not one.all_day, one.ends, one.id)))


def _parts(
    reader: Reader, rows: Collection[Any], ids: Collection[int]
) -> dict[int, tuple[Part, ...]]:
    query = select(SessionPart.__table__)
    found = [
        row
        for some in in_parts(ids)
        for row in reader.rows(query.where(SessionPart.session_id.in_(some)))
    ]
    people = {row.delegate_id for row in found if row.delegate_id is not None}
    events = {row.event_id for row in rows} if people else set()
    known = {one.id: one for here in events for one in delegate_rows(reader, here, people)}
    by_session: dict[int, list[Part]] = defaultdict(list)
    for row in sorted(found, key=lambda row: (row.place, row.id)):
        by_session[row.session_id].append(_part(row, known.get(row.delegate_id)))
    return {session_id: tuple(parts) for session_id, parts in by_session.items()}


def _part(row: Any, person: Any) -> Part:
    name = Bilingual(row.name_vi, row.name_en)
    position = Bilingual(row.position_vi, row.position_en)
    if person is not None:
        name, position = person.printed or name, position or person.position
    return Part(
        id=row.id,
        role=_ROLES.get(row.role, Role.SPEAKER),
        delegate_id=row.delegate_id,
        name=name,
        position=position,
        topic=Bilingual(row.topic_vi, row.topic_en),
        minutes=row.minutes,
        confirmed=row.confirmed,
        place=row.place,
        cancelled=person is not None and person.cancelled_at is not None,
    )


def _cues(reader: Reader, ids: Collection[int]) -> dict[int, tuple[Cue, ...]]:
    query = select(CueRow.__table__)
    found = [
        row
        for some in in_parts(ids)
        for row in reader.rows(query.where(CueRow.session_id.in_(some)))
    ]
    ticks = _ticks(reader, [row.id for row in found])
    by_session: dict[int, list[Cue]] = defaultdict(list)
    for row in sorted(found, key=lambda row: (row.begins, row.id)):
        by_session[row.session_id].append(_cue(row, ticks.get(row.id)))
    return {session_id: tuple(cues) for session_id, cues in by_session.items()}


def _cue(row: Any, tick: Any) -> Cue:
    return Cue(
        id=row.id,
        session_id=row.session_id,
        offset=row.begins,
        minutes=row.minutes,
        text=Bilingual(row.text_vi, row.text_en),
        who=row.who,
        done_at=None if tick is None else tick.at,
    )


def _ticks(reader: Reader, cue_ids: Collection[int]) -> dict[int, Any]:
    """By cue: the first tick that stands."""
    taken_back = select(CueTickTakenBack.cue_ticked_id)
    query = select(CueTicked.__table__).where(CueTicked.id.not_in(taken_back))
    rows = [
        row
        for some in in_parts(cue_ids)
        for row in reader.rows(query.where(CueTicked.cue_id.in_(some)))
    ]
    return {row.cue_id: row for row in sorted(rows, key=lambda row: row.id, reverse=True)}


def _session(row: Any, parts: tuple[Part, ...], cues: tuple[Cue, ...]) -> Session:
    return Session(
        id=row.id,
        event_id=row.event_id,
        starts=row.starts_at,
        ends=row.ends_at,
        title=Bilingual(row.title_vi, row.title_en),
        kind=kind_of(row.kind),
        theme=Bilingual(row.theme_vi, row.theme_en),
        room=Bilingual(row.room_vi, row.room_en),
        agency=row.agency,
        languages=row.spoken,
        notes=row.remarks,
        expected=row.expected,
        all_day=row.all_day,
        fixed=row.fixed,
        internal=row.internal,
        written=row.written,
        elsewhere=_elsewhere(row),
        plan_id=row.plan_id,
        parts=parts,
        cues=cues,
    )


def _elsewhere(row: Any) -> Elsewhere | None:
    if not row.body_quote and row.body_starts_at is None and row.body_ends_at is None:
        return None
    return Elsewhere(row.body_quote, row.body_starts_at, row.body_ends_at)


def _version(row: Any) -> Version:
    return Version(row.id, row.number, row.at, row.operator, row.note, from_json(row.content))
