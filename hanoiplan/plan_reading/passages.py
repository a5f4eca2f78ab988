"""A document as passages: whole paragraphs with their ordinals, and which part they stand in.

Lines that a flattened file or the end of a page broke are put together again; the letterhead and
the signatures, which stand in tables, are read as lines. What must not come in: what a passage
means (`opening`, `duties` …) and the appendix tables (`tables`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import lru_cache

from hanoiplan.base.text import fold, nfc
from hanoiplan.documents.model import DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.model import SourceRef

LOOKED_AT = 3000
"""Letters of a paragraph in which names, dates and figures are looked for."""


class Part(StrEnum):
    """Where in the document: before the first section, in the sections, signatures, appendices."""

    OPENING = "opening"
    BODY = "body"
    END = "end"
    APPENDIX = "appendix"


class Rank(IntEnum):
    """How an ordinal is written, the highest first; `PLAIN` has none."""

    ROMAN = 1
    CAPITAL = 2
    NUMBER = 3
    SUB = 4
    LETTER = 5
    BRACKET = 6
    DASH = 7
    PLUS = 8
    PLAIN = 9


@dataclass(frozen=True, slots=True)
class Passage:
    """One whole paragraph: `label` is its ordinal as written, `text` the rest."""

    text: str
    label: str = ""
    rank: Rank = Rank.PLAIN
    block: int = 0  # index into SourceDocument.blocks
    page: int = 0
    bold: bool = False
    centred: bool = False
    part: Part = Part.BODY
    appendix: int = 0  # 1.. inside an appendix
    in_table: bool = False  # a line of the letterhead or of the signatures
    uncertain: bool = False  # put together by guess

    @property
    def number(self) -> str:
        """The ordinal without its stop: "III", "5.1", "a"; empty for dashes."""
        bare = self.label.strip(" .)(")
        return "" if self.rank in {Rank.DASH, Rank.PLUS, Rank.PLAIN} else bare

    @property
    def start(self) -> str:
        """As much of the text as rules look at: no sentence of an office is longer."""
        return self.text[:LOOKED_AT]

    @property
    def whole(self) -> str:
        """The passage as the page shows it."""
        return f"{self.label} {self.text}".strip()

    @property
    def source(self) -> SourceRef:
        """Where it stands."""
        return SourceRef(self.page, self.block, -1, self.whole)


@lru_cache(maxsize=4)
def passages(document: SourceDocument) -> tuple[Passage, ...]:
    """All passages of a document in their order; appendix tables are left out."""
    lines = [line for line in _lines(document) if not _is_page_number(line)]
    return tuple(_with_parts(_put_together(lines, broken=document.kind in {"pdf", "txt"})))


def body(document: SourceDocument) -> tuple[Passage, ...]:
    """The passages of the sections."""
    return tuple(one for one in passages(document) if one.part is Part.BODY)


# --- lines ------------------------------------------------------------------------------------

_TAGS = re.compile(r"</?(?:p|ul|ol|i|b|em|strong|span|u)\b[^<>]*>", re.IGNORECASE)
_BREAKS = re.compile(r"<br\s*/?>|</(?:p|li)>|<li\b[^<>]*>", re.IGNORECASE)
_STARS = re.compile(r"\*\*|(?<=[“\"(\s])\*(?=\S)|(?<=\S)\*(?=[”\")\s.,;:]|$)|^\*(?=\S)")
_FRAME = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap *- *tu do|^so *:|noi nhan|^(?:tm|kt|tl|tuq|q)\. ?uy ban"
    r"|^(?:tm|kt|tl)\.",
    re.MULTILINE,
)


def clean(text: str) -> str:
    """Text without the marks that a conversion left in it ("**", "<p>"), composed, tidy."""
    bare = _STARS.sub("", _TAGS.sub("", _BREAKS.sub("\n", nfc(text))))
    lines = (" ".join(line.split()) for line in bare.replace("\u00ad", "").split("\n"))
    return "\n".join(line for line in lines if line)


def is_frame(table: DocTable) -> bool:
    """Whether a table only places the letterhead or the signatures on the page."""
    if table.width > 3 or len(table.rows) > 4:
        return False
    return bool(_FRAME.search(fold_lines(cell.text for row in table.rows for cell in row)))


def fold_lines(texts: Iterable[str]) -> str:
    """Folded texts, one a line."""
    return "\n".join(fold(line) for text in texts for line in text.split("\n"))


def _lines(document: SourceDocument) -> Iterator[Passage]:
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            yield from _lines_of(block, index)
        elif is_frame(block):
            yield from _lines_of_frame(block, index)


def _lines_of(paragraph: Paragraph, index: int) -> Iterator[Passage]:
    for place, line in enumerate(clean(paragraph.text).split("\n")):
        shown = f"{paragraph.numbering} {line}" if paragraph.numbering and not place else line
        if shown.strip():
            yield labelled(
                Passage(
                    shown,
                    block=index,
                    page=paragraph.page,
                    bold=paragraph.bold,
                    centred=paragraph.centred,
                    uncertain=paragraph.uncertain,
                )
            )


def _lines_of_frame(table: DocTable, index: int) -> Iterator[Passage]:
    for row in table.rows:
        for cell in row:
            lines = clean(cell.text).split("\n") if not cell.inherited else []
            for line in lines:
                if line:
                    yield labelled(Passage(line, block=index, page=cell.page, in_table=True))


def _is_page_number(line: Passage) -> bool:
    return bool(re.fullmatch(r"[-–]?\s*\d{1,3}\s*[-–]?", line.whole))


# --- ordinals ---------------------------------------------------------------------------------

_LETTERS = (*range(0x41, 0x180), *range(0x1A0, 0x1B1), *range(0x1EA0, 0x1EFA))
CAPITALS = "".join(letter for letter in map(chr, _LETTERS) if letter.isupper())
"""Capital letters of Vietnamese, for a class of a pattern; ranges would take small ones along."""
_LABELS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (
        Rank.ROMAN,
        re.compile(r"((?:[Pp]hần|PHẦN|[Mm]ục|MỤC|[Cc]hương|CHƯƠNG)\s+[IVXL]{1,6}[.:)]?)\s+"),
    ),
    (Rank.ROMAN, re.compile(r"([IVXL]{1,6}\s?[.)/]|[IVX]{1,6}\s?[-–])\s*(?=\S)")),
    (Rank.NUMBER, re.compile(r"(Điều\s+\d{1,3}\.)\s+")),
    (Rank.CAPITAL, re.compile(r"([A-H]\.)\s+(?=\S)")),
    (Rank.SUB, re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?=\S)")),
    (Rank.NUMBER, re.compile(r"(\d{1,2}[.)/])(?:\s+|(?=[^\W\d]))(?=\S)")),
    (Rank.LETTER, re.compile(r"([a-zđ]{1,2}\))\s*(?=\S)")),
    (Rank.LETTER, re.compile(rf"([a-zđ]\.)\s+(?=[{CAPITALS}])")),
    (Rank.BRACKET, re.compile(r"(\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\))\s*(?=\S)")),
    (Rank.PLUS, re.compile(r"((?:[-–—]\s*)?\+)\s*(?=\S)")),
    (Rank.DASH, re.compile(r"([-–—•●▪◦*·])\s*(?=\S)")),
)
_AFTER_DASH = frozenset({Rank.LETTER, Rank.BRACKET, Rank.PLUS})


def labelled(line: Passage) -> Passage:
    """The line with its ordinal parted from its text; "- a) …" is the letter."""
    found = _label(line)
    if found.rank is Rank.DASH:
        inner = _label(replace(found, label="", rank=Rank.PLAIN))
        return inner if inner.rank in _AFTER_DASH else found
    return found


def _label(line: Passage) -> Passage:
    for rank, pattern in _LABELS:
        found = pattern.match(line.text)
        if found:
            rest = line.text[found.end() :]
            return replace(line, text=rest, label=found[1].strip(), rank=rank)
    return line


# --- lines to paragraphs ----------------------------------------------------------------------

_ENDS = re.compile(r"[.;:!?…]['”\"’)\]]*$")
_TITLE_LINE = re.compile(
    r"^(?:phụ lục|kế hoạch|nơi nhận|tm\.|kt\.|số\s*:|\(kèm|\d{1,2}\s?[hg:]\s?\d\d)", re.IGNORECASE
)
_BASIS_LINE = re.compile(r"^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở)\s")
_UNFINISHED = re.compile(r"(?:,|\b(?:và|của|về|để|theo|trong|cho|với))$")
NARROW = 160
"""Letters; a document whose lines are mostly longer keeps its paragraphs whole."""
NEAR, FULL = 30, 0.86


def _put_together(lines: list[Passage], *, broken: bool) -> list[Passage]:
    """Whole paragraphs; full lines go on only in a file whose lines a page has broken."""
    done: list[Passage] = []
    widths = [len(line.whole) for line in lines]
    last_length = 0
    for place, line in enumerate(lines):
        width = _width_near(widths, place) if broken else 0
        if done and not line.in_table and _goes_on(done[-1], line, last_length, width):
            done[-1] = replace(done[-1], text=joined(done[-1].text, line.whole))
        else:
            done.append(line)
        last_length = len(line.whole)
    return done


def joined(before: str, line: str) -> str:
    """Two lines as one; a word or number broken at its hyphen needs no gap: "356-" + "KH/TU"."""
    broken = re.search(r"[\w/]-$", before) and re.match(r"[A-ZĐ]{2}|\w+/", line)
    return f"{before}{line}" if broken else f"{before} {line}"


def _width_near(widths: list[int], place: int) -> int:
    """How long a full line is hereabouts; 0 where paragraphs stand in one line each."""
    near = sorted(widths[max(0, place - NEAR) : place + NEAR])
    full = near[int(len(near) * 0.85)]
    return full if near[-1] <= NARROW else 0


def _goes_on(before: Passage, line: Passage, last_length: int, width: int) -> bool:
    """Whether `line` only continues the paragraph before it."""
    first = line.text.split(" ", 1)[0]
    full = bool(width) and last_length + 1 + len(first) >= FULL * width
    if before.in_table or _TITLE_LINE.match(line.whole) or _begins_basis(before, line):
        return False
    if _ENDS.search(before.text):  # an item may go on after ";" where its line was full
        item = before.text.endswith(";") and before.rank < line.rank
        return full and item and line.rank is Rank.PLAIN
    small = line.text[:1].islower() or line.text[:1] in ",);”"
    if line.rank is not Rank.PLAIN:
        return full and (small if line.rank is Rank.DASH else _splits_figure(before, line))
    if before.text.isupper() or line.text.isupper():
        return before.text.isupper() and line.text.isupper() and full
    opened = before.text.count("(") > before.text.count(")") and not before.centred
    return line.bold == before.bold and (small or full or opened)


def _begins_basis(before: Passage, line: Passage) -> bool:
    return bool(_BASIS_LINE.match(line.whole)) and not _UNFINISHED.search(before.text)


def _splits_figure(before: Passage, line: Passage) -> bool:
    """Whether a year or the number of a paper stands at the beginning of the line."""
    left = re.search(r"(?:năm|ngày|tháng|số|Nghị quyết)$", before.text)
    return line.rank is Rank.NUMBER and bool(left)


# --- parts ------------------------------------------------------------------------------------

_APPENDIX = re.compile(r"^phu luc(?: so)?(?:\s*[ivx\d]{1,4})?\s*[.:]?$")
_APPENDIX_AND_TITLE = re.compile(r"^PHỤ LỤC(?:\s+(?:SỐ\s+)?[IVX\d]{1,4})?\s*[.:–-]?\s")
_END = re.compile(r"^(?:noi nhan\b|(?:tm|kt|tl|tuq|q)\. ?\S)")
_ATTACHED_KIND = re.compile(r"^(?:KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|CHƯƠNG TRÌNH HÀNH ĐỘNG)$")
_ATTACHED_TO = re.compile(r"^\(?(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
_LAST_WORDS = re.compile(r"^tren day la\b")


def _with_parts(lines: list[Passage]) -> Iterator[Passage]:
    part, appendix, headed = Part.OPENING, 0, _has_high_headings(lines)
    attached = _attached(lines)
    for place, line in enumerate(lines):
        folded = fold(line.whole)
        if part is Part.OPENING and _begins_body(line, headed=headed):
            part = Part.BODY
        if part in {Part.BODY, Part.OPENING} and _END.match(folded):
            part = Part.END
        if part is Part.END and place in attached:
            part = Part.BODY
        if _is_appendix_heading(line, folded) and part is not Part.OPENING:
            part, appendix = Part.APPENDIX, appendix + 1
        yield replace(line, part=part, appendix=appendix)


def _attached(lines: list[Passage]) -> frozenset[int]:
    """Where the sections begin of a plan that stands behind the decision it belongs to."""
    found: set[int] = set()
    for place, line in enumerate(lines):
        if not _ATTACHED_KIND.match(line.text) or line.rank is not Rank.PLAIN:
            continue
        near = lines[place + 1 : place + 6]
        if any(_ATTACHED_TO.match(one.text) for one in near):
            first = (at for at, one in enumerate(near, place + 1) if one.rank <= Rank.CAPITAL)
            found.update(at for at in first)
    return frozenset(found)


def _has_high_headings(lines: list[Passage]) -> bool:
    return any(line.rank <= Rank.CAPITAL for line in lines)


def _begins_body(line: Passage, *, headed: bool) -> bool:
    if headed:
        return line.rank <= Rank.CAPITAL and not line.in_table
    return line.rank is Rank.NUMBER and not line.in_table


def _is_appendix_heading(line: Passage, folded: str) -> bool:
    if line.rank is not Rank.PLAIN:
        return False
    return bool(_APPENDIX.match(folded) or _APPENDIX_AND_TITLE.match(line.text))


def is_last_words(passage: Passage) -> bool:
    """Whether the closing sentence of the plan begins here ("Trên đây là …")."""
    return bool(_LAST_WORDS.match(fold(passage.text)))
