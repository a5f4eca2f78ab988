"""How the value of a column is told: by a name, in words, shortened, or only that it changed.

What must not come in: how names are looked up (`namer`).
"""

from collections.abc import Callable
from datetime import date

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface, masked_phone
from hanoiplan.checklist.value_words import TASK_WORDS, task_words
from hanoiplan.handouts.value_words import ITEM_WORDS, item_words
from hanoiplan.naming import (
    AGENCY,
    CATEGORY,
    DELEGATE,
    DELEGATION,
    DOOR,
    DUTY,
    EVENT,
    ITEM,
    PASSAGE,
    PLAN,
    SAVED_VIEW,
    SESSION,
    SESSION_PART,
    STATED,
    TASK,
    ZONE,
)
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.value_words import AGENCY_WORDS, agency_words
from hanoiplan.presence.value_words import DOOR_WORDS, door_words
from hanoiplan.programme.value_words import PROGRAMME_WORDS, programme_words
from hanoiplan.seating import value_words as seating
from hanoiplan.store.rows import Row

# codes of the rooms that have words of their own, by table and column
WORDED: dict[tuple[str, str], Callable[[str, str], str]] = {
    **{(ITEM, column): item_words for column in ITEM_WORDS},
    **{(table, column): door_words for table in (DOOR, PASSAGE) for column in DOOR_WORDS},
    **{
        (table, column): programme_words
        for table in (SESSION, SESSION_PART)
        for column in PROGRAMME_WORDS
    },
    **{(AGENCY, column): agency_words for column in AGENCY_WORDS},
    **{(table, column): task_words for table in STATED for column in TASK_WORDS},
    **seating.WORDED,
}


def kept_back(table: str, column: str) -> bool:
    """Whether the history says only that a column changed.

    What is personal is kept back unless it is told or shortened here, so that a column that
    somebody adds later betrays nobody.
    """
    if (table, column) in _UNREADABLE:
        return True
    known = column in _TOLD or column in SHORTENED
    return not known and bool(Row.metadata.tables[table].columns[column].info.get("personal"))


def _picture(_digest: str) -> str:
    return _("a picture")


def _country(code: str) -> str:
    country = country_of(code)
    return code if country is None else country.name.pick(interface().language)


def _day(text: str) -> str:
    """A date that was understood when it was written; any other text as it is."""
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text


CALLED = {  # ids, told by the name of the row
    "delegate_id": DELEGATE,
    "session_id": SESSION,
    "event_id": EVENT,
    "plan_id": PLAN,
    "agency_id": AGENCY,
    "duty_id": DUTY,
    **dict.fromkeys(("task_id", "parent_id"), TASK),
    "delegation_id": DELEGATION,
    "checkpoint_id": DOOR,
    "zone_id": ZONE,
    "category_id": CATEGORY,
    "item_id": ITEM,
    **seating.CALLED,
    **dict.fromkeys(("merged_into", "away_id", "stand_in_id"), DELEGATE),
}
FOLLOWS = frozenset({"rank_place"})  # follows from another column that is told
_UNREADABLE = frozenset({(SAVED_VIEW, "content")})  # JSON
SHORTENED: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("phone", "focal_phone", "liaison_phone"), masked_phone),
    **dict.fromkeys(("invitation_date", "vetting_date", "basis_date"), _day),
    "photo": _picture,
    "country": _country,
}
_TOLD = frozenset(
    {
        *("passport_name", "printed_vi", "printed_en", "native_name", "family", "given"),
        *("position_vi", "position_en", "organisation_vi", "organisation_en"),
        *("conferred_title", "sort_as", "pronunciation", "languages", "notes", "attention"),
        *("sex", "nationality", "vetting", "vetting_officer", "data_source"),
        *("focal_name", "liaison_name"),
        *("officer", "contact", "decided_by"),  # of offices, in their work
    }
)
