"""What the right side consists of: parts as tabs, the table or form of one, the one question.

What must not come in: changing the intake (signals tell what a person wants).
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.model import PlanIntake, PlanPart
from hanoiplan.plans.model import EventFacts
from ui.base.theme import set_kind
from ui.base.widgets.choosing import Tabs
from ui.plan_reader.places import Places
from ui.plan_reader.plan_form import PlanForm
from ui.plan_reader.question_bar import QuestionBar
from ui.plan_reader.rows.change_table import ChangeTable, change_lines
from ui.plan_reader.rows.fault_table import FaultTable
from ui.plan_reader.rows.lines import Line, Show, lines_of, parts_found
from ui.plan_reader.rows.part_bar import PartBar
from ui.plan_reader.rows.part_table import PartTable
from ui.plan_reader.rows.row_form import RowForm
from ui.plan_reader.words import number, part_words

PLAN, CHANGES = "plan", "changes"


class PartsPane(QFrame):
    """Everything that was understood, part by part; the form stands in place of a table."""

    followed = Signal()  # the keyboard is on another row
    ticked = Signal(object)  # a dict by key: whether it is written
    edited = Signal(object)  # Written, of the table
    tab_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.intake: PlanIntake | None = None
        self.show_now = Show.ALL
        self._lines: dict[PlanPart, list[Line]] = {}
        self._events: Sequence[EventFacts] = ()
        self.tabs, self.bar = Tabs(), PartBar()
        self.tables = {part: PartTable(part) for part in PlanPart}
        self.faults, self.changes = FaultTable(), ChangeTable()
        self.plan, self.form = PlanForm(), RowForm()
        self.question = QuestionBar()
        self.stack = QStackedWidget()
        panes: tuple[QWidget, ...] = (self.faults, self.changes, self.plan, self.form)
        for pane in (*self.tables.values(), *panes):
            self.stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.question)
        self._listen()

    def _listen(self) -> None:
        self.tabs.picked.connect(lambda _tab: self._pick_tab())
        for table in self.tables.values():
            table.ticked.connect(self.ticked)
            table.edited.connect(self.edited)
            table.selectionModel().currentChanged.connect(self._follow)

    def words(self) -> None:
        """The language changed."""
        self.tabs.setAccessibleName(_("Parts of the plan"))
        for part, table in self.tables.items():
            table.setAccessibleName(part_words(part))
            table.words()
            table.empty.set_words(
                _("No row of this kind"), _("Press the chip once more to see all rows.")
            )
        self.faults.setAccessibleName(_("Faults of the document"))
        self.faults.words()
        self.changes.setAccessibleName(_("Cells that differ"))
        self.changes.words()
        self.plan.words()
        self.form.words()

    # ---- what is shown

    def show_intake(
        self, intake: PlanIntake, places: Places, events: Sequence[EventFacts], show: Show
    ) -> None:
        """Everything as it was decided so far."""
        self.intake, self.show_now = intake, show
        self._events = events
        parts = parts_found(intake)
        self._lines = {part: lines_of(intake, part, places) for part in parts}
        changes = change_lines(intake)
        counts = [(part, part_words(part), number(len(self._lines[part]))) for part in parts]
        more = [(CHANGES, _("Differences"), number(len(changes)))] if changes else []
        self.tabs.set_tabs([*counts, *more, (PLAN, _("The plan itself"), None)])
        self.changes.rows.show_rows(changes)
        self.faults.show_faults(intake.reading.faults)
        self.plan.show_plan(intake)
        for part in parts:
            self.tables[part].show_lines(self._lines[part], show)
        self._show_tab()
        self._show_form_again()

    def forget(self) -> None:
        """Another document begins."""
        self.intake, self._lines = None, {}
        self.form.line = None
        for table in self.tables.values():
            table.rows.set_filter(None)
            table.rows.show_rows([])
        self.question.show_question(None)

    @property
    def part(self) -> PlanPart | None:
        """The part whose rows are open; None on the other tabs."""
        tab = self.tabs.value()
        return tab if isinstance(tab, PlanPart) else None

    @property
    def table(self) -> PartTable | None:
        """The table of the part that is open."""
        return self.tables[self.part] if self.part is not None else None

    def _pick_tab(self) -> None:
        self._leave_form()
        self._show_tab()
        self.tab_changed.emit()

    def _show_tab(self) -> None:
        tab, part = self.tabs.value(), self.part
        if self.intake is None:
            return
        in_form = self.stack.currentWidget() is self.form and self.form.line is not None
        in_table = part is not None and not in_form and self.show_now is not Show.FAULTS
        self.bar.setVisible(in_table)
        if part is not None:
            self.bar.show_part(part, self.intake, self._events)
        if in_form:
            return
        if self.show_now is Show.FAULTS:
            self.stack.setCurrentWidget(self.faults)
        elif part is not None:
            self.stack.setCurrentWidget(self.tables[part])
        else:
            self.stack.setCurrentWidget(self.changes if tab == CHANGES else self.plan)

    def go_to_first_tab(self) -> None:
        """The first part that was found; the plan itself where nothing else was."""
        self.go_to_tab(next(iter(self._lines), PLAN))

    def go_to_tab(self, tab: object) -> None:
        """Opens a part, the plan itself or the differences."""
        if tab != self.tabs.value():
            self._leave_form()
            self.tabs.set_value(tab)
            self._show_tab()

    # ---- the row that is looked at

    def lines(self) -> list[Line]:
        """The rows of all parts in the order of the tabs."""
        return [line for lines in self._lines.values() for line in lines]

    def line(self, key: int) -> Line | None:
        """A row by its key."""
        return next((line for line in self.lines() if line.key == key), None)

    def _follow(self) -> None:
        """Not while rows are being shown anew."""
        if self.intake is not None:
            self.followed.emit()

    # ---- the form

    def _leave_form(self) -> None:
        if self.stack.currentWidget() is self.form and self.form.line is not None:
            self.form.commit_open()
            self.form.line = None
            self.stack.setCurrentWidget(self.plan)

    def _show_form_again(self) -> None:
        line = self.form.line
        fresh = self.line(line.key) if line is not None else None
        if fresh is not None and self.stack.currentWidget() is self.form:
            self.form.show_line(fresh)
