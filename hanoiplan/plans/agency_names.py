"""Names of agencies as plans write them: one key for many spellings, lists taken apart.

"Ủy/Uỷ", "hòa/hoà", capitals, "thành phố Hà Nội"/"TP", "Sở VH&TT": one agency. Pure functions over
strings. What must not come in: the database (aliases are data of a workspace), documents.
"""

import re
from collections.abc import Iterable
from functools import cache

from hanoiplan.base.text import fold, fold_words, nfc
from hanoiplan.plans.agency_list import ABBREVIATIONS, AFTER_SO, HEADS, USUAL

HOME = "Hà Nội"
"""The city whose name may stand or fall at the end of a name; another city's plan gives its own."""

_TOKEN = re.compile(r"[\w&]+(?:-[A-ZĐ]+)?")
_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ASKED = re.compile(r"^\s*(?:kính\s+)?đề\s+nghị\s+", re.IGNORECASE)
_PARENT = re.compile(
    r"^((?:Cục|Vụ|Viện|Học viện|Tổng cục|Ủy ban|Uỷ ban)\b[^,;]*?)\s*(?:,|\s[-–]"
    r"|thuộc)\s*(?:Bộ|Văn phòng Chính phủ)\b.*$",
    re.IGNORECASE,
)
_CONTRACTED = (
    ("uy ban nhan dan", "ubnd"),
    ("uy ban ubnd", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("uy ban mat tran to quoc", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("uy ban mttq", "mttq"),
    ("mttq viet nam", "mttq"),
)
_ENDINGS = ("thanh pho", "tinh", "cua thanh pho", "truc thuoc thanh pho", "tren dia ban thanh pho")
_ENDS_WITH_PLACE = frozenset(  # what a place cannot be taken from: nothing would remain
    {"", "dai hoc", "truong dai hoc", "bao", "dai", "thu do", "dang bo", "chinh quyen", "lanh dao"}
)
_NO_SENSE = frozenset({"va", "cac", "nhung", "co"})


def fold_agency(text: str, home: str = HOME) -> str:
    """The key of an agency: equal for all usual spellings of one, different for two agencies."""
    bare = _expanded(_without_parent(text))
    words = [word for word in fold_words(bare) if word != "va"]
    key = " ".join(words)
    for long, short in _CONTRACTED:
        key = re.sub(rf"\b{long}\b", short, key)
    key = _without_place(key, " ".join(fold_words(home)))
    if is_collective(text):
        return " ".join(sorted(word for word in set(key.split()) if word not in _NO_SENSE))
    return key


def _without_parent(text: str) -> str:
    """The bare name: no "Đề nghị", nothing in brackets, no ministry behind its department."""
    bare = _SPACES.sub(" ", nfc(_ASKED.sub("", text))).strip(" .;,:-–*")
    outside = _BRACKETS.sub("", bare).strip(" .;,:") or bare
    parent = _PARENT.match(outside)
    return parent[1] if parent else outside


def _expanded(text: str) -> str:
    """Abbreviations as words; two letters mean something only after "Sở"."""

    def full(found: re.Match[str]) -> str:
        token = found[0]
        if token in AFTER_SO and re.search(r"\bsở\s+$", text[: found.start()], re.IGNORECASE):
            return AFTER_SO[token]
        return ABBREVIATIONS.get(token, token)

    spaced = re.sub(r"\b(VP|TP|TT|UB)\.\s*", r"\1 ", re.sub(r"\s*&\s*", "&", text))
    return _TOKEN.sub(full, spaced) if spaced == text else _expanded(spaced)


def _without_place(key: str, home: str) -> str:
    """The key without the city at its end, in whatever form it is said."""
    endings = (*(f"{word} {home}" for word in _ENDINGS if home), home, *_ENDINGS)
    for ending in sorted((one for one in endings if one), key=len, reverse=True):
        rest = key.removesuffix(" " + ending)
        if rest != key and rest not in _ENDS_WITH_PLACE:
            return rest
    return key


# --- one name ---------------------------------------------------------------------------------


@cache
def _usual() -> dict[str, str]:
    return {fold_agency(name): name for name in USUAL}


def canonical(text: str, known: Iterable[str] = (), home: str = HOME) -> str:
    """The one full name of an agency: the usual one, else the spelling first met in `known`.

    Capitals of a heading are set back, abbreviations written out ("Sở VH&TT"), "Đề nghị" and
    brackets dropped. A province keeps "tỉnh" where the usual name says "Thành phố".
    """
    key = fold_agency(text, home)
    if key in _usual():
        name = _usual()[key]
        in_province = "tinh" in fold_words(text) or re.search(r"\btỉnh\b", text, re.IGNORECASE)
        return name.replace("Thành phố", "tỉnh") if in_province else name
    for name in known:
        if fold_agency(name, home) == key and not name.isupper():
            return _printed(name)
    return _printed(text)


def _printed(text: str) -> str:
    asked = _SPACES.sub(" ", nfc(_ASKED.sub("", text))).strip(" .;,:-–*")
    bare = asked if is_collective(asked) else _BRACKETS.sub("", asked).strip() or asked
    full = _SPACES.sub(" ", _expanded(bare)).replace("Ủy ban nhân dân", "UBND")
    full = full.replace("Hội đồng nhân dân", "HĐND")
    return _first_capital(full.lower() if text.isupper() and " " in full else full)


def _first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_SHORTER = (
    ("Văn phòng", "VP"),
    ("Thành phố", "TP"),
    ("Trung tâm", "TT"),
    ("Ủy ban nhân dân", "UBND"),
    ("Mặt trận Tổ quốc Việt Nam", "MTTQ"),
)
SHORT = 18
"""Letters that fit a chip of a list."""


def short_name(text: str, home: str = HOME) -> str:
    """A name for chips and narrow columns: "Sở VH&TT", "VP UBND TP"; what is short stays."""
    name = canonical(text, home=home)
    if len(name) <= SHORT and not name.startswith("Văn phòng"):
        return name
    for full, letters in (*_office_letters(), *_SHORTER):
        name = name.replace(full, letters)
    return name.removesuffix(f" {home}") if len(name) > SHORT else name


@cache
def _office_letters() -> tuple[tuple[str, str], ...]:
    """Only full names of fields, longest first, so that no part of another name is met."""
    letters = {full: short for short, full in reversed(ABBREVIATIONS.items()) if " " in full}
    fields = [(full, short) for full, short in letters.items() if "&" in short or "-" in short]
    return tuple(sorted(fields, key=lambda pair: -len(pair[0])))


# --- collective names -------------------------------------------------------------------------

_MANY = re.compile(
    r"^(?:va )?(?:toan the |tat ca |toan bo )?cac (?:so|ban|bo|nganh|don vi|co quan"
    r"|dia phuong|to chuc|truong"
    r"|benh vien|phuong|xa|quan|huyen|doan the|hoi|thanh vien|doanh nghiep|tieu ban|phong|cap"
    r"|vien|dai su|chuyen|nha|tinh|thanh pho|cuc|vu|hiep hoi|lien quan|don)\b"
)
_HEADS_OF = re.compile(
    r"^(?:(?:thu truong|lanh dao|giam doc|chu tich|nguoi dung dau)(?:,| va)? )+"
    r"(?=cac |ubnd |uy ban nhan dan )"
)
_MANY_COMMITTEES = re.compile(
    r"^(?:ubnd|uy ban nhan dan|cong an|dang uy) (?:cap xa|cac |xa|phuong|quan|huyen|dac khu)"
)
_CONCERNED = re.compile(r"\b(?:so|co quan|don vi|nganh|to chuc|dia phuong)\b.*\blien quan$")
_ENGLISH = re.compile(r"^(?:(?:all|other|the) )*(?:relevant|concerned|related) |^all \w+")


def is_collective(text: str) -> bool:
    """Whether a name means many agencies at once ("Các sở, ban, ngành", "các đơn vị liên quan")."""
    bare = fold(_ASKED.sub("", nfc(text))).strip(" .;,:-–*")
    bare = _HEADS_OF.sub("", bare)
    if _MANY.match(bare) or _ENGLISH.match(bare):
        return True
    if _MANY_COMMITTEES.match(bare):
        return bool(re.search(r"\bcac\b|,|/|\bcap\b| va ", bare))
    begins_small = bare.startswith(("so,", "so ban", "don vi", "co quan lien quan", "cac "))
    return begins_small or bool(_CONCERNED.match(bare))


# --- lists of names ---------------------------------------------------------------------------

_HEAD = "|".join(sorted((re.escape(head) for head in HEADS), key=len, reverse=True))
_BEGINS = re.compile(rf"(?:{_HEAD})(?=[\s.(]|$)|(?:[Cc]ác|[Nn]hững|[Mm]ột số)\s")
_AND = re.compile(r"\s+(?:và|cùng|cùng với|với)\s+")
_RUN_ON = re.compile(
    r"(?<=[\wà-ỹ)])(?<!của)(?<!thuộc)(?<!với)(?<!và)(?<!Giám đốc)(?<!Lãnh đạo)(?<!lãnh đạo)\s+"
    r"(?=(?:Sở\s+[A-ZĐ]|Công an (?:Thành phố|thành phố|tỉnh|TP)\b|Văn phòng UBND|Bộ Tư lệnh))"
)
_KNOWN_MARK = "\ue000"  # private use: stands for a known name while the rest is parted


def split_agencies(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The names in a cell or sentence, in order, as written, with a capital at their beginning.

    A comma or "và" parts only where another agency begins, so that "Bộ Văn hóa, Thể thao và Du
    lịch" stays whole; names in `known` (headings, other cells) stay whole whatever they contain.
    """
    bare = _SPACES.sub(" ", re.sub(r"[\r\n]+", "; ", nfc(text))).strip()
    hidden, names = _with_known_hidden(bare, known)
    parts = [part for chunk in _outside_brackets(hidden, ";") for part in _parts_of(chunk)]
    shown = (_restored(part, names).strip(" .;,:-–") for part in parts)
    return tuple(dict.fromkeys(_first_capital(one) for one in shown if one))


def _with_known_hidden(text: str, known: Iterable[str]) -> tuple[str, list[str]]:
    names: list[str] = []
    tricky = {name for name in known if re.search(r",|\bvà\b", name) and not is_collective(name)}
    for name in sorted(tricky, key=len, reverse=True):
        for found in reversed(list(re.finditer(re.escape(name), text, re.IGNORECASE))):
            names.append(found[0])
            mark = f"Sở {_KNOWN_MARK}{len(names) - 1}\ue001"
            text = f"{text[: found.start()]}{mark}{text[found.end() :]}"
    return text, names


def _restored(part: str, names: list[str]) -> str:
    return re.sub(rf"Sở {_KNOWN_MARK}(\d+)\ue001", lambda found: names[int(found[1])], part)


def _outside_brackets(text: str, mark: str) -> list[str]:
    """The pieces of `text` between marks that stand outside brackets."""
    pieces, depth, begun = [], 0, 0
    for place, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == mark and not depth:
            pieces.append(text[begun:place])
            begun = place + 1
    return [*pieces, text[begun:]]


def _parts_of(chunk: str) -> list[str]:
    """The names of one chunk without ";": commas first, then "và", then names run together."""
    names: list[str] = []
    for written in _outside_brackets(chunk, ","):
        piece = re.sub(r"^(?:và|cùng)\s+", "", written.strip())
        if names and not _begins_agency(piece, names[-1]):
            names[-1] = f"{names[-1]}, {piece}"
        else:
            names.append(piece)
    return [part for name in names for part in _at_and(name)]


def _begins_agency(piece: str, before: str) -> bool:
    if re.search(r"^[Cc]ác .*:|\bcác (?:phường|xã|đơn vị|tỉnh|thành phố)\s*:", before):
        return bool(re.match(r"[Cc]ác\s|Sở\s", piece))
    if re.match(r"Bộ\s", piece) and re.match(r"(?:Cục|Vụ|Học viện|Tổng cục)\s", before):
        return False  # the ministry of the department before it
    if re.match(r"(?:UBND|Ủy ban)\b", piece) and is_collective(before):
        return not re.match(r"UBND (?:các )?(?:phường|xã|cấp xã|quận|huyện)", piece)
    return bool(_BEGINS.match(piece))


def _at_and(name: str) -> list[str]:
    parts, begun = [], 0
    for found in _AND.finditer(name):
        inside = name.count("(", 0, found.start()) > name.count(")", 0, found.start())
        if not inside and _BEGINS.match(name[found.end() :]):
            parts.append(name[begun : found.start()])
            begun = found.end()
    parts.append(name[begun:])
    return [one for part in parts for one in _RUN_ON.split(part)]
