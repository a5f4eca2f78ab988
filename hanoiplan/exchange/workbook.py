"""Spreadsheet files in and out: the only place that knows openpyxl and calamine.

calamine reads (.xlsx, .xls, .ods; six times faster), openpyxl writes. What comes out is text in
the way the spreadsheet shows it. What must not come in: what a column means.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import python_calamine as calamine
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name
from hanoiplan.exchange import csv_text
from hanoiplan.exchange.cells import Sheet, SheetRow, cleaned, make_sheet
from hanoiplan.exchange.formula_cells import Failures, failed_cells
from hanoiplan.exchange.sheet_size import UNREADABLE, far_corner
from hanoiplan.store.trouble import as_known, spoken

TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *sorted(TEXT_SUFFIXES))
_PACKED, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a workbook with a password, inside OLE
HIGHEST_WIDTH = 60  # characters of a column
LONGEST_SHEET_NAME = 31  # Excel's own limit

CellValue = int | float | str | bool | time | date | datetime | timedelta


# --- in ----------------------------------------------------------------------------------------


def read_workbook(path: Path) -> tuple[Sheet, ...]:
    """All visible sheets of a file in their order, as plain text.

    Raises:
        FileTrouble: the file is missing, held by another program, protected by a password, no
            spreadsheet, or empty; the sentence says which and what to do.
    """
    content = _content(path)
    if content.startswith((_PACKED, _OLE)):
        sheets = _spreadsheet(content, path.name)
    elif path.suffix.lower() in TEXT_SUFFIXES:
        sheets = (csv_text.parse(content, path.name),)
    elif not content:
        sheets = ()
    else:
        raise _not_a_spreadsheet(path.name)
    if not any(sheet.rows for sheet in sheets):
        raise FileTrouble(_("“{file}” is empty: no sheet has a row.").format(file=path.name))
    return sheets


def read_sheet(path: Path, name: str) -> Sheet:
    """The sheet of this name.

    Raises:
        FileTrouble: as `read_workbook`, or there is no such sheet; the sentence names those
            there are.
    """
    sheets = read_workbook(path)
    for sheet in sheets:
        if sheet.name == name:
            return sheet
    for sheet in sheets:
        if sheet.name.strip().casefold() == name.strip().casefold():
            return sheet
    sentence = _("“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.")
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
    raise FileTrouble(sentence.format(file=path.name, sheet=name, sheets=names))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        sentence = _("There is no file “{file}”. Check the name and the folder.")
        raise FileTrouble(sentence.format(file=path)) from error
    except IsADirectoryError as error:
        sentence = _("“{file}” is a folder. Choose the list inside it.")
        raise FileTrouble(sentence.format(file=path)) from error
    except PermissionError as error:
        sentence = _(
            "“{file}” cannot be opened. If it is open in Excel, close it there and try again."
        )
        raise FileTrouble(sentence.format(file=path)) from error
    except OSError as error:
        raise as_known(error, path) or error from error


def _spreadsheet(content: bytes, file: str) -> tuple[Sheet, ...]:
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise _protected(file)
    _refuse_endless(content, file)
    failed = _failed_cells(content, file)
    try:
        with calamine.load_workbook(BytesIO(content)) as book:
            return tuple(_sheet(book, name, file, failed.get(name, {})) for name in _visible(book))
    except calamine.PasswordError as error:
        raise _protected(file) from error
    except calamine.CalamineError as error:
        raise _not_a_spreadsheet(file) from error


def _refuse_endless(content: bytes, file: str) -> None:
    try:
        corner = far_corner(content) if content.startswith(_PACKED) else ""
    except UNREADABLE as error:
        raise _not_a_spreadsheet(file) from error
    if corner:
        sentence = _(
            "A sheet of “{file}” reaches as far as cell {cell}, which is more than a list."
            " Delete what stands far below or far to the right, and save the file."
        )
        raise FileTrouble(sentence.format(file=file, cell=corner))


def _failed_cells(content: bytes, file: str) -> dict[str, Failures]:
    try:
        return failed_cells(content) if content.startswith(_PACKED) else {}
    except UNREADABLE as error:
        raise _not_a_spreadsheet(file) from error


def _visible(book: calamine.CalamineWorkbook) -> list[str]:
    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        and sheet.visible == calamine.SheetVisibleEnum.Visible
    ]


def _protected(file: str) -> FileTrouble:
    sentence = _("“{file}” is protected by a password. Open it in Excel and save it without one.")
    return FileTrouble(sentence.format(file=file))


def _not_a_spreadsheet(file: str) -> FileTrouble:
    sentence = _(
        "“{file}” is not a spreadsheet that can be read. Open it in Excel and save it as .xlsx"
        " or .csv."
    )
    return FileTrouble(sentence.format(file=file))


def _sheet(book: calamine.CalamineWorkbook, name: str, file: str, failed: Failures) -> Sheet:
    table = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows = [
        _row(number, values, failed.get(number, {})) for number, values in enumerate(table, start=1)
    ]
    return make_sheet(file, name, rows)


def _row(number: int, values: Sequence[CellValue], failed: dict[int, str]) -> SheetRow:
    numeric = frozenset(
        place
        for place, value in enumerate(values)
        if isinstance(value, int | float) and not isinstance(value, bool)
    )
    shown = (_shown(value) or failed.get(place, "") for place, value in enumerate(values))
    return SheetRow(number, tuple(shown), numeric)


def _shown(value: CellValue) -> str:
    """The text that stands in the cell for a reader: 26.0 is 26, a date is 07/06/2026."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)


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
