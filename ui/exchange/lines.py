"""The right side of the import page as values: one line for each thing a person should see.

Pure. What must not come in: Qt, and deciding what is a problem.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _, language
from hanoiplan.exchange.headers import FIELD_LABELS
from hanoiplan.exchange.model import Difference, Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.sentences import ProblemKind, Severity
from ui.base.cells import Button, Chip, Chips, Text, TwoLines
from ui.base.table_model import Column, tick_column

# These stand on the left side, at the column they are about.
AT_THE_COLUMN = {ProblemKind.GUESSED_COLUMN, ProblemKind.UNUSED_COLUMN}
SHOWN_DIFFERENCES = 2


class Level(StrEnum):
    """What a row would do, or why it needs a person."""

    BLOCKED = "blocked"
    CHECK = "check"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; a row with two problems has two lines and one box for both."""

    key: tuple[int, int]  # row of the spreadsheet, place among its lines
    place: str  # "14 · D"
    text: str  # as it stands in the file
    what: str
    remedy: str
    level: Level
    tickable: bool
    problem: Problem | None = None

    @property
    def row(self) -> int:
        """The row as the spreadsheet shows it."""
        return self.key[0]


def level_of(row: IntakeRow) -> Level:
    """The one share of the bar a row belongs to."""
    if row.state is RowState.BAD:
        return Level.BLOCKED
    return Level.CHECK if row.problems else Level(str(row.state))


def needs_a_look(intake: Intake) -> int:
    """How many rows a person should decide about."""
    return sum(level_of(row) in {Level.BLOCKED, Level.CHECK} for row in intake.rows)


def problem_lines(intake: Intake) -> list[Line]:
    """Only what needs a person, blocked rows first, then in the order of the list."""
    about_all = [one for one in intake.remarks if one.kind not in AT_THE_COLUMN]
    first = [_of_problem(one, (0, n), tickable=False) for n, one in enumerate(about_all)]
    rest = [line for row in intake.rows for line in _of_row(row) if line.problem is not None]
    return [*first, *sorted(rest, key=lambda line: line.level is not Level.BLOCKED)]


def all_lines(intake: Intake) -> list[Line]:
    """Every row in the order of the list."""
    return [line for row in intake.rows for line in _of_row(row)]


def _of_row(row: IntakeRow) -> Iterator[Line]:
    for place, problem in enumerate(row.problems):
        yield _of_problem(problem, (row.row, place), tickable=row.ticked)
    if not row.problems:
        what, remedy = _calm_words(row)
        yield Line(
            (row.row, 0), str(row.row), row.draft.name, what, remedy, level_of(row), row.ticked
        )


def _of_problem(problem: Problem, key: tuple[int, int], *, tickable: bool) -> Line:
    blocked = problem.severity is Severity.BLOCK
    return Line(
        key=key,
        place=" · ".join(part for part in (str(problem.row), problem.column) if part),
        text=" ".join(problem.text.split()) or _("(empty)"),
        what=problem.reason,
        remedy=problem.remedy,
        level=Level.BLOCKED if blocked else Level.CHECK,
        tickable=tickable,
        problem=problem,
    )


def _calm_words(row: IntakeRow) -> tuple[str, str]:
    """What a row without problems would do."""
    if row.state is RowState.CHANGED:
        shown = "; ".join(_change(one) for one in row.differences[:SHOWN_DIFFERENCES])
        more = len(row.differences) - SHOWN_DIFFERENCES
        return shown, _("and {n} more").format(n=more) if more > 0 else ""
    draft = row.draft
    vietnamese = language() == "vi"
    positions = (draft.position_vi, draft.position_en)
    position = next((one for one in positions[:: 1 if vietnamese else -1] if one), "")
    return draft.delegation, position


def _change(difference: Difference) -> str:
    label = _(FIELD_LABELS[difference.field])
    before = difference.before or _("(empty)")
    return f"{label}: {before} → {difference.after}"


# --- the table ---------------------------------------------------------------------------------


def level_chip(level: Level) -> Chip:
    """Word, tone and icon of a level."""
    return {
        Level.BLOCKED: Chip(_("Blocked"), "bad", "octagon-x"),
        Level.CHECK: Chip(_("To check"), "warn", "triangle-alert"),
        Level.NEW: Chip(_("New"), "ok", "plus"),
        Level.CHANGED: Chip(_("Changed"), "tint", "pencil"),
        Level.SAME: Chip(_("Same"), "neu"),
    }[level]


def _remedy_button(line: Line) -> Button:
    """What the program can do about it: put a proposal in, or open the cell for a person."""
    if line.problem is None or not line.row:
        return Button("")
    if line.problem.proposal:
        return Button(_("Add the 0"))
    return Button(_("Put right")) if line.level is Level.BLOCKED else Button("")


def has_button(line: Line) -> bool:
    """Whether the program can do something about it by a button."""
    return bool(_remedy_button(line).label)


COLUMNS: tuple[Column[Line], ...] = (
    tick_column(),
    Column("place", N_("Row"), Text, lambda line: Text(line.place, "text2"), floor=66, ceiling=90),
    Column("text", N_("In the file"), Text, lambda line: line.text, floor=130, ceiling=190),
    Column(
        "what",
        N_("Problem and remedy"),
        TwoLines,
        lambda line: TwoLines(line.what, second=line.remedy, wraps=True),
        stretch=True,
    ),
    Column(
        "level",
        N_("Level"),
        Chips,
        lambda line: Chips((level_chip(line.level),)),
        ceiling=150,
    ),
    Column("do", "", Button, _remedy_button, align="right", ceiling=160),
)


def shares(intake: Intake) -> list[tuple[int, str, str]]:
    """The bar over the table: how many rows of each level, with token and words."""
    found = dict.fromkeys(Level, 0)
    for row in intake.rows:
        found[level_of(row)] += 1
    words = (
        (Level.NEW, "ok", _("{n} new")),
        (Level.CHANGED, "accent", _("{n} changed")),
        (Level.SAME, "line2", _("{n} the same")),
        (Level.CHECK, "warn", _("{n} to check")),
        (Level.BLOCKED, "bad", _("{n} blocked, not ticked")),
    )
    return [(found[one], token, text.format(n=found[one])) for one, token, text in words]
