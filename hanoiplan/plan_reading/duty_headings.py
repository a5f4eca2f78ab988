"""Where the duties of a plan stand, and which passages there name an agency.

Known by words and by the shape of ordinals, not by place: "III. TỔ CHỨC THỰC HIỆN", "PHÂN CÔNG
NHIỆM VỤ", agencies with or without numerals, alone on their line or before their duty. What must
not come in: the duties themselves (`duties`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.text import fold
from hanoiplan.plan_reading.passages import LOOKED_AT, Passage, Rank, is_last_words
from hanoiplan.plans.agency_list import HEADS
from hanoiplan.plans.agency_names import is_collective

_SECTION = re.compile(
    r"\b(?:to chuc (?:thuc hien|trien khai)|phan cong|giao nhiem vu"
    r"|trach nhiem (?:thuc hien|cua|trien khai|cac)"
    r"|nhiem vu (?:cua )?(?:cac |tung )?(?:co quan|don vi|so\b)|to chuc va phan cong|implementation"
    r"|assignment|responsibilit)"
)


@dataclass(frozen=True, slots=True)
class AgencyHeading:
    """An agency named by a passage: `rest` is what the same passage says of its duty."""

    name: str  # as written, without "Đề nghị"
    passage: Passage
    rest: str = ""
    request: bool = False
    within: bool = False  # the name is the subject of the sentence that is the duty
    guessed: bool = False  # only its place among other headings says that it is a name


def duty_sections(parts: Sequence[Passage]) -> list[list[Passage]]:
    """The passages of each section that hands out duties, without its heading."""
    sections: list[list[Passage]] = []
    inside: Rank | None = None
    for one in parts:
        if is_last_words(one) or closes_the_plan(one):
            inside = None
        if _is_section_heading(one):
            if inside is None or one.rank <= inside:
                sections.append([])
                inside = one.rank
            continue
        if inside is not None and _closes(one, inside):
            inside = None
        if inside is not None:
            sections[-1].append(one)
    return sections


def closes_the_plan(one: Passage) -> bool:
    """Whether everybody is asked, in the last sentence of the plan, to carry it out ("… ./.")."""
    asked = _ASKED.match(one.text)
    if not asked or one.rank is not Rank.PLAIN or not one.text.rstrip().endswith("./."):
        return False
    return is_collective(one.text[asked.end() :])


def _is_section_heading(one: Passage) -> bool:
    if one.rank > Rank.NUMBER and not one.text.isupper():
        return False
    short = len(one.text) <= 110 and not one.text.endswith(".")
    high = one.rank <= Rank.CAPITAL or one.text.isupper() or (one.rank is Rank.NUMBER and one.bold)
    return short and high and bool(_SECTION.search(fold(one.text)))


def _closes(one: Passage, inside: Rank) -> bool:
    """A heading as high as that of the section, and no agency."""
    if inside is Rank.PLAIN:
        return one.rank <= Rank.CAPITAL and one.text.isupper() and not heading_of(one)
    return one.rank <= inside and not (inside > Rank.CAPITAL and heading_of(one))


# --- names ------------------------------------------------------------------------------------

_HEAD = "|".join(sorted((re.escape(head) for head in HEADS), key=len, reverse=True))
_BEGINS = re.compile(rf"(?:{_HEAD})(?=[\s.(:]|$)", re.IGNORECASE)
_ASKED = re.compile(r"^(?:Kính\s+)?(?:đề nghị|mời|yêu cầu)\s+(?=\S)", re.IGNORECASE)
_GIVEN = re.compile(
    r"^(?:Giao(?: cho)?|Phân công|Đối với|(?:Trách nhiệm|Nhiệm vụ) của)\s+", re.IGNORECASE
)
_DOES = re.compile(
    r"\s+(?=(?:chủ động|chủ trì|căn cứ|có trách nhiệm|chịu trách nhiệm|phối hợp"
    r"|tổ chức thực hiện|theo chức năng"
    r"|tham mưu|thực hiện|xây dựng|là cơ quan|là đơn vị|làm đầu mối|hướng dẫn|bố trí"
    r"|triển khai|tổng hợp"
    r"|cử|bảo đảm|đảm bảo|theo dõi|tăng cường|rà soát|quan tâm|lập|tiếp tục|chuẩn bị"
    r"|tích cực|phụ trách"
    r"|tham gia|hỗ trợ|kịp thời|thường xuyên|trên cơ sở|chỉ đạo|cân đối|thẩm định|huy động)\b)"
)
LONGEST_NAME, LONGEST_SIBLING, SOME = 170, 80, 2
_SENTENCE = re.compile(r"(?<!\bTP)(?<!\bTX)(?<!\bVP)[.;]\s|[.;]$")


def heading_of(one: Passage, *, sentences: bool = False) -> AgencyHeading | None:
    """The agency that a passage names at its beginning, or None.

    Alone on its line, before a colon, or, where `sentences` allows it, as the subject of the
    sentence ("Sở A chủ trì …").
    """
    found = _heading_in(one, one.text[:LOOKED_AT], sentences=sentences)
    tail = one.text[LOOKED_AT:]
    return replace(found, rest=found.rest + tail) if found and tail else found


def _heading_in(one: Passage, words: str, *, sentences: bool) -> AgencyHeading | None:
    asked = _ASKED.match(words)
    request = bool(asked) and fold(asked[0] if asked else "").strip().endswith("de nghi")
    text = _GIVEN.sub("", words[asked.end() :] if asked else words).strip()
    if not (_BEGINS.match(text) or is_collective(text.partition(":")[0])):
        return _asked_stranger(one, text) if request else None
    alone = text.strip(" :")
    if _is_name(alone) and (one.rank is not Rank.DASH or text.endswith(":") or one.bold):
        return AgencyHeading(alone, one, "", request)
    before, colon, after = _at_colon(text)
    if colon and _is_name(before):
        return AgencyHeading(before, one, after.strip(), request)
    subject = _DOES.split(text, maxsplit=1)
    name = subject[0].strip(" ,")
    if sentences and len(subject) > 1 and _is_name(name):
        # "Giao Sở A làm …": the agency is no subject of the duty
        duty = subject[1] if _GIVEN.match(words) else text
        return AgencyHeading(name, one, duty, request, within=True)
    return None


def _asked_stranger(one: Passage, text: str) -> AgencyHeading | None:
    """Somebody whom no list knows, asked before a colon: "Đề nghị Hiệp hội Gạo: giới thiệu …"."""
    before, colon, after = text.partition(":")
    is_name = before[:1].isupper() and len(before) <= LONGEST_SIBLING
    if not colon or not is_name or _SENTENCE.search(before) or _DOES.search(before):
        return None
    return AgencyHeading(before.strip(), one, after.strip(), request=True)


def _at_colon(text: str) -> tuple[str, str, str]:
    """Parted at the colon that ends the name: "UBND các phường: A, B: nhiệm vụ" at the second."""
    first, colon, rest = text.partition(":")
    more, second, last = rest.partition(":")
    if second and re.search(r"\bcác\s+\S+(?:\s\S+)?$", first) and _is_name(f"{first}:{more}"):
        return f"{first}:{more}", second, last
    if re.search(r"\bcác (?:phường|xã|đơn vị|trường|tỉnh|quận|huyện)$", first) and not second:
        return text, "", ""
    return first, colon, rest


def _is_name(text: str) -> bool:
    """Whether the whole text can be a name: short, one piece, no sentence."""
    pieces = [piece.strip() for piece in text.split(";")]
    if len(pieces) > 1:  # "Các sở, ban, ngành; UBND các xã": every piece names somebody
        return len(text) <= LONGEST_NAME and all(map(_is_name, pieces))
    if not text or len(text) > LONGEST_NAME or _SENTENCE.search(text):
        return False
    outside = re.sub(r"\([^)]*\)", "", text)
    if _DOES.search(f" {outside[len(outside.split(' ')[0]) :]}") and not outside.isupper():
        return False
    return bool(_BEGINS.match(text)) or is_collective(text)


def agency_headings(section: Sequence[Passage]) -> dict[int, AgencyHeading]:
    """The headings of agencies in a section, by their place in it.

    The highest rank that names agencies is theirs; lower ones count only under a group ("Các cơ
    quan Trung ương:") that has no duty of its own. Sentences count beside headings of their rank.
    """
    plain = {place: found for place, one in enumerate(section) if (found := heading_of(one))}
    ranks = [found.passage.rank for found in plain.values() if not found.within]
    if not ranks:
        return _by_sentences(section, None)
    rank = _rank_of(plain.values())
    chosen = {place: found for place, found in plain.items() if found.passage.rank is rank}
    chosen |= _by_sentences(section, rank)
    if len(chosen) >= SOME:
        chosen |= _siblings(section, rank, chosen)
    chosen |= _under_groups(section, plain, chosen, rank)
    return dict(sorted(chosen.items()))


def _rank_of(found: Iterable[AgencyHeading]) -> Rank:
    """The rank of most headings; the higher one where two are as many."""
    counts: dict[Rank, int] = {}
    for one in found:
        if one.passage.rank is Rank.PLAIN and not (one.passage.bold or not one.rest):
            continue
        counts[one.passage.rank] = counts.get(one.passage.rank, 0) + 1
    if not counts:
        return Rank.PLAIN
    highest = min(counts)
    most = max(counts.values())
    return (
        highest
        if counts[highest] * 2 >= most
        else max(counts, key=lambda rank: (counts[rank], -rank))
    )


def _by_sentences(section: Sequence[Passage], rank: Rank | None) -> dict[int, AgencyHeading]:
    """Sentences whose subject is an agency; without any heading they are the headings."""
    found = {}
    for place, one in enumerate(section):
        given = one.rank is Rank.PLAIN and _GIVEN.match(one.text)
        if rank is not None and one.rank is not rank and not given:
            continue
        heading = heading_of(one, sentences=True)
        if heading and (rank is not None or heading.within):
            found[place] = heading
    return found


_NO_AGENCY = re.compile(
    r"^(?:che do|kinh phi|thoi gian|khen thuong|cong tac|dieu khoan|tien do|hieu luc|kiem tra"
    r"|thong tin|bao cao|cac noi dung|noi dung|mot so|phuong an|nguon|trong qua trinh|dia diem)\b"
)


def _siblings(
    section: Sequence[Passage], rank: Rank, chosen: dict[int, AgencyHeading]
) -> dict[int, AgencyHeading]:
    """Short lines among headings of agencies that must be names too, though nobody knows them."""
    found = {}
    for place, one in enumerate(section[:-1]):
        name = one.text.strip(" :")
        short = len(name) <= LONGEST_SIBLING and not _SENTENCE.search(name)
        alone = one.rank is rank < Rank.DASH and section[place + 1].rank > rank
        known = place in chosen or _NO_AGENCY.match(fold(name)) or _DOES.search(f" {name}")
        if short and alone and not known and name[:1].isupper():
            found[place] = AgencyHeading(name, one, guessed=True)
    return found


def _under_groups(
    section: Sequence[Passage],
    plain: dict[int, AgencyHeading],
    chosen: dict[int, AgencyHeading],
    rank: Rank,
) -> dict[int, AgencyHeading]:
    """Agencies of a lower rank under a heading that is no agency, or only a group of them."""
    found: dict[int, AgencyHeading] = {}
    group, last = False, -1
    for place, one in enumerate(section):
        if one.rank <= rank:
            heading = chosen.get(place)
            group = heading is None or (is_collective(heading.name) and not heading.rest)
            last = place
        elif place in plain and group and one.rank is not Rank.PLAIN:
            if place == last + 1 or found:
                found[place] = plain[place]
            if last in chosen and place == last + 1:
                chosen.pop(last)  # a group, not an agency
        elif place == last + 1:
            group = False
    return found
