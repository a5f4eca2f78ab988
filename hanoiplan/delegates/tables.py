"""The tables of delegations, delegates, numbers and codes. Columns only."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.plans.ranks import LAST
from hanoiplan.store.rows import (
    Fact,
    Mapped,
    Record,
    Secret,
    column,
    moment,
    moment_or_none,
    reference,
    reference_or_none,
    row_id_of,
    row_id_or_none,
    whole_number,
    words,
    yes_no,
)


class Delegation(Record):
    """A body that sends people: a city, a ministry, an embassy, an office."""

    __tablename__ = "delegation"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))
    folded_vi: Mapped[str] = words(N_("Name for finding (VI)"), derived=True)
    folded_en: Mapped[str] = words(N_("Name for finding (EN)"), derived=True)
    kind: Mapped[str] = words(N_("Kind"))
    country: Mapped[str] = words(N_("Country"))
    pack_key: Mapped[str] = words(N_("Order of packing"), derived=True)
    formal_vi: Mapped[str] = words(N_("Formal name (VI)"))
    formal_en: Mapped[str] = words(N_("Formal name (EN)"))
    invitation: Mapped[str] = words(N_("Invitation"))
    invitation_date: Mapped[str] = words(N_("Invitation date"))
    quota: Mapped[int] = whole_number(N_("Quota"))
    hosted_people: Mapped[int] = whole_number(N_("Hosted people"))
    hosted_days: Mapped[int] = whole_number(N_("Hosted days"))
    receiving_agency: Mapped[str] = words(N_("Receiving agency"))
    focal_name: Mapped[str] = words(N_("Focal point"), personal=True)
    focal_phone: Mapped[str] = words(N_("Focal point's phone"), personal=True)
    focal_email: Mapped[str] = words(N_("Focal point's e-mail"), personal=True)
    liaison_name: Mapped[str] = words(N_("Liaison officer"), personal=True)
    liaison_phone: Mapped[str] = words(N_("Liaison officer's phone"), personal=True)
    arrival_group: Mapped[str] = words(N_("Arrival group"))
    notes: Mapped[str] = words(N_("Notes"))


class Delegate(Record):
    """A person at an event."""

    __tablename__ = "delegate"
    __table_args__ = (Index("ix_delegate_event_sort", "event_id", "sort_key"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    delegation_id: Mapped[int | None] = reference_or_none("delegation.id", N_("Delegation"))
    category_id: Mapped[int | None] = reference_or_none("category.id", N_("Category"), derived=True)
    passport_name: Mapped[str] = words(N_("Passport name"), personal=True)
    printed_vi: Mapped[str] = words(N_("Name on the badge (VI)"), personal=True)
    printed_en: Mapped[str] = words(N_("Name on the badge (EN)"), personal=True)
    native_name: Mapped[str] = words(N_("Name in its own script"), personal=True)
    family: Mapped[str] = words(N_("Family name"), personal=True)
    given: Mapped[str] = words(N_("Given name"), personal=True)
    name_order: Mapped[str] = words(N_("Order of the name"))
    honorific_vi: Mapped[str] = words(N_("Honorific (VI)"))
    honorific_en: Mapped[str] = words(N_("Honorific (EN)"))
    position_vi: Mapped[str] = words(N_("Position (VI)"), personal=True)
    position_en: Mapped[str] = words(N_("Position (EN)"), personal=True)
    organisation_vi: Mapped[str] = words(N_("Organisation (VI)"), personal=True)
    organisation_en: Mapped[str] = words(N_("Organisation (EN)"), personal=True)
    category_text: Mapped[str] = words(N_("Category"))
    country: Mapped[str] = words(N_("Country"), derived=True)
    country_text: Mapped[str] = words(N_("Country"))
    role: Mapped[str] = words(N_("Role in the delegation"))
    phone: Mapped[str] = words(N_("Phone"), personal=True)
    notes: Mapped[str] = words(N_("Notes"), personal=True)
    attention: Mapped[str] = words(N_("Attention at the desk"), personal=True)
    status: Mapped[str] = words(N_("Status"))
    cancelled_at: Mapped[datetime | None] = moment_or_none(N_("Cancelled"))
    photo: Mapped[str] = words(N_("Photo"))
    folded_name: Mapped[str] = words(N_("Name for finding"), personal=True, derived=True)
    sort_key: Mapped[str] = words(N_("Order of the list"), personal=True, derived=True)
    imported: Mapped[bool] = yes_no(N_("Came from a list"))
    style_vi: Mapped[str] = words(N_("Style (VI)"))
    style_en: Mapped[str] = words(N_("Style (EN)"))
    conferred_title: Mapped[str] = words(N_("Conferred title"), personal=True)
    native_script: Mapped[str] = words(N_("Script"))
    sort_as: Mapped[str] = words(N_("Sorted as"), personal=True)
    pronunciation: Mapped[str] = words(N_("Pronunciation"), personal=True)
    rank: Mapped[str] = words(N_("Rank"))
    rank_place: Mapped[int] = whole_number(N_("Place in the order of ranks"), default=LAST)
    sex: Mapped[str] = words(N_("Sex"), personal=True)
    nationality: Mapped[str] = words(N_("Nationality"), personal=True)
    birth_date: Mapped[str] = words(N_("Date of birth"), personal=True)
    passport_number: Mapped[str] = words(N_("Passport number"), personal=True)
    passport_expiry: Mapped[str] = words(N_("Passport expiry"), personal=True)
    email: Mapped[str] = words(N_("E-mail"), personal=True)
    languages: Mapped[str] = words(N_("Languages"), personal=True)
    diet: Mapped[str] = words(N_("Diet"), personal=True)
    access_needs: Mapped[str] = words(N_("Access needs"), personal=True)
    vetting: Mapped[str] = words(N_("Vetting"), personal=True)
    vetting_date: Mapped[str] = words(N_("Vetting date"))
    vetting_officer: Mapped[str] = words(N_("Vetting officer"), personal=True)
    legal_basis: Mapped[str] = words(N_("Legal basis"))
    basis_date: Mapped[str] = words(N_("Date of the legal basis"))
    data_source: Mapped[str] = words(N_("Source of the data"), personal=True)
    listed_from: Mapped[str] = words(N_("Last list"), derived=True)
    listed: Mapped[str] = words(N_("What the last list says"), personal=True, derived=True)
    merged_into: Mapped[int | None] = row_id_or_none(N_("Merged into"))


class KeptApart(Record):
    """Two records that look alike and that somebody has judged to be two people."""

    __tablename__ = "kept_apart"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    first_id: Mapped[int] = row_id_of(N_("Delegate"))  # the lower id
    second_id: Mapped[int] = row_id_of(N_("Delegate"))


class SavedView(Record):
    """A named set of columns, filters and orders of a page, for everybody in the office."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("event_id", "page", "name"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    page: Mapped[str] = words(N_("Page"))
    name: Mapped[str] = words(N_("Name of the view"))
    content: Mapped[str] = words(N_("View"))  # JSON


class IdentityAccess(Fact):
    """Somebody looked at, exported or printed identity data (Decree 356/2025, record of access)."""

    __tablename__ = "identity_access"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int | None] = row_id_or_none(N_("Delegate"))  # None: several people
    people: Mapped[int] = whole_number(N_("People"))
    how: Mapped[str] = words(N_("How"))
    at: Mapped[datetime] = moment(N_("At"))


class NumberIssued(Fact):
    """A badge number given to a person; never given again, whatever happens to the person."""

    __tablename__ = "number_issued"
    __table_args__ = (UniqueConstraint("event_id", "number"),)
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    at: Mapped[datetime] = moment(N_("At"))


class BadgeIssued(Fact):
    """A version of a badge's code; the highest one is in force unless it was voided.

    `seen`: nobody gave it in this file, it came to a door: planned and not yet noted as printed,
    or made at another copy.
    """

    __tablename__ = "badge_issued"
    __table_args__ = (UniqueConstraint("event_id", "number", "version"),)
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    version: Mapped[int] = whole_number(N_("Version"))
    at: Mapped[datetime] = moment(N_("At"))
    seen: Mapped[bool] = yes_no(N_("Seen at a door"))


class BadgeVoided(Fact):
    """All versions of a number up to this one are dead: cancelled, undone, lost, replaced."""

    __tablename__ = "badge_voided"
    __table_args__ = (Index("ix_badge_voided_number", "event_id", "number"),)
    event_id: Mapped[int] = row_id_of(N_("Event"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    version: Mapped[int] = whole_number(N_("Version"))
    reason: Mapped[str] = words(N_("Reason"))
    at: Mapped[datetime] = moment(N_("At"))


class NumbersBurnt(Fact):
    """After a restore: what may have been given since the backup is never given again."""

    __tablename__ = "numbers_burnt"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    number: Mapped[int] = whole_number(N_("Highest badge number burnt"))
    version: Mapped[int] = whole_number(N_("Highest version burnt"))
    at: Mapped[datetime] = moment(N_("At"))


class CodeKey(Secret):
    """The key of an event's codes: 32 random bytes, never journalled, exported or printed."""

    __tablename__ = "code_key"
    key: Mapped[bytes] = column(LargeBinary)
