"""The tables of an event's facts. Columns only."""

from datetime import date

from sqlalchemy import UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Mapped, Record, day_or_none, reference, whole_number, words, yes_no


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
