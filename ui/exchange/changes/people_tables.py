"""The tables of people: whom the list no longer names, and who may have another name now.

What must not come in: writing; each press only tells what is wanted.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.model import DelegateRow
from ui.base.cells import Button, Chip, Chips, FlagText, Text, TwoLines
from ui.base.table.columns import Column
from ui.exchange.changes.people import RenameLine

OPEN, CANCEL, LINK = "open", "cancel", "link"


def _flag(person: DelegateRow) -> FlagText:
    return FlagText(person.country, person.delegation.pick("vi"))


MISSING_COLUMNS: tuple[Column[DelegateRow], ...] = (
    Column(
        "person",
        N_("Person"),
        TwoLines,
        lambda one: TwoLines(one.name, second=one.position.pick("vi")),
        stretch=True,
    ),
    Column("delegation", N_("Delegation"), FlagText, _flag, floor=120, ceiling=220),
    Column("from", N_("Came with"), Text, lambda one: one.listed_from, floor=90, ceiling=220),
    Column(
        OPEN,
        "",
        Button,
        lambda _one: Button(_("Open the record")),
        align="right",
        ceiling=200,
    ),
    Column(
        CANCEL,
        "",
        Button,
        lambda _one: Button(_("Mark as not coming")),
        align="right",
        ceiling=220,
    ),
)


def _state(line: RenameLine) -> Chip:
    if line.linked:
        return Chip(_("The same person"), "ok", "check")
    if line.decided:
        return Chip(_("Somebody else"), "neu", "x")
    return Chip(_("To check"), "warn", "triangle-alert")


def _link_button(line: RenameLine) -> Button:
    return Button(_("It is somebody else") if line.linked else _("It is the same person"))


RENAME_COLUMNS: tuple[Column[RenameLine], ...] = (
    Column(
        "list",
        N_("In the new list"),
        TwoLines,
        lambda line: TwoLines(line.in_list, second=_("row {n}").format(n=line.row)),
        stretch=True,
    ),
    Column(
        "person",
        N_("Person here"),
        TwoLines,
        lambda line: TwoLines(line.person, second=line.delegation),
        floor=160,
        ceiling=300,
    ),
    Column("state", "", Chips, lambda line: Chips((_state(line),)), ceiling=180),
    Column(LINK, "", Button, _link_button, align="right", ceiling=220),
)
