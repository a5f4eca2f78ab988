"""Every column the register can show, and how each is written in place.

Identity columns are masked and cannot be written here. What must not come in: which columns stand
in which view, and saving.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import collation_key, fold
from hanoiplan.delegates.model import masked, text_of
from hanoiplan.delegates.value_words import VALUE_LABELS, choices_of, role_words
from ui.base.cells import Chips, FlagText, Number, Text, Tile, TwoLines
from ui.base.table.columns import Column, Edit, tick_column
from ui.delegates import columns as said
from ui.delegates import proposals
from ui.delegates.columns import spoken
from ui.delegates.dates import kept, shown
from ui.delegates.fields import country_words
from ui.delegates.name_lines import SCRIPTS, script_words
from ui.delegates.people import Person

Words = Callable[[], Sequence[str]]
HIDDEN = "•••"


@dataclass(slots=True)
class Offers:
    """What the event knows, lent to the editors of the cells."""

    delegations: Sequence[str] = ()
    categories: Sequence[str] = ()


@lru_cache(maxsize=1 << 15)  # a list repeats its positions and bodies
def _order(text: str) -> tuple[bool, str]:
    """Empty cells last, the rest as Vietnamese orders words."""
    return not text, collation_key(text)


def _text(key: str, title: str, choices: Words | None = None, ceiling: int = 240) -> Column[Person]:
    """A field of a draft as plain text."""

    def read(person: Person) -> str:
        return text_of(person.row, key)

    return Column(
        key,
        title,
        Text,
        lambda person: read(person) or None,
        sort=lambda person: _order(read(person)),
        edit=Edit(read, lambda _person, text: {key: text}, choices),
        ceiling=ceiling,
        shown=False,
    )


def _role() -> Column[Person]:
    """A usual role is read in the language of the window, and edited as it was written."""

    def words(person: Person) -> str:
        return role_words(person.row.role)

    usual = _text("role", N_("Role"), proposals.roles)
    return replace(usual, value=lambda person: words(person) or None, text=words)


def _country(key: str, title: str) -> Column[Person]:
    def read(person: Person) -> str:
        return country_words(text_of(person.row, key))

    return Column(
        key,
        title,
        Text,
        lambda person: read(person) or None,
        sort=lambda person: _order(read(person)),
        edit=Edit(read, lambda _person, text: {key: text}, proposals.countries),
        shown=False,
        value_key=lambda person: text_of(person.row, key),
    )


def _date(key: str, title: str) -> Column[Person]:
    def read(person: Person) -> str:
        return shown(text_of(person.row, key))

    return Column(
        key,
        title,
        Text,
        lambda person: read(person) or None,
        sort=lambda person: (not text_of(person.row, key), text_of(person.row, key)),
        edit=Edit(read, lambda _person, text: {key: kept(text)}),
        shown=False,
    )


def _choice(key: str, title: str) -> Column[Person]:
    """One of a few values, shown and written in words."""

    def words() -> dict[str, str]:
        return {str(value): label for value, label in choices_of(key)}

    def read(person: Person) -> str:
        return words().get(str(text_of(person.row, key)), "")

    def write(_person: Person, text: str) -> dict[str, str]:
        by_words = {fold(word): value for value, word in words().items()}
        return {key: by_words.get(fold(text), "")}

    places = {str(value): place for place, value in enumerate(VALUE_LABELS[key])}
    return Column(
        key,
        title,
        Text,
        lambda person: read(person) if text_of(person.row, key) else None,
        sort=lambda person: places.get(str(text_of(person.row, key)), 0),
        edit=Edit(read, write, lambda: list(words().values()), only_choices=True),
        shown=False,
        value_key=lambda person: str(text_of(person.row, key)),
    )


def _script() -> Column[Person]:
    def write(_person: Person, text: str) -> dict[str, str]:
        by_words = {fold(script_words(code)): code for code in SCRIPTS}
        return {"native_script": by_words.get(fold(text), "")}

    return Column(
        "native_script",
        N_("Script"),
        Text,
        lambda person: script_words(person.row.script) or None,
        sort=lambda person: _order(person.row.script),
        edit=Edit(
            lambda person: script_words(person.row.script),
            write,
            lambda: [script_words(code) for code in SCRIPTS],
            only_choices=True,
        ),
        shown=False,
        value_key=lambda person: person.row.script,
    )


def _masked(key: str, title: str) -> Column[Person]:
    """Identity data: that it is there, and of a number the last three letters."""

    def hidden(person: Person) -> str:
        text = text_of(person.row, key)
        return masked(text) if key == "passport_number" else HIDDEN if text else ""

    return Column(key, title, Text, lambda person: hidden(person) or None, text=hidden, shown=False)


def _vetting() -> Column[Person]:
    column = _choice("vetting", N_("Vetting"))
    edit = column.edit

    def chips(person: Person) -> Chips:
        chip = said.vetting_chip(person, edit.read(person) if edit is not None else "")
        return Chips((chip,) if chip is not None else ())

    return replace(column, cell=Chips, value=chips)


def _name_field(person: Person) -> str:
    """Which of the names is the one that is shown."""
    if person.row.printed.vi:
        return "printed_vi"
    return "printed_en" if person.row.printed.en else "passport_name"


def _name() -> Column[Person]:
    return Column(
        "name",
        N_("Delegate"),
        TwoLines,
        said.name_cell,
        sort=lambda person: person.row.sort_key,
        stretch=True,
        floor=160,
        edit=Edit(lambda person: person.row.name, lambda person, text: {_name_field(person): text}),
    )


def _delegation(offers: Offers) -> Column[Person]:
    return Column(
        "delegation",
        N_("Delegation"),
        FlagText,
        said.delegation_cell,
        sort=lambda person: person.row.pack_key,
        floor=110,
        ceiling=190,
        tip=lambda person: spoken(person.row.delegation),
        edit=Edit(
            lambda person: spoken(person.row.delegation),
            lambda _person, text: {"delegation": text},
            lambda: offers.delegations,
        ),
        value_key=lambda person: str(person.row.delegation_id or ""),
    )


def _category(offers: Offers) -> Column[Person]:
    def read(person: Person) -> str:
        category = person.row.category
        return spoken(category.name) if category else person.row.category_text

    return Column(
        "category",
        N_("Category"),
        Tile,
        said.category_cell,
        sort=said.category_order,
        align="center",
        floor=52,
        edit=Edit(read, lambda _person, text: {"category": text}, lambda: offers.categories),
        value_key=said.category_key,
    )


def _state() -> Column[Person]:
    """Where one stands; before category and number, for large type pushes the last columns out."""
    return Column(
        "state",
        N_("Status"),
        Chips,
        lambda person: Chips((said.state_chip(person),)),
        sort=said.state_order,
        ceiling=170,
        value_key=said.state_key,
    )


def _badge() -> Column[Person]:
    return Column(
        "badge",
        N_("Badge no."),
        Number,
        said.number_cell,
        sort=lambda person: person.row.badge_number or 0,
        floor=64,
    )


def _names() -> tuple[Column[Person], ...]:
    styles, honorifics = proposals.STYLES, proposals.HONORIFICS
    return (
        _text("passport_name", N_("Passport name")),
        _text("printed_vi", N_("Badge name (VI)")),
        _text("printed_en", N_("Badge name (EN)")),
        _text("native_name", N_("Native name")),
        _script(),
        _text("family", N_("Family name")),
        _text("given", N_("Given name")),
        _choice("name_order", N_("Name order")),
        _text("style_vi", N_("Style (VI)"), lambda: styles[0]),
        _text("style_en", N_("Style (EN)"), lambda: styles[1]),
        _text("honorific_vi", N_("Honorific (VI)"), lambda: honorifics[0]),
        _text("honorific_en", N_("Honorific (EN)"), lambda: honorifics[1]),
        _text("conferred_title", N_("Conferred title"), lambda: proposals.TITLES),
        _text("sort_as", N_("In lists as")),
        _text("pronunciation", N_("Read aloud")),
    )


def _rank() -> Column[Person]:
    return Column(
        "rank",
        N_("Rank"),
        Text,
        lambda person: person.row.rank or None,
        sort=lambda person: (person.row.rank_place, _order(person.row.rank)),
        edit=Edit(
            lambda person: person.row.rank, lambda _person, text: {"rank": text}, proposals.ranks
        ),
        shown=False,
    )


def _work() -> tuple[Column[Person], ...]:
    """What the person does, and how to reach him or her."""
    return (
        _text("position_vi", N_("Position (VI)")),
        _text("position_en", N_("Position (EN)")),
        _text("organisation_vi", N_("Organisation (VI)")),
        _text("organisation_en", N_("Organisation (EN)")),
        _rank(),
        _role(),
        _country("country", N_("Country")),
        _choice("status", N_("Reply")),
        _text("phone", N_("Phone")),
        _text("email", N_("E-mail")),
    )


def _record() -> tuple[Column[Person], ...]:
    """What the authorities ask for, and what the person needs."""
    return (
        _choice("sex", N_("Sex")),
        _country("nationality", N_("Nationality")),
        _masked("birth_date", N_("Date of birth")),
        _masked("passport_number", N_("Passport number")),
        _masked("passport_expiry", N_("Passport expiry")),
        _vetting(),
        _date("vetting_date", N_("Vetting date")),
        _text("vetting_officer", N_("Vetting officer")),
        _choice("legal_basis", N_("Legal basis")),
        _date("basis_date", N_("Basis since")),
        _text("data_source", N_("Source of the data")),
        _text("languages", N_("Languages")),
        _text("diet", N_("Diet")),
        _text("access_needs", N_("Access needs")),
        _text("attention", N_("Desk note"), ceiling=280),
        _text("notes", N_("Notes"), ceiling=280),
    )


def _so_far() -> tuple[Column[Person], ...]:
    """What has become of the record; nobody writes these."""
    return (
        Column(
            "print",
            N_("Badge"),
            Chips,
            lambda person: Chips((said.print_chip(person),)),
            sort=lambda person: person.has_badge,
            shown=False,
            value_key=lambda person: "printed" if person.has_badge else "not_printed",
        ),
        Column(
            "photo",
            N_("Photo"),
            Text,
            lambda person: _("yes") if person.row.photo else None,
            sort=lambda person: not person.row.photo,
            shown=False,
            value_key=lambda person: "yes" if person.row.photo else "",
        ),
        Column(
            "arrived",
            N_("Arrived"),
            Number,
            lambda person: person.arrived or None,
            sort=lambda person: (not person.arrived, person.arrived),
            shown=False,
        ),
        Column(
            "listed_from",
            N_("From the list"),
            Text,
            lambda person: person.row.listed_from or None,
            sort=lambda person: _order(person.row.listed_from),
            shown=False,
        ),
    )


def register_columns(offers: Offers) -> tuple[Column[Person], ...]:
    """All columns; five of them stand there before anybody asks for others."""
    usual = (_name(), _delegation(offers), _state(), _category(offers), _badge())
    return (tick_column(), *usual, *_names(), *_work(), *_record(), *_so_far())
