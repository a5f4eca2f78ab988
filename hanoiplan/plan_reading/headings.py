"""What the columns of a table are, known by their headings in many forms, never by position.

A heading may stand in one row or in several with merged areas, under a title, and be repeated.
What must not come in: what the rows below it mean.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import one_line, read_ordinal
from hanoiplan.documents.model import Cell

Row = Sequence[Cell]


class Column(StrEnum):
    """What a column of a plan holds."""

    ORDINAL = "ordinal"
    TITLE = "title"
    LEAD = "lead"
    COORDINATING = "coordinating"
    AGENCIES = "agencies"  # who leads and who helps in one column
    OUTPUT = "output"
    DEADLINE = "deadline"
    INDICATOR = "indicator"
    UNIT = "unit"
    VALUE = "value"
    SCOPE = "scope"
    VENUE = "venue"
    NOTE = "note"
    UNKNOWN = ""


# Folded phrases, the telling ones first; each is looked for as whole words.
_PHRASES: tuple[tuple[Column, tuple[str, ...]], ...] = (
    (Column.NOTE, ("ghi chu", "kinh phi", "nguon von", "du toan", "thanh tien", "don gia", "note")),
    (Column.NOTE, ("so luong", "nguon kinh phi", "ho va ten", "ho ten", "chuc vu", "dien thoai")),
    (Column.NOTE, ("can cu", "van ban giao", "nguoi phu trach", "lanh dao phu trach", "remarks")),
    (Column.UNIT, ("don vi tinh", "dvt", "don vi do", "don vi do luong", "unit")),
    (
        Column.COORDINATING,
        ("phoi hop", "tham gia", "coordinating", "coordination", "cung thuc hien"),
    ),
    (Column.LEAD, ("chu tri", "dau moi", "lead", "leading", "chiu trach nhiem", "phu trach")),
    (Column.LEAD, ("tham muu", "co quan thuc hien", "don vi thuc hien", "to chuc thuc hien")),
    (Column.LEAD, ("theo doi", "phan cong", "trach nhiem", "co quan trinh", "thuc hien boi")),
    (Column.DEADLINE, ("lo trinh", "tien do", "thoi han", "thoi gian", "thoi diem", "deadline")),
    (Column.DEADLINE, ("hoan thanh", "bat dau", "ket thuc", "timeline", "moc thoi gian")),
    (Column.TITLE, ("nhiem vu",)),
    (Column.INDICATOR, ("muc tieu", "tieu chi", "indicator", "indicators", "target", "targets")),
    (Column.OUTPUT, ("ket qua", "san pham", "dau ra", "output", "result", "hinh thuc van ban")),
    (Column.SCOPE, ("pham vi", "scope")),
    (Column.VENUE, ("dia diem", "noi to chuc", "venue", "place")),
    (Column.TITLE, ("nhiem vu", "noi dung", "cong viec", "hoat dong", "dau viec", "giai phap")),
    (Column.TITLE, ("task", "tasks", "activity", "activities", "content", "de an", "dau muc")),
    (Column.VALUE, ("gia tri", "muc phan dau", "muc dat", "ke hoach nam", "den nam", "value")),
    (Column.LEAD, ("co quan", "don vi", "so nganh", "agency", "cap trinh")),
)
_WHOLE = {  # short words that mean this only where they are the whole heading
    **dict.fromkeys(
        ("stt", "tt", "so tt", "so thu tu", "thu tu", "no", "so", "muc"), Column.ORDINAL
    ),
    **dict.fromkeys(
        ("han", "ngay", "time", "moc", "tu", "den", "tu ngay", "den ngay"), Column.DEADLINE
    ),
    **dict.fromkeys(("viec", "du an", "chuong trinh"), Column.TITLE),
}
_BEGINNINGS = (  # what a heading begins with tells more than what stands behind it
    (Column.TITLE, ("ten nhiem vu", "nhiem vu", "noi dung", "cong viec", "hoat dong", "danh muc")),
    (Column.OUTPUT, ("san pham", "ket qua")),
    (Column.DEADLINE, ("thoi gian", "thoi han", "tien do", "lo trinh", "han hoan thanh")),
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_AIM_OF_YEAR = re.compile(
    r"(?:(?:(?:muc tieu|chi tieu|ke hoach|phan dau)(?: den)?(?: het)? |den )?nam )?20\d\d"
)
_BASELINE = re.compile(r"(?:uoc )?(?:thuc hien|hien trang|dat duoc|ket qua)(?: nam)? 20\d\d$")
LONGEST = 90  # letters of a heading; what is longer is a row
_MOSTLY = 0.7  # share of cells that are ordinals in a column of ordinals
_DEEPEST = 3  # rows of one heading
_LOOK = 20  # rows from the top in which a heading may begin


def column_of(text: str) -> Column:
    """What the column under this heading holds."""
    words = " ".join(re.sub(r"[^\w\s]", " ", fold(_without_brackets(text))).split())
    if _holds(words, ("chu tri",)) and _holds(words, ("phoi hop",)):
        return Column.AGENCIES
    if words in _WHOLE:
        return _WHOLE[words]
    if _holds(words, ("chi tieu", "chi so")) and not _holds(words, ("nhiem vu",)):
        return Column.VALUE if re.search(r"20\d\d$", words) else Column.INDICATOR
    if _BASELINE.match(words):
        return Column.NOTE
    if _AIM_OF_YEAR.fullmatch(words):
        return Column.VALUE
    return _by_phrase(words)


def _by_phrase(words: str) -> Column:
    for column, beginnings in _BEGINNINGS:
        if any(f"{words} ".startswith(f"{one} ") for one in beginnings):
            return column
    return next((column for column, phrases in _PHRASES if _holds(words, phrases)), Column.UNKNOWN)


def year_of(text: str) -> int | None:
    """The year that a heading names, such as a target's."""
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", " ", text).strip() or text


def _holds(words: str, phrases: Sequence[str]) -> bool:
    return any(f" {phrase} " in f" {words} " for phrase in phrases)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its first row, how many rows it has, and what each column of the table is."""

    first: int
    rows: int
    columns: tuple[Column, ...]
    texts: tuple[str, ...]  # of each column, all rows of it

    @property
    def below(self) -> int:
        """The first row under it."""
        return self.first + self.rows

    def places(self, column: Column) -> tuple[int, ...]:
        """Where this column stands; several where the table gives it several."""
        return tuple(place for place, one in enumerate(self.columns) if one is column)

    def has(self, *columns: Column) -> bool:
        """Whether one of these columns is there."""
        return any(column in self.columns for column in columns)


def find_heading(rows: Sequence[Row]) -> Heading | None:
    """The heading of a table; None where no rows look like one."""
    found: Heading | None = None
    best = 2  # two columns at least have to be known
    for first in range(min(_LOOK, len(rows))):
        if found is not None and first > found.first + 1:
            break
        for size in range(1, min(_DEEPEST, len(rows) - first) + 1):
            heading = _read(rows, first, size)
            if heading is None:
                break
            known = _known(heading)
            if known > best or (found is None and known == best):
                found, best = heading, known
    return _with_ordinals(_to_its_foot(rows, found), rows) if found else None


def _with_ordinals(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading with its column of ordinals, if that has no heading of its own."""
    if heading.has(Column.ORDINAL):
        return heading
    for place, column in enumerate(heading.columns):
        bare = column is Column.UNKNOWN and not heading.texts[place]
        if bare and _numbers(row[place].text for row in rows[heading.below :]):
            columns = list(heading.columns)
            columns[place] = Column.ORDINAL
            return replace(heading, columns=tuple(columns))
    return heading


def _numbers(texts: Iterable[str]) -> bool:
    """Whether most cells of a column are ordinals."""
    told = [text for text in texts if text.strip()]
    return bool(told) and sum(map(bool, map(read_ordinal, told))) >= _MOSTLY * len(told)


def _to_its_foot(rows: Sequence[Row], heading: Heading) -> Heading:
    """The heading with the rows below into which its own cells are merged."""
    below = heading.below
    if heading.rows >= _DEEPEST or below >= len(rows):
        return heading
    merged = any(
        cell.inherited and cell.text.strip() and cell.text == over.text
        for cell, over in zip(rows[below], rows[below - 1], strict=True)
    )
    deeper = _read(rows, heading.first, heading.rows + 1) if merged else None
    if deeper is None or _known(deeper) < _known(heading) - 1:
        return heading
    return _to_its_foot(rows, deeper)


def _known(heading: Heading) -> int:
    """How many kinds of column are known; none where nothing says what is to be done."""
    if not heading.has(Column.TITLE, Column.INDICATOR):
        return 0
    return len({column for column in heading.columns if column is not Column.UNKNOWN})


def _read(rows: Sequence[Row], first: int, size: int) -> Heading | None:
    """These rows as a heading; None where the last of them is a row of figures or long words."""
    if not _may_head(rows[first + size - 1]):
        return None
    texts = tuple(_column_texts(rows, first, size, place) for place in range(len(rows[first])))
    columns = _by_company([_meaning(parts) for parts in texts], texts)
    columns = _distinct(columns, texts)
    return Heading(first, size, tuple(columns), tuple(" ".join(parts) for parts in texts))


def _may_head(row: Row) -> bool:
    texts = [one_line(cell.text) for cell in row]
    if any(len(text) > LONGEST or read_ordinal(text) for text in texts):
        return False
    return len({text for text in texts if text}) > 1  # else a title over the whole width


def _column_texts(rows: Sequence[Row], first: int, size: int, place: int) -> tuple[str, ...]:
    parts = [one_line(rows[row][place].text) for row in range(first, first + size)]
    return tuple(part for part in dict.fromkeys(parts) if part)


def _meaning(parts: tuple[str, ...]) -> Column:
    """The lowest part tells most ("Agency" over "leading"), else all of them together."""
    for text in (*reversed(parts), " ".join(parts)):
        column = column_of(text)
        if column is not Column.UNKNOWN:
            return column
    return Column.UNKNOWN


def _distinct(columns: list[Column], texts: Sequence[tuple[str, ...]]) -> list[Column]:
    """Of several columns with one meaning only neighbours may keep it (start and end, merged).

    Where several name an agency, the one that says who leads is meant, not the one above it.
    """
    leads = [_leads(text) for text in texts]
    strongest = max(
        (one for one, column in zip(leads, columns, strict=True) if column is Column.LEAD),
        default=0,
    )
    kept: list[Column] = []
    for place, column in enumerate(columns):
        weak = column is Column.LEAD and leads[place] < strongest
        again = column in kept and kept[place - 1] is not column and column is not Column.VALUE
        kept.append(Column.UNKNOWN if weak or again else column)
    return kept


def _leads(parts: tuple[str, ...]) -> int:
    words = fold(" ".join(parts))
    if "chu tri" in words:
        return 3
    return 1 + _holds(words, ("thuc hien", "dau moi", "tham muu", "phan cong", "trach nhiem"))


def _by_company(columns: list[Column], texts: Sequence[tuple[str, ...]]) -> list[Column]:
    """What "unit" and "result" mean depends on the company they are in."""
    if Column.INDICATOR in columns and not _only_a_title(columns, texts):
        result = Column.OUTPUT if Column.VALUE in columns else Column.VALUE
        unit = Column.LEAD if Column.UNIT in columns else Column.UNIT
        turned = {Column.OUTPUT: result}
        return [
            unit if _is_unit(text) else turned.get(column, column)
            for column, text in zip(columns, texts, strict=True)
        ]
    if Column.TITLE not in columns:
        return [Column.TITLE if one is Column.INDICATOR else one for one in columns]
    return columns


def _is_unit(parts: tuple[str, ...]) -> bool:
    return fold(" ".join(parts)) == "don vi"


def _only_a_title(columns: list[Column], texts: Sequence[tuple[str, ...]]) -> bool:
    """Whether "aims" beside lead and deadline heads tasks, not figures."""
    if any(map(_is_unit, texts)) or {Column.UNIT, Column.VALUE, Column.SCOPE} & set(columns):
        return False
    return bool({Column.DEADLINE, Column.COORDINATING} & set(columns))


def repeats(heading: Heading, row: Row) -> bool:
    """Whether a row says the heading again, as at the top of a new page."""
    texts = [fold(one_line(cell.text)) for cell in row]
    heads = [fold(text) for text in heading.texts]
    same = sum(bool(text) and text in head for text, head in zip(texts, heads, strict=False))
    return same >= 2 and same >= sum(bool(text) for text in texts) - 1


def numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: "(1) (2) (3)", "A B 1 2"."""
    texts = [one_line(cell.text).strip("().") for cell in row]
    if len(texts) < 3 or not all(re.fullmatch(r"[A-Z]|\d{1,2}(?:\s*=.*)?", text) for text in texts):
        return False
    digits = [int(text) for text in texts if text.isdigit()]
    return digits == sorted(set(digits)) and len(digits) >= len(texts) - 2 and digits[:1] == [1]
