"""The rows of a list as lines to be looked at: one line for each thing a person should see.

Pure. What must not come in: Qt, and deciding what is a problem.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import _, language
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import masked
from hanoiplan.exchange.headers import FIELD_LABELS
from hanoiplan.exchange.model import Difference, Intake, IntakeRow, Problem, RowState
from hanoiplan.exchange.sentences import ProblemKind, Severity
from ui.exchange.masking import MASKED
from ui.exchange.open_list import part_of
from ui.exchange.rows.kinds import TOLD_ELSEWHERE

SHOWN_DIFFERENCES = 2
Letters = tuple[frozenset[str], ...]  # of each sheet the columns with numbers of passports


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

    key: tuple[int, int]  # key of the row (-1: the whole list), place among its lines
    row: int  # as the spreadsheet shows it
    place: str  # "14 · D"
    text: str  # as it stands in the file
    what: str
    remedy: str
    level: Level
    tickable: bool
    problem: Problem | None = None
    sheet: str = ""
    secret: bool = False  # the text is masked

    @property
    def row_key(self) -> int:
        """The key of the row, -1 for the whole list."""
        return self.key[0]

    @property
    def is_about_row(self) -> bool:
        """Whether this is about one row, not about the list."""
        return self.row_key >= 0


def level_of(row: IntakeRow) -> Level:
    """The one share of the bar a row belongs to."""
    if row.state is RowState.BAD:
        return Level.BLOCKED
    return Level.CHECK if any(_is_told(one) for one in row.problems) else Level(str(row.state))


def _is_told(problem: Problem) -> bool:
    return problem.kind not in TOLD_ELSEWHERE


def problem_lines(intake: Intake) -> list[Line]:
    """Only what needs a person: blocked rows first, then the list as a whole, then row by row."""
    secret = _secret_letters(intake)
    about_all = [
        _of_problem(one, (-1, n), tickable=False)
        for n, one in enumerate(intake.remarks)
        if _is_told(one)
    ]
    rest = [
        line
        for row in intake.rows
        if row.problems
        for line in _of_row(row, secret)
        if line.problem is not None
    ]
    return sorted([*about_all, *rest], key=lambda line: line.level is not Level.BLOCKED)


def lacks_delegations(intake: Intake) -> bool:
    """Whether people come with a country and nobody with a delegation."""
    coming = [row.draft for row in intake.rows if row.state is RowState.NEW]
    return any(one.country for one in coming) and not any(one.delegation for one in coming)


def all_lines(intake: Intake) -> list[Line]:
    """Every row in the order of the list."""
    secret = _secret_letters(intake)
    return [line for row in intake.rows for line in _of_row(row, secret)]


def kinds_of(lines: list[Line]) -> list[tuple[ProblemKind, int]]:
    """How many lines are of which kind, the most frequent first."""
    counted = Counter(line.problem.kind for line in lines if line.problem is not None)
    return counted.most_common()


def _secret_letters(intake: Intake) -> Letters:
    mappings = [one.mapping for one in intake.sheets] or [intake.mapping]
    return tuple(
        frozenset(one.letter for one in mapping.columns if one.field == MASKED)
        for mapping in mappings
    )


def _of_row(row: IntakeRow, secret: Letters) -> Iterator[Line]:
    told = [one for one in row.problems if _is_told(one)]
    letters = secret[min(part_of(row.key), len(secret) - 1)]
    for place, problem in enumerate(told):
        yield _of_problem(
            problem, (row.key, place), tickable=row.ticked, secret=problem.column in letters
        )
    if not told:
        what, remedy = _calm_words(row)
        yield Line(
            (row.key, 0),
            row.row,
            str(row.row),
            row.draft.name,
            what,
            remedy,
            level_of(row),
            row.ticked,
            sheet=row.sheet,
        )


def _of_problem(
    problem: Problem, key: tuple[int, int], *, tickable: bool, secret: bool = False
) -> Line:
    blocked = problem.severity is Severity.BLOCK
    text = " ".join(problem.text.split())
    return Line(
        key=key,
        row=problem.row,
        place=" · ".join(part for part in (str(problem.row), problem.column) if part),
        text=(masked(text) if secret else text) or _("(empty)"),
        what=problem.reason,
        remedy=problem.remedy,
        level=Level.BLOCKED if blocked else Level.CHECK,
        tickable=tickable,
        problem=problem,
        sheet=problem.sheet,
        secret=secret,
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
    if not draft.delegation:  # one line alone: nothing hangs under an empty one
        return position, ""
    return draft.delegation, position


def _change(difference: Difference) -> str:
    label = _(FIELD_LABELS[difference.field])
    before, after = shown(difference.field, difference.before), difference.after
    return f"{label}: {before} → {shown(difference.field, after)}"


def shown(field: str, text: str) -> str:
    """A text of a record as the page shows it; the number of a passport hides all but its end."""
    line = " ".join(text.split())
    return (masked(line) if field == MASKED else line) or _("(empty)")


def shares(intake: Intake) -> list[tuple[int, str, str]]:
    """The bar over the table: how many rows of each level, with token and words."""
    found = Counter(level_of(row) for row in intake.rows)
    words = (
        (Level.NEW, "ok", _("{n} new")),
        (Level.CHANGED, "accent", _("{n} changed")),
        (Level.SAME, "line2", _("{n} the same")),
        (Level.CHECK, "warn", _("{n} to check")),
        (Level.BLOCKED, "bad", _("{n} blocked, not ticked")),
    )
    number = interface().number
    return [(found[one], token, text.format(n=number(found[one]))) for one, token, text in words]
