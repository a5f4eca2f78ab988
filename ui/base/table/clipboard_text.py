"""Tables on the clipboard: read from and written for spreadsheets and word processors, as text.

Tab-separated text quotes cells that hold tabs, quotes or line breaks, as Excel does. The HTML
beside it marks every cell as text, so that leading zeros stay. What must not come in: Qt, and
what cells mean.
"""

import html
import re
from collections.abc import Sequence
from html.parser import HTMLParser

Block = list[list[str]]
OURS = '<meta name="generator" content="hanoiplan">'
AS_TEXT = "mso-number-format:'\\@'"  # Excel: this cell is text, whatever it looks like
MOST_HTML = 4_000_000  # characters; longer tables are read from the text beside
QUOTE = '"'
SPECIAL = re.compile(r'[\t\n\r"]')
CELL, ROW = "\x1f", "\x1e"  # between cells and rows while they are escaped
NO_PARTS = {0x1F: None, 0x1E: None}
BREAK = '<br style="mso-data-placement:same-cell">'


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows as tab-separated lines."""
    lines = ("\t".join(row) for row in rows)
    return "\n".join(
        line if _is_plain(line, len(row)) else "\t".join(_quoted(cell) for cell in row)
        for line, row in zip(lines, rows, strict=True)
    )


def _is_plain(line: str, cells: int) -> bool:
    """Whether no cell of a line needs quotes; most lines are looked at as one."""
    return line.count("\t") == cells - 1 and not ('"' in line or "\n" in line or "\r" in line)


def _quoted(cell: str) -> str:
    if SPECIAL.search(cell) is None:
        return cell
    return f"{QUOTE}{cell.replace(QUOTE, QUOTE * 2)}{QUOTE}"


def to_html(rows: Sequence[Sequence[str]], headings: bool) -> str:
    """Rows as an HTML table; with `headings` the first row is one of titles.

    All cells are escaped in one go: a list of 20,000 people is copied without a stall.
    """
    whole = ROW.join(CELL.join(row) for row in rows)
    if whole.count(CELL) + whole.count(ROW) != sum(len(row) for row in rows) - 1:
        whole = ROW.join(CELL.join(cell.translate(NO_PARTS) for cell in row) for row in rows)
    safe = html.escape(whole, quote=False).replace("\r\n", "\n").replace("\n", BREAK)
    body = safe.replace(CELL, "</td><td>").replace(ROW, "</td></tr>\n<tr><td>")
    first, end, rest = f"<tr><td>{body}</td></tr>".partition("\n")
    if headings:
        first = first.replace("<td>", "<th>").replace("</td>", "</th>")
    style = f"<style>td,th{{{AS_TEXT};text-align:left}}</style>"
    return f'{OURS}{style}<table border="1">\n{first}{end}{rest}\n</table>'


def block_of(text: str, markup: str = "") -> Block:
    """The block on the clipboard: from a table in the HTML where another program wrote one."""
    if "<table" in markup.lower() and OURS not in markup and len(markup) <= MOST_HTML:
        rows = from_html(markup)
        if rows:
            return rows
    return from_text(text)


def from_text(text: str) -> Block:
    """Rows of tab-separated text; a quoted cell may hold tabs and line breaks.

    A quote that does not close before a tab or a line's end is a quote like any other letter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text[:-1] if text.endswith("\n") else text
    rows: Block = [[]]
    place = 0
    while True:
        cell, place = _cell_at(text, place)
        rows[-1].append(cell)
        if place >= len(text):
            return rows
        if text[place] == "\n":
            rows.append([])
        place += 1


def _cell_at(text: str, place: int) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends."""
    if text.startswith(QUOTE, place):
        end = _closing(text, place + 1)
        if end >= 0:
            return text[place + 1 : end].replace(QUOTE * 2, QUOTE), end + 1
    ends = [found for found in (text.find("\t", place), text.find("\n", place)) if found >= 0]
    end = min(ends, default=len(text))
    return text[place:end], end


def _closing(text: str, place: int) -> int:
    """The quote that ends a cell, -1 where none stands before a tab or a line's end."""
    while (place := text.find(QUOTE, place)) >= 0:
        if text.startswith(QUOTE, place + 1):
            place += 2
        elif place + 1 == len(text) or text[place + 1] in "\t\n":
            return place
        else:
            return -1
    return -1


class _Tables(HTMLParser):
    """Gathers the cells of the tables in a page; merged cells leave empty ones beside them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: Block = []
        self._cell: list[str] | None = None
        self._span = 1
        self._silent = 0  # inside of style and script

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), 200) if span.isdecimal() else 1
            self._cell = []
        elif tag in {"style", "script"}:
            self._silent += 1
        elif tag in {"br", "p", "div", "li"} and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        elif tag in {"style", "script"}:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            words = " ".join(data.split(None))
            before = " " if data[:1].isspace() and words else ""
            after = " " if data[-1:].isspace() else ""
            self._cell.append(f"{before}{words}{after}")

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\n")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        if not self.rows:
            self.rows.append([])
        self.rows[-1] += [text, *[""] * (self._span - 1)]
        self._cell = None


def from_html(markup: str) -> Block:
    """Rows of the tables in a page, all as wide as the widest."""
    reader = _Tables()
    reader.feed(markup)
    reader.close()
    rows = [row for row in reader.rows if row]
    wide = max((len(row) for row in rows), default=0)
    return [row + [""] * (wide - len(row)) for row in rows]
