"""What a page can do, declared once on the method that does it.

`@action` names it, gives words, icon and key; `collect` makes QActions of them that are guarded
(KnownError becomes an error strip) and whose tooltips show the key. What must not come in:
buttons and menus (they follow an action), and doing anything itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from hanoiplan.base.i18n import _
from ui.base.icons import icon as make_icon

Method = TypeVar("Method", bound=Callable[..., Any])
Guard = Callable[[Callable[[], object]], object]
MARK = "_action_of_page"


@dataclass(frozen=True, slots=True)
class Declared:
    """What `@action` says about a method. `label` is an English msgid marked with N_."""

    name: str
    label: str
    icon: str = ""
    shortcut: str = ""


def action(
    name: str, label: str, *, icon: str = "", shortcut: str = ""
) -> Callable[[Method], Method]:
    """Declares a method without arguments as something the person can do."""

    def declare(method: Method) -> Method:
        setattr(method, MARK, Declared(name, label, icon, shortcut))
        return method

    return declare


def declared(kind: type) -> dict[str, tuple[str, Declared]]:
    """The actions of a class and its bases by name: (method, what was declared)."""
    found: dict[str, tuple[str, Declared]] = {}
    for attribute in dir(kind):
        mark = getattr(getattr(kind, attribute, None), MARK, None)
        if isinstance(mark, Declared):
            found[mark.name] = (attribute, mark)
    return found


def collect(owner: QObject, guard: Guard) -> dict[str, QAction]:
    """A QAction for each declared method of `owner`; its children, with words set."""
    actions: dict[str, QAction] = {}
    for name, (attribute, mark) in declared(type(owner)).items():
        made = QAction(owner)
        made.setObjectName(name)
        made.setProperty("drawing", mark.icon)
        if mark.shortcut:
            made.setShortcut(QKeySequence(mark.shortcut))
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        method = getattr(owner, attribute)
        made.triggered.connect(lambda _checked=False, method=method: guard(method))
        actions[name] = made
    set_words(owner, actions)
    return actions


def set_words(owner: QObject, actions: dict[str, QAction]) -> None:
    """Label, tooltip with the key, icon in the theme's ink; again at each change of language."""
    marks = declared(type(owner))
    for name, made in actions.items():
        mark = marks[name][1]
        label = _(mark.label)
        keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setText(label)
        made.setIconText(label)
        made.setToolTip(f"{label} ({keys})" if keys else label)
        if mark.icon:
            made.setIcon(make_icon(mark.icon))
