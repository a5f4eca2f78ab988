"""The columns of the list of delegates, and the chip that says where a person stands.

What must not come in: reading, and anything that answers to a click.
"""

from hanoiplan.base.i18n import N_, _, language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateStatus
from hanoiplan.plans.model import Category, CategoryShape
from ui.base.cells import Chip, Chips, FlagText, Number, Tile, TwoLines
from ui.base.table_model import Column, tick_column
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


def _name(person: Person) -> TwoLines:
    row = person.row
    return TwoLines(
        first=row.name,
        second=spoken(row.position) or spoken(row.organisation),
        native=row.native_name,
        photo=person.photo,
        star=person.is_head,
        struck=person.cancelled,
    )


def _category(person: Person) -> Tile | None:
    return None if person.row.category is None else tile_of(person.row.category)


def _category_order(person: Person) -> tuple[int, str]:
    category = person.row.category
    return (category.position, "") if category else (1000, person.row.category_text)


def _number(person: Person) -> str | None:
    number = person.row.badge_number
    return None if number is None else f"{number:04d}"


def _state_order(person: Person) -> tuple[int, str]:
    """Not printed, not yet, arrived by time, cancelled."""
    if person.cancelled:
        return 3, ""
    return (2, person.arrived) if person.arrived else (int(person.has_badge), "")


COLUMNS: tuple[Column[Person], ...] = (
    tick_column(),
    Column("name", N_("Delegate"), TwoLines, _name, sort=lambda p: p.row.sort_key, stretch=True),
    Column(
        "delegation",
        N_("Delegation"),
        FlagText,
        lambda p: FlagText(p.row.country, p.delegation),
        sort=lambda p: p.row.pack_key,
        floor=110,
        ceiling=190,
        tip=lambda p: spoken(p.row.delegation),
    ),
    Column("category", N_("Type"), Tile, _category, sort=_category_order, align="center", floor=52),
    Column(
        "badge",
        N_("Badge no."),
        Number,
        _number,
        sort=lambda p: p.row.badge_number or 0,
        floor=64,
    ),
    Column(
        "state",
        N_("Status"),
        Chips,
        lambda p: Chips((state_chip(p),)),
        sort=_state_order,
        ceiling=170,
    ),
)
