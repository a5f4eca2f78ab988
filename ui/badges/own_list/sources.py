"""Where the lines of an own list come from: a file, the clipboard, or nothing but its titles.

What must not come in: Qt (a file is read in the worker process), and what a column means.
"""

from collections.abc import Sequence
from pathlib import Path

from hanoiplan.badges.kinds import KindSpec
from hanoiplan.badges.own_columns import NAME, NUMBER, label_of
from hanoiplan.base.i18n import _
from hanoiplan.sheets.cells import SheetRow
from hanoiplan.sheets.pasted import pasted_sheet
from hanoiplan.sheets.reading import read_tables
from ui.base.job_worker import Progress

Lines = tuple[tuple[str, ...], ...]
"""A table of words: the first line holds the titles of the columns."""

SUFFIXES = ("xlsx", "xls", "xlsb", "ods", "csv", "tsv", "txt", "docx")


def file_lines(progress: Progress, path: Path) -> Lines:
    """The first table of a file that says something.

    Raises:
        KnownError: the file cannot be read.
    """
    progress(0, 1)
    return _squared(next(sheet.rows for sheet in read_tables(path) if sheet.rows))


def pasted_lines(text: str, html: str = "") -> Lines:
    """What was copied in a spreadsheet; nothing where that is no table."""
    return _squared(pasted_sheet(text, html).rows)


def first_lines(spec: KindSpec) -> Lines:
    """The titles that help for this kind, to type under them."""
    person = (NUMBER, NAME) if spec.of_people else ()
    return (tuple(_(label_of(key)) for key in (*person, *spec.list_columns)),)


def _squared(rows: Sequence[SheetRow]) -> Lines:
    """Every line as wide as the widest; a table without lines is none."""
    wide = max((len(row.cells) for row in rows), default=0)
    return tuple(tuple([*row.cells, *[""] * wide][:wide]) for row in rows if not row.blank)
