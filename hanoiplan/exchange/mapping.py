"""What each column of a sheet means: found by its headings, changed by a person.

Pure. What must not come in: the rows below the headings, except a look at a few of them where a
heading alone ("Title") does not say enough; files (`mapping_file`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hanoiplan.base.text import fold
from hanoiplan.exchange.headers import (
    BETWEEN,
    FIELDS,
    NAME_FIELDS,
    NAMING,
    Meaning,
    meanings_of,
)
from hanoiplan.exchange.heading_rows import (
    SEARCHED_ROWS,
    HeadingRows,
    find_headings,
    headings_at,
)
from hanoiplan.exchange.heading_words import FAMILY_MIDDLE, IGNORED, MIDDLE
from hanoiplan.sheets.cells import Sheet, column_letter

__all__ = ["SEARCHED_ROWS", "ColumnMapping", "ColumnMeaning", "Confidence"]

LOOKED_AT = 20  # rows under a heading
_TITLES = "mr ms mrs miss mx dr prof he hon sir ong ba dong chi dc co anh u daw khun dato datuk"
_HONORIFICS = frozenset(_TITLES.split())


class Confidence(StrEnum):
    """How sure the meaning of a column is."""

    SURE = "sure"
    REMEMBERED = "remembered"  # a person said so of an earlier list with these headings
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
    """What all columns mean, and how the rows are read.

    `header_row` is the number of the lowest row of headings in the spreadsheet, 0 = none.
    `keep_titles` are columns (from 0) in which "H.E. Mr." stays part of the name. `groups` says
    whether a row that only names a delegation or country speaks for the rows below it.
    """

    header_row: int
    columns: tuple[ColumnMeaning, ...]
    first_header_row: int = 0  # of several rows of headings
    keep_titles: frozenset[int] = frozenset()
    groups: bool = True

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
        return bool(self.fields & set(NAMING))

    @property
    def name_places(self) -> tuple[int, ...]:
        """The columns in which names or parts of names stand, the whole names first."""
        places = (self.place(field) for field in (*NAME_FIELDS, "given", "family"))
        return tuple(place for place in places if place is not None)

    def with_field(self, place: int, field: str) -> "ColumnMapping":
        """A person's choice for one column; the field leaves any other column it stood in.

        Raises:
            KeyError: there is no such field (a caller's mistake).
        """
        if field != IGNORED and field not in FIELDS:
            raise KeyError(field)
        return replace(self, columns=tuple(_chosen(one, place, field) for one in self.columns))

    def with_titles_kept(self, place: int, *, kept: bool) -> "ColumnMapping":
        """A person's choice whether "H.E. Mr." in a column stays part of the name."""
        places = self.keep_titles | {place} if kept else self.keep_titles - {place}
        return replace(self, keep_titles=places)

    def with_groups(self, *, taken: bool) -> "ColumnMapping":
        """A person's choice whether rows may be headings of what follows."""
        return replace(self, groups=taken)


def _chosen(column: ColumnMeaning, place: int, field: str) -> ColumnMeaning:
    if column.place == place:
        return replace(column, field=field, confidence=Confidence.SURE)
    if field and column.field == field:
        return replace(column, field=IGNORED, confidence=Confidence.NONE)
    return column


# --- finding it out ----------------------------------------------------------------------------


def guess_mapping(sheet: Sheet) -> ColumnMapping:
    """What the headings say; without a row of headings the first row is taken and means nothing."""
    return _mapped(sheet, find_headings(sheet))


def mapping_at(sheet: Sheet, number: int) -> ColumnMapping:
    """What the columns mean if the headings begin in this row of the spreadsheet."""
    return _mapped(sheet, headings_at(sheet, number))


def _mapped(sheet: Sheet, headings: HeadingRows) -> ColumnMapping:
    found = {
        place: _hinted(sheet, headings.last, place, parts)
        for place, parts in enumerate(headings.columns)
    }
    given = _as_a_part(_given_out(found))
    columns = tuple(
        _column(place, BETWEEN.join(parts), given.get(place))
        for place, parts in enumerate(headings.columns)
    )
    return ColumnMapping(headings.last, columns, headings.numbers[0] if headings.numbers else 0)


def _column(place: int, heading: str, meaning: Meaning | None) -> ColumnMeaning:
    if meaning is None:
        return ColumnMeaning(place, heading, IGNORED, Confidence.NONE)
    confidence = Confidence.SURE if meaning.sure else Confidence.GUESS
    return ColumnMeaning(place, heading, meaning.field, confidence)


def _hinted(sheet: Sheet, number: int, place: int, parts: tuple[str, ...]) -> Sequence[Meaning]:
    """The meanings of a heading; "Title" over Mr, Ms, Dr is an honorific."""
    found = meanings_of(parts)
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


def _as_a_part(given: dict[int, Meaning]) -> dict[int, Meaning]:
    """The given name is sure beside its family: "Tên" is a guess only by itself."""
    if not {one.field for one in given.values()} & {"family", MIDDLE, FAMILY_MIDDLE}:
        return given
    return {
        place: replace(one, sure=True) if one.field == "given" else one
        for place, one in given.items()
    }


def rivals(mapping: ColumnMapping) -> tuple[tuple[ColumnMeaning, ColumnMeaning], ...]:
    """Pairs of columns whose headings both mean the name: the one taken, the other one."""
    named = [one for one in mapping.columns if _likes_a_name(one)]
    return tuple(
        (first, second)
        for first in named
        for second in named
        if first.place != second.place
        and first.field in NAME_FIELDS
        and second.confidence is not Confidence.SURE
        and _first_meaning(first) == _first_meaning(second)
    )


def _likes_a_name(column: ColumnMeaning) -> bool:
    return _first_meaning(column) in NAME_FIELDS


def _first_meaning(column: ColumnMeaning) -> str:
    found = meanings_of(tuple(column.heading.split(BETWEEN))) if column.heading else ()
    return found[0].field if found else ""
