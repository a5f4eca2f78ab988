"""Which fields the form has: label, editor, and how each reads and writes a delegate.

The rows stand in the order of the form. What must not come in: saving, and the panel around them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import NameOrder
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateDraft, DelegateRow, DelegateStatus
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.model import Category
from ui.base.form import BilingualField, ChoiceField, Field, NoteField, TextField
from ui.delegates.columns import spoken

Values = dict[str, str]
Choice = tuple[object, str]

ORDERS = (
    ("", N_("As usual in the country")),
    (NameOrder.FAMILY_FIRST, N_("Family name first")),
    (NameOrder.GIVEN_FIRST, N_("Family name last")),
    (NameOrder.NO_FAMILY, N_("No family name")),
    (NameOrder.PATRONYMIC, N_("Own name and father's name")),
)
STATUSES = (
    (DelegateStatus.CONFIRMED, N_("Confirmed")),
    (DelegateStatus.INVITED, N_("Invited, no answer yet")),
)


@dataclass(frozen=True, slots=True)
class Binding:
    """One field of the form: `row` is the name of its line, `columns` are fields of a draft."""

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


def _text(row: str, label: str, column: str) -> Binding:
    return Binding(row, label, TextField, (column,), lambda person: getattr(person, column))


def _pair(name: str, label: str) -> Binding:
    columns = (f"{name}_vi", f"{name}_en")
    return Binding(name, label, BilingualField, columns, lambda person: getattr(person, name))


def _country_words(person: DelegateRow) -> str:
    """The country in the interface language when it is known, else as it was written."""
    country = find_country(person.country_text)
    return spoken(country.name) if country else person.country_text


def _category_word(person: DelegateRow) -> str:
    return person.category.name.vi if person.category else ""


BINDINGS: tuple[Binding, ...] = (
    _text("passport", N_("Passport name"), "passport_name"),
    _pair("honorific", N_("Honorific")),
    Binding("order", N_("Order of the name"), ChoiceField, ("name_order",), lambda p: p.name_order),
    _text("parts", N_("Family name"), "family"),
    _text("parts", N_("Given name"), "given"),
    _pair("printed", N_("Name on the badge")),
    _text("native", N_("Name in its own script"), "native_name"),
    _pair("position", N_("Position")),
    _pair("organisation", N_("Organisation")),
    Binding(
        "delegation",
        N_("Delegation"),
        TextField,
        ("delegation",),
        lambda p: spoken(p.delegation),
    ),
    Binding("category", N_("Category"), ChoiceField, ("category",), _category_word),
    Binding("country", N_("Country"), TextField, ("country",), _country_words),
    _text("role", N_("Role in the delegation"), "role"),
    _text("phone", N_("Phone"), "phone"),
    Binding(
        "attention",
        N_("Attention at the desk"),
        lambda: NoteField(2),
        ("attention",),
        lambda p: p.attention,
    ),
    Binding("notes", N_("Notes"), NoteField, ("notes",), lambda p: p.notes),
    Binding("status", N_("Reply"), ChoiceField, ("status",), lambda p: p.status),
)
ROW_LABELS = {  # beside the field; a screen reader hears the field's own, longer name
    "order": N_("Name order"),
    "parts": N_("Name parts"),
    "printed": N_("Badge name"),
    "native": N_("Native name"),
    "role": N_("Role"),
    "attention": N_("Desk note"),
}
FIRST = "printed"  # where F2 and a new delegate begin


def order_choices() -> list[Choice]:
    """The orders a name may have, in words."""
    return [(str(value), _(words)) for value, words in ORDERS]


def status_choices() -> list[Choice]:
    """Whether the person has answered, in words."""
    return [(value, _(words)) for value, words in STATUSES]


def category_choices(categories: list[Category]) -> list[Choice]:
    """The event's categories by their Vietnamese names, which lists also use."""
    none = [("", _("No category"))]
    return [*none, *((one.name.vi, f"{one.letter} – {spoken(one.name)}") for one in categories)]
