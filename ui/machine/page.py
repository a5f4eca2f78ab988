"""The page "Check this machine": for the morning of the event, everything once, with its verdict.

What must not come in: what a check does, and the office's own data.
"""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import free_name, safe_file_name
from hanoiplan.history import history
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.reports.writers import write_bytes
from hanoiplan.self_test.told import text_of
from ui.base.actions import action
from ui.base.page import Page
from ui.machine.cures import Cure
from ui.machine.view import MachineView, Where

TEXT = ".txt"


class MachinePage(Page):
    """Every check as a line, in the groups of the self-test."""

    name: ClassVar[str] = "machine"
    title: ClassVar[str] = N_("Check this machine")
    icon: ClassVar[str] = "monitor"
    tables: ClassVar[frozenset[str]] = frozenset({"none"})  # nothing of it is in the workspace

    def build(self) -> None:
        self.view = MachineView(self.tools.jobs)
        self.header.add_button(self.act("save"))
        self.stop_button = self.header.add_button(self.act("stop"))
        self.start_button = self.header.add_primary(self.act("check"))
        self.body.addWidget(self.view, 1)
        self.view.changed.connect(self._show)
        self.view.cure_wanted.connect(self._go_and_cure)

    def words(self) -> None:
        super().words()
        keys = [("F5", _("check again")), ("Ctrl S", _("save as text"))]
        self.footer.set_keys([*keys, ("Esc", _("stop"))])
        self.footer.set_state(
            _("Tried with invented people in a folder that goes again; your event is not touched."),
            "info",
        )
        self.view.words()

    def refresh(self, changes: Changes | None) -> None:
        del changes
        self._show()

    def focus_first(self) -> None:
        """The button that begins."""
        self.start_button.setFocus()

    @action("check", N_("Check now"), icon="refresh-cw", shortcut="F5")
    def check(self) -> None:
        """Everything from the beginning."""
        lines = self.workspace.read(history, 1)
        newest = lines[0].moment if lines else None
        self.view.check(Where(self.workspace.clock, self.workspace.path.parent, newest))
        self.stop_button.setFocus()  # the other one does nothing meanwhile

    @action("stop", N_("Stop"), icon="x", shortcut="Esc")
    def stop(self) -> None:
        """What was seen so far stays."""
        self.view.stop()

    @action("save", N_("Save as text…"), icon="save", shortcut="Ctrl+S")
    def save(self) -> None:
        """The whole screen in a file, to be printed or sent."""
        kind = _("Text files")
        found, _filter = QFileDialog.getSaveFileName(
            self,
            _("Save as text"),
            str(free_name(Path.home() / f"{self._file_name()}{TEXT}")),
            f"{kind} (*{TEXT})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if found:
            self.save_to(Path(found))

    def save_to(self, file: Path) -> None:
        """The lines so far, beside whatever has this name already.

        Raises:
            FileTrouble: the folder takes no file.
        """
        whole = file if file.suffix.lower() == TEXT else file.with_name(f"{file.name}{TEXT}")
        written = write_bytes(whole, text_of(self.view.lines()).encode())
        self.messages.toast(_("Saved: {name}").format(name=written.name))

    def _file_name(self) -> str:
        now = to_event_time(self.workspace.clock.now(), DEFAULT_ZONE)
        return safe_file_name(_("Check of the machine {day}").format(day=f"{now:%d-%m-%Y %H%M}"))

    def _go_and_cure(self, cure: Cure) -> None:
        self.go_to.emit(cure.room, cure.row or None)

    def _show(self) -> None:
        running, some = self.view.running, bool(self.view.lines())
        had = self.stop_button.hasFocus()
        self.act("check").setEnabled(not running)
        self.act("stop").setEnabled(running)
        self.act("save").setEnabled(some and not running)
        if had and not running:
            self.start_button.setFocus()
        words = _("{done} looked at").format(done=self.view.told())
        self.header.set_count(words if some else "")
