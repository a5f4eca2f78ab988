"""Beside the hall: who sits where, found by name; also whoever stands behind, or has no seat.

What must not come in: changing seats, and going there (the page does it).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.seating.model import Sitter
from ui.base.cells import FlagText, TwoLines
from ui.base.form import SearchField
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.basics import Label
from ui.base.widgets.empty import EmptyState
from ui.seating.list_panel import ListPanel
from ui.seating.said import where_words
from ui.seating.shown_hall import ShownHall, spoken

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody, the chair ("" for none), and the same in words."""

    who: Sitter
    chair: str
    where: str


COLUMNS: tuple[Column[Found], ...] = (
    Column(
        "who",
        "",
        TwoLines,
        lambda one: TwoLines(one.who.name, second=one.where, star=one.who.head),
        sort=lambda one: one.who.place or 100_000,
        stretch=True,
    ),
    Column("flag", "", FlagText, lambda one: FlagText(one.who.country, ""), floor=30, ceiling=40),
)


class FinderPanel(ListPanel):
    """A search and its hits; the chosen one is shown in the hall at once."""

    shown_chair = Signal(str)  # of the chosen hit: to be seen in the hall
    opened = Signal(str)  # Enter: go there
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(kind="h2", wrap=True)
        self.search = SearchField(shortcut="")
        self.head.addWidget(self.title)
        self.head.addWidget(self.search)
        self.rows = RowTableModel(COLUMNS, lambda one: one.who.delegate_id, search=_searched)
        self.table = TableView(self.rows, "")
        self.table.horizontalHeader().hide()
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self.put_list(self.table)
        self.foot_frame.hide()
        self.search.changed.connect(self._narrow)
        self.search.line.installEventFilter(_Enter(self))
        self.table.chosen.connect(self._tell)
        self.table.opened.connect(lambda one: self.opened.emit(one.chair))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Find a seat"))
        self.search.set_words(_("Find a seat"), _("Name or delegation"))
        self.table.words()
        self.table.setAccessibleName(_("Who sits where"))
        self.empty.set_words(_("Nobody is called so here"), _("Write less of the name."))

    def show_people(self, hall: ShownHall) -> None:
        """Everybody who has to do with this arrangement."""
        self.rows.show_rows(_found(hall))
        self.rows.sort_by("who")

    def start(self) -> None:
        """The keyboard is in the search."""
        self.search.start()

    def go(self) -> None:
        """To the chosen hit."""
        chosen = self.table.selected()
        if chosen and chosen[0].chair:
            self.opened.emit(chosen[0].chair)

    def _narrow(self, text: object) -> None:
        """The best hit is chosen while one writes: by name before by delegation."""
        self.rows.set_search(str(text))
        hits, words = self.rows.visible_rows(), fold(str(text)).split()
        if words and hits:
            by_name = (one for one in hits if all(word in fold(one.who.name) for word in words))
            self.table.select_key(next(by_name, hits[0]).who.delegate_id)

    def _tell(self, chosen: list[Found]) -> None:
        if len(chosen) == 1 and self.isVisible():
            self.shown_chair.emit(chosen[0].chair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _Enter(QObject):
    """Enter in the search goes to the best hit."""

    def __init__(self, panel: FinderPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER:
            self._panel.go()
            return True
        return False


def _found(hall: ShownHall) -> Iterator[Found]:
    for who in hall.sitters.values():
        chair = hall.places.get(who.delegate_id, "")
        yield Found(who, chair, where_words(hall, who))


def _searched(one: Found) -> str:
    who = one.who
    return fold(f"{who.name} {spoken(who.delegation)} {one.chair}")
