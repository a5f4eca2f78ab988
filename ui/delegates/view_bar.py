"""Choosing how the list is shown: ready views, saved ones, saving this one under a name.

The bar itself is only seen while a name is typed. What must not come in: keeping views, and what
a view does to the table.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.views import SavedViewRow
from ui.base.form import TextField
from ui.base.table.sheet import SheetView
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px
from ui.delegates.people import Person
from ui.delegates.ready_views import BASIC, READY


class ViewBar(QFrame):
    """A button with a menu, and a line for the name of a new view."""

    ready_wanted = Signal(object)  # a View
    saved_wanted = Signal(object)  # a SavedViewRow
    remove_wanted = Signal(object)  # a SavedViewRow
    save_wanted = Signal(str)  # the name

    def __init__(self, table: SheetView[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._saved: Sequence[SavedViewRow] = ()
        self.current = BASIC.name
        self.button = IconButton("columns-3")
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self.button.clicked.connect(self.open_menu)
        set_kind(self, "second-row")
        self._label = Label(kind="label")
        self.name = TextField()
        self.keep = Button(kind="plain", icon="check")
        self.leave = Button(kind="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(12), px(6))
        row.setSpacing(px(8))
        for widget in (self._label, self.name, self.keep, self.leave):
            row.addWidget(widget)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._leave)
        self.name.line.returnPressed.connect(self._keep)
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.button.set_name(_("Views and columns"))
        self._label.setText(_("Name of the view"))
        self.name.set_words(_("Name of the view"))
        self.keep.setText(_("Save"))
        self.leave.setText(_("Cancel"))

    def show_saved(self, saved: Sequence[SavedViewRow]) -> None:
        """The views that somebody saved."""
        self._saved = saved

    # ---- the menu

    def open_menu(self) -> None:
        """The views, the one in force ticked, and what can be done."""
        self.fill_menu()
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def fill_menu(self) -> None:
        """Words and entries as they are now."""
        self.menu.clear()
        for view in READY:
            self._entry(_(view.name), view.name, partial(self.ready_wanted.emit, view))
        self.menu.addSeparator()
        for row in self._saved:
            self._entry(row.name, row.name, partial(self.saved_wanted.emit, row))
        self.menu.addSeparator()
        self.menu.addAction(_("Choose columns and order…"), self._table.open_columns)
        self.menu.addAction(_("Save this view…"), self.ask_name)
        if self._saved:
            remove = self.menu.addMenu(_("Remove a view"))
            for row in self._saved:
                remove.addAction(row.name, partial(self.remove_wanted.emit, row))

    def _entry(self, words: str, name: str, do: Callable[[], object]) -> None:
        entry = self.menu.addAction(words, do)
        entry.setCheckable(True)
        entry.setChecked(name == self.current)

    # ---- a name

    def ask_name(self) -> None:
        """Shows the line for the name."""
        known = any(row.name == self.current for row in self._saved)
        self.name.set_value(self.current if known else "")
        self.show()
        self.name.line.setFocus()
        self.name.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if not self.isHidden():
            self.save_wanted.emit(self.name.value())

    def saved(self, name: str) -> None:
        """It is kept; the list goes on."""
        self.current = name
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self._table.setFocus()
