"""The cells in which list, last list and record differ, as lines to choose from; fields counted.

Pure. What must not come in: Qt, and comparing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.headers import FIELD_LABELS
from hanoiplan.exchange.model import Intake, IntakeRow
from hanoiplan.exchange.three_way import CHOOSABLE, CellKind, Choice, Comparison, Decisions
from ui.exchange.rows.lines import shown

_ORDER = (
    CellKind.CONFLICT,
    CellKind.REMOVED,
    CellKind.HAND_CHANGED,
    CellKind.DIFFERENT,
    CellKind.FILE_CHANGED,
)
_KIND_WORDS: Mapping[CellKind, str] = {
    CellKind.CONFLICT: N_("changed in both"),
    CellKind.REMOVED: N_("gone from the list"),
    CellKind.HAND_CHANGED: N_("corrected here"),
    CellKind.DIFFERENT: N_("different"),
    CellKind.FILE_CHANGED: N_("corrected in the list"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One cell of one person, and whose text is kept."""

    key: tuple[int, str]  # key of the row, field
    place: str  # "row 14", with the sheet where there are several
    person: str
    field: str
    base: str | None  # None: no earlier list is known
    here: str
    file: str
    kind: CellKind
    choice: Choice
    decided: bool  # by a person, here or for the whole column

    @property
    def is_open(self) -> bool:
        """Whether a person should decide."""
        return self.kind is CellKind.CONFLICT and not self.decided

    @property
    def label(self) -> str:
        """The field in words."""
        return _(FIELD_LABELS[self.field])

    @property
    def kind_words(self) -> str:
        """How the texts stand to each other, in a few words."""
        return _(_KIND_WORDS[self.kind])

    @property
    def other(self) -> Choice:
        """The choice that was not taken."""
        return Choice.HERE if self.choice is Choice.FILE else Choice.FILE


def change_lines(intake: Intake) -> list[ChangeLine]:
    """Every cell with something to choose, conflicts first, then in the order of the list."""
    found = [
        (_ORDER.index(one.kind), place, _line(intake, row, one))
        for place, row in enumerate(intake.rows)
        for one in row.comparisons
        if one.kind in CHOOSABLE
    ]
    return [line for _kind, _place, line in sorted(found, key=lambda told: told[:2])]


def _line(intake: Intake, row: IntakeRow, one: Comparison) -> ChangeLine:
    decisions = intake.decisions
    decided = (row.key, one.field) in decisions.cells or one.field in decisions.columns
    place = _("row {n}").format(n=row.row)
    return ChangeLine(
        (row.key, one.field),
        f"{row.sheet} · {place}" if row.sheet else place,
        _name_here(row),
        one.field,
        None if one.base is None else shown(one.field, one.base),
        shown(one.field, one.here),
        _told_apart(shown(one.field, one.file), one),
        one.kind,
        one.choice,
        decided,
    )


def _told_apart(text: str, one: Comparison) -> str:
    """Two hidden numbers may end alike: then the new one says that it is another."""
    alike = one.here != one.file and text == shown(one.field, one.here)
    return _("{number}, another number").format(number=text) if alike else text


def _name_here(row: IntakeRow) -> str:
    """The person as he or she is called here, also where the list has another name."""
    names = {one.field: one.here for one in row.comparisons if one.here}
    for field in ("printed_vi", "printed_en", "passport_name"):
        if field in names and getattr(row.draft, field) == row.draft.name:
            return names[field]
    return row.draft.name


def has_changes(intake: Intake | None) -> bool:
    """Whether there is anything to compare: cells, missing people, probable renames."""
    if intake is None:
        return False
    return bool(intake.missing) or any(
        one.kind in CHOOSABLE for row in intake.rows for one in row.comparisons
    )


def open_conflicts(intake: Intake) -> int:
    """How many cells were changed in both and wait for a person's word."""
    decisions = intake.decisions
    return sum(
        one.kind is CellKind.CONFLICT
        and (row.key, one.field) not in decisions.cells
        and one.field not in decisions.columns
        for row in intake.rows
        for one in row.comparisons
    )


# --- fields --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field over all people: how many cells of which kind, and whose text the column keeps."""

    field: str
    counts: Mapping[CellKind, int]
    choice: Choice | None  # None: cell by cell

    @property
    def label(self) -> str:
        """The field in words."""
        return _(FIELD_LABELS[self.field])

    @property
    def words(self) -> str:
        """The counts in words: "12 corrected in the list, 3 corrected here, 1 in both"."""
        told = [_count_words(kind, self.counts[kind]) for kind in CellKind if kind in self.counts]
        return ", ".join(told)


def field_lines(intake: Intake) -> list[FieldLine]:
    """The fields with something to choose, those with conflicts first."""
    counted = intake.three_way.counts
    found = [
        FieldLine(field, counted[field], intake.decisions.columns.get(field))
        for field in FIELD_LABELS
        if field in counted and set(counted[field]) & CHOOSABLE
    ]
    return sorted(found, key=lambda line: -line.counts.get(CellKind.CONFLICT, 0))


def _count_words(kind: CellKind, n: int) -> str:
    words = {
        CellKind.FILE_CHANGED: ngettext(
            "{n} corrected in the list", "{n} corrected in the list", n
        ),
        CellKind.HAND_CHANGED: ngettext("{n} corrected here", "{n} corrected here", n),
        CellKind.CONFLICT: ngettext("{n} in both", "{n} in both", n),
        CellKind.BOTH_SAME: ngettext("{n} in both alike", "{n} in both alike", n),
        CellKind.REMOVED: ngettext("{n} gone from the list", "{n} gone from the list", n),
        CellKind.DIFFERENT: ngettext("{n} different", "{n} different", n),
    }
    return words[kind].format(n=interface().number(n))


# --- deciding ------------------------------------------------------------------------------------


def with_cells(decisions: Decisions, cells: Iterable[tuple[int, str]], choice: Choice) -> Decisions:
    """Whose text these cells (key of the row, field) keep."""
    for key, field in cells:
        decisions = decisions.with_choice(key, field, choice)
    return decisions


def with_column(decisions: Decisions, field: str, choice: Choice | None) -> Decisions:
    """Whose text a column keeps; None: again cell by cell, each as is usual for it."""
    if choice is not None:
        return decisions.with_column(field, choice)
    columns = {name: one for name, one in decisions.columns.items() if name != field}
    cells = {place: one for place, one in decisions.cells.items() if place[1] != field}
    return replace(decisions, columns=columns, cells=cells)
