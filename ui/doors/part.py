"""One tab of the page: a list or a grid, and beside it the panel of what is chosen in it.

A panel that was closed by hand stays closed until somebody opens one. What must not come in:
saving (the page does it), and reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.empty import Choice, EmptyState
from ui.doors.bindings import Binding
from ui.doors.categories_field import CategoriesField
from ui.doors.reading import Reading
from ui.doors.record_form import Choices
from ui.doors.record_panel import RecordPanel

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Record:
    """What a panel shows of a row: whose, its titles, what is edited, sentences under fields."""

    id: int
    titles: tuple[str, str]
    draft: Any
    remarks: Mapping[str, str]


class Part(QWidget):
    """Keeps list and panel together; `edited` tells whose field became what."""

    edited = Signal(object, str, object)
    opening = Signal()  # the panel needs its place

    panel: RecordPanel

    def __init__(self) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self.closed_by_hand = False
        self.displaced = False  # something else stands where the panel would
        self.left = QVBoxLayout()
        self.left.setSpacing(0)
        self._both = QHBoxLayout(self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._both.addLayout(self.left, 1)

    def add_panel(self, bindings: Sequence[Binding], remove: QAction) -> None:
        """Once the list is there: Tab comes to the list first."""
        self.panel = RecordPanel(bindings, remove)
        self.panel.edited.connect(self.edited)
        self._both.addWidget(self.panel)
        self.panel.hide()

    # ---- for each part

    @property
    def home(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def records(self) -> list[Record]:
        """Everything that can be shown in the panel."""
        raise NotImplementedError

    def chosen_id(self) -> int:
        """What the keyboard is on, 0 for nothing."""
        raise NotImplementedError

    def choose(self, row_id: object) -> None:
        """Goes to one of them."""
        raise NotImplementedError

    def show_rows(self, reading: Reading) -> None:
        """Fills the list."""
        raise NotImplementedError

    def choices(self) -> Mapping[str, Choices]:
        """What the fields of the panel offer."""
        return {}

    # ---- words and rows

    def words(self) -> None:
        """The language changed."""
        self.panel.form.words(self.choices())

    def show_all(self, reading: Reading) -> None:
        """Shows what was read; what is chosen and what is shown in the panel stay."""
        self.reading = reading
        self.panel.form.calendar = reading.calendar
        field = self.panel.form.by_name.get("categories")
        if isinstance(field, CategoriesField):
            field.offer(reading.categories)
        self.panel.form.offer(self.choices())
        self.show_rows(reading)
        self.show_chosen()

    def show_chosen(self, *, other: bool = False) -> None:
        """The panel follows: what it shows as it is now, or (`other`) what is chosen now."""
        if other and self.chosen_id() != self.panel.shown_id:
            self.panel.form.commit_open()
        found = {one.id: one for one in self.records()}
        shown = self.chosen_id() if other or self.panel.shown_id not in found else None
        record = found.get(self.panel.shown_id if shown is None else shown)
        if record is None:
            self.panel.forget()
            self.panel.hide()
            return
        self.before_showing(record)
        self.panel.show_record(record.id, record.titles, record.draft, record.remarks)
        self.panel.setVisible(not (self.closed_by_hand or self.displaced))

    def before_showing(self, record: Record) -> None:
        """Choices that depend on the record."""

    def follow(self) -> None:
        """Something else was chosen in the list."""
        if self.chosen_id() != self.panel.shown_id:
            self.show_chosen(other=True)

    # ---- the panel

    def open_panel(self, *, edit: bool = False) -> None:
        """Opens it on what is chosen; `edit` puts the keyboard into it."""
        self.opening.emit()
        self.closed_by_hand = False
        self.show_chosen(other=True)
        if edit and self.panel.shown_id:
            self.panel.form.begin()

    def close_panel(self) -> None:
        """Closes it until somebody opens it; what was typed is kept."""
        self.panel.form.commit_open()
        self.closed_by_hand = True
        self.home.setFocus()
        self.panel.hide()


class ListPart(Part, Generic[Row]):
    """A part with a table."""

    def __init__(self, rows: RowTableModel[Row], remove: QAction) -> None:
        super().__init__()
        self.rows = rows
        self.table: TableView[Row] = TableView(rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self.table.addAction(remove)
        self.left.addWidget(self.table, 1)
        self.table.chosen.connect(lambda _rows: self.follow())
        self.table.opened.connect(lambda _row: self.open_panel(edit=True))
        self.table.edit_wanted.connect(lambda _row: self.open_panel(edit=True))

    @property
    def home(self) -> QWidget:
        return self.table

    def id_of(self, row: Row) -> int:
        """The id of a row."""
        raise NotImplementedError

    def rows_of(self, reading: Reading) -> Sequence[Row]:
        """The rows among all that was read."""
        raise NotImplementedError

    def chosen_id(self) -> int:
        row = self.table.current()
        return self.id_of(row) if row is not None else 0

    def choose(self, row_id: object) -> None:
        self.table.select_key(row_id)

    def show_rows(self, reading: Reading) -> None:
        rows = self.rows_of(reading)
        self.rows.show_rows(rows)
        self.table.horizontalHeader().setVisible(bool(rows))
        if rows and self.table.current() is None:
            self.table.select_key(self.id_of(rows[0]))

    def say_empty(self, title: str, sentence: str, steps: Sequence[Choice]) -> None:
        """What stands there without rows."""
        self.empty.set_words(title, sentence, steps)
