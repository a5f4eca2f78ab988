"""Says that another program changed the open file: a command beside the window, once in a while.

The pages have read the change already; a person should only know why the list moved. What must
not come in: what changed (the history shows it).
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from hanoiplan.base.changes import ELSEWHERE, Changes
from hanoiplan.base.i18n import _
from ui.base.page import Tools

QUIET = timedelta(minutes=1)  # one note for all that comes together


class Elsewhere(QObject):
    """Listens for one open workspace."""

    def __init__(self, tools: Tools, show_history: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._show_history = tools, show_history
        self._said: datetime | None = None
        tools.hub.changed.connect(self._heard)

    def _heard(self, changes: Changes) -> None:
        if changes.initiator != ELSEWHERE:
            return
        now = self._tools.workspace.clock.now()
        if self._said is None or now - self._said >= QUIET:
            sentence = _("Another program changed this file; the lists show it.")
            self._tools.messages.toast(sentence, action=(_("History"), self._show_history))
        self._said = now
