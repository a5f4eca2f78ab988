"""The invented delegates as a spreadsheet, in the form in which a secretariat sends its list."""

from pathlib import Path

from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.demo.people import USUAL, everybody
from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook

SEED = 2026
_TITLE = (
    "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ LÃNH ĐẠO CÁC THÀNH PHỐ ASEAN 2026",
    "LIST OF DELEGATES TO THE ASEAN CITY LEADERS CONFERENCE 2026",
    "Hà Nội, 07–10/6/2026",
)
# Words of the sheet, whatever language the program speaks: heading -> field of the draft.
_COLUMNS = {
    "Họ và tên": "printed_vi",
    "Full name": "printed_en",
    "Tên bản ngữ": "native_name",
    "Danh xưng": "honorific_vi",
    "Honorific": "honorific_en",
    "Chức vụ": "position_vi",
    "Position": "position_en",
    "Cơ quan, đơn vị": "organisation_vi",
    "Organisation": "organisation_en",
    "Đoàn": "delegation",
    "Quốc gia": "country",
    "Thành phần": "category",
    "Vai trò": "role",
    "Điện thoại": "phone",
    "Lưu ý": "attention",
    "Ghi chú": "notes",
}


def write_list(path: Path, delegates: int = USUAL, seed: int = SEED) -> Path:
    """Write a list of exactly so many invented delegates; returns the path it really has.

    Raises:
        FileTrouble: the folder cannot be written to.
    """
    people = everybody(delegates, seed).delegates
    columns = (OutColumn("STT", width=6), *(OutColumn(heading) for heading in _COLUMNS))
    rows = [_row(number, draft) for number, draft in enumerate(people, start=1)]
    return write_workbook(path, [OutSheet("Danh sách đại biểu", columns, rows, _TITLE)])


def _row(number: int, draft: DelegateDraft) -> list[str]:
    return [str(number), *(str(getattr(draft, field)) for field in _COLUMNS.values())]
