"""A PDF with letters as a person reads it: paragraphs and tables, as if it had no pages.

Page numbers, what repeats on every page and repeated headings are dropped; footnotes stand apart.
What must not come in: what a paragraph or a row means.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.documents.model import Block, SourceDocument
from hanoiplan.documents.pdf_lines import PdfLine
from hanoiplan.documents.pdf_page import PageRead, PageTable, read_page
from hanoiplan.documents.pdf_paragraphs import Margins, margins_of, paragraphs
from hanoiplan.documents.pdf_tables import (
    TableOverPages,
    append,
    begun,
    goes_on,
    put_over_pages,
)
from hanoiplan.documents.progress import Tell, told
from hanoiplan.documents.spaces import put_together
from hanoiplan.documents.trouble import SCAN, refused
from hanoiplan.sheets.joining import is_furniture, without_numbers
from hanoiplan.sheets.pdf_pages import opened_pdf

MOST_PAGES = 500  # that are read, about 20 s; a plan has fewer, what follows is said to be left out
_EDGE = 0.12  # share of the height of a page in which its number and its furniture stand
_MANY = 3  # pages on which the same line is no text of the document
_SAME_HEIGHT = 4.0  # points
_NOTE = re.compile(r"\[?(\d{1,3})\]?\s+(\S.*)")
_SMALL = 0.92  # share of the usual size of letters below which lines at the foot are notes
_Item = PdfLine | TableOverPages


def read(content: bytes, file: str, tell: Tell | None = None) -> SourceDocument:
    """The whole document; of a longer one the first `MOST_PAGES`, and a remark that says so.

    Raises:
        FileTrouble: the document is damaged, protected, a scan or too large.
        Stopped: `tell` answered False.
    """
    with opened_pdf(content, file) as document:
        all_pages = document.count
        count = min(all_pages, MOST_PAGES)
        pages = []
        for number in range(count):
            told(tell, number, count)
            pages.append(read_page(document.page(number + 1)))
    told(tell, count, count)
    if not any(page.has_letters for page in pages):
        raise refused(SCAN, file)
    return _document(pages, file, all_pages)


def _document(pages: list[PageRead], file: str, all_pages: int) -> SourceDocument:
    furniture = _furniture(pages)
    usual = _usual_size(pages)
    notes: list[tuple[str, str]] = []
    items: list[_Item] = []
    for page in pages:
        _without_furniture(page, furniture)
        notes += _notes(page, usual)
        _add(items, page)
    blocks = tuple(_blocks(items, pages))
    return SourceDocument(
        *(file, "pdf", blocks, len(pages), tuple(notes)), remarks=tuple(_remarks(pages, all_pages))
    )


def _remarks(pages: Sequence[PageRead], all_pages: int) -> Iterator[str]:
    if all_pages > len(pages):
        yield _("The document is very long: pages {first} to {last} were left out.").format(
            first=len(pages) + 1, last=all_pages
        )
    scanned = sum(page.has_pictures and not page.has_letters for page in pages)
    if scanned:
        yield ngettext(
            "One page is a picture without letters and was passed over.",
            "{n} pages are pictures without letters and were passed over.",
            scanned,
        ).format(n=scanned)


# --- what does not belong to the text ----------------------------------------------------------


def _at_edge(page: PageRead, line: PdfLine) -> bool:
    return line.top < _EDGE * page.height or line.bottom > (1 - _EDGE) * page.height


def _furniture(pages: Sequence[PageRead]) -> set[str]:
    seen = Counter(
        line
        for page in pages
        for line in {_placed(one) for one in page.lines if _at_edge(page, one)}
    )
    return {line for (line, _top), times in seen.items() if times >= _MANY and line.strip()}


def _placed(line: PdfLine) -> tuple[str, int]:
    """A line without its numbers, and the height it stands on."""
    return without_numbers(line.text), round(line.top / _SAME_HEIGHT)


def _without_furniture(page: PageRead, furniture: set[str]) -> None:
    """Only the outermost lines can be furniture: what follows a line of text is text."""
    for step in (1, -1):
        for one in page.items[::step]:
            if not isinstance(one, PdfLine) or not _at_edge(page, one):
                break
            if not is_furniture(one.text, furniture):
                break
            page.items.remove(one)


def _usual_size(pages: Sequence[PageRead]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _notes(page: PageRead, usual: float) -> list[tuple[str, str]]:
    """Footnotes: smaller lines at the foot of the page, the first of which begins with a number."""
    lines: list[PdfLine] = []
    for one in reversed(page.items):
        if not isinstance(one, PdfLine) or one.size >= _SMALL * usual:
            break
        lines.insert(0, one)
    while lines and not _NOTE.fullmatch(lines[0].text):
        lines.pop(0)
    if not lines or not any(f"[{_mark(lines[0])}]" in text for text in _texts(page, lines)):
        return []
    made: list[tuple[str, list[str]]] = []
    for line in lines:
        page.items.remove(line)
        note = _NOTE.fullmatch(line.text)
        follows = note is not None and (not made or int(note[1]) == int(made[-1][0]) + 1)
        if note is not None and follows:
            made.append((note[1], [note[2]]))
        else:
            made[-1][1].append(line.text)
    return [(mark, put_together(text)[0]) for mark, text in made]


def _mark(line: PdfLine) -> str:
    note = _NOTE.fullmatch(line.text)
    return note[1] if note else ""


def _texts(page: PageRead, without: Sequence[PdfLine]) -> Iterator[str]:
    for one in page.items:
        if isinstance(one, PageTable):
            yield from (cell.text for row in one.rows for cell in row)
        elif one not in without:
            yield one.text


# --- over the pages ----------------------------------------------------------------------------


def _add(items: list[_Item], page: PageRead) -> None:
    """Put a page behind the others; a table that goes on is one with the last one."""
    for place, one in enumerate(page.items):
        last = items[-1] if items else None
        if isinstance(one, PdfLine):
            items.append(one)
        elif place == 0 and isinstance(last, TableOverPages) and goes_on(last, one):
            append(last, one)
        else:
            items.append(begun(one))


def _blocks(items: Sequence[_Item], pages: Sequence[PageRead]) -> Iterator[Block]:
    margins = _margins(items, pages)
    waiting: list[PdfLine] = []
    for one in items:
        turned = bool(waiting) and isinstance(one, PdfLine) and _turned(waiting[-1], one, pages)
        if waiting and (turned or not isinstance(one, PdfLine)):
            yield from paragraphs(waiting, margins[pages[waiting[0].page - 1].width])
            waiting = []
        if isinstance(one, PdfLine):
            waiting.append(one)
        else:
            table = put_over_pages(one)
            if table.rows:
                yield table
    if waiting:
        yield from paragraphs(waiting, margins[pages[waiting[0].page - 1].width])


def _turned(before: PdfLine, line: PdfLine, pages: Sequence[PageRead]) -> bool:
    """Whether a page of another width begins."""
    return pages[before.page - 1].width != pages[line.page - 1].width


def _margins(items: Sequence[_Item], pages: Sequence[PageRead]) -> dict[float, Margins]:
    """By the width of pages."""
    lines = [one for one in items if isinstance(one, PdfLine)]
    widths = {page.width for page in pages}
    return {
        width: margins_of([one for one in lines if pages[one.page - 1].width == width], width)
        for width in widths
    }
