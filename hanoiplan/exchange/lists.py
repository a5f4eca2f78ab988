"""The steps that the commands and the wizard share: open a list, allow the import, say it in JSON.

What must not come in: writing (`operations`) and reading the workspace (`queries`).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import ngettext
from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.model import Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.sentences import Severity
from hanoiplan.exchange.workbook import read_sheet, read_workbook


def read_list(path: Path, sheet: str | None = None) -> Sheet:
    """The sheet of this name; without a name the first one whose headings name people.

    Raises:
        FileTrouble: the file or the sheet cannot be read; the sentence says why.
    """
    if sheet is not None:
        return read_sheet(path, sheet)
    return likeliest(read_workbook(path))


def likeliest(sheets: Iterable[Sheet]) -> Sheet:
    """The first sheet whose headings name people, else the first with any row."""
    filled = [sheet for sheet in sheets if sheet.rows]
    return next((one for one in filled if guess_mapping(one).has_name), filled[0])


def importable(intake: Intake, *, skip_bad: bool = False) -> tuple[IntakeRow, ...]:
    """The rows to import as they stand.

    Raises:
        NotPossible: there are bad rows and they are not to be skipped: nothing may be written.
    """
    bad = len(intake.of_state(RowState.BAD))
    if bad and not skip_bad:
        sentence = ngettext(
            "{n} row of “{file}” cannot be imported, so nothing was written. Put it right, or"
            " import the others without it.",
            "{n} rows of “{file}” cannot be imported, so nothing was written. Put them right, or"
            " import the others without them.",
            bad,
        )
        raise NotPossible(sentence.format(n=bad, file=intake.file))
    return intake.chosen()


def as_json(intake: Intake) -> dict[str, Any]:
    """Numbers of rows by state; each bad row and each warning with row, column and reason."""
    problems = intake.problems
    return {
        "file": intake.file,
        "sheet": intake.sheet,
        "new": len(intake.of_state(RowState.NEW)),
        "changed": len(intake.of_state(RowState.CHANGED)),
        "same": len(intake.of_state(RowState.SAME)),
        "bad": [_cell(_block(row)) for row in intake.of_state(RowState.BAD)],
        "warnings": [_cell(one) for one in problems if one.severity is Severity.CHECK],
        "new_delegations": list(intake.new_delegations),
    }


def _block(row: IntakeRow) -> Problem:
    return next(one for one in row.problems if one.severity is Severity.BLOCK)


def _cell(problem: Problem) -> dict[str, Any]:
    return {
        "row": problem.row,
        "column": problem.column,
        "text": problem.text,
        "reason": problem.reason,
        "remedy": problem.remedy,
    }
