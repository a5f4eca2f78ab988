"""What can be done with the person shown, or with the people chosen in the list.

The page inherits it. What must not come in: how the page is laid out, and reading.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QGuiApplication

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.delegates.identity import look_at_passport
from hanoiplan.delegates.operations import cancel_delegates, edit_delegate, restore_delegate
from ui.base.actions import action
from ui.base.messages import guarded
from ui.delegates.columns import spoken
from ui.delegates.erasing_actions import ErasingActions
from ui.delegates.roster import Roster


class PersonActions(ErasingActions):
    """A page with a list and a panel of one person."""

    roster: Roster

    @action("list", N_("Print the list"), icon="file-text", shortcut="Ctrl+P")
    def print_list(self) -> None:
        """The papers, with the list of delegates."""
        self.go_to.emit("reports", "list")

    @action("export", N_("Export"), icon="file-spreadsheet", shortcut="Ctrl+Shift+E")
    def export(self) -> None:
        """The papers, with the workbook to pass on."""
        self.go_to.emit("reports", "workbook")

    @action("print", N_("Print badge"), icon="printer")
    def print_badge(self) -> None:
        """The badges page, with this person chosen."""
        if self.panel.person is not None:
            self.go_to.emit("badges", self.panel.person.id)

    @action("cancel", N_("Cancel attendance"), icon="x", shortcut="Del")
    def cancel(self) -> None:
        """The people chosen will not come."""
        coming = [person for person in self.roster.selected() if not person.cancelled]
        if not coming:
            return
        n = len(coming)
        self.workspace.do(cancel_delegates, [person.id for person in coming])
        if n == 1:
            words = _("{name} is cancelled").format(name=coming[0].row.name)
        else:
            words = ngettext("{n} person is cancelled", "{n} people are cancelled", n).format(n=n)
        self.messages.toast(words, self.undoing(1))

    @action("restore", N_("Comes after all"), icon="rotate-ccw")
    def restore(self) -> None:
        """Takes a cancellation back."""
        person = self.panel.person
        if person is not None and self.workspace.do(restore_delegate, person.id):
            words = _("{name} comes after all; the badge has to be printed again")
            self.messages.toast(words.format(name=person.row.name), self.undoing(1))

    @action("history", N_("Show in history"), icon="history")
    def show_history(self) -> None:
        """What happened to this person."""
        if self.panel.person is not None:
            self.go_to.emit("history", self.panel.person.id)

    @action("copy", N_("Copy name and position"), icon="copy")
    def copy_lines(self) -> None:
        """Name, position and organisation for a letter or a message."""
        if self.panel.person is not None:
            row = self.panel.person.row
            lines = (row.name, spoken(row.position), spoken(row.organisation))
            QGuiApplication.clipboard().setText("\n".join(line for line in lines if line))

    def follow_record(self) -> None:
        """Hears what the form asks for."""
        form = self.panel.form
        form.passport.show_wanted.connect(self.look_at_passport)
        form.section_toggled.connect(self._remember)

    @guarded
    def look_at_passport(self) -> None:
        """The number in full for half a minute; that somebody looked is kept."""
        person = self.panel.person
        if person is not None:
            self.panel.form.commit_open()
            number = self.workspace.do(look_at_passport, person.id)
            self.panel.form.passport.reveal(number, self.workspace.clock.now())

    def tick(self, now: datetime) -> None:
        """A second has passed."""
        if self.panel_made is not None:
            self.panel_made.form.passport.tick(now)

    @guarded
    def _remember(self, section: str, is_open: bool) -> None:
        self.panel.remembered.note(section, is_open=is_open)

    @guarded
    def save(self, person_id: int, values: dict[str, str]) -> None:
        """One field that was left: one operation, one step of undo."""
        self.workspace.do(edit_delegate, person_id, **values)

    @guarded
    def undo(self) -> None:
        """Takes back this desk's last step and says which."""
        what = self.workspace.undo()
        self.messages.toast(_("Undone: {what}").format(what=what))

    def undoing(self, steps: int) -> Callable[[], None]:
        """What the Undo of a toast does."""

        def undo() -> None:
            for _step in range(steps):
                self.workspace.undo()

        return undo
