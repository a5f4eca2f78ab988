"""The import page: choose a file, match its columns, look at problems, done.

It writes once, at the end, in one step of undo. What must not come in: reading a list and thinking
about it (`list_draft`), and how the steps look (`steps`).
"""

from pathlib import Path

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.export import write_delegates
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.operations import import_delegates
from ui.base.actions import action
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.widgets.choosing import Stepper
from ui.exchange.file_dialogs import ask_where_to_save
from ui.exchange.list_draft import ListDraft
from ui.exchange.steps import Step, Steps, go_words, has_doubts, outcome_words, where_words

EXAMPLE = "example"  # where the list of delegates sends somebody who wants to see one


class ImportPage(Page):
    """Four steps; only the last one writes."""

    name = "import"
    title = N_("Import delegates")
    icon = "file-down"
    tables = frozenset({"delegate", "delegation", "category"})

    def build(self) -> None:
        self.step = Step.CHOOSE
        self.draft = ListDraft(self.tools, self)
        self.cancel_button = self.header.add_ghost(self.act("cancel"))
        self.back_button = self.header.add_button(self.act("back"))
        self.go_button = self.header.add_primary(self.act("go"))
        self.stepper = Stepper()
        self.header.add_below(self.stepper)
        self.steps = Steps(self.footer)
        self.body.addWidget(self.steps, 1)
        self.choose, self.problems = self.steps.choose, self.steps.problems
        self._listen()

    def _listen(self) -> None:
        self.choose.path_given.connect(self.open_file)
        self.choose.example_wanted.connect(self._save_example)
        self.choose.sheet_picked.connect(self.draft.pick_sheet)
        self.steps.columns.field_picked.connect(self.draft.pick_field)
        self.steps.columns.header_picked.connect(self.draft.pick_header)
        self.problems.ticks_changed.connect(self._say_where)
        self.problems.cell_given.connect(self.draft.put_right)
        self.draft.opened.connect(self._opened)
        self.draft.not_opened.connect(self._not_opened)
        self.draft.meaning_changed.connect(self._follow_meaning)
        self.draft.thought.connect(self._thought)
        self.draft.busy_changed.connect(self._say_where)

    def words(self) -> None:
        super().words()
        self.stepper.set_words(
            [_("Choose file"), _("Match columns"), _("Look at problems"), _("Done")]
        )
        self.steps.words()
        self.footer.set_state(_("One Undo takes the whole import back."), "undo-2")
        if self.draft.intake is not None:
            self.problems.show_intake(self.draft.intake)
        self.go_to_step(self.step)

    def refresh(self, changes: Changes | None) -> None:
        """Somebody changed people meanwhile: what the list would do is thought again."""
        del changes
        if self.step is Step.LOOK:
            self._think()

    def arrive(self, row_id: object) -> None:
        if self.step is Step.DONE:
            self._begin_again()
        self.focus_first()
        if row_id == EXAMPLE:
            self.choose.example.setFocus()

    def focus_first(self) -> None:
        if self.step is Step.CHOOSE:
            self.choose.path.setFocus()

    def go_to_step(self, step: Step) -> None:
        """Shows a step."""
        self.step = step
        self.stepper.set_step(int(step))
        self.steps.show_step(step, self.draft)
        look = step is Step.LOOK
        keys = [("Space", _("tick")), ("F2", _("edit the cell"))]
        self.footer.set_keys(keys if look else [])
        self._say_where()

    def _say_where(self) -> None:
        """File beside the title, and what the buttons do now."""
        words, possible = go_words(self.step, self.draft, self.problems.unticked)
        go = self.act("go")
        go.setEnabled(possible)
        go.setIconText(words)
        self.go_button.set_icon("check" if self.step is Step.LOOK else "arrow-right")
        self.cancel_button.setVisible(self.step is not Step.DONE)
        self.back_button.setVisible(self.step in {Step.MATCH, Step.LOOK})
        self.header.set_count(where_words(self.draft))

    # ---- the list

    def open_file(self, path: Path) -> None:
        """Reads a file beside the window and shows what is in it."""
        self.clear_error()
        self._begin_again()
        self.draft.open_file(path)

    def _opened(self) -> None:
        self.go_to_step(Step.CHOOSE)
        self.go_button.setFocus()

    def _not_opened(self, path: Path, error: KnownError) -> None:
        again = (_("Try again"), lambda: self.open_file(path))
        other = (_("Choose another file"), self.choose.ask)
        self.messages.fail(error, self, _("Nothing here has changed."), [again, other])

    @guarded
    def _save_example(self) -> None:
        """An empty list with the headings that are always understood."""
        path = ask_where_to_save(self)
        if path is not None:
            written = write_delegates(path, [])
            self.messages.toast(_("“{file}” is saved").format(file=written.name))

    def _follow_meaning(self) -> None:
        """Where rows are looked at they are thought again at once; without names they cannot."""
        mapping = self.draft.mapping
        if self.step is Step.LOOK and mapping is not None and mapping.has_name:
            self._think()
        else:
            self.go_to_step(Step.MATCH)

    @guarded
    def _think(self) -> None:
        self.draft.think()

    def _thought(self) -> None:
        if self.draft.intake is not None:
            just_arrived = self.step is not Step.LOOK
            self.problems.show_intake(self.draft.intake)
            self.go_to_step(Step.LOOK)
            if just_arrived:
                self.problems.table.setFocus()

    def _import(self, intake: Intake) -> None:
        chosen = intake.chosen(self.problems.unticked)
        outcome = self.workspace.do(import_delegates, self.event_id, chosen, intake.file)
        self.go_to_step(Step.DONE)  # the change that is told now is our own
        self.steps.show_outcome(outcome)
        self.messages.toast(outcome_words(outcome), self.workspace.undo)
        self.go_to.emit("delegates", None)

    def _begin_again(self) -> None:
        self.draft.forget()
        self.problems.forget()
        self.go_to_step(Step.CHOOSE)

    # ---- the buttons

    @action("cancel", N_("Cancel"))
    def cancel(self) -> None:
        """Leaves without writing anything."""
        self._begin_again()
        self.go_to.emit("delegates", None)

    @action("back", N_("Go back"), icon="arrow-left", shortcut="Alt+Left")
    def back(self) -> None:
        """One step back."""
        if self.step in {Step.MATCH, Step.LOOK}:
            self.go_to_step(Step(self.step - 1))

    @action("go", N_("Continue"), icon="arrow-right", shortcut="Ctrl+Return")
    def go(self) -> None:
        """The next step; at the problems this is the import itself."""
        if self.step is Step.LOOK and self.draft.intake is not None:
            self._import(self.draft.intake)
        elif self.step is Step.DONE:
            self._begin_again()
        elif self.step is Step.CHOOSE and has_doubts(self.draft):
            self.go_to_step(Step.MATCH)
        else:
            self._think()
