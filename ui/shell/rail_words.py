"""What the rail says: the event and its dates, what waits in a room, what is saved and copied.

What must not come in: the rail's own look, and the pages.
"""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QObject

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE, EventFacts
from hanoiplan.plans.queries import event
from ui.base.idle import IdleWork
from ui.base.page import Tools
from ui.shell.fallback_keeper import FallbackKeeper
from ui.shell.keeping import Keeper
from ui.shell.pages import WAITING, WAITING_TABLES, in_rail, through_the_door
from ui.shell.rail import Rail


class RailWords(QObject):
    """Keeps the rail's words true while the workspace changes."""

    def __init__(
        self, rail: Rail, tools: Tools, keeper: Keeper, lists: FallbackKeeper, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._rail, self._tools = rail, tools
        self._keeper, self._lists = keeper, lists
        self._facts: EventFacts | None = None
        self._uncounted = True
        self._counting = IdleWork(self)
        self._changed = False
        self._last_change: datetime | None = None  # since the file was opened
        tools.hub.changed.connect(self._heard)
        keeper.changed.connect(lambda: self.show_saved(""))
        lists.changed.connect(lambda: self.show_saved(""))

    def words(self) -> None:
        """Everything anew: at the start, in another language."""
        self._rail.words()
        self._rail.show_rehearsal(rehearsal=self._tools.workspace.is_rehearsal)
        self._rail.show_nameless(nameless=not self._tools.workspace.operator)
        self._show_event()
        self.show_saved("")

    def beat(self, trouble: str) -> bool:
        """Once a second. Whether there was a change since the last beat."""
        self.show_saved(trouble)
        if self._uncounted and not trouble:
            self._uncounted = False
            self._counting.begin(self._count())
        changed, self._changed = self._changed, False
        return changed

    def show_saved(self, trouble: str) -> None:
        """The foot: all is saved, the last change, the last copy, the desk; or what is not well."""
        trouble = trouble or self._keeper.trouble or self._lists.trouble
        desk = _("desk {desk}").format(desk=self._tools.workspace.desk)
        seconds = [*self._with_lists(desk), f"{self._copy_words()} · {desk}", desk]
        firsts = [self._short_trouble(trouble)] if trouble else self._saved_words()
        self._rail.show_state(firsts, seconds, good=not trouble, sentence=trouble)

    def _with_lists(self, desk: str) -> list[str]:
        """When lists for paper were written last; they matter more than the desk's own name."""
        if self._lists.last is None:
            return []
        at = f"{self._local(self._lists.last):%H:%M}"
        lists = _("lists {time}").format(time=at)
        both = f"{self._copy_words()} · {lists}"
        return [f"{both} · {desk}", both]

    def _saved_words(self) -> list[str]:
        """Nothing that runs like a clock: a time is shown only after a change."""
        if self._last_change is None:
            return [_("All changes saved"), _("Saved")]
        time = f"{self._local(self._last_change):%H:%M}"
        return [
            _("Saved · last change {time}").format(time=time),
            _("Saved {time}").format(time=time),
        ]

    def _short_trouble(self, trouble: str) -> str:
        """What is wrong, as short as the foot is; the sentence has no room there."""
        if trouble == self._lists.trouble != self._keeper.trouble:
            return _("No list for paper")
        if self._keeper.trouble != trouble:
            return _("Not saved")
        return _("A place lacks its copy") if self._keeper.partly else _("No copy saved")

    def _copy_words(self) -> str:
        """When the last copy was saved: today by the clock, else by the day."""
        if self._tools.workspace.is_rehearsal:
            return _("No copies here")
        if self._keeper.last is None:
            return _("No copy yet")
        copied = self._local(self._keeper.last)
        today = self._local(self._tools.workspace.clock.now()).date()
        if copied.date() == today:
            return _("Copy {time}").format(time=f"{copied:%H:%M}")
        return _("Copy {time}").format(time=interface().axis_date(copied.date()))

    def _heard(self, changes: Changes) -> None:
        self._uncounted = self._uncounted or self._counts_anew(changes)
        self._changed = True
        self._last_change = self._tools.workspace.clock.now()
        if changes.touches("event"):
            self._show_event()

    def _show_event(self) -> None:
        self._facts = self._tools.workspace.read(event, self._tools.event_id)
        if self._facts is not None:
            self._rail.show_event(event_name(self._facts), place_and_dates(self._facts))

    def _count(self) -> Iterator[None]:
        """Not at the start: what counts brings its room along, and the window stands first."""
        today = self._local(self._tools.workspace.clock.now()).date()
        for room in in_rail():
            if room.waiting:
                count = through_the_door(room.waiting, WAITING)
                number = self._tools.workspace.read(count, self._tools.event_id, today)
                self._rail.show_waiting(room.name, number)
                yield

    @staticmethod
    def _counts_anew(changes: Changes) -> bool:
        rooms = (room for room in in_rail() if room.waiting)
        return any(
            changes.touches(*through_the_door(room.waiting, WAITING_TABLES)) for room in rooms
        )

    def _local(self, moment: datetime) -> datetime:
        return to_event_time(moment, self._facts.time_zone if self._facts else DEFAULT_ZONE)


def event_name(facts: EventFacts) -> str:
    """The short name, else the title in the interface language."""
    language = interface().language
    return facts.short_name or facts.title.pick(language) or _("No name yet")


def place_and_dates(facts: EventFacts) -> list[str]:
    """Place and days (Hà Nội, 07–10/6/2026); the days alone for where that is too long."""
    place = facts.place.pick(interface().language)
    if not (facts.starts_on and facts.ends_on):
        return [place]
    days = interface().date_range(facts.starts_on, facts.ends_on)
    return [f"{place}, {days}", days] if place else [days]
