"""With whom an agency does its duty: "phối hợp với A, B và các đơn vị liên quan xây dựng …".

The names end where the verb of the duty begins; where no verb is found, the answer says that it
is not sure. What must not come in: who leads (`duties`).
"""

import re
from collections.abc import Sequence

from hanoiplan.plan_reading.passages import CAPITALS

_WITH = re.compile(
    r"\b(?:phối hợp(?:\s+(?:chặt chẽ|tham mưu))?(?:\s+(?:với|cùng|cùng với))?|cùng với"
    r"|phối hợp giữa)\s*(?::\s*)?(?=\S)",
    re.IGNORECASE,
)
_VERBS = (
    "xây dựng|triển khai|thực hiện|lập|tham mưu|chuẩn bị|đón|rà soát|thu xếp|bố trí|báo cáo|"
    "làm|hướng dẫn|cung cấp|theo dõi|kiểm tra|liên hệ|thiết kế|dự thảo|tập huấn|đề xuất|"
    "phân luồng|nắm|giải quyết|quản lý|tổ chức|kết nối|tổng hợp|đôn đốc|thẩm định|mời|gửi|"
    "trao đổi|quảng bá|truyền thông|tuyên truyền|tiếp tục|bảo đảm|đảm bảo|trình|cấp|vận động|"
    "huy động|tham gia|hỗ trợ|cập nhật|nghiên cứu|đánh giá|in ấn|trang trí|phục vụ|điều phối|"
    "thống nhất|hoàn thiện|cử|tiếp đón|đón tiếp|tiễn|đưa|giới thiệu|biên tập|biên soạn|"
    "phát hành|đấu tranh|ngăn chặn|xử lý|chỉ đạo|vận hành|lắp đặt|khảo sát|hoàn thành|"
    "ban hành|duy trì|đẩy mạnh|tăng cường|phổ biến|đăng tải|đưa tin|chủ động|tạo điều kiện|"
    "thông tin|tháo gỡ|sắp xếp|mở|phân công|giám sát|kiểm soát|xác định|công bố|ký kết|"
    "tạo (?:thuận lợi|điều kiện|lập|dựng)|tổng duyệt|sơ duyệt|tiến hành|thu hút|thúc đẩy|"
    "lựa chọn|bàn giao|phát động|nâng cao|hoàn tất|kêu gọi|dàn dựng|ghi hình|quay phim|treo|"
    "lồng ghép|thu thập|gặp gỡ|nghiệm thu|trao|tặng|điều động|túc trực|phân bổ|thông báo|đề nghị|"
    "yêu cầu|in|xin|thiết lập|điều tiết|đàm phán|"
    "cân đối|quyết toán|thanh toán|tiếp nhận|phát huy|khai thác|chăm sóc|vệ sinh"
)
_LINKS = (
    r"trong(?!\s+(?:nước|và|ngoài|khu vực))|về|để|nhằm|khi|theo|tại|thì|cùng|do|với|có văn bản"
    r"|ngay|xem xét|tình hình|tiến độ|kết quả|phê duyệt|quyết định|chậm nhất|trước|định kỳ"
    r"|hằng năm|hàng năm"
)
_END = re.compile(rf"[\s,]+(?=(?:{_VERBS}|{_LINKS})(?=[\s,.;/)]|$))|[;.)]|\n|$")
_NOUN_AFTER = re.compile(
    r"(?:\b(?:các|những|cơ quan|đơn vị|ngành|nhân viên|báo chí|đoàn|lực lượng|phòng"
    r"|công tác|ban|thông tấn))\s*,?$",
    re.IGNORECASE,
)
_NOUNS_TOO = ("tổ chức", "thông tin", "truyền thông", "quản lý", "hỗ trợ", "phục vụ", "cấp")
"""Verbs that are part of a name too: "các tổ chức quốc tế"."""
_CONCERNED = re.compile(r"liên quan$")
_NAME = re.compile(
    rf"[{CAPITALS}]|(?:các|những|một số)\s|(?:cơ quan|đơn vị|sở|ngành|địa phương|thành phố)\b"
)
_PLACE = re.compile(r"\s+(?:thành phố|tỉnh|liên quan)$")
_RUNS_ON = re.compile(rf"(?:^|\s)[{CAPITALS}]\S*(?:\s+(?!và\b|các\b|của\b)[a-zđà-ỹ]\S*){{5,}}$")
"""A name behind which more small words stand than a name has: a verb nobody knows is among them."""
LONGEST = 400


def partners(text: str, known: Sequence[str] = ()) -> tuple[str, bool]:
    """The partners as written, and whether their end is sure; empty where there are none."""
    for found in _WITH.finditer(text):
        span, sure = _span(text[found.end() :], known)
        if span and _NAME.match(span):
            return span, sure and not _RUNS_ON.search(_PLACE.sub("", span))
    return "", True


def _span(text: str, known: Sequence[str]) -> tuple[str, bool]:
    hidden = _known_hidden(text, known)
    for end in _END.finditer(hidden):
        before = hidden[: end.start()]
        inside = before.count("(") > before.count(")")
        if inside or not before.strip():
            continue
        verb = hidden[end.end() :].lstrip()
        if verb.startswith(_NOUNS_TOO) and _is_noun(before):
            continue
        if verb.startswith(("với ", "cùng ")):
            continue
        return text[: end.start()].strip(" ,"), bool(verb) and len(before) <= LONGEST
    return text.strip(" ,;."), False


def _is_noun(before: str) -> bool:
    return bool(_NOUN_AFTER.search(before)) and not _CONCERNED.search(before)


def _known_hidden(text: str, known: Sequence[str]) -> str:
    """The text with known names as blanks of the same length: their words are no verbs."""
    for name in sorted(known, key=len, reverse=True):
        text = re.sub(re.escape(name), lambda found: "X" * len(found[0]), text, flags=re.IGNORECASE)
    return text


def names_until_verb(text: str) -> str:
    """The names at the beginning of a text, up to the verb or mark that follows them."""
    return _span(text, ())[0]
