"""What a list would do, as frozen values: every row in exactly one state, every problem named.

No file, no database. Sentences are looked up when they are asked for (`sentences.py`), so that
an Intake can be shown in either language.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateDraft, DelegateRow
from hanoiplan.exchange.groups import GroupHeading
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.sentences import ProblemKind, Severity, reason_of, remedy_of, severity_of
from hanoiplan.exchange.three_way import (
    NOTHING_DECIDED,
    Choice,
    Comparison,
    Decisions,
    ThreeWay,
    chosen,
    summed,
)
from hanoiplan.sheets.old_letters import Suspicion


class RowState(StrEnum):
    """What a row would do if it were imported."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know about one cell; `text` is the cell as it stands."""

    kind: ProblemKind
    row: int  # as the spreadsheet shows it
    column: str  # letter, "" for the row as a whole
    text: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    proposal: str = ""  # a text to put into the cell instead, "" when nothing can be proposed
    sheet: str = ""  # its name, where a list stands in several sheets
    parts: tuple[str, ...] = ()  # the people in one cell, where it can be split

    @property
    def severity(self) -> Severity:
        """Whether the row is blocked or only wants a look."""
        return severity_of(self.kind)

    @property
    def reason(self) -> str:
        """What is the matter, in one sentence of the interface language."""
        return reason_of(self.kind, self._facts())

    @property
    def remedy(self) -> str:
        """What can be done, in one sentence of the interface language."""
        return remedy_of(self.kind, self._facts())

    def _facts(self) -> dict[str, str]:
        return {"text": self.text, "proposal": self.proposal, **self.facts}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a person that the import would write."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One row of the list and what it would do.

    `key` tells rows apart: the number the spreadsheet shows, and more where a list stands in
    several sheets or a cell names several people.
    """

    row: int  # as the spreadsheet shows it
    draft: DelegateDraft
    state: RowState
    delegate_id: int | None = None  # the person it is about, for CHANGED and SAME
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    key: int = 0
    sheet: str = ""  # its name, where a list stands in several sheets
    comparisons: tuple[Comparison, ...] = ()  # cells in which list, last list and record differ
    said: Mapping[str, str] = field(default_factory=dict)  # what the list says of a present person

    @property
    def ticked(self) -> bool:
        """Whether the row is imported unless a person decides otherwise."""
        return self.state is not RowState.BAD

    @property
    def writes_delegation(self) -> bool:
        """Whether the import puts somebody into the delegation that stands in this row."""
        new = self.state is RowState.NEW
        return new or any(one.field == "delegation" for one in self.differences)

    def decided(self, decisions: Decisions) -> "IntakeRow":
        """The row with whose text is kept in its cells."""
        comparisons = tuple(chosen(self.comparisons, self.key, decisions))
        if self.state is RowState.BAD or comparisons == self.comparisons:
            return self
        found = tuple(differences_of(comparisons))
        state = RowState.CHANGED if found else RowState.SAME
        return replace(self, comparisons=comparisons, differences=found, state=state)


def differences_of(comparisons: tuple[Comparison, ...]) -> tuple[Difference, ...]:
    """What would be written of these cells."""
    return tuple(Difference(one.field, one.here, one.file) for one in comparisons if one.changes)


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet of a list: its name and what its columns mean."""

    name: str
    mapping: ColumnMapping


@dataclass(frozen=True, slots=True)
class NewDelegation:
    """A delegation that comes with the import, in both languages where the list has both."""

    name: Bilingual
    country: str = ""  # ISO code, "" = by its people


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What an import keeps beside the people: who sent the list and how it was read."""

    source: str
    headings: tuple[tuple[str, str], ...] = ()  # (signature, mapping as JSON) of each sheet
    letters: str = ""
    delegations: tuple[NewDelegation, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """A whole list: nothing of it has been written."""

    file: str
    sheet: str
    mapping: ColumnMapping
    rows: tuple[IntakeRow, ...]
    remarks: tuple[Problem, ...] = ()  # about the list or a column as a whole
    new_delegations: tuple[str, ...] = ()  # as written; they are made with the import
    groups: tuple[GroupHeading, ...] = ()  # rows that were taken as headings
    missing: tuple[DelegateRow, ...] = ()  # people of this source whom the list no longer names
    suspicion: Suspicion | None = None  # old letters, not converted
    facts: ListFacts = ListFacts("")
    decisions: Decisions = NOTHING_DECIDED
    sheets: tuple[ListSheet, ...] = ()  # all of them, where the list stands in several

    def of_state(self, state: RowState) -> tuple[IntakeRow, ...]:
        """The rows of one state, in the order of the list."""
        return tuple(row for row in self.rows if row.state is state)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything a person should see, by position; what concerns the whole list first."""
        return (*self.remarks, *(problem for row in self.rows for problem in row.problems))

    def chosen(self, unticked: Collection[int] = ()) -> tuple[IntakeRow, ...]:
        """The rows to import: all that can be, without those (keys) a person has unticked."""
        return tuple(row for row in self.rows if row.ticked and row.key not in unticked)

    @property
    def three_way(self) -> ThreeWay:
        """How many cells of which field are of which kind."""
        return summed(one for row in self.rows for one in row.comparisons)

    def with_choice(self, key: int, field_name: str, choice: Choice) -> "Intake":
        """A person's choice whose text one cell keeps."""
        return self._decided(self.decisions.with_choice(key, field_name, choice))

    def with_column(self, field_name: str, choice: Choice) -> "Intake":
        """A person's choice whose text a whole column keeps."""
        return self._decided(self.decisions.with_column(field_name, choice))

    def _decided(self, decisions: Decisions) -> "Intake":
        rows = tuple(row.decided(decisions) for row in self.rows)
        return replace(self, rows=rows, decisions=decisions)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import wrote."""

    added: tuple[int, ...]  # ids of new people
    changed: tuple[int, ...]  # ids of people in whom something became different
    same: int
