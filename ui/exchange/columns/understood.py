"""What was understood of a list beyond its columns, as values: names, headings, delegations.

Pure. What must not come in: Qt, and deciding what any of it means.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.exchange.groups import GroupHeading
from hanoiplan.exchange.headers import NAME_FIELDS, PART_FIELDS
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Intake, IntakeRow
from hanoiplan.exchange.row_reading import OF_PART, OF_SHEET
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.sheets.cells import Sheet, SheetRow
from ui.exchange.open_list import Part, part_of

MOST_NAMES = 200  # lines: enough to see how a list writes names
JOINT = " + "


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name that does not stand in one cell as it will be shown."""

    key: int
    row: int
    in_file: str
    name: str
    titles: str = ""


@dataclass(frozen=True, slots=True)
class TitleColumn:
    """A column whose names had titles beside them, or are to keep theirs."""

    part: int
    place: int
    letter: str
    kept: bool
    count: int  # names from which titles were taken
    example: str = ""  # such a title


class Standing(StrEnum):
    """What a delegation of the list is to the event."""

    NEAR = "near"  # it may be one that is known
    USED = "used"  # a person said that it is
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DelegationLine:
    """A delegation that nobody has registered under this name."""

    written: str
    known: str  # the one that may be meant
    standing: Standing


def name_lines(parts: tuple[Part, ...], intake: Intake) -> list[NameLine]:
    """Names put together from several cells or freed from titles; not more than a few."""
    found: list[NameLine] = []
    rows = [_by_number(part.sheet) for part in parts]
    mappings = [part.mapping for part in parts]
    for row in intake.rows:
        place = part_of(row.key)
        cells = rows[place].get(row.key % OF_PART % OF_SHEET)
        if cells is not None:
            found += _of_row(row, cells, mappings[place])
        if len(found) >= MOST_NAMES:
            break
    return found


def _by_number(sheet: Sheet) -> dict[int, SheetRow]:
    return {row.number: row for row in sheet.rows}


def _of_row(row: IntakeRow, cells: SheetRow, mapping: ColumnMapping) -> Iterator[NameLine]:
    peeled = [one for one in row.problems if one.kind is ProblemKind.PEELED]
    for one in peeled:
        yield NameLine(row.key, row.row, one.text, one.facts["name"], one.facts["title"])
    if peeled or not row.draft.name:
        return
    whole = (cells.text(mapping.place(field)) for field in NAME_FIELDS)
    parts = [cells.text(mapping.place(field)) for field in PART_FIELDS]
    told = [text for text in parts if text]
    if not any(whole) and len(told) > 1:
        yield NameLine(row.key, row.row, JOINT.join(told), row.draft.name)


def title_columns(parts: tuple[Part, ...], intake: Intake | None) -> list[TitleColumn]:
    """The columns of names in which a person may want titles to stay, the first sheet's."""
    found = []
    for column in parts[0].mapping.columns:
        told = [
            one
            for row in (intake.rows if intake else ())
            for one in row.problems
            if one.kind is ProblemKind.PEELED and one.column == column.letter
        ]
        kept = column.place in parts[0].mapping.keep_titles
        if told or kept:
            example = told[0].facts["title"] if told else ""
            found.append(TitleColumn(0, column.place, column.letter, kept, len(told), example))
    return found


def heading_lines(intake: Intake) -> list[GroupHeading]:
    """Rows that were taken as headings or passed over."""
    return list(intake.groups)


def delegation_lines(intake: Intake, decisions: Decisions) -> list[DelegationLine]:
    """Delegations that may be known ones first, then those a person settled, then the new ones."""
    near = [
        DelegationLine(one.text, one.proposal, Standing.NEAR)
        for one in intake.remarks
        if one.kind is ProblemKind.NEAR_DELEGATION
    ]
    used = [
        DelegationLine(written, name, Standing.USED)
        for written, name in decisions.delegations.items()
        if name
    ]
    doubtful = {one.written for one in near}
    new = [
        DelegationLine(name, "", Standing.NEW)
        for name in intake.new_delegations
        if name not in doubtful
    ]
    return [*near, *used, *new]
