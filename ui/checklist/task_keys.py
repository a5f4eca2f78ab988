"""The keys that every view of the checklist knows: another state, the date.

They are heard in `keyPressEvent` and are no shortcuts: in a field a letter is a letter. What must
not come in: what becomes of a wish.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class KeyWish(StrEnum):
    """What somebody asks for with one key."""

    STATUS = "status"  # the next one
    DONE = "done"  # done, or not done after all
    DATE = "date"


_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYS = {
    Qt.Key.Key_Space: KeyWish.STATUS,
    Qt.Key.Key_X: KeyWish.DONE,
    Qt.Key.Key_D: KeyWish.DATE,
}


def wish_of(event: QKeyEvent) -> KeyWish | None:
    """The wish of a key; None for any other key."""
    if event.modifiers() & _HELD:
        return None
    return _KEYS.get(Qt.Key(event.key()))
