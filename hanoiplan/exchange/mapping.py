"""What each column of a sheet means: found by its headings, changed by a person, kept as JSON.

Pure but for reading the mapping file. What must not come in: the rows below the headings, except
a look at a few of them where a heading alone ("Title") does not say enough.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold, fold_words
from hanoiplan.exchange.cells import Sheet, SheetRow, column_letter, one_line
from hanoiplan.exchange.headers import (
    FIELDS,
    IGNORED,
    NAME_FIELDS,
    Meaning,
    meanings,
)
from hanoiplan.store.trouble import spoken

SEARCHED_ROWS = 40  # a title block is not longer
LOOKED_AT = 20  # rows under a heading
_TITLES = "mr ms mrs miss mx dr prof he hon sir ong ba dong chi dc co anh u daw khun dato datuk"
_HONORIFICS = frozenset(_TITLES.split())


class Confidence(StrEnum):
    """How sure the meaning of a column is."""

    SURE = "sure"
    GUESS = "guess"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """One column: its place (from 0), its heading as written, the field it brings ("" = none)."""

    place: int
    heading: str
    field: str
    confidence: Confidence

    @property
    def letter(self) -> str:
        """The letters the spreadsheet shows over the column."""
        return column_letter(self.place)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What all columns mean. `header_row` is the row's number in the spreadsheet, 0 = none."""

    header_row: int
    columns: tuple[ColumnMeaning, ...]

    def place(self, field: str) -> int | None:
        """The column that brings a field, or None."""
        return next((one.place for one in self.columns if one.field == field), None)

    def letter(self, field: str) -> str:
        """The letter of the column that brings a field, "" when none does."""
        return next((one.letter for one in self.columns if one.field == field), "")

    @property
    def fields(self) -> frozenset[str]:
        """All fields the list brings."""
        return frozenset(one.field for one in self.columns) - {IGNORED}

    @property
    def has_name(self) -> bool:
        """Whether people can be named from these columns."""
        return bool(self.fields & {*NAME_FIELDS, "given"})

    def with_field(self, place: int, field: str) -> "ColumnMapping":
        """A person's choice for one column; the field leaves any other column it stood in.

        Raises:
            KeyError: there is no such field (a caller's mistake).
        """
        if field != IGNORED and field not in FIELDS:
            raise KeyError(field)
        return replace(self, columns=tuple(_chosen(one, place, field) for one in self.columns))


def _chosen(column: ColumnMeaning, place: int, field: str) -> ColumnMeaning:
    if column.place == place:
        return replace(column, field=field, confidence=Confidence.SURE)
    if field and column.field == field:
        return replace(column, field=IGNORED, confidence=Confidence.NONE)
    return column


# --- finding it out ----------------------------------------------------------------------------


def guess_mapping(sheet: Sheet) -> ColumnMapping:
    """What the headings say; without a row of headings the first row is taken and means nothing."""
    return mapping_at(sheet, header_row(sheet))


def header_row(sheet: Sheet) -> int:
    """The number of the row that looks most like headings, below any title; 0 for no such row."""
    rated = [(_likeness(row), -row.number) for row in sheet.rows[:SEARCHED_ROWS]]
    likeness, number = max(rated, default=(0, 0))
    return -number if likeness else 0


def _likeness(row: SheetRow) -> int:
    """How many headings a row has; 0 without a name column or where most cells say nothing."""
    known = [found for cell in row.cells if cell and (found := meanings(cell))]
    named = any(one.field in {*NAME_FIELDS, "given"} for found in known for one in found)
    filled = sum(1 for cell in row.cells if cell)
    if not named or len(known) * 3 < filled:
        return 0
    return sum(2 if found[0].sure else 1 for found in known) if _is_heading_row(known) else 0


def _is_heading_row(known: Sequence[Sequence[Meaning]]) -> bool:
    return len(known) > 1 or known[0][0].sure


def mapping_at(sheet: Sheet, number: int) -> ColumnMapping:
    """What the columns mean if the headings stand in this row of the spreadsheet."""
    row = next((one for one in sheet.rows if one.number == number), None)
    headings = [one_line(row.text(place)) if row else "" for place in range(sheet.width)]
    found = {place: _hinted(sheet, number, place, text) for place, text in enumerate(headings)}
    given = _given_out(found)
    return ColumnMapping(
        number if row else 0,
        tuple(_column(place, heading, given.get(place)) for place, heading in enumerate(headings)),
    )


def _column(place: int, heading: str, meaning: Meaning | None) -> ColumnMeaning:
    if meaning is None:
        return ColumnMeaning(place, heading, IGNORED, Confidence.NONE)
    confidence = Confidence.SURE if meaning.sure else Confidence.GUESS
    return ColumnMeaning(place, heading, meaning.field, confidence)


def _hinted(sheet: Sheet, number: int, place: int, heading: str) -> Sequence[Meaning]:
    """The meanings of a heading; "Title" over Mr, Ms, Dr is an honorific."""
    found = meanings(heading)
    if {one.field for one in found} != {"position_en", "honorific_en"}:
        return found
    below = [row.text(place) for row in sheet.rows if row.number > number][:LOOKED_AT]
    words = [fold(text).replace(".", "").split() for text in below if text]
    titles = sum(1 for one in words if one and one[0] in _HONORIFICS and len(one) <= 3)
    if titles * 2 > len(words):
        return sorted(found, key=lambda one: one.field != "honorific_en")
    return found


def _given_out(found: dict[int, Sequence[Meaning]]) -> dict[int, Meaning]:
    """Each field goes to one column: the surest first, then the weightiest, then the leftmost."""
    claims = sorted(
        (not one.sure, -one.weight, rank, place)
        for place, all_of in found.items()
        for rank, one in enumerate(all_of)
    )
    given: dict[int, Meaning] = {}
    taken: set[str] = set()
    for _sure, _weight, rank, place in claims:
        meaning = found[place][rank]
        if place not in given and meaning.field not in taken:
            given[place] = meaning
            taken |= {meaning.field} - {IGNORED}
    return given


# --- as a file ---------------------------------------------------------------------------------


def mapping_to_json(mapping: ColumnMapping) -> str:
    """The mapping as `{"heading": "field"}`; columns that are not taken have ""."""
    chosen = {one.heading: one.field for one in mapping.columns if one.heading}
    return json.dumps(chosen, ensure_ascii=False, indent=2) + "\n"


def read_mapping(path: Path) -> dict[str, str]:
    """A mapping file: `{"heading": "field"}`, "" or null for a column that is not taken.

    Raises:
        FileTrouble: the file cannot be read, or is not such an object.
    """
    try:
        with spoken(path):
            found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no JSON, or nested without end
        raise _no_mapping(path) from error
    if not isinstance(found, dict):
        raise _no_mapping(path)
    if not all(isinstance(field, str | None) for field in found.values()):
        raise _no_mapping(path)
    return {heading: field or IGNORED for heading, field in found.items()}


def _no_mapping(path: Path) -> FileTrouble:
    sentence = _(
        "“{file}” is no mapping. It must be JSON that names a field for each heading, such as"
        ' {{"Họ và tên": "printed_vi"}}.'
    )
    return FileTrouble(sentence.format(file=path.name))


def apply_mapping(sheet: Sheet, wanted: dict[str, str]) -> ColumnMapping:
    """The sheet's own mapping with these headings as a person wants them.

    Headings that are not named keep what was found. The row of headings is the one that holds
    the most of them.

    Raises:
        NotPossible: a heading or a field does not exist, or two headings bring the same field.
    """
    fields = {heading: _field_named(heading, field) for heading, field in wanted.items()}
    _refuse_twice(fields)
    mapping = mapping_at(sheet, _row_with(sheet, fields) or header_row(sheet))
    places = {_bare(one.heading): one.place for one in reversed(mapping.columns)}
    for heading, field in fields.items():
        if _bare(heading) not in places:
            raise _no_heading(sheet, mapping, heading)
        mapping = mapping.with_field(places[_bare(heading)], field)
    return mapping


def _bare(heading: str) -> str:
    return " ".join(fold_words(heading)) or fold(heading)


def _row_with(sheet: Sheet, headings: Iterable[str]) -> int:
    asked = {_bare(heading) for heading in headings}
    hits = [
        (len(asked & {_bare(cell) for cell in row.cells}), -row.number)
        for row in sheet.rows[:SEARCHED_ROWS]
    ]
    count, number = max(hits, default=(0, 0))
    return -number if count else 0


def _field_named(heading: str, field: str) -> str:
    """A field by its own name, or by any heading that is sure to mean it."""
    if field in {IGNORED, "-", "ignore"}:
        return IGNORED
    if field in FIELDS:
        return field
    known = [one.field for one in meanings(field) if one.sure and one.field]
    if known:
        return known[0]
    sentence = _(
        "The mapping gives the heading “{heading}” the field “{field}”, which does not exist."
        " The fields are: {fields}."
    )
    fields = ", ".join(FIELDS)
    raise NotPossible(sentence.format(heading=heading, field=field, fields=fields))


def _refuse_twice(fields: dict[str, str]) -> None:
    seen: dict[str, str] = {}
    for heading, field in fields.items():
        if field and field in seen:
            sentence = _(
                "The mapping gives the field “{field}” to two headings, “{one}” and “{other}”."
                " Keep one of them."
            )
            raise NotPossible(sentence.format(field=field, one=seen[field], other=heading))
        seen[field] = heading


def _no_heading(sheet: Sheet, mapping: ColumnMapping, heading: str) -> NotPossible:
    sentence = _(
        "The mapping names the heading “{heading}”, which sheet “{sheet}” does not have. Its"
        " headings are: {headings}."
    )
    headings = ", ".join(f"“{one.heading}”" for one in mapping.columns if one.heading)
    return NotPossible(sentence.format(heading=heading, sheet=sheet.name, headings=headings))
