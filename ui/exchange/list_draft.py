"""A list on its way in: read, understood, thought about, decided over; nothing of it is written.

Reading and thinking run beside the window; an answer to an old question is dropped. What must not
come in: widgets, and writing (the page imports what is chosen).
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.queries import known_sources, present
from hanoiplan.exchange.row_reading import RowMemory
from hanoiplan.exchange.three_way import NOTHING_DECIDED, Decisions
from ui.base.jobs import Job
from ui.base.page import Tools
from ui.exchange.open_list import CellMended, OpenList
from ui.exchange.thinking import Question, ReadSheet, open_file, open_pasted, think


class ListDraft(QObject):
    """What is known so far; nothing of it has been written."""

    opened = Signal()  # sheets are there to be looked at
    not_opened = Signal(object, object)  # Path or None, KnownError
    meaning_changed = Signal()  # sheets, letters, columns or a cell
    thought = Signal()  # the intake is another one
    busy_changed = Signal()

    def __init__(self, tools: Tools, page: QObject) -> None:
        super().__init__(page)
        self._tools = tools
        self._job: Job | None = None
        self.forget()

    def forget(self) -> None:
        """Another list begins."""
        self._stop()
        self.list: OpenList | None = None
        self.intake: Intake | None = None
        self.decisions: Decisions = NOTHING_DECIDED
        self._memory = RowMemory()

    @property
    def busy(self) -> bool:
        """Whether something is read or thought right now."""
        return self._job is not None

    # ---- a list is given

    def open_file(self, path: Path) -> None:
        """Reads a file beside the window; `opened` or `not_opened` follows."""
        self._open(path, open_file, path)

    def open_pasted(self, text: str, html: str) -> None:
        """Reads what was copied; `opened` or `not_opened` follows."""
        self._open(None, open_pasted, text, html)

    def _open(self, path: Path | None, read: Callable[..., Any], *given: object) -> None:
        self.forget()
        job = self._tools.jobs.start(
            _("Reading the list"),
            read,
            *given,
            on_done=lambda sheets: self._have(job, path, sheets),
            on_failed=lambda error: self._have_not(job, path, error),
            on_stopped=lambda: self._ended(job),
            page=self.parent(),
        )
        self._began(job)

    def _have(self, job: Job, path: Path | None, sheets: tuple[ReadSheet, ...]) -> None:
        if self._ended(job) and not job.stopping:
            known = self._tools.workspace.read(known_sources, self._tools.event_id)
            self.list = OpenList(sheets, known, path)
            self.opened.emit()

    def _have_not(self, job: Job, path: Path | None, error: KnownError) -> None:
        if self._ended(job):
            self.not_opened.emit(path, error)

    # ---- what it means

    def change(self, act: Callable[[OpenList], object], *, keys_stay: bool = True) -> None:
        """Something else is said of the list.

        With `keys_stay` rows are still called by the same keys, so that what was decided over
        them holds.
        """
        if self.list is None:
            return
        act(self.list)
        self.intake = None
        if not keys_stay:
            self.decisions = NOTHING_DECIDED
        self.meaning_changed.emit()

    def mend(self, cells: Iterable[CellMended]) -> None:
        """Cells read as a person says; the file stays as it is."""
        given = list(cells)
        self.change(lambda opened: opened.mend_all(given))

    # ---- what was decided over it

    def decide(self, act: Callable[[Decisions], Decisions]) -> None:
        """Something was decided that makes rows be thought again."""
        self.decisions = act(self.decisions)
        self.intake = None
        self.meaning_changed.emit()

    def choose(self, act: Callable[[Decisions], Decisions]) -> None:
        """Whose text cells keep; what follows from it is known at once."""
        self.decisions = act(self.decisions)
        if self.intake is not None:
            rows = tuple(row.decided(self.decisions) for row in self.intake.rows)
            self.intake = replace(self.intake, rows=rows, decisions=self.decisions)
            self.thought.emit()

    # ---- what it would do

    def think(self) -> None:
        """Compares the rows with the people here, beside the window; `thought` follows."""
        if self.list is None or not self.list.has_name:
            return
        self._stop()
        question = Question(
            self.list.list_parts(),
            self._tools.workspace.read(present, self._tools.event_id),
            self.decisions,
            self._memory,
            self.list.source,
        )
        job = self._tools.jobs.start(
            _("Comparing the list with the people here"),
            think,
            question,
            on_done=lambda intake: self._have_thought(job, intake),
            on_stopped=lambda: self._ended(job),
            page=self.parent(),
        )
        self._began(job)

    def _have_thought(self, job: Job, intake: Intake) -> None:
        if self._ended(job) and not job.stopping and self.list is not None:
            facts = replace(intake.facts, letters=self.list.converted_from)
            self.intake = replace(intake, facts=facts)
            self.thought.emit()

    # ---- the work beside the window

    def _began(self, job: Job) -> None:
        self._job = job
        self.busy_changed.emit()

    def _ended(self, job: Job) -> bool:
        """Whether this was the work last asked for."""
        if job is not self._job:
            return False
        self._job = None
        self.busy_changed.emit()
        return True

    def _stop(self) -> None:
        """Ends what is going on; its memory is left to it, for it may write in it once more."""
        if self._job is not None:
            self._job.stop()
            self._job = None
            self._memory = RowMemory()
            self.busy_changed.emit()
