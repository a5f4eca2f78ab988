"""The one line of the palette: typing goes into it, everything else it hands over.

While a letter is being composed (UniKey, an input method) no key but typing means anything. What
must not come in: what the keys do.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.base.form.field import BareLine

LONGEST = 200
Key = Qt.Key


class PaletteLine(BareLine):
    """Sends `asked` with each letter, except for letters that are only half composed."""

    asked = Signal(str)

    def __init__(self, key_taken: Callable[[Qt.Key], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_taken = key_taken
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self._changed)
        self.composed.connect(lambda: self._changed(self.text()))

    def _changed(self, text: str) -> None:
        if not self.composing:
            self.asked.emit(text)

    def event(self, event: QEvent) -> bool:
        """Tab would go to the next widget before it came here as a key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Key(event.key())
            if key in {Key.Key_Tab, Key.Key_Backtab}:
                return self.composing or self._key_taken(key) or True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if self.composing or not plain or not self._key_taken(Key(event.key())):
            super().keyPressEvent(event)
