"""Reading an event's facts."""

from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import DEFAULT_ZONE, Category, CategoryShape, EventFacts, Zone
from hanoiplan.plans.tables import CategoryRow, Event, ZoneCategory, ZoneRow
from hanoiplan.store.nature import IS_REHEARSAL
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader

_FACTS = select(Event.__table__, IS_REHEARSAL.label("rehearsal"))
_EVENT = Prepared(_FACTS.where(Event.id == asked("event")))
_CATEGORIES = Prepared(
    select(CategoryRow.__table__)
    .where(CategoryRow.event_id == asked("event"))
    .order_by(CategoryRow.position, CategoryRow.id)
)
_ZONE = Prepared(select(ZoneRow.__table__).where(ZoneRow.id == asked("zone")))
_OPENED = Prepared(
    select(ZoneCategory.zone_id, ZoneCategory.category_id)
    .join(ZoneRow.__table__, ZoneRow.id == ZoneCategory.zone_id)
    .where(ZoneRow.event_id == asked("event"))
)


def highest_event_number(reader: Reader) -> int:
    """The highest number of any event here, 0 when there is none."""
    return int(reader.scalar(select(func.max(Event.number))) or 0)


def events(reader: Reader) -> list[EventFacts]:
    """All events of the workspace, the earliest made first."""
    return [_facts(row) for row in reader.rows(_FACTS.order_by(Event.id))]


def event(reader: Reader, event_id: int) -> EventFacts | None:
    """One event."""
    row = reader.first(_EVENT.given(event=event_id))
    return None if row is None else _facts(row)


def time_zone(reader: Reader, event_id: int | None = None) -> str:
    """The zone in which moments are told: an event's own.

    Without an event it is the first one's, because the journal belongs to the whole workspace.
    """
    query = select(Event.time_zone).order_by(Event.id).limit(1)
    if event_id is not None:
        query = query.where(Event.id == event_id)
    return reader.scalar(query) or DEFAULT_ZONE


def categories(reader: Reader, event_id: int) -> list[Category]:
    """An event's categories in their order."""
    return [_category(row) for row in reader.rows(_CATEGORIES.given(event=event_id))]


def zone(reader: Reader, zone_id: int) -> Zone | None:
    """One zone."""
    row = reader.first(_ZONE.given(zone=zone_id))
    return None if row is None else _zone(row)


def zones(reader: Reader, event_id: int) -> tuple[Zone, ...]:
    """An event's zones by their marks."""
    query = select(ZoneRow.__table__).where(ZoneRow.event_id == event_id)
    rows = reader.rows(query.order_by(ZoneRow.mark, ZoneRow.id))
    return tuple(_zone(row) for row in rows)


def zones_of_categories(reader: Reader, event_id: int) -> dict[int, frozenset[int]]:
    """The zones that each category of an event may enter, by id; those without any are not in."""
    found: dict[int, set[int]] = {}
    for row in reader.rows(_OPENED.given(event=event_id)):
        found.setdefault(row.category_id, set()).add(row.zone_id)
    return {category: frozenset(opened) for category, opened in found.items()}


def opened_zones(reader: Reader, zone_id: int) -> dict[int, int]:
    """By category that may enter a zone: the id of the row that says so."""
    query = select(ZoneCategory.id, ZoneCategory.category_id)
    rows = reader.rows(query.where(ZoneCategory.zone_id == zone_id))
    return {row.category_id: row.id for row in rows}


def event_of_zone(reader: Reader, zone_id: int) -> int | None:
    """The event a zone belongs to, None when it is gone."""
    event_id: int | None = reader.scalar(select(ZoneRow.event_id).where(ZoneRow.id == zone_id))
    return event_id


def _zone(row: Any) -> Zone:
    return Zone(row.id, row.mark, Bilingual(row.name_vi, row.name_en))


def _facts(row: Any) -> EventFacts:
    return EventFacts(
        id=row.id,
        number=row.number,
        title=Bilingual(row.title_vi, row.title_en),
        short_name=row.short_name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        place=Bilingual(row.place_vi, row.place_en),
        venue=Bilingual(row.venue_vi, row.venue_en),
        time_zone=row.time_zone,
        hosted_people=row.hosted_people,
        hosted_days=row.hosted_days,
        rehearsal=bool(row.rehearsal),
    )


def _category(row: Any) -> Category:
    return Category(
        id=row.id,
        letter=row.letter,
        shape=CategoryShape(row.shape),
        name=Bilingual(row.name_vi, row.name_en),
        colour=row.colour,
        needs_seat=row.needs_seat,
        position=row.position,
    )
