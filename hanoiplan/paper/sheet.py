"""Sheets as data: how many cards stand where on a page, and where the knife goes.

A label product differs from another only by the numbers in resources/sheets.toml. What must not
come in: what is printed on the cards; printers (their shift is a profile of its own).
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import resource
from hanoiplan.paper.units import Box, Size

_SLACK = 0.001  # mm


class CutMarks(StrEnum):
    """Where the marks for the knife stand: none, between the places, or outside the block."""

    NONE = ""
    INSIDE = "inside"
    OUTSIDE = "outside"


class Duplex(StrEnum):
    """How the printer turns the paper over for the back side."""

    NONE = "none"
    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with equal cells, mm; `start` is the first cell's top left corner."""

    name: str
    page: Size
    cell: Size
    start_x: float
    start_y: float
    columns: int
    rows: int
    pitch_x: float
    pitch_y: float
    cut_marks: CutMarks = CutMarks.NONE
    control_bar: bool = False  # 100 mm in the foot that prove the size

    @property
    def per_page(self) -> int:
        """Cells on one page."""
        return self.columns * self.rows

    def cells(self) -> tuple[Box, ...]:
        """All cells, row by row from the top left."""
        return tuple(
            Box(
                self.start_x + column * self.pitch_x,
                self.start_y + row * self.pitch_y,
                self.cell.width,
                self.cell.height,
            )
            for row in range(self.rows)
            for column in range(self.columns)
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the card number `card` (counted from 0) goes."""

    page: int
    card: int
    box: Box


def one_up(size: Size) -> Sheet:
    """A page of the card's own size with nothing else on it."""
    return Sheet("", size, size, 0, 0, 1, 1, size.width, size.height)


def spots(sheet: Sheet, count: int, start: int = 0, *, stacked: bool = False) -> Iterator[Spot]:
    """Where each of `count` cards goes, page by page.

    `start` is the first free cell of a half-used sheet (0 = the first). Stacked order runs through
    the pile: the first cell of all sheets, then the second, so that a cut pile is in order.
    """
    if not 0 <= start < sheet.per_page:
        raise KnownError(_no_such_start(sheet, start))
    cells = sheet.cells()
    pages = -(-(count + start) // sheet.per_page)
    slots = [(page, at) for page in range(pages) for at in range(sheet.per_page)]
    slots = slots[start : start + count]
    if stacked:
        slots.sort(key=lambda slot: (slot[1], slot[0]))
    order = sorted((slot, card) for card, slot in enumerate(slots))
    return (Spot(page, card, cells[at]) for (page, at), card in order)


def _no_such_start(sheet: Sheet, start: int) -> str:
    """A page of the card's own size has no name."""
    if not sheet.name:
        return _("There is one card to a page here, so every page starts at place 1.")
    sentence = _("The sheet {name} has {n} places; it cannot start at place {start}.")
    return sentence.format(name=sheet.name, n=sheet.per_page, start=start + 1)


def _turns_sideways(sheet: Sheet, duplex: Duplex) -> bool:
    """Whether the paper is turned over like a page of a book: left and right are exchanged."""
    upright = sheet.page.height >= sheet.page.width
    return (duplex is Duplex.LONG_EDGE) == upright


def mirrored(sheet: Sheet, box: Box, duplex: Duplex) -> Box:
    """Where a place of the front lies on the back of the paper, seen from the back.

    Long edge on an upright sheet: columns are exchanged, rows stay; short edge: rows are
    exchanged, columns stay. On a sheet that lies it is the other way round.
    """
    if duplex is Duplex.NONE:
        return box
    if _turns_sideways(sheet, duplex):
        return Box(sheet.page.width - box.right, box.y, box.width, box.height)
    return Box(box.x, sheet.page.height - box.bottom, box.width, box.height)


def back_stands_on_head(sheet: Sheet, duplex: Duplex) -> bool:
    """Whether backs are turned by half, so that front and back have their heads at one edge.

    A badge turns sideways on its lanyard, whichever way the printer turned the paper.
    """
    return duplex is not Duplex.NONE and not _turns_sideways(sheet, duplex)


def check(sheet: Sheet) -> str:
    """What is wrong with a sheet's numbers, "" when every cell is on the page and none overlap."""
    if sheet.columns < 1 or sheet.rows < 1:
        return _("it has no places")
    overlap_x = sheet.columns > 1 and sheet.pitch_x < sheet.cell.width - _SLACK
    overlap_y = sheet.rows > 1 and sheet.pitch_y < sheet.cell.height - _SLACK
    if overlap_x or overlap_y:
        return _("its places overlap")
    first, last = sheet.cells()[0], sheet.cells()[-1]
    outside = (
        min(first.x, first.y) < -_SLACK
        or last.right > sheet.page.width + _SLACK
        or last.bottom > sheet.page.height + _SLACK
    )
    return _("its places leave the page") if outside else ""


def parse_sheets(text: str, file: str) -> dict[str, Sheet]:
    """Read sheets from TOML; KnownError names the file and the sheet."""
    try:
        data = tomllib.loads(text)
        sheets = {name: _sheet(name, numbers) for name, numbers in data.items()}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        sentence = _(
            "The list of sheets {file} cannot be used: {problem}. Correct the file, or take the"
            " one the program brings along."
        )
        raise KnownError(sentence.format(file=file, problem=error)) from error
    for name, sheet in sheets.items():
        if problem := check(sheet):
            sentence = _(
                "The list of sheets {file} cannot be used: in “{sheet}” {problem}. Correct that"
                " sheet in the file, or take the list the program brings along."
            )
            raise KnownError(sentence.format(file=file, sheet=name, problem=problem))
    return sheets


def _sheet(name: str, numbers: dict[str, object]) -> Sheet:
    pairs = {key: _pair(numbers[key]) for key in ("page", "cell", "start", "pitch", "grid")}
    return Sheet(
        name=name,
        page=Size(*pairs["page"]),
        cell=Size(*pairs["cell"]),
        start_x=pairs["start"][0],
        start_y=pairs["start"][1],
        columns=int(pairs["grid"][0]),
        rows=int(pairs["grid"][1]),
        pitch_x=pairs["pitch"][0],
        pitch_y=pairs["pitch"][1],
        cut_marks=_cut_marks(numbers["cut_marks"]),
        control_bar=bool(numbers.get("control_bar", False)),
    )


def _cut_marks(value: object) -> CutMarks:
    """A word, or true for marks between the places."""
    if isinstance(value, bool):
        return CutMarks.INSIDE if value else CutMarks.NONE
    words = {"none": CutMarks.NONE, **{str(one): one for one in CutMarks if one}}
    if value not in words:
        reason = f"cut_marks = {value!r}"
        raise ValueError(reason)
    return words[str(value)]


def _pair(value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2:
        reason = f"{value!r}"
        raise ValueError(reason)
    return float(value[0]), float(value[1])


def read_sheets(path: Path) -> dict[str, Sheet]:
    """Read a file of sheets."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        sentence = _(
            "The list of sheets {file} cannot be read. See whether it is still there and is text"
            " in UTF-8."
        )
        raise FileTrouble(sentence.format(file=path.name)) from error
    return parse_sheets(text, path.name)


@cache
def own_sheets() -> dict[str, Sheet]:
    """The sheets the program brings along, by name."""
    return read_sheets(resource("sheets.toml"))


def sheet_for(name: str | None, card: Size) -> Sheet:
    """The named sheet, or the card's own size; refuses a sheet with places of another size."""
    if not name:
        return one_up(card)
    sheets = own_sheets()
    if name not in sheets:
        known = ", ".join(sorted(sheets))
        sentence = _("There is no sheet named {name}. Choose one of these: {known}.")
        raise KnownError(sentence.format(name=name, known=known))
    if sheets[name].cell != card:
        sentence = _(
            "The sheet {name} has places of {width} × {height} mm, which do not fit this card."
            " Choose another sheet or another card."
        )
        cell = sheets[name].cell
        raise KnownError(
            sentence.format(name=name, width=f"{cell.width:g}", height=f"{cell.height:g}")
        )
    return sheets[name]
