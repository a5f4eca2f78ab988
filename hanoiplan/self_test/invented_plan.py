"""A small plan of a town that does not exist, as a Word file: what the plan step reads.

What must not come in: a sentence of a real plan.
"""

from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

TITLE = "Tổ chức Ngày hội Đèn lồng thị trấn Bến Sậy"
HEADING = (
    *("Stt", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp"),
    *("Kết quả thực hiện", "Lộ trình thực hiện"),
)
TASKS = (
    (
        *("1", "Lập danh sách các gian hàng đèn lồng ven bờ sông"),
        *("Sở Công Thương", "Sở Tài chính", "Danh sách", "Quý I/2026"),
    ),
    (
        *("2", "Mời các đội múa lân của những thị trấn lân cận"),
        *("Sở Văn hóa và Thể thao", "Sở Ngoại vụ", "Thư mời", "Tháng 4/2026"),
    ),
    (
        *("3", "Chuẩn bị thuyền thắp sáng cho đêm khai mạc"),
        *("Sở Du lịch", "Công an Thành phố", "Thuyền", "20/5/2026"),
    ),
    (
        *("4", "Báo cáo kết quả ngày hội"),
        *("Văn phòng UBND", "Các đơn vị liên quan", "Báo cáo", "30/6/2026"),
    ),
)
BEFORE = (
    "KẾ HOẠCH",
    TITLE,
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Giới thiệu nghề làm đèn lồng của thị trấn với du khách.",
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ",
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}"/></Types>'
)
_PARTS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)


def write_plan(file: Path) -> Path:
    """The plan as a Word file of the plainest kind: paragraphs and one table."""
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _PARTS)
        package.writestr("word/document.xml", _document())
    return file


def _document() -> str:
    paragraphs = "".join(_paragraph(text) for text in BEFORE)
    rows = "".join(_row(cells) for cells in (HEADING, *TASKS))
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * len(HEADING)}</w:tblGrid>{rows}</w:tbl>"
    body = f"<w:body>{paragraphs}{table}{_paragraph('')}<w:sectPr/></w:body>"
    return f'{_HEAD}<w:document xmlns:w="{_WORD}">{body}</w:document>'


def _row(cells: tuple[str, ...]) -> str:
    inside = "".join(f"<w:tc><w:tcPr/>{_paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
