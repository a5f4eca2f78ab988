"""Plans for the pictures of the plan reader: as an office writes them, invented from end to end.

What must not come in: windows, and how a plan is read.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

NEXT_PAGE = "\f"  # in a text: here a page ends
HEADING = ("Stt", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời hạn")
OPENING = (
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 45/KH-UBND",
    "Hà Nội, ngày 12 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Tuần lễ giao lưu các thành phố ven sông năm 2026",
    "Căn cứ chương trình đối ngoại của Thành phố năm 2026;",
    "Ủy ban nhân dân Thành phố ban hành Kế hoạch tổ chức Tuần lễ giao lưu như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Giới thiệu bờ sông, làng nghề và ẩm thực của Thành phố với bạn bè quốc tế.",
    "2. Chuẩn bị chu đáo, tiết kiệm, bảo đảm an toàn cho khách và người dân.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Ngoại vụ",
    "- Chủ trì, phối hợp với Sở Du lịch đón tiếp các đoàn từ sân bay về khách sạn.",
    "- Theo dõi tiến độ, định kỳ hằng tháng báo cáo Ủy ban nhân dân Thành phố.",
    "2. Sở Du lịch",
    "- Chủ trì xây dựng tuyến tham quan ven sông, hoàn thành trước ngày 20/4/2026.",
    "Các sở, ngành gửi báo cáo kết quả về Sở Ngoại vụ trước ngày 15 tháng 11 hằng năm.",
    f"{NEXT_PAGE}PHỤ LỤC",
    "NHIỆM VỤ VÀ TIẾN ĐỘ TUẦN LỄ GIAO LƯU",
)
ROWS = (
    ("I", "KHÁCH MỜI VÀ LỄ TÂN"),
    (
        "1",
        "Gửi thư mời các thành phố kết nghĩa",
        "Sở Ngoại vụ",
        "Sở Du lịch",
        "Thư mời",
        "15/3/2026",
    ),
    (
        *("2", "Bố trí phiên dịch cho các đoàn", "Sở Ngoại vụ, Trường Đại học Hà Nội", ""),
        *("Danh sách phiên dịch", "10/4/2026 và 25/4/2026"),
    ),
    (
        *("3", f"Tổ chức lễ đón tại bến thuyền,{NEXT_PAGE} giới thiệu nghệ nhân làng nghề"),
        *("Sở Văn hóa và Thể thao", "Sở Du lịch", "Lễ đón", "Tháng 5/2026"),
    ),
    ("II", "HỘI CHỢ VÀ TRIỂN LÃM"),
    ("4", "Dựng gian hàng sản phẩm ven sông", "Sở Công Thương", "", "40 gian hàng", "04/30/2026"),
    (
        *("5", "Mời doanh nghiệp các thành phố bạn", "Sở Công Thương"),
        *("Các đơn vị liên quan", "1-2 đoàn", "1-2 đoàn/năm"),
    ),
    ("6", "Truyền thông trên báo, đài", "Sở Văn hóa và Thể thao", "", "Tin, bài", "Thường xuyên"),
    ("III", "AN NINH, Y TẾ"),
    ("7", "Phân luồng giao thông dọc bờ sông", "Công an Thành phố", "Sở Xây dựng", "Phương án", ""),
    ("8", "Bố trí tổ cấp cứu lưu động", "Sở Y tế", "Sở Y tế", "Tổ cấp cứu", "01/5/2026"),
    ("III", "TỔNG KẾT"),
    ("10", "Tổng kết Tuần lễ giao lưu", "Sở Ngoại vụ", "", "Báo cáo", "15 ngày kể từ khi kết thúc"),
)
NEWER = {
    "Thư mời": "Thư mời, chương trình dự kiến",
    "15/3/2026": "20/3/2026",
    "Truyền thông trên báo, đài": "Truyền thông trên báo, đài và mạng xã hội",
}
ADDED = (
    "9",
    "Tập huấn tình nguyện viên",
    "Thành đoàn Hà Nội",
    "Sở Y tế",
    "Lớp tập huấn",
    "25/4/2026",
)
LEFT_OUT = "Phân luồng giao thông dọc bờ sông"

_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def a_plan(folder: Path) -> Path:
    """A plan of an exchange week: a few deadlines are doubtful, a numeral stands twice."""
    return _written(folder / "KH tuan le giao luu.docx", OPENING, ROWS)


def a_newer_plan(folder: Path) -> Path:
    """The same plan some weeks later: a row more, one less, some texts reworded."""
    rows = [tuple(NEWER.get(text, text) for text in row) for row in ROWS if LEFT_OUT not in row]
    return _written(
        folder / "KH tuan le giao luu (sua 2).docx", OPENING, [*rows[:-2], ADDED, *rows[-2:]]
    )


def an_old_word_file(folder: Path) -> Path:
    """A file of the Word of long ago under a new name."""
    path = folder / "Ke hoach nam cu.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    return path


def _written(path: Path, paragraphs: Iterable[str], rows: Iterable[Sequence[str]]) -> Path:
    body = "".join(_paragraph(text, bold=text.isupper()) for text in paragraphs)
    table = "".join(_row(row) for row in (HEADING, *rows))
    grid = '<w:gridCol w:w="1500"/>' * len(HEADING)
    word = (
        f"<w:document {_NAMES}><w:body>{body}"
        f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{table}</w:tbl>"
        "<w:p/><w:sectPr/></w:body></w:document>"
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _LINKS)
        archive.writestr("word/document.xml", word)
    return path


def _paragraph(text: str, *, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>' if bold and "." not in text else ""
    ends = "<w:lastRenderedPageBreak/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in text.split(NEXT_PAGE)
    )
    return f"<w:p>{centred}<w:r>{look}{ends}</w:r></w:p>"


def _row(texts: Sequence[str]) -> str:
    if len(texts) == 2:  # a section: its numeral, and its title over all other columns
        span = f'<w:gridSpan w:val="{len(HEADING) - 1}"/>'
        cells = [("", texts[0], True), (span, texts[1], True)]
    else:
        cells = [("", text, texts is HEADING) for text in texts]
    inside = "".join(
        f"<w:tc><w:tcPr>{span}</w:tcPr>{_paragraph(text, bold=bold)}</w:tc>"
        for span, text, bold in cells
    )
    return f"<w:tr>{inside}</w:tr>"
