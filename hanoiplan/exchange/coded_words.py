"""Fields that hold one of a few codes: the words by which lists and our own export mean them.

Data and one question. What must not come in: fields that keep their words as written.
"""

from functools import cache

from hanoiplan.base.names import NameOrder
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.model import DelegateStatus, LegalBasis, Sex, Vetting

_WORDS: dict[str, dict[str, str]] = {
    "status": {
        DelegateStatus.CONFIRMED: """confirmed; xác nhận; đã xác nhận; yes; có; tham dự; accepted;
            ok; x; v; attending""",
        DelegateStatus.INVITED: """invited; mời; đã mời; chưa xác nhận; pending; not confirmed;
            dự kiến; tentative; tbc; to be confirmed""",
    },
    "sex": {
        Sex.FEMALE: "female; nữ; f; woman; bà; gái; mrs; ms; w; chị; nu gioi; nữ giới",
        Sex.MALE: "male; nam; m; man; ông; trai; mr; anh; nam giới",
    },
    "vetting": {
        Vetting.SENT: "sent; đã gửi; đang thẩm tra; pending; chờ; đã chuyển; in progress",
        Vetting.CLEARED: """cleared; đạt; đã duyệt; đồng ý; approved; ok; đã thẩm tra; passed;
            không có vấn đề; đủ điều kiện""",
        Vetting.REFUSED: "refused; không đạt; từ chối; rejected; không duyệt; không đủ điều kiện",
    },
    "legal_basis": {
        LegalBasis.DUTY: """duty; công vụ; nhiệm vụ công; thi hành công vụ; official duty;
            public duty; nhiệm vụ của cơ quan nhà nước; duty of a state agency""",
        LegalBasis.CONSENT: """consent; đồng ý; có đồng ý; sự đồng ý; yes; chấp thuận;
            đã đồng ý; given""",
    },
    "name_order": {
        NameOrder.FAMILY_FIRST: "family_first; family first; họ trước; họ trước tên sau",
        NameOrder.GIVEN_FIRST: "given_first; given first; tên trước; tên trước họ sau",
        NameOrder.NO_FAMILY: "no_family; no family; no family name; không có họ",
        NameOrder.PATRONYMIC: "patronymic; tên cha; theo tên cha; with the father's name",
    },
    "native_script": {
        "Thai": "thai; thái; chữ thái; tiếng thái; thai script",
        "Laoo": "laoo; lao; lào; chữ lào; tiếng lào",
        "Khmr": "khmr; khmer; chữ khmer; khơ me; cambodian",
        "Mymr": "mymr; burmese; myanmar; miến điện; chữ miến",
        "Hani": "hani; han; hán; chinese; trung; chữ hán; chữ trung; tiếng trung; kanji",
        "Hang": "hang; hangul; korean; hàn; chữ hàn",
        "Jpan": "jpan; japanese; nhật; chữ nhật",
        "Cyrl": "cyrl; cyrillic; nga; russian",
        "Latn": "latn; latin; la tinh; chữ la tinh",
        "Arab": "arab; arabic; ả rập",
        "Taml": "taml; tamil",
        "Deva": "deva; devanagari; hindi",
    },
}
CODED_FIELDS = frozenset(_WORDS)
_KNOWN = {
    field: {
        " ".join(fold_words(word)): str(code)
        for code, words in codes.items()
        for word in (str(code), *words.split(";"))
    }
    for field, codes in _WORDS.items()
}


@cache
def code_of(field: str, text: str) -> str | None:
    """The code that a text means in one of `CODED_FIELDS`; None for words nobody knows.

    "Đã xác nhận / Confirmed", both languages in one cell, means what both mean.
    """
    known = _KNOWN[field]
    found = known.get(" ".join(fold_words(text)))
    if found is None and "/" in text:
        parts = {known.get(" ".join(fold_words(part))) for part in text.split("/")}
        return parts.pop() if len(parts) == 1 else None
    return found
