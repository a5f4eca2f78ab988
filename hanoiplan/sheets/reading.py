"""The one door for lists in files: what a file really is decides who reads it, not its name.

What must not come in: what a column means, and how any one kind of file is taken apart.
"""

from pathlib import Path

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.sheets import csv_text, pasted, pdf_tables, word_tables, workbook
from hanoiplan.sheets.archive import open_archive
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.kinds import PACKED, Kind, kind_of, kind_of_archive
from hanoiplan.sheets.old_letters import settled
from hanoiplan.sheets.trouble import EMPTY, refused
from hanoiplan.store.trouble import as_known

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".docx", ".pdf")


def read_tables(path: Path) -> tuple[Sheet, ...]:
    """All tables of a file in their order, as plain text; at least one has a row.

    Raises:
        FileTrouble: the file is missing, held by another program, protected by a password, no
            list, or empty; the sentence says which and what to do.
    """
    content = file_content(path)
    sheets = _read(content, path) if content else []
    if not any(sheet.rows for sheet in sheets):
        raise refused(EMPTY, path.name)
    return tuple(settled(sheet) for sheet in sheets)


def read_table(path: Path, name: str) -> Sheet:
    """The table of this name.

    Raises:
        FileTrouble: as `read_tables`, or there is no such table; the sentence names those there
            are.
    """
    sheets = read_tables(path)
    wanted = name.strip().casefold()
    exact = (sheet for sheet in sheets if sheet.name == name)
    alike = (sheet for sheet in sheets if sheet.name.strip().casefold() == wanted)
    for sheet in (*exact, *alike):
        return sheet
    sentence = _("“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.")
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
    raise FileTrouble(sentence.format(file=path.name, sheet=name, sheets=names))


def file_content(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        FileTrouble: it is missing, a folder, or held by another program.
    """
    try:
        if path.is_dir():  # Windows would only say that access is denied
            sentence = _("{name} is a folder. Choose a file inside it.")
            raise FileTrouble(sentence.format(name=path.name))
        return path.read_bytes()
    except FileNotFoundError as error:
        sentence = _("There is no file “{file}”. Check the name and the folder.")
        raise FileTrouble(sentence.format(file=path)) from error
    except PermissionError as error:
        sentence = _(
            "“{file}” cannot be opened. If it is open in another program, close it there and try"
            " again."
        )
        raise FileTrouble(sentence.format(file=path)) from error
    except OSError as error:
        raise as_known(error, path) or error from error


def _read(content: bytes, path: Path) -> list[Sheet]:
    file = path.name
    archive = open_archive(content, file) if content.startswith(PACKED) else None
    kind = kind_of_archive(archive) if archive else kind_of(content, path.suffix.lower())
    if isinstance(kind, str):
        raise refused(kind, file)
    if archive and kind is Kind.DOCX:
        return word_tables.tables(archive)
    if kind is Kind.PDF:
        return pdf_tables.tables(content, file)
    if kind is Kind.HTML:
        return [pasted.html_sheet(csv_text.decode(content, file).text, file, file)]
    if kind is Kind.TEXT:
        return [csv_text.parse(content, file)]
    return workbook.spreadsheet(content, kind, file, archive)
