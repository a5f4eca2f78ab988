"""Which fields the form has: label, editor, and how each reads and writes a delegation.

The rows stand in the order of the form. What must not come in: saving, and the panel around them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.value_words import choices_of
from hanoiplan.plans.countries import find_country
from ui.base.form import BilingualField, ChoiceField, Field, NoteField, TextField
from ui.delegations.words import day_text, day_words, spoken

Values = dict[str, str]
Choice = tuple[object, str]


def _same(text: str) -> str:
    return text


def _country_words(text: str) -> str:
    """A country in the interface language when it is known, else as it was written."""
    country = find_country(text)
    return spoken(country.name) if country is not None else text


@dataclass(frozen=True, slots=True)
class Binding:
    """One field of the form: `row` is the name of its line, `columns` are fields of a draft."""

    row: str
    label: str  # an English msgid, marked with N_
    columns: tuple[str, ...]
    make: Callable[[], Field] = TextField
    shown: Callable[[str], str] = _same  # from the text that is kept to the one that is read
    kept: Callable[[str], str] = _same

    @property
    def column(self) -> str:
        """The first field of a draft that this one writes; names it."""
        return self.columns[0]

    def write(self, value: object) -> Values:
        """The fields of a draft that a value of the editor means."""
        if isinstance(value, Bilingual):
            return dict(zip(self.columns, (value.vi.strip(), value.en.strip()), strict=True))
        return {self.column: self.kept(str(value or "").strip())}

    def of_draft(self, draft: DelegationDraft) -> object:
        """The editor's value for what a draft holds."""
        texts = [str(getattr(draft, column)) for column in self.columns]
        return Bilingual(*texts) if len(texts) > 1 else self.shown(texts[0])


def _pair(name: str, label: str) -> Binding:
    return Binding(name, label, (f"{name}_vi", f"{name}_en"), BilingualField)


def _text(row: str, label: str, column: str) -> Binding:
    return Binding(row, label, (column,))


BINDINGS: tuple[Binding, ...] = (
    _pair("name", N_("Name of the delegation")),
    Binding("country", N_("Country"), ("country",), shown=_country_words),
    Binding("invitation", N_("Invitation"), ("invitation",), ChoiceField),
    Binding(
        "invitation",
        N_("Date of the invitation or the answer"),
        ("invitation_date",),
        shown=day_words,
        kept=day_text,
    ),
    _text("quota", N_("People invited"), "quota"),
    _text("hosted", N_("People hosted"), "hosted_people"),
    _text("hosted", N_("Days hosted"), "hosted_days"),
    _text("agency", N_("Received by"), "receiving_agency"),
    _text("liaison", N_("Liaison officer"), "liaison_name"),
    _text("liaison_phone", N_("Liaison officer's phone"), "liaison_phone"),
    _text("group", N_("Arrival group"), "arrival_group"),
    _text("focal", N_("Focal point"), "focal_name"),
    _text("focal_phone", N_("Focal point's phone"), "focal_phone"),
    _text("focal_email", N_("Focal point's e-mail"), "focal_email"),
    Binding("kind", N_("Kind"), ("kind",), ChoiceField),
    _pair("formal", N_("Formal name")),
    Binding("notes", N_("Notes"), ("notes",), NoteField),
)
ROW_LABELS = {  # beside the field; a screen reader hears the field's own, longer name
    "invitation": N_("Invitation"),
    "hosted": N_("Hosted: people, days"),
    "liaison_phone": N_("Their phone"),
    "focal_phone": N_("Their phone"),
    "focal_email": N_("Their e-mail"),
}
FIRST = "name"  # where F2 and a new delegation begin


def invitation_choices() -> list[Choice]:
    """How far an invitation can be, in words."""
    return choices_of("invitation")


def kind_choices() -> list[Choice]:
    """The kinds of delegation, in words; "" leaves it to the country."""
    return [("", _("By the country")), *choices_of("kind")]
