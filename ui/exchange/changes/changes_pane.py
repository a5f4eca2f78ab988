"""Step 4: cells to choose from, people whom the list no longer names, probable renames.

What must not come in: comparing, and writing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.model import Intake
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, VLine
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.exchange.changes.cell_detail import CellDetail
from ui.exchange.changes.cells import change_lines, field_lines
from ui.exchange.changes.choice_table import ChoiceTable
from ui.exchange.changes.fields_pane import FieldsPane
from ui.exchange.changes.people import RenameLine, missing_people, rename_lines
from ui.exchange.changes.people_tables import CANCEL, MISSING_COLUMNS, OPEN, RENAME_COLUMNS

CELLS, MISSING, RENAMES = "cells", "missing", "renames"


class ChangesPane(QFrame):
    """Tabs over three tables; beside the cells every field with its counts."""

    cells_picked = Signal(list, object)  # keys of cells, Choice
    column_picked = Signal(str, object)  # field, Choice or None
    person_wanted = Signal(object)  # id, wider than an int of Qt
    cancel_wanted = Signal(list)  # ids
    linked = Signal(object, object)  # key of the row, id of the person or None

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self._renames: dict[int, RenameLine] = {}
        self._intake: Intake | None = None
        self._waiting = 0  # cells that wait for a person's word
        self.fields = FieldsPane()
        self.cells = ChoiceTable()
        self.missing: TableView[DelegateRow] = TableView(
            RowTableModel(MISSING_COLUMNS, lambda one: one.id), ""
        )
        self.renames: TableView[RenameLine] = TableView(
            RowTableModel(RENAME_COLUMNS, lambda line: line.key), ""
        )
        self.empty = EmptyState(art="sun", icon="check")
        self.cells.set_empty(self.empty)
        self.detail = CellDetail()
        self.tabs = Tabs()
        self.hint = Label(kind="text2", wrap=True)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for table in (self.cells, self.missing, self.renames):
            self._stack.addWidget(table)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.setContentsMargins(0, px(6), 0, 0)
        right.addWidget(self.tabs)
        above = QWidget()
        line = QHBoxLayout(above)
        line.setContentsMargins(px(16), px(10), px(16), px(10))
        line.addWidget(self.hint)
        right.addWidget(above)
        right.addWidget(self._stack, 1)
        right.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = QWidget()
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.fields)
        left.addWidget(VLine())
        row.addWidget(self._left)
        row.addLayout(right, 1)

    def _listen(self) -> None:
        self.tabs.picked.connect(lambda _which: self._show_tab())
        self.fields.picked.connect(self.column_picked)
        self.cells.picked.connect(self.cells_picked)
        self.cells.selectionModel().currentChanged.connect(self._show_detail)
        self.cells.rows.shown_changed.connect(self._show_detail)
        self.missing.pressed_button.connect(self._pressed_missing)
        self.missing.opened.connect(lambda one: self.person_wanted.emit(one.id))
        self.renames.pressed_button.connect(lambda line, _column: self._turn(line))
        self.renames.opened.connect(self._turn)

    def words(self) -> None:
        """The language changed."""
        self.fields.words()
        self.tabs.setAccessibleName(_("Kinds of changes"))
        for table, name in (
            (self.cells, _("Cells that differ")),
            (self.missing, _("People whom the list no longer names")),
            (self.renames, _("People who may have another name now")),
        ):
            table.setAccessibleName(name)
            table.words()
        self.empty.set_words(
            _("Nothing to choose"), _("The list and the people here say the same.")
        )
        if self._intake is not None:
            self.show_intake(self._intake)

    def keys(self) -> list[tuple[str, str]]:
        """What keys do in the table that is shown."""
        if self.tabs.value() == MISSING:
            return [("Enter", _("open the record"))]
        if self.tabs.value() == RENAMES:
            return [("Enter", _("what the button says"))]
        return [("Space", _("the other text")), ("1", _("as here")), ("2", _("from the list"))]

    # ---- what is shown

    def show_intake(self, intake: Intake) -> None:
        """Everything that differs, as it was decided so far."""
        self._intake = intake
        cells = change_lines(intake)
        missing = missing_people(intake)
        renames = rename_lines(intake, intake.decisions, self._renames)
        self._renames = {line.key: line for line in renames}
        self.cells.rows.show_rows(cells)
        self.missing.rows.show_rows(missing)
        self.renames.rows.show_rows(renames)
        self.fields.show_fields(field_lines(intake))
        number = interface().number
        self.tabs.set_tabs(
            [
                (CELLS, _("Changes"), number(len(cells))),
                (MISSING, _("Missing in the list"), number(len(missing))),
                *([(RENAMES, _("Perhaps renamed"), number(len(renames)))] if renames else []),
            ]
        )
        self._waiting = sum(line.is_open for line in cells)
        self._show_tab()

    def forget(self) -> None:
        """Another list begins."""
        self._intake = None
        self._renames.clear()
        self.tabs.set_value(CELLS)
        for table in (self.cells, self.missing, self.renames):
            table.rows.show_rows([])

    def focus_table(self) -> None:
        """The keyboard to the first line of what is shown."""
        table = self._stack.currentWidget()
        if table is None:
            return
        table.setFocus()
        if isinstance(table, TableView) and table.rows.rowCount() and not table.selected():
            table.selectRow(0)

    def show_tab(self, name: str) -> None:
        """Shows one of the tables."""
        self.tabs.set_value(name)
        self._show_tab()

    def _show_tab(self) -> None:
        which = self.tabs.value()
        self._stack.setCurrentIndex({CELLS: 0, MISSING: 1, RENAMES: 2}[str(which)])
        self._left.setVisible(which == CELLS)
        self._show_detail()
        self.hint.setText(self._hint_words(str(which)))

    def _hint_words(self, which: str) -> str:
        if which == MISSING:
            told = _(
                "They came with “{source}” and are not in this list. Nothing happens to them by"
                " the import."
            )
            return told.format(source=self._intake.facts.source if self._intake else "")
        if which == RENAMES:
            return _("A row of the list may be one of the people it no longer names.")
        n = self._waiting
        if not n:
            return _("What will be kept stands in bold. Choose otherwise where it is wrong.")
        told = ngettext(
            "{n} cell was changed in the list and here. What stands here is kept unless you"
            " choose otherwise.",
            "{n} cells were changed in the list and here. What stands here is kept unless you"
            " choose otherwise.",
            n,
        )
        return told.format(n=interface().number(n))

    def _show_detail(self) -> None:
        """The texts of the current cell in full."""
        self.detail.show_line(self.cells.current() if self.tabs.value() == CELLS else None)

    # ---- people

    def _pressed_missing(self, person: DelegateRow, column: str) -> None:
        if column == OPEN:
            self.person_wanted.emit(person.id)
        elif column == CANCEL:
            self.cancel_wanted.emit([person.id])

    def _turn(self, line: RenameLine) -> None:
        self.linked.emit(line.key, None if line.linked else line.delegate_id)
