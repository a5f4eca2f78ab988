"""The run that is shown: its remarks at the left, its very bytes at the right.

A long run is checked while the window waits. What must not come in: which cards are wanted, and
drawing them.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import Rendered
from ui.badges.preview import PreviewPanel
from ui.badges.run import Run, checking, to_print
from ui.badges.run_list import RunPanel
from ui.base.idle import IdleWork

AT_ONCE = 300  # cards that are checked in one go

Files = Sequence[Rendered]


class Shown(QObject):
    """Fills both sides of the page with a run."""

    checked = Signal()  # both sides show it

    def __init__(self, panel: RunPanel, preview: PreviewPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._preview = panel, preview
        self._checking = IdleWork(self)
        self.run = Run((), {})
        self.files: Files = ()

    @property
    def is_busy(self) -> bool:
        """Whether a run is still being checked."""
        return self._checking.is_busy

    @property
    def ids(self) -> tuple[int, ...]:
        """Who is on the sheets: without the blocked ones where they are left out."""
        left_out = self.run.blocked() if self._panel.leaves_out else frozenset[int]()
        return to_print(self.run, left_out)

    def show(self, cards: Sequence[BadgeCard], files: Files, note: str) -> None:
        """Another run; `note` says whether these are the bytes that have left."""
        self.files = files
        steps = self._steps(cards, files, note)
        if len(cards) > AT_ONCE:
            self._checking.start(steps)
            return
        self._checking.stop()
        for _step in steps:
            pass

    def _steps(self, cards: Sequence[BadgeCard], files: Files, note: str) -> Iterator[None]:
        found = yield from checking(cards, files)
        yield
        self.run = found.run
        self._preview.show_file(files[0].pdf, files[0].pages, note)
        yield
        self._panel.show_run(found)
        yield
        self._checking.stop()  # this was the last step
        self.checked.emit()

    def leave(self) -> None:
        """Other cards are on their way; until they are there these stay in sight."""
        self._checking.stop()
        self.files = ()

    def clear(self) -> None:
        """Nothing is to be seen."""
        self.leave()
        self.run = Run((), {})

    def look_at(self, delegate_id: int) -> None:
        """Turns to the sheet of a card."""
        place = self.run.place(delegate_id)
        if not self.files or not 0 <= place < len(self.files[0].report):
            return
        per_sheet = -(-len(self.files[0].report) // self.files[0].pages)
        self._preview.pdf.go(place // per_sheet)
