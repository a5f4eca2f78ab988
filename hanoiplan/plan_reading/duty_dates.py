"""The deadline inside a sentence: "trước ngày …", "ngay khi … kết thúc", "định kỳ hằng năm".

Only the phrase is found here; what it means is read by `checklist.schedule`. Dates of papers that
a sentence cites are no deadlines. What must not come in: deadline columns of tables.
"""

import re

_D = r"\d{1,2}"
_DAY = rf"(?:{_D}\s*[/.-]\s*{_D}(?:\s*[/.-]\s*\d{{4}})?|{_D}\s+tháng\s+{_D}(?:\s+năm\s+\d{{4}})?)"
_HOUR = rf"(?:{_D}\s*(?:h|giờ|:)\s*(?:{_D}\s*(?:phút)?)?,?\s*)"
_MONTH = (
    rf"(?:tháng\s+{_D}(?:\s*/\s*\d{{4}}|\s+năm\s+\d{{4}})?|quý\s+[IV\d]+(?:\s*/\s*\d{{4}}"
    rf"|\s+năm\s+\d{{4}})?|năm\s+\d{{4}})"
)
_EVERY = r"(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)"
_PERIODIC = r"định kỳ\s+(?:\d+\s+tháng|(?:hằng|hàng)\s+\w+|\d+ năm|quý|6 tháng|theo quý)"
_DATED_EVERY = (
    rf"(?:thứ\s+\w+|chủ nhật|ngày\s+{_D}|(?:ngày\s+)?{_DAY}|quý\s+[IV\d]+|tháng\s+{_D})"
    r",?\s+(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần)"
)
_DAY_OF_LAST_MONTH = (
    rf"ngày\s+{_D}\s+(?:của\s+)?tháng\s+cuối\s+(?:của\s+)?(?:mỗi\s+)?quý(?!\s+[IV\d])"
)
_BY = (
    r"(?:(?:hoàn thành|xong|gửi|báo cáo)\s+)?(?:trước|chậm nhất(?:\s+là)?(?:\s+(?:ngày|vào))?"
    r"|muộn nhất|không muộn hơn)"
)

_IN_BRACKETS = rf"\(\s*{_BY}\s+(?:ngày\s+)?{_DAY}\s*\)"
_EVENTS = (
    r"(?:hội (?:nghị|thảo|chợ|đàm)|sự kiện|diễn đàn|đối thoại|đại hội|lễ hội|tuần lễ|festival"
    r"|ngày hội|liên hoan|triển lãm)"
)

_PHRASES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"(?:(?:định kỳ|{_BY}|vào|trong)\s+)*{_HOUR}?(?:ngày\s+)?"
            rf"(?:{_DATED_EVERY}|(?<=trước ){_DAY_OF_LAST_MONTH})"
        ),
        (
            rf"(?:{_PERIODIC}|{_EVERY})(?:\s+hoặc\s+đột xuất[^,;.]*)?(?:,?\s*\(?\s*{_BY}\s*"
            rf"(?:ngày\s+)?{_HOUR}?(?:ngày\s+)?{_DAY})?"
        ),
        rf"{_IN_BRACKETS}[^.;()]{{0,60}}{_IN_BRACKETS}",
        (
            rf"(?:báo cáo\s+6\s+tháng\s+)?{_BY}\s+(?:{_HOUR}(?:,?\s*(?:thứ\s+\w+\s*)?)?)?"
            rf"(?:ngày\s+)?{_DAY}"
        ),
        rf"{_BY}\s+(?:ngày\s+)?{_MONTH}",
        (
            r"(?:trong (?:vòng|thời hạn)\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?\s+(?:kể từ|sau"
            r"|trước)\s+[^,;.]{3,60}"
        ),
        (
            rf"(?:trước|sau)\s+(?:khi\s+|ngày\s+)?(?:{_EVENTS}|khai mạc|bế mạc|kết thúc)"
            r"[^,;.\d]{0,40}?\s+\d{1,3}\s+(?:ngày|tuần)(?:\s+làm việc)?(?![\w/])"
        ),
        (
            r"(?:ngay\s+)?(?:sau\s+)?(?:khi|lúc)\s+(?:(?:phiên|hội nghị|hội thảo|sự kiện"
            r"|chương trình|đối thoại|diễn đàn|buổi|kết thúc)[^,;.]{0,60}?)\s*(?:kết thúc"
            r"|bế mạc)"
        ),
        r"(?:ngay\s+)?sau\s+khi\s+kết thúc\s+[^,;.]{3,60}",
        r"ngay\s+sau\s+(?:phiên|hội nghị|hội thảo|sự kiện|lễ|chương trình|đối thoại)[^,;.]{0,50}",
        r"(?:sau khi|khi)\s+[^,;.]{3,60}?\s(?:ban hành|phê duyệt|được duyệt|có hiệu lực)",
        rf"(?:hoàn thành|xong)\s+(?:việc\s+)?(?:trong|vào)\s+(?:ngày\s+)?(?:{_DAY}|{_MONTH})",
        rf"trong\s+(?:{_MONTH})",
        (
            rf"từ\s+(?:ngày\s+)?(?:{_DAY}|{_D})\s*(?:-|–|đến(?:\s+hết)?(?:\s+ngày)?)"
            rf"\s*{_DAY}"
        ),
        rf"(?:(?:vào|trong|tối|sáng|chiều|ngay trong)\s+)?ngày\s+{_DAY}",
    )
)
_CONTINUOUS = re.compile(
    r"^(?:thường xuyên|định kỳ)\b(?:,?\s*(?:liên tục|định kỳ))?", re.IGNORECASE
)
_CITED = re.compile(
    r"(?:\bsố\s+\S+|/\S*[A-ZĐ]{2}\S*|\b(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch"
    r"|Công văn|Thông báo|Đề án"
    r"|Luật|Kết luận|Chỉ thị|ban hành|thành lập|kỷ niệm|Quốc khánh|nhân)\b)[^,;.]{0,60}$"
)
_CLAUSE = re.compile(r"(?:^|[,;:.(]|\b(?:và|thực hiện|báo cáo|tổng hợp))$")


def deadline_in(text: str) -> str:
    """The words of the text that set a date or a rhythm, as written; empty where none do.

    The first rule that fits wins: a rhythm with its limit before a bare date.
    """
    flat = " ".join(text.split())
    for phrase in _PHRASES:
        for found in phrase.finditer(flat):
            before = flat[: found.start()].rstrip()
            if _counts(before, found[0]):
                return found[0].strip(" ,(")
    steady = _CONTINUOUS.match(flat)
    return steady[0].strip(" ,") if steady else ""


def _counts(before: str, phrase: str) -> bool:
    """Whether a phrase says when the duty is due, not when something it mentions is or was."""
    small = phrase.lower()
    if small.startswith(("hằng", "hàng")) and not re.search(r"\d", small):
        return bool(_CLAUSE.search(before))  # "dự toán hằng năm" is no rhythm of the duty
    if small.startswith(("ngày", "vào ngày", "trong năm")) and _CITED.search(before):
        return False
    return not _is_history(before, phrase)


def _is_history(before: str, phrase: str) -> bool:
    """Whether it says only "trước, trong và sau sự kiện" or "đã ban hành"."""
    return phrase.lower().startswith("sau sự kiện") or before.lower().endswith(("trong và", "đã"))
