"""The right side: the whole list as one bar, and the rows that need a person.

What must not come in: thinking about rows, and writing them.
"""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.model import Intake
from ui.base.form import TextField
from ui.base.table_model import RowTableModel
from ui.base.table_view import TableView
from ui.base.theme import set_kind, theme
from ui.base.widgets.amounts import ShareBar
from ui.base.widgets.basics import HLine, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Segments
from ui.base.widgets.empty import EmptyState
from ui.exchange.lines import (
    COLUMNS,
    Line,
    all_lines,
    has_button,
    needs_a_look,
    problem_lines,
    shares,
)

NAMED_DELEGATIONS = 4
BUTTONS = len(COLUMNS) - 1  # the column of the remedies, shown where there is one


class ProblemsPane(QFrame):
    """Bar, segments, table, and a line in which one cell is put right."""

    ticks_changed = Signal()
    cell_given = Signal(int, str, str)  # row, letter of the column, the text to read instead

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self.unticked: set[int] = set()
        self._intake: Intake | None = None
        self._editing: Line | None = None
        self._agreeing = False
        self.rows = RowTableModel(COLUMNS, lambda line: line.key, lambda line: line.text, self)
        self.rows.tickable = lambda line: line.tickable
        self.table: TableView[Line] = TableView(self.rows, "")
        self.empty = EmptyState(art="sun", icon="check")
        self.table.set_empty(self.empty)
        self._lay_out()
        self.segments.picked.connect(lambda _which: self._show_lines())
        self.rows.ticks_changed.connect(self._ticked)
        self.table.edit_wanted.connect(self.edit)
        self.table.opened.connect(self.edit)
        self.table.pressed_button.connect(self._pressed)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(10))
        head.setSpacing(px(8))
        line = QHBoxLayout()
        self.title = Label(kind="h3")
        self.segments = Segments()
        line.addWidget(self.title)
        line.addStretch(1)
        line.addWidget(self.segments)
        head.addLayout(line)
        self.bar = ShareBar()
        self.founded = Label(kind="hint", wrap=True)
        head.addWidget(self.bar)
        head.addWidget(self.founded)
        column.addLayout(head)
        column.addWidget(HLine())
        column.addWidget(self.table, 1)
        column.addWidget(self._cell_line())

    def _cell_line(self) -> QFrame:
        """Where one cell is put right; the file stays as it is."""
        px = theme().px
        self.cell_frame = QFrame()
        set_kind(self.cell_frame, "panel-foot")
        row = QHBoxLayout(self.cell_frame)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(10))
        self.cell_label = Label(kind="label")
        self.cell = TextField()
        self.cell_button = Button()
        row.addWidget(self.cell_label)
        row.addWidget(self.cell, 1)
        row.addWidget(self.cell_button)
        self.cell.committed.connect(self._cell_given)
        self.cell_button.clicked.connect(self.cell.commit)
        self.cell_frame.hide()
        return self.cell_frame

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Rows of the list"))
        self.table.words()
        self.empty.set_words(
            _("Every row is in order"), _("Nothing needs a decision. Import whenever you like.")
        )
        self.cell_button.setText(_("Use this"))
        self.cell.set_words(_("What to read instead"))

    # ---- what is shown

    def show_intake(self, intake: Intake) -> None:
        """Shows what the list would do; rows a person unticked stay unticked."""
        self._intake = intake
        self.unticked &= {row.row for row in intake.rows if row.ticked}
        problems = needs_a_look(intake)
        number = interface().number
        n = len(intake.rows)
        read = ngettext("{n} row read", "{n} rows read", n).format(n=number(n))
        need = ngettext("{n} row needs a decision", "{n} rows need a decision", problems)
        calm = _("nothing needs a decision")
        self.title.setText(f"{read}, {need.format(n=number(problems)) if problems else calm}")
        self.segments.set_choices(
            [
                ("problems", _("Problems {n}").format(n=number(problems))),
                ("all", _("All {n}").format(n=number(n))),
            ]
        )
        self.bar.show_shares(shares(intake))
        self.founded.show_if_any(_new_delegations(intake.new_delegations))
        self._show_lines()

    def _show_lines(self) -> None:
        if self._intake is None:
            return
        everything = self.segments.value() == "all"
        lines = all_lines(self._intake) if everything else problem_lines(self._intake)
        self.table.setColumnHidden(BUTTONS, not any(has_button(line) for line in lines))
        self.rows.show_rows(lines)
        self._tick_again()

    def forget(self) -> None:
        """Another list begins."""
        self._intake = None
        self.unticked.clear()
        self.segments.set_value("problems")
        self.rows.show_rows([])
        self.cell_frame.hide()

    # ---- boxes

    def _tick_again(self) -> None:
        """Every line of a row carries the row's own box."""
        self._agreeing = True
        self.rows.set_ticks(
            line.key for line in self.rows.all_rows if line.row not in self.unticked
        )
        self._agreeing = False

    def _ticked(self) -> None:
        """A box changed: the other lines of the same row follow."""
        if self._agreeing:
            return
        ticks = self.rows.ticks
        lines = [line for line in self.rows.all_rows if line.tickable]
        self.unticked ^= {
            line.row for line in lines if (line.key in ticks) is (line.row in self.unticked)
        }
        self._tick_again()
        self.ticks_changed.emit()

    # ---- cells

    def edit(self, line: Line) -> None:
        """Opens the cell of a line for a person."""
        if line.problem is None or not line.row:
            return
        self._editing = line
        self.cell_label.setText(_("Row {place}").format(place=line.place))
        self.cell.set_value(line.problem.text)
        self.cell_frame.show()
        self.cell.setFocus()
        self.cell.select_all()

    def _pressed(self, line: Line, _column: str) -> None:
        if line.problem is not None and line.problem.proposal:
            self.cell_given.emit(line.row, line.problem.column, line.problem.proposal)
        else:
            self.edit(line)

    def _cell_given(self, text: object) -> None:
        line, self._editing = self._editing, None
        self.cell_frame.hide()
        self.table.setFocus()
        if line is not None and line.problem is not None:
            self.cell_given.emit(line.row, line.problem.column, str(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves an opened cell as it is."""
        if event.key() == Qt.Key.Key_Escape and self.cell_frame.isVisible():
            self._editing = None
            self.cell_frame.hide()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)


def _new_delegations(names: Collection[str]) -> str:
    """Said beforehand, because a new delegation is often a misspelt old one."""
    if not names:
        return ""
    n = len(names)
    shown = ", ".join(list(names)[:NAMED_DELEGATIONS]) + (" …" if n > NAMED_DELEGATIONS else "")
    words = ngettext("{n} new delegation: {names}", "{n} new delegations: {names}", n)
    return words.format(n=interface().number(n), names=shown)
