"""An event's facts, plan documents and agencies, as frozen values. No words for people."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from hanoiplan.base.text import Bilingual

DEFAULT_ZONE = "Asia/Ho_Chi_Minh"
WALK_MINUTES = 5  # from one room of an event to another, where nobody says otherwise


class CategoryShape(StrEnum):
    """Attendance cards carry their letter in a circle, work cards in a square."""

    ATTENDANCE = "attendance"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Category:
    """One category of people at an event: what gives a badge its colour, letter and word."""

    id: int
    letter: str
    shape: CategoryShape
    name: Bilingual
    colour: str  # "#RRGGBB"
    needs_seat: bool
    position: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the venue; which categories may enter it is said once for the whole event."""

    id: int
    mark: str  # what stands on badges and doors: "1" to "9", or a letter
    name: Bilingual


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What an event is, when and where; `number` (1–999) stands in every badge code."""

    id: int
    number: int
    title: Bilingual
    short_name: str
    starts_on: date | None
    ends_on: date | None
    place: Bilingual
    venue: Bilingual
    time_zone: str = DEFAULT_ZONE
    hosted_people: int = 0  # people a delegation, 0 = no rule
    hosted_days: int = 0  # days a person, 0 = no rule
    walk_minutes: int = WALK_MINUTES
    rehearsal: bool = False  # of a rehearsal on a copy: everything printed says so


# --- plan documents and agencies ---------------------------------------------------------------


class AgencyKind(StrEnum):
    """What an agency is, as far as a list groups by it."""

    CITY = "city"  # departments and offices under the city's People's Committee
    PARTY = "party"  # bodies of the Party, the Front and unions
    CENTRAL = "central"  # ministries and bodies of the State
    LOCAL = "local"  # wards, communes, other provinces
    COMPANY = "company"
    FOREIGN = "foreign"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency as it stands in a cell."""

    id: int
    name: str
    short: str
    collective: bool  # "the departments": not one agency that could be called


@dataclass(frozen=True, slots=True)
class AgencyDraft:
    """Every field of an agency that a person can write."""

    name: str = ""
    short: str = ""
    kind: AgencyKind = AgencyKind.OTHER
    outside: bool = False  # outside the city's command: it is asked, not told
    collective: bool = False
    contact: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    notes: str = ""


AGENCY_FIELDS = tuple(field.name for field in fields(AgencyDraft))


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency; `aliases` are the other names under which plans know it."""

    id: int
    name: str
    short: str
    kind: AgencyKind
    outside: bool
    collective: bool
    contact: str
    phone: str
    email: str
    address: str
    notes: str
    aliases: tuple[str, ...] = ()

    @property
    def called(self) -> AgencyName:
        """What stands in a cell."""
        return AgencyName(self.id, self.name, self.short, self.collective)


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """Every field of a plan document that a person can write."""

    kind: str = ""
    number: str = ""
    issued_on: date | None = None
    draft: bool = False
    place: str = ""
    body: str = ""
    title: str = ""
    short: str = ""
    signer: str = ""
    signer_capacity: str = ""
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    source_name: str = ""  # the file it was read from
    event_id: int | None = None


PLAN_FIELDS = tuple(field.name for field in fields(PlanDraft))


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """One plan document of the workspace."""

    id: int
    draft: PlanDraft

    @property
    def name(self) -> str:
        """What it is called in one line."""
        return self.draft.short or self.draft.number or self.draft.title


@dataclass(frozen=True, slots=True)
class PlanFault:
    """Something wrong in the source of a plan, kept as it was found and never mended."""

    id: int
    plan_id: int
    kind: str
    text: str  # the data of the sentence
    message: str  # the sentence as a msgid with {text}
    page: int


# --- events, handled by other rooms in the same transaction (reactions.py) ---


@dataclass(frozen=True, slots=True)
class ZoneRemoved:
    """A zone is about to be taken out: doors that lie in it have a word to say."""

    event_id: int
    zone_id: int


@dataclass(frozen=True, slots=True)
class EventMoved:
    """The first or last day of an event became another one."""

    event_id: int


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """The day on which a plan was issued became another one: what counts from it moves."""

    plan_id: int


@dataclass(frozen=True, slots=True)
class PlanRemoved:
    """A plan is about to be taken out: what hangs on it goes with it."""

    plan_id: int


@dataclass(frozen=True, slots=True)
class AgenciesMerged:
    """`other_id` is about to be taken out: whatever names it is to name `kept_id`."""

    kept_id: int
    other_id: int


@dataclass(frozen=True, slots=True)
class AgencyRemoved:
    """An agency is about to be taken out: whoever still needs it has a word to say."""

    agency_id: int
