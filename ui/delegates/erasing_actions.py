"""Erasing the person shown by law: the question, the work beside the window, the certificate.

The page inherits it. It cannot be undone, so it asks. What must not come in: how erasing is done
(`backup.erasing`).
"""

import time
from collections.abc import Iterator
from pathlib import Path

from hanoiplan.backup.erasing import Certificate, erase_person
from hanoiplan.base.errors import Busy, KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import event
from hanoiplan.workspace import Workspace
from ui.base.actions import action
from ui.base.jobs import Progress
from ui.base.list_with_panel import ListWithPanel
from ui.delegates.editor import DelegatePanel
from ui.delegates.erased_note import ErasedNote
from ui.delegates.listing import Listing

TURNS = 12  # the window itself reads now and then: what is in use for a moment is tried again
PAUSE = 0.25  # seconds between two turns


class ErasingActions(ListWithPanel):
    """A page that can take one person out of the file for good."""

    listing: Listing
    erased: ErasedNote
    panel_made: DelegatePanel | None = None  # as soon as somebody is shown

    @property
    def panel(self) -> DelegatePanel:
        """The panel, made when it is needed first: it is half of the page.

        So a long list is read and shown while nothing of the panel is there yet.
        """
        if self.panel_made is None:
            for _step in self.making_panel():
                pass
        assert self.panel_made is not None
        return self.panel_made

    def making_panel(self) -> Iterator[None]:
        """Makes the panel in slices, unless it is there."""
        raise NotImplementedError

    @property
    def beside(self) -> DelegatePanel:
        return self.panel

    @action("erase", N_("Erase personal data…"), icon="trash-2")
    def erase(self) -> None:
        """Asks, and then empties the person's record in the file and in every copy."""
        person = self.panel.person
        if person is None:
            return
        self.panel.form.commit_open()  # what was typed is erased with the rest, not after it
        self.panel.leave_crop()
        question = _("Erase the personal data of {name}?").format(name=person.row.name)
        if self.messages.ask(question, what_goes(), verbs=(_("Erase"),), safe=_("Keep")) is None:
            return
        self.act("erase").setEnabled(False)
        self._leave_panel()
        self.tools.jobs.start(
            _("Erasing personal data"),
            erase_in_turns,
            self.workspace,
            person.id,
            folders_of_copies(),
            on_done=self._erased,
            on_failed=self._not_erased,
            on_stopped=self._back,
            page=self,
        )

    def _leave_panel(self) -> None:
        """Nobody goes on writing into a record that is being emptied."""
        self.focus_first()
        self.panel.hide()

    def _back(self) -> None:
        """Nothing was erased: the person is shown again."""
        self.act("erase").setEnabled(True)
        self.panel.setVisible(self.panel.person is not None)

    def _erased(self, done: Certificate) -> None:
        self.act("erase").setEnabled(True)
        if self.panel.person is not None and self.panel.person.id == done.delegate_id:
            self.panel.forget_person()
            self._leave_panel()
        self.clear_error()
        facts = self.workspace.read(event, self.event_id)
        zone = facts.time_zone if facts is not None else DEFAULT_ZONE
        self._read_again(None)
        self.erased.show_certificate(done, zone, self._name_of)

    def _not_erased(self, error: KnownError) -> None:
        self._back()
        self.messages.fail(error, self)

    def _name_of(self, row_id: int) -> str:
        person = self.listing.person(row_id)
        return person.row.name if person is not None else ""


def what_goes() -> str:
    """What is emptied, what stays, and what the program cannot know."""
    return "\n\n".join(
        (
            _(
                "Emptied for good: the name, position, contacts, identity data, notes and photo,"
                " here, in the whole history and in every copy that can be found."
            ),
            _(
                "What stays names nobody: a record with country and category, its badge number"
                " and entries, so that the counts remain right."
            ),
            _(
                "Lists and badges that were exported, printed or sent are not known to the"
                " program; please see to them yourself. This cannot be undone."
            ),
        )
    )


def folders_of_copies() -> tuple[Path, ...]:
    """Where copies may lie besides the places that the program remembers."""
    chosen = Settings().get(BACKUP_FOLDER)
    return (Path(chosen),) if chosen else ()


def erase_in_turns(
    progress: Progress, workspace: Workspace, delegate_id: int, folders: tuple[Path, ...]
) -> Certificate:
    """The work of the thread: waits until nobody else reads the file, then erases.

    Raises:
        Busy: another program, or long work of this one, has the file in use all the time.
    """
    for turn in range(TURNS):
        progress(0, 0, _("The file is needed alone for a moment") if turn else "")
        try:
            return erase_person(workspace, delegate_id, folders=folders)
        except Busy:
            if turn == TURNS - 1:
                raise
            time.sleep(PAUSE)
    raise AssertionError("there is at least one turn")
