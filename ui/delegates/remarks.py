"""What the form says under its fields: what is missing, and what that leads to.

Pure. A remark never blocks. What must not come in: Qt, and the demand for a name (an operation
refuses that).
"""

import re
from datetime import date

from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, LegalBasis
from hanoiplan.delegates.roles import role_of
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.ranks import find_rank
from ui.delegates.dates import day_of, shown

_ADDRESS = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")
_PARTS_OF_A_PHONE = re.compile(r"[\d\s+().\-/]*")
SHORTEST_PHONE = 7  # digits
DATES = ("birth_date", "passport_expiry", "vetting_date", "basis_date")


def remarks(row: DelegateRow, last_day: date | None = None) -> dict[str, str]:
    """A sentence by the name of the form's row; rows without trouble are left out.

    `last_day` is the last one of the event.
    """
    found = {
        "printed": _printed(row),
        "position": _half(
            row.position,
            _("The bilingual card still lacks the English position."),
            _("The bilingual card still lacks the Vietnamese position."),
        ),
        "organisation": _half(
            row.organisation,
            _("The bilingual card still lacks the English organisation."),
            _("The bilingual card still lacks the Vietnamese organisation."),
        ),
        "delegation": _delegation(row),
        "category": _category(row),
        "country": _country(row.country_text),
        "rank": _rank(row),
        "role": _role(row),
        "phone": _phone(row.phone),
        "email": _email(row.email),
        **_about_identity(row, last_day),
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def _printed(row: DelegateRow) -> str:
    if row.printed:
        return ""
    return _("There is no name for the badge yet, so the passport name is printed.")


def _half(pair: Bilingual, no_english: str, no_vietnamese: str) -> str:
    if pair.vi and not pair.en:
        return no_english
    return no_vietnamese if pair.en and not pair.vi else ""


def _delegation(row: DelegateRow) -> str:
    if row.delegation_id is not None:
        return ""
    return _("Without a delegation the badge lies at the end of the pile.")


def _category(row: DelegateRow) -> str:
    if row.category is not None:
        return ""
    if not row.category_text:
        return _("Without a category the badge has no colour and no letter.")
    sentence = _("“{text}” is no category of this event, so the badge has no colour. Choose one.")
    return sentence.format(text=row.category_text)


def _country(text: str) -> str:
    if not text or find_country(text) is not None:
        return ""
    sentence = _("“{text}” is no country the program knows, so there is no flag.")
    return sentence.format(text=text)


def _rank(row: DelegateRow) -> str:
    if not row.rank or find_rank(row.rank) is not None:
        return ""
    return _("This rank is in no list of precedence, so the person stands after all others.")


def _role(row: DelegateRow) -> str:
    if not row.role or role_of(row.role) is not None:
        return ""
    return _("No usual role is called so; the person is counted as a member.")


def _phone(text: str) -> str:
    digits = sum(letter.isdigit() for letter in text)
    if not text or (_PARTS_OF_A_PHONE.fullmatch(text) and digits >= SHORTEST_PHONE):
        return ""
    return _("This does not look like a whole phone number. It is kept as it is written.")


def _email(text: str) -> str:
    if not text or _ADDRESS.fullmatch(text):
        return ""
    return _("This does not look like an e-mail address. It is kept as it is written.")


def _about_identity(row: DelegateRow, last_day: date | None) -> dict[str, str]:
    found = {_ROWS[column]: _date(getattr(row, column)) for column in DATES}
    found["nationality"] = _nationality(row.nationality)
    expires = day_of(row.passport_expiry)
    if expires is not None and last_day is not None and expires < last_day:
        sentence = _("The passport ends on {date}, before the event does.")
        found["expiry"] = sentence.format(date=shown(row.passport_expiry))
    if row.passport_number and row.legal_basis == LegalBasis.UNKNOWN:
        found["basis"] = _("Identity data is kept; say whether by duty or by consent.")
    return found


_ROWS = {
    "birth_date": "birth",
    "passport_expiry": "expiry",
    "vetting_date": "vetted",
    "basis_date": "based",
}


def _date(text: str) -> str:
    if not text or day_of(text) is not None:
        return ""
    return _("This date cannot be read. It is kept as it is; day/month/year is understood.")


def _nationality(text: str) -> str:
    if not text or find_country(text) is not None:
        return ""
    return _("The program knows no country of this name. It is kept as it is written.")
