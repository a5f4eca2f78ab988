"""The one input of the desk: a scanner's digits and a person's typing arrive in the same line.

The scanner of the program (`ui.base.scanner`) hands over what was scanned in any window. A code
that comes as typing all the same (by hand, or too slowly for a scanner) is known here by its
digits, with or without Enter after it. What must not come in: what a code means, and who was
found (the page answers the signals).
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.scanned import (
    bare_digits,
    is_scan_begun,
    is_whole_code,
    may_be_code,
    without_prefix,
)
from ui.base import paint
from ui.base.form.field import BareLine
from ui.base.icons import draw_icon
from ui.base.scanner import HEARS_SCANS, TAKES_SCANS
from ui.base.theme import set_kind, theme
from ui.base.widgets import DeskInput, Painted, px

__all__ = ["ReadyChip", "ScanBox", "bare_digits", "is_whole_code", "may_be_code"]

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
AFTER_SCAN = 0.3  # seconds in which a scanner's own Enter may still follow its digits


class _Line(BareLine):
    """The line itself; keys that are not typing go to its box."""

    key_taken: Callable[[Qt.Key], bool]

    def event(self, event) -> bool:  # type: ignore[no-untyped-def]  # Qt's event
        """Tab ends a code as Enter does; without a code it moves on as everywhere."""
        if isinstance(event, QKeyEvent) and event.type() == event.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Tab and self.key_taken(key):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing or not self.key_taken(Qt.Key(event.key())):
            super().keyPressEvent(event)


class _Sign(Painted):
    """The corners of a scanner in front of the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(28), px(28))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box.adjusted(px(2), px(2), -px(2), -px(2)), "scan-line", "accent")


class ReadyChip(Painted):
    """Says whether what is scanned arrives here: a dot and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words, self._ready = "", True

    def show_state(self, words: str, *, ready: bool) -> None:
        """Shows another state."""
        self._words, self._ready = words, ready
        self.say(words)

    def sizeHint(self) -> QSize:
        return QSize(round(paint.text_width(self._words, theme().font("strong"))) + px(40), px(30))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        ink, ground = ("ok", "ok_t") if self._ready else ("warn", "warn_t")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ground))
        painter.drawRoundedRect(box, px(7), px(7))
        painter.setBrush(theme().color(ink))
        side = px(9)
        painter.drawEllipse(QRectF(px(12), box.center().y() - side / 2, side, side))
        words = box.adjusted(px(28), 0, 0, 0)
        paint.draw_text(painter, words, self._words, "strong", ink, elide=False)


class ScanBox(DeskInput):
    """Takes everything that is typed or scanned and says what it was."""

    scanned = Signal(str)  # the digits of a badge code
    typed = Signal(str)  # what stands in the line now
    entered = Signal(str)  # Enter after words or a short number
    stepped = Signal(int)  # an arrow: 1 down, -1 up
    skipped = Signal()  # Enter in the empty line
    escaped = Signal()

    def __init__(
        self, seconds: Callable[[], float] = time.perf_counter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(TAKES_SCANS)
        self._seconds = seconds
        self._scan_ended = float("-inf")
        self.prefix: Callable[[], str] = str  # asked at each scan: the setting may change meanwhile
        self.line = _Line()
        self.line.key_taken = self._take_key
        self.line.setMaxLength(400)
        set_kind(self.line, "desk")
        self.chip = ReadyChip()
        row = QHBoxLayout()
        row.setSpacing(px(18))
        row.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1)
        row.addWidget(self.chip)
        self.layout_.addLayout(row)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)
        self.line.composed.connect(lambda: self._edited(self.line.text()))
        self.line.entered.connect(self._listen)
        self.line.left.connect(self._listen)

    def words(self) -> None:
        """The language changed."""
        self.line.setPlaceholderText(_("Scan a badge, or type a name, delegation, badge number"))
        self.line.setAccessibleName(_("Scan or search"))
        self._listen()

    def _listen(self) -> None:
        here = self.line.hasFocus() or bool(self.window().property(HEARS_SCANS))
        self.set_listening(here)
        words = _("Scanner ready") if here else _("Click here to scan")
        self.chip.show_state(words, ready=here)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        set_kind(self.line, "desk-wide" if scale > 1 else "desk")

    def clear(self) -> None:
        """Empties the line."""
        self.line.clear()

    def type_on(self, text: str) -> None:
        """Takes the keyboard, and a letter that was typed elsewhere on the page."""
        self.line.setFocus()
        self.line.insert(text)
        self._edited(self.line.text())

    def _edited(self, text: str) -> None:
        if self.line.composing:
            return
        scanned = without_prefix(text, self.prefix())
        if is_whole_code(scanned):
            self.take_scan(scanned)
        else:
            self.typed.emit("" if is_scan_begun(text, self.prefix()) else text)

    def take_scan(self, text: str) -> None:
        """A whole code, from here or from anywhere: an Enter after it belongs to it."""
        self.line.clear()
        self.scanned.emit(bare_digits(text))
        self._scan_ended = self._seconds()

    def _take_key(self, key: Qt.Key) -> bool:
        """Whether this key meant something here, so that the line does not get it."""
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in ENTER or key == Qt.Key.Key_Tab:
            return self._finish(key)
        else:
            return False
        return True

    def _finish(self, key: Qt.Key) -> bool:
        text = without_prefix(self.line.text().strip(), self.prefix())
        if may_be_code(text):
            self.take_scan(text)
        elif not text and self._seconds() - self._scan_ended < AFTER_SCAN:
            self._scan_ended = float("-inf")  # the scanner's own end of line
        elif key == Qt.Key.Key_Tab:
            return False
        elif text:
            self.entered.emit(text)
        else:
            self.skipped.emit()
        return True
