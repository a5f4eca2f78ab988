"""What an administrative paper consists of, before any file format knows of it.

Lines say what they are (`Style`), never how they look: that is decided once, in `forms`. Widths
and heights are millimetres. What must not come in: sizes of type, pages, positions.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hanoiplan.base.text import nfc


class Style(StrEnum):
    """What a line is; the values are the names of the styles in a word processor."""

    PARENT = "Parent agency"
    AGENCY = "Issuing agency"
    STATE = "State"
    MOTTO = "Motto"
    HEAD_SECOND = "Head in the second language"
    NUMBER = "Number"
    SUBJECT = "Subject of a letter"
    PLACE = "Place and date"
    TITLE = "Paper title"
    ABOUT = "Paper subject"
    ABOUT_SECOND = "Paper subject in the second language"
    APPENDIX = "Appendix"
    APPENDIX_TITLE = "Appendix title"
    APPENDIX_NOTE = "Appendix note"
    ADDRESS = "Addressee"
    BASIS = "Basis"
    CHAPTER = "Chapter"
    POINT = "Point"
    BODY = "Paper text"
    CLOSE = "Paper close"
    CLOSE_SECOND = "Paper close in the second language"
    COLUMN = "Column heading"
    COLUMN_SECOND = "Column heading in the second language"
    SECTION = "Section"
    SECTION_SECOND = "Section in the second language"
    CELL = "Cell"
    CELL_STRONG = "Strong cell"
    CELL_SECOND = "Cell in the second language"
    CELL_NATIVE = "Name in its own script"
    RECIPIENTS_WORD = "Recipients heading"
    RECIPIENT = "Recipient"
    AUTHORITY = "Signing authority"
    AUTHORITY_SECOND = "Signing authority in the second language"
    SIGNER = "Signer"
    PAGE = "Page number"


class Align(StrEnum):
    """Where a line stands in its room."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class Orientation(StrEnum):
    """How the sheet is held."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")


def spoken(text: str) -> str:
    """Composed letters; line ends, tabs and what else no file takes become a space."""
    return nfc(_STEERING.sub(" ", text)).strip(" ")


@dataclass(frozen=True, slots=True)
class Line:
    """One text of one style; `pieces` are what no line break divides (empty: the words).

    The pieces joined by spaces are the text: they only say where it may be broken.
    """

    text: str
    style: Style
    pieces: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The text as every writer writes it: composed, without letters that only steer."""
        return spoken(self.text)


Lines: TypeAlias = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a paper: agencies on the left, state and motto on the right, and under them.

    `subject` is what a letter is about, under its number; a letter has no title.
    """

    left: Lines
    right: Lines
    number: Line
    place: Line
    subject: Lines = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    heading: Lines
    width: float  # mm
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row: for every column its lines, from top to bottom."""

    cells: tuple[Lines, ...]
    least: float = 0.0  # mm: it is never lower


@dataclass(frozen=True, slots=True)
class Section:
    """A row over all columns that names the rows after it and never ends a page."""

    lines: Lines


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; the headings stand again at the top of each page."""

    columns: tuple[Column, ...]
    rows: tuple[Row | Section, ...]
    fresh: bool = False  # begins on a new page
    top: bool = False  # cells begin at the top of their row: where texts are long


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text; what it `heads` begins on the same page."""

    line: Line
    heads: bool = False


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Ending:
    """Who gets the paper, on the left, and who signs, on the right; a name may be missing."""

    recipients: Lines
    authority: Lines
    signer: Line | None


@dataclass(frozen=True, slots=True)
class Appendix:
    """What is attached to a paper: on sheets of its own, with pages counted from 1."""

    orientation: Orientation
    title: Lines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One administrative paper, whole; `name` is what the file calls itself."""

    name: str
    orientation: Orientation
    head: Head | None  # None: a working paper without the form of offices
    title: Lines
    blocks: tuple[Block, ...]
    ending: Ending | None
    rehearsal: bool = False  # every page says so
    appendices: tuple[Appendix, ...] = ()
