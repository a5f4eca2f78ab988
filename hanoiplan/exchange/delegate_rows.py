"""One row of a list as a delegate: the draft it brings, and what is the matter with its cells.

Pure, row by row. What must not come in: comparing with other rows or with people who are here
already (`intake`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from hanoiplan.base.text import fold, fold_words
from hanoiplan.delegates.model import DelegateDraft, DelegateStatus
from hanoiplan.exchange.cells import SheetRow, is_error, one_line
from hanoiplan.exchange.headers import ID, LINES_FIELDS, NAME_FIELDS, meanings
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.model import Category

CategoryFinder = Callable[[str], Category | None]

_STATUS_WORDS = {
    DelegateStatus.CONFIRMED: "confirmed; xác nhận; đã xác nhận; yes; có; tham dự; accepted; ok",
    DelegateStatus.INVITED: "invited; mời; đã mời; chưa xác nhận; pending; not confirmed; dự kiến",
}
STATUS_OF = {
    fold(word): status for status, words in _STATUS_WORDS.items() for word in words.split(";")
}
# a/l, a/p (Malaysian Indians), s/o, d/o (Singapore): these strokes part no people.
_INNER_STROKE = re.compile(r"\b[asd]/[lpo]\b", re.IGNORECASE)
_PARTING = re.compile(r"[,;&/\n+]|\s(?:và|and)\s", re.IGNORECASE)
_COMMA = re.compile(r"[,;]")
# What follows a comma in one person's name: Jr., III, PhD, S.H., M.Si.
_SUFFIX = re.compile(
    r"(?:jr|sr|i{1,3}|iv|ph\.?d|esq|mba|msc|bsc|md|[a-z]{1,3}\.(?:[a-z]{1,4}\.?)*)\.?", re.I
)
_HEADING_NUMBER = re.compile(r"[IVXLC]+\.?|[A-Z]\.?")
# Not folded: Tống and Công are names.
_TOTAL = re.compile(
    r"(?:tổng cộng|tổng số|tổng|cộng|grand total|total)(?:[:\s]*\d+)?(?: người| đại biểu| people)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RowDraft:
    """What one row brings: only the fields in `filled` have a cell with something in it."""

    row: int
    draft: DelegateDraft
    filled: frozenset[str]
    id_text: str
    problems: tuple[Problem, ...]


def skipped(row: SheetRow, mapping: ColumnMapping) -> bool:
    """Rows that are no people and need no word: headings again, and column numbers (1) (2) (3)."""
    names = [row.text(mapping.place(field)) for field in (*NAME_FIELDS, "given")]
    name = next((text for text in names if text), "")
    if name.strip("()[]. ").isdigit():
        return _counts_columns(row)
    if not (name and meanings(name) and meanings(name)[0].sure):
        return False
    filled = [cell for cell in row.cells if cell]
    known = [found for cell in filled if (found := meanings(cell)) and found[0].sure]
    return len(known) > 1 and len(known) * 2 > len(filled)


def _counts_columns(row: SheetRow) -> bool:
    numbers = [cell.strip("()[]. ") for cell in row.cells if cell]
    return len(numbers) > 2 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def read_row(row: SheetRow, mapping: ColumnMapping, find: CategoryFinder) -> RowDraft:
    """The draft of one row with the problems that its own cells have."""
    values = dict(_values(row, mapping))
    filled = frozenset(values) - {ID}
    id_text = values.pop(ID, "")
    values = {**values, **_composed_name(values, mapping)}
    if "status" in values:
        values["status"] = STATUS_OF.get(fold(values["status"]), DelegateStatus.CONFIRMED)
    draft = DelegateDraft(**values)
    problems = tuple(_problems(row, mapping, draft, find))
    unknown_status = any(one.kind is ProblemKind.UNKNOWN_STATUS for one in problems)
    filled -= {"status"} if unknown_status else frozenset()
    return RowDraft(row.number, draft, filled | _name_of(values), id_text, problems)


def _name_of(values: Mapping[str, str]) -> frozenset[str]:
    return frozenset(field for field in NAME_FIELDS if values.get(field))


def _values(row: SheetRow, mapping: ColumnMapping) -> Iterator[tuple[str, str]]:
    for column in mapping.columns:
        text = row.text(column.place)
        if column.field and text and not is_error(text):
            yield column.field, text if column.field in LINES_FIELDS else one_line(text)


def _composed_name(values: Mapping[str, str], mapping: ColumnMapping) -> dict[str, str]:
    """Lists that keep the name only in two columns: họ đệm + tên, or first name + last name."""
    if mapping.fields & set(NAME_FIELDS) or not values.get("given"):
        return {}
    parts = [values.get("family", ""), values["given"]]
    heading = next((one.heading for one in mapping.columns if one.field == "given"), "")
    if fold_words(heading)[:1] == ("ten",):
        return {"printed_vi": " ".join(part for part in parts if part)}
    return {"printed_en": " ".join(part for part in reversed(parts) if part)}


# --- what is the matter ------------------------------------------------------------------------


def _problems(
    row: SheetRow, mapping: ColumnMapping, draft: DelegateDraft, find: CategoryFinder
) -> Iterator[Problem]:
    if _is_heading(row, mapping, draft):
        yield _problem(ProblemKind.HEADING, row, mapping, _name_field(mapping, draft))
        return
    yield from _name_problems(row, mapping, draft)
    yield from _errors(row, mapping)
    yield from _unknown_words(row, mapping, draft, find)
    yield from _phone_problems(row, mapping)


def _problem(
    kind: ProblemKind, row: SheetRow, mapping: ColumnMapping, field: str, proposal: str = ""
) -> Problem:
    text = row.text(mapping.place(field)) if field else ""
    letter = mapping.letter(field) if field else ""
    return Problem(kind, row.number, letter, text, proposal=proposal)


def _name_field(mapping: ColumnMapping, draft: DelegateDraft) -> str:
    """The column to point at when it is about the name: the one in which something stands."""
    fields = [field for field in (*NAME_FIELDS, "given") if field in mapping.fields]
    filled = (field for field in fields if getattr(draft, field))
    return next(filled, fields[0] if fields else "")


def _name_problems(
    row: SheetRow, mapping: ColumnMapping, draft: DelegateDraft
) -> Iterator[Problem]:
    field = _name_field(mapping, draft)
    if not draft.name:
        error = is_error(row.text(mapping.place(field)))
        kind = ProblemKind.CELL_ERROR_NAME if error else ProblemKind.MISSING_NAME
        yield _problem(kind, row, mapping, field)
        return
    for name_field in NAME_FIELDS:
        text = row.text(mapping.place(name_field))
        if _two_people(text):
            yield _problem(ProblemKind.TWO_PEOPLE, row, mapping, name_field)
        elif len(_name_parts(text, _COMMA)) > 1:
            yield _problem(ProblemKind.COMMA, row, mapping, name_field)


def _two_people(text: str) -> bool:
    """Whether a cell names several people: parts of two words and more, parted by , ; & / và."""
    parts = _name_parts(text, _PARTING)
    return len(parts) > 1 and all(len(part.split()) > 1 for part in parts)


def _name_parts(text: str, parting: re.Pattern[str]) -> list[str]:
    parts = [part.strip() for part in parting.split(_INNER_STROKE.sub("", text))]
    return [part for part in parts if part and not _is_suffix(part)]


def _is_suffix(part: str) -> bool:
    return all(_SUFFIX.fullmatch(word) for word in part.split())


def _is_heading(row: SheetRow, mapping: ColumnMapping, draft: DelegateDraft) -> bool:
    """A section ("II | Đoàn Thái Lan") or a total: only a name, and a telling number or word."""
    if not draft.name:
        return False
    if _TOTAL.fullmatch(draft.name):
        return True
    taken = [one.place for one in mapping.columns if one.field]
    others = [cell for place, cell in enumerate(row.cells) if cell and place not in taken]
    alone = sum(1 for place in taken if row.text(place)) == 1
    return alone and len(others) == 1 and bool(_HEADING_NUMBER.fullmatch(others[0]))


def _errors(row: SheetRow, mapping: ColumnMapping) -> Iterator[Problem]:
    for column in mapping.columns:
        if column.field and column.field not in NAME_FIELDS and is_error(row.text(column.place)):
            yield _problem(ProblemKind.CELL_ERROR, row, mapping, column.field)


def _unknown_words(
    row: SheetRow, mapping: ColumnMapping, draft: DelegateDraft, find: CategoryFinder
) -> Iterator[Problem]:
    if draft.category and find(draft.category) is None:
        yield _problem(ProblemKind.UNKNOWN_CATEGORY, row, mapping, "category")
    if draft.country and find_country(draft.country) is None:
        yield _problem(ProblemKind.UNKNOWN_COUNTRY, row, mapping, "country")
    status = row.text(mapping.place("status"))
    if status and not is_error(status) and fold(status) not in STATUS_OF:
        yield _problem(ProblemKind.UNKNOWN_STATUS, row, mapping, "status")


def _phone_problems(row: SheetRow, mapping: ColumnMapping) -> Iterator[Problem]:
    """A number of 9 or 10 digits without 0 in front, kept as a number: Excel drops the 0."""
    place = mapping.place("phone")
    text = row.text(place)
    if place in row.numeric and len(text) in {9, 10} and not text.startswith("0"):
        yield _problem(ProblemKind.LOST_ZERO, row, mapping, "phone", proposal=f"0{text}")
