"""What a screen reader hears of a widget that paints itself: its role and value beside its name.

Qt calls a plain widget "client" and knows no value of it. A widget says its role with the class
value `voice`, and what it stands at with `spoken_value()` where it has one; `press()` is what its
one button does. What must not come in: words (widgets say their own).
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
PRESS = "Press"  # Qt's own name of the action (QAccessibleActionInterface::pressAction)


class _Voice(QAccessibleWidget):
    """Answers for one widget; Qt keeps it as long as the widget lives."""

    def text(self, t: QAccessible.Text) -> str:
        value = getattr(self.widget(), "spoken_value", None)
        if t is QAccessible.Text.Value and callable(value):
            return str(value())
        return super().text(t)

    def actionNames(self) -> list[str]:
        mine = [PRESS] if callable(getattr(self.widget(), "press", None)) else []
        return [*mine, *super().actionNames()]

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt calls it by name
        press = getattr(self.widget(), "press", None)
        if actionName == PRESS and callable(press):
            press()
        else:
            super().doAction(actionName)


def _made_for(_class: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for every widget it does not know yet."""
    role = getattr(type(thing), "voice", None)
    return _Voice(thing, role) if isinstance(thing, QWidget) and role is not None else None


@cache
def answer_screen_readers() -> None:
    """From now on Qt asks here for the roles of widgets; the first painted widget says so."""
    QAccessible.installFactory(_made_for)


def tell_value(widget: QWidget) -> None:
    """The value is another one now; said aloud where somebody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(
            QAccessibleValueChangeEvent(widget, widget.accessibleDescription())
        )
