"""Spreadsheet files in and out: the only place that knows openpyxl and calamine.

calamine reads (.xlsx, .xls, .ods; six times faster), openpyxl writes. What comes out is text in
the way the spreadsheet shows it. What must not come in: what a column means.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import python_calamine as calamine
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from hanoiplan.base.paths import free_name
from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.cells import Merged, Sheet, cleaned, make_sheet
from hanoiplan.sheets.kinds import Kind
from hanoiplan.sheets.overlooked import Overlooked, overlooked
from hanoiplan.sheets.shown import CellValue, Shower
from hanoiplan.sheets.trouble import NOT_A_LIST, PROTECTED, refused
from hanoiplan.store.trouble import spoken

HIGHEST_WIDTH = 60  # characters of a column
LONGEST_SHEET_NAME = 31  # Excel's own limit


# --- in ----------------------------------------------------------------------------------------


def spreadsheet(content: bytes, kind: Kind, file: str, archive: Archive | None) -> list[Sheet]:
    """All visible sheets in their order, as plain text.

    Args:
        content: the file's bytes.
        kind: which kind of spreadsheet they are.
        file: its name, for the sentences.
        archive: the same bytes, unpacked; None for .xls, which is no archive.

    Raises:
        FileTrouble: the file is damaged, protected by a password, or has cells without end.
    """
    beside = overlooked(archive, kind) if archive else {}
    with _Reader(file), calamine.load_workbook(BytesIO(content)) as book:
        return [_sheet(book, name, file, beside.get(name)) for name in _visible(book)]


class _Reader:
    """Whatever the reader stumbles over in damaged bytes becomes the sentence for such a file.

    It panics over some of them, with an exception that no module exports and that is no
    `Exception`; so it is known by its name only.
    """

    def __init__(self, file: str) -> None:
        self._file = file

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, calamine.PasswordError):
            raise refused(PROTECTED, self._file) from error
        if isinstance(error, calamine.CalamineError | OSError) or _is_panic(error):
            raise refused(NOT_A_LIST, self._file) from error


def _is_panic(error: BaseException | None) -> bool:
    return type(error).__name__ == "PanicException"


def _visible(book: calamine.CalamineWorkbook) -> list[str]:
    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        and sheet.visible == calamine.SheetVisibleEnum.Visible
    ]


def _sheet(
    book: calamine.CalamineWorkbook, name: str, file: str, beside: Overlooked | None
) -> Sheet:
    page = book.get_sheet_by_name(name)
    table: list[list[CellValue]] = page.to_python(skip_empty_area=False)
    beside = beside or Overlooked(_merged(page))
    shower = Shower(beside.failed)
    rows = [shower.row(number, values) for number, values in enumerate(table, start=1)]
    below = sorted(number for number in beside.failed if number > len(table))
    rows += [shower.row(number, ()) for number in below]
    return make_sheet(file, name, rows, merged=beside.merged)


def _merged(page: calamine.CalamineSheet) -> tuple[Merged, ...]:
    """As the reader of .xls tells them: rows from 0."""
    areas = page.merged_cell_ranges or ()
    return tuple(Merged(y + 1, x, bottom + 1, right) for (y, x), (bottom, right) in areas)


# --- out ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column of a sheet to be written."""

    heading: str
    width: int = 0  # characters; 0 = by what stands in it


@dataclass(frozen=True, slots=True)
class OutSheet:
    """A sheet to be written; every cell is written as text, so that no 0 and no digit is lost."""

    name: str
    columns: tuple[OutColumn, ...]
    rows: Sequence[Sequence[str]]
    title: tuple[str, ...] = ()  # lines above the headings


def write_workbook(path: Path, sheets: Iterable[OutSheet]) -> Path:
    """Write a workbook beside whatever has this name already; returns the path it really has.

    Raises:
        FileTrouble: the folder cannot be written to, or the disk is full.
    """
    book = Workbook(write_only=True)
    for sheet in sheets:
        _add_sheet(book, sheet)
    content = BytesIO()
    book.save(content)  # as a whole before the disk is asked, so that a full one leaves no half
    free = free_name(path)
    with spoken(free):
        free.parent.mkdir(parents=True, exist_ok=True)
        _write_new(free, content.getvalue())
    return free


def _write_new(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise
    except OSError:
        with suppress(OSError):  # the first error is the one to tell
            path.unlink(missing_ok=True)
        raise


def _add_sheet(book: Workbook, sheet: OutSheet) -> None:
    page = book.create_sheet(_sheet_name(sheet.name))
    header_row = len(sheet.title) + (2 if sheet.title else 1)
    page.freeze_panes = f"A{header_row + 1}"
    for place, column in enumerate(sheet.columns):
        wide = column.width or _fitting(column.heading, [row[place] for row in sheet.rows[:200]])
        page.column_dimensions[get_column_letter(place + 1)].width = wide
    for line in sheet.title:
        page.append([_text_cell(page, line, bold=True)])
    if sheet.title:
        page.append([])
    page.append([_heading_cell(page, column.heading) for column in sheet.columns])
    for row in sheet.rows:
        page.append([_text_cell(page, text) if text else None for text in row])
    page.auto_filter.ref = (
        f"A{header_row}:{get_column_letter(len(sheet.columns))}{header_row + len(sheet.rows)}"
    )


def _sheet_name(name: str) -> str:
    allowed = "".join(letter for letter in name if letter not in r"[]:*?/\'")
    return allowed.strip()[:LONGEST_SHEET_NAME] or "1"


def _fitting(heading: str, texts: list[str]) -> int:
    lines = [line for text in (heading, *texts) for line in text.splitlines()]
    return min(max(*map(len, lines), 6, 6) + 2, HIGHEST_WIDTH)


def _text_cell(page: object, text: str, *, bold: bool = False) -> WriteOnlyCell:
    """A cell that stays text whatever it looks like: 0912…, an id, "=1+1"."""
    cell = WriteOnlyCell(page, cleaned(text))
    cell.data_type = "s"
    cell.number_format = "@"
    if bold:
        cell.font = _BOLD
    return cell


_BOLD = Font(bold=True)
_HEADING_FILL = PatternFill("solid", fgColor="FFEFECE4")
_HEADING_LINE = Border(bottom=Side("thin", color="FF8A8578"))
_HEADING_PLACE = Alignment(wrap_text=True, vertical="center")


def _heading_cell(page: object, text: str) -> WriteOnlyCell:
    cell = _text_cell(page, text, bold=True)
    cell.fill, cell.border, cell.alignment = _HEADING_FILL, _HEADING_LINE, _HEADING_PLACE
    return cell
