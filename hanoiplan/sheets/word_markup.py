"""The XML of a Word file: its main part, what the page hides, cells of a row in their columns.

Shared by what reads lists and what reads whole documents. What must not come in: what is done
with the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.markup import Element, local_name
from hanoiplan.sheets.workbook_parts import relations_of

MOST_COLUMNS = 1_000  # of one table; Word itself stops at 63
# Not part of what the page shows: deleted and moved text, and a second form of the same drawing.
HIDDEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_AROUND = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of a row as the file has it."""

    element: Element
    left: int  # column of the grid, from 0
    span: int  # columns of the grid
    goes_on: bool = False  # continues the cell above it
    goes_right: bool = False  # continues the cell left of it
    begins_down: bool = False  # may be continued below
    begins_right: bool = False

    @property
    def is_merged(self) -> bool:
        """Whether it says anything of the cells beside it."""
        return self.goes_on or self.goes_right or self.begins_down or self.begins_right


def main_parts(archive: Archive) -> list[str]:
    """The main part, or nothing; newer programs call it otherwise than word/document.xml."""
    relations = relations_of(archive.read("_rels/.rels"))
    said = [
        one.get("Target", "").lstrip("/")
        for one in relations
        if one.get("Type", "").endswith("/officeDocument")
    ]
    return [part for part in (*said, "word/document.xml") if part in archive.parts][:1]


def told(element: Element | None, name: str) -> str | None:
    """The attribute `name` of an element, whichever name space it is in."""
    attributes = element.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == name), None)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name."""
    children = iter(element) if element is not None else iter(())
    return next((one for one in children if local_name(one) == name), None)


def number(element: Element | None, without: int) -> int:
    """The number that an element tells as its value; `without` where it tells none."""
    value = told(element, "val") or ""
    return min(int(value), MOST_COLUMNS) if value.isdecimal() and len(value) < 9 else without


def is_on(element: Element | None) -> bool:
    """Whether a property that is simply there (w:b, w:tblHeader) is switched on."""
    return element is not None and told(element, "val") not in _OFF


def inside(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for element in parent:
        name = local_name(element)
        if name == wanted:
            yield element
        elif name in _AROUND:
            yield from inside(element, wanted)


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table that were not deleted."""
    for row in inside(table, "tr"):
        if child(child(row, "trPr"), "del") is None:
            yield row


def placed_cells(row: Element) -> Iterator[PlacedCell]:
    """The cells of a row in the columns of the table's grid."""
    left = number(child(child(row, "trPr"), "gridBefore"), 0)
    for cell in inside(row, "tc"):
        said = child(cell, "tcPr")
        span = max(number(child(said, "gridSpan"), 1), 1)
        down, across = child(said, "vMerge"), child(said, "hMerge")
        starts_down, starts_right = (told(one, "val") == "restart" for one in (down, across))
        yield PlacedCell(
            *(cell, left, span),
            goes_on=down is not None and not starts_down,
            goes_right=across is not None and not starts_right,
            begins_down=down is not None and starts_down,
            begins_right=across is not None and starts_right,
        )
        left += span
