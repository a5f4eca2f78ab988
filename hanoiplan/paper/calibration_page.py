"""The page that is printed once on each printer and measured: what it does to a page, in A4.

Front and back, drawn at true size from the very lengths that the results are reckoned with. What
must not come in: the results (`base.printer_measures`), which printer there is.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from hanoiplan.base.i18n import N_
from hanoiplan.base.printer_measures import (
    CROSS,
    FROM_LEFT,
    FROM_TOP,
    LADDER,
    MODULES,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    RULER,
)
from hanoiplan.base.speech import Speech
from hanoiplan.paper.calibration_pen import FINE, GREY, INK, NAVY, RED, Pen, Tone
from hanoiplan.paper.colours import WHITE, contrast
from hanoiplan.paper.draw import Page, write_pdf
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.units import Box, Side, Size

Language = Literal["vi", "en"]
Colours = Sequence[tuple[str, str, bool]]
"""Categories' letters and colours "#RRGGBB", and whether they stand in a square (work cards)."""

LETTERS = "ABCDEFGH"
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_SCRIPTS = "สุวรรณภักดี   ສີສະຫວາດວົງສາ   ច័ន្ទមុនីរ័ត្ន   ခင်စံပယ်နွယ်ဦး   新加坡市河内"
_SIZES = (5, 6, 7, 8, 9, 10, 12)  # points
_GREYS = 12
_COLUMN = 42.0  # mm: left edge of what stands beside the upright ruler
_RIGHT = 194.0
_DOWN_FROM = 62.0  # mm: where the upright ruler begins
_HEADING = Tone(8.8, Weight.SEMIBOLD)
_SMALL = Tone(6.5, colour=GREY)
_LADDER_AT = 70.0  # mm from the top, and from the left: where the ladders begin
_STAGGER = 4.0
_CODES_TOP = 190.0


def calibration_page(
    colours: Colours, primary: Language = "vi", printer: str = "", *, two_sided: bool = True
) -> bytes:
    """The page as a PDF, both languages on it; `printer` is written on it where it is known.

    The back holds the cross alone; it is turned over the long edge.
    """
    size = Size(PAPER_WIDTH, PAPER_HEIGHT)
    both = _Both(primary)
    pages = [Page(size, (), tuple(_front(both, colours, printer).marks))]
    if two_sided:
        pages.append(Page(size, (), tuple(_back(both).marks), Side.BACK))
    return write_pdf(pages, both.first(_TITLE))


_TITLE = N_("Printer calibration page")
_PRINTER = N_("Printer")
_NO_SCALING = N_("Print at 100 %, without fitting to the page")
_DATE, _BY = N_("Date"), N_("Measured by")
_RULERS = N_("Measure the true length of both rulers, and from the edge of the paper to each")
_SQUARE = N_("60 mm square, diagonals alike: drawn in straight")
_SIDES = N_("Hold to the light: where is the back's cross?")
_SIGNS = N_("left and up are minus")
_GREY_STEPS = N_("Grey steps: neighbours can be told apart")
_COLOURS = N_("Colours of the categories: letter and form say the same")
_CODES = N_("Codes: the number under the smallest one that scans")
_TYPE = N_("Letters: every mark is whole down to 6 pt")
_EDGES = N_("White edge: on each side the smallest number whose line is whole; the largest of them")
_TYPE_IN = N_("Type the eight results under Settings, Scanner and printer, Calibrate.")
_BACK = N_("Back of the calibration page: turned over the long edge")


class _Both:
    """Says a sentence in the first language, in the other, or in both."""

    def __init__(self, primary: Language) -> None:
        self._speeches = Speech(primary), Speech("en" if primary == "vi" else "vi")

    def first(self, msgid: str) -> str:
        """In the first language."""
        return self._speeches[0].say(msgid)

    def other(self, msgid: str) -> str:
        """In the other one, "" where it is the same."""
        said = self._speeches[1].say(msgid)
        return "" if said == self.first(msgid) else said

    def number(self, value: float) -> str:
        """With one place, as the first language writes it."""
        return self._speeches[0].number(value, 1)

    def joined(self, msgid: str) -> str:
        """Both beside each other."""
        return " · ".join(filter(None, (self.first(msgid), self.other(msgid))))


def _front(both: _Both, colours: Colours, printer: str) -> Pen:
    pen = Pen()
    _head(pen, both, printer)
    _ladders(pen)
    _corners(pen)
    _rulers(pen, both)
    _square(pen, both)
    _sides(pen, both)
    _greys(pen, both)
    _tiles(pen, both, colours)
    _codes(pen, both)
    _letters(pen, both)
    _results(pen, both)
    return pen


def _back(both: _Both) -> Pen:
    """A cross where that of the front is seen through the paper, and no scale on it."""
    pen = Pen()
    x, y = PAPER_WIDTH - CROSS[0], CROSS[1]
    pen.cross(x, y, 14.0, 3.0)
    pen.round(x, y, 0.6, fill=INK)
    pen.words(x, y + 24, both.first(_BACK), _SMALL, at=0.5)
    pen.words(x, y + 27.2, both.other(_BACK), _SMALL, at=0.5)
    return pen


def _heading(
    pen: Pen, both: _Both, x: float, base: float, number: int, msgid: str, letters: str = "",
    *, width: float,
) -> None:  # fmt: skip
    """A number, the words in both languages (the second line grey), and the results' letters."""
    end = pen.words(x, base, str(number), Tone(8.8, Weight.EXTRABOLD, NAVY)) + 2.0
    for letter in letters:
        end = pen.tag(end + 2.5, base - 1.1, letter) + 1.2
    pen.words(end, base, both.first(msgid), _HEADING, width=x + width - end)
    pen.words(end, base + 3.4, both.other(msgid), Tone(7, colour=GREY), width=x + width - end)


def _head(pen: Pen, both: _Both, printer: str) -> None:
    pen.words(FROM_LEFT, 23.5, both.first(_TITLE), Tone(20, Weight.BOLD, NAVY))
    pen.words(FROM_LEFT, 29.5, both.other(_TITLE), Tone(11, colour=GREY))
    right, wide = 184.0, 62.0
    name = printer or "_" * 22
    pen.words(
        right, 22.5, f"{both.joined(_PRINTER)}: {name}", Tone(9, Weight.MEDIUM), at=1.0, width=75.0
    )
    red = Tone(9, Weight.SEMIBOLD, RED)
    pen.words(right, 27.0, both.first(_NO_SCALING), red, at=1.0, width=wide)
    pen.words(right, 30.8, both.other(_NO_SCALING), Tone(7.5, colour=RED), at=1.0, width=wide)


def _corners(pen: Pen) -> None:
    for x in (10.0, PAPER_WIDTH - 10):
        for y in (10.0, PAPER_HEIGHT - 10):
            pen.cross(x, y, 4.0, 2.0)


def _ladders(pen: Pen) -> None:
    """From 1 to 10 mm at each edge: the first line that is whole says how wide the white is."""
    for step in range(1, int(LADDER) + 1):
        at = _LADDER_AT + (step - 1) * _STAGGER
        far_x, far_y = PAPER_WIDTH - step, PAPER_HEIGHT - step
        pen.line(step, at, step, at + _STAGGER)
        pen.line(far_x, at, far_x, at + _STAGGER)
        pen.line(at, step, at + _STAGGER, step)
        pen.line(at, far_y, at + _STAGGER, far_y)
        middle, tone = at + _STAGGER / 2, _SMALL
        pen.words(max(step, 4) + 1.2, middle + 0.8, str(step), tone)
        pen.words(min(far_x, PAPER_WIDTH - 4) - 1.2, middle + 0.8, str(step), tone, at=1.0)
        pen.words(middle, max(step, 4) + 3.2, str(step), tone, at=0.5)
        pen.words(middle, min(far_y, PAPER_HEIGHT - 4) - 1.2, str(step), tone, at=0.5)


def _rulers(pen: Pen, both: _Both) -> None:
    """Their lines are what C and D are measured to."""
    _heading(pen, both, FROM_LEFT, 40.5, 1, _RULERS, "ABCD", width=158.0)
    pen.ruler(FROM_LEFT, FROM_TOP, RULER, upright=False)
    pen.ruler(FROM_LEFT, _DOWN_FROM, RULER, upright=True)
    end = FROM_LEFT + RULER
    pen.tag(end + 5.0, FROM_TOP + 2.0, "A")
    pen.tag(FROM_LEFT, _DOWN_FROM + RULER + 4.5, "B")
    y = 150.0
    pen.arrow(FROM_LEFT, y, 5.0, y)
    pen.tag(16.0, y, "C")
    pen.words(16.0, y + 5.6, f"{FROM_LEFT:g} mm", Tone(7, colour=GREY), at=0.5)
    x = 190.0
    pen.line(end + 10.0, FROM_TOP, x + 4.0, FROM_TOP)
    pen.arrow(x, FROM_TOP, x, 5.0)
    pen.tag(x, 36.0, "D")
    pen.words(x + 3.2, 37.0, f"{FROM_TOP:g} mm", Tone(7, colour=GREY))


def _square(pen: Pen, both: _Both) -> None:
    _heading(pen, both, _COLUMN, 66.0, 2, _SQUARE, width=74.0)
    box = Box(_COLUMN, 73.0, 60.0, 60.0)
    pen.box(box)
    pen.line(box.x, box.y, box.right, box.bottom, FINE, dash=(2, 1.5))
    pen.line(box.x, box.bottom, box.right, box.y, FINE, dash=(2, 1.5))


def _sides(pen: Pen, both: _Both) -> None:
    _heading(pen, both, 119.0, 66.0, 3, _SIDES, "EF", width=75.5)
    x, y = CROSS
    arm = 20.0
    pen.arrow(x - arm, y, x + arm + 3, y)
    pen.arrow(x, y - arm, x, y + arm + 3)
    for at in range(-int(arm), int(arm) + 1, 2):
        long = 2.0 if at % 10 == 0 else 1.2
        pen.line(x + at, y - long, x + at, y + long, FINE)
        pen.line(x - long, y + at, x + long, y + at, FINE)
    for at in (-10, 10):
        said = f"{at:+d}"
        pen.words(x + at, y + 5.2, said, _SMALL, at=0.5)
        pen.words(x + 3.0, y + at + 0.8, said, _SMALL)
    pen.tag(x + arm + 7, y, "E")
    pen.tag(x, y + arm + 7, "F")
    pen.words(x + 5, y + arm + 4.8, both.first(_SIGNS), _SMALL)
    pen.words(x + 5, y + arm + 7.8, both.other(_SIGNS), _SMALL)


def _row(count: int, width: float, draw: Callable[[int, float], object]) -> None:
    """So many places of a width, beside each other from the column on."""
    for at in range(count):
        draw(at, _COLUMN + at * width)


def _greys(pen: Pen, both: _Both) -> None:
    _heading(pen, both, _COLUMN, 142.0, 4, _GREY_STEPS, width=_RIGHT - _COLUMN)
    wide = (_RIGHT - _COLUMN) / _GREYS

    def draw(at: int, x: float) -> None:
        share = at / (_GREYS - 1)
        level = round(255 * (1 - share))
        pen.box(Box(x, 147.5, wide, 8.5), f"#{level:02X}{level:02X}{level:02X}", GREY, FINE)
        pen.words(x + wide / 2, 159.2, f"{share * 100:.0f} %", _SMALL, at=0.5)

    _row(_GREYS, wide, draw)


def _tiles(pen: Pen, both: _Both, colours: Colours) -> None:
    _heading(pen, both, _COLUMN, 166.0, 5, _COLOURS, width=_RIGHT - _COLUMN)
    wide, side = (_RIGHT - _COLUMN) / max(1, len(colours)), 8.8

    def draw(at: int, x: float) -> None:
        letter, colour, square = colours[at]
        pale = contrast(WHITE, colour) < 1.35
        if square:
            pen.box(Box(x, 171.2, side, side), colour, GREY if pale else "", FINE)
        else:
            pen.round(x + side / 2, 171.2 + side / 2, side / 2, colour)
        ink = WHITE if contrast(WHITE, colour) >= 3.8 else INK
        pen.words(x + side / 2, 177.5, letter, Tone(15, Weight.EXTRABOLD, ink), at=0.5)

    _row(len(colours), wide, draw)


def _codes(pen: Pen, both: _Both) -> None:
    """Each code holds its own module in hundredths of a millimetre: a scanner says which it was."""
    _heading(pen, both, _COLUMN, 186.0 - 0.5, 6, _CODES, "G", width=_RIGHT - _COLUMN)
    sides = [module * 21 for module in MODULES]
    gap = (_RIGHT - _COLUMN - sum(sides)) / (len(sides) - 1)
    x = _COLUMN
    for module, side in zip(MODULES, sides, strict=True):
        pen.code(x, _CODES_TOP + 1.5, module, code_content(module))
        pen.words(x + side / 2, _CODES_TOP + side + 5.0, both.number(module), Tone(8), at=0.5)
        x += side + gap


def code_content(module: float) -> str:
    """21 digits, as on a badge, that no badge has: nothing but the size of the module."""
    return f"{round(module * 100):021d}"


def _letters(pen: Pen, both: _Both) -> None:
    _heading(pen, both, FROM_LEFT, 227.5, 7, _TYPE, width=_RIGHT - FROM_LEFT)
    wide = _RIGHT - FROM_LEFT
    pen.words(FROM_LEFT, 235.6, _VIETNAMESE, Tone(9.5), width=wide)
    pen.words(FROM_LEFT, 240.6, _VIETNAMESE.upper(), Tone(9.5), width=wide)
    pen.words(FROM_LEFT, 247.0, _SCRIPTS, Tone(11.5), width=wide)
    x = FROM_LEFT
    for size in _SIZES:
        x = pen.words(x, 252.8, f"{size} pt Nguyễn", Tone(size)) + 4.5


def _results(pen: Pen, both: _Both) -> None:
    """Eight boxes to write in, in the order in which they are typed."""
    _heading(pen, both, FROM_LEFT, 259.8, 8, _EDGES, "H", width=_RIGHT - FROM_LEFT)
    wide, high, top = (_RIGHT - FROM_LEFT) / len(LETTERS), 8.6, 266.0
    for at, letter in enumerate(LETTERS):
        x = FROM_LEFT + at * wide
        pen.box(Box(x, top, wide, high), thickness=0.6)
        pen.tag(x + 3.6, top + high / 2, letter)
        pen.words(x + wide - 1.2, top + high - 1.6, "mm", _SMALL, at=1.0)
    pen.words(FROM_LEFT, 278.4, both.first(_TYPE_IN), Tone(7.5, Weight.SEMIBOLD), width=92.0)
    pen.words(FROM_LEFT, 281.8, both.other(_TYPE_IN), Tone(7, colour=GREY), width=92.0)
    asked = f"{both.joined(_DATE)} ____________   {both.joined(_BY)} __________________"
    pen.words(_RIGHT, 279.6, asked, Tone(7.5), at=1.0, width=76.0)
