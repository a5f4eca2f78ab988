"""The keyboard stays where somebody works when the thing it was on vanishes or is disabled.

Qt would hand it to whatever comes next in the order of Tab: the Undo of a toast, the first button
of the window. What must not come in: moving the keyboard while the thing it is on can be used.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QWidget
from shiboken6 import isValid


def is_free(widget: QWidget | None) -> bool:
    """Whether the keyboard can be on it now."""
    return widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled()


class KeepsKeyboard(QFrame):
    """A room that says where the keyboard goes when what it was on is gone.

    `stays` is for rooms whose buttons vanish under the hand; the desk moves the keyboard itself.
    """

    stays = False

    def focus_first(self) -> None:
        """Puts the keyboard where work begins."""

    def keyboard_lost(self, gone: QWidget) -> None:
        """`gone` had the keyboard: on to the next thing of this room, else to where work begins."""
        del gone
        super().focusNextPrevChild(True)  # noqa: FBT003 - Qt's own parameter
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.focus_first()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt calls it by name
        """A press of Tab goes its way; what Qt does by itself ends in this room."""
        at = QApplication.focusWidget()
        mine = at is not None and self.stays and self.isVisible() and self.isAncestorOf(at)
        if at is None or not mine or is_free(at):
            return super().focusNextPrevChild(next)
        self.keyboard_lost(at)
        return True


class LentKeyboard(QObject):
    """For what lies over a room and goes away by itself: its buttons only borrow the keyboard."""

    def __init__(self, owner: QWidget, buttons: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(owner)
        self._buttons = buttons
        self._came_from: list[QWidget] = []  # what had the keyboard before, and its rooms
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """They have it by Tab or a press only, never because another thing vanished."""
        if new is None or old is None or not isValid(old):
            return
        buttons = self._buttons()
        if new in buttons and old not in buttons:
            self._came_from = [old, *_rooms_around(old)]
            if not is_free(old):
                self.give_back(new)

    def give_back(self, *going: QWidget) -> None:
        """Where one of these has it: back to what had it, else to where work begins there."""
        there = next(filter(is_free, self._came_from), None)
        if there is None or not any(one.hasFocus() for one in going):
            return
        self._came_from = []  # given back once: the room may end us while it takes it
        if isinstance(there, KeepsKeyboard):
            there.focus_first()
        else:
            there.setFocus(Qt.FocusReason.OtherFocusReason)


def _rooms_around(widget: QWidget) -> list[QWidget]:
    """The rooms that hold a widget, the nearest first."""
    found: list[QWidget] = []
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, KeepsKeyboard):
            found.append(at)
        at = at.parentWidget()
    return found


@contextmanager
def keyboard_kept(lines: QLayout, otherwise: QWidget) -> Iterator[None]:
    """While lines are made anew: the keyboard is on the same place of the same line afterwards.

    Where lines are fewer then, or that place is gone, it goes on to `otherwise`.
    """
    before, place = lines.count(), _place(lines)
    yield
    if place is None:
        return
    line, inside = place
    found = _stops(lines, line) if lines.count() >= before else []
    target = found[inside] if inside < len(found) else otherwise
    for one in (_widget(lines, line), target):
        if one is not None:
            one.show()  # a layout would show it later, and it could not have the keyboard now
    target.setFocus(Qt.FocusReason.OtherFocusReason)


def _widget(lines: QLayout, line: int) -> QWidget | None:
    item = lines.itemAt(line)
    return item.widget() if item is not None else None


def _stops(lines: QLayout, line: int) -> list[QWidget]:
    """What can have the keyboard in a line."""
    holder = _widget(lines, line)
    every = [] if holder is None else [holder, *holder.findChildren(QWidget)]
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in every if one.focusPolicy() & tab and one.focusProxy() is None]


def _place(lines: QLayout) -> tuple[int, int] | None:
    """Line and place in it where the keyboard is."""
    at = QApplication.focusWidget()
    for line in range(lines.count()) if at is not None else ():
        stops = _stops(lines, line)
        if at in stops:
            return line, stops.index(at)
    return None
