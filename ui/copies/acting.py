"""What can be done on the page of copies: save, restore, restore as another file, rehearse, choose.

The page inherits it. What must not come in: the list and the panel.
"""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from hanoiplan.backup import beside
from hanoiplan.backup.listing import CopyFound
from hanoiplan.backup.looking import Inside
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.backup.places import make_place_on
from hanoiplan.backup.rehearsing import Rehearsal
from hanoiplan.backup.restore import Restored
from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import free_name
from hanoiplan.base.settings import BACKUP_FOLDER
from hanoiplan.store.engine import SUFFIX
from ui.base.actions import action
from ui.base.jobs import Job
from ui.base.lent import lent_settings
from ui.base.messages import guarded
from ui.base.page import Page
from ui.copies.lending import KeeperLike, restoring_of
from ui.copies.words import moment_words, newer_words, only_there_words, rehearsal_words

KIND = N_("Events of hanoiplan")
USELESS = N_("This copy cannot take the place of the open event. Choose another one.")


class CopyActions(Page):
    """A page that knows which copy is chosen."""

    keeper: KeeperLike
    zone: str
    rehearsed_words = ""  # how the rehearsal of this session went
    _saving: Job | None = None  # the copy that is saved in order to rehearse with it

    def chosen(self) -> CopyFound | None:
        """The copy in the panel."""
        raise NotImplementedError

    def inside(self) -> Inside | None:
        """What was seen in it, if that is known."""
        raise NotImplementedError

    def show_standing(self) -> None:
        """The cards have something new to say."""
        raise NotImplementedError

    def _usable(self) -> CopyFound:
        copy, inside = self.chosen(), self.inside()
        if copy is None:
            raise NotPossible(_("Choose a copy in the list first."))
        fault = copy.trouble or (inside.fault if inside is not None else "")
        if fault or not copy.usable:
            raise NotPossible(fault or _(USELESS))
        return copy

    # ---- making

    @action("copy", N_("Save a copy now"), icon="save")
    def copy_now(self) -> None:
        """A proved copy in every place."""
        self.keeper.copy_now()

    # ---- back

    @action("restore", N_("Restore"), icon="archive-restore")
    def restore(self) -> None:
        """One step: asked once, then the window opens again on what the copy holds."""
        copy = self._usable()
        when, name = moment_words(copy.at, self.zone), self.workspace.path.name
        question = _("Go back to the copy of {when}?").format(when=when)
        keep = _("Keep the current file")
        if self.messages.ask(question, self._detail(name), (_("Restore"),), keep) is not None:
            self.keeper.spared = frozenset([copy.file])
            restoring_of(self.tools)(copy.file)

    def _detail(self, name: str) -> str:
        inside = self.inside()
        compared = inside.compared if inside is not None else None
        stays = _("The current {name} is kept beside it under another name; nothing is deleted.")
        lacking = [newer_words(compared), only_there_words(compared)] if inside else []
        return "\n\n".join(filter(None, (" ".join(filter(None, lacking)), stays.format(name=name))))

    @action("restore_as", N_("As another file…"), icon="copy")
    def restore_as(self) -> None:
        """The copy becomes an event file of its own; the open one stays."""
        copy = self._usable()
        suggested = free_name(self.workspace.path.with_name(copy.file.stem + SUFFIX))
        found, _kind = QFileDialog.getSaveFileName(
            self, _("Where should the restored event be saved?"), str(suggested), self._kinds()
        )
        if found:
            self.restore_to(copy.file, Path(found))

    def restore_to(self, copy: Path, file: Path) -> None:
        """Restores beside the window."""
        file = file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX)
        workspace = self.workspace
        self.tools.jobs.start(
            _("Restoring the copy"),
            beside.restore_as,
            *(copy, file, workspace.clock, workspace.desk, workspace.operator),
            kind="process",
            page=self,
            on_done=self._restored,
        )

    def _restored(self, done: Restored) -> None:
        told = _("Restored as {file}").format(file=done.file.name)
        way_on = (_("Open folder"), lambda: show_folder(done.file.parent))
        self.messages.toast(told, action=way_on)
        self.keeper.look()

    @staticmethod
    def _kinds() -> str:
        return f"{_(KIND)} (*{SUFFIX})"

    @action("folder", N_("Open folder"), icon="folder-open")
    def open_folder(self) -> None:
        """Where the chosen copy lies."""
        copy = self.chosen()
        if copy is not None:
            show_folder(copy.file.parent)

    @action("first", N_("Folder of copies"), icon="folder-open")
    def open_first(self) -> None:
        """Where copies lie beside the file."""
        found = self.keeper.found
        if found is None or not found.first.folder.is_dir():
            raise NotPossible(_("There is no copy beside the file yet. Save one first."))
        show_folder(found.first.folder)

    # ---- practice

    @action("rehearse", N_("Rehearse a restore"), icon="life-buoy")
    def rehearse(self) -> None:
        """The newest copy, restored in a folder of its own, proved, and taken away again.

        Where there is no copy yet, one is saved first.
        """
        found = self.keeper.found
        newest = found.newest() if found is not None else None
        if newest is None:
            if self._saving is None or not self._saving.running:
                self._saving = self.keeper.copy_now()
            return
        self._saving = None
        self.act("rehearse").setEnabled(False)
        self.tools.jobs.start(
            _("Rehearsing a restore"),
            beside.practise,
            *(newest.file, self.workspace.path, self.workspace.clock),
            kind="process",
            page=self,
            on_done=self._rehearsed,
            on_failed=self._not_rehearsed,
            on_stopped=lambda: self.act("rehearse").setEnabled(True),
        )

    def _rehearsed(self, done: Rehearsal) -> None:
        self.act("rehearse").setEnabled(True)
        now, notes = self.workspace.clock.now(), Notes()
        notes.note_rehearsed(self.keeper.family, now)
        notes.note_proof(done.copy, Proof(now))
        self.rehearsed_words = rehearsal_words(done)
        self.clear_error()
        if not self.isVisible():  # the card says it to whoever is here
            self.messages.toast(self.rehearsed_words)
        self.show_standing()
        self.keeper.look()

    def _not_rehearsed(self, error: Exception) -> None:
        self.act("rehearse").setEnabled(True)
        sentence = _("The rehearsal found that this copy would not come back: {why}")
        self.show_error(
            sentence.format(why=error),
            _("The open event is unharmed. Save a new copy and rehearse again."),
            [(_("Save a copy now"), self.act("copy").trigger)],
        )

    # ---- the second place

    @action("choose", N_("Choose a folder…"), icon="folder-search")
    def choose_second(self) -> None:
        """A folder on another disk."""
        title = _("Where should the second copy go?")
        found = QFileDialog.getExistingDirectory(self, title, str(self.workspace.path.parent))
        if found:
            self.use_second(Path(found))

    @guarded
    def use_stick(self, stick: Path) -> None:
        """A stick that is plugged in; asked, because it leaves the room in somebody's pocket."""
        question = _("Put a copy on the stick {name}, now and after every change?")
        detail = _(
            "The copies hold names and contacts of people and are not locked. Keep the stick where"
            " nobody else can take it. The folder “hanoiplan copies” is made on it; nothing else"
            " there is touched."
        )
        name = stick.name or str(stick)
        verbs, safe = (_("Use the stick"),), _("Leave it alone")
        if self.messages.ask(question.format(name=name), detail, verbs, safe) is not None:
            self.use_second(make_place_on(stick))

    def use_second(self, folder: Path) -> None:
        """Copies go there too from now on."""
        settings = lent_settings(self.tools)
        before = settings.get(BACKUP_FOLDER)
        settings.set(BACKUP_FOLDER, str(folder))
        told = _("Copies go to {folder} too from now on.").format(folder=folder.name or folder)
        self.messages.toast(told, lambda: self._use_again(before), own=True)
        self.keeper.catch_up()
        self.keeper.look()

    def _use_again(self, before: str) -> None:
        lent_settings(self.tools).set(BACKUP_FOLDER, before)
        self.keeper.look()


def show_folder(folder: Path) -> None:
    """Hands a folder to the system's own program for it.

    Raises:
        FileTrouble: there is none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        told = _("The folder could not be opened here. Open it in the file manager: {folder}")
        raise FileTrouble(told.format(folder=folder))
