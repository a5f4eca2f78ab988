"""One row of an intake as the page shows it, and by which chips it is found.

Pure. What must not come in: Qt, and what a row would do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.text import fold
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.plan_reading.model import Fault
from ui.plan_reader.fields import TITLES, field_of
from ui.plan_reader.places import Places


class Show(StrEnum):
    """Which rows are shown: all of them, or those of a chip."""

    ALL = "all"
    SURE = "sure"
    ASKS = "asks"
    FAULTS = "faults"
    JOINED = "joined"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Line:
    """A row, and what stands about it beside its texts."""

    row: PlanIntakeRow
    place: int  # in the order of the document
    joined: bool = False
    faults: tuple[Fault, ...] = ()
    head_faults: tuple[Fault, ...] = ()  # of the heading it is the first row under
    version: bool = False  # the plan is here already: how the row stands to it matters

    @property
    def key(self) -> int:
        """The key of the row."""
        return self.row.key

    @property
    def title(self) -> str:
        """What the row is called by."""
        return self.row.values.get(TITLES[self.row.part], "")

    def text(self, name: str) -> str:
        """One of its texts."""
        return self.row.values.get(name, "")

    @property
    def amber(self) -> frozenset[str]:
        """The fields that are uncertain, by the names of the row."""
        return frozenset(field_of(self.row.part, name) for name in self.row.uncertain)

    @property
    def may_be_ticked(self) -> bool:
        """Whether there is anything to write of it."""
        return self.row.state is not PlanRowState.SAME

    def shown_by(self, show: Show) -> bool:
        """Whether a chip shows it."""
        return {
            Show.ALL: True,
            Show.SURE: self.row.ticked,
            Show.ASKS: self.row.asks,
            Show.FAULTS: bool(self.faults or self.head_faults),
            Show.JOINED: self.joined,
        }.get(show, str(show) == str(self.row.state))


def lines_of(intake: PlanIntake, part: PlanPart, places: Places) -> list[Line]:
    """The rows of a part in the order of the document, those that are gone at the end."""
    version = _knows_rows(intake, part)
    return [
        Line(
            row,
            place,
            row.key in places.joined,
            places.faults.get(row.key, ()),
            places.heads.get(row.key, ()),
            version,
        )
        for place, row in enumerate(intake.of_part(part))
    ]


def _knows_rows(intake: PlanIntake, part: PlanPart) -> bool:
    return any(row.state is not PlanRowState.NEW for row in intake.of_part(part))


def found_by(line: Line) -> str:
    """The words a row is found by."""
    return fold(" ".join(line.row.values.values()))


def counts_of(intake: PlanIntake, joined: Iterable[int]) -> dict[Show, int]:
    """How many rows of the parts that are taken each chip shows; faults are those of the source."""
    rows = [row for row in intake.rows if row.part in intake.parts]
    keys = {row.key for row in rows}
    states = {Show.NEW: 0, Show.CHANGED: 0, Show.SAME: 0, Show.GONE: 0}
    for row in rows:
        states[Show(row.state)] += 1
    return {
        Show.SURE: sum(1 for row in rows if row.ticked and row.state is not PlanRowState.SAME),
        Show.ASKS: len(intake.asking),
        Show.FAULTS: len(intake.reading.faults),
        Show.JOINED: len(keys & set(joined)),
        **states,
    }


def parts_found(intake: PlanIntake) -> list[PlanPart]:
    """The parts that the document has any row of."""
    return [part for part in PlanPart if intake.of_part(part)]


def after(lines: Sequence[Line], key: int) -> Line | None:
    """The next line that asks, after a row and round again; None when none does."""
    start = next((n for n, line in enumerate(lines) if line.key == key), -1)
    turned = [*lines[start + 1 :], *lines[: start + 1]]
    return next((line for line in turned if line.row.asks), None)
