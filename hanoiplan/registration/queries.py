"""Reading what happened at the desks."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from hanoiplan.delegates.queries import delegate_count, delegate_rows, members, standings
from hanoiplan.presence.queries import arrivals_by_minute, arrived, arrived_count, passages
from hanoiplan.registration.model import DelegationPresence, DeskFigures, Outcome, ScanRow
from hanoiplan.registration.tables import ScanKept
from hanoiplan.store.work import Reader

LATEST = 5
MISSING_SHOWN = 5


@dataclass(frozen=True, slots=True)
class EarlierScan:
    """When and where a badge unknown to this file was let in before."""

    at: datetime
    desk: str


def let_in_unknown(reader: Reader, event_id: int, number: int) -> EarlierScan | None:
    """When a badge that nobody in this file has was let in first, None when it never was."""
    row = reader.first(
        select(ScanKept.at, ScanKept.desk)
        .where(
            ScanKept.event_id == event_id,
            ScanKept.number == number,
            ScanKept.outcome == Outcome.KNOWN_ELSEWHERE,
        )
        .order_by(ScanKept.at, ScanKept.id)
    )
    return None if row is None else EarlierScan(row.at, row.desk)


def refused_count(reader: Reader, event_id: int) -> int:
    """How many scans were refused at an event."""
    query = (
        select(func.count())
        .select_from(ScanKept)
        .where(
            ScanKept.event_id == event_id,
            ScanKept.outcome.not_in([Outcome.ALREADY, Outcome.KNOWN_ELSEWHERE, Outcome.LEFT]),
        )
    )
    return int(reader.scalar(query))


def desk_figures(reader: Reader, event_id: int) -> DeskFigures:
    """Arrivals in number and by minute, and the latest passages without names.

    Arrived and expected speak of the same people: cancelled ones are in neither.
    """
    return DeskFigures(
        arrived=arrived_count(reader, event_id),
        expected=delegate_count(reader, event_id),
        by_minute=tuple(arrivals_by_minute(reader, event_id)),
        latest=_latest(reader, event_id),
    )


def delegation_presence(reader: Reader, event_id: int, delegation_id: int) -> DelegationPresence:
    """How many of a delegation are here, and who is missing."""
    people = members(reader, delegation_id)
    here = arrived(reader, event_id, people)
    away = [row_id for row_id in people if row_id not in here]
    names = [row.name for row in delegate_rows(reader, event_id, away[: MISSING_SHOWN * 2])]
    return DelegationPresence(len(people) - len(away), len(people), tuple(names[:MISSING_SHOWN]))


def _latest(reader: Reader, event_id: int) -> tuple[ScanRow, ...]:
    recent = passages(reader, event_id, LATEST)
    numbers = standings(reader, event_id, [row.delegate_id for row in recent])
    passed = [
        ScanRow(
            row.at,
            Outcome.WELCOME,
            numbers[row.delegate_id].number if row.delegate_id in numbers else None,
            row.desk,
        )
        for row in recent
    ]
    query = (
        select(ScanKept.__table__)
        .where(ScanKept.event_id == event_id)
        .order_by(ScanKept.id.desc())
        .limit(LATEST)
    )
    kept = [
        ScanRow(row.at, Outcome(row.outcome), row.number or None, row.desk)
        for row in reader.rows(query)
    ]
    newest = sorted([*passed, *kept], key=lambda row: row.at, reverse=True)
    return tuple(newest[:LATEST])
