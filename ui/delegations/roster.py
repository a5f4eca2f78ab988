"""The list itself: saved filters as tabs, the table, and what it says when empty.

What must not come in: reading the workspace, and what is done with the delegations chosen.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.empty import Choice, EmptyState
from ui.delegations.columns import COLUMNS
from ui.delegations.lines import Filter, Line, counts, words_of


class Roster(QWidget):
    """Shows delegations; tells which are chosen."""

    chosen = Signal(list)  # of Line
    filter_changed = Signal()
    everything_wanted = Signal()  # from the empty list: without search and saved filter

    def __init__(self) -> None:
        super().__init__()
        self.rows: RowTableModel[Line] = RowTableModel(
            COLUMNS, lambda line: line.id, words_of, self
        )
        self.rows.sort_by("name")  # the order of the countries' English names
        self.table: TableView[Line] = TableView(self.rows, "")
        self.tabs = Tabs()
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs_place())
        column.addWidget(self.table, 1)
        self._first_steps: Sequence[Choice] = ()
        self.tabs.picked.connect(self._pick)
        self.table.chosen.connect(self.chosen)

    def _tabs_place(self) -> QFrame:
        self._row = QFrame()
        set_kind(self._row, "second-row")
        line = QVBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.tabs)
        return self._row

    # ---- words

    def words(self, first_steps: Sequence[Choice]) -> None:
        """The language changed; `first_steps` are what an empty list offers."""
        self._first_steps = first_steps
        self.table.setAccessibleName(_("List of delegations"))
        self.tabs.setAccessibleName(_("Saved filters"))
        self.table.words()
        self._show_tabs()
        self.say_empty("")

    def _show_tabs(self) -> None:
        words = {
            Filter.ALL: _("All"),
            Filter.FOREIGN: _("International"),
            Filter.HERE: _("Domestic"),
            Filter.BODIES: _("Bodies"),
            Filter.WAITING: _("Unanswered"),
            Filter.OVER: _("Over hosting"),
        }
        found = counts(self.rows.all_rows)
        number = interface().number
        self.tabs.set_tabs([(one, words[one], number(found[one])) for one in Filter])

    def say_reading(self) -> None:
        """A long list is on its way; one that stands there already simply stays."""
        if not self.rows.all_rows:
            words = _("The list is long and is being read. It will be here in a moment.")
            self.empty.set_words(_("Reading the list"), words)

    def say_empty(self, search: str) -> None:
        """Words for an empty table: no delegation here yet, or none that fits."""
        if not self.rows.all_rows:
            self.empty.set_words(
                _("No delegations yet"),
                _(
                    "Delegations come with the list of delegates, or one by one. Each keeps its"
                    " invitation, its hosting by the plan's rule, and who receives it."
                ),
                self._first_steps,
            )
            return
        title = (
            _("No delegation fits “{words}”").format(words=search)
            if search
            else _("No delegation here")
        )
        every = (_("Show all"), "", self.everything_wanted.emit, "large")
        self.empty.set_words(title, _("Names and countries are found in both languages."), [every])

    # ---- delegations

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows these delegations; which were chosen stays chosen."""
        self.rows.show_rows(lines)
        self._show_tabs()
        for part in (self._row, self.table.horizontalHeader()):
            part.setVisible(bool(lines))

    def narrow(self, search: str) -> None:
        """Shows only delegations whose words hold those of the search."""
        self.rows.set_search(search)
        self.say_empty(search)

    def _pick(self, chosen: object) -> None:
        wanted = Filter(str(chosen))
        everything = wanted is Filter.ALL
        self.rows.set_filter(None if everything else lambda line: line.passes(wanted))
        self.filter_changed.emit()

    def show_only(self, wanted: Filter) -> None:
        """Puts a saved filter in force; its tab says so, and the first one leads back."""
        self.tabs.set_value(wanted)
        self._pick(wanted)

    def show_everything(self) -> None:
        """Takes the saved filter away."""
        self.show_only(Filter.ALL)

    # ---- which are chosen

    def selected(self) -> list[Line]:
        """The delegations chosen, from top to bottom."""
        return self.table.selected()

    def select(self, delegation_id: object) -> bool:
        """Chooses one delegation; False when a filter hides it."""
        return self.table.select_key(delegation_id)

    def select_first(self) -> None:
        """Chooses the delegation on the first line."""
        shown = self.rows.visible_rows()
        if shown:
            self.table.select_key(shown[0].id)
