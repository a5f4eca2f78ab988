"""How a person is said in one cell: words, category tile, the chip that says where one stands.

What must not come in: reading, and anything that answers to a click.
"""

from hanoiplan.base.i18n import _, language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateStatus
from hanoiplan.plans.model import Category, CategoryShape
from ui.base.cells import Chip, FlagText, Tile, TwoLines
from ui.delegates.people import Person


def spoken(pair: Bilingual) -> str:
    """The half of a pair that fits the interface language, else the other half."""
    return pair.pick("vi" if language() == "vi" else "en")


def tile_of(category: Category) -> Tile:
    """A category as its tile."""
    square = category.shape is CategoryShape.WORK
    return Tile(category.letter, category.colour, square, spoken(category.name))


def state_chip(person: Person) -> Chip:
    """The one thing to know about a person now; the weightiest first."""
    if person.cancelled:
        return Chip(_("Cancelled"), "neu", "x")
    if person.arrived:
        return Chip(_("Arrived {time}").format(time=person.arrived), "ok", "check")
    if not person.has_badge and person.badge_is_late:
        return Chip(_("Not printed"), "warn", "printer")
    if person.row.status is DelegateStatus.INVITED:
        return Chip(_("Invited"), "outline")
    return Chip(_("Not yet"), "neu")


def state_key(person: Person) -> str:
    """The same as the chip says, in every language alike."""
    if person.cancelled:
        return "cancelled"
    if person.arrived:
        return f"arrived {person.arrived}"
    if not person.has_badge and person.badge_is_late:
        return "not_printed"
    return "invited" if person.row.status is DelegateStatus.INVITED else "not_yet"


def state_order(person: Person) -> tuple[int, str]:
    """Not printed, not yet, arrived by time, cancelled."""
    if person.cancelled:
        return 3, ""
    return (2, person.arrived) if person.arrived else (int(person.has_badge), "")


def print_chip(person: Person) -> Chip:
    """Whether the person has a badge in force."""
    if person.has_badge:
        return Chip(_("Printed"), "ok", "check")
    return Chip(_("Not printed"), "warn" if person.badge_is_late else "neu", "printer")


def vetting_chip(person: Person, words: str) -> Chip | None:
    """Where the police's check stands; nothing before it was asked for."""
    tones = {
        "sent": ("tint", "loader"),
        "cleared": ("ok", "check"),
        "refused": ("bad", "octagon-x"),
    }
    if person.row.vetting not in tones:
        return None
    tone, icon = tones[person.row.vetting]
    return Chip(words, tone, icon)  # type: ignore[arg-type]  # tones of the table above


def name_cell(person: Person) -> TwoLines:
    """Name, native name and position; star, photo, struck through when cancelled."""
    row = person.row
    return TwoLines(
        first=row.name,
        second=spoken(row.position) or spoken(row.organisation),
        native=row.native_name,
        photo=person.photo,
        star=person.is_head,
        struck=person.cancelled,
    )


def delegation_cell(person: Person) -> FlagText:
    """Flag and short name."""
    return FlagText(person.row.country, person.delegation)


def category_cell(person: Person) -> Tile | None:
    """The tile, nothing without a category."""
    return None if person.row.category is None else tile_of(person.row.category)


def category_key(person: Person) -> str:
    """Which category, in every language alike; a text that is none is its own."""
    category = person.row.category
    return str(category.id) if category else person.row.category_text


def category_order(person: Person) -> tuple[int, str]:
    """By the plan's order; texts that are no category last."""
    category = person.row.category
    return (category.position, "") if category else (1000, person.row.category_text)


def number_cell(person: Person) -> str | None:
    """Four digits."""
    number = person.row.badge_number
    return None if number is None else f"{number:04d}"
