"""Reading an event's facts."""

from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import DEFAULT_ZONE, Category, CategoryShape, EventFacts
from hanoiplan.plans.tables import CategoryRow, Event
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader

_EVENT = Prepared(select(Event.__table__).where(Event.id == asked("event")))
_CATEGORIES = Prepared(
    select(CategoryRow.__table__)
    .where(CategoryRow.event_id == asked("event"))
    .order_by(CategoryRow.position, CategoryRow.id)
)


def highest_event_number(reader: Reader) -> int:
    """The highest number of any event here, 0 when there is none."""
    return int(reader.scalar(select(func.max(Event.number))) or 0)


def events(reader: Reader) -> list[EventFacts]:
    """All events of the workspace, the earliest made first."""
    return [_facts(row) for row in reader.rows(select(Event.__table__).order_by(Event.id))]


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
