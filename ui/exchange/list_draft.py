"""A list on its way in: the file, the sheet, what its columns mean, what its rows would do.

Reading and thinking run beside the window; an answer to an old question is dropped. What must not
come in: widgets, and writing (the page imports what is chosen).
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.headers import NAME_FIELDS
from hanoiplan.exchange.lists import likeliest
from hanoiplan.exchange.mapping import ColumnMapping, guess_mapping, mapping_at
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.queries import present
from ui.base.jobs import Job
from ui.base.page import Tools
from ui.exchange.thinking import open_list, think


class ListDraft(QObject):
    """What is known so far; nothing of it has been written."""

    opened = Signal()  # a sheet is there to be looked at
    meaning_changed = Signal()
    not_opened = Signal(object, object)  # Path, KnownError
    thought = Signal()
    busy_changed = Signal()

    def __init__(self, tools: Tools, page: QObject) -> None:
        super().__init__(page)
        self._tools = tools
        self._job: Job | None = None
        self.forget()

    def forget(self) -> None:
        """Another list begins."""
        self._stop()
        self.path: Path | None = None
        self.sheets: tuple[Sheet, ...] = ()
        self.sheet: Sheet | None = None
        self._found: ColumnMapping | None = None  # what the headings say
        self._picked: dict[int, str] = {}  # what a person said otherwise, the latest last
        self.mapping: ColumnMapping | None = None
        self.intake: Intake | None = None

    @property
    def busy(self) -> bool:
        """Whether something is read or thought right now."""
        return self._job is not None

    # ---- the file

    def open_file(self, path: Path) -> None:
        """Reads a file beside the window; `opened` or `not_opened` follows."""
        self.forget()
        job = self._tools.jobs.start(
            _("Reading the list"),
            open_list,
            path,
            on_done=lambda sheets: self._have(job, path, sheets),
            on_failed=lambda error: self._have_not(job, path, error),
            on_stopped=lambda: self._ended(job),
            page=self.parent(),
        )
        self._began(job)

    def _have(self, job: Job, path: Path, sheets: tuple[Sheet, ...]) -> None:
        if self._ended(job):
            self.path, self.sheets = path, sheets
            self.pick_sheet(likeliest(sheets).name)

    def _have_not(self, job: Job, path: Path, error: KnownError) -> None:
        if self._ended(job):
            self.not_opened.emit(path, error)

    # ---- what it means

    def pick_sheet(self, name: str) -> None:
        """Another sheet of the file; its headings say what its columns mean."""
        self.sheet = next(one for one in self.sheets if one.name == name)
        self._read_headings(guess_mapping(self.sheet))
        self.opened.emit()

    def pick_header(self, number: int) -> None:
        """A person says in which row the headings stand."""
        if self.sheet is not None:
            self._read_headings(mapping_at(self.sheet, number))
            self.meaning_changed.emit()

    def _read_headings(self, found: ColumnMapping) -> None:
        self._found, self.mapping, self.intake = found, found, None
        self._picked.clear()

    def pick_field(self, place: int, field: str) -> None:
        """A person says what a column means.

        Choices are laid over what the headings say, so that whoever passes over a field with the
        arrow keys does not take it away from another column.
        """
        if self._found is None:
            return
        self._picked.pop(place, None)
        self._picked[place] = field
        mapping = self._found
        for one, chosen in self._picked.items():
            mapping = mapping.with_field(one, chosen)
        self.mapping, self.intake = mapping, None
        self.meaning_changed.emit()

    def put_right(self, row: int, letter: str, text: str) -> None:
        """One cell reads as a person says; the file stays as it is."""
        if self.sheet is not None and self.mapping is not None:
            self.sheet = self.sheet.with_cell(row, _place(self.mapping, letter), text)
            self.intake = None
            self.meaning_changed.emit()

    # ---- what it would do

    def think(self) -> None:
        """Compares the rows with the people here, beside the window; `thought` follows."""
        if self.sheet is None or self.mapping is None:
            return
        self._stop()
        here = self._tools.workspace.read(present, self._tools.event_id)
        job = self._tools.jobs.start(
            _("Comparing the list with the people here"),
            think,
            self.sheet,
            self.mapping,
            here,
            on_done=lambda intake: self._have_thought(job, intake),
            on_stopped=lambda: self._ended(job),
            page=self.parent(),
        )
        self._began(job)

    def _have_thought(self, job: Job, intake: Intake) -> None:
        if self._ended(job):
            self.intake = intake
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
        if self._job is not None:
            self._job.stop()
            self._job = None
            self.busy_changed.emit()


def _place(mapping: ColumnMapping, letter: str) -> int:
    """The column of a letter; for the row as a whole the column of the name."""
    for column in mapping.columns:
        if column.letter == letter:
            return column.place
    names = (*NAME_FIELDS, "given")
    return next((one.place for one in mapping.columns if one.field in names), 0)
