"""The one dialog after a crash: what happened, what is unharmed, and the report to copy.

What must not come in: catching anything.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.shell.crash import explanation


class CrashDialog(QDialog):
    """Shows a report; closing it goes on with the work."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, sentence = explanation()
        self.setWindowTitle(title)
        px = theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(10))
        layout.addWidget(Label(title, "h2", wrap=True))
        layout.addWidget(Label(sentence, "text2", wrap=True))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Report"))
        self.text.setMinimumHeight(px(180))
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.copy = Button(_("Copy the report"), "plain", "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.go_on = Button(_("Go on working"), "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        row.addWidget(self.copy)
        row.addWidget(self.go_on)
        layout.addLayout(row)
        self.setMinimumWidth(px(620))
        self.go_on.setFocus()


def show_crash(report: str, parent: QWidget | None) -> None:
    """Waits until the person has read it."""
    dialog = CrashDialog(report, parent)
    dialog.exec()
    dialog.deleteLater()
