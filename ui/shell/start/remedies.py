"""What helps when a file cannot be opened: the newest copy, or taking it off the list.

What must not come in: opening, restoring, and the sentence of what went wrong.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.errors import Busy, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.base.speech import interface
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles
from ui.shell.start.steps import OFFICE_ZONE

Button = tuple[str, Callable[[], object]]


class Remedies:
    """Looks for what helps; only once something went wrong."""

    def __init__(self, recent: RecentFiles, settings: Settings, clock: Clock) -> None:
        self._recent, self._settings, self._clock = recent, settings, clock

    def of(
        self,
        file: Path | None,
        error: KnownError,
        look_into: Callable[[Path, Path], object],
        forget: Callable[[Path], object],
    ) -> tuple[str, list[Button]]:
        """A second sentence and up to two buttons for a file that could not be opened."""
        if file is None:
            return "", []
        place = file.resolve()
        buttons: list[Button] = []
        detail = ""
        copy = None if isinstance(error, Busy) else self._newest_copy(place)
        if copy is not None:
            words = _("The newest copy known here was saved {time}.")
            detail = words.format(time=self._told(copy.local))
            newest = copy.file
            buttons.append((_("Look inside the newest copy"), lambda: look_into(newest, place)))
        if not place.exists() and any(one.file == place for one in self._recent.known()):
            buttons.append((_("Remove from the list"), lambda: forget(place)))
        return detail, buttons

    def _newest_copy(self, place: Path) -> Any:
        """The newest copy that could be put in the place of this file; None without one."""
        find = through_the_door("ui.shell.start.known_copies", "copies_of")
        found = find(self._recent.of(place), self._settings.get(BACKUP_FOLDER))
        return found[0] if found else None

    def _told(self, local: datetime) -> str:
        """The time alone for today, else with the day before it."""
        today = to_event_time(self._clock.now(), OFFICE_ZONE).date()
        time = f"{local:%H:%M}"
        return time if local.date() == today else f"{interface().short_date(local.date())}, {time}"
