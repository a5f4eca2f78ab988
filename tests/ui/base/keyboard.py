"""A keyboard for tests: real key events through the window, and a clock that only it moves.

The pause of the scanner comes when the clock says so, as the event loop would bring it. What must
not come in: looking into the scanner.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimerEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.base.unikey import BACK, UniKey
from ui.base.scanner import Scanner

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
NAMED = {
    BACK: Qt.Key.Key_Backspace,
    "\n": Qt.Key.Key_Return,
    "\r": Qt.Key.Key_Enter,
    "\t": Qt.Key.Key_Tab,
}
SCANNER_GAP = 4  # ms


@dataclass
class Seconds:
    """A clock that stands until it is moved."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Keyboard:
    """Keys to whatever has the keyboard, as the system sends them: through the window."""

    scanner: Scanner
    seconds: Seconds = field(default_factory=Seconds)
    stamp: int = 0  # ms at which the system says the keys were pressed; 0: it does not say

    def scan(self, text: str, gap: float = SCANNER_GAP, ime: UniKey | None = None) -> None:
        """What a scanner types, with an input method between."""
        for sign in text:
            for stroke in ime.key(sign) if ime is not None else sign:
                self.stroke(stroke)
            self.elapse(gap)

    def type(self, text: str, gap: float = 110) -> None:
        """What a person types."""
        self.scan(text, gap)

    def stroke(self, sign: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key down and up."""
        self.down(sign, modifiers)
        self.up(sign, modifiers)

    def down(
        self, sign: str, modifiers: Qt.KeyboardModifier = NONE, *, repeated: bool = False
    ) -> None:
        """A key goes down: first it may be a shortcut, then it is a key."""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._send(kind, sign, modifiers, repeated=repeated)

    def up(self, sign: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key goes up."""
        self._send(QEvent.Type.KeyRelease, sign, modifiers)

    def compose(
        self, preedit: str, commit: str = "", replaces: int = 0, gap: float = SCANNER_GAP
    ) -> None:
        """A step of an input method that composes; it goes to the widget itself."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit, -replaces, replaces)
        focus = QGuiApplication.focusObject()
        assert focus is not None
        QCoreApplication.sendEvent(focus, event)
        self.elapse(gap)

    def elapse(self, ms: float) -> None:
        """Time passes, and the window is free meanwhile."""
        self.seconds.now += ms / 1000
        for _turn in range(2):  # a late pause lets waiting keys through first
            QCoreApplication.sendEvent(self.scanner, QTimerEvent(0))

    def stall(self, ms: float) -> None:
        """Time passes while the window is busy: nothing comes through."""
        self.seconds.now += ms / 1000

    def pause(self) -> None:
        """Long enough for anything to end."""
        self.elapse(500)

    def _send(
        self,
        kind: QEvent.Type,
        sign: str,
        modifiers: Qt.KeyboardModifier,
        *,
        repeated: bool = False,
    ) -> None:
        key = NAMED.get(sign) or Qt.Key(ord(sign.upper()) if sign.isascii() else 0x01FFFFFF)
        window = QGuiApplication.focusWindow()
        assert window is not None
        event = QKeyEvent(kind, key, modifiers, sign, repeated)
        event.setTimestamp(self.stamp)
        QCoreApplication.sendEvent(window, event)


def code_like(number: int) -> str:
    """A code with right check digits, which nobody's key made."""
    body = f"1001{number:05d}01{number * 7919 % 10**8:08d}"
    return body + f"{98 - int(body) * 100 % 97:02d}"


def is_code(text: str) -> bool:
    """Whether its check digits are right, as the program asks."""
    return len(text) == 21 and text.isdigit() and text[0] == "1" and int(text) % 97 == 1


def press_as_the_system(sign: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key by the system's own way, past the map of shortcuts; no clock of ours moves."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    key = NAMED.get(sign) or (Qt.Key(ord(sign.upper())) if sign.isascii() else None)
    if key is not None:
        QTest.keyClick(window, key, modifiers)
        return
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.sendKeyEvent(QTest.KeyAction.Click, focus, Qt.Key.Key_unknown, sign, modifiers)
