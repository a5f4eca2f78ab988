"""A person's name as a list gives it: put together from columns, freed from titles. Never re-cased.

What a name is made of is kept beside it, and every title that was taken off is told. What must
not come in: whose row it is, and guessing which word is the family name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hanoiplan.base.names import NameOrder, usual_order
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.titles import Part, Peeled, Piece, peel
from hanoiplan.exchange.coded_words import code_of
from hanoiplan.exchange.headers import NAME_FIELDS, PART_FIELDS
from hanoiplan.exchange.heading_words import FAMILY_MIDDLE, MIDDLE
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.sheets.cells import SheetRow

Values = dict[str, str]
LONGEST = 100  # letters; the longest real name known has 57
_LOOKED_AT, _FEWEST = 100, 5  # rows; names with a title among them
_MISTERS = frozenset({"ông", "bà", "mr", "mrs", "ms", "đ/c"})
_VIETNAMESE_PARTS = frozenset({"ten", "ho", "dem", "lot", "goi", "chu", "va"})


@dataclass(frozen=True, slots=True)
class Composing:
    """How this list's parts of a name are put together, as its headings say."""

    parts: bool  # whether it has columns for parts at all
    vietnamese: bool  # whether those headings speak Vietnamese

    @classmethod
    def of(cls, mapping: ColumnMapping) -> "Composing":
        """What the headings of a list say."""
        headings = [one.heading for one in mapping.columns if one.field in PART_FIELDS]
        words = {word for heading in headings for word in fold_words(heading)}
        return cls(bool(headings), bool(words & _VIETNAMESE_PARTS))

    def put_together(self, values: Values, country: str) -> None:
        """Write the whole name and the parts that a draft keeps into the values of a row.

        A name that stands whole in a column of its own is left as it is.

        Args:
            values: field -> text of one row, changed in place.
            country: ISO code, "" = unknown; decides the order of the parts.
        """
        family, both = values.pop("family", ""), values.pop(FAMILY_MIDDLE, "")
        middle, given = values.pop(MIDDLE, ""), values.pop("given", "")
        family_first = self._order(values, country) is NameOrder.FAMILY_FIRST
        own = [middle, given] if family_first else [given, middle]
        if not any(values.get(field) for field in NAME_FIELDS):
            field = "printed_vi" if self.vietnamese else "printed_en"
            leading = family or both
            values[field] = _joined([leading, *own] if family_first else [*own, leading])
        if not both:  # "Đỗ Thuỵ" is no family name: the parts are not known
            values |= {"family": family, "given": _joined(own)}

    def _order(self, values: Mapping[str, str], country: str) -> NameOrder:
        told = code_of("name_order", values.get("name_order", ""))
        if told:
            return NameOrder(told)
        if country:
            return usual_order(country)
        return NameOrder.FAMILY_FIRST if self.vietnamese else NameOrder.GIVEN_FIRST


def _joined(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class TakenOff:
    """Titles that stood in a cell with a name."""

    field: str
    titles: str  # as written
    name: str  # what is left
    kept: bool  # left in the name, because the list gives other titles beside it


@dataclass(frozen=True, slots=True)
class TitleHabits:
    """What is to be done with titles in the columns of one list."""

    kept: frozenset[str] = frozenset()  # fields in which a person wants them left in the name
    always: frozenset[str] = frozenset()  # fields in which (nearly) every cell begins with one

    @classmethod
    def of(cls, mapping: ColumnMapping, rows: Sequence[SheetRow]) -> "TitleHabits":
        """What the mapping says, and what the rows of the list show."""
        kept = {one.field for one in mapping.columns if one.place in mapping.keep_titles}
        below = [row for row in rows if row.number > mapping.header_row][:_LOOKED_AT]
        always = {
            one.field
            for one in mapping.columns
            if one.field in NAME_FIELDS and _all_titled([row.text(one.place) for row in below])
        }
        return cls(frozenset(kept), frozenset(always))


def _all_titled(cells: Sequence[str]) -> bool:
    names = [cell for cell in cells if " " in cell]
    titled = sum(1 for cell in names if cell.split()[0].casefold().strip(".") in _MISTERS)
    return titled >= _FEWEST and titled * 10 >= len(names) * 8


def take_titles_off(values: Values, habits: TitleHabits, country: str) -> tuple[TakenOff, ...]:
    """Free the names of a row from titles; style and honorific go where the list has none.

    Args:
        values: field -> text of one row, changed in place.
        habits: in which fields titles are left, and in which every name has one.
        country: ISO code, "" = unknown.
    """
    found = []
    for field in NAME_FIELDS:
        text = values.get(field)
        if not text or field in habits.kept or _is_bare(text):
            continue
        peeled = peel(text, country)
        if field in habits.always and peeled.name == text:
            peeled = _without_mister(text, peeled)
        if peeled.name != text and peeled.name:
            found.append(_taken_off(values, field, text, peeled))
    return tuple(found)


def _without_mister(text: str, peeled: Peeled) -> Peeled:
    """Ông before a name is a mister where the list writes Ông or Bà before every name."""
    first, _gap, rest = text.partition(" ")
    if first.casefold() not in {"ông", "bà"} or not rest.strip():
        return peeled
    return Peeled((Piece(Part.HONORIFIC, f"{first} "), Piece(Part.NAME, rest.strip())))


def _is_bare(text: str) -> bool:
    """One word alone cannot have a title beside it."""
    return " " not in text and "." not in text


def _taken_off(values: Values, field: str, text: str, peeled: Peeled) -> TakenOff:
    language = "vi" if field == "printed_vi" else "en"
    places = {
        f"style_{language}": peeled.style,
        f"honorific_{language}": peeled.honorific,
        "conferred_title": peeled.conferred_title,
    }
    pieces = (one.text.strip() for one in peeled.pieces if one.part is not Part.NAME)
    titles = " ".join(pieces)  # in the order of the text
    if any(title and values.get(place, title) != title for place, title in places.items()):
        return TakenOff(field, titles, text, kept=True)
    values[field] = peeled.name
    values |= {place: title for place, title in places.items() if title}
    return TakenOff(field, titles, peeled.name, kept=False)
