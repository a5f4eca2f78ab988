"""What a list would do, as frozen values: every row in exactly one state, every problem named.

No file, no database. Sentences are looked up when they are asked for (`sentences.py`), so that
an Intake can be shown in either language.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.sentences import ProblemKind, Severity, reason_of, remedy_of, severity_of


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
    """One field of a person that the list has otherwise."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One row of the list and what it would do."""

    row: int  # as the spreadsheet shows it
    draft: DelegateDraft
    state: RowState
    delegate_id: int | None = None  # the person it is about, for CHANGED and SAME
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def ticked(self) -> bool:
        """Whether the row is imported unless a person decides otherwise."""
        return self.state is not RowState.BAD


@dataclass(frozen=True, slots=True)
class Intake:
    """A whole list: nothing of it has been written."""

    file: str
    sheet: str
    mapping: ColumnMapping
    rows: tuple[IntakeRow, ...]
    remarks: tuple[Problem, ...] = ()  # about the list or a column as a whole
    new_delegations: tuple[str, ...] = ()  # as written; they are made with the import

    def of_state(self, state: RowState) -> tuple[IntakeRow, ...]:
        """The rows of one state, in the order of the list."""
        return tuple(row for row in self.rows if row.state is state)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything a person should see, by position; what concerns the whole list first."""
        return (*self.remarks, *(problem for row in self.rows for problem in row.problems))

    def chosen(self, unticked: Collection[int] = ()) -> tuple[IntakeRow, ...]:
        """The rows to import: all that can be, without those a person has unticked."""
        return tuple(row for row in self.rows if row.ticked and row.row not in unticked)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import wrote."""

    added: tuple[int, ...]  # ids of new people
    changed: tuple[int, ...]  # ids of people in whom something became different
    same: int
