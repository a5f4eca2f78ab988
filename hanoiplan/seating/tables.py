"""The tables of seating: precedence first, then halls, arrangements and wishes. Columns only."""

from datetime import datetime

from sqlalchemy import UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Mapped,
    Record,
    moment_or_none,
    reference,
    reference_or_none,
    row_id_of,
    row_id_or_none,
    whole_number,
    words,
    yes_no,
)

# --- precedence (a delegate or a delegation may be gone while a row still speaks of it) ---


class PrecedenceRank(Record):
    """A line of an event's rank table that is not as usual, or that the office added."""

    __tablename__ = "precedence_rank"
    __table_args__ = (UniqueConstraint("event_id", "code"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    code: Mapped[str] = words(N_("Code of the rank"), derived=True)
    number: Mapped[int] = whole_number(N_("Number of the rank"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))


class PrecedencePlace(Record):
    """What is known of one person for the order beyond the record: rank here, seniority, place."""

    __tablename__ = "precedence_place"
    __table_args__ = (UniqueConstraint("delegate_id"),)
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    rank_code: Mapped[str] = words(N_("Rank at this event"), personal=True)  # "" = by the record
    order_override: Mapped[int] = whole_number(N_("Place given by hand"))  # hundredths, 0 = none
    appointed_on: Mapped[str] = words(N_("Appointed on"), personal=True)  # ISO, "" unknown
    note: Mapped[str] = words(N_("Note"), personal=True)  # by hand, may name somebody


class PrecedenceSetting(Record):
    """What the host decides about the order of one event."""

    __tablename__ = "precedence_setting"
    __table_args__ = (UniqueConstraint("event_id"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    first_letter: Mapped[str] = words(N_("Drawn first letter"))
    host_place: Mapped[str] = words(N_("Place of the host"))
    capital_first: Mapped[bool] = yes_no(N_("Capital first"), default=True)
    seniority: Mapped[bool] = yes_no(N_("Earlier appointed first"), default=True)
    yield_to_guests: Mapped[bool] = yes_no(N_("Guests before hosts of equal rank"), default=True)
    asean_flag: Mapped[str] = words(N_("Place of the ASEAN flag"))
    own_car_rank: Mapped[int] = whole_number(N_("Own car up to rank"))
    car_seats: Mapped[int] = whole_number(N_("Seats in a shared car"))
    photo_row: Mapped[int] = whole_number(N_("People in a row of the photo"))


class PrecedenceHost(Record):
    """A delegation of which somebody said whether it is of the host's side."""

    __tablename__ = "precedence_host"
    __table_args__ = (UniqueConstraint("delegation_id"),)
    delegation_id: Mapped[int] = row_id_of(N_("Delegation"))
    host: Mapped[bool] = yes_no(N_("Of the host’s side"))


class PrecedenceFlag(Record):
    """A flag that stands at a place given by hand."""

    __tablename__ = "precedence_flag"
    __table_args__ = (UniqueConstraint("event_id", "country"),)
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    country: Mapped[str] = words(N_("Flag"))
    place: Mapped[int] = whole_number(N_("Place given by hand"))


# --- halls, arrangements, wishes ---


class Hall(Record):
    """A room with its furniture; `parameters` (JSON) is what it was built from last."""

    __tablename__ = "hall"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name: Mapped[str] = words(N_("Name"))
    kind: Mapped[str] = words(N_("Kind of hall"))
    parameters: Mapped[str] = words(N_("Numbers of the hall"), derived=True)
    viewpoint: Mapped[str] = words(N_("Seen from"))
    wall_left: Mapped[int] = whole_number(N_("Left wall, mm"))
    wall_top: Mapped[int] = whole_number(N_("Wall of the stage, mm"))
    wall_right: Mapped[int] = whole_number(N_("Right wall, mm"))
    wall_bottom: Mapped[int] = whole_number(N_("Wall opposite the stage, mm"))


class HallChair(Record):
    """A chair where it stands; `name` is what people call it. Nobody's until somebody is seated."""

    __tablename__ = "hall_chair"
    hall_id: Mapped[int] = reference("hall.id", N_("Hall"))
    name: Mapped[str] = words(N_("Chair"))
    x: Mapped[int] = whole_number(N_("Across, mm"))
    y: Mapped[int] = whole_number(N_("Away from the stage, mm"))
    facing: Mapped[int] = whole_number(N_("Looks to, degrees"))
    at_table: Mapped[str] = words(N_("Table"))
    row: Mapped[int] = whole_number(N_("Row of chairs"))
    number: Mapped[int] = whole_number(N_("Number of the chair"))
    side: Mapped[str] = words(N_("Side of the table"))
    use: Mapped[str] = words(N_("What the chair is for"))
    behind: Mapped[str] = words(N_("Behind chair"))
    aisle: Mapped[bool] = yes_no(N_("Beside an aisle"))
    wheelchair: Mapped[bool] = yes_no(N_("Room for a wheelchair"))
    locked: Mapped[bool] = yes_no(N_("Fastened"))
    width: Mapped[int] = whole_number(N_("Width, mm"))
    depth: Mapped[int] = whole_number(N_("Depth, mm"))
    place: Mapped[int] = whole_number(N_("Place in the order"))


class HallTable(Record):
    """A table, or a block of chairs taken together."""

    __tablename__ = "hall_table"
    hall_id: Mapped[int] = reference("hall.id", N_("Hall"))
    name: Mapped[str] = words(N_("Table"))
    label: Mapped[str] = words(N_("Written on it"))
    shape: Mapped[str] = words(N_("Shape"))
    x: Mapped[int] = whole_number(N_("Across, mm"))
    y: Mapped[int] = whole_number(N_("Away from the stage, mm"))
    width: Mapped[int] = whole_number(N_("Width, mm"))
    depth: Mapped[int] = whole_number(N_("Depth, mm"))
    turn: Mapped[int] = whole_number(N_("Turned by, degrees"))
    honour: Mapped[bool] = yes_no(N_("Table of honour"))
    place: Mapped[int] = whole_number(N_("Place in the order"))


class HallFixture(Record):
    """Stage, lectern, door, screen or pillar."""

    __tablename__ = "hall_fixture"
    hall_id: Mapped[int] = reference("hall.id", N_("Hall"))
    name: Mapped[str] = words(N_("Name"))
    kind: Mapped[str] = words(N_("Kind of fixture"))
    x: Mapped[int] = whole_number(N_("Across, mm"))
    y: Mapped[int] = whole_number(N_("Away from the stage, mm"))
    width: Mapped[int] = whole_number(N_("Width, mm"))
    depth: Mapped[int] = whole_number(N_("Depth, mm"))
    turn: Mapped[int] = whole_number(N_("Turned by, degrees"))
    label: Mapped[str] = words(N_("Written on it"))
    place: Mapped[int] = whole_number(N_("Place in the order"))


class Arrangement(Record):
    """Who sits where in a hall once; `session_id` may name a session that is gone by now."""

    __tablename__ = "arrangement"
    hall_id: Mapped[int] = reference("hall.id", N_("Hall"))
    name: Mapped[str] = words(N_("Name"))
    session_id: Mapped[int | None] = row_id_or_none(N_("Session"))
    settings: Mapped[str] = words(N_("Settings of the arrangement"), derived=True)
    seed: Mapped[int] = whole_number(N_("Seed"))
    moves: Mapped[int] = whole_number(N_("Moves made"))
    score: Mapped[int] = whole_number(N_("Score"))
    first_score: Mapped[int] = whole_number(N_("Score at the start"))
    arranged_at: Mapped[datetime | None] = moment_or_none(N_("Arranged at"))


class Seat(Record):
    """A delegate's chair in an arrangement: nobody has two, and no chair has two people.

    A change of either is written as a removal and a new row, so that also two who swap, and an
    undo of it, never stand on one chair in between.
    """

    __tablename__ = "seat"
    __table_args__ = (
        UniqueConstraint("arrangement_id", "chair_id"),
        UniqueConstraint("arrangement_id", "delegate_id"),
    )
    arrangement_id: Mapped[int] = reference("arrangement.id", N_("Arrangement"))
    chair_id: Mapped[int] = reference("hall_chair.id", N_("Chair"))
    delegate_id: Mapped[int] = reference("delegate.id", N_("Delegate"))
    locked: Mapped[bool] = yes_no(N_("Locked"))
    ranked: Mapped[bool] = yes_no(N_("Placed by protocol"))


class SeatBehind(Record):
    """An interpreter at a principal's back, or on the chair beside, without a ranked chair."""

    __tablename__ = "seat_behind"
    __table_args__ = (UniqueConstraint("arrangement_id", "delegate_id"),)
    arrangement_id: Mapped[int] = reference("arrangement.id", N_("Arrangement"))
    delegate_id: Mapped[int] = reference("delegate.id", N_("Delegate"))
    chair_id: Mapped[int] = reference("hall_chair.id", N_("Chair"))
    principal_id: Mapped[int] = reference("delegate.id", N_("Principal"))


class SeatingWish(Record):
    """What is wished about one or two people or delegations; a delegation may be gone by now."""

    __tablename__ = "seating_wish"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    arrangement_id: Mapped[int | None] = reference_or_none("arrangement.id", N_("Arrangement"))
    kind: Mapped[str] = words(N_("Wish"))
    weight: Mapped[int] = whole_number(N_("Weight"), default=1)
    hard: Mapped[bool] = yes_no(N_("Before all others"))
    first_delegate: Mapped[int | None] = reference_or_none("delegate.id", N_("Delegate"))
    second_delegate: Mapped[int | None] = reference_or_none("delegate.id", N_("Other delegate"))
    first_delegation: Mapped[int | None] = row_id_or_none(N_("Delegation"))
    second_delegation: Mapped[int | None] = row_id_or_none(N_("Other delegation"))
    note: Mapped[str] = words(N_("Note"), personal=True)  # by hand, may name somebody
