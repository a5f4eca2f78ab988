"""How a list comes to the import page: by its path, dropped, pasted, or as an empty example.

What must not come in: what happens with a list once it is open (`import_wizard`).
"""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.export import write_delegates
from ui.base.actions import action
from ui.base.messages import guarded
from ui.base.page import Page
from ui.exchange.choosing.clipboard import Given, can_be_dropped, given_by
from ui.exchange.choosing.file_dialogs import ask_where_to_save
from ui.exchange.choosing.recent_lists import remember_list
from ui.exchange.list_draft import ListDraft
from ui.exchange.steps import Step, Steps


class TakesLists(Page):
    """The first step of the page."""

    def build(self) -> None:
        self.step = Step.CHOOSE
        self.draft = ListDraft(self.tools, self)
        self.steps = Steps()
        self.choose = self.steps.choose
        self.setAcceptDrops(True)
        self.choose.path_given.connect(self.open_file)
        self.choose.pasted.connect(self.paste)
        self.choose.example_wanted.connect(self._save_example)
        self.draft.opened.connect(self._opened)
        self.draft.not_opened.connect(self._not_opened)

    def begin_again(self) -> None:
        """Forgets what was read and shows the first step."""
        raise NotImplementedError

    def show_opened(self) -> None:
        """A list is open and can be looked at."""
        raise NotImplementedError

    def open_file(self, path: Path) -> None:
        """Reads a file beside the window and shows what is in it."""
        self.clear_error()
        self.begin_again()
        self.draft.open_file(path)

    def take(self, given: Given) -> None:
        """A file or a table that was pasted or dropped."""
        if given.path is not None:
            self.open_file(given.path)
            return
        self.clear_error()
        self.begin_again()
        self.draft.open_pasted(given.text, given.html)

    @action("paste", N_("Paste a list"), icon="copy", shortcut="Ctrl+V")
    def paste(self) -> None:
        """Takes what was copied elsewhere, a file or rows."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:
            self.take(given_by(data))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.step in {Step.CHOOSE, Step.DONE} and can_be_dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(given_by(event.mimeData()))

    def _opened(self) -> None:
        if self.draft.list is not None and self.draft.list.path is not None:
            remember_list(self.draft.list.path)
        self.show_opened()

    def _not_opened(self, path: Path | None, error: KnownError) -> None:
        again = [(_("Try again"), lambda: self.open_file(path))] if path is not None else []
        other = (_("Choose another file"), self.choose.ask)
        self.messages.fail(error, self, _("Nothing here has changed."), [*again, other])

    @guarded
    def _save_example(self) -> None:
        """An empty list with the headings that are always understood."""
        path = ask_where_to_save(self)
        if path is not None:
            written = write_delegates(path, [])
            self.messages.toast(_("“{file}” is saved").format(file=written.name))
