"""The page "Read plan": choose a document, look at what was understood beside it, write it once.

What must not come in: reading and comparing (`OpenPlan`), and how the review looks (`reviewing`).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.exchange.plans.intake import nothing_words
from hanoiplan.exchange.plans.model import PlanOutcome, PlanPart
from hanoiplan.exchange.plans.writing import take_plan
from hanoiplan.plans.queries import plan_document
from ui.base.actions import action
from ui.base.shortening import shortened
from ui.plan_reader.done_pane import DonePane
from ui.plan_reader.reviewing import ReviewsPlans
from ui.plan_reader.rows.lines import Show
from ui.plan_reader.taking import Step
from ui.plan_reader.words import number, outcome_words, to_write_words

LONGEST = 44  # letters of a file beside the title


class PlanReaderPage(ReviewsPlans):
    """Only the strong button writes, in one step of undo."""

    name = "plan_reader"
    title = N_("Read plan")
    icon = "file-text"
    tables = frozenset(
        {"plan", "task", "target", "reporting_duty", "agency", "event", "session", "delegation"}
    )

    def build(self) -> None:
        super().build()
        self.cancel_button = self.header.add_ghost(self.act("cancel"))
        self.next_button = self.header.add_button(self.act("next"))
        self.write_button = self.header.add_primary(self.act("write"))
        self.done = DonePane()
        self.outcome: PlanOutcome | None = None
        self.stack.addWidget(self.done)
        self.body.addWidget(self.stack, 1)

    def words(self) -> None:
        super().words()
        self.choose.words()
        self.document.words()
        self.rows.words()
        self.footer.set_state(_("One Undo takes the whole plan back."), "undo-2")
        if self.outcome is not None:
            self.done.show_outcome(self.outcome, self.leave_for)
        self.show_step(self.step)

    def show_step(self, step: Step) -> None:
        self.step = step
        reviewing = step is Step.REVIEW
        shown = {Step.REVIEW: self.review, Step.DONE: self.done}.get(step, self.choose)
        self.stack.setCurrentWidget(shown)
        self.strip_of_chips.setVisible(reviewing)
        for button in (self.cancel_button, self.next_button, self.write_button):
            button.setVisible(reviewing)
        for name in ("next", "write", "sides"):
            self.act(name).setEnabled(reviewing)
        self.footer.setVisible(reviewing)
        self.header.set_count("")
        if reviewing:
            self.show_plan()

    def show_opened(self) -> None:
        self.choose.rest()
        intake = self.plan.intake
        if intake is None:
            return
        self.rows.forget()
        self.chips.choose(Show.ALL)
        self.document.show_document(intake.reading.source)
        self.show_step(Step.REVIEW)
        self.rows.go_to_first_tab()
        shown = self.rows.shown()
        if shown:
            self.rows.select(shown[0].key)
        self.follow()
        self.focus_rows()

    def refresh(self, changes: Changes | None) -> None:
        """Somebody may have changed the workspace: the plan is compared with it anew."""
        del changes
        if self.step is Step.REVIEW:
            self.plan.again()
        elif self.step is Step.DONE and self._was_taken_back():
            self.outcome = None
            self.show_step(Step.REVIEW)
            self.plan.again()

    def _was_taken_back(self) -> bool:
        """The plan that was written is gone again: it can be looked at once more."""
        outcome = self.outcome
        return outcome is not None and not self.workspace.read(plan_document, outcome.plan_id)

    def arrive(self, row_id: object) -> None:
        del row_id
        if self.step is Step.DONE:
            self.begin_again()
        elif self.step is Step.REVIEW and self.path_name:
            told = _("“{file}” is still open here; nothing of it is written yet")
            self.messages.toast(told.format(file=shortened(self.path_name, LONGEST)))
        self.focus_first()

    @property
    def path_name(self) -> str:
        """The name of the file that is looked at."""
        return self.plan.path.name if self.plan.path is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the checklist; what was read and answered stays here."""
        if event.key() == Qt.Key.Key_Escape and self.step is Step.REVIEW:
            self.go_to.emit("checklist", None)
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        if self.step is Step.CHOOSE:
            self.choose.path.setFocus()
        elif self.step is Step.REVIEW:
            self.focus_rows()

    def begin_again(self) -> None:
        """Forgets what was read and shows the first step."""
        self.plan.forget()
        self.rows.forget()
        self.choose.rest()
        self.outcome = None
        self.show_step(Step.CHOOSE)
        self.focus_first()

    def say_where(self) -> None:
        intake = self.plan.intake
        if intake is None:
            return
        write = self.act("write")
        write.setIconText(to_write_words(intake))
        write.setEnabled(not nothing_words(intake.reading))
        self.act("next").setEnabled(bool(intake.asking))
        self.header.set_count(self._about())
        keys = [("Ctrl Enter", _("write")), ("F8", _("next to choose")), ("F6", _("other side"))]
        keys += self.rows.keys()
        self.footer.set_keys(keys)

    def _about(self) -> str:
        """The file, and how much was found in it."""
        intake = self.plan.intake
        if intake is None:
            return ""
        rows = intake.of_part(PlanPart.TASKS)
        sections = {
            (row.values.get("origin"), row.values.get("section_index"), row.values.get("section"))
            for row in rows
        }
        tasks = ngettext("{n} task", "{n} tasks", len(rows)).format(n=number(len(rows)))
        parts = ngettext("in {n} section", "in {n} sections", len(sections))
        about = f"{tasks} {parts.format(n=number(len(sections)))}" if rows else ""
        told = (shortened(intake.reading.source.name, LONGEST), about)
        return " · ".join(one for one in told if one)

    def leave_for(self, room: str) -> None:
        """To a page where the plan is now; without a name to another plan."""
        plan_id = self.outcome.plan_id if self.outcome is not None else None
        self.begin_again()
        if room:
            self.go_to.emit(room, plan_id if room == "checklist" else None)

    # ---- what can be done

    @action("cancel", N_("Cancel"))
    def cancel(self) -> None:
        """Leaves without writing anything."""
        self.begin_again()
        self.go_to.emit("checklist", None)

    @action("next", N_("Next to choose"), icon="arrow-down", shortcut="F8")
    def next_question(self) -> None:
        """To the next row that waits for an answer."""
        if not self.go_to_next():
            self.messages.toast(_("Nothing waits for an answer"))

    @action("sides", N_("To the other side"), icon="columns-3", shortcut="F6")
    def other_side(self) -> None:
        """The keyboard from the rows to the document, and back."""
        if self.document.hasFocus():
            self.focus_rows()
        else:
            self.document.setFocus()

    @action("write", N_("Write the plan"), icon="check", shortcut="Ctrl+Return")
    def write(self) -> None:
        """Writes the ticked rows in one step; rows that wait for an answer stay out."""
        self.rows.form.commit_open()
        intake = self.plan.intake
        if intake is None or self.step is not Step.REVIEW or nothing_words(intake.reading):
            return
        self.write_button.set_busy(True)
        self.write_button.repaint()
        self.step = Step.DONE  # the change that is told now is our own
        try:
            self.outcome = self.workspace.do(take_plan, intake)
        finally:
            self.write_button.set_busy(False)
            if self.outcome is None:
                self.step = Step.REVIEW
        self.clear_error()
        self.done.show_outcome(self.outcome, self.leave_for)
        self.show_step(Step.DONE)
        self.messages.toast(outcome_words(self.outcome), self.workspace.undo)
        if self.done.buttons:
            self.done.buttons[0].setFocus()
