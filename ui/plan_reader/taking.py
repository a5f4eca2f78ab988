"""How a plan comes to the page: by its path, dropped, or chosen; and how its reading ends.

What must not come in: what happens with a plan once it is read.
"""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from ui.base.page import Page
from ui.plan_reader.choose_pane import ChoosePane
from ui.plan_reader.open_plan import OpenPlan


class Step(Enum):
    """Where the page is."""

    CHOOSE = auto()
    READING = auto()
    REVIEW = auto()
    DONE = auto()


class TakesPlans(Page):
    """The first step, and reading."""

    def build(self) -> None:
        self.step = Step.CHOOSE
        self.plan = OpenPlan(self.tools, self)
        self.stack = QStackedWidget()
        self.choose = ChoosePane()
        self.stack.addWidget(self.choose)
        self.setAcceptDrops(True)
        self.choose.path_given.connect(self.open_file)
        self.choose.stop_wanted.connect(self.plan.stop)
        self.plan.moved.connect(self.choose.show_progress)
        self.plan.opened.connect(self.show_opened)
        self.plan.not_opened.connect(self._not_opened)
        self.plan.stopped.connect(self._stopped)

    def show_step(self, step: Step) -> None:
        """Another step of the page."""
        raise NotImplementedError

    def show_opened(self) -> None:
        """A plan is read and can be looked at."""
        raise NotImplementedError

    def open_file(self, path: Path) -> None:
        """Reads a file beside the window and shows what was understood."""
        self.clear_error()
        self.plan.read(path)
        self.show_step(Step.READING)
        self.choose.begin(path.name)

    def _not_opened(self, path: Path, error: KnownError) -> None:
        self.choose.rest()
        self.show_step(Step.CHOOSE)
        again = (_("Try again"), lambda: self.open_file(path))
        other = (_("Choose another file"), self.choose.ask)
        self.messages.fail(error, self, _("Nothing here has changed."), [again, other])
        self.focus_first()

    def _stopped(self) -> None:
        self.choose.rest()
        self.plan.forget()
        self.show_step(Step.CHOOSE)
        self.messages.toast(_("Reading was stopped, nothing was written"))
        self.focus_first()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        free = self.step in (Step.CHOOSE, Step.DONE)
        if free and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)


def dropped_file(data: QMimeData) -> Path | None:
    """The file that is dragged over the page."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None
