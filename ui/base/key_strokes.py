"""Events of keys and input methods as the strokes of a scan, and copies of them to deliver later.

What must not come in: what is a scan (`scan_run`), and holding anything (`held_keys`).
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from ui.base.scan_run import BACK

KeyLike = QKeyEvent | QInputMethodEvent
RAW_KEYS = "raw_keys"  # a widget with this property gets every key at once, scanned or not
END = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock})
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def wants_all(widget: QObject | None) -> bool:
    """Whether a widget shows keys as they come (the test of a scanner)."""
    return widget is not None and bool(widget.property(RAW_KEYS))


def is_end(event: QKeyEvent) -> bool:
    """Whether a key may be what a scanner sends after a code."""
    free = not event.modifiers() & (COMMANDS | Qt.KeyboardModifier.ShiftModifier)
    return event.key() in END and free and not event.isAutoRepeat()


def stroke_of(event: QKeyEvent) -> str:
    """What a key types as a scanner might: one sign or a Backspace, else "".

    A key that is held down repeats; a scanner presses each of its keys.
    """
    if event.modifiers() & COMMANDS or event.isAutoRepeat():
        return ""
    if event.key() == Qt.Key.Key_Backspace:
        return "" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else BACK
    text = event.text()
    return text if len(text) == 1 and text.isprintable() and not text.isspace() else ""


def rewriting(before: str, event: QInputMethodEvent) -> str:
    """A step of a composition as the strokes that would have done the same."""
    after = event.commitString() + event.preeditString()
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return BACK * (event.replacementLength() + len(before) - same) + after[same:]


def copy_of(event: KeyLike) -> KeyLike:
    """The same event once more: Qt throws its own away."""
    if isinstance(event, QInputMethodEvent):
        composed = QInputMethodEvent(event.preeditString(), event.attributes())
        places = event.replacementStart(), event.replacementLength()
        composed.setCommitString(event.commitString(), *places)
        return composed
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
