"""The row in which a scanner is tried out: scan a badge, read what came.

It changes nothing and lets nobody in. What must not come in: what a scan means (`scans`).
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import LENGTH
from hanoiplan.delegates.scanned import is_whole_code
from ui.base.form import TextField
from ui.base.theme import tells_of_theme
from ui.base.widgets import Button, Label, px
from ui.settings.painted import ENTER
from ui.settings.rows import Row
from ui.settings.scans import Scan, Told, joined

FIELD = 280
PAUSE = 0.7  # seconds: after a whole code the next key is another scan
Tell = Callable[[Scan], Told]


def _with_room(field: TextField) -> QWidget:
    """The field in line with those of the other rows."""
    place = QWidget()
    line = QHBoxLayout(place)
    line.addWidget(field)
    place.setFocusProxy(field)
    place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return place


class ScannerTest(Row):
    """A field, and under the words what arrived in it."""

    prefix_wanted = Signal(str)  # what came before a code shall be taken off from now on

    def __init__(self, tell: Tell, seconds: Callable[[], float] = time.perf_counter) -> None:
        self.input = TextField()
        super().__init__(_with_room(self.input))
        self._tell, self._seconds = tell, seconds
        self._times: list[float] = []
        self._ended, self._found = False, ""
        self.arrived = Label(kind="second", wrap=True)
        self.use = Button(kind="small", icon="check")
        for widget in (self.arrived, self.use):
            self.add_under(widget)
            widget.hide()
        self.input.line.installEventFilter(self)
        self.input.line.textEdited.connect(lambda _text: self._show())
        self.use.clicked.connect(lambda: self.prefix_wanted.emit(self._found))
        self._wide()

    def _wide(self) -> None:
        self.input.setFixedWidth(px(FIELD))
        line = self.control.layout()
        if line is not None:
            line.setContentsMargins(px(4), px(4), px(4), px(4))

    def words(self) -> None:
        """The language changed."""
        self.say(
            _("Try the scanner"),
            _("Scan a badge here to see what the scanner sends. Nobody is checked in."),
        )
        self.input.set_words(_("Scan a badge here"), _("Scan a badge here"))
        self._show()

    def read_again(self) -> None:
        """The prefix is another one now."""
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and watched is self.input.line and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Notes when a key came; Enter ends the scan, and the next one begins anew."""
        if event.key() in ENTER:
            self._ended = bool(self.input.line.text())
            self.input.line.selectAll()
            self._show()
            return True
        if event.text().isprintable() and event.text():
            now = self._seconds()
            if self._begins_anew(now):
                self.input.line.selectAll()
                self._times, self._ended = [], False
            self._times.append(now)
        return False

    def _begins_anew(self, now: float) -> bool:
        text = self.input.line.text()
        whole = is_whole_code(text[-LENGTH:])
        late = bool(self._times) and now - self._times[-1] > PAUSE
        return self._ended or not text or (whole and late)

    def _show(self) -> None:
        text = self.input.line.text()
        told = self._tell(Scan(text, tuple(self._times), self._ended)) if text else None
        self._found = told.found_prefix if told else ""
        self.arrived.show_if_any(joined([told.arrived, told.prefix]) if told else "")
        self.show_note(told.verdict if told else "", told.tone if told else "hint")
        self.use.setText(_("Remove “{text}” from now on").format(text=self._found))
        self.use.setVisible(bool(self._found))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._wide()
