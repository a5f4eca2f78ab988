"""The tables of an event's facts, of plan documents and of agencies. Columns only."""

from datetime import date

from sqlalchemy import UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.plans.model import WALK_MINUTES
from hanoiplan.store.rows import (
    Mapped,
    Record,
    day_or_none,
    reference,
    reference_or_none,
    whole_number,
    words,
    yes_no,
)


class Event(Record):
    """One conference, anniversary or dialogue."""

    __tablename__ = "event"
    number: Mapped[int] = whole_number(N_("Event number"), default=1)
    title_vi: Mapped[str] = words(N_("Title in Vietnamese"))
    title_en: Mapped[str] = words(N_("Title in English"))
    short_name: Mapped[str] = words(N_("Short name"))
    starts_on: Mapped[date | None] = day_or_none(N_("First day"))
    ends_on: Mapped[date | None] = day_or_none(N_("Last day"))
    place_vi: Mapped[str] = words(N_("Place in Vietnamese"))
    place_en: Mapped[str] = words(N_("Place in English"))
    venue_vi: Mapped[str] = words(N_("Venue in Vietnamese"))
    venue_en: Mapped[str] = words(N_("Venue in English"))
    time_zone: Mapped[str] = words(N_("Time zone"))
    hosted_people: Mapped[int] = whole_number(N_("Hosted people a delegation"))
    hosted_days: Mapped[int] = whole_number(N_("Hosted days a person"))
    walk_minutes: Mapped[int] = whole_number(N_("Minutes from room to room"), default=WALK_MINUTES)


class CategoryRow(Record):
    """One category of people at an event."""

    __tablename__ = "category"
    __table_args__ = (UniqueConstraint("event_id", "letter", "shape"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    letter: Mapped[str] = words(N_("Letter"))
    shape: Mapped[str] = words(N_("Shape"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))
    colour: Mapped[str] = words(N_("Colour"))
    needs_seat: Mapped[bool] = yes_no(N_("Needs a seat"))
    position: Mapped[int] = whole_number(N_("Place in the order"))


class ZoneRow(Record):
    """A part of the venue that some categories may enter."""

    __tablename__ = "zone"
    __table_args__ = (UniqueConstraint("event_id", "mark"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    mark: Mapped[str] = words(N_("Mark"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))


class ZoneCategory(Record):
    """A category that may enter a zone."""

    __tablename__ = "zone_category"
    __table_args__ = (UniqueConstraint("zone_id", "category_id"),)
    zone_id: Mapped[int] = reference("zone.id", N_("Zone"))
    category_id: Mapped[int] = reference("category.id", N_("Category"))


class PlanTable(Record):
    """One official plan; lists of texts are kept with a line for each."""

    __tablename__ = "plan"
    event_id: Mapped[int | None] = reference_or_none("event.id", N_("Event"))
    kind: Mapped[str] = words(N_("Kind of document"))
    number: Mapped[str] = words(N_("Number of the document"))
    issued_on: Mapped[date | None] = day_or_none(N_("Issued on"))
    draft: Mapped[bool] = yes_no(N_("Draft"))
    place: Mapped[str] = words(N_("Place of issue"))
    body: Mapped[str] = words(N_("Issuing body"))
    title: Mapped[str] = words(N_("Title of the plan"))
    short: Mapped[str] = words(N_("Short name"))
    signer: Mapped[str] = words(N_("Signer of the plan"))
    signer_capacity: Mapped[str] = words(N_("Signed as"))
    legal_bases: Mapped[str] = words(N_("Legal bases"))
    recipients: Mapped[str] = words(N_("Recipients"))
    source_name: Mapped[str] = words(N_("Read from the file"))
    listed: Mapped[str] = words(N_("As in the document"), derived=True)  # JSON


class PlanFaultTable(Record):
    """Something wrong in the source of a plan."""

    __tablename__ = "plan_fault"
    plan_id: Mapped[int] = reference("plan.id", N_("Plan"))
    kind: Mapped[str] = words(N_("Kind"))
    text: Mapped[str] = words(N_("Words with the fault"))
    message: Mapped[str] = words(N_("Sentence"), derived=True)
    page: Mapped[int] = whole_number(N_("Page"))


class AgencyTable(Record):
    """One agency, under the name that lists show."""

    __tablename__ = "agency"
    __table_args__ = (UniqueConstraint("folded"),)
    name: Mapped[str] = words(N_("Name of the agency"))
    folded: Mapped[str] = words(N_("Name for finding"), derived=True)
    short: Mapped[str] = words(N_("Short name"))
    kind: Mapped[str] = words(N_("Kind"))
    outside: Mapped[bool] = yes_no(N_("Outside the city’s command"))
    collective: Mapped[bool] = yes_no(N_("Stands for several agencies"))
    contact: Mapped[str] = words(N_("Contact person"), personal=True)
    phone: Mapped[str] = words(N_("Phone"), personal=True)
    email: Mapped[str] = words(N_("E-mail"), personal=True)
    address: Mapped[str] = words(N_("Address"))
    notes: Mapped[str] = words(N_("Notes"))


class AgencyAlias(Record):
    """Another name of an agency; each name belongs to one agency only."""

    __tablename__ = "agency_alias"
    __table_args__ = (UniqueConstraint("folded"),)
    agency_id: Mapped[int] = reference("agency.id", N_("Agency"))
    name: Mapped[str] = words(N_("Other name of the agency"))
    folded: Mapped[str] = words(N_("Name for finding"), derived=True)
