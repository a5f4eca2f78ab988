"""What can be done with the delegation shown, its people, or the delegations chosen.

The page inherits it. What must not come in: how the page is laid out, and reading.
"""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.delegates.delegations import (
    add_delegation,
    edit_delegations,
    remove_delegation,
)
from hanoiplan.delegates.model import DelegateDraft, DelegationDraft
from hanoiplan.delegates.operations import add_delegate, edit_delegation, lead_delegation
from ui.base.actions import action
from ui.base.list_with_panel import ListWithPanel
from ui.base.messages import guarded
from ui.base.table.view import TableView
from ui.delegations.bulk_bar import BulkBar
from ui.delegations.fields import BINDINGS
from ui.delegations.lines import Line, Member
from ui.delegations.panel import DelegationPanel, Part
from ui.delegations.roster import Roster
from ui.delegations.words import spoken


class DelegationActions(ListWithPanel):
    """A page with a list and a panel of one delegation."""

    roster: Roster
    panel: DelegationPanel
    bulk: BulkBar
    table: TableView[Line]

    @property
    def beside(self) -> DelegationPanel:
        return self.panel

    # ---- one delegation

    @guarded
    def save(self, delegation_id: int, values: dict[str, str]) -> None:
        """One field that was left: one operation, one step of undo; a refusal stays beside it."""
        try:
            changed = self.workspace.do(edit_delegation, self.event_id, delegation_id, **values)
        except NotPossible as refusal:
            self.panel.form.refuse(values, str(refusal))
            return
        self.panel.form.accept(values)
        if changed and self.panel.line is not None:
            label = next(one.label for one in BINDINGS if set(one.columns) & set(values))
            words = _("{name}: “{field}” is changed")
            name = spoken(self.panel.line.row.name)
            self.messages.toast(words.format(name=name, field=_(label)), self.taking_back())

    @guarded
    def add_new(self, draft: DelegationDraft) -> None:
        """The form of a new delegation is ready; a refusal stays in the form."""
        try:
            delegation_id = self.workspace.do(add_delegation, self.event_id, draft)
        except NotPossible as refusal:
            self.panel.form.refuse_draft(str(refusal))
            return
        self.panel.forget_draft()
        self.refresh(Changes("", None, {"delegation": frozenset({delegation_id})}))
        self.arrive(delegation_id)
        name = draft.name_vi or draft.name_en
        self.messages.toast(_("{name} is added").format(name=name), self.taking_back())

    @action("remove", N_("Remove delegation"), icon="trash-2", shortcut="Del")
    def remove(self) -> None:
        """Takes out the one delegation chosen, when nobody belongs to it."""
        line = self.roster.table.current()
        if line is None:
            return
        if len(self.roster.selected()) > 1:
            raise NotPossible(_("Delegations are removed one by one. Choose one of them."))
        self.workspace.do(remove_delegation, line.id)
        words = _("{name} is removed").format(name=spoken(line.row.name))
        self.messages.toast(words, self.taking_back())

    @guarded
    def copy_phone(self, phone: str) -> None:
        """A number into the clipboard, for the telephone program or a message."""
        QGuiApplication.clipboard().setText(phone)
        self.messages.toast(_("{phone} is copied").format(phone=phone))

    @action("list", N_("Print the list of this delegation"), icon="file-text", shortcut="Ctrl+P")
    def print_list(self) -> None:
        """The papers, with the list of this delegation's people."""
        if self.panel.line is not None:
            self.go_to.emit("reports", self.panel.line.id)

    # ---- several

    @guarded
    def set_for_chosen(self, values: dict[str, str]) -> None:
        """The same fields for every delegation chosen: one step of undo."""
        chosen = [line.id for line in self.roster.selected()]
        n = self.workspace.do(edit_delegations, self.event_id, dict.fromkeys(chosen, values))
        words = ngettext("{n} delegation is changed", "{n} delegations are changed", n)
        self.messages.toast(words.format(n=n), self.taking_back() if n else None)

    @action("bulk", N_("Invitation of those chosen"), icon="send", shortcut="Ctrl+E")
    def edit_chosen(self) -> None:
        """The bar for several delegations."""
        if self.bulk.isVisible():
            self.bulk.begin()

    # ---- people

    @action("import", N_("Import list"), icon="file-down", shortcut="Ctrl+I")
    def import_list(self) -> None:
        """A whole list at once."""
        self.go_to.emit("import", None)

    @action("people", N_("People of the delegation"), icon="users", shortcut="Ctrl+L")
    def other_part(self) -> None:
        """From the facts of a delegation to its people and back, with the keyboard in them."""
        if self.panel.isVisible() and not self.panel.adding:
            people = self.panel.part is Part.PEOPLE
            self.panel.show_part(Part.FACTS if people else Part.PEOPLE)
            (self.table if people else self.panel.people.table).setFocus()

    @action("lead", N_("Make head"), icon="star")
    def lead(self) -> None:
        """The person chosen leads the delegation; whoever did becomes a member."""
        member = self.panel.people.chosen()
        if member is not None:
            self.workspace.do(lead_delegation, member.id)
            words = _("{name} leads the delegation").format(name=member.row.name)
            self.messages.toast(words, self.taking_back())

    @action("person", N_("See record"), icon="user")
    def open_chosen(self) -> None:
        """The record of the person chosen."""
        member = self.panel.people.chosen()
        if member is not None:
            self.open_person(member)

    def open_person(self, member: Member) -> None:
        """The page of the delegates, with this person."""
        self.go_to.emit("delegates", member.id)

    @guarded
    def add_person(self, name: str) -> None:
        """Somebody new in the delegation shown; everything else is filled in on their page."""
        line = self.panel.line
        if line is None:
            return
        draft = DelegateDraft(printed_vi=name, delegation=line.row.name.vi or line.row.name.en)
        self.workspace.do(add_delegate, self.event_id, draft)
        self.panel.people.taken()
        words = _("{name} is added to {delegation}")
        words = words.format(name=name, delegation=spoken(line.row.name))
        self.messages.toast(words, self.taking_back())

    def taking_back(self) -> Callable[[], object]:
        """What the Undo of a toast does."""
        return self.workspace.undo
