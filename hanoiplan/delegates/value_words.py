"""The words for values that are kept as codes: one table for forms, lists, history, commands.

In the order in which a person is offered them. What must not come in: words that lists from
elsewhere use for them (`exchange.coded_words`).
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import NameOrder
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import (
    DelegateStatus,
    DelegationKind,
    Invitation,
    LegalBasis,
    Sex,
    Vetting,
)
from hanoiplan.delegates.roles import ROLE_LABELS, role_of

_BOTH = (Speech("vi"), Speech("en"))
# column -> value -> msgid; "" is what nobody has chosen yet
VALUE_LABELS: Mapping[str, Mapping[str, str]] = {
    "name_order": {
        "": N_("As usual in the country"),
        NameOrder.FAMILY_FIRST: N_("Family name first"),
        NameOrder.GIVEN_FIRST: N_("Family name last"),
        NameOrder.NO_FAMILY: N_("No family name"),
        NameOrder.PATRONYMIC: N_("Own name and father's name"),
    },
    "status": {
        DelegateStatus.CONFIRMED: N_("Confirmed"),
        DelegateStatus.INVITED: N_("Invited, no answer yet"),
    },
    "sex": {
        Sex.UNKNOWN: N_("Not given"),
        Sex.FEMALE: N_("Female"),
        Sex.MALE: N_("Male"),
    },
    "vetting": {
        Vetting.NONE: N_("Not sent yet"),
        Vetting.SENT: N_("Sent to the police"),
        Vetting.CLEARED: N_("Cleared"),
        Vetting.REFUSED: N_("Refused"),
    },
    "legal_basis": {
        LegalBasis.UNKNOWN: N_("Not given"),
        LegalBasis.DUTY: N_("Duty of the agency"),
        LegalBasis.CONSENT: N_("Consent of the person"),
    },
    "invitation": {
        Invitation.NONE: N_("No invitation"),
        Invitation.DRAFTED: N_("Being drafted"),
        Invitation.SENT: N_("Sent"),
        Invitation.ACCEPTED: N_("Accepted"),
        Invitation.DECLINED: N_("Declined"),
        Invitation.NO_ANSWER: N_("No answer"),
    },
    "kind": {
        DelegationKind.FOREIGN_CITY: N_("Foreign city or province"),
        DelegationKind.VIETNAMESE_LOCALITY: N_("Vietnamese locality"),
        DelegationKind.CENTRAL_AGENCY: N_("Central agency"),
        DelegationKind.CITY_DEPARTMENT: N_("City department"),
        DelegationKind.ORGANISATION: N_("Organisation"),
        DelegationKind.EMBASSY: N_("Embassy"),
        DelegationKind.PRESS: N_("Press"),
        DelegationKind.ORGANISERS: N_("Organisers"),
        DelegationKind.OTHER: N_("Others"),
    },
}


def choices_of(column: str) -> list[tuple[object, str]]:
    """The values of a column with their words in the interface language.

    Raises:
        KeyError: the column keeps no codes (a caller's mistake).
    """
    return [(str(value), _(label)) for value, label in VALUE_LABELS[column].items()]


def value_words(column: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = VALUE_LABELS.get(column, {}).get(value)
    return _(label) if label else value


def role_words(text: str) -> str:
    """A usual role in the interface's language; any other words as they were written."""
    role = role_of(text)
    if role is None:
        return text
    usual = ROLE_LABELS[role]
    both = {fold(usual), *(fold(speech.say(usual)) for speech in _BOTH)}
    return _(usual) if fold(text) in both else text
