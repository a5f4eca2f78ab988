"""What a document consists of for a reader: paragraphs and tables in order, with their pages.

Frozen values only. What must not come in: files, and what a heading, a row or a sentence means.
"""

from dataclasses import dataclass
from typing import Literal

DocumentKind = Literal["docx", "pdf", "xlsx", "txt"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; lines broken by hand inside it are kept as new lines."""

    text: str  # composed (NFC), without its automatic number; footnote marks as "[1]"
    page: int = 0  # from 1; 0 where the file does not say
    bold: bool = False  # every letter of it
    centred: bool = False
    numbering: str = ""  # the automatic list number as the page shows it: "1.", "a)", "-"
    italic: bool = False  # every letter of it
    level: int = 0  # of the automatic list, from 0
    uncertain: bool = False  # put together by guess

    @property
    def shown(self) -> str:
        """The paragraph as the page shows it, with its automatic number."""
        return f"{self.numbering} {self.text}" if self.numbering else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; paragraphs in it are lines, automatic numbers stand in the text."""

    text: str
    inherited: bool = False  # repeats the text of a merged area that begins elsewhere
    uncertain: bool = False  # joined by guess, as over the end of a page
    page: int = 0  # on which it begins, from 1; 0 where the file does not say
    bold: bool = False
    width: int = 1  # columns that it spans; the cells right of it are inherited


@dataclass(frozen=True, slots=True)
class DocTable:
    """A table as a rectangle of cells; what is merged stands in every cell of its area."""

    rows: tuple[tuple[Cell, ...], ...]
    pages: tuple[int, int] = (0, 0)  # first and last
    heading_rows: int = 0  # as the file says; 0 where it does not
    certain: bool = True  # False: columns were guessed from text

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as plain text, merged cells repeated."""
        return tuple(tuple(cell.text for cell in row) for row in self.rows)


Block = Paragraph | DocTable


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A whole document, read."""

    name: str  # of the file, without its folder
    kind: DocumentKind
    blocks: tuple[Block, ...] = ()
    pages: int = 0  # 0 where the file does not say
    footnotes: tuple[tuple[str, str], ...] = ()  # mark ("1") and text
    remarks: tuple[str, ...] = ()  # sentences about what was overlooked

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs alone, in their order."""
        return tuple(one for one in self.blocks if isinstance(one, Paragraph))

    @property
    def tables(self) -> tuple[DocTable, ...]:
        """The tables alone, in their order."""
        return tuple(one for one in self.blocks if isinstance(one, DocTable))
