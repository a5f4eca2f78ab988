"""Reading what happened at the desks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from sqlalchemy import func, select

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.packing import CAPACITY, hole_name
from hanoiplan.badges.queries import printed_of
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.queries import (
    delegate_count,
    delegate_rows,
    delegations,
    expected_of,
    members,
    standings,
)
from hanoiplan.handouts.queries import hand_outs_of, items
from hanoiplan.plans.queries import zones_of_categories
from hanoiplan.presence.model import Checkpoint, Direction
from hanoiplan.presence.queries import (
    arrivals_by_minute,
    arrived,
    checkpoint,
    inside,
    main_checkpoint,
    passages,
)
from hanoiplan.registration.model import (
    Alarm,
    DelegationAtDesk,
    DelegationPresence,
    DeskFigures,
    Outcome,
    PersonAtDesk,
    ScanRow,
)
from hanoiplan.registration.tables import ScanKept
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader

LATEST = 5
MISSING_SHOWN = 5
ALARMING, ALARM_WITHIN = 10, timedelta(minutes=1)  # altered codes, in such a time
NOT_REFUSED = (Outcome.ALREADY, Outcome.KNOWN_ELSEWHERE, Outcome.LEFT)

_STRANGER = Prepared(
    select(
        ScanKept.id,
        ScanKept.checkpoint_id,
        ScanKept.version,
        ScanKept.outcome,
        ScanKept.at,
        ScanKept.desk,
    ).where(ScanKept.event_id == asked("event"), ScanKept.number == asked("number"))
)


@dataclass(frozen=True, slots=True)
class StrangerScan:
    """A scan of a badge unknown to this file; it passed if let in (`known_elsewhere`) or out.

    `version` is 0 where the badge was not genuine, or the scan is of before versions were kept.
    """

    checkpoint_id: int
    version: int
    outcome: Outcome
    at: datetime
    desk: str


def scans_of_stranger(reader: Reader, event_id: int, number: int) -> list[StrangerScan]:
    """Every scan of a badge that nobody in this file has, at all doors, in order of writing.

    Not by their moments: the clock may have been put right in between.
    """
    rows = reader.rows(_STRANGER.given(event=event_id, number=number))
    return [
        StrangerScan(row.checkpoint_id, row.version, Outcome(row.outcome), row.at, row.desk)
        for row in sorted(rows, key=lambda row: row.id)
    ]


def refused_count(reader: Reader, event_id: int) -> int:
    """How many scans were refused at an event."""
    query = (
        select(func.count())
        .select_from(ScanKept)
        .where(ScanKept.event_id == event_id, ScanKept.outcome.not_in(NOT_REFUSED))
    )
    return int(reader.scalar(query))


def alarm(reader: Reader, event_id: int, now: datetime) -> Alarm | None:
    """Whether somebody tries codes: ten altered ones within the last minute, None otherwise."""
    lately = (
        *(ScanKept.event_id == event_id, ScanKept.outcome == Outcome.ALTERED),
        *(ScanKept.at > now - ALARM_WITHIN, ScanKept.at <= now),
    )
    counted = select(func.count().label("tried"), func.min(ScanKept.at).label("since"))
    row = reader.first(counted.where(*lately))
    if row is None or row.tried < ALARMING:
        return None
    desks = reader.rows(select(ScanKept.desk).where(*lately).distinct())
    return Alarm(row.tried, row.since, tuple(sorted(one.desk for one in desks)))


def desk_figures(reader: Reader, event_id: int, checkpoint_id: int = 0) -> DeskFigures:
    """Of a door (0: the main entry) arrivals in number and by minute, and the latest passages.

    Arrived and expected speak of the same people: cancelled ones are in neither. At a door with
    rules those are expected whose category it lets in. Names nobody.
    """
    door = checkpoint(reader, checkpoint_id) if checkpoint_id else main_checkpoint(reader, event_id)
    here = door.id if door is not None else 0
    by_minute = arrivals_by_minute(reader, event_id, here)
    return DeskFigures(
        arrived=sum(entries for _minute, entries in by_minute),  # each person came in one minute
        expected=_expected(reader, event_id, door),
        by_minute=tuple(by_minute),
        latest=_latest(reader, event_id, here),
        inside=inside(reader, event_id, here),
    )


def delegation_presence(
    reader: Reader, event_id: int, delegation_id: int, besides: int = 0
) -> DelegationPresence:
    """How many of a delegation are here, and who is missing.

    `besides` is somebody who is not named as missing: the person stands at the desk.
    """
    people = members(reader, delegation_id)
    here = arrived(reader, event_id, people)
    away = [row_id for row_id in people if row_id not in here]
    others = [row_id for row_id in away if row_id != besides]
    names = [row.name for row in delegate_rows(reader, event_id, others[: MISSING_SHOWN * 2])]
    return DelegationPresence(
        arrived=len(people) - len(away),
        people=len(people),
        missing=tuple(names[:MISSING_SHOWN]),
        left_out=len(away) - len(others),
    )


def delegation_at_desk(
    reader: Reader, event_id: int, delegation_id: int
) -> DelegationAtDesk | None:
    """A whole delegation with whom to call; None when it is gone."""
    bodies = delegations(reader, event_id)
    body = next((one for one in bodies if one.id == delegation_id), None)
    if body is None:
        return None
    people = members(reader, delegation_id)
    here = arrived(reader, event_id, people)
    rows = _in_order(delegate_rows(reader, event_id, people))
    holes = _holes(bodies, delegation_id, rows)
    printed = badges_printed(reader, event_id, people)
    handed = _handed_to(reader, event_id, people)
    return DelegationAtDesk(
        id=body.id,
        name=body.name,
        country=body.country,
        arrived=len(here),
        people=tuple(
            PersonAtDesk(
                row=row,
                arrived_at=here[row.id].at if row.id in here else None,
                badge_number=row.badge_number,
                pigeonhole=holes.get(row.id, ""),
                badge_printed=row.id in printed,
                handed=tuple(handed.get(row.id, ())),
            )
            for row in rows
        ),
        focal_point=body.focal_name,
        focal_phone=body.focal_phone,
        liaison=body.liaison_name,
        liaison_phone=body.liaison_phone,
    )


def badges_printed(reader: Reader, event_id: int, ids: Collection[int]) -> frozenset[int]:
    """Who of these people has a badge in force that was printed."""
    printed = printed_of(reader, ids, CardKind.BADGE)
    alive = standings(reader, event_id, list(printed)).values()
    return frozenset(
        badge.delegate_id
        for badge in alive
        if badge.in_force and badge.version <= printed[badge.delegate_id]
    )


def pigeonholes_of(reader: Reader, event_id: int, delegation_id: int) -> dict[int, str]:
    """In which hole each badge of a delegation lies; nobody cancelled.

    As `badges.packing.pigeonholes` says it of everybody, without reading everybody: a hole
    follows from the sizes of the delegations before, and from the place within one's own.
    """
    rows = delegate_rows(reader, event_id, members(reader, delegation_id))
    return _holes(delegations(reader, event_id), delegation_id, _in_order(rows))


def _in_order(rows: Iterable[DelegateRow]) -> list[DelegateRow]:
    return sorted(rows, key=lambda row: row.place_in_delegation)


def _holes(
    bodies: Iterable[DelegationRow], delegation_id: int, rows: Sequence[DelegateRow]
) -> dict[int, str]:
    before = takewhile(lambda one: one.id != delegation_id, bodies)
    place = sum(-(-one.people // CAPACITY) for one in before)
    return {row.id: hole_name(place + at // CAPACITY) for at, row in enumerate(rows)}


def _handed_to(
    reader: Reader, event_id: int, people: Collection[int]
) -> dict[int, list[Bilingual]]:
    """What each of these people has got and not given back."""
    names = {item.id: item.name for item in items(reader, event_id)}
    found: dict[int, list[Bilingual]] = {}
    for row in hand_outs_of(reader, people) if names else ():
        if row.is_out and row.item_id in names:
            found.setdefault(row.delegate_id, []).append(names[row.item_id])
    return found


def _expected(reader: Reader, event_id: int, door: Checkpoint | None) -> int:
    """How many people who are not cancelled a door lets in at some time."""
    if door is None or not (door.categories or door.zone is not None):
        return delegate_count(reader, event_id)
    allowed = set(door.categories)
    if door.zone is not None:
        opened = zones_of_categories(reader, event_id)
        of_zone = {one for one, open_to in opened.items() if door.zone.id in open_to}
        allowed = allowed & of_zone if allowed else of_zone
    return expected_of(reader, event_id, allowed)


def _latest(reader: Reader, event_id: int, checkpoint_id: int) -> tuple[ScanRow, ...]:
    recent = passages(reader, event_id, LATEST, checkpoint_id)
    numbers = standings(reader, event_id, [row.delegate_id for row in recent])
    passed = [
        ScanRow(
            row.at,
            Outcome.WELCOME if row.direction is Direction.IN else Outcome.LEFT,
            numbers[row.delegate_id].number if row.delegate_id in numbers else None,
            row.desk,
        )
        for row in recent
    ]
    query = (
        select(ScanKept.__table__)
        .where(ScanKept.event_id == event_id, ScanKept.checkpoint_id == checkpoint_id)
        .order_by(ScanKept.id.desc())
        .limit(LATEST)
    )
    kept = [
        ScanRow(row.at, Outcome(row.outcome), row.number or None, row.desk)
        for row in reader.rows(query)
    ]
    newest = sorted([*passed, *kept], key=lambda row: row.at, reverse=True)
    return tuple(newest[:LATEST])
