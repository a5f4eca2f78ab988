"""Duties to report: who reports what to whom, and when.

Found in the duties of agencies and in the closing words, sentence by sentence: a report, a cost
estimate, a programme or an obstacle that goes to another agency. Plain submissions inside a duty
("trình … phê duyệt") are none. What must not come in: reports written by the program.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.duties import read_duties
from hanoiplan.plan_reading.duty_dates import deadline_in
from hanoiplan.plan_reading.duty_headings import closes_the_plan, duty_sections
from hanoiplan.plan_reading.duty_partners import names_until_verb
from hanoiplan.plan_reading.model import ReportingFound, SlotFound, SourceRef, TaskFound
from hanoiplan.plan_reading.passages import (
    CAPITALS,
    LOOKED_AT,
    Passage,
    body,
    is_last_words,
)

FROM_PROGRAMME = N_("Taken from the hour of the session in the programme.")

_GOODS = (
    r"báo cáo|kết quả|dự toán|tiến độ|đề xuất|kiến nghị|chương trình|danh sách|khó khăn"
    r"|vướng mắc|số liệu|tình hình"
)
_RECEIVERS = (
    r"UBND|Ủy ban|Uỷ ban|Sở|Tổ|Ban|Văn phòng|Chủ tịch|Bộ|Thành ủy|Thành uỷ|Tỉnh ủy"
    r"|Thường trực|Cục|Vụ|Thủ tướng|Chính phủ|HĐND|VP|Đảng|Giám đốc|Lãnh đạo|Bộ trưởng|Thủ trưởng"
)
_SENT = re.compile(
    rf"\b(?P<verb>gửi(?:\s+(?:về|cho|tới|đến))?|phản ánh(?:\s+về)?|[Bb]áo cáo(?:\s+(?:về|cho"
    rf"|với))?|về)\s+(?={_RECEIVERS})"
)
_ASKS = re.compile(rf"\b(?:báo cáo|đề xuất|kiến nghị|trình|tham mưu)\s+(?={_RECEIVERS})")
_SUBMITS = re.compile(rf"\btrình\s+(?:{_RECEIVERS})[^,;.()]*?\s(?:các\s+)?báo cáo\b")
_VIA = re.compile(r"\((?:thông\s+)?qua\s+([^()]+?)(?:\s+(?:để\s+)?tổng hợp)?\)")
_REPORTS = re.compile(
    r"\b(?:báo cáo|tổng hợp (?:tiến độ|kết quả|báo cáo|tình hình)|chế độ báo cáo"
    r"|báo cáo tổng kết|phản ánh|kiến nghị)\b",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"\b(?:báo cáo (?:tổng kết|sơ kết|kết thúc|kết quả)|tổng hợp (?:tiến độ|kết quả))\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"^rà soát\b", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:nếu|khi) có\s+[^;.()]{0,90}?(?:vướng mắc|phát sinh|khó khăn|yêu cầu"
    r"|thay đổi)(?:\s+(?:phát sinh|vượt thẩm quyền))*"
    r"|\b(?:đột xuất|thường xuyên)\b",
    re.IGNORECASE,
)
_WHAT = (
    re.compile(r"\bbáo cáo\s+((?:tổng kết|sơ kết)(?:\s+[^,;.()]+)?)"),
    re.compile(
        r"\b((?:tình hình|tiến độ|kết quả)(?:,\s*(?:tiến độ"
        r"|kết quả))*(?=\s)[^,;.()]*?)(?=\s+định kỳ|[,;.(]|$)"
    ),
    re.compile(r"\b(dự toán(?:\s+kinh phí)?)\b"),
    re.compile(
        r"\b((?:những\s+)?(?:khó khăn|vấn đề|vướng mắc|nội dung)[^;.()]*?(?:vướng mắc"
        r"|thẩm quyền|phát sinh|khó khăn))"
    ),
    re.compile(r"\b(chương trình\s[^,;.()]*)"),
    re.compile(r"\b((?:đề xuất|kiến nghị)(?:,\s*kiến nghị)?[^,;.()]*)"),
)
_SUBJECT = re.compile(
    r"\b([Cc]ác\s(?:cơ quan|đơn vị|[Ss]ở|[Bb]an|[Nn]gành|địa phương|[Bb]ộ"
    r"|thành viên)[^;:.()]*?)\s+(?:chủ động|kịp thời|căn cứ|định kỳ"
    r"|nghiêm túc|khẩn trương|triển khai|có trách nhiệm|thường xuyên|tổ chức"
    r"|theo chức năng|phản ánh|báo cáo|gửi)\b"
)
_BEFORE = r"[^,;.()]*?trước\s+(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?"
_SEVERAL = re.compile(rf"báo cáo\s+{_BEFORE}\s+và\s+{_BEFORE}")
EVERYONE = "Các cơ quan, đơn vị"
LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    who: str
    source: SourceRef
    is_duty: bool


def read_reporting(
    document: SourceDocument,
    duties: Sequence[TaskFound] | None = None,
    programme: Sequence[SlotFound] = (),
    *,
    year: int | None = None,
    issued_on: date | None = None,
) -> tuple[ReportingFound, ...]:
    """Return the duties to report, those of agencies first, then those of everyone.

    `programme` gives the hour of a session at which a report is to be read out.
    """
    tasks = read_duties(document, year=year, issued_on=issued_on)[1] if duties is None else duties
    sentences = [*_of_duties(tasks), *_of_everyone(document, tasks)]
    found = (_read(one, programme, year, issued_on) for one in sentences)
    return tuple(one for one in found if one)


def _of_duties(tasks: Iterable[TaskFound]) -> Iterator[_Sentence]:
    for task in tasks:
        for text in _sentences(task.title):
            yield _Sentence(text, task.section_title, task.source, is_duty=True)


def _of_everyone(document: SourceDocument, tasks: Sequence[TaskFound]) -> Iterator[_Sentence]:
    """The closing words, and passages of the duties' section that name no agency."""
    parts = body(document)
    last = (place for place, one in enumerate(parts) if is_last_words(one) or closes_the_plan(one))
    begun = next(last, len(parts))
    plain = [one for section in duty_sections(parts) for one in section]
    own = [one for one in plain if _is_for_everyone(one) or _is_nobodys(one, tasks)]
    for one in (*own, *parts[begun:]):
        for text in _sentences(one.text):
            subject = _SUBJECT.search(text)
            who = _trimmed(subject[1]) if subject else EVERYONE
            yield _Sentence(text, who, one.source, is_duty=False)


def _is_for_everyone(one: Passage) -> bool:
    """A point of its own, beside those of agencies: "4. Định kỳ …"."""
    if not one.label or one.label.startswith(("-", "+")):
        return False
    return bool(re.match(r"(?:Trong quá trình|Định kỳ|Hằng năm|Hàng năm)\b", one.text))


def _is_nobodys(one: Passage, tasks: Sequence[TaskFound]) -> bool:
    """What all agencies do, under a heading that names none: "Chế độ báo cáo"."""
    if not _SUBJECT.match(one.text[:LOOKED_AT]):
        return False
    return not any(one.text in task.title for task in tasks)


def _sentences(text: str) -> list[str]:
    return [
        piece[:LOOKED_AT]
        for piece in re.split(rf"(?<=[.;])\s+(?=[{CAPITALS}])|\n", text)
        if piece.strip()
    ]


def _trimmed(subject: str) -> str:
    """The subject with a capital; what is too long to be one stands for everyone."""
    bare = subject.strip(" ,")
    return bare[:1].upper() + bare[1:] if len(bare) <= LONGEST else EVERYONE


# --- one sentence -----------------------------------------------------------------------------


def _read(
    one: _Sentence, programme: Sequence[SlotFound], year: int | None, issued_on: date | None
) -> ReportingFound | None:
    when = _when(one.text)
    if not _is_reporting(one, when):
        return None
    schedule = read_deadline(when, year=year, issued_on=issued_on)
    at_session = _at_session(one.text, programme) if not when else None
    if at_session:
        when, schedule = at_session
    elif not when and re.search(r"\b(?:kịp thời|tiến độ)\b", one.text):
        schedule = replace(read_deadline("thường xuyên"), raw="")
    what, to = _what(one.text), _to(one.text)
    unsure = {
        name
        for name, bad in (
            ("what", not what),
            ("to", not to),
            ("schedule", schedule.uncertain or not when),
        )
        if bad
    }
    return ReportingFound(
        who=one.who,
        what=what or _shortened(one.text),
        schedule=schedule,
        source=one.source,
        to=to,
        when_raw=when,
        uncertain=frozenset(unsure),
    )


def _is_reporting(one: _Sentence, when: str) -> bool:
    text = one.text
    if _REVIEW.match(text) and when:
        return True
    sends = _SENT.search(text)
    if not one.is_duty:
        return bool(sends) and bool(re.search(_GOODS, text))
    if _SUMMARY.search(text) and (when or sends or _ASKS.search(text) or "tổng kết" in text):
        return not _only_helps(text)
    if sends and sends["verb"].startswith("gửi"):
        return bool(re.search(rf"\b(?:{_GOODS})\b", text[: sends.start()]))
    goes = sends or _SUBMITS.search(text) or re.search(r"báo cáo\s+về|tổng hợp báo cáo", text)
    return bool(_REPORTS.search(text)) and bool(when) and bool(goes)


def _only_helps(text: str) -> bool:
    """Whether somebody else reports: "Hỗ trợ … tổng hợp, báo cáo kết quả"."""
    folded = fold(text)
    return folded.startswith(("ho tro", "phoi hop")) or "hoi nghi (neu co)" in folded


def _when(text: str) -> str:
    """The words that say when, also "nếu có vướng mắc"; several dates of one bracket together."""
    several = _SEVERAL.search(text)
    if several:
        return several[0]
    found = deadline_in(text)
    if found and not (found.lower() == "thường xuyên" and not _REPORTS.search(text)):
        return found
    condition = _WHEN.search(text)
    return condition[0].strip() if condition else ""


def _what(text: str) -> str:
    found = [one for pattern in _WHAT if (one := pattern.search(text))]
    if not found:
        return ""
    first = min(found, key=lambda one: one.start())  # what is said first is what is reported
    return _shortened(re.split(rf"\s+(?:về|cho|tới)\s+(?={_RECEIVERS})", first[1].strip(" ,"))[0])


def _shortened(text: str) -> str:
    """Whole words up to a length that fits a list."""
    flat = " ".join(text.split()).strip(" .;,")
    return flat if len(flat) <= LONGEST else flat[:LONGEST].rsplit(" ", 1)[0] + "…"


def _to(text: str) -> str:
    """Who receives it: the first agency that it is sent to, and through whom."""
    sends = [
        found
        for found in _SENT.finditer(text)
        if not re.search(r"(?:nước ta|hội nhập)\s*$", text[: found.start()])
    ]
    direct = next((one for one in sends if one["verb"].startswith(("gửi", "phản ánh"))), None)
    found = direct or next(iter(sends), None) or _ASKS.search(text)
    if not found:
        return ""
    names = names_until_verb(re.sub(r"\s+", " ", _VIA.sub("", text[found.end() :])))
    via = _VIA.search(text)
    return f"{names} (qua {via[1].strip()})" if via and names else names


def _at_session(text: str, programme: Sequence[SlotFound]) -> tuple[str, Schedule] | None:
    """The hour of the session at which a report is read out ("trình bày tại phiên bế mạc")."""
    found = re.search(
        r"(?:trình bày|báo cáo|công bố|thông qua)\s+tại\s+(phiên\s+[^,;.()]{3,30})",
        text,
        re.IGNORECASE,
    )
    if not found:
        return None
    kind = "closing" if re.search(r"be mac|ket luan|tong ket", fold(found[1])) else "opening"
    slot = next((one for one in programme if one.kind == kind and one.date and one.start), None)
    if slot is None or slot.date is None:
        return found[0], Schedule(kind=read_deadline("").kind, raw=found[0], uncertain=True)
    written = f"trước {slot.start.replace(':', 'h')} ngày {slot.date:%d/%m/%Y}"
    schedule = replace(
        read_deadline(written), raw=found[0], uncertain=True, why_uncertain=FROM_PROGRAMME
    )
    return found[0], schedule
