"""The tables of checkpoints and passages. Columns only."""

from datetime import datetime

from sqlalchemy import UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Fact,
    Mapped,
    Record,
    moment,
    reference,
    reference_or_none,
    row_id_of,
    whole_number,
    words,
    yes_no,
)


class CheckpointRow(Record):
    """A door where badges are read, with its rules."""

    __tablename__ = "checkpoint"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))
    kind: Mapped[str] = words(N_("Kind"))
    place_vi: Mapped[str] = words(N_("Place in Vietnamese"))
    place_en: Mapped[str] = words(N_("Place in English"))
    zone_id: Mapped[int | None] = reference_or_none("zone.id", N_("Zone"))
    door_group: Mapped[str] = words(N_("Group of doors"))
    entries_per_day: Mapped[int] = whole_number(N_("Entries a day"))
    re_entry: Mapped[bool] = yes_no(N_("Coming in again"), default=True)
    reads: Mapped[str] = words(N_("What a scan means"))
    confirm: Mapped[bool] = yes_no(N_("Look first, then count"))
    guide_vi: Mapped[str] = words(N_("Where to send people, in Vietnamese"))
    guide_en: Mapped[str] = words(N_("Where to send people, in English"))
    keeper: Mapped[str] = words(N_("In charge of the door"), personal=True)
    position: Mapped[int] = whole_number(N_("Place in the order"))
    closed: Mapped[bool] = yes_no(N_("Closed for good"))


class CheckpointWindow(Record):
    """A time in which a checkpoint is open; a checkpoint without any is always open."""

    __tablename__ = "checkpoint_window"
    checkpoint_id: Mapped[int] = reference("checkpoint.id", N_("Door"))
    starts_at: Mapped[datetime] = moment(N_("Opens at"))
    ends_at: Mapped[datetime] = moment(N_("Closes at"))


class CheckpointCategory(Record):
    """A category that a checkpoint lets in; a checkpoint without any lets in all."""

    __tablename__ = "checkpoint_category"
    __table_args__ = (UniqueConstraint("checkpoint_id", "category_id"),)
    checkpoint_id: Mapped[int] = reference("checkpoint.id", N_("Door"))
    category_id: Mapped[int] = reference("category.id", N_("Category"))


class Passage(Fact):
    """A person went in or out."""

    __tablename__ = "passage"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    checkpoint_id: Mapped[int] = row_id_of(N_("Door"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    direction: Mapped[str] = words(N_("Direction"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
    follows: Mapped[int] = whole_number(N_("Follows from the entry"))  # no index: few a person


class PassageTakenBack(Fact):
    """A passage that did not happen after all, with the reason."""

    __tablename__ = "passage_taken_back"
    passage_id: Mapped[int] = row_id_of(N_("Passage"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, often with a name
    at: Mapped[datetime] = moment(N_("At"))
