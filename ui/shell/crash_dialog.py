"""The one dialog after a crash: what happened, what is unharmed, and the report to copy.

The report of a run that ended before this one is shown in the same frame. What must not come in:
catching anything.
"""

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.shell.crash import explanation


class ReportDialog(QDialog):
    """A report to read and to copy; closing it goes on with the work."""

    def __init__(
        self, report: str, parent: QWidget | None = None, title: str = "", sentence: str = ""
    ) -> None:
        super().__init__(parent)
        title = title or _("The report of the run before this one")
        sentence = sentence or _(
            "It holds places in the program and no names of people. Send it to whoever looks after"
            " this program."
        )
        self.setWindowTitle(title)
        px = theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(10))
        layout.addWidget(Label(title, "h2", wrap=True))
        layout.addWidget(Label(sentence, "text2", wrap=True))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Report"))
        self.text.setMinimumHeight(px(180))
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        self.copy = Button(_("Copy the report"), "plain", "copy")
        self.copy.clicked.connect(lambda: self._copy(report))
        self.go_on = Button(_("Go on working"), "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        row.addWidget(self.copy)
        row.addWidget(self.go_on)
        layout.addLayout(row)
        self.setMinimumWidth(px(620))
        self.go_on.setFocus()

    def _copy(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self.copy.setText(_("Copied"))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its wrapped words need at this width."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


class CrashDialog(ReportDialog):
    """The report of a mistake that the program has made just now."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(report, parent, *explanation())


def show_crash(report: str, parent: QWidget | None) -> None:
    """Waits until the person has read it."""
    dialog = CrashDialog(report, parent)
    dialog.exec()
    dialog.deleteLater()
