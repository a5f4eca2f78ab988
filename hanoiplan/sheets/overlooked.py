"""What the spreadsheet reader overlooks, sheet by sheet: merged cells, formulas without a result.

Read from the archive's own parts before the reader sees the file; a sheet that reaches too far is
refused here. What must not come in: the reader itself, and the text of cells that it gives.
"""

import re
from dataclasses import dataclass, field

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.cells import Merged
from hanoiplan.sheets.formula_cells import Failures, failed_cells
from hanoiplan.sheets.kinds import Kind
from hanoiplan.sheets.markup import is_well_formed
from hanoiplan.sheets.ods_areas import ods_areas
from hanoiplan.sheets.sheet_size import corner, far_corner
from hanoiplan.sheets.trouble import NOT_A_LIST, refused
from hanoiplan.sheets.workbook_parts import attributes, column_count, sheet_parts
from hanoiplan.sheets.xlsb_records import reach

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s([^>]*)>")
_AREA = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Overlooked:
    """What stands in a sheet beside the cells' own text."""

    merged: tuple[Merged, ...] = ()
    failed: Failures = field(default_factory=dict)


def overlooked(archive: Archive, kind: Kind) -> dict[str, Overlooked]:
    """Sheet name → what the reader overlooks there.

    Raises:
        FileTrouble: a part is damaged, or a sheet reaches too far.
    """
    if kind is Kind.XLSX:
        return {name: _of_xlsx(archive, part) for name, part in sheet_parts(archive).items()}
    if kind is Kind.ODS:
        return _of_ods(archive)
    for part in archive.parts:
        if part.startswith("xl/worksheets/") and part.endswith(".bin"):
            _refuse_far(corner(*reach(archive.read(part))), archive.file)
    return {}


def _of_xlsx(archive: Archive, part: str) -> Overlooked:
    xml = archive.read(part)
    _refuse_far(far_corner(xml), archive.file)
    end = xml.rfind(b"sheetData>")
    areas = [_area(attributes(tag).get("ref", "")) for tag in _MERGED.findall(xml, max(end, 0))]
    return Overlooked(tuple(area for area in areas if area), failed_cells(xml))


def _area(told: str) -> Merged | None:
    place = _AREA.fullmatch(told)
    if place is None:
        return None
    left, top, right, bottom = place.groups()
    return Merged(int(top), column_count(left) - 1, int(bottom), column_count(right) - 1)


def _of_ods(archive: Archive) -> dict[str, Overlooked]:
    content = archive.read("content.xml")
    if not is_well_formed(content):  # the reader would look for the end for ever
        raise refused(NOT_A_LIST, archive.file)
    found = {}
    for table in ods_areas(content):
        _refuse_far(corner(table.width, table.height), archive.file)
        found[table.name] = Overlooked(table.merged)
    return found


def _refuse_far(cell: str, file: str) -> None:
    if cell:
        sentence = _(
            "A sheet of “{file}” reaches as far as cell {cell}, which is more than a list."
            " Delete what stands far below or far to the right, and save the file."
        )
        raise FileTrouble(sentence.format(file=file, cell=cell))
