"""The table of countries: the members of ASEAN in their English order, then the others present.

What must not come in: reading the workspace.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.countries import order_key
from ui.base.table.model import Group, RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.empty import EmptyState
from ui.delegations.columns import COUNTRY_COLUMNS
from ui.delegations.countries import CountryLine, country_lines, words_of
from ui.delegations.lines import Line


class CountryTable(QWidget):
    """Shows countries; tells which one is opened."""

    opened = Signal(object)  # CountryLine

    def __init__(self) -> None:
        super().__init__()
        self.rows: RowTableModel[CountryLine] = RowTableModel(
            COUNTRY_COLUMNS, lambda line: line.country.code, words_of, self
        )
        self.table: TableView[CountryLine] = TableView(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.opened.connect(self.opened)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Table of countries"))
        self.table.words()

    def show_lines(self, every: Sequence[Line]) -> None:
        """Counts the delegations by country."""
        found = country_lines(every)
        members = sum(one.is_member for one in found)
        titles = {True: _("Members of ASEAN"), False: _("Other countries and organisations")}
        numbers = {True: members, False: len(found) - members}
        self.rows.group_by(
            lambda one: Group(
                key=str(one.is_member),
                title=titles[one.is_member],
                count=interface().number(numbers[one.is_member]),
                sort="" if one.is_member else "z",
            )
        )
        self.rows.show_rows(sorted(found, key=lambda one: order_key(one.country)))
        if self.table.current() is None and found:
            self.table.select_key(found[0].country.code)

    def narrow(self, search: str) -> None:
        """Shows only countries whose names hold the words of the search."""
        self.rows.set_search(search)
        title = _("No country fits “{words}”").format(words=search)
        self.empty.set_words(title, _("Names are found in both languages, formal ones too."))
