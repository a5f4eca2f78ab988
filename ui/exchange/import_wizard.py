"""The import page: choose a list, match its columns, look at rows, compare changes, done.

It writes once, at the end, in one step of undo. What must not come in: how a list comes to the
page (`giving`), what a person says of it (`deciding`), and how the steps look (`steps`).
"""

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.plans.queries import categories
from ui.base.actions import action
from ui.exchange.deciding import DecidesOverLists
from ui.exchange.seen_steps import SeenSteps
from ui.exchange.steps import (
    Step,
    go_words,
    has_doubts,
    may_compare,
    must_compare,
    outcome_words,
    where_words,
)

EXAMPLE = "example"  # where the list of delegates sends somebody who wants to see one


class ImportPage(DecidesOverLists):
    """A few steps; only the last one writes."""

    name = "import"
    title = N_("Import delegates")
    icon = "file-down"
    tables = frozenset({"delegate", "delegation", "category"})

    def build(self) -> None:
        super().build()
        self.cancel_button = self.header.add_ghost(self.act("cancel"))
        self.back_button = self.header.add_button(self.act("back"))
        self.compare_button = self.header.add_button(self.act("compare"))
        self.go_button = self.header.add_primary(self.act("go"))
        self.stepper = SeenSteps()
        self._seen: set[Step] = set()  # of this list
        self._told_keys: list[tuple[str, str]] = []
        self.header.add_below(self.stepper)
        self.body.addWidget(self.steps, 1)
        self._wants_rows = False  # the person has gone on while rows are still thought about
        self.draft.meaning_changed.connect(self._follow_meaning)
        self.draft.thought.connect(self._thought)
        self.draft.busy_changed.connect(self._say_where)
        self.problems.ticks_changed.connect(self._say_where)
        self.problems.table.chosen.connect(lambda _lines: self._say_keys())
        self.changes.tabs.picked.connect(lambda _tab: self._say_keys())
        self.problems.columns_wanted.connect(lambda: self.go_to_step(Step.MATCH))

    def words(self) -> None:
        super().words()
        self.stepper.set_words(
            [
                _("Choose list"),
                _("Match columns"),
                _("Look at rows"),
                _("Compare changes"),
                _("Done"),
            ]
        )
        self.steps.words()
        self.footer.set_state(_("One Undo takes the whole import back."), "undo-2")
        self.go_to_step(self.step)

    def refresh(self, changes: Changes | None) -> None:
        """Somebody changed people meanwhile: what the list would do is thought again."""
        del changes
        self.problems.categories = [
            one.name.pick("vi") for one in self.workspace.read(categories, self.event_id)
        ]
        if self.step in {Step.LOOK, Step.COMPARE}:
            self.think()

    def arrive(self, row_id: object) -> None:
        if self.step is Step.DONE:
            self.begin_again()
        self.focus_first()
        if row_id == EXAMPLE:
            self.choose.example.setFocus()

    def focus_first(self) -> None:
        if self.step is Step.CHOOSE:
            self.choose.path.setFocus()

    def go_to_step(self, step: Step) -> None:
        """Shows a step."""
        self.step, self._wants_rows = step, False
        self._seen.add(step)
        self.stepper.show_seen(int(step), self._seen)
        self.steps.show_step(step, self.draft)
        self.show_intake()
        self.act("paste").setEnabled(step is Step.CHOOSE)
        self._say_where()

    def _say_keys(self) -> None:
        """The keys of a step for the foot; the one of the strong button is never left out."""
        keys: list[tuple[str, str]] = []
        if self.step is not Step.DONE and self.go_button.isEnabled():
            keys.append(("Ctrl Enter", _("import") if self._imports() else _("go on")))
        if self.step is Step.CHOOSE:
            keys.append(("Ctrl V", _("paste rows")))
        elif self.step is Step.LOOK:
            keys += self.problems.keys()
        elif self.step is Step.COMPARE:
            keys += self.changes.keys()
        if keys != self._told_keys:  # asked at each move among the rows
            self._told_keys = keys
            self.footer.set_keys(keys)

    def _imports(self) -> bool:
        """Whether the strong button writes; before that it only leads on."""
        if self.step is not Step.LOOK:
            return self.step is Step.COMPARE
        return self.draft.intake is None or not must_compare(self.draft.intake)

    def _say_where(self) -> None:
        """File beside the title, and what the buttons do now."""
        waits = self.draft.busy and (self._wants_rows or self.step is not Step.MATCH)
        words, possible = go_words(self.step, self.draft, self.problems.unticked, waits=waits)
        go = self.act("go")
        asks = self.asks_about_letters()
        go.setEnabled(possible or asks)  # its key still says why the button waits
        go.setIconText(words)
        self.go_button.setEnabled(possible and not asks)
        self.go_button.set_icon("check" if self._imports() else "arrow-right")
        self.cancel_button.setVisible(self.step is not Step.DONE)
        self.back_button.setVisible(self.step in {Step.MATCH, Step.LOOK, Step.COMPARE})
        unseen = self.step is Step.LOOK and Step.MATCH not in self._seen
        self.act("back").setIconText(_("Look at the columns") if unseen else _("Go back"))
        comparing = may_compare(self.step, self.draft)
        self.act("compare").setEnabled(comparing)
        self.compare_button.setVisible(comparing)
        self.header.set_count(where_words(self.draft))
        self._say_keys()

    def begin_again(self) -> None:
        self.draft.forget()
        self.steps.forget()
        self._seen.clear()
        self.go_to_step(Step.CHOOSE)

    def show_opened(self) -> None:
        self.go_to_step(Step.CHOOSE)
        if self.asks_about_letters():
            self.steps.letters.focus_question()
        else:
            self.go_button.setFocus()

    # ---- thinking

    def _follow_meaning(self) -> None:
        """Where rows are looked at they are thought again at once; without names they cannot."""
        nameless = self.draft.list is None or not self.draft.list.has_name
        if self.step in {Step.LOOK, Step.COMPARE} and nameless:
            self.step = Step.MATCH
        if self.step is not Step.COMPARE:
            self.go_to_step(self.step)
        if self.step is not Step.CHOOSE:
            self.think()

    def _thought(self) -> None:
        if self._wants_rows:
            self._look()
            return
        self.show_intake()
        if self.step is Step.MATCH:
            self.steps.show_understood(self.draft)
        self._say_where()

    def _look(self) -> None:
        """The keyboard goes to the rows to be looked at; where there are none, to the button."""
        self.go_to_step(Step.LOOK)
        if self.problems.is_calm and self.go_button.isEnabled():
            self.go_button.setFocus()
        else:
            self.problems.table.setFocus()

    def _import(self, intake: Intake) -> None:
        chosen = intake.chosen(self.problems.unticked)
        left_out = len(intake.rows) - len(chosen)
        opened = self.draft.list
        file = opened.file if opened is not None else intake.file
        self.go_button.set_busy(True)
        self.go_button.repaint()  # ten thousand people take some seconds in their one step
        try:
            outcome = self.workspace.do(import_delegates, self.event_id, chosen, file, intake.facts)
        finally:
            self.go_button.set_busy(False)
        self.go_to_step(Step.DONE)  # the change that is told now is our own
        self.steps.show_outcome(outcome, left_out)
        self.messages.toast(outcome_words(outcome, left_out), self.workspace.undo)
        self.go_to.emit("delegates", (*outcome.added, *outcome.changed))

    # ---- the buttons

    @action("cancel", N_("Cancel"))
    def cancel(self) -> None:
        """Leaves without writing anything."""
        self.begin_again()
        self.go_to.emit("delegates", None)

    @action("back", N_("Go back"), icon="arrow-left", shortcut="Alt+Left")
    def back(self) -> None:
        """One step back."""
        if self.step in {Step.MATCH, Step.LOOK, Step.COMPARE}:
            self.go_to_step(Step(self.step - 1))

    @action("compare", N_("Compare changes"), icon="columns-3", shortcut="Alt+Right")
    def compare(self) -> None:
        """The changes in people who are here, before they are written."""
        self.go_to_step(Step.COMPARE)
        self.changes.focus_table()

    @action("go", N_("Continue"), icon="arrow-right", shortcut="Ctrl+Return")
    def go(self) -> None:
        """The next step; at the end this is the import itself."""
        intake = self.draft.intake
        if self.step is Step.DONE:
            self.begin_again()
        elif self.asks_about_letters():
            self.ask_about_letters()
        elif self.step is Step.CHOOSE and has_doubts(self.draft):
            self.go_to_step(Step.MATCH)
            self.think()
        elif intake is None:
            self._wait_for_rows()
        elif self.step is Step.LOOK and must_compare(intake):
            self.compare()
        elif self.step in {Step.LOOK, Step.COMPARE}:
            self._import(intake)
        else:
            self._look()

    def _wait_for_rows(self) -> None:
        """The rows are shown as soon as they were thought about."""
        self._wants_rows = True
        if not self.draft.busy:
            self.think()
        self._say_where()
