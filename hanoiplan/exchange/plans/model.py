"""What an official plan would do to a workspace, as frozen values: row by row, nothing written.

A row is the same for tasks, targets, duties to report, programme and localities: texts by field.
A person corrects texts, ticks rows and says whose text is kept; each answer is a new PlanIntake.
What must not come in: reading documents, the database, pairing (`pairing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.exchange.three_way import (
    NOTHING_DECIDED,
    CellKind,
    Choice,
    Comparison,
    Decisions,
    ThreeWay,
    chosen,
    summed,
)
from hanoiplan.plan_reading.model import PlanReading, SourceRef
from hanoiplan.plan_reading.opening import year_of
from hanoiplan.plans.agency_names import split_agencies
from hanoiplan.plans.model import PlanDraft


class PlanPart(StrEnum):
    """What of a plan can be taken, each for itself."""

    TASKS = "tasks"
    TARGETS = "targets"
    REPORTING = "reporting"
    PROGRAMME = "programme"  # becomes sessions of the event
    LOCALITIES = "localities"  # become delegations of the event, on request


PART_WORDS: Mapping[PlanPart, str] = {
    PlanPart.TASKS: N_("Tasks"),
    PlanPart.TARGETS: N_("Targets"),
    PlanPart.REPORTING: N_("Reporting duties"),
    PlanPart.PROGRAMME: N_("Programme"),
    PlanPart.LOCALITIES: N_("Delegations invited"),
}
NEEDS_EVENT = frozenset({PlanPart.PROGRAMME, PlanPart.LOCALITIES})
USUAL_PARTS = frozenset({PlanPart.TASKS, PlanPart.TARGETS, PlanPart.REPORTING})


class PlanRowState(StrEnum):
    """How a row of the document stands to the workspace."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"  # it came with an earlier document, and this one does not have it


@dataclass(frozen=True, slots=True)
class PlanIntakeRow:
    """One row, and what it would do.

    `values` are the texts as they would be written, `said` as the document has them: the base of
    the next comparison. `tick` is a person's word, None where nobody has said anything yet.
    """

    key: int
    part: PlanPart
    state: PlanRowState
    values: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)
    schedule: Schedule | None = None
    leads: tuple[str, ...] = ()
    here_id: int | None = None
    comparisons: tuple[Comparison, ...] = ()
    uncertain: frozenset[str] = frozenset()
    tick: bool | None = None
    source: SourceRef = field(default_factory=SourceRef)
    returns: bool = False  # an earlier version took it off, and this document has it again

    @property
    def ticked(self) -> bool:
        """Whether it will be written: what is uncertain, or gone, only when a person says so."""
        if self.tick is not None:
            return self.tick
        return not self.uncertain and self.state is not PlanRowState.GONE

    @property
    def asks(self) -> bool:
        """Whether a person should look at it before it is written."""
        return self.tick is None and bool(self.uncertain)

    @property
    def changes(self) -> Mapping[str, str]:
        """Of a row that is here already: the texts that would be written over."""
        return {one.field: one.file for one in self.comparisons if one.changes}

    def decided(self, decisions: Decisions) -> "PlanIntakeRow":
        """The row with whose text is kept in its cells."""
        comparisons = tuple(chosen(self.comparisons, self.key, decisions))
        if comparisons == self.comparisons:
            return self
        return replace(self, comparisons=comparisons, state=_state_of(self, comparisons))


def _state_of(row: PlanIntakeRow, comparisons: tuple[Comparison, ...]) -> PlanRowState:
    if row.state in (PlanRowState.NEW, PlanRowState.GONE):
        return row.state
    changed = row.returns or any(one.changes for one in comparisons)
    return PlanRowState.CHANGED if changed else PlanRowState.SAME


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan of the workspace that this document may be a version of."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the document was compared with: what is different when it is written was not seen."""

    plans: frozenset[int] = frozenset()  # all that were here
    document: PlanDraft | None = None  # of the plan that this is a version of
    texts: Mapping[tuple[PlanPart, int], Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanIntake:
    """A whole plan beside the workspace: nothing of it has been written."""

    reading: PlanReading
    document: PlanDraft
    rows: tuple[PlanIntakeRow, ...]
    plan_id: int | None = None  # the plan that this is a version of, None: a new one
    candidates: tuple[KnownPlan, ...] = ()  # plans of a similar title, the likeliest first
    event_id: int | None = None
    parts: frozenset[PlanPart] = USUAL_PARTS
    decisions: Decisions = NOTHING_DECIDED
    document_said: Mapping[str, str] = field(default_factory=dict)
    as_new: bool = False  # a person said so, whatever it resembles
    seen: Seen = field(default_factory=Seen)

    def of_part(self, part: PlanPart) -> tuple[PlanIntakeRow, ...]:
        """The rows of one part, in the order of the document; gone ones at the end."""
        return tuple(row for row in self.rows if row.part is part)

    def of_state(self, state: PlanRowState, part: PlanPart | None = None) -> int:
        """How many rows of a state there are, in all parts or in one."""
        return sum(1 for one in self.rows if one.state is state and part in (None, one.part))

    def row(self, key: int) -> PlanIntakeRow:
        """One row; raises KeyError when there is none."""
        for one in self.rows:
            if one.key == key:
                return one
        raise KeyError(key)

    @property
    def to_write(self) -> tuple[PlanIntakeRow, ...]:
        """The rows of the chosen parts that will be written."""
        return tuple(row for row in self.rows if row.part in self.parts and row.ticked)

    @property
    def asking(self) -> tuple[PlanIntakeRow, ...]:
        """The rows of the chosen parts that wait for a person's word."""
        return tuple(row for row in self.rows if row.part in self.parts and row.asks)

    @property
    def three_way(self) -> ThreeWay:
        """How many cells of which field are of which kind."""
        return summed(one for row in self.rows for one in row.comparisons)

    # --- what a person decides ---

    def with_value(self, key: int, name: str, text: str) -> "PlanIntake":
        """A cell corrected by hand; it is certain from then on."""
        row = self.row(key)
        if name not in row.values:
            raise KeyError(name)
        return self._with_row(self._corrected(row, name, " ".join(text.split())))

    def with_settled(self, key: int) -> "PlanIntake":
        """Everything in this row is right as it stands."""
        return self._with_row(replace(self.row(key), uncertain=frozenset(), tick=True))

    def with_tick(self, key: int, ticked: bool) -> "PlanIntake":
        """The row is written, or left out."""
        return self._with_row(replace(self.row(key), tick=ticked))

    def with_all_ticked(self, part: PlanPart | None = None) -> "PlanIntake":
        """Rows that wait for a word are written as they stand, in one part or in all."""
        rows = tuple(
            replace(row, tick=True) if row.asks and part in (None, row.part) else row
            for row in self.rows
        )
        return replace(self, rows=rows)

    def with_part(self, part: PlanPart, taken: bool) -> "PlanIntake":
        """A part of the plan is taken, or left out."""
        parts = self.parts | {part} if taken else self.parts - {part}
        return replace(self, parts=parts)

    def with_choice(self, key: int, name: str, choice: Choice) -> "PlanIntake":
        """Whose text one cell keeps."""
        return self._decided(self.decisions.with_choice(key, name, choice))

    def with_column(self, name: str, choice: Choice) -> "PlanIntake":
        """Whose text a field keeps in every row."""
        return self._decided(self.decisions.with_column(name, choice))

    def with_document(self, **values: object) -> "PlanIntake":
        """Facts of the plan itself corrected, named as in `PlanDraft`."""
        return replace(self, document=replace(self.document, **values))  # type: ignore[arg-type]  # names and values are the form's

    def _decided(self, decisions: Decisions) -> "PlanIntake":
        rows = tuple(row.decided(decisions) for row in self.rows)
        return replace(self, rows=rows, decisions=decisions)

    def _with_row(self, changed: PlanIntakeRow) -> "PlanIntake":
        rows = tuple(changed if row.key == changed.key else row for row in self.rows)
        return replace(self, rows=rows)

    def _corrected(self, row: PlanIntakeRow, name: str, text: str) -> PlanIntakeRow:
        values = {**row.values, name: text}
        changed = replace(row, values=values, uncertain=row.uncertain - _ABOUT.get(name, {name}))
        if name == "output" and "deadline_raw" in values:  # it may say how often
            schedule = self.schedule_of(values["deadline_raw"], text)
            return replace(_compared_again(changed, name, text), schedule=schedule)
        if name in ("deadline_raw", "when_raw"):
            schedule = self.schedule_of(text, values.get("output", ""))
            return replace(_compared_again(changed, name, text), schedule=schedule)
        if name == "lead_text":
            known = (*row.leads, *(one.name for one in self.reading.agencies))
            changed = replace(changed, leads=split_agencies(text, known))
        return _compared_again(changed, name, text)

    def schedule_of(self, text: str, output: str = "") -> Schedule:
        """A deadline as this plan means it."""
        issued_on = self.document.issued_on
        return read_deadline(text, year=self.year, issued_on=issued_on, output=output)

    @property
    def year(self) -> int | None:
        """The year of the plan, for deadlines that leave it out."""
        issued_on = self.document.issued_on
        return issued_on.year if issued_on is not None else year_of(self.reading.document)


# a field of the row -> what the reader calls it where it is uncertain
_ABOUT: Mapping[str, frozenset[str]] = {
    "lead_text": frozenset({"lead_text", "lead", "lead_agency"}),
    "coordinating_text": frozenset({"coordinating_text", "coordinating"}),
    "deadline_raw": frozenset({"deadline_raw", "deadline"}),
    "when_raw": frozenset({"when_raw", "schedule"}),
}


def _compared_again(row: PlanIntakeRow, name: str, text: str) -> PlanIntakeRow:
    """A corrected text is what the row would write, whatever stands here."""
    if row.state in (PlanRowState.NEW, PlanRowState.GONE):
        return row
    before = next((one for one in row.comparisons if one.field == name), None)
    here = before.here if before is not None else row.said.get(name, "")
    others = tuple(one for one in row.comparisons if one.field != name)
    base = before.base if before is not None else row.said.get(name, "")
    if here == text:
        comparisons = others
    else:
        mine = Comparison(name, base, here, text, CellKind.FILE_CHANGED, Choice.FILE)
        comparisons = (*others, mine)
    return replace(row, comparisons=comparisons, state=_state_of(row, comparisons))


@dataclass(frozen=True, slots=True)
class PlanOutcome:
    """What was written of a plan."""

    plan_id: int
    added: Mapping[PlanPart, int] = field(default_factory=dict)
    changed: Mapping[PlanPart, int] = field(default_factory=dict)
    removed: Mapping[PlanPart, int] = field(default_factory=dict)
    left_out: int = 0  # rows that waited for a person's word
