"""Lists as offices send them, and a workspace to bring them into; each test says what it needs."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from hanoiplan.base.clock import FixedClock
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.exchange.lists import importable, read_list
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import ImportOutcome, Intake
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.plans.operations import make_event
from hanoiplan.sheets.cells import Sheet
from hanoiplan.workspace import Workspace

NOW = datetime(2026, 6, 8, 1, 31, tzinfo=UTC)
Cells = Sequence[object]


def a_list(path: Path, *rows: Cells, sheet: str = "Đăng ký") -> Path:
    """A real workbook with these rows from A1 on."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


class Office:
    """A workspace with one event, and the way a list goes into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace = Workspace.create(folder / "aclc.hanoiplan", FixedClock(NOW))
        self.event_id = self.workspace.do(make_event, short_name="ACLC 2026")
        self._lists = 0

    def sheet(self, *rows: Cells) -> Sheet:
        """The sheet of a fresh workbook with these rows."""
        self._lists += 1
        return read_list(a_list(self.folder / f"list{self._lists}.xlsx", *rows))

    def look(self, sheet: Sheet, mapping: ColumnMapping | None = None) -> Intake:
        """What the list would do."""
        return self.workspace.read(prepare, self.event_id, sheet, mapping)

    def bring(self, sheet: Sheet, *, skip_bad: bool = False) -> ImportOutcome:
        """Import the list as it stands."""
        intake = self.look(sheet)
        rows = importable(intake, skip_bad=skip_bad)
        return self.workspace.do(import_delegates, self.event_id, rows, sheet.file, intake.facts)

    def people(self) -> list[DelegateRow]:
        """Everybody in the event."""
        return self.workspace.read(delegate_rows, self.event_id)

    def person(self, name: str) -> DelegateRow:
        """The one person of this name."""
        (found,) = [row for row in self.people() if row.name == name]
        return found


def counts(intake: Intake) -> dict[str, int]:
    """How many rows are in which state."""
    found = {"new": 0, "changed": 0, "same": 0, "bad": 0}
    for row in intake.rows:
        found[row.state] += 1
    return found


def kinds(intake: Intake) -> list[str]:
    """What is the matter, row by row."""
    return [str(problem.kind) for row in intake.rows for problem in row.problems]
