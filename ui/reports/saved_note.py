"""What was saved last, with the two ways to it: the file itself and its folder.

It stays where a toast goes away. What must not come in: opening anything.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.reports.writers import left_out_words
from ui.base.theme import set_kind
from ui.base.widgets import Button, Label, px


class SavedNote(QFrame):
    """Hidden until something was saved."""

    open_wanted = Signal(object)  # Path
    sent_wanted = Signal()  # the report that was saved has been sent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel-foot")
        self.file: Path | None = None
        self.saved = Label(kind="ok", wrap=True)
        self.open_button = Button(kind="small", icon="eye")
        self.folder_button = Button(kind="small", icon="folder-open")
        self.sent_button = Button(kind="small", icon="send")
        self.left_out = Label(kind="warn", wrap=True)
        self._without: tuple[str, ...] = ()
        self.duty = Label(kind="hint", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(8), px(16), px(10))
        whole.setSpacing(px(8))
        whole.addWidget(self.saved)
        whole.addLayout(row)
        whole.addWidget(self.left_out)
        whole.addWidget(self.duty)
        whole.addWidget(self.sent_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.file))
        self.folder_button.clicked.connect(self._want_folder)
        self.sent_button.clicked.connect(self.sent_wanted.emit)
        self.offer_sent("")
        self.tell_left_out(())
        self.hide()

    def _want_folder(self) -> None:
        if self.file is not None:
            self.open_wanted.emit(self.file.parent)

    def words(self) -> None:
        """The language changed."""
        self.open_button.setText(_("Open the file"))
        self.folder_button.setText(_("Open the folder"))
        self.sent_button.setText(_("Mark as sent"))
        self.show_file(self.file)
        self.tell_left_out(self._without)

    def offer_sent(self, duty: str) -> None:
        """A duty that the saved report fulfils, in words; "" where there is none."""
        self.duty.setText(duty)
        self.duty.setVisible(bool(duty))
        self.sent_button.setVisible(bool(duty))

    def tell_left_out(self, names: tuple[str, ...]) -> None:
        """Names to which the saved letters do not go; none where everybody gets one."""
        self._without = names
        self.left_out.setText(left_out_words(names) if names else "")
        self.left_out.setVisible(bool(names))

    def show_file(self, file: Path | None) -> None:
        """Where the last paper lies; None hides all of it."""
        self.file = file
        self.saved.setText(_("Saved as “{name}”").format(name=file.name) if file else "")
        self.setVisible(file is not None)
