"""An administrative paper as a PDF. What must not come in: how it is laid out, what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pages import leaves
from hanoiplan.paper.draw import Page, write_pdf
from hanoiplan.paper.pen import Text
from hanoiplan.paper.rehearsal_mark import rehearsal_page
from hanoiplan.paper.shaping import shape


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished file; `missing` are the letters that no face on paper has."""

    pdf: bytes
    pages: int
    missing: str


def draw_document(document: Document) -> Drawn:
    """The same document always gives the same bytes."""
    return draw_documents((document,))


def draw_documents(documents: Sequence[Document]) -> Drawn:
    """Several papers in one file, each with pages counted from 1; it is called as the first."""
    return drawn_of([page for one in documents for page in _pages(one)], documents[0].name)


def drawn_of(pages: Sequence[Page], name: str) -> Drawn:
    """Pages as a file, and the letters that no face on paper has."""
    texts = [mark for page in pages for mark in page.marks if isinstance(mark, Text)]
    gone = "".join(shape(one.text, one.weight, one.width, one.family).missing for one in texts)
    return Drawn(write_pdf(pages, name), len(pages), "".join(dict.fromkeys(gone)))


def _pages(document: Document) -> Iterator[Page]:
    for leaf in leaves(document):
        over = rehearsal_page(leaf.size) if document.rehearsal else ()
        yield Page(leaf.size, (), (*leaf.marks, *over))
