"""A table that is worked in as a spreadsheet, with rows, for tests and pictures."""

import dataclasses
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import collation_key
from tests.ui.base.samples import PEOPLE, STATES, Person
from ui.base import cells
from ui.base.cells import Group
from ui.base.form.text import SearchField
from ui.base.table.cell_edits import Written
from ui.base.table.columns import Column, Edit, tick_column
from ui.base.table.filter_bar import FilterBar
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Grouping, Order
from ui.base.table.sheet import SheetView

DELEGATIONS = ("Hà Nội", "Huế", "Đà Nẵng", "Yangon", "Phnom Penh")


def number(text: str) -> dict[str, object]:
    """A badge number or the sentence that it is none."""
    if text and not text.isdecimal():
        raise KnownError(_("“{text}” is no badge number.").format(text=text))
    return {"badge": text}


def sheet_columns() -> tuple[Column[Person], ...]:
    """Columns of which most can be written."""
    return (
        tick_column(),
        Column(
            "name",
            N_("Delegate"),
            cells.TwoLines,
            lambda r: cells.TwoLines(r.name, r.position, r.native, photo="", star=r.head),
            sort=lambda r: collation_key(r.name),
            stretch=True,
            edit=Edit(lambda r: r.name, lambda _r, text: {"name": text}),
        ),
        Column(
            "position",
            N_("Position"),
            cells.Text,
            lambda r: r.position,
            edit=Edit(
                lambda r: r.position,
                lambda _r, text: {"position": text},
                allowed=lambda r: r.id != 4,
            ),
            ceiling=200,
        ),
        Column(
            "delegation",
            N_("Delegation"),
            cells.FlagText,
            lambda r: cells.FlagText(r.code, r.delegation),
            sort=lambda r: collation_key(r.delegation),
            edit=Edit(
                lambda r: r.delegation,
                lambda _r, text: {"delegation": text},
                choices=lambda: DELEGATIONS,
                only_choices=True,
            ),
        ),
        Column(
            "badge",
            N_("Badge no."),
            cells.Number,
            lambda r: r.badge,
            sort=lambda r: r.badge,
            edit=Edit(lambda r: r.badge, lambda _r, text: number(text)),
        ),
        Column("state", N_("Status"), cells.Chips, lambda r: (STATES[r.state],)),
        Column("code", N_("Country"), cells.Text, lambda r: r.code, shown=False),
    )


ORDERS: tuple[Order[Person], ...] = (
    Order("given", N_("By given name"), lambda r: collation_key(r.name.split()[-1])),
    Order("family", N_("By family name"), lambda r: collation_key(r.name)),
)
GROUPINGS: tuple[Grouping[Person], ...] = (
    Grouping(
        "delegation",
        N_("By delegation"),
        lambda r: Group(r.delegation, r.delegation, sort=collation_key(r.delegation)),
    ),
)


class Register:
    """A page in small: a table, and rows that follow what is written."""

    def __init__(self, people: Sequence[Person] = PEOPLE) -> None:
        self.rows = RowTableModel(
            sheet_columns(), lambda r: r.id, lambda r: r.name, orders=ORDERS, groupings=GROUPINGS
        )
        self.people = {person.id: person for person in people}
        self.rows.show_rows(people)
        self.view: SheetView[Person] = SheetView(self.rows, "Đại biểu")
        self.window = QWidget()
        self.search = SearchField()
        self.bar = FilterBar(self.rows)
        column = QVBoxLayout(self.window)
        for part in (self.search, self.bar, self.view):
            column.addWidget(part)
        self.heard: list[Written] = []
        self.view.edited.connect(self.write)

    def write(self, written: Written) -> None:
        """What a page does with one operation and the refresh after it."""
        self.heard.append(written)
        for key, fields in written.by_key().items():
            self.change(key, **fields)

    def change(self, key: int, **fields: object) -> None:
        """Another hand, or this one, changed a person."""
        self.people[key] = dataclasses.replace(self.people[key], **fields)  # type: ignore[arg-type]  # fields of Person
        self.refresh()

    def refresh(self) -> None:
        """All is read anew."""
        self.rows.show_rows(self.people.values())
