"""Days, sessions, parts of people, cues and published versions, as frozen values.

Moments are aware UTC; the event's zone is applied where a day is meant. What must not come in:
words for people (`value_words`), and what is wrong with a programme (`conflicts`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from hanoiplan.base.text import Bilingual, fold

NOTHING = Bilingual()


class SessionKind(StrEnum):
    """What an item of the programme is; decides its colour and what it must have."""

    OPENING = "opening"
    SESSION = "session"
    CLOSING = "closing"
    MEETING = "meeting"
    BREAK = "break"
    MEAL = "meal"
    VISIT = "visit"
    ARRIVAL = "arrival"
    OTHER = "other"


def kind_of(text: str) -> SessionKind:
    """The kind of this name; what is unknown is `OTHER`."""
    known = {str(kind): kind for kind in SessionKind}
    return known.get(text.strip().lower(), SessionKind.OTHER)


class Role(StrEnum):
    """What a person does in a session."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    SECRETARY = "secretary"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a session.

    `name` is as the delegate's record has it now where `delegate_id` is given, else as written.
    """

    id: int
    role: Role
    delegate_id: int | None = None
    name: Bilingual = NOTHING
    position: Bilingual = NOTHING
    topic: Bilingual = NOTHING
    minutes: int = 0  # 0: nobody said
    confirmed: bool = True
    place: int = 0  # in the order
    cancelled: bool = False  # the delegate does not come

    @property
    def who(self) -> str:
        """The same text for the same person, whether known as a delegate or only by name."""
        if self.delegate_id is not None:
            return f"#{self.delegate_id}"
        return fold(self.name.pick("vi"))


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the run sheet: what happens so many minutes after the session begins."""

    id: int
    session_id: int
    offset: int  # minutes from the beginning of the session, below zero before it
    minutes: int  # how long it takes, 0: a moment
    text: Bilingual
    who: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another place of the same plan says about the time of a session."""

    quote: str  # as written there
    starts: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme with everybody who has a part in it and its run sheet."""

    id: int
    event_id: int
    starts: datetime
    ends: datetime  # of an item of a whole day: the next midnight of the event's zone
    title: Bilingual
    kind: SessionKind = SessionKind.SESSION
    theme: Bilingual = NOTHING
    room: Bilingual = NOTHING
    agency: str = ""  # in charge of it
    languages: str = ""
    notes: str = ""
    expected: int = 0  # people, 0: nobody said
    all_day: bool = False
    fixed: bool = False  # stays where it is when the rest is shifted
    internal: bool = False  # of the organisers only: never published
    written: str = ""  # the time as the plan writes it
    elsewhere: Elsewhere | None = None
    plan_id: int | None = None  # the plan it was taken from
    parts: tuple[Part, ...] = ()
    cues: tuple[Cue, ...] = ()

    @property
    def length(self) -> timedelta:
        """How long it takes."""
        return self.ends - self.starts

    @property
    def minutes(self) -> int:
        """How long it takes, in whole minutes."""
        return int(self.length.total_seconds() // 60)

    @property
    def room_key(self) -> str:
        """The same text for the same room, however it is written; "" without a room."""
        return room_key(self.room)

    @property
    def speakers(self) -> tuple[Part, ...]:
        """Those who speak, in their order."""
        return self.of_role(Role.SPEAKER)

    @property
    def chair(self) -> str:
        """The names of those who chair, in Vietnamese where there is any."""
        return names_of(self.of_role(Role.CHAIR))

    @property
    def moderator(self) -> str:
        """The names of those who moderate."""
        return names_of(self.of_role(Role.MODERATOR))

    @property
    def secretary(self) -> str:
        """The names of the session's secretaries."""
        return names_of(self.of_role(Role.SECRETARY))

    @property
    def speaking_minutes(self) -> int:
        """The minutes that were given to speakers, all together."""
        return sum(one.minutes for one in self.speakers)

    def of_role(self, role: Role) -> tuple[Part, ...]:
        """Those who have this part, in their order."""
        return tuple(one for one in self.parts if one.role is role)

    def overlaps(self, other: "Session") -> bool:
        """Whether both go on at the same moment; to touch is no overlap."""
        return self.starts < other.ends and other.starts < self.ends


def room_key(room: Bilingual) -> str:
    """The same text for the same room, however it is written; "" for none."""
    return fold(room.pick("vi"))


def names_of(parts: Iterable[Part]) -> str:
    """The names of people beside each other, in Vietnamese where there is any."""
    return "; ".join(one.name.pick("vi") for one in parts)


# --- what an editor or a plan brings ---


@dataclass(frozen=True, slots=True)
class PartDraft:
    """A person's part as an editor brings it; `id` 0 is a new one."""

    role: Role = Role.SPEAKER
    delegate_id: int | None = None
    name: Bilingual = NOTHING
    position: Bilingual = NOTHING
    topic: Bilingual = NOTHING
    minutes: int = 0
    confirmed: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class CueDraft:
    """A line of the run sheet as an editor brings it; `id` 0 is a new one."""

    offset: int = 0
    minutes: int = 0
    text: Bilingual = NOTHING
    who: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """Every field of a session that a person can give; the fields are those of `Session`."""

    starts: datetime
    ends: datetime
    title: Bilingual = NOTHING
    kind: SessionKind = SessionKind.SESSION
    theme: Bilingual = NOTHING
    room: Bilingual = NOTHING
    agency: str = ""
    languages: str = ""
    notes: str = ""
    expected: int = 0
    all_day: bool = False
    fixed: bool = False
    internal: bool = False
    parts: tuple[PartDraft, ...] = ()
    cues: tuple[CueDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotDraft:
    """One row of the programme of a plan, as a reading gives it, before anything is written.

    Times are those of the event's zone. A row without `start` is of the whole day. `chair` and
    `moderator` are as written, several parted by ";". `body_*` is what the body of the plan says
    of the same item where it differs.
    """

    day: date
    start: time | None = None
    end: time | None = None  # None with a start: until the next item, at most an hour
    title: Bilingual = NOTHING
    theme: Bilingual = NOTHING
    kind: str = ""  # a value of SessionKind; unknown or empty: by the words of the title
    venue: Bilingual = NOTHING
    chair: str = ""
    moderator: str = ""
    secretary: str = ""
    speakers: tuple[PartDraft, ...] = ()
    agency: str = ""
    written: str = ""  # the time as the plan writes it
    body_quote: str = ""
    body_start: time | None = None
    body_end: time | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking the programme of a plan: ids of sessions."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    same: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()  # changed here and in the plan: ours stands


# --- published versions ---


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """One item as a published version has it; equal values were published alike."""

    session_id: int
    starts: datetime
    ends: datetime
    all_day: bool
    title: Bilingual
    theme: Bilingual
    room: Bilingual
    kind: SessionKind
    people: tuple[str, ...]  # "role: name", delegates by "#id"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the programme that was published."""

    id: int
    number: int  # 1, 2, 3 …
    at: datetime
    operator: str
    note: str
    items: tuple[PublishedItem, ...] = ()


class Difference(StrEnum):
    """What is different in an item since it was published."""

    NEW = "new"
    GONE = "gone"
    TIME = "time"
    ROOM = "room"
    TITLE = "title"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class ChangeSince:
    """One item that is not as it was published: what is different, before and after."""

    session_id: int
    differences: tuple[Difference, ...]
    before: PublishedItem | None
    after: PublishedItem | None


@dataclass(frozen=True, slots=True)
class KeptConflict:
    """A conflict that a person lets stand, with the reason; as long as it does not grow."""

    id: int
    key: str
    figure: int  # how large it was: minutes, people
    reason: str
    at: datetime
