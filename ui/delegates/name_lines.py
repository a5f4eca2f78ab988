"""What a name leads to, in words: its place in lists, where it may break, its script.

Pure. What must not come in: rules of countries (the place in a list is decided by `base.names`),
and Qt.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import NameOrder, PersonName, phrases, script_of, sort_words, usual_order
from hanoiplan.base.text import Bilingual, nfc
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.plans.countries import find_country

SCRIPTS: dict[str, str] = {
    "Thai": N_("Thai script"),
    "Laoo": N_("Lao script"),
    "Khmr": N_("Khmer script"),
    "Mymr": N_("Burmese script"),
    "Hani": N_("Chinese script"),
    "Jpan": N_("Japanese script"),
    "Kore": N_("Korean script"),
    "Taml": N_("Tamil script"),
    "Deva": N_("Devanagari script"),
    "Arab": N_("Arabic script"),
    "Cyrl": N_("Cyrillic script"),
    "Grek": N_("Greek script"),
}


def country_of_name(draft: DelegateDraft, delegation_country: str) -> str:
    """The ISO code of the country whose custom orders the name: the own one, else the body's."""
    text = draft.country or ("" if draft.delegation else draft.nationality)
    own = find_country(text)
    return own.code if own is not None else delegation_country or "VN"


def person_name(draft: DelegateDraft, delegation_country: str) -> PersonName:
    """The name of a draft with the order that holds for it."""
    country = country_of_name(draft, delegation_country)
    order = NameOrder(draft.name_order) if draft.name_order else usual_order(country)
    return PersonName(
        passport=nfc(draft.passport_name),
        printed=Bilingual(nfc(draft.printed_vi), nfc(draft.printed_en)),
        family=nfc(draft.family),
        given=nfc(draft.given),
        order=order,
        country=country,
        sort_as=nfc(draft.sort_as),
    )


def list_words(name: PersonName) -> str:
    """Under which words the name stands in a list: "An, Văn, Nguyễn"; "" without a name."""
    return ", ".join(part for part in sort_words(name) if part)


def pieces(name: PersonName) -> str:
    """The groups between which the printed name may break over lines: "Maria / da Silva"."""
    printed = name.printed.pick("vi" if name.country == "VN" else "en") or name.passport
    together = [part for part in (name.family, name.given) if " " in part]
    return " / ".join(phrases(printed, together))


def family_first(name: PersonName) -> bool:
    """Whether the family name is written before the given name."""
    return name.order is NameOrder.FAMILY_FIRST


def script_words(code: str) -> str:
    """A script by its name, the code itself for one without a name here."""
    return _(SCRIPTS[code]) if code in SCRIPTS else code


def by_letters(native: str) -> str:
    """What the choice of scripts says while nothing is chosen: the script by the letters."""
    found = script_of(native)
    if not found:
        return _("By its letters")
    return _("By its letters: {script}").format(script=script_words(found))
