"""Which fields the form has: section, label, editor, and how each reads and writes a delegate.

The rows stand in the order of the form. What must not come in: saving, and the panel around them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import (
    DelegateDraft,
    DelegateRow,
)
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.model import Category
from ui.base.form import BilingualField, ChoiceField, Field, NoteField, TextField
from ui.delegates.columns import spoken
from ui.delegates.date_field import DateField
from ui.delegates.name_lines import SCRIPTS, by_letters
from ui.delegates.native_field import NativeField
from ui.delegates.passport_field import PassportField

Values = dict[str, str]
Choice = tuple[object, str]

SECTIONS = (
    ("name", N_("Name")),
    ("position", N_("Position")),
    ("delegation", N_("Delegation")),
    ("contact", N_("Contact")),
    ("identity", N_("Identity")),
    ("vetting", N_("Vetting and legal basis")),
    ("needs", N_("Needs")),
    ("attention", N_("Desk note")),
    ("notes", N_("Notes")),
)

DATED = {"vetting": "vetting_date", "legal_basis": "basis_date"}  # a choice, and since when


@dataclass(frozen=True, slots=True)
class Binding:
    """One field of the form: `row` is the name of its line, `columns` are fields of a draft."""

    section: str
    row: str
    label: str  # an English msgid, marked with N_
    make: Callable[[], Field]
    columns: tuple[str, ...]
    read: Callable[[DelegateRow], object]

    def write(self, value: object) -> Values:
        """The fields of a draft that a value of the editor means."""
        if isinstance(value, Bilingual):
            return dict(zip(self.columns, (value.vi.strip(), value.en.strip()), strict=True))
        return {self.columns[0]: str(value or "").strip()}

    def of_draft(self, draft: DelegateDraft) -> object:
        """The editor's value for what a draft holds."""
        texts = [str(getattr(draft, column)) for column in self.columns]
        return Bilingual(*texts) if len(texts) > 1 else texts[0]


Make = Callable[[], Field]


def _field(section: str, row: str, label: str, column: str, make: Make = TextField) -> Binding:
    return Binding(section, row, label, make, (column,), lambda person: getattr(person, column))


def _pair(section: str, row: str, label: str, name: str) -> Binding:
    columns = (f"{name}_vi", f"{name}_en")
    return Binding(
        section, row, label, BilingualField, columns, lambda person: getattr(person, name)
    )


def _note() -> NoteField:
    return NoteField(2)


def country_words(text: str) -> str:
    """A country in the interface language when it is known, else as it was written."""
    country = find_country(text)
    return spoken(country.name) if country else text


def _category_word(person: DelegateRow) -> str:
    return person.category.name.vi if person.category else ""


BINDINGS: tuple[Binding, ...] = (
    _field("name", "passport", N_("Passport name"), "passport_name"),
    _pair("name", "printed", N_("Name on the badge"), "printed"),
    _pair("name", "style", N_("Style"), "style"),
    _pair("name", "style", N_("Honorific"), "honorific"),
    _field("name", "title", N_("Conferred title"), "conferred_title"),
    _field("name", "order", N_("Order of the name"), "name_order", ChoiceField),
    _field("name", "parts", N_("Family name"), "family"),
    _field("name", "parts", N_("Given name"), "given"),
    _field("name", "native", N_("Name in its own script"), "native_name", NativeField),
    _field("name", "script", N_("Script"), "native_script", ChoiceField),
    _field("name", "sort", N_("In lists as"), "sort_as"),
    _field("name", "spoken", N_("Pronunciation"), "pronunciation"),
    _pair("position", "position", N_("Position"), "position"),
    _pair("position", "organisation", N_("Organisation"), "organisation"),
    _field("position", "rank", N_("Rank"), "rank"),
    Binding(
        "delegation",
        "delegation",
        N_("Delegation"),
        TextField,
        ("delegation",),
        lambda p: spoken(p.delegation),
    ),
    _field("delegation", "role", N_("Role in the delegation"), "role"),
    Binding("delegation", "category", N_("Category"), ChoiceField, ("category",), _category_word),
    Binding(
        "delegation",
        "country",
        N_("Country"),
        TextField,
        ("country",),
        lambda p: country_words(p.country_text),
    ),
    _field("delegation", "status", N_("Reply"), "status", ChoiceField),
    _field("contact", "phone", N_("Phone"), "phone"),
    _field("contact", "email", N_("E-mail"), "email"),
    _field("identity", "sex", N_("Sex"), "sex", ChoiceField),
    _field("identity", "birth", N_("Date of birth"), "birth_date", DateField),
    Binding(
        "identity",
        "nationality",
        N_("Nationality"),
        TextField,
        ("nationality",),
        lambda p: country_words(p.nationality),
    ),
    _field("identity", "number", N_("Passport number"), "passport_number", PassportField),
    _field("identity", "expiry", N_("Passport expiry"), "passport_expiry", DateField),
    _field("vetting", "vetting", N_("Vetting"), "vetting", ChoiceField),
    _field("vetting", "vetted", N_("Vetting date"), "vetting_date", DateField),
    _field("vetting", "officer", N_("Vetting officer"), "vetting_officer"),
    _field("vetting", "basis", N_("Legal basis"), "legal_basis", ChoiceField),
    _field("vetting", "based", N_("Date of the legal basis"), "basis_date", DateField),
    _field("vetting", "source", N_("Source of the data"), "data_source"),
    _field("needs", "languages", N_("Languages"), "languages"),
    _field("needs", "diet", N_("Diet"), "diet"),
    _field("needs", "access", N_("Access needs"), "access_needs", _note),
    _field("attention", "attention", N_("Attention at the desk"), "attention", _note),
    _field("notes", "notes", N_("Notes"), "notes", NoteField),
)
ROW_LABELS = {  # beside the field; a screen reader hears the field's own, longer name
    "order": N_("Name order"),
    "parts": N_("Name parts"),
    "style": N_("Style, honorific"),
    "printed": N_("Badge name"),
    "native": N_("Native name"),
    "spoken": N_("Read aloud"),
    "role": N_("Role"),
    "number": N_("Passport no."),
    "expiry": N_("Valid until"),
    "vetted": N_("Vetted on"),
    "officer": N_("Officer"),
    "based": N_("Basis since"),
    "source": N_("Data from"),
}
FIRST = "printed"  # where F2 and a new delegate begin


FIXED_CHOICES = ("name_order", "status", "sex", "vetting", "legal_basis")


def script_choices(native: str) -> list[Choice]:
    """Scripts by name; the first one is what the letters of the native name say."""
    return [("", by_letters(native)), *((code, _(words)) for code, words in SCRIPTS.items())]


def category_choices(categories: list[Category]) -> list[Choice]:
    """The event's categories by their Vietnamese names, which lists also use."""
    none = [("", _("No category"))]
    return [*none, *((one.name.vi, f"{one.letter} – {spoken(one.name)}") for one in categories)]


def example(binding: Binding) -> str:
    """Example words in an empty field."""
    examples = {
        "family": _("Family name"),
        "given": _("Given name"),
        "position_vi": _("not given"),
        "organisation_vi": _("not given"),
        "delegation": _("City, ministry, embassy …"),
        "attention": _("What the desk should know when the person comes"),
        "sort_as": _("only where the usual order is wrong"),
        "pronunciation": _("for whoever reads the name aloud"),
        "email": _("name@example.org"),
        "data_source": _("list, letter, the person"),
        "access_needs": _("Wheelchair, hearing loop, …"),
    }
    if binding.make is DateField:
        return _("day/month/year")
    return examples.get(binding.columns[0], "")
