"""What is written in the list's cells, and how the list is shown: one operation for each act.

The page inherits it. What must not come in: what a text means (the columns), and painting.
"""

from collections.abc import Collection

from PySide6.QtGui import QHideEvent

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import edit_delegate, edit_many
from hanoiplan.delegates.queries import delegation_ids, delegations
from hanoiplan.delegates.views import SavedViewRow, remove_view, save_view, views
from ui.base.actions import action
from ui.base.catching_up import CatchingUp
from ui.base.messages import guarded
from ui.base.table.cell_edits import Target, Written, written
from ui.base.table.sheet import SheetView
from ui.base.table.views import View
from ui.delegates.columns import spoken
from ui.delegates.last_view import LastView
from ui.delegates.lookalikes import LookalikeHints
from ui.delegates.people import Person
from ui.delegates.sections import LENT_AS as SETTINGS

PAGE = "delegates"


class SheetActions(LookalikeHints):
    """A page whose list is worked in as a spreadsheet."""

    catching_up: CatchingUp
    table: SheetView[Person]

    def follow_sheet(self) -> None:
        """Hears the sheet and the views."""
        self.table = self.roster.table
        self.table.edited.connect(self.write_cells)
        bar = self.roster.views
        bar.ready_wanted.connect(self.show_ready)
        bar.saved_wanted.connect(self.show_saved)
        bar.save_wanted.connect(self.keep_view)
        bar.remove_wanted.connect(self.drop_view)
        lent = self.tools.extra.get(SETTINGS)
        self.last_view = LastView(self.table, lambda: bar.current, lent)
        bar.current = self.messages.run(self, self.last_view.bring) or bar.current

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end of the program: what was changed just now is kept too."""
        super().hideEvent(event)
        if not event.spontaneous() and self.catching_up.stop():
            self.stale = True
        if self.last_view.is_changed:
            self.keep_last_view()

    @guarded
    def keep_last_view(self) -> None:
        """How the list is shown, for the next start."""
        self.last_view.keep()

    # ---- cells

    def lend_offers(self) -> None:
        """What the event knows, for the editors of cells and panel."""
        known, offers = self.listing, self.roster.offers
        offers.delegations = [spoken(one.name) for one in known.delegations]
        offers.categories = [spoken(one.name) for one in known.categories]
        self.panel.form.offer(known.categories, known.delegations)
        self.panel.form.last_day = known.last_day

    @guarded
    def write_cells(self, act: Written) -> None:
        """All cells of one act in one operation, one step of undo; says what found no place."""
        changes = {
            key: {field: str(text) for field, text in values.items()}
            for key, values in act.by_key().items()
        }
        known = self.workspace.read(delegation_ids, self.event_id)
        n = self._write(changes)
        made = self._made_delegations(known)
        if n and (act.way != "typed" or made):
            words = ngettext("{n} person is changed", "{n} people are changed", n)
            said = words.format(n=interface().number(n))
            parts = (f"{said}.", made, act.sentence())
            self.messages.toast(" ".join(part for part in parts if part), self.undoing(1))
        elif act.sentence():
            self.messages.toast(act.sentence())

    def _made_delegations(self, known: Collection[str]) -> str:
        """A sentence about delegations that came to be because a cell named them."""
        if self.workspace.read(delegation_ids, self.event_id).keys() <= set(known):
            return ""  # nearly always; the delegations themselves are counted over everybody
        present = self.workspace.read(delegations, self.event_id)
        made = [
            one.name.pick("vi")
            for one in present
            if not {fold(one.name.vi), fold(one.name.en)} & set(known)
        ]
        if not made:
            return ""
        words = ngettext("New delegation: {names}.", "New delegations: {names}.", len(made))
        return words.format(names=", ".join(made))

    def _write(self, changes: dict[int, dict[str, str]]) -> int:
        """How many people became different."""
        if len(changes) == 1:
            [(person_id, values)] = changes.items()
            return int(self.workspace.do(edit_delegate, person_id, **values))
        return self.workspace.do(edit_many, self.event_id, changes) if changes else 0

    @action("cancel", N_("Cancel attendance"), icon="x", shortcut="Del")
    def cancel(self) -> None:
        """Del empties the cells that are chosen; with rows chosen their people will not come."""
        block = self.table.block
        if not (self.table.hasFocus() and block.on):
            super().cancel()
            return
        columns = [self.roster.rows.columns[place] for place in block.columns()]
        lines = block.chosen_lines()
        targets = [Target(line, column, "") for column in columns for line in lines]
        self.write_cells(written(targets, "filled"))

    @action("bulk", N_("Set one value for the selected people"), icon="list-checks")
    def bulk_edit(self) -> None:
        """One column of everybody who is selected."""
        self.table.open_bulk_edit()

    def shown_people(self) -> list[DelegateRow]:
        """The people as the list shows them now, from the top: for printing and exporting."""
        return [person.row for person in self.roster.rows.visible_rows()]

    def shown_columns(self) -> list[str]:
        """The columns the list shows now, from the left."""
        return self.table.columns.keys()

    # ---- views

    def read_views(self) -> None:
        """The views of the office."""
        self.roster.views.show_saved(self.workspace.read(views, self.event_id, PAGE))

    def show_ready(self, view: View) -> None:
        """One of the views that stand ready."""
        self.table.apply_view(view)
        self.roster.views.current = view.name
        self.last_view.note()

    @guarded
    def show_saved(self, row: SavedViewRow) -> None:
        """A view that somebody saved."""
        self.table.apply_view(View.from_json(row.content))
        self.roster.views.current = row.name
        self.last_view.note()

    @guarded
    def keep_view(self, name: str) -> None:
        """How the list is shown now, under a name for everybody."""
        content = self.table.view_state(name).to_json()
        try:
            self.workspace.do(save_view, self.event_id, PAGE, name, content)
        except KnownError as error:
            self.roster.views.name.show_trouble(str(error), "bad")
            raise
        self.read_views()
        self.roster.views.saved(name)
        self.last_view.note()
        self.messages.toast(_("The view “{name}” is saved").format(name=name), self.undoing(1))

    @guarded
    def drop_view(self, row: SavedViewRow) -> None:
        """A saved view goes; the list stays as it is."""
        self.workspace.do(remove_view, row.id)
        self.read_views()
        words = _("The view “{name}” is removed").format(name=row.name)
        self.messages.toast(words, self.undoing(1))
