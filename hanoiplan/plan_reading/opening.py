"""The opening and the end of a plan: kind, number, date, title, legal bases, recipients, signer.

The layout is that of Decree 30/2020; what a copy leaves out stays empty, never guessed. What must
not come in: the sections and appendices of the plan.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hanoiplan.base.text import fold
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.model import DocumentFacts
from hanoiplan.plan_reading.passages import (
    CAPITALS,
    Part,
    Passage,
    Rank,
    joined,
    labelled,
    passages,
)
from hanoiplan.plan_reading.run_together import put_apart

KINDS = (
    *("Kế hoạch", "Chương trình", "Đề án", "Phương án", "Quyết định", "Thông báo", "Công văn"),
    *("Kịch bản", "Hướng dẫn", "Báo cáo", "Tờ trình", "Chỉ thị", "Nghị quyết", "Dự án", "Plan"),
)
_KIND_LINE = re.compile(rf"^(?:DỰ THẢO\s+)?({'|'.join(kind.upper() for kind in KINDS)})\b(.*)$")
_NUMBER = re.compile(
    r"\bSố\s*:\s*([^\s/]*(?:\s+(?=/))?)\s*(/\s*[A-ZĐ][\w&ĐƯ-]*(?:\s?-\s?[A-ZĐ]\w+)*)?"
)
_DATE = re.compile(
    r"([^\W\d][^,;:/\d]*?),\s*(ngày\s*(\S{1,4}(?=\s*tháng))?\s*tháng\s*(\d{1,2}|\.{2,}"
    r"|…+)?\s*năm\s*(\d{4})?)",
    re.IGNORECASE,
)
_DATE_TOO = re.compile(r"([^\W\d][^,;:/\d]*?),\s*(ngày\s+(\d{1,2})[/-](\d{1,2})[/-](\d{4}))")
_BEFORE_PLACE = re.compile(
    r"^.*?(?=\b(?:(?:(?:Thành phố|TP\.?|Thủ đô|Tỉnh|Phường|Xã|Đặc khu)\s)?"
    r"[^\W\d]+(?:\s[^\W\d]+){0,3},\s*ngày))",
    re.IGNORECASE,
)
_DATE_OPEN = re.compile(r"(?:,|(?:ngày|tháng|năm)(?:\s+\d{1,2})?)$", re.IGNORECASE)
_DATE_GOES_ON = re.compile(r"(?:ngày|tháng|năm|\d{1,4}(?=\s|$))", re.IGNORECASE)
_MOTTO = re.compile(
    r"C[ỘO]NG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc"
)
_ISSUER = re.compile(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BAN |SỞ |BỘ |VĂN PHÒNG|THÀNH ỦY|THÀNH UỶ|TỈNH ỦY"
    r"|CÔNG AN|ĐẢNG)"
)
_ISSUER_GOES_ON = re.compile(r"^(?:THÀNH PHỐ|TỈNH|TP\.?|QUẬN|PHƯỜNG|XÃ|HUYỆN|THỊ XÃ|VÀ)\b")
_BASIS = re.compile(r"^(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Trên cơ sở)\s")
_PAPER = re.compile(
    r"\b(?:Luật|Nghị định|Quyết định|Quy định|Quy chế|Công văn|Thông báo|Kế hoạch|Nghị quyết|Đề án"
    r"|Kết luận|Chỉ thị|Thông tư|Chương trình|Tờ trình|Văn bản|Hiến pháp|Biên bản|Báo cáo|Hướng dẫn"
    r"|Pháp lệnh|Thỏa thuận|Thoả thuận|Hiệp định)\b",
    re.IGNORECASE,
)
_PROMULGATES = re.compile(
    r"(?:[;,.]\s*|^)((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Ban|Văn phòng"
    r"|Bộ)\b[^;]*?)\s+(?:ban hành|xây dựng)\s"
)


def read_opening(document: SourceDocument) -> DocumentFacts:
    """Return what the letterhead, the title, the bases and the signatures say."""
    parts = passages(document)
    opening = [one for one in parts if one.part is Part.OPENING]
    end = list(_apart(list(put_apart([one for one in parts if one.part is Part.END]))))
    head = _without_motto(opening)
    kind, place_of_kind, rest = _kind(head)
    number, raw, blank = _number(head[:place_of_kind] if place_of_kind else head)
    place, date_raw, issued_on = _date(head)
    title = _title(head[place_of_kind:], rest, decides=kind in _DECIDING) if kind else ""
    signer, capacity = _signer(end)
    body = _with_its_place(_body(head[:place_of_kind], opening, capacity), parts)
    draft = not number or issued_on is None or _says_draft(head)
    unsure = {
        name for name, value in (("kind", kind), ("title", title), ("body", body)) if not value
    }
    return DocumentFacts(
        kind=kind,
        number="" if blank else number,
        number_raw=raw,
        issued_on=issued_on,
        date_raw=date_raw,
        draft=draft,
        place=place,
        body=body,
        title=title,
        legal_bases=_bases(head[place_of_kind:], title),
        recipients=_recipients(end),
        signer=signer,
        signer_capacity=capacity,
        uncertain=frozenset(unsure),
    )


def _without_motto(opening: Iterable[Passage]) -> list[Passage]:
    from_words = ((one, _MOTTO.sub("", one.start).strip(" -–_")) for one in opening)
    return [
        Passage(text, one.label, one.rank, one.block, one.page, one.bold, one.centred)
        for one, text in from_words
        if text and not re.fullmatch(r"[-–_\s]+", text)
    ]


def _kind(head: Sequence[Passage]) -> tuple[str, int, str]:
    """The kind, the place of its line and what stands behind it on the same line."""
    for place, one in enumerate(head):
        found = _KIND_LINE.match(one.text)
        if found:
            rest = found[2].strip(" :-–")
            return found[1].capitalize(), place, "" if rest == "HÀNH ĐỘNG" else rest
    for place, one in enumerate(head):  # in small letters only where it stands alone
        if one.text in KINDS:
            return one.text, place, ""
    return "", 0, ""


def _number(head: Sequence[Passage]) -> tuple[str, str, bool]:
    """The number, as written, and whether its place was left blank."""
    for one in head:
        found = _NUMBER.search(one.text)
        if found:
            figure, code = found[1].strip(" ._…"), re.sub(r"\s+", "", found[2] or "")
            raw = f"{figure}{code}" if code else figure
            blank = not re.search(r"\d", figure)
            return ("" if blank else raw), raw, blank
    return "", "", True


def _date(head: Sequence[Passage]) -> tuple[str, str, datetime.date | None]:
    """Place, date as written and the date where day, month and year all stand there."""
    for line in _lines_of_date(head):
        text = _BEFORE_PLACE.sub("", _NUMBER.sub("", line), count=1)
        full = _DATE_TOO.search(text)
        found = full or _DATE.search(text)
        if found:
            place = re.sub(r"^.*(?:KH|UBND|QĐ)\S*\s+", "", found[1]).strip(" -–")
            written = " ".join(found[2].split())
            return place, written, as_date(found[3], found[4], found[5])
    return "", "", None


def _lines_of_date(head: Sequence[Passage]) -> Iterator[str]:
    """The lines; one that a narrow cell broke inside the place or the date is put together."""
    for place, one in enumerate(head):
        text = one.text
        for more in head[place + 1 : place + 3]:
            if not _DATE_OPEN.search(text) or not _DATE_GOES_ON.match(more.whole):
                break
            text = f"{text} {more.whole}"
        yield text


def as_date(day: str | None, month: str | None, year: str | None) -> datetime.date | None:
    """A calendar day, or None where a part is missing or no day has that number."""
    if not (day and month and year and (day + month + year).isdigit()):
        return None
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _says_draft(head: Iterable[Passage]) -> bool:
    return any(re.match(r"^\(?dự thảo\b", one.text, re.IGNORECASE) for one in head)


_DECIDING = frozenset({"Quyết định", "Nghị quyết", "Chỉ thị"})
_ENDS_TITLE = re.compile(r"^(?:PHỤ LỤC|DANH SÁCH)\b")
_AUTHORITY = re.compile(
    rf"{_ISSUER.pattern}|^(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|THỦ TƯỚNG"
    r"|TRƯỞNG BAN|CHÍNH PHỦ|VIỆN TRƯỞNG|HIỆU TRƯỞNG)\b"
)
_ADDRESS = re.compile(r"^(?:Kính gửi|Số\s*:|\(|_+)")


def _title(head: Sequence[Passage], rest: str, *, decides: bool) -> str:
    """The lines between the kind and the first basis, sentence or appendix.

    Where a paper decides, the authority that decides stands in a line of capitals below them.
    """
    lines = [rest] if rest else []
    for one in head[1:]:
        if lines and (_begins_text(one) or _ENDS_TITLE.match(one.text)):
            break
        if lines and decides and one.text.isupper() and _AUTHORITY.match(one.text):
            break
        if not _ADDRESS.match(one.text) and not _DATE.search(one.text):
            lines.append(one.text)
        if len(lines) > 6:
            break
    return " ".join(lines).strip()


def _begins_text(one: Passage) -> bool:
    """A basis, or a sentence: it ends with a mark that no title ends with."""
    if one.text.startswith("Căn cứ ") or _PROMULGATES.search(one.text):
        return True
    return bool(_BASIS.match(one.text)) and bool(re.search(r"[;.:]$", one.text))


def _bases(head: Sequence[Passage], title: str) -> tuple[str, ...]:
    """Each paper that the plan rests on, without the clause that promulgates the plan."""
    bases: list[str] = []
    for one in head[1:]:
        if one.text in title or not _BASIS.match(one.text):
            continue
        bases.extend(text for text in _one_by_one(one.text) if _is_basis(text))
    return tuple(bases)


def _is_basis(text: str) -> bool:
    """A paper, or the proposal of an office: "Theo đề nghị của Giám đốc Sở …"."""
    return bool(_PAPER.search(text) or re.match(r"^(?:Theo|Xét) đề nghị của\s", text))


def _one_by_one(text: str) -> list[str]:
    """The papers of one sentence, up to where it says why or what is promulgated."""
    cut = _PROMULGATES.search(text)
    plain = text[: cut.start()] if cut and cut.start() else text
    plain = re.sub(r"[;,]\s*(?:nhằm|để|trên cơ sở)\s.*$", "", plain)
    papers = rf"(?:các\s+)?{_PAPER.pattern[2:]}"
    pieces = re.split(
        rf";\s+(?={papers}|(?:Căn cứ|Thực hiện|Triển khai)\s)", plain, flags=re.IGNORECASE
    )
    return [piece.strip(" ,;.") for piece in pieces if piece.strip(" ,;.")]


def _body(head: Sequence[Passage], opening: Sequence[Passage], capacity: str) -> str:
    """The issuing body: of the letterhead, else of the clause that promulgates, else of the end."""
    for place, one in enumerate(head):
        text = re.sub(r"\s*Số\s*:.*$", "", one.text)
        if _ISSUER.match(text):
            names = [text]
            for following in head[place + 1 : place + 3]:
                if not _ISSUER_GOES_ON.match(following.text) and not _ISSUER.match(following.text):
                    break
                if _ISSUER.match(following.text):
                    names = []  # the first was the parent agency
                names.append(following.text)
            return _sentence_case(" ".join(names))
    for one in reversed(opening):
        found = _PROMULGATES.search(one.start)
        if found:
            return re.sub(r"^.*[;,]\s*(?=Ủy|Uỷ|UBND|Sở|Ban)", "", found[1]).strip()
    first = capacity.split(" / ", maxsplit=1)[0]
    return (
        _sentence_case(re.sub(r"^(?:TM|TL|TUQ)\.\s*", "", first)) if first.startswith("T") else ""
    )


def _with_its_place(body: str, parts: Iterable[Passage]) -> str:
    """A body named by half, "… thành phố": its whole name where the document says it elsewhere."""
    if not re.search(r"\b(?:thành phố|tỉnh|phường|xã)$", body, re.IGNORECASE):
        return body
    whole = re.compile(rf"(?i:{re.escape(body)}) ([{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,3}})")
    for one in parts:
        found = whole.search(one.start)
        if found and found[1][:1].isupper():
            return f"{body} {found[1].strip()}"
    return body


def year_of(facts: DocumentFacts) -> int | None:
    """The year of the plan: of its date, even a partial one, else the only one in its title.

    A plan issued towards the end of a year for the next one is a plan of the next one.
    """
    years = set(re.findall(r"(?<![/\d])20\d\d\b", facts.title))
    titled = int(years.pop()) if len(years) == 1 else None
    found = re.search(r"\b(20\d\d)\b", facts.date_raw)
    issued = facts.issued_on.year if facts.issued_on else int(found[1]) if found else None
    ahead = issued is not None and titled == issued + 1
    return titled if issued is None or ahead else issued


_NAMES = re.compile(r"(?<=thành phố )\w.*$|(?<=tỉnh )\w.*$|(?<=phường )\w.*$|(?<=xã )\w.*$")


def _sentence_case(text: str) -> str:
    """Words in capitals, as "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", as a sentence writes them."""
    if not text.isupper():
        return text
    small = text.lower()
    named = _NAMES.sub(lambda found: found[0].title(), small)
    return named[:1].upper() + named[1:]


# --- the end ----------------------------------------------------------------------------------

_TM = re.compile(
    r"^(?:TM|KT|TL|TUQ|Q)\.\s*\S|^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG"
    r"|TRƯỞNG BAN|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG)\b"
)
_BESIDE = re.compile(r"^(.*?(?:[;.)]|nhận\s*:))\s+(\S.*)$", re.IGNORECASE)
_NAME = re.compile(r"^(?:[^\W\d_]\w*\.?\s+){1,4}[^\W\d_]\w*$")


def _apart(end: Sequence[Passage]) -> Iterator[Passage]:
    """The lines of the end; recipients and signature beside each other are two lines."""
    signed = False
    for one in end:
        beside = _BESIDE.match(one.text)
        signed = signed or bool(_TM.match(one.whole))
        if _TM.match(one.whole):
            yield one
            continue
        if beside and _TM.match(beside[2]) and beside[2].isupper():
            signed = True
        elif not (beside and signed and _is_name(beside[2]) and fold(one.text).startswith("luu")):
            yield one
            continue
        yield replace(one, text=beside[1])
        yield labelled(replace(one, text=beside[2], label="", rank=Rank.PLAIN))


def _is_name(text: str) -> bool:
    return bool(_NAME.match(text)) and text.istitle()


def _recipients(end: Sequence[Passage]) -> tuple[str, ...]:
    """The lines under "Nơi nhận", each without its dash and stop.

    Behind the first line of a signature only lines with a dash are recipients, up to the name.
    """
    found: list[str] = []
    begun = signed = False
    for one in end:
        if fold(one.text).startswith("noi nhan"):
            begun = True
            continue
        signs = _TM.match(one.whole) and one.text.isupper()
        if begun and signed and not signs and one.rank is Rank.PLAIN and _NAME.match(one.text):
            break
        signed = signed or bool(begun and signs)
        if begun and (one.rank in {Rank.DASH, Rank.PLUS} or not (found or signed)):
            found.append(one.text)
        elif begun and not signed and not _NAME.match(one.text):
            found[-1] = joined(found[-1], one.text)
    return tuple(re.sub(r"\s*;\s*\(", " (", text.strip(" ;.,")) for text in found)


def _signer(end: Sequence[Passage]) -> tuple[str, str]:
    """Who signed, and as what: lines of capitals joined by " / "."""
    capacity: list[str] = []
    for one in end:
        text = one.whole.strip(" *")
        if _TM.match(text) and text.isupper():
            capacity.append(text)
        elif capacity and _NAME.match(text) and not text.isupper():
            return text, " / ".join(capacity)
        elif capacity and text.isupper() and len(capacity) < 3:
            capacity.append(text)
    return "", " / ".join(capacity)
