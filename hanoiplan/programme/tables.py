"""The tables of the programme. Columns only."""

from datetime import datetime

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Fact,
    Mapped,
    Record,
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


class SessionRow(Record):
    """One item of the programme.

    `taken` is what the plan said when the item was last taken from it (JSON), so that a newer
    plan can be told from what was changed here.
    """

    __tablename__ = "session"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    starts_at: Mapped[datetime] = moment(N_("Begins"))
    ends_at: Mapped[datetime] = moment(N_("Ends"))
    all_day: Mapped[bool] = yes_no(N_("The whole day"))
    title_vi: Mapped[str] = words(N_("Title in Vietnamese"))
    title_en: Mapped[str] = words(N_("Title in English"))
    theme_vi: Mapped[str] = words(N_("Theme in Vietnamese"))
    theme_en: Mapped[str] = words(N_("Theme in English"))
    kind: Mapped[str] = words(N_("Kind"))
    room_vi: Mapped[str] = words(N_("Room in Vietnamese"))
    room_en: Mapped[str] = words(N_("Room in English"))
    agency: Mapped[str] = words(N_("Agency in charge"))
    spoken: Mapped[str] = words(N_("Languages"))
    remarks: Mapped[str] = words(N_("Notes"), personal=True)  # by hand, may name somebody
    expected: Mapped[int] = whole_number(N_("People expected"))
    fixed: Mapped[bool] = yes_no(N_("Stays when the rest is shifted"))
    internal: Mapped[bool] = yes_no(N_("Not published"))
    plan_id: Mapped[int | None] = row_id_or_none(N_("Plan"))
    written: Mapped[str] = words(N_("Time as written in the plan"))
    body_quote: Mapped[str] = words(N_("What the body of the plan says"))
    body_starts_at: Mapped[datetime | None] = moment_or_none(N_("Beginning by the body"))
    body_ends_at: Mapped[datetime | None] = moment_or_none(N_("End by the body"))
    taken: Mapped[str] = words(N_("As taken from the plan"), derived=True)


class SessionPart(Record):
    """A person's part in a session: known as a delegate, or only by name."""

    __tablename__ = "session_part"
    session_id: Mapped[int] = reference("session.id", N_("Session"))
    role: Mapped[str] = words(N_("Part in the session"))
    delegate_id: Mapped[int | None] = reference_or_none("delegate.id", N_("Delegate"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"), personal=True)
    name_en: Mapped[str] = words(N_("Name in English"), personal=True)
    position_vi: Mapped[str] = words(N_("Position in Vietnamese"), personal=True)
    position_en: Mapped[str] = words(N_("Position in English"), personal=True)
    topic_vi: Mapped[str] = words(N_("Topic in Vietnamese"))
    topic_en: Mapped[str] = words(N_("Topic in English"))
    minutes: Mapped[int] = whole_number(N_("Minutes"))
    confirmed: Mapped[bool] = yes_no(N_("Confirmed"), default=True)
    place: Mapped[int] = whole_number(N_("Place in the order"))


class CueRow(Record):
    """One line of a session's run sheet."""

    __tablename__ = "cue"
    session_id: Mapped[int] = reference("session.id", N_("Session"))
    begins: Mapped[int] = whole_number(N_("Minutes after the beginning"))
    minutes: Mapped[int] = whole_number(N_("Minutes"))
    text_vi: Mapped[str] = words(N_("What happens, in Vietnamese"))
    text_en: Mapped[str] = words(N_("What happens, in English"))
    who: Mapped[str] = words(N_("Who does it"), personal=True)


class CueTicked(Fact):
    """A cue happened."""

    __tablename__ = "cue_ticked"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    cue_id: Mapped[int] = row_id_of(N_("Cue"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class CueTickTakenBack(Fact):
    """A cue did not happen after all."""

    __tablename__ = "cue_tick_taken_back"
    cue_ticked_id: Mapped[int] = row_id_of(N_("Tick"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class ConflictKept(Record):
    """A conflict that somebody lets stand, with the reason, as long as it does not grow."""

    __tablename__ = "conflict_kept"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    mark: Mapped[str] = words(N_("Which conflict"), derived=True)
    figure: Mapped[int] = whole_number(N_("How large it is"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, may name somebody
    at: Mapped[datetime] = moment(N_("At"))


class ProgrammeVersion(Fact):
    """The programme was published. `content` (JSON) names delegates by id, nobody by name."""

    __tablename__ = "programme_version"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    number: Mapped[int] = whole_number(N_("Number of the version"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
    operator: Mapped[str] = words(N_("Published by"))
    note: Mapped[str] = words(N_("Note"), personal=True)  # by hand, may name somebody
    content: Mapped[str] = words(N_("Content"), derived=True)
