"""What one item of a programme says: title, theme, chair, moderator, speakers with minutes.

Labels ("Chủ đề:", "Điều phối:", "Speakers:") are known in many forms, on lines of their own or run
together by a conversion. What must not come in: days, hours and tables.
"""

import re
from dataclasses import dataclass, field

from hanoiplan.base.text import fold
from hanoiplan.plan_reading.model import SpeakerFound
from hanoiplan.plan_reading.passages import CAPITALS, LOOKED_AT, clean

_LABELS: dict[str, tuple[str, ...]] = {
    "theme": ("Chủ đề", "Theme", "Topic"),
    "chair": (
        "Chủ trì",
        "Đồng chủ trì",
        "Chủ tọa",
        "Chủ toạ",
        "Chairs?",
        "Chaired by",
        "Co-chairs?",
        "Chairperson",
    ),
    "moderator": (
        "Người điều phối",
        "Điều phối",
        "Điều hành",
        "Người dẫn chương trình",
        "Dẫn chương trình",
        "Moderators?",
        "Moderated by",
        "Facilitator",
    ),
    "speakers": (
        *(
            "Phát biểu dẫn đề",
            "Phát biểu đề dẫn",
            "Phát biểu kết luận",
            "Phát biểu khai mạc",
            "Phát biểu chào mừng",
        ),
        *(
            "Phát biểu bế mạc",
            "Phát biểu chỉ đạo",
            "Phát biểu",
            "Các diễn giả",
            "Diễn giả chính",
            "Diễn giả",
            "Người trình bày",
        ),
        *(
            "Trình bày",
            "Báo cáo viên",
            "Tham luận",
            "Các tham luận",
            "Speakers?",
            "Keynote speech",
            "Keynote speakers?",
        ),
        *(
            "Keynote",
            "Presenters?",
            "Presented by",
            "Opening remarks",
            "Closing remarks",
            "Remarks",
            "Các thành phố",
        ),
        *(
            "Các địa phương",
            "Thảo luận",
            "Panelists?",
            "Panellists?",
            "Discussants?",
            "Các đại biểu phát biểu",
            "Tham gia thảo luận",
        ),
    ),
    "venue": ("Địa điểm", "Địa điểm tổ chức", "Venue", "Place", "Location"),
    "executing": (
        "Đơn vị thực hiện",
        "Cơ quan thực hiện",
        "Đơn vị chủ trì",
        "Cơ quan chủ trì",
        "Đơn vị phụ trách",
        "Đơn vị tổ chức",
        "Phụ trách",
        "In charge",
        "Organised by",
        "Organized by",
    ),
    "content": (
        "Nội dung chính",
        "Nội dung",
        "Contents?",
        "Thành phần",
        "Đại biểu danh dự",
        "Hình thức",
    ),
    "questions": (
        "Hỏi\\s*[-–&]?\\s*đáp",
        "Hỏi và đáp",
        "Q\\s*&\\s*A",
        "Questions and answers",
        "Thảo luận và hỏi đáp",
        "Trao đổi, hỏi đáp",
    ),
}
_KIND_OF_LABEL = [(kind, label) for kind, labels in _LABELS.items() for label in labels]
_ANY = "|".join(label for _, label in sorted(_KIND_OF_LABEL, key=lambda pair: -len(pair[1])))
_EXTRA = r"(?:\s*\((?P<extra>[^()]*)\))?"
_LABEL = re.compile(rf"(?P<label>{_ANY}){_EXTRA}\s*(?P<colon>:)", re.IGNORECASE)
_LABEL_LINE = re.compile(rf"^(?P<label>{_ANY}){_EXTRA}\s*[.;]?$", re.IGNORECASE)
_MINUTES = re.compile(
    r"\(?\s*(?:khoảng\s+)?(\d{1,3})\s*(?:phút|minutes?|mins?\.?|['’′])(?P<each>[^()]*?)\)?(?=\W|$)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:H\.E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Professor|Associate Professor|Assoc\.?"
    r"|Ông|Bà|TS\.?|GS\.?|PGS\.?|ThS\.?|Tiến sĩ|Tiến sỹ|Thạc sĩ|Giáo sư|Đại sứ|Ambassador"
    r"|Đồng chí|Đ/c|Ngài|Hon\.?)\s"
)
_STANDS_FOR = re.compile(
    r"^(?:Đại diện|Lãnh đạo|Đại biểu|Representative|Một số|Chuyên gia|Các|Chủ tịch"
    r"|Phó Chủ tịch|Thị trưởng|Mayor)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-–—•●▪◦*·+]|\d{1,2}[.)](?!\d)|\(\d{1,2}\)|\(i{1,3}\))\s*")
_INLINE_BULLET = re.compile(
    rf"\s+(?=•\s)|(?<=[.;:)])\s+(?=[-–]\s[{CAPITALS}])|\s+(?=\d{{1,2}}\.\s+[{CAPITALS}])"
)
_DETAIL = re.compile(
    r"(?<=[^\W\d_])(?:\)|”|\")?\s+(?=(?:Chia sẻ|Thu xếp|Trao đổi|Giới thiệu|Tổng kết"
    r"|Phiên này|Dựa trên|Các đại biểu|Đại biểu|Mời|Gồm|Bao gồm)\s[^\W\d_])"
)


@dataclass(slots=True)
class CellParts:
    """What was found in one item; `sure` falls where a line had to be parted by guess."""

    title: str = ""
    theme: str = ""
    chair: str = ""
    moderator: str = ""
    venue: str = ""
    executing: str = ""
    speakers: list[SpeakerFound] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    sure: bool = True

    @property
    def led(self) -> bool:
        """Whether somebody speaks, chairs or moderates."""
        return bool(self.speakers or self.chair or self.moderator)

    @property
    def told(self) -> bool:
        """Whether anything of it is more than plain words: a label, someone who speaks."""
        led = self.theme or self.chair or self.moderator or self.venue or self.executing
        return bool(led or self.speakers)


def read_item(text: str) -> CellParts:
    """Take one content cell apart; the first line is its title."""
    parts = CellParts()
    active, topic, each = "", "", 0
    for line in _lines(text, parts):
        bare = _BULLET.sub("", line).strip()
        label = _LABEL.match(bare) or _LABEL_LINE.match(bare)
        if label and (parts.title or label.re is _LABEL):
            active, topic = _kind_of(label["label"]), label["label"]
            each = _each(label.groupdict().get("extra") or "")
            rest = bare[label.end() :].strip()
            if active == "questions" or rest:
                _put(parts, active, topic, each, rest, label["extra"] or "")
            continue
        bulleted = bare != line
        if not parts.title:
            parts.title = bare.rstrip(" :") if not bulleted else bare
        elif _is_second_title(parts, line) and not bulleted:
            parts.title, active = f"{parts.title} / {bare}", ""
        elif active and (bulleted or active != "speakers"):
            _put(parts, active, topic, each, bare, "")
        elif _is_speaker(parts.title, bare, bulleted=bulleted):
            parts.speakers.append(speaker(bare))
        else:
            parts.content.append(bare)
    return parts


def _lines(text: str, parts: CellParts) -> list[str]:
    """The lines of a cell; labels and bullets run together with others begin their own."""
    found: list[str] = []
    for line in clean(text[:LOOKED_AT]).split("\n"):
        pieces = [piece for chunk in _INLINE_BULLET.split(line) for piece in _at_labels(chunk)]
        found.extend(piece.strip() for piece in pieces if piece and piece.strip())
    if found:
        found[:1] = _title_parted(found[0], parts)
    return [piece for one in found for piece in _capitals_parted(one)]


def _at_labels(line: str) -> list[str]:
    """Cut before each label with a colon that does not already begin the line."""
    cuts = [0]
    for found in _LABEL.finditer(line):
        before = line[: found.start()].rstrip()
        begins = bool(before) and found["label"][:1].isupper()
        begins = begins and not _BULLET.fullmatch(before + " ")
        outside = before.count("(") <= before.count(")")
        if begins and outside and not before.endswith(":"):
            bullet = re.search(r"\s*[-–•]$", before)
            cuts.append(bullet.start() if bullet else found.start())
    return [line[begin:end] for begin, end in zip(cuts, [*cuts[1:], len(line)], strict=True)]


def _title_parted(line: str, parts: CellParts) -> list[str]:
    """The first line parted where capitals end, or where a sentence visibly begins."""
    words = line.split(" ")
    capitals = _words_in_capitals(words)
    if 1 < capitals < len(words) and words[capitals - 1][-1:] not in ":,–-":
        return [" ".join(words[:capitals]), " ".join(words[capitals:])]
    detail = _DETAIL.search(line)
    if detail and detail.start() > 8 and not _LABEL.match(line):
        parts.sure = False
        return [line[: detail.end()].strip(), line[detail.end() :]]
    return [line]


def _words_in_capitals(words: list[str]) -> int:
    """How many words at the beginning hold no small letter, up to one that begins a sentence."""
    count = next((place for place, word in enumerate(words) if word != word.upper()), len(words))
    while count and not any(letter.isalpha() for letter in words[count - 1]):
        count -= 1  # a figure or dash before small letters belongs to them
    return count if count < len(words) and words[count][:1].isupper() else 0


def _capitals_parted(line: str) -> list[str]:
    """Part what a conversion ran together: "… (5 phút) PHÁT BIỂU KHAI MẠC"."""
    found = re.search(rf"(?<=phút\))\s+(?=[{CAPITALS}]{{2,}}\s+[{CAPITALS}]{{2,}})", line)
    return [line[: found.start()], line[found.end() :]] if found else [line]


def _kind_of(label: str) -> str:
    return next(kind for kind, form in _KIND_OF_LABEL if re.fullmatch(form, label, re.IGNORECASE))


def _each(extra: str) -> int:
    found = _MINUTES.search(extra)
    return int(found[1]) if found else 0


def _put(parts: CellParts, kind: str, topic: str, each: int, text: str, extra: str) -> None:
    if kind == "questions":
        minutes = _each(extra) or _each(text)
        if minutes:
            parts.speakers.append(SpeakerFound("", topic=topic, minutes=minutes))
    elif kind == "speakers":
        for one in _people(text):
            found = speaker(one)
            said = (
                topic
                if re.match(
                    r"phát biểu|thảo luận|keynote|opening|closing|tham luận", topic, re.IGNORECASE
                )
                else ""
            )
            parts.speakers.append(
                SpeakerFound(found.name, found.position, found.topic or said, found.minutes or each)
            )
    elif kind == "content":
        parts.content.append(text)
    else:
        before = getattr(parts, kind)
        value = text.strip(" .;").removeprefix(":").strip()
        value = value.strip('“”"') if kind == "theme" else value
        setattr(parts, kind, f"{before}; {value}" if before else value)


def _people(text: str) -> list[str]:
    """Several people on one line are parted by semicolons."""
    return [one.strip() for one in re.split(r";(?![^()]*\))", text) if one.strip(" .")]


def _is_second_title(parts: CellParts, line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return bool(parts.speakers) and len(letters) > 3 and line.isupper()


def _is_speaker(title: str, text: str, *, bulleted: bool) -> bool:
    """A bullet with minutes or a person's title; a representative under a speech."""
    if _PERSON.match(text) or (bulleted and _MINUTES.search(text)):
        return True
    speech = re.search(r"\b(?:phat bieu|dien gia|remarks|speech|tham luan|khai mac)", fold(title))
    return bulleted and bool(speech) and bool(_STANDS_FOR.match(text))


def speaker(text: str) -> SpeakerFound:
    """One speaker: name, position, minutes; "TBC" stays with the position."""
    found = _MINUTES.search(text)
    minutes = int(found[1]) if found else 0
    bare = _MINUTES.sub(" ", text, count=1) if found else text
    bare = " ".join(re.sub(r"\s*\(\s*\)", "", bare).split()).strip(" ;.,:-–")
    tbc = re.search(r"[\s(]+(TBC|TBA)\)?$", bare)
    bare = bare[: tbc.start()].strip(" ,;(") if tbc else bare
    name, position = _name_and_position(bare)
    if tbc:
        position = f"{position} (TBC)".strip()
    return SpeakerFound(name, position, "", minutes)


def _name_and_position(text: str) -> tuple[str, str]:
    first, comma, rest = text.partition(",")
    if not comma:
        return text, ""
    if _STANDS_FOR.match(first):
        return (rest.strip(), first) if _PERSON.match(rest.strip()) else (text, "")
    return first.strip(), rest.strip()


def kind_by_title(title: str, *, led: bool = False) -> str:
    """What an item is, by its words; what has speakers or someone who leads it is a session."""
    folded = fold(title)
    usual = "session" if led else "other"
    return next((kind for kind, words in _KINDS if re.search(words, folded)), usual)


_KINDS = (
    ("break", r"\b(?:tiec tra|giai lao|nghi giua gio|tea|coffee|break|chup anh|photo)\b"),
    ("closing", r"\b(?:be mac|ket luan|phien ket thuc|closing|tong ket)\b"),
    (
        "meal",
        (
            r"\b(?:an trua|an toi|an sang|tiec|chieu dai|banquet|lunch|dinner|breakfast"
            r"|reception|gala)\b"
        ),
    ),
    ("opening", r"\b(?:khai mac|gioi thieu hoi nghi|opening|chao mung|welcome remarks)\b"),
    (
        "visit",
        r"\b(?:tham quan|khao sat|thuc dia|thuc te|site visit|field (?:trip|visit)|tour|du lich)\b",
    ),
    (
        "arrival",
        (
            r"\b(?:don (?:tiep )?(?:cac )?(?:doan|dai bieu|khach)|dang ky|registration"
            r"|arrivals?|check-in|tien (?:dai bieu|doan|khach)|departure|tien dua)\b"
        ),
    ),
    (
        "meeting",
        (
            r"\b(?:gap go|hoi kien|chao xa giao|song phuong|g2g|bilateral|networking"
            r"|ket noi giao thuong|tiep xuc)\b"
        ),
    ),
    (
        "session",
        (
            r"\b(?:phien|hoi thao|thao luan|doi thoai|session|panel|toa dam|tham luan|forum"
            r"|dien dan|hoi nghi)\b"
        ),
    ),
)
