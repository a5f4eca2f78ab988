"""The row in which a scanner is tried out: scan a badge, read what came.

It changes nothing and lets nobody in. What must not come in: what a scan means (`scans`).
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import SCANNER_GAP
from hanoiplan.delegates.codes import LENGTH
from hanoiplan.delegates.scanned import is_whole_code
from ui.base.form import TextField
from ui.base.key_strokes import RAW_KEYS
from ui.base.theme import tells_of_theme
from ui.base.widgets import Button, Label, px
from ui.settings.changing import choice_words
from ui.settings.key_strip import KeyStrip
from ui.settings.painted import ENTER
from ui.settings.rows import Row
from ui.settings.scans import Scan, Told, joined

FIELD = 280
PAUSE = 0.7  # seconds: after a whole code the next key is another scan
TAB = 0.15  # seconds in which a scanner's own Tab follows its digits
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
    """A field that gets every key as it comes, and under the words what arrived in it."""

    prefix_wanted = Signal(str)  # what came before a code shall be taken off from now on
    gap_wanted = Signal(int)  # the scanner needs this pace

    def __init__(
        self,
        tell: Tell,
        gap: Callable[[], int],
        seconds: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.input = TextField()
        self.input.line.setProperty(RAW_KEYS, "shown as they come")
        super().__init__(_with_room(self.input), Qt.AlignmentFlag.AlignTop)
        self._gap = gap
        self._tell, self._seconds = tell, seconds
        self._times: list[float] = []
        self._ended, self._found, self._found_gap = False, "", 0
        self._tab = False
        self.strip = KeyStrip()
        self.arrived = Label(kind="second", wrap=True)
        self.use = Button(kind="small", icon="check")
        self.slower = Button(kind="small", icon="timer")
        offers = QWidget()
        beside = QHBoxLayout(offers)
        beside.setContentsMargins(0, px(4), 0, 0)
        for button in (self.use, self.slower):
            beside.addWidget(button)
        beside.addStretch(1)
        for widget in (self.strip, self.arrived, offers):
            self.add_under(widget)
        for widget in (self.strip, self.arrived, self.use, self.slower):
            widget.hide()
        self.input.line.installEventFilter(self)
        self.input.line.textEdited.connect(lambda _text: self._show())
        self.use.clicked.connect(lambda: self.prefix_wanted.emit(self._found))
        self.slower.clicked.connect(lambda: self.gap_wanted.emit(self._found_gap))
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
        """The prefix or the pace is another one now."""
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and watched is self.input.line and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Notes when a key came; Enter ends the scan, and the next one begins anew."""
        tab = event.key() == Qt.Key.Key_Tab and self._came_at_once()
        if event.key() in ENTER or tab:
            self._ended, self._tab = bool(self.input.line.text()), tab
            self.input.line.selectAll()
            self._show()
            return True
        if event.text().isprintable() and event.text():
            now = self._seconds()
            if self._begins_anew(now):
                self.input.line.selectAll()
                self._times, self._ended, self._tab = [], False, False
            self._times.append(now)
        return False

    def _came_at_once(self) -> bool:
        """Whether the key before came just now: a Tab of the scanner, not of a person."""
        return bool(self._times) and self._seconds() - self._times[-1] < TAB

    def _begins_anew(self, now: float) -> bool:
        text = self.input.line.text()
        whole = is_whole_code(text[-LENGTH:])
        late = bool(self._times) and now - self._times[-1] > PAUSE
        return self._ended or not text or (whole and late)

    def _show(self) -> None:
        text = self.input.line.text()
        enter = self._ended and not self._tab
        scan = Scan(text, tuple(self._times), enter, self._tab)
        told = self._tell(scan) if text else None
        self._found = told.found_prefix if told else ""
        self._found_gap = told.found_gap if told else 0
        self.strip.show_keys(text, scan.times, told.before if told else 0, self._gap() / 1000)
        self.strip.setVisible(bool(text))
        self.arrived.show_if_any(joined([told.arrived, told.prefix]) if told else "")
        self.show_note(told.verdict if told else "", told.tone if told else "hint")
        self.use.setText(_("Remove “{text}” from now on").format(text=self._found))
        self.use.setVisible(bool(self._found))
        if self._found_gap:
            pace = choice_words(SCANNER_GAP, self._found_gap)
            self.slower.setText(_("Set the pace to “{pace}”").format(pace=pace))
        self.slower.setVisible(bool(self._found_gap))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._wide()
