"""All rows of a list as drafts with their own problems; what was read once is not read again.

What must not come in: who the rows are about.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.exchange.dates import DATE_FIELDS, month_first
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft, RowReader
from hanoiplan.exchange.groups import GroupHeading, Groups, Known
from hanoiplan.exchange.headers import BETWEEN
from hanoiplan.exchange.heading_rows import counts_columns, heading_again, seen_as
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.remarks import column_texts
from hanoiplan.exchange.row_problems import Columns, problems
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.sheets.cells import Sheet, SheetRow, one_line

Progress = Callable[[int, int], None]
REPORTED_EVERY = 500  # rows
OF_SHEET = 10_000_000  # between the keys of two sheets; Excel has a tenth as many rows
OF_PART = 1_000_000_000  # between the keys of two people in one cell
_Inherited = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListPart:
    """One sheet of a list with what its columns mean."""

    sheet: Sheet
    mapping: ColumnMapping
    delegation: str = ""  # the sheet's own name, where that is the delegation
    converted: bool = False  # from old letters


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it was read, with what is the matter with its own cells."""

    draft: RowDraft
    problems: tuple[Problem, ...]


class RowMemory:
    """Rows that were read before; a cell mended in place makes only its own row be read again."""

    def __init__(self) -> None:
        self._mapping: dict[int, ColumnMapping] = {}
        self._rows: dict[int, tuple[SheetRow, _Inherited, ReadRow]] = {}

    def begin(self, key: int, mapping: ColumnMapping) -> None:
        """Another reading of a sheet; with another mapping nothing is known any more."""
        if self._mapping.get(key) != mapping:
            self._mapping[key] = mapping
            self._rows.clear()

    def known(self, key: int, row: SheetRow, inherited: _Inherited) -> ReadRow | None:
        """The row as it was read, if it has not changed."""
        found = self._rows.get(key)
        if found is None or found[0] is not row or found[1] != inherited:
            return None
        return found[2]

    def keep(self, key: int, row: SheetRow, inherited: _Inherited, read: ReadRow) -> None:
        """The row was read."""
        self._rows[key] = (row, inherited, read)


@dataclass(frozen=True, slots=True)
class ReadList:
    """All rows of a list, and the headings among them."""

    rows: tuple[ReadRow, ...]
    groups: tuple[GroupHeading, ...]


def read_list(
    parts: Sequence[ListPart],
    known: Known,
    find: CategoryFinder,
    year: int,
    decisions: Decisions,
    memory: RowMemory,
    progress: Progress | None,
) -> ReadList:
    """Every person's row of all parts; headings, repeated headings and blank rows are left out.

    Args:
        parts: the sheets, in their order.
        known: what headings of groups may name.
        find: looks a category up.
        year: of the event.
        decisions: cells that name several people are taken apart where a person said so.
        memory: rows of an earlier reading.
        progress: told (rows done, rows in all).
    """
    steps = _Steps(sum(len(_below(part)) for part in parts), progress)
    rows: list[ReadRow] = []
    groups: list[GroupHeading] = []
    for place, part in enumerate(parts):
        key = place * OF_SHEET
        memory.begin(key, part.mapping)
        walk = Groups(part.sheet, part.mapping, known, key)
        name = part.sheet.name if len(parts) > 1 else ""
        reader = RowReader(part.sheet, part.mapping, year=year, name=name, key=key)
        reading = _PartReading(part, reader, walk, find, memory)
        for row in _below(part):
            steps.step()
            rows += (one for read in reading.read(row) for one in _apart(read, decisions, reader))
        groups += walk.taken
    return ReadList(tuple(rows), tuple(groups))


def _below(part: ListPart) -> list[SheetRow]:
    return [row for row in part.sheet.rows if row.number > part.mapping.header_row]


class _Steps:
    def __init__(self, whole: int, progress: Progress | None) -> None:
        self._done, self._whole, self._progress = 0, whole, progress

    def step(self) -> None:
        """One row more."""
        self._done += 1
        if self._progress and (self._done % REPORTED_EVERY == 0 or self._done == self._whole):
            self._progress(self._done, self._whole)


class _PartReading:
    """The rows of one sheet."""

    def __init__(
        self,
        part: ListPart,
        reader: RowReader,
        groups: Groups,
        find: CategoryFinder,
        memory: RowMemory,
    ) -> None:
        self._reader, self._groups, self._find, self._memory = reader, groups, find, memory
        mapping = part.mapping
        self._columns = Columns.of(
            mapping, _month_first(part), reader.year, converted=part.converted
        )
        self._taken = [one.place for one in mapping.columns if one.field]
        self._headings = [
            frozenset(seen_as(text) for text in one.heading.split(BETWEEN) if text)
            for one in mapping.columns
        ]
        self._of_sheet = (("delegation", part.delegation),) if part.delegation else ()

    def read(self, row: SheetRow) -> Iterator[ReadRow]:
        """The row's person, or nothing."""
        if self._is_nobody(row) or self._groups.feed(row):
            return
        inherited = (*self._groups.inherited(), *self._of_sheet)
        key = self._reader.key + row.number
        known = self._memory.known(key, row, inherited)
        if known is None:
            draft = self._reader.read(row, inherited)
            found = tuple(problems(row, self._columns, draft, self._find))
            if self._reader.name:
                found = tuple(replace(one, sheet=self._reader.name) for one in found)
            known = ReadRow(draft, found)
            self._memory.keep(key, row, inherited, known)
        yield known

    def _is_nobody(self, row: SheetRow) -> bool:
        """Blank but for a running number, a count of columns, or the headings again."""
        cells, end = row.cells, len(row.cells)
        if not any(place < end and cells[place] for place in self._taken):
            self._groups.feed(row)
            return True
        return counts_columns(row) or heading_again(row, self._headings)


def _month_first(part: ListPart) -> frozenset[str]:
    return frozenset(
        one.field
        for one in part.mapping.columns
        if one.field in DATE_FIELDS
        and month_first(column_texts(part.sheet, part.mapping, one.place))
    )


def _apart(read: ReadRow, decisions: Decisions, reader: RowReader) -> Iterator[ReadRow]:
    """The people of one cell as rows of their own, where a person said so."""
    told = [one for one in read.problems if one.parts]
    if read.draft.key not in decisions.splits or not told:
        yield read
        return
    alike = [one for one in told if len(one.parts) == len(told[0].parts)]
    cells = {one.text for one in alike}
    rest = tuple(one for one in read.problems if one.text not in cells)
    for place in range(len(told[0].parts)):
        names = {one_line(one.text): one.parts[place] for one in alike}
        draft = reader.named(read.draft, names)
        yield ReadRow(replace(draft, key=draft.key + place * OF_PART), rest)
