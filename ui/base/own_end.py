"""Whether an Enter or a Tab is what the scanner sent after its code, or a person's.

The scanner's own follows the last digit within milliseconds. When that was, the system says with
each key; where it does not, a clock must do, and keys that waited for a slow answer of the program
are counted from that answer on. What must not come in: what is a scan, and taking keys away.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent

AFTER = 0.3  # seconds in which a scanner's own Enter may follow a code
BEHIND = 0.05  # seconds in which whatever waited for an answer is worked off
NEVER = float("-inf")
ANSWERED = QEvent.Type.User


class OwnEnd(QObject):
    """Knows when the last scan was: pressed, heard and answered."""

    def __init__(self, seconds: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._pressed = 0  # ms by the system's clock; 0: it did not say
        self._heard, self._answered = NEVER, NEVER

    def begin(self, pressed: int) -> None:
        """A scan is heard; its last key was pressed then (ms by the system's clock)."""
        self._pressed = pressed
        self._heard, self._answered = self._seconds(), NEVER

    def answering(self) -> None:
        """The scan was told: who answers it later is answering before this comes back."""
        QCoreApplication.postEvent(self, QEvent(ANSWERED))

    def forget(self) -> None:
        """Another key came: no Enter is the scanner's any more."""
        self._pressed, self._heard, self._answered = 0, NEVER, NEVER

    def is_own(self, end: QKeyEvent) -> bool:
        """Whether this key is the end of the last scan."""
        now = self._seconds()
        if now - self._answered < BEHIND:
            return True
        if self._pressed and end.timestamp():
            return 0 <= end.timestamp() - self._pressed < AFTER * 1000
        return now - self._heard < AFTER

    def customEvent(self, event: QEvent) -> None:
        if event.type() == ANSWERED and self._heard != NEVER:
            self._answered = self._seconds()
