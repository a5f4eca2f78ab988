"""What a person says of a list: its columns, its rows, the changes; the page follows.

What must not come in: the order of the steps (`import_wizard`), and writing the list.
"""

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.operations import cancel_delegates
from ui.base.messages import guarded
from ui.exchange.changes.cells import with_cells, with_column
from ui.exchange.giving import TakesLists
from ui.exchange.steps import Step


class DecidesOverLists(TakesLists):
    """Hands what the panes tell to the draft."""

    def build(self) -> None:
        super().build()
        self.problems, self.changes = self.steps.problems, self.steps.changes
        self._listen_to_columns()
        self._listen_to_rows()

    def _listen_to_columns(self) -> None:
        draft, steps = self.draft, self.steps
        self.choose.sheets_ticked.connect(self._choose_sheets)
        steps.letters.settled.connect(
            lambda letters: draft.change(lambda one: one.settle_letters(letters))
        )
        steps.columns.field_picked.connect(
            lambda part, place, field: draft.change(lambda one: one.pick_field(part, place, field))
        )
        steps.columns.header_picked.connect(
            lambda part, number: draft.change(
                lambda one: one.pick_header(part, number), keys_stay=False
            )
        )
        steps.columns.sheet.committed.connect(lambda _place: steps.show_understood(draft))
        steps.understood.titles_kept.connect(
            lambda part, place, kept: draft.change(
                lambda one: one.keep_titles(part, place, kept=kept)
            )
        )
        steps.understood.groups_taken.connect(
            lambda taken: draft.change(lambda one: one.take_groups(taken=taken))
        )
        steps.understood.delegation_used.connect(self._use_delegation)

    def _listen_to_rows(self) -> None:
        draft, rows, changes = self.draft, self.problems, self.changes
        rows.cells_given.connect(draft.mend)
        rows.split_wanted.connect(lambda key: draft.decide(lambda one: one.with_split(key)))
        rows.delegation_used.connect(self._use_delegation)
        rows.told.connect(self.messages.toast)
        for pane in (rows, changes):
            pane.linked.connect(
                lambda key, person: draft.decide(lambda one: one.with_link(key, person))
            )
        changes.cells_picked.connect(
            lambda cells, choice: draft.choose(lambda one: with_cells(one, cells, choice))
        )
        changes.column_picked.connect(
            lambda field, choice: draft.choose(lambda one: with_column(one, field, choice))
        )
        changes.person_wanted.connect(lambda person: self.go_to.emit("delegates", person))
        changes.cancel_wanted.connect(self._mark_not_coming)

    @guarded
    def think(self) -> None:
        """What the rows would do, beside the window."""
        self.draft.think()

    def show_intake(self) -> None:
        """What the rows would do is known: shown in the step where somebody sees it."""
        intake = self.draft.intake
        if intake is not None and self.step is Step.LOOK:
            self.problems.show_intake(intake)
        elif intake is not None and self.step is Step.COMPARE:
            self.changes.show_intake(intake)

    def asks_about_letters(self) -> bool:
        """Whether the list waits for a word on its letters; nothing goes on without it."""
        opened = self.draft.list
        return self.step is not Step.DONE and opened is not None and opened.asks_about_letters

    def ask_about_letters(self) -> None:
        """Says what is waited for, and puts the keyboard there."""
        self.messages.toast(_("First say whether these letters are right."))
        self.steps.letters.focus_question()

    def _choose_sheets(self, places: list[int]) -> None:
        """Other sheets: what was left out before is not left out of these."""
        self.problems.unticked.clear()
        self.draft.change(lambda one: one.choose(places), keys_stay=False)

    def _use_delegation(self, written: str, name: str) -> None:
        self.draft.decide(lambda one: one.with_delegation(written, name))

    @guarded
    def _mark_not_coming(self, ids: list[int]) -> None:
        """At once and by itself, with an undo of its own: the import does no such thing."""
        n = self.workspace.do(cancel_delegates, ids)
        words = ngettext("{n} person marked as not coming", "{n} people marked as not coming", n)
        self.messages.toast(words.format(n=interface().number(n)), self.workspace.undo)
