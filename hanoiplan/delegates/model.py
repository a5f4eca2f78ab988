"""Delegations and delegates as frozen values: what lists show and editors bring."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.names import script_of
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.roles import is_head, role_place
from hanoiplan.plans.model import Category
from hanoiplan.plans.ranks import LAST as LAST_RANK

SHOWN = 3  # letters of a masked number
_UNNAMED = Bilingual()


class DelegateStatus(StrEnum):
    """Where a person stands; cancelling is a moment of its own (`cancelled_at`)."""

    INVITED = "invited"
    CONFIRMED = "confirmed"


class DelegationKind(StrEnum):
    """What kind of body sends a delegation; the order here is the order in lists."""

    FOREIGN_CITY = "foreign_city"
    VIETNAMESE_LOCALITY = "vietnamese_locality"
    CENTRAL_AGENCY = "central_agency"
    CITY_DEPARTMENT = "city_department"
    ORGANISATION = "organisation"
    EMBASSY = "embassy"
    PRESS = "press"
    ORGANISERS = "organisers"
    OTHER = "other"


class Invitation(StrEnum):
    """How far the invitation of a delegation is."""

    NONE = ""  # nobody is invited by letter: the organisers' own people
    DRAFTED = "drafted"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"  # the time for an answer has passed


class Vetting(StrEnum):
    """Where the police's check of a person stands."""

    NONE = ""
    SENT = "sent"
    CLEARED = "cleared"
    REFUSED = "refused"


class Sex(StrEnum):
    """As the passport has it; may be left open."""

    UNKNOWN = ""
    FEMALE = "female"
    MALE = "male"


class LegalBasis(StrEnum):
    """Why the office may keep a person's data (Law 91/2025/QH15, articles 9 and 19)."""

    UNKNOWN = ""
    DUTY = "duty"  # duty of a state agency
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One delegation as lists show it."""

    id: int
    name: Bilingual
    kind: DelegationKind
    country: str  # ISO 3166 code, "" when none
    people: int  # not cancelled
    formal: Bilingual = _UNNAMED
    invitation: Invitation = Invitation.NONE
    invitation_date: str = ""  # ISO when understood
    quota: int = 0  # people invited, 0 = not given
    hosted_people: int = 0  # whose stay the host pays, 0 = not given
    hosted_days: int = 0
    receiving_agency: str = ""
    focal_name: str = ""
    focal_phone: str = ""
    focal_email: str = ""
    liaison_name: str = ""
    liaison_phone: str = ""
    arrival_group: str = ""
    notes: str = ""
    pack_key: str = ""  # the order of countries and delegations


@dataclass(frozen=True, slots=True)
class DelegationDraft:
    """Every field of a delegation that a person can give, as plain text.

    The names of the fields are the names of the columns. Numbers are digits, "" = not given.
    """

    name_vi: str = ""
    name_en: str = ""
    formal_vi: str = ""
    formal_en: str = ""
    kind: str = ""  # a DelegationKind, "" = by the country
    country: str = ""  # as written, or an ISO code
    invitation: str = ""  # an Invitation
    invitation_date: str = ""
    quota: str = ""
    hosted_people: str = ""
    hosted_days: str = ""
    receiving_agency: str = ""
    focal_name: str = ""
    focal_phone: str = ""
    focal_email: str = ""
    liaison_name: str = ""
    liaison_phone: str = ""
    arrival_group: str = ""
    notes: str = ""


DELEGATION_FIELDS = tuple(field.name for field in fields(DelegationDraft))
DELEGATION_NUMBERS = ("quota", "hosted_people", "hosted_days")


@dataclass(frozen=True, slots=True)
class DelegateDraft:
    """Every field of a delegate that a person or a list can give, as plain text.

    The names of the fields are the names of the columns. `category` is text as written; the
    operation finds the category and keeps the text either way. So is `country`.
    """

    passport_name: str = ""
    printed_vi: str = ""
    printed_en: str = ""
    native_name: str = ""
    family: str = ""
    given: str = ""
    name_order: str = ""  # a NameOrder, "" = by the country's custom
    honorific_vi: str = ""
    honorific_en: str = ""
    position_vi: str = ""
    position_en: str = ""
    organisation_vi: str = ""
    organisation_en: str = ""
    delegation: str = ""  # name as written, VI or EN
    category: str = ""
    country: str = ""
    role: str = ""
    phone: str = ""
    notes: str = ""
    attention: str = ""
    status: str = DelegateStatus.CONFIRMED
    style_vi: str = ""  # Ngài
    style_en: str = ""  # H.E.
    conferred_title: str = ""  # Dato' Seri; the person's own spelling
    native_script: str = ""  # ISO 15924, "" = by the letters of the native name
    sort_as: str = ""  # overrules the order of the country
    pronunciation: str = ""
    rank: str = ""  # as written; `plans.ranks` knows what it means
    sex: str = ""  # a Sex
    nationality: str = ""
    birth_date: str = ""  # dates: ISO when understood, else as written
    passport_number: str = ""
    passport_expiry: str = ""
    email: str = ""
    languages: str = ""
    diet: str = ""
    access_needs: str = ""
    vetting: str = ""  # a Vetting
    vetting_date: str = ""
    vetting_officer: str = ""
    legal_basis: str = ""  # a LegalBasis
    basis_date: str = ""
    data_source: str = ""  # who gave the data

    @property
    def name(self) -> str:
        """The name to show when only one can be shown: printed first, then the passport's."""
        return self.printed_vi or self.printed_en or self.passport_name


DRAFT_FIELDS = tuple(field.name for field in fields(DelegateDraft))
# What identifies a person to the authorities; masked, and every look at it is a fact.
IDENTITY_FIELDS = ("passport_number", "passport_expiry", "birth_date")


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """One delegate as lists, cards and exports show him or her."""

    id: int
    passport_name: str
    printed: Bilingual
    native_name: str
    family: str
    given: str
    name_order: str
    honorific: Bilingual
    position: Bilingual
    organisation: Bilingual
    delegation_id: int | None
    delegation: Bilingual
    category: Category | None
    category_text: str
    country: str  # ISO code, "" when unknown
    country_text: str
    role: str
    phone: str
    notes: str
    attention: str
    status: DelegateStatus
    cancelled_at: datetime | None
    sort_key: str
    pack_key: str  # order of packing and printing: delegation, then name
    imported: bool
    photo: str  # digest of the picture, "" when there is none
    badge_number: int | None
    style: Bilingual = _UNNAMED
    conferred_title: str = ""
    native_script: str = ""
    sort_as: str = ""
    pronunciation: str = ""
    rank: str = ""
    rank_place: int = LAST_RANK
    sex: str = ""
    nationality: str = ""
    birth_date: str = ""
    passport_number: str = ""
    passport_expiry: str = ""
    email: str = ""
    languages: str = ""
    diet: str = ""
    access_needs: str = ""
    vetting: str = ""
    vetting_date: str = ""
    vetting_officer: str = ""
    legal_basis: str = ""
    basis_date: str = ""
    data_source: str = ""
    delegation_country: str = ""  # ISO code of the delegation's country
    listed_from: str = ""  # the list that spoke of the person last
    listed: str = ""  # what it said where the record says otherwise (`provenance`)
    merged_into: int | None = None  # this record lives on in that one

    @property
    def name(self) -> str:
        """The name in one line, as printed, without honorific."""
        return self.printed.vi or self.printed.en or self.passport_name

    @property
    def script(self) -> str:
        """The script of the native name: as given, else by its letters (ISO 15924)."""
        return self.native_script or script_of(self.native_name)

    @property
    def is_head(self) -> bool:
        """Whether the person leads the delegation."""
        return is_head(self.role)

    @property
    def place_in_delegation(self) -> tuple[int, int, str, int]:
        """The order among the members: role, rank, name."""
        return (role_place(self.role), self.rank_place, self.sort_key, self.id)


_PAIRS = ("printed", "honorific", "position", "organisation", "style")
_AS_WRITTEN = {"category": "category_text", "country": "country_text"}


def draft_of(row: DelegateRow) -> DelegateDraft:
    """The fields of a delegate as a draft: what an editor starts from, what an export writes."""
    return DelegateDraft(**{field: text_of(row, field) for field in DRAFT_FIELDS})


def text_of(row: DelegateRow, field: str) -> str:
    """One field of a draft as the record has it.

    Raises:
        AttributeError: there is no such field (a caller's mistake).
    """
    base, _bar, language = field.rpartition("_")
    if base in _PAIRS:
        pair: Bilingual = getattr(row, base)
        return pair.vi if language == "vi" else pair.en
    if field == "delegation":
        return row.delegation.pick("vi")
    return str(getattr(row, _AS_WRITTEN.get(field, field)))


def masked(number: str) -> str:
    """An identity number with all but its last three letters hidden: "•••••123"."""
    shown = number[-SHOWN:] if len(number) > SHOWN else ""
    return "•" * (len(number) - len(shown)) + shown


def draft_of_delegation(row: DelegationRow) -> DelegationDraft:
    """The fields of a delegation as a draft."""
    values = {field: str(getattr(row, field, "")) for field in DELEGATION_FIELDS}
    for field in DELEGATION_NUMBERS:
        values[field] = values[field] if values[field] != "0" else ""
    values |= {"name_vi": row.name.vi, "name_en": row.name.en}
    values |= {"formal_vi": row.formal.vi, "formal_en": row.formal.en}
    return DelegationDraft(**values)


# --- events, handled by other rooms in the same transaction (reactions.py) ---


@dataclass(frozen=True, slots=True)
class DelegateCancelled:
    """A person will not come: badge void, seat free."""

    delegate_id: int


@dataclass(frozen=True, slots=True)
class DelegateRestored:
    """A person who was cancelled comes after all: nobody comes in the place any more."""

    delegate_id: int


@dataclass(frozen=True, slots=True)
class DelegatesMerged:
    """One record was taken for the same person as another, in which it lives on."""

    kept_id: int
    other_id: int


@dataclass(frozen=True, slots=True)
class DelegatesGone:
    """Records of people were taken out by an undo; whatever was printed for them is void."""

    delegate_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Membership:
    """One person as a delegation counts them."""

    delegate_id: int
    delegation_id: int
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class BadgeStanding:
    """Number and version of a person's badge; version 0 = none was ever made."""

    delegate_id: int
    number: int
    version: int
    voided: int  # the highest version that is dead

    @property
    def in_force(self) -> bool:
        """Whether there is a version that opens doors."""
        return self.version > self.voided
