"""The tables of an .ods file as areas: how far cells with something in them reach, what is merged.

A cell or a row stands there once and says how often it is repeated, so that a few letters can be
a table without end. What must not come in: the text of the cells, which the reader gives.
"""

import re
from dataclasses import dataclass, field

from hanoiplan.sheets.cells import Merged
from hanoiplan.sheets.workbook_parts import attributes

_TAG = re.compile(
    rb"<(/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s>/])([^>]*?)(/?)>"
)


@dataclass(frozen=True, slots=True)
class Areas:
    """One table: its name, how far it is filled, its merged cells."""

    name: str
    width: int
    height: int
    merged: tuple[Merged, ...]


@dataclass(slots=True)
class _Walk:
    """Where the walk through a table stands."""

    name: str
    row: int = 0
    column: int = 0
    repeated: int = 1
    filled: bool = False
    width: int = 0
    height: int = 0
    merged: list[Merged] = field(default_factory=list)

    def row_begins(self, told: dict[str, str]) -> None:
        self.column, self.filled = 0, False
        self.repeated = _count(told, "number-rows-repeated")

    def row_ends(self) -> None:
        self.row += self.repeated
        if self.filled:
            self.height = self.row

    def cell(self, told: dict[str, str], *, empty: bool) -> None:
        right = self.column + _count(told, "number-columns-spanned") - 1
        bottom = self.row + _count(told, "number-rows-spanned")
        if right > self.column or bottom > self.row + 1:
            self.merged.append(Merged(self.row + 1, self.column, bottom, right))
        self.column += _count(told, "number-columns-repeated")
        if not empty:
            self.filled, self.width = True, max(self.width, self.column)

    def done(self) -> Areas:
        return Areas(self.name, self.width, self.height, tuple(self.merged))


def _count(told: dict[str, str], name: str) -> int:
    text = told.get(name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 9 else 1


def ods_areas(xml: bytes) -> list[Areas]:
    """The tables in the file's `content.xml`, in their order."""
    found: list[Areas] = []
    walk: _Walk | None = None
    for ends, kind, inside, empty in _TAG.findall(xml):
        if kind == b"table":
            if walk:
                found.append(walk.done())
            walk = None if ends else _Walk(attributes(inside).get("name", ""))
        elif walk:
            _step(walk, kind, inside, ends=bool(ends), empty=bool(empty))
    return found


def _step(walk: _Walk, kind: bytes, inside: bytes, *, ends: bool, empty: bool) -> None:
    if kind == b"table-row":
        if not ends:
            walk.row_begins(attributes(inside))
        if ends or empty:
            walk.row_ends()
    elif not ends:
        walk.cell(attributes(inside) if inside else {}, empty=empty)
