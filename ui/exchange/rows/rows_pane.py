"""The right side: the whole list as one bar, and the rows that need a person.

What must not come in: thinking about rows, and writing them.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.model import Intake, RowState
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.plans.countries import COUNTRIES
from ui.base.cells import Cell, Text
from ui.base.form import ChoiceField
from ui.base.table.cell_edits import Written
from ui.base.table.columns import TICK
from ui.base.table.model import RowTableModel
from ui.base.table.sheet import SheetView
from ui.base.theme import set_kind
from ui.base.widgets.amounts import ShareBar
from ui.base.widgets.basics import HLine, Label
from ui.base.widgets.choosing import Segments
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.exchange.open_list import CellMended
from ui.exchange.rows.columns import BUTTON, SHEET, columns
from ui.exchange.rows.kinds import kind_words
from ui.exchange.rows.lines import (
    Line,
    all_lines,
    kinds_of,
    lacks_delegations,
    problem_lines,
    shares,
)
from ui.exchange.rows.remedies import Deed, button_words, can_be_written, deed_of

NAMED_DELEGATIONS = 4
EVERY_KIND = ""
PROBLEMS, ALL = "problems", "all"


class _LineModel(RowTableModel[Line]):
    """Only what is about a row has a box."""

    def cell_at(self, line: int, column: int) -> Cell:
        shown = self.row_at(line)
        if shown is not None and not shown.is_about_row and self.columns[column].key == TICK:
            return Text(" ")
        return super().cell_at(line, column)


class RowsPane(QFrame):
    """Bar, segments, kinds, and a table whose cells are mended in place."""

    ticks_changed = Signal()
    cells_given = Signal(list)  # of CellMended
    split_wanted = Signal(object)  # key of the row, wider than an int of Qt
    linked = Signal(object, object)  # key of the row, id of the person or None
    delegation_used = Signal(str, str)  # as written, name to use
    columns_wanted = Signal()
    told = Signal(str)  # what did not fit into a cell, as a sentence

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self.unticked: set[int] = set()  # keys of rows
        self.categories: Sequence[str] = ()  # names to be offered
        self._intake: Intake | None = None
        self._problems: list[Line] = []
        self._agreeing = False
        self._columns = columns(self._offers)
        self.rows = _LineModel(self._columns, lambda line: line.key, lambda line: line.text, self)
        self.rows.tickable = lambda line: line.tickable
        self.table: SheetView[Line] = SheetView(self.rows, "")
        self.empty = EmptyState(art="sun", icon="check")
        self.table.set_empty(self.empty)
        self._lay_out()
        self.segments.picked.connect(lambda _which: self._show_lines())
        self.kinds.committed.connect(lambda _kind: self._filter())
        self.rows.ticks_changed.connect(self._ticked)
        self.table.opened.connect(self._do)
        self.table.pressed_button.connect(lambda line, _column: self._do(line))
        self.table.edited.connect(self._written)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(10))
        head.setSpacing(px(8))
        line = QHBoxLayout()
        line.setSpacing(px(10))
        self.title = Label(kind="h3", wrap=True)
        self.kinds = ChoiceField()
        self.kinds.setFixedWidth(px(190))
        self.segments = Segments()
        line.addWidget(self.title, 1)
        line.addWidget(self.kinds)
        line.addWidget(self.segments)
        head.addLayout(line)
        self.bar = ShareBar()
        self.founded = Label(kind="hint", wrap=True)
        head.addWidget(self.bar)
        head.addWidget(self.founded)
        column.addLayout(head)
        column.addWidget(HLine())
        column.addWidget(self.table, 1)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Rows of the list"))
        self.table.words()
        self.segments.setAccessibleName(_("Rows that are shown"))
        self.kinds.set_words(_("Kind of problem"))
        self._say_empty()
        if self._intake is not None:
            self.show_intake(self._intake)

    def keys(self) -> list[tuple[str, str]]:
        """What keys do on the present row: nothing is promised that it does not have."""
        line = self.table.current()
        if line is None:
            return []
        keys = [("Space", _("tick"))] if line.tickable else []
        keys += [("F2", _("edit the cell"))] if can_be_written(line) else []
        keys += [("Enter", _("the row's remedy"))] if button_words(line) else []
        return keys

    @property
    def is_calm(self) -> bool:
        """Whether no row needs a person, and none is shown instead."""
        return not self.rows.visible_rows()

    # ---- what is shown

    def show_intake(self, intake: Intake) -> None:
        """Shows what the list would do; rows a person unticked stay unticked."""
        self._intake = intake
        self.unticked &= {row.key for row in intake.rows if row.ticked}
        self._problems = problem_lines(intake)
        problems = len(self._problems)
        number = interface().number
        n = len(intake.rows)
        read = ngettext("{n} row read", "{n} rows read", n).format(n=number(n))
        need = ngettext("{n} point to look at", "{n} points to look at", problems)
        calm = _("nothing needs a decision")
        self.title.setText(f"{read}, {need.format(n=number(problems)) if problems else calm}")
        self.segments.set_choices(
            [
                (PROBLEMS, _("Problems {n}").format(n=number(problems))),
                (ALL, _("All {n}").format(n=number(n))),
            ]
        )
        self.bar.show_shares(shares(intake))
        founded = _new_delegations(intake.new_delegations)
        self.founded.show_if_any(_no_delegations() if lacks_delegations(intake) else founded)
        self._say_empty()
        self._show_lines()

    def _say_empty(self) -> None:
        """In place of the rows, where none is to be looked at."""
        rows = self._intake.rows if self._intake is not None else ()
        every = (_("Look at every row"), "list-checks", self._show_every_row, "plain")
        if rows and all(row.state is RowState.SAME for row in rows):
            self.empty.set_words(
                _("Everybody is here already"),
                _("The list says nothing new: nothing is written."),
                [every],
            )
        elif self._intake is not None and not rows:
            self.empty.set_words(
                _("No row names a person"),
                _("Look at the columns: which of them is the name?"),
                [(_("Columns"), "columns-3", self.columns_wanted.emit, "plain")],
            )
        else:
            self.empty.set_words(
                _("Every row is in order"),
                _("Nothing needs a decision. Import whenever you like."),
                [every],
            )

    def _show_every_row(self) -> None:
        self.segments.set_value(ALL)
        self._show_lines()
        self.table.setFocus()

    def _show_lines(self) -> None:
        if self._intake is None:
            return
        everything = self.segments.value() == ALL
        lines = all_lines(self._intake) if everything else self._problems
        self._hide(BUTTON, hidden=not any(button_words(line) for line in lines))
        self._hide(SHEET, hidden=len(self._intake.sheets) < 2)
        self._offer_kinds(lines)
        self._agreeing = True  # boxes that go with their lines are nobody's decision
        self.rows.show_rows(lines)
        self._filter()
        self._tick_again()

    def _hide(self, key: str, *, hidden: bool) -> None:
        place = next(n for n, column in enumerate(self._columns) if column.key == key)
        self.table.setColumnHidden(place, hidden)

    def _offer_kinds(self, lines: list[Line]) -> None:
        number = interface().number
        found = kinds_of(lines)
        every: list[tuple[object, str]] = [(EVERY_KIND, _("All kinds"))]
        self.kinds.set_choices(
            [*every, *((kind, f"{kind_words(kind)} · {number(n)}") for kind, n in found)]
        )
        if self.kinds.value() not in {kind for kind, _n in found}:  # the last of a kind is settled
            self.kinds.set_value(EVERY_KIND)
        self.kinds.setVisible(len(found) > 1 or self.kinds.value() != EVERY_KIND)

    def _filter(self) -> None:
        kind = self.kinds.value()
        self.rows.set_filter(
            (lambda line: line.problem is not None and line.problem.kind == kind) if kind else None
        )

    def forget(self) -> None:
        """Another list begins."""
        self._intake, self._problems = None, []
        self.unticked.clear()
        self.segments.set_value(PROBLEMS)
        self.kinds.set_value(EVERY_KIND)
        self.rows.set_filter(None)
        self._agreeing = True
        self.rows.show_rows([])
        self._agreeing = False

    # ---- boxes

    def _tick_again(self) -> None:
        """Every line of a row carries the row's own box."""
        self._agreeing = True
        self.rows.set_ticks(
            line.key for line in self.rows.all_rows if line.row_key not in self.unticked
        )
        self._agreeing = False

    def _ticked(self) -> None:
        """A box changed: the other lines of the same row follow."""
        if self._agreeing:
            return
        ticks = self.rows.ticks
        lines = [line for line in self.rows.all_rows if line.tickable]
        self.unticked ^= {
            line.row_key for line in lines if (line.key in ticks) is (line.row_key in self.unticked)
        }
        self._tick_again()
        self.ticks_changed.emit()

    # ---- cells

    def _offers(self) -> Sequence[str]:
        """Words that may be meant in the cell under the keyboard."""
        line = self.table.current()
        if line is None or line.problem is None:
            return ()
        if line.problem.kind is ProblemKind.UNKNOWN_CATEGORY:
            return self.categories
        if line.problem.kind is ProblemKind.UNKNOWN_COUNTRY:
            return [one.name.pick("vi") for one in COUNTRIES]
        return ()

    def _written(self, written: Written) -> None:
        lines = {line.key: line for line in self.rows.all_rows}
        given = [(lines[edit.key], edit.text) for edit in written.edits if edit.key in lines]
        if written.sentence():
            self.told.emit(written.sentence())
        if given:
            self.cells_given.emit([_mended(line, text) for line, text in given])

    def _do(self, line: Line) -> None:
        """What the button of a line does; Enter on the line does the same."""
        deed, problem = deed_of(line), line.problem
        if problem is None:
            return
        if deed is Deed.PROPOSAL:
            self.cells_given.emit([_mended(line, problem.proposal)])
        elif deed is Deed.SPLIT:
            self.split_wanted.emit(line.row_key)
        elif deed is Deed.LINK:
            self.linked.emit(line.row_key, int(problem.facts["id"]))
        elif deed is Deed.UNLINK:
            self.linked.emit(line.row_key, None)
        elif deed is Deed.DELEGATION:
            self.delegation_used.emit(problem.text, problem.proposal)
        elif deed is Deed.COLUMNS:
            self.columns_wanted.emit()
        else:
            self._open_cell(line)

    def _open_cell(self, line: Line) -> None:
        place = next(n for n, column in enumerate(self._columns) if column.edit is not None)
        if self.table.select_key(line.key):
            self.table.setFocus()
            self.table.block.go(place)
            self.table.editing.open()


def _mended(line: Line, text: str) -> CellMended:
    letter = line.problem.column if line.problem is not None else ""
    return CellMended(line.row_key, line.row, letter, text)


def _no_delegations() -> str:
    """Said beforehand, because a list of countries is easily taken for one of delegations."""
    return _(
        "The list has countries but no column of delegations, so no delegations are made. If each"
        " country is a delegation, choose “Delegation” for that column; otherwise choose the"
        " delegation of each person afterwards, on the page Delegates."
    )


def _new_delegations(names: Collection[str]) -> str:
    """Said beforehand, because a new delegation is often a misspelt old one."""
    if not names:
        return ""
    n = len(names)
    shown = ", ".join(list(names)[:NAMED_DELEGATIONS]) + (" …" if n > NAMED_DELEGATIONS else "")
    words = ngettext("{n} new delegation: {names}", "{n} new delegations: {names}", n)
    return words.format(n=interface().number(n), names=shown)
