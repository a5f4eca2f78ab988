"""A page with a list and, beside it, a panel of the one that is chosen.

The two stay together, but nobody who is typing in the panel loses what is shown there, and a
panel that was closed by hand stays closed until somebody opens one. What must not come in: what
the list and the panel are of.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.base.page import Page
from ui.base.table.view import TableView


class ChosenList(Protocol):
    """The list as far as the page has to know it."""

    def selected(self) -> Sequence[Any]:
        """The rows chosen, from top to bottom."""

    def select_first(self) -> None:
        """Chooses the row on the first line."""


class RowForm(Protocol):
    """The form of the panel."""

    def begin(self) -> None:
        """Puts the keyboard where editing begins."""

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""


class RowPanel(Protocol):
    """The panel as far as the page has to know it; it is a widget."""

    adding: bool

    @property
    def form(self) -> RowForm:
        """Its fields."""

    @property
    def shown_row(self) -> object | None:
        """The row that is shown; None when there is none, or a new one."""

    def leave_adding(self) -> None:
        """Leaves a row that was begun and not added."""


class ListWithPanel(Page):
    """Holds list and panel together."""

    roster: ChosenList
    table: TableView[Any]
    closed_by_hand = False  # then choosing a row does not open the panel again

    @property
    def beside(self) -> RowPanel:
        """The panel, by what this page needs of it."""
        raise NotImplementedError

    def show_row(self, row: Any) -> None:
        """Shows one row in the panel."""
        raise NotImplementedError

    def begin_editing(self) -> None:
        """Puts the keyboard into the panel's form."""
        self.beside.form.begin()

    @property
    def is_typing(self) -> bool:
        """Whether the keyboard is in the panel, so that the row shown there must stay."""
        field = QApplication.focusWidget()
        return (
            field is not None
            and self.beside.shown_row is not None
            and self._panel_widget.isAncestorOf(field)
        )

    def follow_choice(self, rows: Sequence[Any]) -> None:
        """Rows were chosen in the list: the panel shows the current one, if it may."""
        if rows and not (self.closed_by_hand or self.beside.adding or self.is_typing):
            self.show_row(self.table.current() or rows[0])
            self._panel_widget.show()

    def keep_one(self) -> None:
        """Something is chosen while there is anything; without a row there is no panel."""
        if self.is_typing:
            return
        if not self.roster.selected():
            self.roster.select_first()
        if not self.roster.selected() and not self.beside.adding:
            self._panel_widget.hide()

    def open_current(self, *, edit: bool = False) -> None:
        """Opens the panel on the current row."""
        row = self.table.current()
        if row is None:
            return
        self.closed_by_hand = False
        self.show_row(row)
        self._panel_widget.show()
        if edit:
            self.begin_editing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel; the list keeps its place."""
        if event.key() == Qt.Key.Key_Escape and self._panel_widget.isVisible():
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def close_panel(self) -> None:
        """Closes it until somebody opens one; what was typed is kept."""
        self.beside.form.commit_open()
        self.beside.leave_adding()
        self.closed_by_hand = True
        self.act("add").setEnabled(True)
        self.table.setFocus()
        self._panel_widget.hide()

    @property
    def _panel_widget(self) -> QWidget:
        panel = self.beside
        if not isinstance(panel, QWidget):
            raise TypeError(f"the panel of {self.name} is no widget")
        return panel
