"""What the import page has done beside the window: opening a list, and thinking about its rows.

Plain values go in and come out; no connection crosses a thread. What must not come in: Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.exchange.intake import ListPart, Present, take_in_parts
from hanoiplan.exchange.letters import suspected
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.row_reading import RowMemory
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Suspicion, converted
from hanoiplan.sheets.pasted import pasted_sheet
from hanoiplan.sheets.reading import read_tables
from ui.base.job_worker import Progress


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet as it was read, and what it would be if its old letters were put right."""

    sheet: Sheet
    suspicion: Suspicion | None = None
    in_unicode: Sheet | None = None  # only where there is a suspicion

    @property
    def readable(self) -> Sheet:
        """The sheet whose headings can be understood."""
        return self.in_unicode or self.sheet


def open_file(progress: Progress, path: Path) -> tuple[ReadSheet, ...]:
    """The sheets of a file that hold any row.

    Raises:
        FileTrouble: the file cannot be read; the sentence says why.
    """
    progress(0, 0, path.name)
    return _looked_at(progress, [sheet for sheet in read_tables(path) if sheet.rows])


def open_pasted(progress: Progress, text: str, html: str) -> tuple[ReadSheet, ...]:
    """The table that was copied.

    Raises:
        FileTrouble: there is none.
    """
    sheet = pasted_sheet(text, html)
    if not sheet.rows:
        sentence = _(
            "There is no table on the clipboard. Copy the rows in Excel or Word, then paste here."
        )
        raise FileTrouble(sentence)
    return _looked_at(progress, [sheet])


def _looked_at(progress: Progress, sheets: Sequence[Sheet]) -> tuple[ReadSheet, ...]:
    """The letters of each sheet; a long list takes a second."""
    found = []
    for place, sheet in enumerate(sheets):
        progress(place, len(sheets), sheet.name)
        suspicion = suspected(sheet)
        readable = converted(sheet, suspicion.letters) if suspicion else None
        found.append(ReadSheet(sheet, suspicion, readable))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be thought about."""

    parts: tuple[ListPart, ...]
    here: Present
    decisions: Decisions
    memory: RowMemory
    source: str


def think(progress: Progress, asked: Question) -> Intake:
    """What every row would do; rows that were read before are not read again."""
    return take_in_parts(
        asked.parts,
        asked.here,
        progress,
        asked.decisions,
        asked.memory,
        source=asked.source,
    )
