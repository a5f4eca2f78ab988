"""What stands beside the day: conflicts, one session, shifting, or what has changed.

One at a time. What must not come in: what they show (the page fills them).
"""

from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.base.widgets.basics import Panel
from ui.programme.changes_panel import ChangesPanel
from ui.programme.conflict_panel import ConflictPanel
from ui.programme.session_panel import SessionPanel
from ui.programme.shift_panel import ShiftPanel


class Beside(StrEnum):
    """The panels."""

    CONFLICTS = "conflicts"
    SESSION = "session"
    SHIFT = "shift"
    CHANGES = "changes"


class Side:
    """Keeps the four panels; `add_to` puts them into a row of the page."""

    def __init__(self, remove: QAction, publish: QAction) -> None:
        self.conflicts = ConflictPanel()
        self.session = SessionPanel(remove)
        self.shift = ShiftPanel()
        self.changes = ChangesPanel(publish)
        self.shown = Beside.CONFLICTS
        self._panels: dict[Beside, Panel] = {
            Beside.CONFLICTS: self.conflicts,
            Beside.SESSION: self.session,
            Beside.SHIFT: self.shift,
            Beside.CHANGES: self.changes,
        }

    def add_to(self, row: QHBoxLayout) -> None:
        """At the right end."""
        for panel in self._panels.values():
            row.addWidget(panel)
            panel.hide()

    def words(self) -> None:
        """The language changed."""
        self.conflicts.words()
        self.session.words()
        self.shift.words()
        self.changes.words()

    def show(self, which: Beside, *, hidden: bool = False) -> None:
        """One of them; `hidden` where there is nothing to stand beside."""
        if self.shown is Beside.SESSION and which is not Beside.SESSION:
            self.session.form.commit_open()
        self.shown = which
        for name, panel in self._panels.items():
            panel.setVisible(name is which and not hidden)

    def holds(self, widget: QWidget | None) -> bool:
        """Whether the keyboard is in one of them."""
        return widget is not None and any(
            panel.isAncestorOf(widget) for panel in self._panels.values()
        )
