"""Delegations and delegates as frozen values: what lists show and editors bring."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import Category


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


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """One delegation as lists show it."""

    id: int
    name: Bilingual
    kind: DelegationKind
    country: str  # ISO 3166 code, "" when none
    people: int  # not cancelled


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

    @property
    def name(self) -> str:
        """The name to show when only one can be shown: printed first, then the passport's."""
        return self.printed_vi or self.printed_en or self.passport_name


DRAFT_FIELDS = tuple(field.name for field in fields(DelegateDraft))


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

    @property
    def name(self) -> str:
        """The name in one line, as printed, without honorific."""
        return self.printed.vi or self.printed.en or self.passport_name


def draft_of(row: DelegateRow) -> DelegateDraft:
    """The fields of a delegate as a draft: what an editor starts from, what an export writes."""
    return DelegateDraft(
        passport_name=row.passport_name,
        printed_vi=row.printed.vi,
        printed_en=row.printed.en,
        native_name=row.native_name,
        family=row.family,
        given=row.given,
        name_order=row.name_order,
        honorific_vi=row.honorific.vi,
        honorific_en=row.honorific.en,
        position_vi=row.position.vi,
        position_en=row.position.en,
        organisation_vi=row.organisation.vi,
        organisation_en=row.organisation.en,
        delegation=row.delegation.pick("vi"),
        category=row.category_text,
        country=row.country_text,
        role=row.role,
        phone=row.phone,
        notes=row.notes,
        attention=row.attention,
        status=row.status,
    )


# --- events, handled by other rooms in the same transaction (reactions.py) ---


@dataclass(frozen=True, slots=True)
class DelegateCancelled:
    """A person will not come: badge void, seat free."""

    delegate_id: int


@dataclass(frozen=True, slots=True)
class DelegatesGone:
    """Records of people were taken out by an undo; whatever was printed for them is void."""

    delegate_ids: tuple[int, ...]
