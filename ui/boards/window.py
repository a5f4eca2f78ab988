"""What both boards are: a window of their own that hears of changes and never takes the keyboard.

It reads while the program waits, in slices, and nothing while nobody can see it. It has no timer:
the shell calls `tick` once a second. What must not come in: what a board shows.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import Setting
from ui.base import actions
from ui.base.actions import action
from ui.base.idle import IdleWork
from ui.base.mark import mark_icon
from ui.base.page import Tools
from ui.base.theme import set_kind
from ui.boards.scaled import BoardPart, unit_of


class BoardWindow(QFrame):
    """A board. Subclasses write `build`, `steps`, `show_known`, `moved_on`."""

    tables: ClassVar[frozenset[str]] = frozenset()
    title: ClassVar[str] = ""  # English msgid, marked with N_
    place: ClassVar[Setting[str]]  # keeps the name of the screen it stands on

    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.trouble = ""  # why the figures are not those of now
        self.read_at: datetime | None = None  # until then everything is known
        self.due: list[Changes] = []
        self._stale = True
        self._work = IdleWork(self)
        set_kind(self, "page")
        self.setWindowIcon(mark_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.actions_ = actions.collect(self, lambda do: do())
        for act in self.actions_.values():
            act.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.addActions(list(self.actions_.values()))
        self.build()
        self.words()
        tools.hub.changed.connect(self.hear)

    # ---- written by each board

    def build(self) -> None:
        """Makes the parts, once."""

    def steps(self) -> Iterator[None]:
        """Reads what is not known yet, in slices; `due` holds the changes since."""
        yield

    def forget(self) -> None:
        """All that is known may be wrong by now."""

    def show_known(self) -> None:
        """Shows what is known."""

    def moved_on(self, now: datetime) -> None:
        """A second has passed."""

    # ---- reading

    @property
    def is_seen(self) -> bool:
        """Whether anybody can look at it."""
        return self.isVisible() and not self.isMinimized()

    def hear(self, changes: Changes) -> None:
        """Something was committed, here or by another process."""
        if not (changes.touches(*self.tables) or changes.everything):
            return
        if not self.is_seen:
            self._stale = True
            return
        self.due.append(changes)
        self._work.start(self._reading())

    def read(self) -> None:
        """Reads what is not known, from the next idle moment on."""
        if self._stale:
            self._stale = False
            self.due.clear()
            self.forget()
        self._work.start(self._reading())

    def _reading(self) -> Iterator[None]:
        """A board that cannot read says so and goes on trying; it disturbs nobody."""
        try:
            yield from self.steps()
        except KnownError as error:
            self.trouble, self._stale = error.sentence, True
        else:
            self.trouble, self.read_at = "", self.tools.workspace.clock.now()
        self.show_known()

    def tick(self, now: datetime, trouble: str = "") -> None:
        """Once a second. `trouble`: why the file could not be asked for news."""
        if not self.is_seen:
            return
        if self._stale and not self._work.is_busy:
            self.read()
        elif not self._work.is_busy:
            self.trouble = trouble
            self.read_at = self.read_at if trouble else now
        self.moved_on(now)

    # ---- the window

    def words(self) -> None:
        """Sets every text."""
        name = self.tools.workspace.path.stem
        self.setWindowTitle(f"{_(self.title)} – {name}")
        actions.set_words(self, self.actions_)
        for part in self.findChildren(QWidget):
            say = getattr(part, "words", None)
            if callable(say) and isinstance(part, BoardPart):
                say()
        self.show_known()

    def fit(self) -> None:
        """Everything in the size of the window."""
        unit = unit_of(self.width(), self.height())
        for part in self.findChildren(BoardPart):
            part.set_unit(unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seen_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._seen_again()

    def _seen_again(self) -> None:
        """Shown, or no longer an icon in the task bar."""
        if self._stale and self.is_seen:
            self.read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is over: nothing is read or heard any more."""
        self._work.stop()
        self.tools.hub.changed.disconnect(self.hear)
        super().closeEvent(event)
        self.closed.emit()

    @action("full", N_("Full screen, or a window"), icon="monitor", shortcut="F11")
    def toggle_full(self) -> None:
        """The whole screen, or a window that can be moved to another one."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    @action("close", N_("Close the board"), icon="x", shortcut="Esc")
    def close_board(self) -> None:
        """Away with it."""
        self.close()
