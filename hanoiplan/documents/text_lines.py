"""The lines of a plain text, with what their ends tell of the page they were taken from.

Programs that take text out of a PDF leave a space at the end of a line that goes on, or a blank
line between any two, and a space before the first line of a page. Page numbers and lines that
stand on several pages are dropped here. What must not come in: paragraphs and tables.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from hanoiplan.sheets.cells import as_read

_MANY = 3  # on so many pages, and on a third of all, the same line at their edges is no text
_GAP = 2  # empty lines before a number that stands alone: the foot of a page
_ALONE = re.compile(r"\d{1,3}")
_PAGE = re.compile(r"(?:trang|page|tr\.?)\s*\d{1,3}(?:\s*(?:/|of|trên)\s*\d{1,3})?", re.IGNORECASE)
_DASHED = re.compile(r"[-–—]\s*\d{1,3}\s*[-–—]")
_ADDRESS = re.compile(r"https?://\S+")
_TAG = re.compile(r"</?(?:p|i|b|u|em|strong|span|div|ul|ol|li|br)\b[^<>]*>", re.IGNORECASE)
_LINE_TAG = re.compile(r"</?(?:p|div|ul|ol|li|br)\b[^<>]*>|(?=•)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{3,}|[\t|]")  # gaps and strokes between cells
_LONG = 160  # characters: no page is so wide, so a line is a paragraph
_OPEN = (0.15, 0.93)  # shares of lines with a space at their end between which it tells something
_SPREAD = 0.85  # share of lines with a blank one behind them from which it tells nothing


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with text in it."""

    text: str  # without white space around it; inner white space as it stands
    is_open: bool = False  # a space stands at its end
    blank: int = 0  # empty lines behind it
    empty_cell: bool = False  # a line of nothing but spaces stands behind it
    starts_page: bool = False
    indent: int = 0  # spaces before it

    @property
    def shown(self) -> str:
        """The line at its place on the page."""
        return " " * self.indent + self.text


@dataclass(frozen=True, slots=True)
class TextLines:
    """All lines of a text, and what their ends are good for."""

    lines: tuple[TextLine, ...]
    ends_tell: bool = False  # a space at the end says that the line goes on
    all_apart: bool = False  # a blank line stands between any two
    whole: bool = False  # a line is a paragraph


def read_lines(text: str) -> TextLines:
    """The lines of a text, page numbers and what repeats on every page left out."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = _without_furniture(_parsed(raw))
    filled = len(found) or 1
    opened = sum(line.is_open for line in found) / filled
    apart = sum(line.blank > 0 for line in found) / filled
    ninth = sorted(len(line.text) for line in found)[len(found) * 9 // 10] if found else 0
    return TextLines(
        tuple(found),
        ends_tell=_OPEN[0] < opened < _OPEN[1],
        all_apart=apart > _SPREAD and ninth <= _LONG,
        whole=any(_is_whole(line.text) for line in found),
    )


def _is_whole(text: str) -> bool:
    """Whether a line is longer than any page is wide, and not because columns stand in it."""
    return len(text) > _LONG and not _COLUMNS.search(text)


def _parsed(raw: list[str]) -> list[TextLine]:
    found: list[TextLine] = []
    blank, empty_cell, new_page, last_number = 0, False, False, 0
    page, is_top = 1, True  # only here the page's number stands alone without a gap above it
    for place, told in enumerate(raw):
        is_top = is_top or "\f" in told
        page += told.count("\f")
        new_page = new_page or "\f" in told
        line = told.replace("\f", "")
        bare = as_read(line.replace("\t", _TAB)).replace(_TAB, "\t").strip(" ")
        if not bare.strip():
            blank += not line
            empty_cell = empty_cell or bool(line)
            continue
        is_apart = not raw[place + 1 : place + 2] or raw[place + 1][:1] in {"", "\f"}
        expected = page if is_top else 0
        number = _page_number(bare, blank, last_number, expected) if is_apart else 0
        is_top = False
        if number:
            last_number, new_page, blank = max(number, last_number), True, 0
            continue
        follows_at_once = bool(found) and not blank and not empty_cell
        starts = new_page or (follows_at_once and line.startswith(" ") and line[1:2] > " ")
        if found:
            found[-1] = _with_gap(found[-1], blank, empty_cell=empty_cell)
        indent = len(line) - len(line.lstrip(" \u00a0"))
        found.append(
            TextLine(bare, line.endswith((" ", "\u00a0")), starts_page=starts, indent=indent)
        )
        blank, empty_cell, new_page = 0, False, False
    return found


_TAB = "\ue000"  # stands for a tab while unseen characters are taken out


def _with_gap(line: TextLine, blank: int, *, empty_cell: bool) -> TextLine:
    return replace(line, blank=blank, empty_cell=empty_cell)


def _page_number(text: str, blank: int, last: int, expected: int) -> int:
    """The number of the page when the line is nothing else, else 0."""
    if _PAGE.fullmatch(text) or _DASHED.fullmatch(text):
        return int(re.findall(r"\d+", text)[0]) or 1
    if _ALONE.fullmatch(text) and int(text) > last:
        is_numbered = blank >= _GAP or int(text) in {expected, last + 1 if expected and last else 0}
        return int(text) if is_numbered else 0
    return 0


def _without_furniture(lines: list[TextLine]) -> list[TextLine]:
    """Without what stands at the edges of several pages, and addresses of where it was printed."""
    tops = [place for place, line in enumerate(lines) if line.starts_page or not place]
    edges = {place for top in tops for place in (top, max(top - 1, 0))}
    times = Counter(_bare(lines[place].text) for place in edges)
    many = max(_MANY, len(tops) // _MANY)
    addresses = Counter(line.text for line in lines if _ADDRESS.fullmatch(line.text))
    kept: list[TextLine] = []
    begins = False
    for place, line in enumerate(lines):
        bare = _bare(line.text)
        repeats = place in edges and len(bare) > 3 and times[bare] >= many
        if repeats or addresses[line.text] > 1:
            begins = begins or line.starts_page
            continue
        starts = line.starts_page or begins
        kept.append(replace(line, starts_page=starts))
        begins = False
    return kept


def _bare(text: str) -> str:
    return re.sub(r"\d+", "", text)


def without_tags(text: str) -> str:
    """Text out of which remains of a web page are taken: a paragraph of theirs is a line."""
    text = text.replace("**", "")  # bold letters of a web page written as text
    if "<" not in text and "•" not in text:
        return text
    return _TAG.sub("", _LINE_TAG.sub("\n", text))
