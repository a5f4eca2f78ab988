"""The month, and beside it the tasks that end on the chosen day.

What must not come in: changing a task.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.base.cells import Chips, FlagText
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.checklist.calendar.days import ends_of
from ui.checklist.calendar.month import Month
from ui.checklist.lines import Line
from ui.checklist.task_table import TaskTable
from ui.checklist.words import number_of, state_chip, tasks_words

WIDTH = 340  # px of the list of the day

COLUMNS: tuple[Column[Line], ...] = (
    Column(
        "title",
        N_("Tasks"),
        FlagText,
        lambda line: FlagText("", f"{number_of(line.row)} {line.row.title}".strip()),
        stretch=True,
    ),
    Column("state", N_("Status"), Chips, lambda line: Chips((state_chip(line),))),
)


class CalendarPane(QWidget):
    """A bar with the month's name, the sheet, the list."""

    chosen = Signal(object)
    opened = Signal(object)
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = Month()
        self.before, self.after = IconButton("chevron-left"), IconButton("chevron-right")
        self.now = Button(kind="small")
        self.name = Label(kind="h3")
        self.day = Label(kind="h3", wrap=True)
        self.count = Label(kind="second")
        self.rows: RowTableModel[Line] = RowTableModel(COLUMNS, lambda line: line.id, parent=self)
        self.table = TaskTable(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self._lines: tuple[Line, ...] = ()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        set_kind(bar := QFrame(), "second-row")
        line = QHBoxLayout(bar)
        line.setContentsMargins(px(16), px(4), px(16), px(4))
        line.setSpacing(px(8))
        for widget in (self.before, self.after, self.now, self.name):
            line.addWidget(widget)
        line.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(bar)
        left.addWidget(self.month, 1)
        set_kind(side := QFrame(), "panel")
        self._side = side
        side.setFixedWidth(px(WIDTH))
        right = QVBoxLayout(side)
        right.setContentsMargins(1, px(10), 0, 0)
        right.setSpacing(px(4))
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), px(4))
        head.addWidget(self.day)
        head.addWidget(self.count)
        right.addLayout(head)
        right.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(side)

    def _listen(self) -> None:
        self.before.clicked.connect(lambda: self.month.turn(-1))
        self.after.clicked.connect(lambda: self.month.turn(1))
        self.now.clicked.connect(lambda: self.month.go_to(self.month.today))
        self.month.day_chosen.connect(lambda _day: self._show_day())
        self.month.list_wanted.connect(self._to_list)
        self.table.chosen.connect(lambda _rows: self.chosen.emit(self.current_key()))
        self.table.opened.connect(lambda line: self.opened.emit(line.id))
        self.table.wished.connect(self.wished)

    def make_room(self, *, narrow: bool) -> None:
        """Beside the open form the tasks of the day give their place to the month."""
        self._side.setVisible(not narrow)

    def words(self) -> None:
        """The language changed."""
        self.month.setAccessibleName(_("Month with the last days of tasks"))
        self.before.set_name(_("Previous month"))
        self.after.set_name(_("Next month"))
        self.now.setText(_("Today"))
        self.table.setAccessibleName(_("Tasks that end on this day"))
        self.table.words()
        self._show_day()

    def show_lines(
        self, lines: Sequence[Line], today: date, event: tuple[date, date] | None
    ) -> None:
        """Shows these tasks on their last days."""
        self._lines = tuple(lines)
        self.month.show_days(ends_of(lines), today, event)
        self._show_day()

    def _show_day(self) -> None:
        day = self.month.day
        on_it = ends_of(self._lines).get(day, ())
        self.name.setText(interface().month(day))
        self.day.setText(interface().date(day))
        self.count.setText(tasks_words(len(on_it)) if on_it else _("Nothing ends on this day"))
        self.rows.show_rows(on_it)
        self.empty.set_words(
            "", _("Deadlines without a day stand in the list and on the timeline.")
        )
        self.table.horizontalHeader().setVisible(bool(on_it))

    def _to_list(self) -> None:
        rows = self.rows.visible_rows()
        if rows:
            self.table.select_key(rows[0].id)
            self.table.setFocus()

    def current_key(self) -> int:
        """The task chosen in the list of the day, 0 without one."""
        line = self.table.current()
        return line.id if line is not None else 0

    def select(self, key: int) -> bool:
        """Goes to the last day of a task; False when it has none."""
        found = (day for day, on_it in ends_of(self._lines).items() if key in {o.id for o in on_it})
        day = next(found, None)
        if day is None:
            return False
        self.month.go_to(day)
        self.table.select_key(key)
        return True
