"""How fast a long plan is read: sixty pages of Word and of PDF beside the seconds they may take.

Run by `make bench`, not by `make test`.
"""

import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from hanoiplan.documents.model import SourceDocument
from hanoiplan.documents.reading import read_document
from tests.hanoiplan.sheets.pages import Pages

PAGES = 60
WORD_LIMIT, PDF_LIMIT = 2.0, 20.0  # seconds
SENTENCE = "Chủ trì, phối hợp với các cơ quan, đơn vị liên quan đón tiếp các đoàn khách quốc tế. "
ROWS, PARAGRAPHS = 8, 4  # a page holds about so many


def rows(page: int) -> list[list[str]]:
    """Rows of a table of tasks."""
    return [
        [str(ROWS * page + n + 1), SENTENCE * 2, "Sở Ngoại vụ", "Các sở, ngành", "Quý III/2026"]
        for n in range(ROWS)
    ]


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty pages of Word: half text, half a table of tasks."""
    document = Document()
    for _n in range(PAGES // 2 * PARAGRAPHS * 2):
        document.add_paragraph(SENTENCE * 4)
    table = document.add_table(rows=0, cols=5)
    for page in range(PAGES // 2):
        for row in rows(page):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    path = tmp_path_factory.mktemp("bench") / "k.docx"
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty pages of PDF: half text, half a table with ruled lines."""
    Pages()  # registers the fonts
    style = ParagraphStyle("t", fontName="Serif", fontSize=13, leading=17)
    small = ParagraphStyle("s", fontName="Serif", fontSize=11, leading=14)
    story: list[object] = []
    for _page in range(PAGES // 2):
        story += [Paragraph(SENTENCE * 8, style)] * PARAGRAPHS
        story.append(PageBreak())
    for page in range(PAGES // 2):
        cells = [[Paragraph(text, small) for text in row] for row in rows(page)]
        lines = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
        story += [Table(cells, (30, 200, 90, 90, 60), style=lines), PageBreak()]
    content = io.BytesIO()
    SimpleDocTemplate(content, pagesize=A4).build(story)
    path = tmp_path_factory.mktemp("bench") / "k.pdf"
    path.write_bytes(content.getvalue())
    return path


def seconds(work: Callable[[], SourceDocument]) -> tuple[float, SourceDocument]:
    """How long it takes, and what comes out."""
    began = time.perf_counter()
    found = work()
    return time.perf_counter() - began, found


def test_sixty_pages_of_word_are_read_in_their_time(word: Path) -> None:
    taken, found = seconds(lambda: read_document(word))
    print(f"\n{PAGES} pages of .docx: {taken:.2f} s, ratio {taken / WORD_LIMIT:.2f} of the limit")  # noqa: T201 - the numbers are what it is for
    assert len(found.tables[0].rows) == PAGES // 2 * ROWS
    assert taken <= WORD_LIMIT


def test_sixty_pages_of_pdf_are_read_in_their_time(pdf: Path) -> None:
    taken, found = seconds(lambda: read_document(pdf))
    ratio = taken / PDF_LIMIT
    print(f"\n{found.pages} pages of .pdf: {taken:.2f} s, ratio {ratio:.2f} of the limit")  # noqa: T201 - the numbers are what it is for
    assert found.pages >= PAGES
    assert len(found.tables[0].rows) == PAGES // 2 * ROWS
    assert taken <= PDF_LIMIT
