"""Reading an event's facts, plan documents and agencies."""

from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import Bilingual, collation_key, fold
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import (
    DEFAULT_ZONE,
    AgencyKind,
    AgencyName,
    AgencyRow,
    Category,
    CategoryShape,
    EventFacts,
    PlanDocument,
    PlanDraft,
    PlanFault,
    Zone,
)
from hanoiplan.plans.tables import (
    AgencyAlias,
    AgencyTable,
    CategoryRow,
    Event,
    PlanFaultTable,
    PlanTable,
    ZoneCategory,
    ZoneRow,
)
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
_NAMES_OF_AGENCIES = Prepared(
    select(AgencyTable.id, AgencyTable.name, AgencyTable.short, AgencyTable.collective)
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


# --- plan documents ------------------------------------------------------------------------------


def plan_documents(reader: Reader) -> list[PlanDocument]:
    """All plans of the workspace, in the order in which they came."""
    return [_plan(row) for row in reader.rows(select(PlanTable.__table__).order_by(PlanTable.id))]


def plan_document(reader: Reader, plan_id: int) -> PlanDocument | None:
    """One plan."""
    row = reader.first(select(PlanTable.__table__).where(PlanTable.id == plan_id))
    return None if row is None else _plan(row)


def plans_as_listed(reader: Reader) -> dict[int, str]:
    """By plan: what its document said of the plan itself when it was last read, JSON; "" never."""
    rows = reader.rows(select(PlanTable.id, PlanTable.listed))
    return {row.id: row.listed for row in rows}


def plan_faults(reader: Reader, plan_id: int) -> list[PlanFault]:
    """What was wrong in the source of a plan."""
    query = select(PlanFaultTable.__table__).where(PlanFaultTable.plan_id == plan_id)
    rows = reader.rows(query.order_by(PlanFaultTable.id))
    return [
        PlanFault(row.id, row.plan_id, row.kind, row.text, row.message, row.page) for row in rows
    ]


# --- agencies ------------------------------------------------------------------------------------


def agencies(reader: Reader) -> list[AgencyRow]:
    """All agencies with their other names, in the Vietnamese order."""
    aliases: dict[int, list[str]] = {}
    for row in reader.rows(select(AgencyAlias.__table__).order_by(AgencyAlias.id)):
        aliases.setdefault(row.agency_id, []).append(row.name)
    rows = reader.rows(select(AgencyTable.__table__))
    found = [_agency(row, tuple(aliases.get(row.id, ()))) for row in rows]
    return sorted(found, key=lambda one: (collation_key(one.name), one.id))


def agency_names(reader: Reader) -> dict[int, AgencyName]:
    """What stands in a cell for each agency, by id."""
    return {row.id: AgencyName(*row) for row in reader.rows(_NAMES_OF_AGENCIES.given())}


def agency(reader: Reader, agency_id: int) -> AgencyRow | None:
    """One agency."""
    row = reader.first(select(AgencyTable.__table__).where(AgencyTable.id == agency_id))
    return None if row is None else _agency(row, tuple(alias_rows(reader, agency_id).values()))


def alias_rows(reader: Reader, agency_id: int) -> dict[int, str]:
    """The other names of an agency by the id of their row."""
    query = select(AgencyAlias.id, AgencyAlias.name).where(AgencyAlias.agency_id == agency_id)
    return {row.id: row.name for row in reader.rows(query.order_by(AgencyAlias.id))}


def agency_ids(reader: Reader) -> dict[str, int]:
    """Every name of every agency, folded, and whose it is."""
    found = {row.folded: row.id for row in reader.rows(select(AgencyTable.__table__))}
    rows = reader.rows(select(AgencyAlias.folded, AgencyAlias.agency_id))
    return {row.folded: row.agency_id for row in rows} | found


def find_agency(reader: Reader, text: str) -> AgencyRow | None:
    """The agency that is called so, however it is written; None when there is none.

    Abbreviations are capitals in plans; somebody who looks for one may write "vp ubnd tp".
    """
    known = agency_ids(reader)
    keys = (fold_agency(text), fold_agency(text.upper()))
    agency_id = next((known[key] for key in keys if key in known), None)
    if agency_id is None:
        shorts = {fold(one.short): one.id for one in agency_names(reader).values() if one.short}
        agency_id = shorts.get(fold(text))
    return None if agency_id is None else agency(reader, agency_id)


def _agency(row: Any, aliases: tuple[str, ...]) -> AgencyRow:
    return AgencyRow(
        id=row.id,
        name=row.name,
        short=row.short,
        kind=AgencyKind(row.kind),
        outside=row.outside,
        collective=row.collective,
        contact=row.contact,
        phone=row.phone,
        email=row.email,
        address=row.address,
        notes=row.notes,
        aliases=aliases,
    )


def _plan(row: Any) -> PlanDocument:
    draft = PlanDraft(
        kind=row.kind,
        number=row.number,
        issued_on=row.issued_on,
        draft=row.draft,
        place=row.place,
        body=row.body,
        title=row.title,
        short=row.short,
        signer=row.signer,
        signer_capacity=row.signer_capacity,
        legal_bases=tuple(row.legal_bases.splitlines()),
        recipients=tuple(row.recipients.splitlines()),
        source_name=row.source_name,
        event_id=row.event_id,
    )
    return PlanDocument(row.id, draft)


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
        walk_minutes=row.walk_minutes,
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
