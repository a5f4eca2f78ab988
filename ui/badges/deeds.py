"""What a person does about a line of the list: mends it, answers for it, leaves it out.

The page inherits it. What must not come in: how the page is laid out, drawing, saving.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import sign_off
from hanoiplan.badges.preflight import Finding, title_of
from hanoiplan.base.i18n import N_, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import delegate_row
from ui.badges.own_list.keeping import OwnLists
from ui.badges.preview import PreviewPanel
from ui.badges.run import Remedy, RunRow
from ui.badges.run_list import RunPanel
from ui.badges.shown import Shown
from ui.badges.signing import open_signing
from ui.base.actions import action
from ui.base.page import Page


class Deeds(Page):
    """A page with a list of what to look at."""

    panel: RunPanel
    preview: PreviewPanel
    shown: Shown
    lists: OwnLists

    @property
    def kind(self) -> CardKind:
        """Which kind of card is looked at."""
        raise NotImplementedError

    def hear_deeds(self) -> None:
        """Connects the list; once."""
        self.panel.remedy.connect(self._mend)
        self.panel.fold.connect(lambda row: self.shown.fold(row.key))
        self.panel.remedies.sign.connect(self._ask_name)
        self.panel.sign_all.connect(self._ask_name_for_all)
        self.panel.remedies.leave.connect(lambda row, out: self.shown.leave_out(row.keys, out=out))

    def _mend(self, row: RunRow) -> None:
        if row.remedy is Remedy.LIST:
            self.lists.open(self.kind, self._line(row))
        elif row.remedy is Remedy.REPRINT:
            self.arrive(row.delegate_id)
        elif row.remedy is Remedy.TEMPLATE:
            self.edit_template()
        elif row.remedy is Remedy.DELEGATION:
            self._edit_delegation(row.delegate_id)
        elif row.delegate_id:
            self.go_to.emit("delegates", row.delegate_id)

    def _edit_delegation(self, person: int) -> None:
        """Locality and country are written there; without one the person is opened."""
        known = self.workspace.read(delegate_row, person)
        if known is not None and known.delegation_id:
            self.go_to.emit("delegations", known.delegation_id)
        else:
            self.go_to.emit("delegates", person)

    def _line(self, row: RunRow) -> int:
        """Which line of the own list a card comes from."""
        return next((card.row for card in self.shown.run.cards if card.key == row.keys[0]), 0)

    def _row(self) -> RunRow | None:
        """The line that is meant; none while an own list stands in the place of the run."""
        return None if self.lists.view.isVisible() else self.panel.table.current()

    # ---- answering for a card

    @action("sign", N_("Print as it is"), icon="check", shortcut="Ctrl+G")
    def sign(self) -> None:
        """Somebody answers by name for the card of the line."""
        row = self._row()
        if row is not None and row.to_sign:
            self._ask_name(row)

    def _ask_name(self, row: RunRow) -> None:
        self._ask(self.panel.remedies.signing, [one.sentence for one in row.to_sign], row.to_sign)

    def _ask_name_for_all(self) -> None:
        """For whoever is held back and may be answered for, each said by name."""
        run = self.shown.run
        titles = {card.key: title_of(card, run.kind) for card in run.cards}
        found = run.to_sign()
        said = [f"{titles[one.key]}: {one.sentence}" for one in found]
        self._ask(self.panel.sign_them, said, found)

    def _ask(self, button: QWidget, sentences: Sequence[str], found: Sequence[Finding]) -> None:
        told, n = tuple(dict.fromkeys(sentences)), len({one.key for one in found})
        name = self.workspace.operator
        open_signing(button, told, n, name, partial(self._name_given, found))

    def _name_given(self, found: Sequence[Finding], name: str) -> None:
        cards = {card.key: card for card in self.shown.run.cards}
        problems = [(cards[one.key], str(one.problem)) for one in found if one.key in cards]
        paper = self.preview.paper()
        if paper is not None:
            self.messages.run(self, self._sign_off, paper.layout, problems, name)
            self.panel.table.setFocus()

    def _sign_off(self, layout: str, problems: Sequence[tuple[BadgeCard, str]], name: str) -> None:
        self.workspace.do(sign_off, self.event_id, self.kind, layout, problems, name)
        n = len({card.key for card, _problem in problems})
        words = ngettext("{who} answers for {n} card", "{who} answers for {n} cards", n)
        self.messages.toast(words.format(who=name, n=interface().number(n)))

    # ---- leaving out

    @action("leave", N_("Leave out, or take in again"), icon="minus", shortcut="Del")
    def leave(self) -> None:
        """The card of the line stays out of the file."""
        row = self._row()
        if row is not None and (row.findings or row.left_out):
            self.shown.leave_out(row.keys, out=not row.left_out)
            self.panel.table.setFocus()

    @action("edit_template", N_("Edit template"), icon="palette", shortcut="Ctrl+E")
    def edit_template(self) -> None:
        """The designer, with the template that is chosen."""
        if self.preview.template is not None:
            self.go_to.emit("designer", self.preview.template.address)
