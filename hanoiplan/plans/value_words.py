"""The words for kinds of agencies: one table for forms, lists and history.

In the order in which a person is offered them.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.plans.model import AgencyKind

AGENCY_WORDS: Mapping[str, Mapping[str, str]] = {  # column -> value -> msgid
    "kind": {
        AgencyKind.CITY: N_("Under the city"),
        AgencyKind.PARTY: N_("Party, Front, unions"),
        AgencyKind.CENTRAL: N_("Central"),
        AgencyKind.LOCAL: N_("Wards, other provinces"),
        AgencyKind.COMPANY: N_("Company"),
        AgencyKind.FOREIGN: N_("Foreign"),
        AgencyKind.OTHER: N_("Other"),
    }
}


def agency_words(column: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = AGENCY_WORDS.get(column, {}).get(value)
    return _(label) if label else value
