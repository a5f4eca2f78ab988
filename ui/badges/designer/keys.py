"""The keys of the canvas as data.

What must not come in: what a deed does.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

NUDGES: Mapping[Qt.Key, tuple[int, int]] = MappingProxyType(
    {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Up: (0, -1),
        Qt.Key.Key_Down: (0, 1),
    }
)

STEP, SHIFT_STEP, CTRL_STEP = 0.1, 1.0, 5.0
"""mm that an arrow moves what is chosen."""


def step_of(held: Qt.KeyboardModifier) -> float:
    """How far an arrow goes with these keys held, mm."""
    if held & Qt.KeyboardModifier.ControlModifier:
        return CTRL_STEP
    return SHIFT_STEP if held & Qt.KeyboardModifier.ShiftModifier else STEP


DEEDS: Mapping[str, QKeySequence.StandardKey | str] = MappingProxyType(
    {
        "copy": QKeySequence.StandardKey.Copy,
        "cut": QKeySequence.StandardKey.Cut,
        "paste": QKeySequence.StandardKey.Paste,
        "duplicate": "Ctrl+D",
        "select_all": QKeySequence.StandardKey.SelectAll,
        "delete": "Del",
        "larger": "+",
        "larger_ctrl": "Ctrl++",
        "larger_equals": "Ctrl+=",
        "smaller": "-",
        "smaller_ctrl": "Ctrl+-",
        "whole": "Ctrl+0",
    }
)
"""Shortcuts while the canvas has the focus.

Backspace is none: input methods send it while a badge is scanned, and a shortcut would act on it
before anybody can know. The board hears it as a key, once it is known to be a person's.
"""
