"""The review: both sides lit together, questions answered, ticks and corrections told to the plan.

What must not come in: writing, and how a plan comes to the page.
"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.model import PlanIntake
from hanoiplan.plan_reading.model import Fault
from ui.base.widgets.basics import SideLabel
from ui.base.widgets.painted import px
from ui.plan_reader.answers import Act, ticked
from ui.plan_reader.deciding import DecidesOverPlans
from ui.plan_reader.document.painting import Marks
from ui.plan_reader.document.view import DocumentView
from ui.plan_reader.filter_chips import FilterChips
from ui.plan_reader.places import Places, amber_columns, fault_place
from ui.plan_reader.questions import Question, question_of
from ui.plan_reader.remark_bar import RemarkBar
from ui.plan_reader.rows.fault_table import FaultLine
from ui.plan_reader.rows.lines import Line, Show, after, counts_of
from ui.plan_reader.rows.rows_pane import CHANGES, RowsPane
from ui.plan_reader.taking import Step
from ui.plan_reader.version_bar import VersionBar
from ui.plan_reader.words import facts_words


class ReviewsPlans(DecidesOverPlans):
    """Document and rows side by side."""

    def build(self) -> None:
        super().build()
        self.document, self.rows = DocumentView(), RowsPane()
        self.chips, self.facts = FilterChips(), SideLabel(kind="second", least=80)
        self.version, self.remarks = VersionBar(), RemarkBar()
        self._marks = Marks()
        self._fault: Fault | None = None  # that is looked at in the list of faults
        self.strip_of_chips = QWidget()
        line = QHBoxLayout(self.strip_of_chips)
        line.setContentsMargins(0, px(6), 0, 0)
        line.addWidget(self.chips, 1)
        line.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.add_below(self.strip_of_chips)
        self.stack.addWidget(self._review())
        self._listen()

    def _review(self) -> QWidget:
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        for side in (self.document, self.rows):
            self.sides.addWidget(side)
            side.setMinimumWidth(px(320))
        self.sides.setSizes([470, 560])
        self.sides.setStretchFactor(0, 4)
        self.sides.setStretchFactor(1, 5)
        self.review = QWidget()
        column = QVBoxLayout(self.review)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.remarks)
        column.addWidget(self.version)
        column.addWidget(self.sides, 1)
        return self.review

    def _listen(self) -> None:
        self.hear_decisions(self.rows, self.version)
        rows, document, bar = self.rows, self.document, self.rows.question
        self.plan.changed.connect(self.show_plan)
        self.chips.picked.connect(lambda _show: self._show_picked())
        document.chosen.connect(self._pressed_place)
        document.stepped.connect(rows.step)
        document.jumped.connect(self._jump)
        document.opened.connect(rows.open_form)
        rows.followed.connect(self.follow)
        rows.tab_changed.connect(self._tab_changed)
        rows.changes.chosen.connect(lambda _lines: self.follow())
        rows.faults.chosen.connect(self._look_at_faults)
        bar.answered.connect(self._answer)
        bar.otherwise.connect(self._write_otherwise)
        bar.passed_over.connect(lambda asked: self._answer(ticked(asked.key, on=False)))

    # ---- what is shown

    def show_plan(self) -> None:
        """Everything as it was decided so far."""
        intake = self.plan.intake
        if intake is None or self.step is not Step.REVIEW:
            return
        counts = counts_of(intake, self.plan.places.joined)
        self.chips.show_counts(counts, version=intake.plan_id is not None)
        self.facts.setText(facts_words(intake))
        self.remarks.show_reading(intake.reading)
        self.version.show_plans(intake, self.plan.plans())
        self._marks = marks_of(intake, self.plan.places)
        self.rows.show_intake(intake, self.plan.places, self.plan.events(), self.chips.show_now)
        self.follow()
        self.say_where()

    def _show_picked(self) -> None:
        """Another chip: the keyboard is on one of its rows, and the question is about that."""
        self.show_plan()
        shown = self.rows.shown()
        if shown and self.rows.current() not in shown:
            self.rows.select(shown[0].key)
            self.follow()

    def say_where(self) -> None:
        """Title, buttons and keys as they are now."""
        raise NotImplementedError

    def follow(self) -> None:
        """Both sides show the row that is looked at, and the question follows."""
        intake = self.plan.intake
        if intake is None:
            return
        line = self._looked_at()
        places = self.plan.places
        lit = places.of_row.get(line.key, ()) if line is not None else ()
        if self._fault is not None and self.chips.show_now is Show.FAULTS:
            lit = (fault_place(self._fault, places.at),)
        spoken = line.title if line is not None else ""
        self.document.show_marks(replace(self._marks, lit=lit), spoken)
        if lit:
            self.document.bring(lit[0])
        self._ask(line)

    def _looked_at(self) -> Line | None:
        """The row of the table, the form, or of the difference that is chosen."""
        if self.rows.tabs.value() == CHANGES:
            one = self.rows.changes.current()
            return self.rows.line(one.row.key) if one is not None else None
        return self.rows.current()

    def _ask(self, line: Line | None) -> None:
        """The question of this row, else of the next one that has any."""
        intake, bar = self.plan.intake, self.rows.question
        waiting = [one for one in self.rows.lines() if intake and one.row.part in intake.parts]
        asked = line if line is not None and line.row.asks else None
        found = asked or after(waiting, line.key if line is not None else 0)
        asks = self.rows.stack.currentWidget() is self.rows.table
        question = question_of(found.row, intake) if found and intake and asks else None
        if question is not None and asked is None:  # about another row than the one that is lit
            where = _("The next one to choose: {row}").format(row=question.where)
            question = replace(question, where=where)
        if question is None or bar.question is None or not _same(question, bar.question):
            bar.show_question(question)

    # ---- going about

    def go_to_next(self) -> bool:
        """The next row that asks, with the keyboard on its answers; False when none does."""
        line, intake = self._looked_at(), self.plan.intake
        waiting = [one for one in self.rows.lines() if intake and one.row.part in intake.parts]
        found = after(waiting, line.key if line is not None else 0)
        if found is None:
            return False
        if self.chips.show_now not in (Show.ALL, Show.ASKS):
            self.chips.choose(Show.ALL)
        if self.rows.stack.currentWidget() is self.rows.form:
            self.rows.close_form()
        self.rows.select(found.key)
        self.follow()
        self.rows.question.focus_answer()
        return True

    def _pressed_place(self, place: tuple[int, int]) -> None:
        keys = self.plan.places.at.get(place, ())
        if not keys:
            return
        if self.chips.show_now is Show.FAULTS or not self.rows.select(keys[0]):
            self.chips.choose(Show.ALL)
            self.rows.select(keys[0])
        self.follow()

    def _tab_changed(self) -> None:
        """Another part: its rows, also where the faults were listed."""
        if self.chips.show_now is Show.FAULTS:
            self.chips.choose(Show.ALL)
        self.follow()
        self.say_where()

    def _jump(self, last: bool) -> None:
        shown = self.rows.shown()
        if shown:
            self.rows.select(shown[-1 if last else 0].key)

    def _look_at_faults(self, lines: list[FaultLine]) -> None:
        self._fault = lines[0].fault if lines else None
        self.follow()

    # ---- answering

    def _answer(self, act: Act) -> None:
        """An answer; whoever answers goes on to the next question."""
        asked = self.rows.question.question
        had_keyboard = any(button.hasFocus() for button in self.rows.question.buttons)
        self.decide(act)
        again = self.rows.line(asked.key) if asked is not None else None
        if had_keyboard and again is not None and not again.row.asks and not self.go_to_next():
            self.focus_rows()

    def focus_rows(self) -> None:
        """The keyboard to the rows."""
        (self.rows.table or self.rows).setFocus()

    def _write_otherwise(self, asked: Question) -> None:
        self.rows.select(asked.key)
        self.rows.open_form(asked.field)


def marks_of(intake: PlanIntake, places: Places) -> Marks:
    """What is amber, red and joined in the document, whatever is looked at."""
    amber = {
        place: amber_columns(intake.reading.source, row, place)
        for row in intake.rows
        if row.uncertain
        for place in places.of_row.get(row.key, ())[:1]
    }
    joined = frozenset(places.of_row[key][-1] for key in places.joined)
    return Marks((), amber, places.fault_places, frozenset(places.at), joined)


def _same(one: Question, other: Question) -> bool:
    """Whether a question stands there already; its acts are made anew each time."""
    return (one.key, one.field, one.words, one.where) == (
        other.key,
        other.field,
        other.words,
        other.where,
    )
