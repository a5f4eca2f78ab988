"""One filter for the whole application: what a scanner types is a scan, whatever has the keyboard.

A scanner is a keyboard that types 21 digits with 1 to 20 ms between them. The filter holds such
keys back instead of removing them from a field afterwards. Held keys never reach the field, so
that text, cursor, selection, undo, completer, validator, a table's editing and a canvas are as
they were by construction; removal would have to undo each editor's own reactions, and some (a
saved cell, a search, a deleted shape) cannot be undone. The price: a digit, a Backspace and the
first sign of the scanner's prefix reach the field one pause later, 35 ms unless set otherwise,
which nobody sees. Keys that turn out to be no scan (a year, a phone number, an EAN, half a code
from a scanner whose cable was pulled) are delivered in order, to where they were meant.

An input method may rewrite what it sees (VNI: digits after a vowel become marks): it sends
Backspaces and letters as keys, or composes (QInputMethodEvent). Both are read as strokes and held
the same way; the digits that became marks are read back from the marks. A letter that was being
composed when a scan came is kept as it was seen.

The filter sits on the window and on the widget that have the keyboard, and moves with them. It is
not on the QApplication: there Python would be asked about every paint and timer of the program.
A pause is what the timer says: keys that waited while the window was busy have no pace of their
own, so a late timer first lets the waiting keys through.
What must not come in: what a code says (`Reads` is lent), pages, and who answers a scan.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimerEvent, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from shiboken6 import getCppPointer, isValid

from ui.base.held_keys import HeldKeys
from ui.base.key_strokes import RAW_KEYS, SILENT, is_end, rewriting, stroke_of, wants_all
from ui.base.own_end import OwnEnd
from ui.base.scan_run import Reads, Run

__all__ = ["HEARS_SCANS", "RAW_KEYS", "TAKES_SCANS", "Reads", "Scanner"]

HEARS_SCANS = "hears_scans"  # a window with this property hears them whatever has the keyboard
TAKES_SCANS = "takes_scans"  # the object name of the widget of a page that answers scans

GAP = 35  # ms: a pause that ends a scan
BLUR = 0.0005  # seconds: less is no matter
LATE = 0.02  # seconds: a timer as late as this means that the window was busy
GRACE = 8  # ms in which keys that waited meanwhile come in
KEYS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
    }
)
LEAVING = frozenset(
    {
        QEvent.Type.FocusAboutToChange,
        QEvent.Type.FocusOut,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Close,
        QEvent.Type.ReadOnlyChange,
        QEvent.Type.EnabledChange,
    }
)


class Scanner(QObject):
    """Hears scans in every window; at rest until somebody lends it how codes are read."""

    scanned = Signal(str)  # the digits of a badge code; up to two leading ones may be missing

    def __init__(
        self, parent: QObject | None = None, seconds: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self.prefix: Callable[[], str] = str  # asked as each scan begins, as is the gap
        self.gap: Callable[[], int] = lambda: GAP
        self.reads: Reads | None = None
        self._places: list[QObject] = []  # what has the keyboard: window, widget
        self._run: Run | None = None
        self._held = HeldKeys()
        self._shown, self._composed = "", ""  # composition: as the field has it, as held back
        self._passed = 0  # address of an event on its way from the window to the widget
        self._last, self._own_end = 0.0, OwnEnd(seconds, self)
        self._timer, self._graced = 0, False
        self._resetting = False

    # ---- where it listens

    def listen(self, app: QGuiApplication) -> None:
        """Moves to whatever has the keyboard, now and later."""
        app.focusWindowChanged.connect(self._follow)
        app.focusObjectChanged.connect(self._follow)
        self._follow()

    def lend(self, reads: Reads | None) -> None:
        """How codes are read from now on; None: at rest, every key goes its way."""
        self._give_up()
        self.reads = reads

    def _follow(self, _now: QObject | None = None) -> None:
        """The keyboard is somewhere else now."""
        for before in self._places:
            if isValid(before):
                before.removeEventFilter(self)
        found = QGuiApplication.focusWindow(), QGuiApplication.focusObject()
        now: tuple[QObject | None, ...] = found  # nothing has the keyboard: Qt says so with None
        self._places = [place for place in now if place is not None]
        for place in self._places:
            place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._resetting:
            return kind == QEvent.Type.InputMethod
        if self.reads is None or (kind in KEYS and self._held.is_on_its_way(event)):
            return False
        if kind in KEYS:
            taken = self._first_sight(watched, event) and self._hear(watched, event)
            if taken:  # it never comes to the widget; the next one may have its address
                self._passed = 0
            return taken
        if kind in LEAVING:
            self._decide()
            if kind == QEvent.Type.FocusOut:
                self._shown = self._composed = ""
        return False

    def _first_sight(self, watched: QObject, event: QEvent) -> bool:
        """The window passes each key on to the widget: it is heard at the window only."""
        address = getCppPointer(event)[0]
        if watched.isWindowType():
            self._passed = address
            return True
        seen, self._passed = address == self._passed, 0
        return not seen

    def _hear(self, watched: QObject, event: QEvent) -> bool:
        if wants_all(QGuiApplication.focusObject()):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._compose(watched, event)
        if not isinstance(event, QKeyEvent) or event.key() in SILENT:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._held.let_go(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._override(event)
        return self._press(watched, event)

    # ---- keys

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if is_end(event):
            return self._end(event)
        self._own_end.forget()
        stroke = stroke_of(event)
        if not stroke:
            self._decide()
            return False
        if not self._takes(stroke):
            return False
        self._hold(watched, event, stroke)
        return True

    def _takes(self, item: str) -> bool:
        """Whether strokes belong to the run, or begin one; a run that they end is decided."""
        if self._run is not None and self._run.goes_on(item):
            return True
        self._decide()
        reads = self.reads
        if reads is None:
            return False
        run = Run(reads, self.prefix())
        if not run.goes_on(item):
            return False
        self._run = run
        self._held.begin(QGuiApplication.focusObject())
        return True

    def _end(self, event: QKeyEvent) -> bool:
        """Enter or Tab: after a code it is the scanner's own, else the person's."""
        if (self._run is not None and self._decide()) or self._own_end.is_own(event):
            self._held.expect_release(event.key())
            return True
        return False

    def _override(self, event: QKeyEvent) -> bool:
        """Keys of a scan are no shortcuts; before any other shortcut, what is held goes first."""
        if is_end(event):
            run = self._run
            scan = run is not None and run.at_end() is not None
            if not scan and (run is not None or not self._own_end.is_own(event)):
                self._give_up()
                return False
        else:
            stroke = stroke_of(event)
            if self._run is None or not stroke or not self._run.goes_on(stroke):
                self._decide()
                return False
        event.accept()
        return True

    # ---- compositions

    def _compose(self, watched: QObject, event: QInputMethodEvent) -> bool:
        item = rewriting(self._composed, event)
        waits = self._takes(item) if item else self._run is not None
        self._composed = event.preeditString()
        if waits:
            self._hold(watched, event, item)
        else:
            self._shown = self._composed
        return waits

    def _forget_composition(self) -> None:
        """The input method forgets what it made of the scan; the letter before it stays."""
        if self._shown == self._composed:
            return
        self._resetting = True
        QGuiApplication.inputMethod().reset()
        self._resetting = False
        letter, self._shown, self._composed = self._shown, "", ""
        if letter:
            kept = QInputMethodEvent("", [])
            kept.setCommitString(letter)
            self._held.send_to_aim(kept)

    # ---- holding and deciding

    def _hold(self, watched: QObject, event: QKeyEvent | QInputMethodEvent, item: str) -> None:
        run = self._run
        if run is None:
            return
        self._held.add(watched, event)
        run.add(item)
        self._last, self._graced = self._seconds(), False
        if not self._timer:
            self._wait(self.gap())
        found = run.now()
        if found is not None:
            self._take(found.codes, found.typed)

    def _decide(self) -> bool:
        """The run is over: whether it was a scan; else its keys go where they were meant."""
        run = self._run
        if run is None:
            return False
        found = run.at_end()
        if found is None:
            self._give_up()
            return False
        self._take(found.codes, found.typed)
        return True

    def _take(self, codes: tuple[str, ...], typed: int) -> None:
        self._stop()
        self._held.drop(but_first=typed)
        self._forget_composition()
        self._own_end.begin(self._held.pressed)
        for code in codes:
            self.scanned.emit(code)
        self._own_end.answering()

    def _give_up(self) -> None:
        """No scan: everything that was held is delivered, in order."""
        if self._run is not None:
            self._stop()
            self._shown = self._composed
            self._held.deliver()

    def _stop(self) -> None:
        self._run = None
        self._wait(0)

    # ---- the pause

    def _wait(self, ms: int) -> None:
        if self._timer:
            self.killTimer(self._timer)
        self._timer = self.startTimer(ms, Qt.TimerType.PreciseTimer) if ms else 0

    def timerEvent(self, event: QTimerEvent) -> None:
        del event
        gap = self.gap() / 1000
        over = self._seconds() - self._last - gap
        if over < -BLUR:
            self._wait(max(1, round(-over * 1000)))
        elif over > LATE and not self._graced:
            self._graced = True
            self._wait(GRACE)
        else:
            self._wait(0)
            self._decide()
