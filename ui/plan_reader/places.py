"""Where the rows of an intake stand in the document, and what is amber, red or joined there.

Pure. Cells are found by their texts, never by the place of their column. What must not come in:
Qt, words for people.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable, SourceDocument
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanRowState
from hanoiplan.plan_reading.model import Fault
from ui.plan_reader.fields import field_of

Place = tuple[int, int]  # block, row of the table (-1: a paragraph)
OF_HEADINGS = frozenset({"section_twice", "section_missing"})


@dataclass(frozen=True, slots=True)
class Places:
    """The rows of a reading on its pages. Keys are those of the intake's rows."""

    of_row: Mapping[int, tuple[Place, ...]] = field(default_factory=dict)
    at: Mapping[Place, tuple[int, ...]] = field(default_factory=dict)
    faults: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)
    heads: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)  # of the group it begins
    fault_places: frozenset[Place] = frozenset()
    joined: frozenset[int] = frozenset()


def places_of(intake: PlanIntake) -> Places:
    """Where everything stands; the same as long as the document is the same."""
    source = intake.reading.source
    rows = [row for row in intake.rows if row.state is not PlanRowState.GONE]
    of_row: dict[int, tuple[Place, ...]] = {
        row.key: (_place(row),) for row in rows if _exists(source, _place(row))
    }
    taken = {one for places in of_row.values() for one in places}
    joined: set[int] = set()
    for row in rows:
        if row.key in of_row:
            more = tuple(_continued(source, row, taken))
            of_row[row.key] += more
            if more or _is_joined(source, of_row[row.key][0]):
                joined.add(row.key)
    at: dict[Place, list[int]] = {}
    for key, places in of_row.items():
        for one in places:
            at.setdefault(one, []).append(key)
    faults, heads = _faults(intake.reading.faults, at)
    fault_places = {
        fault_place(one, at)
        for one in intake.reading.faults
        if one.where.row >= 0 or (one.where.block, -1) in at
    }
    known = {place: tuple(keys) for place, keys in at.items()}
    return Places(of_row, known, faults, heads, frozenset(fault_places), frozenset(joined))


def _place(row: PlanIntakeRow) -> Place:
    return row.source.block, row.source.row


def fault_place(fault: Fault, at: Mapping[Place, Sequence[int]]) -> Place:
    """A fault of a heading stands on the heading, which is right above its first row."""
    block, row = fault.where.block, fault.where.row
    if fault.id in OF_HEADINGS and (block, row) in at and row > 0 and (block, row - 1) not in at:
        return block, row - 1
    return block, row


def _exists(source: SourceDocument, place: Place) -> bool:
    block, row = place
    if not 0 <= block < len(source.blocks):
        return False
    found = source.blocks[block]
    return row < 0 or (isinstance(found, DocTable) and row < len(found.rows))


def _table(source: SourceDocument, block: int) -> DocTable | None:
    found = source.blocks[block] if 0 <= block < len(source.blocks) else None
    return found if isinstance(found, DocTable) else None


def _continued(source: SourceDocument, row: PlanIntakeRow, taken: set[Place]) -> Iterator[Place]:
    """Rows right below that hold nothing but words of this one: it was broken over them."""
    block, number = _place(row)
    table = _table(source, block)
    if table is None or number < 0:
        return
    said = fold(" ".join(row.said.values()))
    for below in range(number + 1, len(table.rows)):
        texts = [fold(cell.text) for cell in table.rows[below] if _own(cell)]
        if (block, below) in taken or not texts or any(text not in said for text in texts):
            return
        yield block, below


def _own(cell: Cell) -> bool:
    return bool(cell.text.strip()) and not cell.inherited


def _is_joined(source: SourceDocument, place: Place) -> bool:
    """Whether its cells were put together over the end of a page."""
    table = _table(source, place[0])
    if table is None or place[1] < 0 or not table.certain:
        return False
    cells = table.rows[place[1]]
    return len({cell.page for cell in cells if cell.page}) > 1 or any(
        cell.uncertain for cell in cells
    )


def _faults(
    faults: Iterable[Fault], at: Mapping[Place, list[int]]
) -> tuple[dict[int, tuple[Fault, ...]], dict[int, tuple[Fault, ...]]]:
    """Faults by the row they are about; those of a heading by the first row under it."""
    of_row: dict[int, tuple[Fault, ...]] = {}
    heads: dict[int, tuple[Fault, ...]] = {}
    for fault in faults:
        place = (fault.where.block, fault.where.row)
        if place in at and fault.id not in OF_HEADINGS:
            for key in at[place]:
                of_row[key] = (*of_row.get(key, ()), fault)
        elif place[1] >= 0:
            below = [one for one in at if one[0] == place[0] and one[1] >= place[1]]
            if below:
                key = at[min(below)][0]
                heads[key] = (*heads.get(key, ()), fault)
    return of_row, heads


def amber_columns(source: SourceDocument, row: PlanIntakeRow, place: Place) -> frozenset[int]:
    """The cells of a row of the document that are uncertain; -1 stands for a whole paragraph."""
    if not row.uncertain:
        return frozenset()
    table = _table(source, place[0])
    if table is None or place[1] < 0:
        return frozenset({-1})
    cells = table.rows[place[1]]
    found: set[int] = set()
    for name in row.uncertain:
        wanted = fold(row.said.get(field_of(row.part, name), ""))
        texts = {column: fold(cell.text) for column, cell in enumerate(cells) if _own(cell)}
        same = [column for column, text in texts.items() if wanted and text == wanted]
        near = [column for column, text in texts.items() if wanted and _overlap(text, wanted)]
        found.update(same or near)
    return frozenset(found)


def _overlap(text: str, wanted: str) -> bool:
    return len(text) > 2 and (text in wanted or wanted in text)
