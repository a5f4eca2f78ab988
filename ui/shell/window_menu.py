"""The two small menus of the rail: the event's at its head, the window's at its foot.

Their actions belong to the window, so that each key works without opening a menu. What must not
come in: how anything is done (appearance, undo, copies, the program).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import TEXT_SIZE, Setting
from hanoiplan.workspace import Workspace
from ui.base.icons import icon
from ui.shell.appearance import Appearance
from ui.shell.undo_actions import UndoActions

GAP = 4  # px between a menu and what it belongs to


class Host(Protocol):
    """What the menus ask of the window."""

    workspace: Workspace
    appearance: Appearance
    undo_actions: UndoActions

    def do(self, what: str) -> None:
        """Carries out one of `ENTRIES` by its name; errors are shown."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu: its name for the window, words, picture, key."""

    name: str
    words: str
    drawing: str
    keys: str = ""


EVENT_ENTRIES = (
    Entry("event", N_("Event name and dates"), "settings-2"),
    Entry("copy", N_("Save a copy now"), "save", "Ctrl+Shift+S"),
    Entry("copies", N_("Copies"), "shield-check"),
    Entry("lists", N_("Write the lists for paper now"), "list-checks"),
    Entry("rehearsal", N_("Rehearse the event"), "copy-plus"),
    Entry("open", N_("Open another file…"), "folder-open", "Ctrl+O"),
    Entry("start", N_("Back to the start window"), "layout-dashboard", "Ctrl+W"),
)
WINDOW_ENTRIES = (
    Entry("palette", N_("Search everything"), "search", "Ctrl+K"),
    Entry("language", N_("Language"), "languages", "Ctrl+Shift+L"),
    Entry("theme", N_("Dark theme"), "moon", "Ctrl+Shift+D"),
    Entry("live_board", N_("Live board"), "monitor", "Ctrl+Shift+B"),
    Entry("vip_board", N_("VIP at the door"), "star", "Ctrl+Alt+B"),
    Entry("fold", N_("Fold the rail"), "chevron-left", "Ctrl+\\"),
    Entry("settings", N_("Settings"), "sliders-horizontal", "Ctrl+,"),
    Entry("keys", N_("Help and keys"), "circle-question-mark", "F1"),
)
ENTRIES = (*EVENT_ENTRIES, *WINDOW_ENTRIES)


class WindowMenu(QObject):
    """Builds a menu when it is asked for, in the language and state of that moment."""

    def __init__(self, window: QWidget, host: Host) -> None:
        super().__init__(window)
        self._window, self._host = window, host
        self.actions = {entry.name: self._action(entry) for entry in ENTRIES}
        self.words()

    def _action(self, entry: Entry) -> QAction:
        made = QAction(self._window)
        made.triggered.connect(lambda: self._host.do(entry.name))
        made.setShortcutVisibleInContextMenu(True)
        if entry.keys:
            made.setShortcut(QKeySequence(entry.keys))
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(made)
        return made

    def words(self) -> None:
        """Labels and pictures in the language and theme in force."""
        for entry in ENTRIES:
            self.actions[entry.name].setText(_(entry.words))
            self.actions[entry.name].setIcon(icon(entry.drawing))
        if self._host.workspace.is_rehearsal:
            self.actions["rehearsal"].setText(_("End the rehearsal"))
        look = self._host.appearance
        other = "Tiếng Việt" if look.language != "vi" else "English"  # each in its own words
        self.actions["language"].setText(other)
        if look.dark:
            self.actions["theme"].setText(_("Light theme"))
            self.actions["theme"].setIcon(icon("sun"))

    def event_menu(self) -> QMenu:
        """The event, its file, other files."""
        menu = self._menu()
        for entry in EVENT_ENTRIES[:1]:
            menu.addAction(self.actions[entry.name])
        menu.addSeparator()
        for entry in EVENT_ENTRIES[1:]:
            menu.addAction(self.actions[entry.name])
        return menu

    def window_menu(self) -> QMenu:
        """Search, undo, language, theme, size, boards, rail, settings, help; each with its key."""
        menu = self._menu()
        menu.addAction(self.actions["palette"])
        menu.addSeparator()
        self._host.undo_actions.words()
        menu.addAction(self._host.undo_actions.undo)
        menu.addAction(self._host.undo_actions.redo)
        menu.addSeparator()
        look = self._host.appearance
        menu.addAction(self.actions["language"])
        menu.addAction(self.actions["theme"])
        menu.addMenu(self._sizes(menu, look))
        menu.addSeparator()
        menu.addAction(self.actions["live_board"])
        menu.addAction(self.actions["vip_board"])
        menu.addSeparator()
        menu.addAction(self.actions["fold"])
        menu.addAction(self.actions["settings"])
        menu.addAction(self.actions["keys"])
        return menu

    def open_event_menu(self, anchor: QWidget) -> None:
        """Shows the event's menu under a part of the rail."""
        self.event_menu().popup(anchor.mapToGlobal(anchor.rect().bottomLeft()) + QPoint(0, GAP))

    def open_window_menu(self, anchor: QWidget) -> None:
        """Shows the window's menu above a part of the rail."""
        menu = self.window_menu()
        lift = menu.sizeHint().height() + GAP
        menu.popup(anchor.mapToGlobal(anchor.rect().topLeft()) - QPoint(0, lift))

    def _menu(self) -> QMenu:
        self.words()
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _sizes(self, menu: QMenu, look: Appearance) -> QMenu:
        return choice_menu(menu, TEXT_SIZE, look.text_size, look.set_text_size)


def choice_menu(
    parent: QMenu, setting: Setting[int], value: int, choose: Callable[[int], object]
) -> QMenu:
    """The permitted values of a setting, the one in force ticked."""
    menu = QMenu(_(setting.label), parent)
    menu.setIcon(icon("type"))
    group = QActionGroup(menu)
    for choice in setting.choices:
        made = menu.addAction(_(choice.label))
        made.setCheckable(True)
        made.setChecked(choice.value == value)
        made.triggered.connect(lambda _on=False, wanted=choice.value: choose(wanted))
        group.addAction(made)
    return menu
