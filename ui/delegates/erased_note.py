"""The certificate of an erasure on the page: it stays until somebody has read and closed it.

What must not come in: the sentences (certificate.py), and erasing.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.backup.erasing import Certificate
from hanoiplan.base.i18n import _
from ui.base.icons import draw_icon
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import Painted, px
from ui.delegates.certificate import SHOWN, done_words, heading, open_words


class _Sign(Painted):
    """A shield: whole when everything known is done."""

    complete = True

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        name, ink = ("shield-check", "ok") if self.complete else ("shield-alert", "warn")
        draw_icon(painter, box, name, ink)


class ErasedNote(QFrame):
    """Hidden until somebody was erased."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bare")
        self.done: Certificate | None = None
        self._zone = ""
        self._names: Callable[[int], str] = lambda _row: ""
        self.frame = QFrame()
        self._sign = _Sign()
        self._sign.setFixedSize(self._sign.sizeHint())
        self.title = Label(kind="strong", wrap=True)
        self.emptied = Label(kind="text2", wrap=True)
        self.open = Label(kind="text2", wrap=True)
        self.copy_button = Button(kind="small", icon="copy")
        self.close_button = IconButton("x", kind="ghost")
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.forget)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(3))
        for label in (self.title, self.emptied, self.open):
            words.addWidget(label)
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(px(16), px(10), px(10), px(10))
        row.setSpacing(px(12))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._sign, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self.copy_button, 0, top)
        row.addWidget(self.close_button, 0, top)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(10), px(20), px(10))
        whole.addWidget(self.frame)

    def show_certificate(self, done: Certificate, zone: str, names: Callable[[int], str]) -> None:
        """What was done; `names` calls another delegate by the id."""
        self.done, self._zone, self._names = done, zone, names
        self._sign.complete = done.complete
        set_kind(self.frame, "note" if done.complete else "attention")
        self.words()
        self.show()

    def words(self) -> None:
        """The language changed."""
        self.copy_button.setText(_("Copy note"))
        self.close_button.set_name(_("Close"))
        if self.done is not None:
            self.title.setText(heading(self.done, self._zone))
            self.emptied.setText(" ".join(done_words(self.done, SHOWN)))
            self.open.setText("\n".join(open_words(self.done, self._names, SHOWN)))
            self.setAccessibleName(self.text())

    def text(self) -> str:
        """The whole certificate, with every file."""
        if self.done is None:
            return ""
        lines = [heading(self.done, self._zone), *done_words(self.done)]
        return "\n".join([*lines, *open_words(self.done, self._names)])

    def copy(self) -> None:
        """The whole certificate into the clipboard, for the file of the request."""
        QGuiApplication.clipboard().setText(self.text())

    def forget(self) -> None:
        """It was read."""
        self.done = None
        self.hide()
