"""The people of one delegation: the head first, who has arrived, and a line to add somebody.

What must not come in: reading, and saving (the page does both).
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.base.form import TextField
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import EmptyState
from ui.delegations.columns import MEMBERS
from ui.delegations.lines import Member

LEAST = 150  # px of the list, however low the window


class PeoplePane(QWidget):
    """Shows members in their order; tells who is opened and who is to be added."""

    opened = Signal(object)  # Member
    name_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: RowTableModel[Member] = RowTableModel(MEMBERS, lambda one: one.id, parent=self)
        self.table: TableView[Member] = TableView(self.rows, "")
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(theme().px(LEAST))
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self.missing = Label(kind="text2")
        self.new_name = TextField()
        self.add_button = Button(kind="plain", icon="user-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.missing)
        column.addWidget(self.table, 1)
        line = QHBoxLayout()
        line.setSpacing(theme().px(8))
        line.addWidget(self.new_name, 1)
        line.addWidget(self.add_button)
        column.addLayout(line)
        self.table.opened.connect(self.opened)
        self.new_name.line.returnPressed.connect(self._give)
        self.add_button.clicked.connect(self._give)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("People of the delegation"))
        self.table.words()
        self.new_name.set_words(_("Name of a new person"), _("Name of a new person"))
        self.add_button.setText(_("Add"))
        self.add_button.setAccessibleName(_("Add to the delegation"))
        self.empty.set_words(
            _("Nobody yet"), _("People come from a list that names this delegation, or from here.")
        )

    def show_people(self, people: Sequence[Member]) -> None:
        """Shows these people; who was chosen stays chosen."""
        self.rows.show_rows(people)
        if people and self.table.current() is None:
            self.table.select_key(people[0].id)
        away = sum(not one.arrived for one in people)
        self.missing.show_if_any(_missing_words(away) if people else "")

    def chosen(self) -> Member | None:
        """The person the keyboard is on."""
        return self.table.current()

    def _give(self) -> None:
        name = self.new_name.value().strip()
        if name:
            self.name_given.emit(name)

    def taken(self) -> None:
        """The new person was added: the next name can be typed."""
        self.new_name.line.clear()
        self.new_name.setFocus()


def _missing_words(away: int) -> str:
    if not away:
        return _("Everybody is here")
    words = ngettext("{n} person has not arrived", "{n} people have not arrived", away)
    return words.format(n=interface().number(away))
