"""The first rows of a list as they stand in the file, under letters or under what they mean.

What must not come in: problems of rows.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.model import masked
from hanoiplan.exchange.headers import FIELD_LABELS, NAME_FIELDS
from hanoiplan.exchange.mapping import ColumnMapping, guess_mapping
from hanoiplan.sheets.cells import Sheet, SheetRow, column_letter
from ui.base.cells import Number, Text
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.exchange.masking import MASKED

MOST_COLUMNS = 12
MOST_ROWS = 30
BLANK = " "  # an empty cell of the file is empty, nothing is missing there


class SheetPreview(QWidget):
    """A table made anew for each sheet, because each has columns of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.table: TableView[SheetRow] | None = None

    def show_sheet(
        self,
        sheet: Sheet,
        mapping: ColumnMapping | None = None,
        hidden: ColumnMapping | None = None,
    ) -> None:
        """Shows the first rows; with a mapping those below the headings, under their meanings.

        `hidden` tells in which columns stand numbers of passports where no mapping is shown.
        """
        self.clear()
        secret = secret_places(mapping or hidden)
        after = mapping.header_row if mapping is not None else 0
        rows = [row for row in sheet.rows if row.number > after][:MOST_ROWS]
        model = RowTableModel(_columns(sheet, mapping, secret), lambda row: row.number, parent=self)
        model.show_rows(rows)
        self.table = TableView(model, _("The first rows of the list"))
        self._column.addWidget(self.table)

    def clear(self) -> None:
        """Shows nothing."""
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None


def secret_places(mapping: ColumnMapping | None) -> frozenset[int]:
    """The columns with numbers of passports: no table of the page shows them as they stand."""
    columns = mapping.columns if mapping is not None else ()
    return frozenset(one.place for one in columns if one.field == MASKED)


def _columns(
    sheet: Sheet, mapping: ColumnMapping | None, secret: frozenset[int]
) -> tuple[Column[SheetRow], ...]:
    shown = _places(sheet, mapping)
    named = _named(mapping or guess_mapping(sheet), shown)
    number: Column[SheetRow] = Column(
        "number", N_("Row"), Number, lambda row: str(row.number), floor=44, align="right"
    )
    return (
        number,
        *(_one(place, mapping, stretch=place == named, secret=place in secret) for place in shown),
    )


def _places(sheet: Sheet, mapping: ColumnMapping | None) -> list[int]:
    """The columns worth showing: those that are taken, else the first that hold anything."""
    places = range(sheet.width)
    if mapping is not None and (mapping.header_row or mapping.has_name):
        return [one.place for one in mapping.columns if one.field][:MOST_COLUMNS]
    return [place for place in places if _filled(sheet, place)][:MOST_COLUMNS]


def _named(mapping: ColumnMapping, shown: Sequence[int]) -> int:
    """The column of the names leads; without one the first that is shown."""
    named = [one.place for one in mapping.columns if one.field in {*NAME_FIELDS, "given"}]
    return next((place for place in named if place in shown), shown[0] if shown else 0)


def _filled(sheet: Sheet, place: int) -> int:
    return sum(len(row.text(place)) for row in sheet.rows[:MOST_ROWS])


def _one(
    place: int, mapping: ColumnMapping | None, *, stretch: bool, secret: bool
) -> Column[SheetRow]:
    field = "" if mapping is None else mapping.columns[place].field
    title = FIELD_LABELS.get(field, "") or column_letter(place)

    def shown(row: SheetRow) -> str:
        text = " ".join(row.text(place).split())
        return (masked(text) if secret and _tells(text) else text) or BLANK

    return Column(
        f"cell{place}",
        title,
        Text,
        shown,
        floor=80,
        ceiling=220,
        stretch=stretch,
    )


def _tells(text: str) -> bool:
    """Whether a cell may be a number or a date; a heading is shown as it stands."""
    return any(letter.isdigit() for letter in text)
