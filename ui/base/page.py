"""What every page is: header, second row, body, footer; words, refresh, error strip.

A page is built once (`build`), worded at each language (`words`) and filled from the workspace
(`refresh`). Hidden pages only mark themselves stale; in another language they learn their words
while the window waits, or when they are shown. What must not come in: a feature, and other pages
(a page asks for another one with `go_to`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import _
from hanoiplan.workspace import Workspace
from ui.base import actions
from ui.base.change_hub import ChangeHub
from ui.base.idle import IdleWork, once
from ui.base.jobs import Jobs
from ui.base.keyboard_stays import KeepsKeyboard
from ui.base.messages import Messages
from ui.base.page_parts import Footer, Header, SecondRow
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.theme.late import LateDress
from ui.base.widgets.error_strip import ErrorStrip


@dataclass
class Tools:
    """What the window hands to each page. `event_id` is the window's current event."""

    workspace: Workspace
    messages: Messages
    jobs: Jobs
    hub: ChangeHub
    event_id: int = 0
    extra: dict[str, object] = field(default_factory=dict)  # what the shell lends by name


class _OfAStack(KeepsKeyboard):
    """A page asks for room only while it is seen."""

    def heightForWidth(self, width: int) -> int:
        """Only of the page that is seen: the stack asks all pages whenever one is laid out."""
        return super().heightForWidth(width) if self.isVisible() else 0


class Page(_OfAStack):
    """A room of the window. Subclasses set the class values and write build, words, refresh."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""  # English msgid, marked with N_
    icon: ClassVar[str] = "layout-dashboard"
    tables: ClassVar[frozenset[str]] = frozenset()  # changes that matter; empty means all
    bare: ClassVar[bool] = False  # only a body (the registration desk)

    go_to = Signal(str, object)  # page name, row id or None

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.stale = True
        self._learning = IdleWork(self)  # the words of another language
        self._dress = LateDress(self)
        set_kind(self, "page")
        self.setObjectName(self.name)
        self._frame()
        self.actions_ = actions.collect(self, lambda fn: self.messages.run(self, fn))
        self.addActions(list(self.actions_.values()))
        self.build()
        self.words()
        tools.hub.changed.connect(self.hear)

    def _frame(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.header = Header()
        self.second_row = SecondRow()
        self.strip = ErrorStrip()
        self._strip_place = QFrame()
        set_kind(self._strip_place, "bare")
        strip_layout = QVBoxLayout(self._strip_place)
        strip_layout.addWidget(self.strip)
        self.strip.closed.connect(self._strip_place.hide)
        self._strip_place.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.footer = Footer()
        for part in (self.header, self._strip_place, self.second_row):
            outer.addWidget(part)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.footer)
        for part in (self.header, self.footer):
            part.setVisible(not self.bare)
        self._measure()

    def _measure(self) -> None:
        px = theme().px
        layout = self._strip_place.layout()
        if layout is not None:
            layout.setContentsMargins(px(20), px(10), px(20), px(10))

    # ---- to be written by each page

    def build(self) -> None:
        """Makes the widgets, once. No words here."""

    def words(self) -> None:
        """Sets every text; called after `build` and at each change of language."""
        self.header.set_title(_(self.title) if self.title else "")
        self.strip.words()
        actions.set_words(self, self.actions_)

    def refresh(self, changes: Changes | None) -> None:
        """Reads what changed and shows it; None means everything."""

    def arrive(self, row_id: object) -> None:
        """Another page sent the person here, to a row (or to the page, None)."""

    def focus_first(self) -> None:
        """Puts the keyboard where work begins; the page was just opened."""

    # ---- for pages

    @property
    def messages(self) -> Messages:
        """How this page speaks."""
        return self.tools.messages

    @property
    def workspace(self) -> Workspace:
        """Where data is read and changed."""
        return self.tools.workspace

    @property
    def event_id(self) -> int:
        """The window's current event."""
        return self.tools.event_id

    def act(self, name: str) -> QAction:
        """The QAction of a method declared with `@action`."""
        return self.actions_[name]

    def show_error(
        self,
        sentence: str,
        detail: str = "",
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """The strip at the top of this page; stays until closed."""
        self._strip_place.show()
        self.strip.show_error(sentence, detail, buttons)

    def clear_error(self) -> None:
        """What was wrong is solved."""
        self.strip.clear()

    # ---- language and changes

    def retranslate(self) -> None:
        """The language changed while the program runs: who looks at the page is not kept waiting.

        All pages at once would keep the window for a quarter of a second.
        """
        self.stale = True
        self._learning.start(once(self.words))
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        """The page is seen: its words and what it shows are those of now."""
        if self._learning.is_busy:
            self._learning.stop()
            self.words()
        if self.stale:
            self._read_again(None)

    def hear(self, changes: Changes) -> None:
        """A change was committed: refresh when seen, else remember to."""
        if self.tables and not changes.touches(*self.tables):
            return
        if self.stale or not self.isVisible():
            self.stale = True
            return
        self._read_again(changes)

    def _read_again(self, changes: Changes | None) -> None:
        if not self.isVisible():
            self.stale = True
            return
        self.stale = False
        self.messages.run(self, self.refresh, changes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress.dress()
        self._catch_up()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
