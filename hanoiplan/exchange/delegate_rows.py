"""One row of a list as a delegate: the draft it brings.

Pure, row by row. What must not come in: what is the matter with the cells (`row_problems`), and
comparing with other rows or with people who are here already (`intake`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from hanoiplan.delegates.model import DRAFT_FIELDS, DelegateDraft
from hanoiplan.exchange.coded_words import CODED_FIELDS, code_of
from hanoiplan.exchange.dates import DATE_FIELDS, read_date
from hanoiplan.exchange.headers import LINES_FIELDS, NAME_FIELDS
from hanoiplan.exchange.heading_words import DELEGATION_EN, ID
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.names import Composing, TakenOff, TitleHabits, Values, take_titles_off
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.model import Category
from hanoiplan.sheets.cells import Sheet, SheetRow, is_error, one_line

CategoryFinder = Callable[[str], Category | None]
_NOT_INHERITED = frozenset({*NAME_FIELDS, "native_name", "family", "given", "phone", "email", ID})


@dataclass(frozen=True, slots=True)
class RowDraft:
    """What one row brings: only the fields in `filled` have a cell with something in it."""

    key: int
    row: int
    sheet: str
    draft: DelegateDraft
    filled: frozenset[str]
    id_text: str = ""
    delegation_en: str = ""  # where the list names delegations in both languages
    titles: tuple[TakenOff, ...] = ()
    whole: Mapping[str, str] | None = None  # the fields as they stood before titles were taken off
    unread: frozenset[str] = frozenset()  # fields whose cell holds something that is not taken

    @property
    def with_titles(self) -> "RowDraft":
        """The same row with the titles left in the names."""
        if self.whole is None:
            return self
        names = frozenset(one.field for one in self.titles)
        filled = frozenset(field for field in self.filled if field in self.whole) | names
        values = {field: self.whole.get(field, "") for field in filled}
        untouched = {
            field: getattr(self.draft, field) for field in DRAFT_FIELDS if field not in _TITLED
        }
        draft = DelegateDraft(**{**untouched, **{f: v for f, v in values.items() if f in _TITLED}})
        return RowDraft(
            *(self.key, self.row, self.sheet, draft, filled, self.id_text, self.delegation_en),
            unread=self.unread,
        )


_TITLED = frozenset(
    {*NAME_FIELDS, "style_vi", "style_en", "honorific_vi", "honorific_en", "conferred_title"}
)


class RowReader:
    """Reads the rows of one sheet as its mapping says."""

    def __init__(
        self, sheet: Sheet, mapping: ColumnMapping, *, year: int, name: str = "", key: int = 0
    ) -> None:
        """`year` is the event's; `name` and `key` tell the sheet where a list has several."""
        self.sheet, self.mapping, self.name, self.key = sheet, mapping, name, key
        self.year = year
        self._columns = [(one.place, one.field) for one in mapping.columns if one.field]
        self._composing = Composing.of(mapping)
        self._habits = TitleHabits.of(mapping, sheet.rows)
        self._coded = tuple(mapping.fields & CODED_FIELDS)
        self._dates = tuple(mapping.fields & set(DATE_FIELDS))

    def read(self, row: SheetRow, inherited: Iterable[tuple[str, str]] = ()) -> RowDraft:
        """The draft of one row; `inherited` are fields that headings above it give."""
        values = self._values(row)
        for field, text in inherited:
            values.setdefault(field, text)
        id_text = values.pop(ID, "")
        unread = self._understand(row, values)
        country = _country(values)
        if self._composing.parts:
            self._composing.put_together(values, country)
        whole = dict(values)
        titles = take_titles_off(values, self._habits, country)
        delegation_en = values.pop(DELEGATION_EN, "")
        whole.pop(DELEGATION_EN, None)
        if delegation_en and not values.get("delegation"):
            values["delegation"] = delegation_en
        filled = frozenset(field for field, text in values.items() if text)
        return RowDraft(
            self.key + row.number,
            row.number,
            self.name,
            DelegateDraft(**values),
            filled,
            id_text,
            delegation_en,
            titles,
            whole if titles else None,
            frozenset(unread),
        )

    def named(self, draft: RowDraft, names: Mapping[str, str]) -> RowDraft:
        """The same row about one person of several in its cells, freed from that one's titles.

        Args:
            draft: the row as it was read, every name with all people of its cell.
            names: what stood in a cell -> the name of this person in it.
        """
        whole = draft.with_titles.draft
        told = {field: getattr(whole, field) for field in DRAFT_FIELDS}
        values = {field: text for field, text in told.items() if text}
        values |= {f: names[text] for f in NAME_FIELDS if (text := told[f]) in names}
        for part in ("family", "given"):
            values.pop(part, None)  # they were read out of all the people together
        take_titles_off(values, self._habits, _country(values))
        own_titles = {field for field in _TITLED if values.get(field)}
        filled = (draft.with_titles.filled - _TITLED) | own_titles
        own = DelegateDraft(**values)
        return replace(draft, draft=own, filled=filled, titles=(), whole=None)

    def _values(self, row: SheetRow) -> Values:
        cells, end = row.cells, len(row.cells)
        values: Values = {}
        for place, field in self._columns:
            text = cells[place] if place < end else ""
            if not text and self.sheet.merged and field not in _NOT_INHERITED:
                text = self.sheet.inherited(row, place)
            if text and not (text[0] == "#" and is_error(text)):
                values[field] = text if field in LINES_FIELDS else one_line(text)
        return values

    def _understand(self, row: SheetRow, values: Values) -> list[str]:
        """Words of codes become codes, dates ISO; the fields whose words nobody knows go."""
        unread = []
        for field in self._coded:
            if field in values:
                code = code_of(field, values[field])
                if code is None:
                    del values[field]
                    unread.append(field)
                else:
                    values[field] = code
        for field in self._dates:
            if field in values:
                number = self.mapping.place(field) in row.numeric
                found = read_date(values[field], field, self.year, number=number)
                values[field] = found.iso if found else values[field]
        return unread


def _country(values: Values) -> str:
    for field in ("country", "delegation", "nationality"):
        text = values.get(field)
        if text and (code := country_code(text)):
            return code
    return ""


@lru_cache(maxsize=2048)  # a list names few countries, each many times
def country_code(text: str) -> str:
    """The ISO code of a country as it is written, "" when it is none."""
    country = find_country(text)
    return country.code if country is not None and not country.organisation else ""
