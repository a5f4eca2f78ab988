"""What the form says under its fields: what is missing, and what that leads to.

Pure. A remark never blocks. What must not come in: Qt, and the demand for a name (an operation
refuses that).
"""

from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.countries import find_country


def remarks(row: DelegateRow) -> dict[str, str]:
    """A sentence by the name of the form's row; rows without trouble are left out."""
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
        "country": _country(row),
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


def _country(row: DelegateRow) -> str:
    if not row.country_text or find_country(row.country_text) is not None:
        return ""
    sentence = _("“{text}” is no country the program knows, so there is no flag.")
    return sentence.format(text=row.country_text)
