"""Adding the standard tasks of a conference; the days somebody changed are kept for the next one.

The page inherits it. What must not come in: the template, and how the panel looks.
"""

import json

from hanoiplan.base.i18n import N_, ngettext
from hanoiplan.base.known_settings import STANDARD_DAYS
from hanoiplan.base.settings import Settings
from hanoiplan.base.speech import interface
from hanoiplan.checklist.standard import add_standard_tasks
from hanoiplan.checklist.standard_tasks import standard_tasks
from ui.base.actions import action
from ui.base.messages import guarded
from ui.checklist.agency_deeds import AgencyDeeds
from ui.checklist.standard_panel import StandardPanel
from ui.checklist.words import number

LENT_AS = "settings"  # by the shell


class StandardDeeds(AgencyDeeds):
    """A page with the panel of standard tasks."""

    standard: StandardPanel

    def hear_standard(self) -> None:
        """Hears the panel."""
        self.standard.wanted.connect(self.add_chosen)
        self.standard.closed.connect(self.leave_standard)

    @action("standard", N_("Standard tasks"), icon="list-checks", shortcut="Ctrl+Shift+N")
    def add_standard(self) -> None:
        """Beside the list: the tasks every conference has, with their days."""
        self.close_panel()
        self.make_room(narrow=True)
        self.act("add").setEnabled(False)  # the panel's own button is the strong one now
        self.standard.show()
        self.standard.offer(self.kept_days(), {line.row.title for line in self.reading.lines})

    def has_beside(self) -> bool:
        """Whether something stands beside the views."""
        return super().has_beside() or self.standard.isVisible()

    def leave_standard(self) -> None:
        """Nothing is added."""
        if self.standard.isVisible():
            self.keyboard_home().setFocus()
        self.standard.hide()
        self.make_room(narrow=False)

    @guarded
    def add_chosen(self, days: dict[str, int]) -> None:
        """Adds what is ticked as one step of undo."""
        language = interface().language
        ids = self.workspace.do(
            add_standard_tasks, self.event_id, days, language, keys=frozenset(days)
        )
        self._keep(days)
        self.leave_standard()
        self.refresh(None)
        if ids:
            self.current_pane().select(ids[0])
        words = ngettext("{n} task is added", "{n} tasks are added", len(ids))
        self.messages.toast(words.format(n=number(len(ids))), self.workspace.undo)

    # ---- the days of this office

    def kept_days(self) -> dict[str, int]:
        """Days that somebody changed before, by key."""
        settings = self.tools.extra.get(LENT_AS)
        text = settings.get(STANDARD_DAYS) if isinstance(settings, Settings) else ""
        try:
            told = json.loads(text or "{}")
        except ValueError:
            return {}
        found = told.items() if isinstance(told, dict) else ()
        return {str(key): days for key, days in found if isinstance(days, int)}

    def _keep(self, days: dict[str, int]) -> None:
        settings = self.tools.extra.get(LENT_AS)
        if isinstance(settings, Settings):
            usual = {one.key: one.days for one in standard_tasks()}
            known = {**self.kept_days(), **days}
            changed = {key: n for key, n in known.items() if usual.get(key) != n}
            settings.set(STANDARD_DAYS, json.dumps(changed) if changed else "")
