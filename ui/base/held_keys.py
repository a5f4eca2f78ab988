"""Keys that wait until it is known whether they are a scan: delivered in order, or dropped.

What must not come in: what is a scan (`scan_run`), and when to decide (`scanner`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer, isValid

from ui.base.key_strokes import KeyLike, copy_of

NO_ITEM = -1
READ_ONLY = "readOnly"
LOCKED = Qt.WidgetAttribute.WA_Disabled


@dataclass(frozen=True, slots=True)
class _Held:
    """An event, to whom it came, and which item of the run it is."""

    receiver: QObject
    event: KeyLike
    item: int

    def presses(self, key: int) -> bool:
        """Whether this is that key going down."""
        event = self.event
        return isinstance(event, QKeyEvent) and self.item != NO_ITEM and event.key() == key


class HeldKeys:
    """What waits, and for whom it was meant."""

    def __init__(self) -> None:
        self.pressed = 0  # ms by the system's clock: the last one; 0 where it does not say
        self._on_their_way: list[int] = []  # addresses; delivering one may open a dialog
        self._held: list[_Held] = []
        self._items = 0
        self._open = self._in_front = False  # the aim took keys when the first one came
        self._aim: QObject | None = None  # what had the keyboard when the first key came
        self._down: set[int] = set()  # keys of a scan that are still to be let go

    def begin(self, aim: QObject | None) -> None:
        """Nothing waits yet."""
        self._held, self._items, self._aim = [], 0, aim
        self._open = isinstance(aim, QWidget) and aim.isEnabled() and not aim.property(READ_ONLY)
        self._in_front = _window_behind(aim) is None

    def add(self, receiver: QObject, event: KeyLike) -> None:
        """One more waits: the next item of the run."""
        self._held.append(_Held(receiver, copy_of(event), self._items))
        self._items += 1
        self.pressed = event.timestamp() if isinstance(event, QKeyEvent) else 0

    def let_go(self, receiver: QObject, event: QKeyEvent) -> bool:
        """A key goes up: it waits behind its press, or ends with it; else it is none of ours."""
        if any(held.presses(event.key()) for held in self._held):
            self._held.append(_Held(receiver, copy_of(event), NO_ITEM))
            return True
        known = event.key() in self._down
        self._down.discard(event.key())
        return known

    def expect_release(self, key: int) -> None:
        """The press of this key was taken away: its release shall be, too."""
        self._down.add(key)

    def drop(self, but_first: int = 0) -> None:
        """They were a scan, but for so many items at the beginning."""
        held, self._held = self._held, []
        begun = next((at for at, one in enumerate(held) if one.item >= but_first), len(held))
        self._deliver(held[:begun])
        for one in held[begun:]:
            if isinstance(one.event, QKeyEvent):
                (self._down.discard if one.item == NO_ITEM else self._down.add)(one.event.key())

    def deliver(self) -> None:
        """They were no scan."""
        held, self._held = self._held, []
        self._deliver(held)

    def send_to_aim(self, event: QEvent) -> None:
        """Something for whoever had the keyboard."""
        if self._aim is not None:
            self._send(self._aim, event)

    def is_on_its_way(self, event: QEvent) -> bool:
        """Whether this is one of those that are being delivered: it was heard before."""
        return bool(self._on_their_way) and getCppPointer(event)[0] in self._on_their_way

    def _deliver(self, held: list[_Held]) -> None:
        """As they came; the focus may move on while they are worked off (a cell opens)."""
        aim = self._aim
        moved = aim is not None and isValid(aim) and aim is not QGuiApplication.focusObject()
        behind = _window_behind(aim) if self._in_front else None
        with self._unlocked(aim):
            for one in held:
                if behind is not None and isValid(behind):  # its own window lets no key through
                    self._send(_keyboard_of(behind), one.event)
                elif moved:  # somebody went elsewhere after the keys
                    self._send(aim, one.event)
                elif isinstance(one.receiver, QWidget) and one.receiver is aim:
                    self._send(QApplication.focusWidget() or aim, one.event)
                else:
                    self._send(one.receiver, one.event)

    @contextmanager
    def _unlocked(self, aim: QObject | None) -> Iterator[None]:
        """What was locked just now takes the keys that came before."""
        if not (self._open and isinstance(aim, QWidget) and isValid(aim)):
            yield
            return
        fixed, locked = bool(aim.property(READ_ONLY)), list[QWidget]()
        if not aim.isEnabled():
            parts = aim.findChildren(QWidget)
            locked = [aim, *(one for one in parts if one.testAttribute(LOCKED))]
        _lock(aim, locked, fixed=fixed, now=False)
        try:
            yield
        finally:
            _lock(aim, locked, fixed=fixed, now=True)

    def _send(self, to: QObject | None, event: QEvent) -> None:
        if to is None or not isValid(to):
            return
        self._on_their_way.append(getCppPointer(event)[0])
        try:
            QCoreApplication.sendEvent(to, event)
        finally:  # whatever a field makes of it, the next keys are heard
            self._on_their_way.pop()


def _window_behind(aim: QObject | None) -> QWidget | None:
    """The window of a widget that had the keyboard, if a dialog stands in front of it."""
    front = QApplication.activeModalWidget()
    if not (isinstance(aim, QWidget) and isValid(aim)) or front in {None, aim.window()}:
        return None
    window = aim.window()
    return window if window.focusWidget() is aim else None


def _keyboard_of(window: QWidget) -> QObject | None:
    """What would have the keyboard if the window were in front; Qt says so with None."""
    return window.focusWidget()


def _lock(aim: QWidget, locked: list[QWidget], *, fixed: bool, now: bool) -> None:
    """Unlocks and locks again: bits only, nobody is told."""
    for one in locked:
        if isValid(one):
            one.setAttribute(LOCKED, now)
    if fixed and isValid(aim):
        aim.setProperty(READ_ONLY, now)
