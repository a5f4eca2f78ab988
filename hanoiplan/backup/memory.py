"""What became of the copies of one open workspace, place by place, also over a restart.

What must not come in: making copies, the clock's own pace, and telling a person.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from hanoiplan.backup.automatic import Past
from hanoiplan.backup.making import Put, Target, remember
from hanoiplan.backup.notes import Notes
from hanoiplan.store.copies import family_of
from hanoiplan.store.standing import last_link
from hanoiplan.workspace import Workspace


class Memory:
    """Knows the last copy of each place, what failed there, and whether it is behind."""

    def __init__(self, workspace: Workspace, notes: Notes) -> None:
        self._workspace, self._notes = workspace, notes
        self.family = workspace.read(family_of)
        self._opened = workspace.clock.now()
        self._link: str | None = None  # the end of our own chain; None after a change
        known = notes.of(self.family)
        there = {folder: one for folder, one in known.last.items() if _is_there(one.file)}
        self._pasts = {folder: Past(one.at, one.link) for folder, one in there.items()}
        self.last: datetime | None = max((one.at for one in there.values()), default=None)
        self._unsaid = self.trouble = known.trouble

    def adopt(self, last: datetime | None) -> None:
        """A copy that was found, or known before there were notes; ours are truer."""
        self.last = self.last or last

    def past(self, folder: Path) -> Past:
        """What is known of a place."""
        return self._pasts.get(folder) or Past(self._opened)

    def is_behind(self, folder: Path) -> bool:
        """Whether something was done since the last copy in a place."""
        if self._link is None:
            self._link = self._workspace.read(last_link)
        return self.past(folder).link != self._link

    def is_failing(self, folder: Path) -> bool:
        """Whether the last try in a place came to nothing."""
        return self.past(folder).failures > 0

    def changed(self) -> None:
        """Something was done in the workspace."""
        self._link = None

    def take(self, puts: Iterable[Put]) -> None:
        """Remembers what became of each place."""
        puts = tuple(puts)
        remember(self._notes, self.family, puts)
        for put in puts:
            if put.copy is None:
                self.failed([put.folder], put.trouble)
            else:
                self._pasts[put.folder] = Past(put.copy.at, put.copy.link, trouble=put.trouble)
                self.last = put.copy.at

    def failed(self, folders: Iterable[Path], why: str) -> None:
        """A try that came to nothing."""
        now = self._workspace.clock.now()
        for folder in folders:
            self._pasts[folder] = self.past(folder).failed(now, why)

    def put_off(self, folders: Iterable[Path]) -> None:
        """A person stopped it."""
        now = self._workspace.clock.now()
        for folder in folders:
            self._pasts[folder] = self.past(folder).put_off(now)

    def sum_up(self, targets: Iterable[Target]) -> None:
        """The trouble of the places in use now; one that is no longer a place has none."""
        troubles = (self.past(one.folder).trouble for one in targets)
        self.trouble = next(filter(None, troubles), "")

    def unsaid(self) -> str:
        """What went wrong at the last close; told once."""
        sentence, self._unsaid = self._unsaid, ""
        if sentence:
            self._notes.note_trouble(self.family, "")
        return sentence

    def leave_unsaid(self) -> None:
        """The window closes: the trouble is said at the next start."""
        self._notes.note_trouble(self.family, self.trouble)


def _is_there(file: Path) -> bool:
    """Whether a copy can be found; a disk that refuses to tell (EACCES, ESTALE) says no."""
    try:
        return file.exists()
    except OSError:
        return False
