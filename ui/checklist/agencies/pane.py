"""The list of agencies with the panel of one beside it.

What must not come in: reading, and changing an agency.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import AgencyRow
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.empty import EmptyState
from ui.checklist.agencies.columns import COLUMNS, NARROW
from ui.checklist.agencies.lines import AgencyLine, agency_found_by, agency_lines
from ui.checklist.agencies.panel import AgencyPanel
from ui.checklist.lines import Line


class AgenciesPane(QWidget):
    """Agencies with the figures of all plans; Enter shows the tasks of one, F2 its record."""

    tasks_wanted = Signal(object)  # id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: RowTableModel[AgencyLine] = RowTableModel(
            COLUMNS, lambda line: line.id, agency_found_by, self
        )
        self.rows.sort_by([("late", True), ("done", True)])
        self.table: TableView[AgencyLine] = TableView(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self.panel = AgencyPanel()
        self._agencies: tuple[AgencyRow, ...] = ()
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.table, 1)
        both.addWidget(self.panel)
        self.panel.hide()
        self.table.opened.connect(lambda line: self.tasks_wanted.emit(line.id))
        self.table.edit_wanted.connect(lambda _line: self.open_panel())
        self.table.chosen.connect(lambda _lines: self._follow())
        self.panel.closed.connect(self.close_panel)
        self.panel.tasks_wanted.connect(self.tasks_wanted)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Agencies across all plans"))
        self.table.words()
        self.panel.words()
        self.empty.set_words(
            _("No agencies yet"),
            _("Agencies come with the tasks that name them."),
        )

    def show_agencies(
        self, agencies: Sequence[AgencyRow], lines: Sequence[Line], search: str
    ) -> None:
        """Shows them with the figures of these tasks."""
        self._agencies = tuple(agencies)
        self.rows.show_rows(agency_lines(agencies, lines))
        self.rows.set_search(search)
        self.table.horizontalHeader().setVisible(bool(agencies))
        if self.table.current() is None and self.rows.visible_rows():
            self.table.select_key(self.rows.visible_rows()[0].id)
        self._show_again()

    def _show_again(self) -> None:
        shown = self.panel.row
        line = next((one for one in self.rows.all_rows if shown and one.id == shown.id), None)
        if line is not None and self.panel.isVisible():
            self.panel.show_agency(line, self._agencies)
        elif shown is not None:
            self.close_panel()

    def _follow(self) -> None:
        line = self.table.current()
        if line is not None and self.panel.isVisible():
            self.panel.show_agency(line, self._agencies)

    def open_panel(self) -> None:
        """The record of the agency the keyboard is on."""
        line = self.table.current()
        if line is not None:
            self._narrow(narrow=True)
            self.panel.show()
            self.panel.show_agency(line, self._agencies)
            self.panel.begin()

    def close_panel(self) -> None:
        """Closes it; what was typed is kept."""
        self.panel.commit_open()
        self.panel.row = None
        self.table.setFocus()
        self.panel.hide()
        self._narrow(narrow=False)

    def _narrow(self, *, narrow: bool) -> None:
        """Beside the open record only what tells one agency from another."""
        for place, column in enumerate(COLUMNS):
            self.table.setColumnHidden(place, narrow and column.key not in NARROW)
        self.table.fit()
