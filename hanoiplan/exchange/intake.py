"""A list against the people who are here: what would every row do?

Pure: a sheet, a mapping, and the present people go in, an Intake comes out, nothing is written.

Who is who: a row is CHANGED or SAME only against the person whose ID it carries or, without one,
against the one person of that delegation with the same folded name whom an earlier import
brought. Every other likeness is NEW with a warning, for a wrong merge harms more than a double.
An ID that nobody here has is reported, and the row is read as one without an ID. An empty cell
never erases what is filled, and fields without a column in the list are left alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from hanoiplan.base.ids import parse_id
from hanoiplan.base.text import fold, fold_words
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.exchange.cells import Sheet, SheetRow
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft, read_row, skipped
from hanoiplan.exchange.differences import differences
from hanoiplan.exchange.headers import FIELD_LABELS, ID, meanings
from hanoiplan.exchange.mapping import ColumnMapping, Confidence
from hanoiplan.exchange.model import Difference, Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.sentences import ProblemKind, Severity
from hanoiplan.plans.categories import find_category
from hanoiplan.plans.model import Category

Progress = Callable[[int, int], None]
REPORTED_EVERY = 500  # rows
_LEAST_ID_DIGITS = 16  # ours have 18 or 19; Excel keeps 15 digits of a number


@dataclass(frozen=True, slots=True)
class Present:
    """Who and what is in the event already."""

    delegates: Sequence[DelegateRow] = ()
    delegations: Sequence[DelegationRow] = ()
    categories: Sequence[Category] = ()

    def category_finder(self) -> CategoryFinder:
        """Looks every text up once, for a list says "Đại biểu" a thousand times."""
        known = list(self.categories)
        return cache(lambda text: find_category(text, known))


def take_in(
    sheet: Sheet, mapping: ColumnMapping, present: Present, progress: Progress | None = None
) -> Intake:
    """What every row of a list would do; each row is in exactly one state."""
    find = present.category_finder()
    drafts = list(_drafts(sheet, mapping, find, progress))
    directory = _Directory(present)
    foreign = _ids_are_foreign(drafts, directory)
    people, id_problems = _people_by_id(drafts, directory, rounded=_rounded(sheet, mapping))
    taken = {one.id for one in people.values()}
    people |= _people_by_name(drafts, directory, find, taken=taken)
    in_list = _namesakes(drafts)
    rows = []
    for draft in drafts:
        own = [] if foreign else id_problems.get(draft.row, [])
        person = people.get(draft.row)
        likeness = (
            [] if person else [*directory.like(draft, mapping), *_twins(draft, in_list, mapping)]
        )
        rows.append(_row(draft, person, own, likeness, mapping, find))
    return Intake(
        sheet.file,
        sheet.name,
        mapping,
        tuple(rows),
        tuple(_remarks(sheet, mapping, foreign=foreign)),
        _new_delegations(rows, directory),
    )


def _drafts(
    sheet: Sheet, mapping: ColumnMapping, find: CategoryFinder, progress: Progress | None
) -> Iterator[RowDraft]:
    rows = [row for row in sheet.rows if row.number > mapping.header_row]
    for done, row in enumerate(rows, start=1):
        if progress and (done % REPORTED_EVERY == 0 or done == len(rows)):
            progress(done, len(rows))
        if _something_taken(row, mapping) and not skipped(row, mapping):
            yield read_row(row, mapping, find)


def _something_taken(row: SheetRow, mapping: ColumnMapping) -> bool:
    """A row with nothing but its running number is as good as blank."""
    return any(one.field and row.text(one.place) for one in mapping.columns)


# --- who is who --------------------------------------------------------------------------------


class _Directory:
    """The present people, found by id, by delegation and name, and by the words of a name."""

    def __init__(self, present: Present) -> None:
        self.by_id = {row.id: row for row in present.delegates}
        self.delegation_ids: dict[str, int] = {}
        for delegation in present.delegations:
            for name in (delegation.name.vi, delegation.name.en):
                self.delegation_ids.setdefault(fold(name), delegation.id)
        self.delegation_ids.pop("", None)
        self._imported: dict[tuple[int | None, str], list[DelegateRow]] = defaultdict(list)
        self._by_words: dict[tuple[str, ...], list[DelegateRow]] = defaultdict(list)
        for row in present.delegates:
            for name in _names_of(row):
                self._by_words[_words(name)].append(row)
                if row.imported:
                    self._imported[row.delegation_id, name].append(row)

    def one_imported(self, draft: RowDraft) -> DelegateRow | None:
        """The one person whom an earlier import brought into this delegation under this name."""
        delegation = fold(draft.draft.delegation)
        if delegation and delegation not in self.delegation_ids:
            return None
        found = self._imported.get(
            (self.delegation_ids.get(delegation), fold(draft.draft.name)), []
        )
        return found[0] if len(found) == 1 else None

    def like(self, draft: RowDraft, mapping: ColumnMapping) -> Iterator[Problem]:
        """A warning if somebody here has this name, in this or in another order of words."""
        name = fold(draft.draft.name)
        people = self._by_words.get(_words(name), [])
        same = [row for row in people if name in _names_of(row)]
        for person in (same or people)[:1]:
            kind = ProblemKind.LIKE_PRESENT if same else ProblemKind.TURNED_PRESENT
            facts = {"name": person.name, "delegation": person.delegation.pick("vi")}
            yield _about_name(kind, draft, mapping, facts)


def _names_of(row: DelegateRow) -> frozenset[str]:
    names = (row.printed.vi, row.printed.en, row.passport_name)
    return frozenset(fold(name) for name in names if name)


def _words(folded: str) -> tuple[str, ...]:
    return tuple(sorted(fold_words(folded)))


def _about_name(
    kind: ProblemKind, draft: RowDraft, mapping: ColumnMapping, facts: dict[str, str]
) -> Problem:
    field = next(
        (
            one
            for one in ("printed_vi", "printed_en", "passport_name", "given")
            if mapping.letter(one) and getattr(draft.draft, one)
        ),
        "",
    )
    return Problem(kind, draft.row, mapping.letter(field), draft.draft.name, facts)


def _people_by_id(
    drafts: Sequence[RowDraft], directory: _Directory, *, rounded: frozenset[int]
) -> tuple[dict[int, DelegateRow], dict[int, list[Problem]]]:
    """Row → person whose ID it carries, and what is the matter with IDs, by row."""
    people: dict[int, DelegateRow] = {}
    first_row: dict[int, int] = {}
    problems: dict[int, list[Problem]] = {}
    for draft in drafts:
        if not draft.id_text:
            continue
        person = directory.by_id.get(parse_id(draft.id_text) or 0)
        if person is None:
            kind = ProblemKind.ROUNDED_ID if draft.row in rounded else ProblemKind.UNKNOWN_ID
            problems[draft.row] = [Problem(kind, draft.row, "", draft.id_text)]
        elif person.id in first_row:
            facts = {"other": str(first_row[person.id])}
            problems[draft.row] = [
                Problem(ProblemKind.SAME_ID, draft.row, "", draft.id_text, facts)
            ]
        else:
            first_row[person.id] = draft.row
            people[draft.row] = person
    return people, problems


def _people_by_name(
    drafts: Sequence[RowDraft], directory: _Directory, find: CategoryFinder, *, taken: set[int]
) -> dict[int, DelegateRow]:
    """Row → the one imported person it can only mean; of several such rows the nearest gets it."""
    claims: dict[int, list[RowDraft]] = defaultdict(list)
    for draft in drafts:
        person = directory.one_imported(draft) if _goes_by_name(draft, directory) else None
        if person is not None and person.id not in taken:
            claims[person.id].append(draft)
    people: dict[int, DelegateRow] = {}
    for person_id, rows in claims.items():
        person = directory.by_id[person_id]
        people[_nearest(rows, person, find).row] = person
    return people


def _nearest(rows: Sequence[RowDraft], person: DelegateRow, find: CategoryFinder) -> RowDraft:
    """The row with the fewest differences; the first of equals."""
    return min(rows, key=lambda draft: len(list(differences(draft, person, find))))


def _goes_by_name(draft: RowDraft, directory: _Directory) -> bool:
    return (parse_id(draft.id_text) or 0) not in directory.by_id and bool(draft.draft.name)


def _namesakes(drafts: Sequence[RowDraft]) -> dict[tuple[str, ...], list[RowDraft]]:
    found: dict[tuple[str, ...], list[RowDraft]] = defaultdict(list)
    for draft in drafts:
        if draft.draft.name:
            found[_words(fold(draft.draft.name))].append(draft)
    return found


def _twins(
    draft: RowDraft, in_list: dict[tuple[str, ...], list[RowDraft]], mapping: ColumnMapping
) -> Iterator[Problem]:
    """A warning for the first other row of the list with this name."""
    name = fold(draft.draft.name)
    others = [one for one in in_list.get(_words(name), []) if one.row != draft.row]
    same = [one for one in others if fold(one.draft.name) == name]
    for other in (same or others)[:1]:
        kind = ProblemKind.TWICE_IN_LIST if same else ProblemKind.TURNED_IN_LIST
        facts = {"other": str(other.row), "name": other.draft.name}
        yield _about_name(kind, draft, mapping, facts)


# --- rows --------------------------------------------------------------------------------------


def _row(
    draft: RowDraft,
    person: DelegateRow | None,
    id_problems: Sequence[Problem],
    likeness: Sequence[Problem],
    mapping: ColumnMapping,
    find: CategoryFinder,
) -> IntakeRow:
    id_letter = mapping.letter(ID)
    own = [replace(one, column=id_letter) for one in id_problems]
    if person is None:
        problems = (*draft.problems, *own, *likeness)
        state = RowState.BAD if _blocked(problems) else RowState.NEW
        return IntakeRow(draft.row, draft.draft, state, problems=problems)
    found = tuple(differences(draft, person, find))
    problems = (*_still_open(draft, found), *own)
    if person.cancelled_at is not None:
        problems = (*problems, _about_name(ProblemKind.CANCELLED, draft, mapping, {}))
    state = RowState.CHANGED if found else RowState.SAME
    if _blocked(problems):
        return IntakeRow(draft.row, draft.draft, RowState.BAD, problems=problems)
    return IntakeRow(draft.row, draft.draft, state, person.id, found, problems)


def _blocked(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.BLOCK for problem in problems)


def _still_open(draft: RowDraft, found: Sequence[Difference]) -> tuple[Problem, ...]:
    """What stands in the record already, comma and all, is not questioned again."""
    if any(one.field in {"printed_vi", "printed_en", "passport_name"} for one in found):
        return draft.problems
    settled = {ProblemKind.TWO_PEOPLE, ProblemKind.COMMA, ProblemKind.HEADING}
    return tuple(one for one in draft.problems if one.kind not in settled)


# --- the list as a whole -----------------------------------------------------------------------


def _ids_are_foreign(drafts: Sequence[RowDraft], directory: _Directory) -> bool:
    """Whether the ID column holds somebody else's numbering (1, 2, 3 or DB-001)."""
    texts = [draft.id_text for draft in drafts if draft.id_text]
    known = any(parse_id(text) in directory.by_id for text in texts)
    return len(texts) > 1 and not known and all(len(text) < _LEAST_ID_DIGITS for text in texts)


def _rounded(sheet: Sheet, mapping: ColumnMapping) -> frozenset[int]:
    place = mapping.place(ID)
    return frozenset(
        row.number
        for row in sheet.rows
        if place in row.numeric and len(row.text(place)) >= _LEAST_ID_DIGITS
    )


def _remarks(sheet: Sheet, mapping: ColumnMapping, *, foreign: bool) -> Iterator[Problem]:
    if sheet.old_letters:
        yield Problem(ProblemKind.OLD_LETTERS, mapping.header_row or 1, "")
    for column in mapping.columns:
        facts = {"field": FIELD_LABELS.get(column.field, "")}
        place = (mapping.header_row, column.letter, column.heading)
        if column.field == ID and foreign:
            yield Problem(ProblemKind.FOREIGN_IDS, *place)
        elif column.field and column.confidence is Confidence.GUESS:
            yield Problem(ProblemKind.GUESSED_COLUMN, *place, facts)
        elif column.heading and not column.field and not meanings(column.heading):
            yield Problem(ProblemKind.UNUSED_COLUMN, *place)


def _new_delegations(rows: Sequence[IntakeRow], directory: _Directory) -> tuple[str, ...]:
    named: dict[str, str] = {}
    for row in rows:
        key = fold(row.draft.delegation)
        if key and row.state is not RowState.BAD and key not in directory.delegation_ids:
            named.setdefault(key, row.draft.delegation)
    return tuple(named.values())
