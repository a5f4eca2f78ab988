"""An administrative paper as a PDF. What must not come in: how it is laid out, what it says."""

from dataclasses import dataclass

from hanoiplan.paper.document.forms import SHEETS
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pages import pages
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
    size = SHEETS[document.orientation].size
    over = rehearsal_page(size) if document.rehearsal else ()
    drawn = [Page(size, (), (*marks, *over)) for marks in pages(document)]
    texts = [mark for page in drawn for mark in page.marks if isinstance(mark, Text)]
    gone = "".join(shape(one.text, one.weight, one.width, one.family).missing for one in texts)
    return Drawn(write_pdf(drawn, document.name), len(drawn), "".join(dict.fromkeys(gone)))
