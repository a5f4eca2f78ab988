"""What is the matter with the cells of one row, each with what can be proposed for it.

Pure. What must not come in: comparing with other rows or with people who are here already.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hanoiplan.exchange import phones
from hanoiplan.exchange.coded_words import CODED_FIELDS, code_of
from hanoiplan.exchange.dates import DATE_FIELDS, month_first, read_date
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft, country_code
from hanoiplan.exchange.headers import FIELD_LABELS, NAME_FIELDS, PART_FIELDS
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.names import LONGEST
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.plans.countries import find_country
from hanoiplan.sheets.cells import SheetRow, is_error, one_line

# a/l, a/p (Malaysian Indians), s/o, d/o (Singapore): these strokes part no people.
_INNER_STROKE = re.compile(r"\b[asd]/[lpo]\b", re.IGNORECASE)
_MAY_PART = re.compile(r"[,;&/\n+]|\b(?:và|and)\b|\b\d{1,2}[.)]", re.IGNORECASE)
_PARTING = re.compile(r"[,;&/\n+]|\s(?:và|and)\s|(?<!\w)\(?\d{1,2}[.)]\s*", re.IGNORECASE)
_BULLETS = " \t-–•*"
_COMMA = re.compile(r"[,;]")
# What follows a comma in one person's name: Jr., III, PhD, S.H., M.Si.
_SUFFIX = re.compile(
    r"(?:jr|sr|i{1,3}|iv|ph\.?d|esq|mba|msc|bsc|md|[a-z]{1,3}\.(?:[a-z]{1,4}\.?)*)\.?", re.I
)
_HEADING_NUMBER = re.compile(r"[IVXLC]+\.?|[A-Z]\.?")
_JOINED_SCRIPTS = re.compile("[\u0e00-\u17ff]")  # Thai, Lao, Burmese, Khmer part words so
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
# TCVN3 has no capitals with tones. A word of small ASCII letters may be "bin" or "de".
_SMALL = re.compile(r"(?<!\S)[^\W\d_A-Za-z](?=\w)")
_ISO_YEAR = re.compile(r"\d{4}(?:-\d{2}-\d{2})?$")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_BETWEEN_EMAILS = re.compile(r"[;,/|\s]+")
_WHO = (*NAME_FIELDS, "given", "family")


@dataclass(frozen=True, slots=True)
class Columns:
    """A mapping as the problems need it: place and letter of every field that is taken."""

    places: dict[str, tuple[int, str]]
    taken: frozenset[int]
    month_first: frozenset[str] = frozenset()  # date fields in which some dates can only be so
    year: int = 0
    coded: tuple[str, ...] = ()
    converted: bool = False  # from old letters

    @classmethod
    def of(
        cls,
        mapping: ColumnMapping,
        month_first: frozenset[str] = frozenset(),
        year: int = 0,
        *,
        converted: bool = False,
    ) -> "Columns":
        """The columns of a mapping."""
        taken = [one for one in mapping.columns if one.field]
        places = {one.field: (one.place, one.letter) for one in reversed(taken)}
        coded = tuple(field for field in places if field in CODED_FIELDS)
        numbers = frozenset(one.place for one in taken)
        return cls(places, numbers, month_first, year, coded, converted)

    def text(self, row: SheetRow, field: str) -> str:
        """The cell of a field as it stands."""
        place = self.places.get(field)
        return row.text(place[0]) if place else ""

    def name_field(self, row: SheetRow) -> str:
        """The column to point at when it is about the name: one in which something stands."""
        fields = [field for field in (*_WHO, *PART_FIELDS) if field in self.places]
        filled = (field for field in fields if self.text(row, field))
        return next(filled, fields[0] if fields else "")


def problems(
    row: SheetRow, columns: Columns, draft: RowDraft, find: CategoryFinder
) -> Iterator[Problem]:
    """Everything that is the matter with one row by itself."""
    if draft.draft.name and _is_heading(row, columns):
        yield _problem(ProblemKind.HEADING, row, columns, columns.name_field(row))
        return
    yield from _name_problems(row, columns, draft)
    yield from _titles(row, columns, draft)
    yield from _errors(row, columns)
    yield from _unknown_words(row, columns, draft, find)
    yield from _codes(row, columns)
    yield from _dates(row, columns)
    yield from _birth(row, columns, draft)
    yield from _emails(row, columns)
    yield from _phone(row, columns, draft)


def _problem(
    kind: ProblemKind, row: SheetRow, columns: Columns, at: str, proposal: str = "", **facts: str
) -> Problem:
    place, letter = columns.places.get(at, (None, ""))
    return Problem(kind, row.number, letter, row.text(place), facts, proposal)


# --- names -------------------------------------------------------------------------------------


def _name_problems(row: SheetRow, columns: Columns, draft: RowDraft) -> Iterator[Problem]:
    if not draft.draft.name:
        field = columns.name_field(row)
        error = is_error(columns.text(row, field))
        kind = ProblemKind.CELL_ERROR_NAME if error else ProblemKind.MISSING_NAME
        yield _problem(kind, row, columns, field)
        return
    for field in NAME_FIELDS:
        text = columns.text(row, field)
        if not text:
            continue
        if len(text) > LONGEST:
            yield _problem(ProblemKind.LONG_NAME, row, columns, field, n=str(len(text)))
        yield from _odd_letters(row, columns, field)
        if not _MAY_PART.search(text):
            continue
        people = people_in(text)
        if people:
            place, letter = columns.places[field]
            kind = ProblemKind.TWO_PEOPLE
            yield Problem(kind, row.number, letter, row.text(place), parts=people)
        elif len(_name_parts(text, _COMMA)) > 1:
            yield _problem(ProblemKind.COMMA, row, columns, field)


def _odd_letters(row: SheetRow, columns: Columns, field: str) -> Iterator[Problem]:
    """A name without letters, signs that nobody sees, small letters that old fonts leave."""
    text = columns.text(row, field)
    if not any(letter.isalpha() for letter in text):
        yield _problem(ProblemKind.NOT_A_NAME, row, columns, field)
    unseen = 0 if _JOINED_SCRIPTS.search(text) else len(_UNSEEN.findall(text))
    if unseen:
        seen = one_line(_UNSEEN.sub("", text))
        yield _problem(ProblemKind.UNSEEN_SIGNS, row, columns, field, seen, n=str(unseen))
    if columns.converted and (proposal := _SMALL.sub(lambda one: one[0].upper(), text)) != text:
        yield _problem(ProblemKind.SMALL_LETTER, row, columns, field, proposal)


def people_in(text: str) -> tuple[str, ...]:
    """The people whom a cell names, if several: parts of two words and more.

    They are parted by , ; & / a line break, "và" or "and", or numbered.
    """
    parts = _name_parts(text, _PARTING)
    return tuple(parts) if len(parts) > 1 and all(len(one.split()) > 1 for one in parts) else ()


def _name_parts(text: str, parting: re.Pattern[str]) -> list[str]:
    parts = [part.strip().strip(_BULLETS) for part in parting.split(_INNER_STROKE.sub("", text))]
    return [part for part in parts if part and not _is_suffix(part)]


def _is_suffix(part: str) -> bool:
    return all(_SUFFIX.fullmatch(word) for word in part.split())


def _is_heading(row: SheetRow, columns: Columns) -> bool:
    """A section ("II | Đoàn Thái Lan") where headings are not taken: a name, a telling number."""
    filled = [place for place, cell in enumerate(row.cells) if cell]
    if len(filled) != 2:
        return False
    others = [row.cells[place] for place in filled if place not in columns.taken]
    return len(others) == 1 and bool(_HEADING_NUMBER.fullmatch(others[0]))


def _titles(row: SheetRow, columns: Columns, draft: RowDraft) -> Iterator[Problem]:
    for one in draft.titles:
        kind = ProblemKind.TITLE_KEPT if one.kept else ProblemKind.PEELED
        field = one.field if one.field in columns.places else columns.name_field(row)
        yield _problem(kind, row, columns, field, title=one.titles, name=one.name)


# --- other cells -------------------------------------------------------------------------------


def _errors(row: SheetRow, columns: Columns) -> Iterator[Problem]:
    if not any(cell[:1] == "#" for cell in row.cells):
        return
    for field, (place, _letter) in columns.places.items():
        if field not in NAME_FIELDS and is_error(row.text(place)):
            yield _problem(ProblemKind.CELL_ERROR, row, columns, field)


def _unknown_words(
    row: SheetRow, columns: Columns, draft: RowDraft, find: CategoryFinder
) -> Iterator[Problem]:
    if draft.draft.category and find(draft.draft.category) is None:
        yield _problem(ProblemKind.UNKNOWN_CATEGORY, row, columns, "category")
    if draft.draft.country and not _is_country(draft.draft.country):
        yield _problem(ProblemKind.UNKNOWN_COUNTRY, row, columns, "country")


@lru_cache(maxsize=2048)
def _is_country(text: str) -> bool:
    return find_country(text) is not None


def _codes(row: SheetRow, columns: Columns) -> Iterator[Problem]:
    for field in columns.coded:
        text = columns.text(row, field)
        if text and not is_error(text) and code_of(field, text) is None:
            if field == "status":
                yield _problem(ProblemKind.UNKNOWN_STATUS, row, columns, field)
            else:
                label = FIELD_LABELS[field]
                yield _problem(ProblemKind.UNKNOWN_WORD, row, columns, field, field=label)


def _dates(row: SheetRow, columns: Columns) -> Iterator[Problem]:
    for field in DATE_FIELDS:
        place = columns.places.get(field)
        text = row.text(place[0]) if place else ""
        if not text or place is None or is_error(text):
            continue
        found = read_date(text, field, columns.year, number=place[0] in row.numeric)
        if found is None:
            yield _problem(ProblemKind.DATE_UNREAD, row, columns, field)
        elif found.turnable and field in columns.month_first:
            yield _problem(ProblemKind.DATE_TURNABLE, row, columns, field)
        elif month_first((text,)):
            read = date.fromisoformat(found.iso).strftime("%d/%m/%Y")
            yield _problem(ProblemKind.DATE_MONTH_FIRST, row, columns, field, read=read)


def _birth(row: SheetRow, columns: Columns, draft: RowDraft) -> Iterator[Problem]:
    """A birth not before the year of the event, or of which only the year is known."""
    born = draft.draft.birth_date
    if not born[:4].isdigit() or "birth_date" not in columns.places:
        return
    if len(born) == 4:
        yield _problem(ProblemKind.BIRTH_YEAR_ONLY, row, columns, "birth_date")
    if _ISO_YEAR.match(born) and columns.year and int(born[:4]) >= columns.year:
        yield _problem(ProblemKind.BIRTH_TO_COME, row, columns, "birth_date")


def _emails(row: SheetRow, columns: Columns) -> Iterator[Problem]:
    text = columns.text(row, "email")
    if text and not is_error(text):
        addresses = [one.strip("<>()") for one in _BETWEEN_EMAILS.split(text) if one]
        if not any(_EMAIL.fullmatch(one) for one in addresses) or text.count("@") > sum(
            1 for one in addresses if _EMAIL.fullmatch(one)
        ):
            yield _problem(ProblemKind.EMAIL_BROKEN, row, columns, "email")


def _phone(row: SheetRow, columns: Columns, draft: RowDraft) -> Iterator[Problem]:
    """A number of 9 digits in Jakarta has not lost the 0 of Vietnam."""
    place = columns.places.get("phone")
    text = row.text(place[0]) if place else ""
    if text and place is not None:
        found = phones.doubt(text, number=place[0] in row.numeric)
        abroad = country_code(draft.draft.country) not in {"", "VN"}
        if found and not (abroad and found[0] is not ProblemKind.PHONE_SHORTENED):
            yield _problem(found[0], row, columns, "phone", found[1])
