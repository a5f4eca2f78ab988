"""Where an own list's lines come from: a file, the clipboard, the seating, or only its titles.

What must not come in: Qt (a file is read in the worker process), and what a column means.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hanoiplan.badges.kinds import KindSpec
from hanoiplan.badges.own_columns import DELEGATION, NAME, NUMBER, label_of
from hanoiplan.badges.own_list import OwnList, OwnRow
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
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


def seat_lines(own: OwnList, people: Mapping[int, DelegateRow]) -> Lines:
    """The seats of an arrangement as somebody would have written them, one line a card."""
    whose = (NUMBER, NAME, DELEGATION) if any(row.delegate_id for row in own.rows) else ()
    both = {key for row in own.rows for key, said in row.values if said.vi != said.en}
    titles = [_(label_of(key)) for key in whose]
    for key in own.columns:
        label = _(label_of(key))
        titles += [f"{label} (VI)", f"{label} (EN)"] if key in both else [label]
    lines = ((*_whom(row, people, whose), *_said(row, own.columns, both)) for row in own.rows)
    return (tuple(titles), *lines)


def _whom(row: OwnRow, people: Mapping[int, DelegateRow], whose: Sequence[str]) -> tuple[str, ...]:
    found = people.get(row.delegate_id)
    if found is None:
        return ("",) * len(whose)
    number = str(found.badge_number) if found.badge_number else ""
    return number, found.name, found.delegation.pick("vi")


def _said(row: OwnRow, columns: Sequence[str], both: set[str]) -> Iterator[str]:
    values = dict(row.values)
    for key in columns:
        said = values.get(key, Bilingual())
        yield said.vi
        if key in both:
            yield said.en


def _squared(rows: Sequence[SheetRow]) -> Lines:
    """Every line as wide as the widest; a table without lines is none."""
    wide = max((len(row.cells) for row in rows), default=0)
    return tuple(tuple([*row.cells, *[""] * wide][:wide]) for row in rows if not row.blank)
