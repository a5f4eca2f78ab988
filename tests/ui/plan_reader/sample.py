"""A small plan of a test's own as a Word file: sections, a doubtful deadline, a numeral twice.

What must not come in: sentences of a real plan.
"""

from collections.abc import Sequence
from pathlib import Path

import docx

HEADING = (
    "Stt",
    "Nội dung công việc",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Kết quả",
    "Thời hạn",
)
INVITE = ("1", "Mời các đoàn nghệ thuật", "Sở Ngoại vụ", "Sở Du lịch", "Thư mời", "15/3/2026")
STAGE = ("2", "Dựng sân khấu bên hồ", "Sở Xây dựng", "Sở Y tế", "Sân khấu", "04/30/2026")
GROUPS = ("3", "Đón đoàn bạn sang biểu diễn", "Sở Du lịch", "Sở Ngoại vụ", "Đoàn", "1-2 đoàn/năm")
LIGHTS = ("4", "Trang trí ánh sáng phố đi bộ", "Sở Xây dựng", "Sở Du lịch", "Đèn", "Quý II/2026")
REPORT = ("5", "Viết báo cáo tổng kết lễ hội", "Sở Ngoại vụ", "Sở Du lịch", "Báo cáo", "30/6/2026")
ROWS: tuple[tuple[str, ...], ...] = (
    ("I", "KHÁCH MỜI"),
    INVITE,
    STAGE,
    ("II", "BIỂU DIỄN"),
    GROUPS,
    LIGHTS,
    ("II", "TỔNG KẾT"),
    REPORT,
)
OPENING = (
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    "Số: 12/KH-UBND",
    "Hà Nội, ngày 05 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Lễ hội âm nhạc bên hồ năm 2026",
    "PHỤ LỤC",
)
PROGRAMME = (
    ("Ngày", "Thời gian", "Nội dung", "Địa điểm"),
    ("08/6/2026", "08:00 - 09:00", "Khai mạc lễ hội", "Hội trường A"),
    ("08/6/2026", "09:15 - 11:00", "Biểu diễn của các đoàn", "Sân khấu bên hồ"),
)


def a_plan(
    path: Path,
    rows: Sequence[Sequence[str]] = ROWS,
    opening: Sequence[str] = OPENING,
    programme: Sequence[Sequence[str]] = (),
) -> Path:
    """Writes a plan with these rows in its appendix, and a programme if there is one."""
    word = docx.Document()
    for text in opening:
        word.add_paragraph(text)
    table = word.add_table(rows=0, cols=len(HEADING))
    for texts in (HEADING, *rows):
        cells = table.add_row().cells
        if len(texts) == len(HEADING):
            for cell, text in zip(cells, texts, strict=True):
                cell.text = text
        else:
            cells[0].text = texts[0]
            cells[1].merge(cells[-1]).text = texts[1]
    if programme:
        word.add_paragraph("PHỤ LỤC 2")
        word.add_paragraph("CHƯƠNG TRÌNH LỄ HỘI")
        table = word.add_table(rows=0, cols=len(programme[0]))
        for texts in programme:
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
    word.save(str(path))
    return path


def a_long_plan(path: Path, tasks: int = 500) -> Path:
    """Some sixty pages: a body, and an appendix of many rows."""
    words = "bố trí đội hình, kiểm tra âm thanh và hướng dẫn khách theo từng khu vực quanh hồ"
    rows = [
        (str(n), f"Việc thứ {n}: {words}", "Sở Du lịch", "Sở Y tế", "Báo cáo", "Quý II/2026")
        for n in range(1, tasks + 1)
    ]
    return a_plan(
        path, [("I", "VIỆC CHUNG"), *rows], (*OPENING[:-1], *[words * 4] * 200, "PHỤ LỤC")
    )
