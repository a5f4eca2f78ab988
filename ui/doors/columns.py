"""The columns of the lists: doors, items, and the doors of a badge that is tried.

What must not come in: reading, and anything that answers to a click.
"""

from collections.abc import Callable, Sequence

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.handouts.model import StockRow
from hanoiplan.handouts.value_words import item_words
from hanoiplan.plans.model import Category
from ui.base.cells import Chip, Chips, Number, Text, TwoLines
from ui.base.table.columns import Column
from ui.doors.reading import DoorLine
from ui.doors.trying import Tried
from ui.doors.words import KINDS, WAYS, hours_words, letters_words, rules_words, spoken, unlike

Read = Callable[[], Sequence[Category]]


def door_columns(categories: Read, zone: Callable[[], str]) -> tuple[Column[DoorLine], ...]:
    """Columns of doors; categories and the time zone are those of the event shown."""

    def hours(line: DoorLine) -> str:
        return hours_words(line.door.windows, zone()) or _("always")

    def letters(line: DoorLine) -> str:
        return letters_words(line.door.categories, categories()) or _("all")

    return (
        Column("name", N_("Door · kind, place"), TwoLines, _door, stretch=True),
        Column(
            "inside",
            N_("Inside"),
            Number,
            lambda line: interface().number(line.inside),
            sort=lambda line: line.inside,
            align="right",
            floor=56,
        ),
        Column("hours", N_("Hours"), Text, hours, floor=64, ceiling=190, tip=hours),
        Column("zone", N_("Zone"), Text, _zone, align="center", floor=48, ceiling=80),
        Column("whom", N_("Categories"), Text, letters, floor=70, ceiling=130, tip=letters),
        Column("way", N_("A scan"), Text, _way, floor=70, ceiling=170, tip=_way),
        Column("rules", N_("Rules"), Text, _rules, floor=70, ceiling=230, tip=_rules),
        Column("keeper", N_("In charge"), Text, _keeper, floor=80, ceiling=200, tip=_keeper),
    )


def _door(line: DoorLine) -> TwoLines:
    door = line.door
    parts = (
        unlike(_(KINDS[door.kind]), spoken(door.name)),
        spoken(door.place),
        _("closed") if door.closed else "",
    )
    under = " · ".join(part for part in parts if part)
    return TwoLines(spoken(door.name), second=under, struck=door.closed)


def _zone(line: DoorLine) -> str:
    return line.door.zone.mark if line.door.zone is not None else ""


def _way(line: DoorLine) -> str:
    return _(WAYS[line.door.reads])


def _rules(line: DoorLine) -> str:
    return rules_words(line.door)


def _keeper(line: DoorLine) -> str:
    return line.door.keeper


def item_columns(categories: Read) -> tuple[Column[StockRow], ...]:
    """Columns of items; the categories are those of the event shown."""

    def letters(row: StockRow) -> str:
        return letters_words(row.item.categories, categories()) or _("all")

    return (
        Column("name", N_("Item · kind"), TwoLines, _item, stretch=True),
        Column("stock", N_("Stock"), Number, _count(lambda one: one.stock), align="right"),
        Column("out", N_("Handed out"), Number, _count(lambda one: one.out), align="right"),
        Column("left", N_("Left over"), Chips, _left, align="right", floor=64),
        Column("per", N_("One for"), Text, _per, floor=80, ceiling=130, tip=_per),
        Column("whom", N_("For whom"), Text, _whom, floor=80, ceiling=150, tip=_whom),
        Column("letters", N_("Categories"), Text, letters, floor=70, ceiling=130, tip=letters),
    )


def _item(row: StockRow) -> TwoLines:
    name = spoken(row.item.name)
    return TwoLines(name, second=unlike(item_words("kind", row.item.kind), name))


def _per(row: StockRow) -> str:
    return item_words("per", row.item.per)


def _whom(row: StockRow) -> str:
    return item_words("whom", row.item.whom)


def _count(number: Callable[[StockRow], int | None]) -> Callable[[StockRow], str | None]:
    def words(row: StockRow) -> str | None:
        found = number(row)
        return None if found is None else interface().number(found)

    return words


def _left(row: StockRow) -> Chips:
    if row.left is None:
        return Chips()
    number = interface().number
    gone = (Chip(_("{n} lost").format(n=number(row.lost)), "warn"),) if row.lost else ()
    if row.left > 0:
        return Chips((Chip(number(row.left), "neu"), *gone))
    return Chips((Chip(_("none left"), "warn", "triangle-alert"), *gone))


def _tried(one: Tried) -> TwoLines:
    return TwoLines(one.name, second=one.reason, wraps=True)


def _passes(one: Tried) -> Chips:
    if one.passes:
        return Chips((Chip(_("Comes in"), "ok", "check"),))
    return Chips((Chip(_("Does not"), "bad", "octagon-x"),))


TRIED: tuple[Column[Tried], ...] = (
    Column("door", N_("Door"), TwoLines, _tried, stretch=True),
    Column("passes", N_("This badge"), Chips, _passes),
)
