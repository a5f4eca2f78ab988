"""Delegates as a workbook that imports again without change.

The headings are those `headers` is sure of, in the words of Vietnamese offices; the ID column
keeps who is who even after names were corrected. What must not come in: deciding who is exported.
"""

from collections.abc import Sequence
from pathlib import Path

from hanoiplan.base.ids import id_text
from hanoiplan.delegates.model import DelegateRow, DelegateStatus
from hanoiplan.exchange.differences import present_text
from hanoiplan.exchange.headers import ID
from hanoiplan.exchange.workbook import OutColumn, OutSheet, write_workbook
from hanoiplan.plans.countries import country_of

SHEET_NAME = "Đại biểu"
# Words of the document, not of the interface: a list is read by both languages at once.
_COLUMNS: dict[str, str] = {
    "printed_vi": "Họ và tên (VI)",
    "printed_en": "Full name (EN)",
    "passport_name": "Tên hộ chiếu / Passport name",
    "native_name": "Tên bản ngữ / Native name",
    "honorific_vi": "Danh xưng",
    "honorific_en": "Honorific",
    "position_vi": "Chức vụ",
    "position_en": "Position",
    "organisation_vi": "Cơ quan",
    "organisation_en": "Organisation",
    "delegation": "Đoàn / Delegation",
    "category": "Thành phần / Category",
    "country": "Quốc gia / Country",
    "role": "Vai trò / Role",
    "phone": "Điện thoại / Phone",
    "notes": "Ghi chú / Notes",
    "attention": "Lưu ý / Attention",
    "family": "Họ / Family name",
    "given": "Given name",
    "status": "Trạng thái / Status",
    ID: "ID",
}
_STATUS = {DelegateStatus.CONFIRMED: "Đã xác nhận", DelegateStatus.INVITED: "Đã mời"}


def write_delegates(path: Path, rows: Sequence[DelegateRow]) -> Path:
    """Write these people to a workbook; returns the path it really has ("… (2).xlsx").

    Raises:
        FileTrouble: the folder cannot be written to.
    """
    columns = tuple(OutColumn(heading) for heading in _COLUMNS.values())
    table = [[_cell(row, field) for field in _COLUMNS] for row in rows]
    return write_workbook(path, [OutSheet(SHEET_NAME, columns, table)])


def _cell(row: DelegateRow, field: str) -> str:
    if field == ID:
        return id_text(row.id)
    if field == "status":
        return _STATUS[row.status]
    if field == "country":
        country = country_of(row.country)
        return country.name.vi if country else row.country_text
    return present_text(row, field)
