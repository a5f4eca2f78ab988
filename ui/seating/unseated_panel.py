"""Beside the hall: those who are due a chair and have none; drag one, or Enter seats him best.

What must not come in: seating anybody (the page does it).
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold
from hanoiplan.seating.model import Sitter
from ui.base.cells import FlagText, Number, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.basics import Label
from ui.base.widgets.empty import EmptyState
from ui.seating.list_panel import ListPanel
from ui.seating.shown_hall import ShownHall, spoken

COLUMNS: tuple[Column[Sitter], ...] = (
    Column(
        "place", "#", Number, lambda s: str(s.place), sort=lambda s: s.place, floor=34, ceiling=48
    ),
    Column(
        "who",
        N_("Delegate"),
        TwoLines,
        lambda s: TwoLines(s.name, second=spoken(s.delegation), star=s.head),
        stretch=True,
    ),
    Column("flag", "", FlagText, lambda s: FlagText(s.country, ""), floor=30, ceiling=40),
)


class UnseatedPanel(ListPanel):
    """The list."""

    seat_best = Signal(object)
    carried = Signal(object, QPointF)  # delegate, where on the screen the hand is
    put_down = Signal(QPointF)
    begin_wanted = Signal()  # the hall has no arrangement yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.rows = RowTableModel(COLUMNS, lambda s: s.delegate_id, search=lambda s: fold(s.name))
        self.table = TableView(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self.table.opened.connect(lambda row: self.seat_best.emit(row.delegate_id))
        self.put_list(self.table)
        self.foot_frame.hide()
        drag = _Taking(self.table)
        drag.carried.connect(self.carried)
        drag.put_down.connect(self.put_down)

    def words(self) -> None:
        """The language changed."""
        self.table.words()
        self.table.setAccessibleName(_("People without a seat"))

    def show_people(self, hall: ShownHall) -> None:
        """Who has no seat now."""
        self._word_empty(begun=hall.view.arrangement.id > 0)
        people = [hall.sitters[one] for one in hall.view.unseated if one in hall.sitters]
        number = interface().number(len(people))
        told = ngettext("{n} person without a seat", "{n} people without a seat", len(people))
        self.title.setText(told.format(n=number))
        self.under.show_if_any(
            _("Drag one to a seat; Enter gives the best free one.") if people else ""
        )
        self.rows.show_rows(people)
        self.rows.sort_by("place")

    def _word_empty(self, *, begun: bool) -> None:
        if begun:
            told = _("Whoever is confirmed and due a chair has one here.")
            self.empty.set_words(_("Everybody has a seat"), told)
            return
        told = _("An arrangement says who sits here, at one session.")
        begin = (_("Begin an arrangement"), "plus", self.begin_wanted.emit, "plain")
        self.empty.set_words(_("Nobody sits here yet"), told, (begin,))


class _Taking(QObject):
    """Takes a row out of the list with the mouse and carries it over the hall."""

    carried = Signal(object, QPointF)
    put_down = Signal(QPointF)

    def __init__(self, table: TableView[Sitter]) -> None:
        super().__init__(table)
        self._table = table
        self._start = QPoint()
        self._who = 0
        self._carrying = False
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        kind, point = event.type(), event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            row = self._table.rows.row_at(self._table.rowAt(point.y()))
            self._start, self._who = point, row.delegate_id if row is not None else 0
        elif kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            far = (point - self._start).manhattanLength() >= QApplication.startDragDistance()
            self._carrying = self._carrying or (far and self._who > 0)
            if self._carrying:
                self.carried.emit(self._who, event.globalPosition())
            return self._carrying
        elif kind == QEvent.Type.MouseButtonRelease and self._carrying:
            self._carrying = False
            self.put_down.emit(event.globalPosition())
            return True
        return False
