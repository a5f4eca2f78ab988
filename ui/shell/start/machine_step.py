"""The start window's look at this machine: before any event is open, as on its page.

What must not come in: what is looked at.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.clock import Clock
from hanoiplan.base.i18n import _
from ui.base.jobs import Jobs
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.machine.cures import Cure
from ui.machine.view import MachineView, Where

HELP = "help"  # the one room that is open already


class MachineStep(QWidget):
    """Back, Check now and Stop over the lines; `article_wanted` where a line leads to the help."""

    left = Signal()
    article_wanted = Signal(str)

    def __init__(self, jobs: Jobs, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.title = Label(kind="h1")
        self.back = Button(icon="arrow-left")
        self.start_button, self.stop_button = Button(kind="primary"), Button(icon="x")
        self.view = MachineView(jobs, rooms=frozenset({HELP}))
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), 0)
        head.setSpacing(px(8))
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.stop_button)
        head.addWidget(self.start_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        self.back.clicked.connect(self.left)
        self.start_button.clicked.connect(self._start)
        self.stop_button.clicked.connect(self.view.stop)
        self.view.changed.connect(self._show)
        self.view.cure_wanted.connect(self._go_and_cure)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Check this machine"))
        self.back.setText(_("Back"))
        self.start_button.setText(_("Check now"))
        self.stop_button.setText(_("Stop"))
        self.view.words()

    def begin(self) -> None:
        """The keyboard on what begins it."""
        self.start_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, and leads back where nothing is going on; F5 begins."""
        if event.key() == Qt.Key.Key_Escape:
            if self.view.running:
                self.view.stop()
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_F5:
            self._start()
        else:
            super().keyPressEvent(event)

    def _start(self) -> None:
        self.view.check(Where(self._clock))
        self.stop_button.setFocus()

    def _show(self) -> None:
        had = self.stop_button.hasFocus()
        self.start_button.setEnabled(not self.view.running)
        self.stop_button.setEnabled(self.view.running)
        if had and not self.view.running:
            self.start_button.setFocus()

    def _go_and_cure(self, cure: Cure) -> None:
        self.article_wanted.emit(cure.row)
