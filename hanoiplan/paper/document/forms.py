"""How each kind of line looks, and the measures of the sheet: Decree 30/2020, Appendix I.

One table for every writer. Type in points; margins, indents and distances in millimetres. What
must not come in: a file format.
"""

from dataclasses import dataclass

from hanoiplan.paper.document.model import Align, Orientation, Style
from hanoiplan.paper.units import Size

FACE_BY_NAME = "Times New Roman"
"""What formats that only name a face ask for; in PDF its metric twin is embedded."""

RULE = 0.6  # points: every line that the decree asks for
BORDER = 0.5  # points: lines of tables
BLACK = "#000000"
HEADING_GROUND = "#F2F2F2"

CELL_SIDE, CELL_TOP = 1.7, 1.2  # mm between the border and the text
ABOUT_RULE = 36.0  # mm: the line under the title
ROOM_TO_SIGN = 38.0  # mm from the last line of the authority to the name
PAGE_NUMBER_BASE = 14.5  # mm from the top
SMALLEST = 8.0  # points: a word wider than its column gets no smaller, it is broken


@dataclass(frozen=True, slots=True)
class Form:
    """How a kind of line is set. `pitch` is base line to base line in points."""

    size: float
    pitch: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.CENTRE
    before: float = 0.0  # points above every paragraph
    apart: float = 0.0  # points between it and a line of another kind above it
    indent: float = 0.0  # mm, first line only
    rule: float = 0.0  # a line under the text, as a share of its width
    keep: bool = False  # never the last of a page


_HEAD = 14.2  # 5 mm
_TABLE = 14.2
_TEXT = 18.2

FORMS: dict[Style, Form] = {
    Style.PARENT: Form(12, _HEAD),
    Style.AGENCY: Form(12, _HEAD, bold=True, rule=0.44),
    Style.STATE: Form(12.5, 15.3, bold=True),
    Style.MOTTO: Form(13.5, 15.3, bold=True, rule=1.0),
    Style.HEAD_SECOND: Form(11, 13, italic=True, apart=6),
    Style.NUMBER: Form(13, 15.3),
    Style.SUBJECT: Form(12, _HEAD),
    Style.PLACE: Form(13.5, 15.3, italic=True),
    Style.TITLE: Form(14, 17.9, bold=True),
    Style.ABOUT: Form(14, 17.9, bold=True),
    Style.ABOUT_SECOND: Form(12.5, 16, italic=True),
    Style.APPENDIX: Form(14, 17.9, bold=True),
    Style.APPENDIX_TITLE: Form(14, 17.9, bold=True),
    Style.APPENDIX_NOTE: Form(13, 16.8, italic=True),
    Style.ADDRESS: Form(14, _TEXT, before=6),
    Style.BASIS: Form(14, _TEXT, italic=True, align=Align.JUSTIFIED, before=6, indent=12.7),
    Style.CHAPTER: Form(14, _TEXT, bold=True, align=Align.LEFT, before=6, indent=12.7, keep=True),
    Style.POINT: Form(14, _TEXT, bold=True, align=Align.LEFT, before=6, indent=12.7, keep=True),
    Style.BODY: Form(14, _TEXT, align=Align.JUSTIFIED, before=6, indent=12.7),
    Style.CLOSE: Form(14, _TEXT, align=Align.LEFT, before=9, indent=12.7, keep=True),
    Style.CLOSE_SECOND: Form(
        12.5, 16, italic=True, align=Align.LEFT, before=2, indent=12.7, keep=True
    ),
    Style.COLUMN: Form(12, _TABLE, bold=True),
    Style.COLUMN_SECOND: Form(10.5, 12.4, italic=True),
    Style.SECTION: Form(12, _TABLE, bold=True, align=Align.LEFT, keep=True),
    Style.SECTION_SECOND: Form(11, 13, italic=True, align=Align.LEFT, keep=True),
    Style.CELL: Form(12, _TABLE, align=Align.LEFT),
    Style.CELL_STRONG: Form(12, _TABLE, bold=True, align=Align.LEFT),
    Style.CELL_SECOND: Form(10.5, 12.4, italic=True, align=Align.LEFT),
    Style.CELL_NATIVE: Form(13, 14.2, align=Align.LEFT),
    Style.RECIPIENTS_WORD: Form(12, 13, bold=True, italic=True, align=Align.LEFT),
    Style.RECIPIENT: Form(11, 13, align=Align.LEFT),
    Style.AUTHORITY: Form(14, 17.9, bold=True),
    Style.AUTHORITY_SECOND: Form(12, 15, italic=True),
    Style.SIGNER: Form(14, 17.9, bold=True),
    Style.PAGE: Form(13, 15.3),
}
UNBROKEN = frozenset({Style.CELL_NATIVE})
"""Lines in scripts without spaces: they are set smaller rather than broken."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper with its margins, mm; the blocks of the head stand at shares of the text."""

    size: Size
    left: float
    right: float
    top: float = 20.0
    bottom: float = 20.0
    left_block: tuple[float, float] = (0.19, 0.40)  # middle, width
    right_block: tuple[float, float] = (0.705, 0.59)
    signature: tuple[float, float] = (0.78, 0.44)

    @property
    def width(self) -> float:
        """Width of the text."""
        return self.size.width - self.left - self.right

    @property
    def height(self) -> float:
        """Height of the text."""
        return self.size.height - self.top - self.bottom


SHEETS = {
    Orientation.PORTRAIT: Sheet(Size(210, 297), left=30, right=18),
    Orientation.LANDSCAPE: Sheet(Size(297, 210), left=20, right=20),
}
