"""The small rules for one row of a plan: its ordinal and its figures.

Pure text in, values out; they hold for every plan, whatever file it stood in. What must not come
in: tables and their headings, documents, a workspace.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.text import fold


class OrdinalKind(StrEnum):
    """What kind of ordinal a row bears: sections have roman numerals or capital letters."""

    ROMAN = "roman"
    CAPITAL = "capital"
    NUMBER = "number"  # 1, 01, 1.2
    SMALL = "small"  # a)
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal: as written, and without stop and brackets ("" for a bullet)."""

    kind: OrdinalKind
    label: str
    number: str

    @property
    def of_section(self) -> bool:
        """Whether it numbers a section rather than a task."""
        return self.kind in (OrdinalKind.ROMAN, OrdinalKind.CAPITAL)


_ROMAN = r"(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_BODY = rf"(?P<roman>{_ROMAN})|(?P<capital>[A-HJ-UWYZĐ])|(?P<number>\d{{1,3}}(?:\.\d{{1,3}})*)"
_CLOSED = re.compile(rf"\(?(?:{_BODY}|(?P<small>[a-zđ]))(?P<stop>[.)\/:]*)")
_BULLET = re.compile(r"[-–—+•·*●▪‣◦]")
_LEADING = re.compile(
    rf"(?P<label>\(?(?:{_BODY}|(?P<small>[a-zđ]))(?P<stop>[.):]+|\s*[-–](?=\s)))\s*(?P<rest>\D.*)",
    re.DOTALL,
)
_NAMED = re.compile(
    rf"(?P<label>(?:Phần|PHẦN|Mục|MỤC|Nhóm|NHÓM|Chương|CHƯƠNG)\s+(?:{_BODY}))[.:)]?(?:\s+[-–])?\s+"
    r"(?P<rest>\D.*)",
    re.DOTALL,
)
_ROMAN_ALONE = re.compile(rf"(?P<label>(?P<roman>{_ROMAN}))\s+(?P<rest>\D.*)", re.DOTALL)


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def read_ordinal(text: str) -> Ordinal | None:
    """The ordinal that a cell consists of, such as "III", "1.", "a)" or "-"; None for words."""
    label = one_line(text)
    if _BULLET.fullmatch(label):
        return Ordinal(OrdinalKind.BULLET, label, "")
    found = _CLOSED.fullmatch(label)
    return _ordinal(found, label) if found else None


def split_ordinal(text: str) -> tuple[Ordinal | None, str]:
    """The ordinal that a text begins with, and the text without it.

    A number counts only with its stop ("1. Build …"), so that "3 delegations" keeps its 3; a
    date or a decimal ("1.5 km") is none; a roman numeral also stands without a stop before
    capital letters.
    """
    bare = text.strip()
    if _BULLET.match(bare) and bare[1:2].isspace():
        return Ordinal(OrdinalKind.BULLET, bare[0], ""), bare[1:].strip()
    found = _LEADING.fullmatch(bare)
    if found:
        return _ordinal(found, found["label"].strip()), found["rest"].strip()
    found = _NAMED.fullmatch(bare)
    if found:  # "Part I", "Group 2": a section, whatever its numeral is written in
        number = found["roman"] or found["capital"] or found["number"]
        return Ordinal(OrdinalKind.ROMAN, found["label"], number), found["rest"].strip()
    found = _ROMAN_ALONE.fullmatch(bare)
    if found and is_capitals(found["rest"]):
        return Ordinal(OrdinalKind.ROMAN, found["label"], found["roman"]), found["rest"].strip()
    return None, bare


def _ordinal(found: re.Match[str], label: str) -> Ordinal:
    for kind in (OrdinalKind.ROMAN, OrdinalKind.CAPITAL, OrdinalKind.NUMBER, OrdinalKind.SMALL):
        if found[kind]:
            return Ordinal(kind, label, found[kind])
    raise ValueError(label)


def is_capitals(text: str) -> bool:
    """Whether the words are written in capitals, as headings of sections are."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)


# --- figures -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure to reach: "≥ 21", "≤ 65 of the world", "from 95 % up"."""

    comparator: str  # ">=", "<=", "=" or empty where none is written
    value: str  # "21", "1234.5", "85-90"
    unit: str = ""  # "%" where it stands behind the figure
    scope: str = ""  # the words behind it: the world, ASEAN, …


_MARK = re.compile(r"\[\d{1,3}\]")
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_SIGNS = {"≥": ">=", ">=": ">=", "=>": ">=", ">": ">=", "≤": "<=", "<=": "<=", "=<": "<="}
_SIGNS |= {"<": "<=", "=": "="}
_AT_LEAST = ("it nhat", "toi thieu", "tren", "dat tren", "hon", "khong duoi", "khong thap hon")
_AT_MOST = ("khong qua", "toi da", "duoi", "khong vuot qua", "nhieu nhat")
_OPENINGS = ("", "dat", "tu", "dat tu", "khoang", "phan dau", "phan dau dat")
_FIGURE = re.compile(
    rf"(?P<sign>≥|>=|=>|≤|<=|=<|>|<|=|(?:[^\W\d_]+\s){{1,3}})?\s*"
    rf"(?P<value>(?:{_NUMBER})(?:\s*[-–]\s*(?:{_NUMBER}))?)\s*(?P<unit>%)?"
)
_UPWARDS = re.compile(r"(?P<what>[^\d;.]*?)\s*\b(?P<up>trở lên|trở xuống)")


_LEADING_GROUP = re.compile(  # "among the first 15 provinces": the fifteenth place at worst
    r"(?:(?:thuộc|nằm|đứng|lọt|vào|trong|duy trì|đạt)\s+)*"
    r"(?:(?P<top>tốp|top)|nhóm|trong(?:\s+số)?)\s+"
    r"(?P<value>\d{1,3})\b(?!\s*(?:%|[.,/–-]\s*\d|(?:năm|quý|tháng|ngày)\b))\s*"
    r"(?P<scope>[^;]*)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:dan dau|dung dau|hang dau|cao nhat|tot nhat)\b")


def without_marks(text: str) -> str:
    """The text without footnote marks: "≥ 21[1]" is 21, never 211."""
    return one_line(_MARK.sub("", text))


def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a cell, each with its scope; none where it says its aim in words only.

    Without a sign or a word such as "at least" a number counts only where the cell begins with
    it: "reach level 4 of WHO" is no figure. A place in the leading group is a place at most.
    """
    bare = without_marks(text)
    group = _LEADING_GROUP.fullmatch(bare)
    if group and (group["top"] or _LEADS.search(fold(group["scope"]))):
        return (Figure("<=", group["value"], "", group["scope"].strip(" ;,.…()")),)
    found = [match for match in _FIGURE.finditer(bare) if _counts(match)]
    ends = [*(match.start() for match in found), len(bare)][1:]
    return tuple(
        _figure(match, bare[match.end() : end]) for match, end in zip(found, ends, strict=True)
    )


def _counts(match: re.Match[str]) -> bool:
    sign = match["sign"] or ""
    if fold(sign).split()[-1:] == ["tu"] and _UPWARDS.match(match.string, match.end()):
        return True  # "from 12 schools upwards"
    return (match.start() == 0 and fold(sign).strip() in _OPENINGS) or bool(_comparator(sign))


def _comparator(sign: str) -> str:
    words = fold(sign).strip()
    if not words or sign.strip() in _SIGNS:
        return _SIGNS.get(sign.strip(), "")
    if words.endswith(_AT_LEAST):
        return ">="
    return "<=" if words.endswith(_AT_MOST) else ""


def _figure(match: re.Match[str], behind: str) -> Figure:
    comparator = _comparator(match["sign"] or "")
    turned = _UPWARDS.match(behind)
    if turned:
        comparator = ">=" if turned["up"] == "trở lên" else "<="
        behind = turned["what"] + behind[turned.end() :]
    value = "-".join(_plain(part.strip()) for part in re.split("[-–]", match["value"]))
    return Figure(comparator, value, match["unit"] or "", behind.strip(" ;,.…()"))


def _plain(number: str) -> str:
    """A Vietnamese number for machines: 1.234,5 is 1234.5."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        number = number.replace(".", "")
    return number.replace(",", ".")
