"""A list against the people who are here: what would every row do?

Pure: sheets, mappings, and the present people go in, an Intake comes out, nothing is written. An
ID that nobody here has is reported, and the row is read as one without an ID. An empty cell never
erases what is filled unless a person says so; fields without a column are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.delegate_rows import RowDraft
from hanoiplan.exchange.delegation_names import CountryNames, new_delegations
from hanoiplan.exchange.differences import Meaning, compared, present_text
from hanoiplan.exchange.groups import GroupHeading, Known
from hanoiplan.exchange.headers import FIELD_LABELS, NAME_FIELDS
from hanoiplan.exchange.heading_words import ID
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.mapping_file import signature, to_remember
from hanoiplan.exchange.missing import likeliest_source, link, not_named
from hanoiplan.exchange.model import (
    Intake,
    IntakeRow,
    ListFacts,
    ListSheet,
    NewDelegation,
    Problem,
    RowState,
    differences_of,
)
from hanoiplan.exchange.recognising import LooksLike, recognise, same_passports
from hanoiplan.exchange.remarks import of_cells, of_columns, of_dates, of_delegations, of_groups
from hanoiplan.exchange.row_reading import (
    OF_SHEET,
    REPORTED_EVERY,
    ListPart,
    Progress,
    ReadRow,
    RowMemory,
    read_list,
)
from hanoiplan.exchange.sentences import ProblemKind, Severity
from hanoiplan.exchange.three_way import NOTHING_DECIDED, CellKind, Choice, Comparison, Decisions
from hanoiplan.exchange.who_is_who import (
    LEAST_ID_DIGITS,
    Directory,
    Pairing,
    Present,
    about_name,
    facts_of,
    folded,
    ids_are_foreign,
    namesakes,
    paired,
    twins,
)
from hanoiplan.sheets.cells import Sheet

__all__ = ["REPORTED_EVERY", "ListPart", "Present", "Progress", "take_in", "take_in_parts"]


@dataclass(frozen=True, slots=True)
class Old:
    """An older list that is to be taken for the last one: its rows by the person they are about."""

    rows: Mapping[int, RowDraft] = field(default_factory=dict)


def take_in(
    sheet: Sheet,
    mapping: ColumnMapping,
    present: Present,
    progress: Progress | None = None,
    decisions: Decisions = NOTHING_DECIDED,
    memory: RowMemory | None = None,
) -> Intake:
    """What every row of a sheet would do; each row is in exactly one state."""
    return take_in_parts([ListPart(sheet, mapping)], present, progress, decisions, memory)


def take_in_parts(
    parts: Sequence[ListPart],
    present: Present,
    progress: Progress | None = None,
    decisions: Decisions = NOTHING_DECIDED,
    memory: RowMemory | None = None,
    old: Old | None = None,
    source: str = "",
) -> Intake:
    """The same for a list that stands in several sheets.

    Args:
        parts: the sheets with their mappings; the first one's mapping is shown.
        present: who and what is in the event.
        progress: told (rows done, rows in all).
        decisions: what a person has said already.
        memory: rows of an earlier reading of the same list.
        old: an older list that is to be taken for the last one.
        source: what to call the sender where no earlier list tells it.
    """
    find = present.category_finder()
    directory = Directory(present)
    known = Known(directory.delegation_ids, lambda text: find(text) is not None)
    read = read_list(parts, known, find, present.year, decisions, memory or RowMemory(), progress)
    countries = CountryNames(directory.delegation_ids, decisions.delegations)
    rows = [_in_delegation(one, directory, decisions, countries) for one in read.rows]
    thought = _Thinking(parts, present, directory, decisions, old or Old(), countries)
    return thought.intake(rows, read.groups, source)


def _in_delegation(
    read: ReadRow, directory: Directory, decisions: Decisions, countries: CountryNames
) -> ReadRow:
    """The row with the delegation that a person, or its other name, says is meant."""
    draft = read.draft
    written = draft.draft.delegation
    name = decisions.delegations.get(written, "")
    if not name and draft.delegation_en:
        ids = directory.delegation_ids
        if folded(written) not in ids and folded(draft.delegation_en) in ids:
            name = draft.delegation_en
    if name:
        return replace(read, draft=replace(draft, draft=replace(draft.draft, delegation=name)))
    return replace(read, draft=countries.settle(draft)) if written else read


class _Thinking:
    """Rows that were read, beside the people who are here."""

    def __init__(
        self,
        parts: Sequence[ListPart],
        present: Present,
        directory: Directory,
        decisions: Decisions,
        old: Old,
        countries: CountryNames,
    ) -> None:
        self._countries = countries
        self._parts, self._present, self._directory = parts, present, directory
        self._decisions, self._old = decisions, old
        self._mapping = parts[0].mapping
        self._columns = frozenset(field for part in parts for field in part.mapping.fields)
        self._meaning = Meaning(
            present.category_finder(), directory.delegation_ids, year=present.year
        )

    def intake(
        self, read: Sequence[ReadRow], groups: Sequence[GroupHeading], source: str
    ) -> Intake:
        """What all of it comes to."""
        drafts = [one.draft for one in read]
        foreign = ids_are_foreign(drafts, self._directory)
        pairing = paired(
            drafts, self._directory, self._meaning, self._decisions, _rounded(self._parts)
        )
        source = likeliest_source(pairing.people.values(), source)
        missing = self._missing(source, pairing)
        link(drafts, missing, pairing, self._decisions, self._mapping, self._meaning)
        recognise(drafts, self._present, self._directory, pairing, self._decisions, self._mapping)
        same_passports(drafts, pairing, self._mapping)
        self._looks_like = LooksLike(self._present, self._directory)
        in_list = namesakes(drafts)
        rows = tuple(self._row(one, pairing, in_list, silent_ids=foreign) for one in read)
        new = new_delegations(
            [
                one.draft
                for one, row in zip(read, rows, strict=True)
                if row.state is not RowState.BAD
            ],
            groups,
            self._directory.delegation_ids,
            self._countries,
        )
        written = {folded(row.draft.delegation) for row in rows if row.writes_delegation}
        first = self._parts[0].sheet
        return Intake(
            first.file,
            first.name,
            self._mapping,
            rows,
            tuple(self._remarks(drafts, groups, foreign=foreign)),
            tuple(one.name.pick("vi") for key, one in new.items() if key in written),
            groups=tuple(groups),
            missing=tuple(one for one in missing if one.id not in pairing.taken),
            facts=self._facts(source, tuple(new.values())),
            decisions=self._decisions,
            sheets=tuple(ListSheet(part.sheet.name, part.mapping) for part in self._parts),
        )

    def _missing(self, source: str, pairing: Pairing) -> list[DelegateRow]:
        if not self._old.rows:
            return not_named(self._present.delegates, source, pairing.taken)
        return [
            row
            for row in self._present.delegates
            if row.id in self._old.rows and row.id not in pairing.taken
        ]

    def _facts(self, source: str, new: tuple[NewDelegation, ...]) -> ListFacts:
        headings = {signature(part.mapping): to_remember(part.mapping) for part in self._parts}
        return ListFacts(source, tuple(headings.items()), delegations=new)

    def _remarks(
        self, drafts: Sequence[RowDraft], groups: Sequence[GroupHeading], *, foreign: bool
    ) -> Iterator[Problem]:
        for part in self._parts:
            about = (
                *of_columns(part.sheet, part.mapping, foreign=foreign),
                *of_cells(part.sheet, part.mapping),
                *of_dates(part.sheet, part.mapping, self._present.year),
            )
            name = part.sheet.name if len(self._parts) > 1 else ""
            yield from (replace(one, sheet=name) for one in about)
        yield from of_groups(groups)
        if any(part.delegation for part in self._parts):
            yield Problem(ProblemKind.DELEGATIONS_OF_SHEETS, 1, "")
        yield from of_delegations(drafts, self._present, self._directory, self._mapping)
        yield from self._countries.remarks(self._mapping.letter("delegation"))

    # --- one row -----------------------------------------------------------------------------

    def _row(
        self,
        read: ReadRow,
        pairing: Pairing,
        in_list: Mapping[tuple[str, ...], Sequence[RowDraft]],
        *,
        silent_ids: bool,
    ) -> IntakeRow:
        draft = read.draft
        letter = self._mapping.letter(ID)
        told = [
            replace(one, column=letter) if one.kind in _ABOUT_IDS else one
            for one in pairing.problems.get(draft.key, ())
            if not (silent_ids and one.kind in _ABOUT_IDS)
        ]
        person = pairing.people.get(draft.key)
        if person is not None:
            return self._about(read, person, told)
        survivor = self._directory.lives_on_in(draft)
        if survivor is not None:
            merged = about_name(ProblemKind.MERGED, draft, self._mapping, facts_of(survivor))
            return IntakeRow(
                *(draft.row, draft.draft, RowState.SAME),
                problems=(merged,),
                key=draft.key,
                sheet=draft.sheet,
            )
        here = tuple(self._directory.like(draft, self._mapping))
        if not (here or told or draft.draft.delegation):
            here = tuple(self._looks_like.told(draft, self._mapping))
        like = (*here, *twins(draft, in_list, self._mapping))
        found = (*read.problems, *told, *like)
        state = RowState.BAD if _blocked(found) else RowState.NEW
        return IntakeRow(
            draft.row, draft.draft, state, problems=found, key=draft.key, sheet=draft.sheet
        )

    def _about(self, read: ReadRow, person: DelegateRow, told: Sequence[Problem]) -> IntakeRow:
        """A row that is about somebody who is here."""
        draft = _as_here(read.draft, person)
        old = self._old.rows.get(person.id)
        result = compared(draft, person, self._meaning, self._columns, self._decisions, old)
        found = differences_of(result.comparisons)
        problems = (*_still_open(read, draft, result.comparisons), *told)
        problems = (*problems, *self._conflicts(draft, result.comparisons))
        if person.cancelled_at is not None:
            problems = (*problems, about_name(ProblemKind.CANCELLED, draft, self._mapping, {}))
        if _blocked(problems):
            return IntakeRow(
                *(draft.row, draft.draft, RowState.BAD),
                problems=problems,
                key=draft.key,
                sheet=draft.sheet,
            )
        return IntakeRow(
            draft.row,
            draft.draft,
            RowState.CHANGED if found else RowState.SAME,
            person.id,
            found,
            problems,
            draft.key,
            draft.sheet,
            result.comparisons,
            result.said,
        )

    def _conflicts(self, draft: RowDraft, comparisons: Sequence[Comparison]) -> Iterator[Problem]:
        for one in comparisons:
            if one.kind is CellKind.CONFLICT and one.choice is Choice.HERE:
                facts = {"field": FIELD_LABELS[one.field], "here": one.here, "base": one.base or ""}
                facts["name"] = one.field
                letter = self._mapping.letter(one.field)
                at = (draft.row, letter, one.file, facts)
                yield Problem(ProblemKind.CONFLICT, *at, sheet=draft.sheet)


_ABOUT_IDS = {ProblemKind.UNKNOWN_ID, ProblemKind.ROUNDED_ID, ProblemKind.SAME_ID}


def _as_here(draft: RowDraft, person: DelegateRow) -> RowDraft:
    """A name that stands in the record with its titles has them there because somebody wants so."""
    if draft.whole is None:
        return draft
    for one in draft.titles:
        if not one.kept and present_text(person, one.field) == draft.whole[one.field]:
            return draft.with_titles
    return draft


def _blocked(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.BLOCK for problem in problems)


def _still_open(read: ReadRow, draft: RowDraft, found: Sequence[Comparison]) -> Iterator[Problem]:
    """What stands in the record already, comma and all, is not questioned again."""
    different = {one.field for one in found}
    names_changed = bool(different & set(NAME_FIELDS))
    for one in read.problems:
        if one.kind in _TITLES and draft.whole is None:
            continue
        if one.kind in _ABOUT_NAMES and not names_changed:
            continue
        field = _FIELD_OF.get(one.kind)
        if field is None or field in different:
            yield one


_TITLES = {ProblemKind.PEELED, ProblemKind.TITLE_KEPT}
_ABOUT_NAMES = {
    ProblemKind.TWO_PEOPLE,
    ProblemKind.COMMA,
    ProblemKind.HEADING,
    ProblemKind.LONG_NAME,
    ProblemKind.NOT_A_NAME,
    ProblemKind.UNSEEN_SIGNS,
    ProblemKind.SMALL_LETTER,
    *_TITLES,
}
_FIELD_OF = {
    ProblemKind.LOST_ZERO: "phone",
    ProblemKind.LOST_PLUS: "phone",
    ProblemKind.PHONE_SHORTENED: "phone",
    ProblemKind.EMAIL_BROKEN: "email",
    ProblemKind.BIRTH_TO_COME: "birth_date",
    ProblemKind.BIRTH_YEAR_ONLY: "birth_date",
}


def _rounded(parts: Sequence[ListPart]) -> frozenset[int]:
    """Keys of the rows whose ID the file keeps as a number, and so without its last digits."""
    found = set()
    for place, part in enumerate(parts):
        column = part.mapping.place(ID)
        if column is None:
            continue
        for row in part.sheet.rows:
            if column in row.numeric and len(row.text(column)) >= LEAST_ID_DIGITS:
                found.add(place * OF_SHEET + row.number)
    return frozenset(found)


def rows_by_person(parts: Sequence[ListPart], present: Present) -> dict[int, RowDraft]:
    """The rows of an older list, by the ids of the people they are about."""
    find = present.category_finder()
    directory = Directory(present)
    known = Known(directory.delegation_ids, lambda text: find(text) is not None)
    read = read_list(parts, known, find, present.year, NOTHING_DECIDED, RowMemory(), None)
    drafts = [one.draft for one in read.rows]
    meaning = Meaning(find, directory.delegation_ids, year=present.year)
    pairing = paired(drafts, directory, meaning, NOTHING_DECIDED, _rounded(parts))
    return {pairing.people[one.key].id: one for one in drafts if one.key in pairing.people}
