"""Lists for the pictures of the import: as offices really send them, with invented people.

What must not come in: windows, and how a list is read.
"""

from collections.abc import Sequence
from pathlib import Path

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import edit_many
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.exchange.lists import importable, read_whole_list
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.sheets.vietnamese_codes import TCVN3
from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook
from hanoiplan.workspace import Workspace

Rows = Sequence[Sequence[str]]
_OLD = {letter: sign for sign, letter in TCVN3.items()}

_TITLE = ("ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ ACLC 2026")
_TOP = ("TT", "Họ và tên", "", "", "Chức vụ", "Điện thoại", "Ngày sinh")
_PARTS = ("", "Họ", "Đệm", "Tên", "", "", "")
_IN_PARTS = (
    ("I", "Đoàn thành phố Huế", "", "", "", "", ""),
    ("1", "Nguyễn", "Thị Ngọc", "Diệp", "Phó Chủ tịch UBND thành phố", "0905123417", "02/09/1971"),
    ("2", "Tôn Thất", "Quang", "Khải", "Giám đốc Sở Ngoại vụ", "0905123418", "19/5/1968"),
    ("3", "Đỗ", "Thuỵ", "Khuê", "Chánh Văn phòng", "0905123419", "07/06/1980"),
    ("II", "Đoàn Tp. HCM", "", "", "", "", ""),
    ("1", "Võ", "Thành", "Được", "Phó Giám đốc Sở Ngoại vụ", "0913555210", "30/4/1975"),
    ("2", "Huỳnh", "Kim Ngọc", "Ý", "Trưởng phòng Lễ tân", "0913555211", "11/11/1985"),
)
_COLUMNS = ("TT", "Họ và tên", "Chức vụ", "Đ/c", "Tỉnh/TP", "SĐT", "Số hộ chiếu", "Ghi chú 2")
_FROM_PROVINCES = (
    ("1", "TS. Nguyễn Thị Ngọc Diệp", "Phó Chủ tịch", "Bà", "Huế", "0905123417", "C1234567", ""),
    ("2", "Tôn Thất Quang Khải", "Giám đốc Sở Ngoại vụ", "Ông", "Huế", "905123418", "", ""),
    ("3", "Trần Thị Hà, Vũ Thị Mai", "Phiên dịch", "Bà", "Huế", "0913555211", "", ""),
    ("4", "", "Chuyên viên Sở Ngoại vụ", "", "Huế", "0905123420", "", ""),
    ("5", "Đỗ Thuỵ Khuê", "Chánh Văn phòng", "Bà", "Huế", "6.68E+10", "C1234568", "ăn chay"),
    ("6", "Võ Thành Được", "Phó Giám đốc Sở Ngoại vụ", "Ông", "Tp. HCM", "0913555210", "", ""),
    ("7", "GS. TS. Lê Ý", "Cố vấn", "Ông", "Tp. HCM", "84913555212", "C1234569", ""),
    ("8", "Huỳnh Kim Ngọc Ý", "Trưởng phòng Lễ tân", "Bà", "Đà Nẵng", "0913555213", "", ""),
    ("9", "Thuỵ Khuê Đỗ", "Chánh Văn phòng", "Bà", "Huế", "0905123419", "", ""),
)

_HEADINGS = ("Họ và tên", "Chức vụ", "Đoàn", "Điện thoại", "E-mail", "Số hộ chiếu", "Ghi chú")
_KNOWN = "Thành phố Hải Phòng"
_DELEGATION = "Thành phố Luông Pha-băng"
_FIRST = (
    ("Khamphanh Souvannavong", "Phó Tỉnh trưởng", "020 5551 2001", "kham@lp.example", "P1203417"),
    ("Bounthavy Inthavong", "Chánh Văn phòng", "020 5551 2002", "bounthavy@lp.example", "P1203418"),
    ("Viengxay Phommachanh", "Giám đốc Sở Ngoại vụ", "020 5551 2003", "", "P1203419"),
    ("Somphone Keovilay", "Phó Giám đốc Sở Du lịch", "020 5551 2004", "", "P1203420"),
    ("Latsamy Chanthavong", "Chuyên viên", "020 5551 2005", "latsamy@lp.example", "P1203421"),
    ("Thongloun Sisavath", "Lái xe", "020 5551 2006", "", "P1203422"),
    ("Manivone Xayasone", "Phiên dịch", "020 5551 2007", "mani@lp.example", "P1203423"),
)
_CORRECTED = (
    ("Khamphanh Souvannavong", "Tỉnh trưởng", "020 5551 2101", "kham@lp.example", "P1203417"),
    ("Bounthavy Inthavong", "Phó Chánh Văn phòng", "020 5551 2002", "", "P1203418"),
    ("Viengxay Phommachanh", "Giám đốc Sở Ngoại vụ", "020 5551 2203", "v@lp.example", "P7703419"),
    ("Somphone Keovilay", "Giám đốc Sở Du lịch", "020 5551 2004", "", "P1203420"),
    ("Latsamy Chanthavongsa", "Chuyên viên", "020 5551 2005", "latsamy@lp.example", "P1203421"),
    ("Souksavanh Phetsamone", "Chuyên viên", "020 5551 2008", "", "P1203424"),
)
_BY_HAND = {
    "Khamphanh Souvannavong": {"phone": "020 5551 2999"},
    "Bounthavy Inthavong": {"position_vi": "Chánh Văn phòng UBND tỉnh"},
    "Viengxay Phommachanh": {"phone": "020 5551 2233"},
    "Somphone Keovilay": {"email": "somphone@lp.example"},
}


def a_list_in_parts(folder: Path) -> Path:
    """Names in three columns under two rows of headings, delegations between the rows."""
    columns = tuple(OutColumn(heading) for heading in _TOP)
    rows = (_PARTS, *_IN_PARTS)
    return write_workbook(folder / "DS 63 tinh.xlsx", [OutSheet("Đăng ký", columns, rows, _TITLE)])


def a_provincial_list(folder: Path) -> Path:
    """A plain list with every kind of slip."""
    columns = tuple(OutColumn(heading) for heading in _COLUMNS)
    sheet = OutSheet("Đăng ký", columns, _FROM_PROVINCES, _TITLE)
    return write_workbook(folder / "Danh sach dai bieu 06-6.xlsx", [sheet])


def a_good_list(folder: Path) -> Path:
    """Nothing in it needs a person."""
    columns = tuple(OutColumn(one) for one in ("Họ và tên", "Chức vụ", "Điện thoại", "Đoàn"))
    rows = [(*row, _KNOWN) for rows in _OLD_SHEETS.values() for row in rows]
    return write_workbook(folder / "DS bo sung.xlsx", [OutSheet("Danh sách", columns, rows)])


def an_old_list(folder: Path) -> Path:
    """Two sheets in the letters of before Unicode, and a cover."""
    columns = tuple(OutColumn(_old(one)) for one in ("Họ và tên", "Chức vụ", "Điện thoại"))
    return write_workbook(
        folder / "DS Thua Thien 2026 (2).xlsx",
        [
            OutSheet("Bìa", (OutColumn(_old("Kính gửi Ban Tổ chức")),), [[_old("Hà Nội")]]),
            *(
                OutSheet(name, columns, [[_old(cell) for cell in row] for row in rows])
                for name, rows in _OLD_SHEETS.items()
            ),
        ],
    )


_OLD_SHEETS: dict[str, Rows] = {
    "Thành phố Huế": (
        ("Nguyễn Văn Thạch", "Cán bộ Lễ tân", "0914 020 417"),
        ("Trần Thị Bích Ngọc", "Chuyên viên Sở Ngoại vụ", "0914 020 418"),
        ("Hoàng Đình Lữ", "Phó Chánh Văn phòng", "0914 020 419"),
    ),
    "Thị xã Hương Thủy": (
        ("Lê Thị Kiều Oanh", "Phó Chủ tịch", "0914 020 420"),
        ("Đặng Bá Lữ", "Chánh Văn phòng", "0914 020 421"),
    ),
}


def _old(text: str) -> str:
    return "".join(_OLD.get(letter, letter) for letter in text)


def import_a_list(workspace: Workspace, event_id: int, folder: Path) -> Path:
    """Imports a list, corrects people by hand, and returns the list that then comes again."""
    first = _of_luang_prabang(folder / "Doan Luang Prabang 20260520.xlsx", _FIRST)
    intake = workspace.read(prepare, event_id, read_whole_list(first))
    workspace.do(
        import_delegates, event_id, importable(intake, skip_bad=True), first.name, intake.facts
    )
    people = _by_name(workspace.read(delegate_rows, event_id))
    workspace.do(edit_many, event_id, {people[name].id: said for name, said in _BY_HAND.items()})
    return _of_luang_prabang(folder / "Doan Luang Prabang 20260603.xlsx", _CORRECTED)


def _by_name(rows: Sequence[DelegateRow]) -> dict[str, DelegateRow]:
    return {row.name: row for row in rows}


def _of_luang_prabang(path: Path, people: Rows) -> Path:
    columns = tuple(OutColumn(heading) for heading in _HEADINGS)
    rows = [
        [name, position, _DELEGATION, phone, email, passport, ""]
        for name, position, phone, email, passport in people
    ]
    return write_workbook(path, [OutSheet("Danh sách", columns, rows)])
