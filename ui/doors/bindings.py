"""Which fields the three forms have, and how each reads and writes what it is about.

The rows stand in the order of a form. What must not come in: saving, and the panel around them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from ui.base.form import BilingualField, ChoiceField, Field, TextField
from ui.doors.categories_field import CategoriesField
from ui.doors.times import Calendar, Line, lines_of, windows_of
from ui.doors.windows_field import WindowsField

Values = dict[str, Any]  # named as the fields of a draft
MOST = 999_999


@dataclass(frozen=True, slots=True)
class Binding:
    """One field of a form. `write` raises NotPossible where what is typed means nothing."""

    name: str
    label: str  # an English msgid, marked with N_
    read: Callable[[Any, Calendar], object]
    write: Callable[[Any, Calendar], Values]
    make: Callable[[], Field] = TextField
    example: str = ""  # a msgid


def _text(name: str, label: str, example: str = "") -> Binding:
    def write(value: str, _calendar: Calendar) -> Values:
        return {name: value.strip()}

    return Binding(name, label, lambda draft, _cal: getattr(draft, name), write, example=example)


def _pair(name: str, label: str) -> Binding:
    def write(value: Bilingual, _calendar: Calendar) -> Values:
        return {name: Bilingual(value.vi.strip(), value.en.strip())}

    return Binding(name, label, lambda draft, _cal: getattr(draft, name), write, BilingualField)


def _two(name: str, label: str) -> Binding:
    """A pair that a draft keeps as two texts."""

    def read(draft: Any, _calendar: Calendar) -> Bilingual:
        return Bilingual(getattr(draft, f"{name}_vi"), getattr(draft, f"{name}_en"))

    def write(value: Bilingual, _calendar: Calendar) -> Values:
        return {f"{name}_vi": value.vi.strip(), f"{name}_en": value.en.strip()}

    return Binding(name, label, read, write, BilingualField)


def _same(
    name: str, label: str, make: Callable[[], Field] = ChoiceField, example: str = ""
) -> Binding:
    """A field whose value is kept as it is."""
    return Binding(
        name,
        label,
        lambda draft, _cal: getattr(draft, name),
        lambda value, _cal: {name: value},
        make,
        example,
    )


def _number(name: str, label: str, example: str, empty: int | None) -> Binding:
    """A number of things; `empty` is what an empty field means."""

    def read(draft: Any, _calendar: Calendar) -> str:
        number = getattr(draft, name)
        return "" if number == empty else str(number)

    def write(value: str, _calendar: Calendar) -> Values:
        text = value.strip()
        if not text:
            return {name: empty}
        if not text.isdecimal() or int(text) > MOST:
            sentence = _("“{text}” is no number. Write how many, in digits.")
            raise NotPossible(sentence.format(text=text))
        return {name: int(text)}

    return Binding(name, label, read, write, example=example)


def _read_hours(draft: Any, calendar: Calendar) -> tuple[Line, ...]:
    return lines_of(draft.windows, calendar)


def _write_hours(lines: tuple[Line, ...], calendar: Calendar) -> Values:
    return {"windows": windows_of(lines, calendar)}


DOOR: tuple[Binding, ...] = (
    _pair("name", N_("Name of the door")),
    _same("kind", N_("Kind")),
    _pair("place", N_("Place")),
    Binding("windows", N_("Hours"), _read_hours, _write_hours, WindowsField),
    _same("zone_id", N_("Zone")),
    _same("categories", N_("Categories"), CategoriesField),
    _same("reads", N_("A scan means")),
    _number("entries_per_day", N_("Entries a day"), N_("any number"), 0),
    _same("re_entry", N_("Re-entry")),
    _text("group", N_("Group of doors"), N_("none")),
    _same("confirm", N_("Counting")),
    _pair("guide", N_("Where to send who may not come in")),
    _text("keeper", N_("In charge"), N_("name and phone")),
    _same("closed", N_("State")),
)
ZONE: tuple[Binding, ...] = (
    _text("mark", N_("Mark"), N_("a figure or a letter")),
    _pair("name", N_("Name of the zone")),
)
ITEM: tuple[Binding, ...] = (
    _two("name", N_("Name of the item")),
    _same("kind", N_("Kind")),
    _same("per", N_("One for")),
    _same("whom", N_("For whom")),
    _same("categories", N_("Categories"), CategoriesField),
    _number("stock", N_("Stock"), N_("nobody counts"), None),
)
