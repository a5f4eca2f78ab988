"""When the lists for paper were written last, at the foot of the desk: what there is on the stick.

What must not come in: writing them (the window lends who does), and what is wrong with them.
"""

from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.queries import event
from ui.base.page import Tools
from ui.base.widgets.basics import SideLabel

LEAST = 90  # px that stay where the keys need the room


@runtime_checkable
class Lists(Protocol):
    """The part of the window's keeper of lists that is read here."""

    @property
    def last(self) -> datetime | None:
        """The data of the last lists (UTC); None before the first ones."""

    @property
    def changed(self) -> Any:
        """The signal that this is another."""


class ListsNote(SideLabel):
    """A few words; nothing in a rehearsal before somebody asks for lists."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(least=LEAST)
        self._tools = tools
        lent = tools.extra.get("lists")
        self._lists = lent if isinstance(lent, Lists) else None
        if self._lists is not None:
            self._lists.changed.connect(self.words)

    def words(self) -> None:
        """Lists more, another day, or another language."""
        self.setText(self._told())
        self.setVisible(bool(self.text()))

    def _told(self) -> str:
        if self._lists is None:
            return ""
        if self._lists.last is None:
            return "" if self._tools.workspace.is_rehearsal else _("No lists on paper yet")
        return _("Lists on paper {time}").format(time=self._when(self._lists.last))

    def _when(self, moment: datetime) -> str:
        """The time on the event's clock, with the day where it is another one."""
        facts = self._tools.workspace.read(event, self._tools.event_id)
        if facts is None:
            return ""
        there = to_event_time(moment, facts.time_zone)
        today = to_event_time(self._tools.workspace.clock.now(), facts.time_zone).date()
        day = "" if there.date() == today else f", {interface().axis_date(there.date())}"
        return f"{there:%H:%M}{day}"
