"""The columns of the history: when, what kind, what and whom, before and after, who, undo.

What must not come in: reading, and the order of lines.
"""

from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.history import HistoryLine, Sign, emptied_words, told
from hanoiplan.plans.model import DEFAULT_ZONE
from ui.base.cells import Button, Cell, Change, Icon, Number, Text, TwoLines
from ui.base.table.model import Column

UNDO = "undo"
TOLD = 160  # letters of a second line that is told whole: people and fields, not a plan's text


class Taking(StrEnum):
    """Whether a step can be taken back now."""

    NOW = "now"  # it is what Ctrl+Z would take back
    DONE = "done"  # it was taken back already
    LATER = "later"  # newer steps of this desk come first
    NEVER = "never"  # a fact, another desk's step, or an undo itself


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page: the journal's line, and what undo would do with it."""

    line: HistoryLine
    taking: Taking
    zone: str = DEFAULT_ZONE

    @property
    def arrival(self) -> int:
        """Orders and identifies it."""
        return self.line.arrival


SIGNS: dict[Sign, tuple[str, str, str]] = {  # icon, token, what it says
    Sign.ADD: ("user-plus", "accent", N_("Added")),
    Sign.EDIT: ("pencil", "accent", N_("Edited")),
    Sign.CANCEL: ("circle-x", "warn", N_("Cancelled")),
    Sign.REMOVE: ("trash-2", "warn", N_("Removed")),
    Sign.ENTRY: ("scan-line", "ok", N_("At the entrance")),
    Sign.REFUSED: ("scan-line", "bad", N_("Not let in")),
    Sign.PRINT: ("printer", "text2", N_("Printed")),
    Sign.CODE: ("id-card", "text2", N_("Number given")),
    Sign.UNDO: ("undo-2", "text2", N_("Undone")),
    Sign.REDO: ("redo-2", "text2", N_("Done again")),
}


def clock_time(line: Line) -> str:
    """Hours, minutes, seconds on the wall clock of the event: 08:31:07."""
    return f"{to_event_time(line.line.moment, line.zone):%H:%M:%S}"


def icon_of(line: Line) -> Icon:
    """The sign of its kind, with its word as a tooltip."""
    name, token, words = SIGNS[line.line.sign]
    return Icon(name, token, _(words))


def what_and_whom(line: Line) -> TwoLines:
    """What was done, and below it to whom, in which fields, and what the law emptied of it."""
    fields = ", ".join(change.label for change in line.line.changes)
    emptied = emptied_words(line.line.emptied) if line.line.emptied else ""
    second = " · ".join(part for part in (line.line.whom, fields, emptied) if part)
    return TwoLines(
        line.line.what, second, struck=line.taking is Taking.DONE, wraps=len(second) <= TOLD
    )


def before_and_after(line: Line) -> Cell:
    """The first changed field; the others stand in the tooltip."""
    if not line.line.changes:
        return Change("", "")
    first = line.line.changes[0]
    if first.kept_back:
        return Text(_("changed, not shown here"), "text3")
    return Change(first.before or _("(empty)"), first.after or _("(empty)"))


def all_changes(line: Line) -> str:
    """Every changed field in words, and what the law emptied."""
    words = [told(change) for change in line.line.changes]
    if line.line.emptied:
        words.append(emptied_words(line.line.emptied))
    return "\n".join(words)


def who_and_where(line: Line) -> TwoLines:
    """Who sat, and below it at which desk."""
    desk = _("Desk {desk}").format(desk=line.line.desk)
    if not line.line.operator:
        return TwoLines(desk)
    return TwoLines(line.line.operator, desk)


def undo_cell(line: Line) -> Cell:
    """The button where it can be taken back now; a word where it was; else nothing."""
    if line.taking is Taking.DONE:
        return Text(_("undone"), "text3")
    return Button(_("Undo") if line.taking is Taking.NOW else "", "undo-2")


def why_not(line: Line) -> str:
    """Why a step cannot be taken back now, for the tooltip."""
    reasons = {
        Taking.LATER: _("Newer steps of this desk are undone first."),
        Taking.DONE: _("This step was undone; the line above it says when and by whom."),
        Taking.NEVER: _("This is a fact, or a step of another desk; it stays."),
    }
    return reasons.get(line.taking, "")


def found_by(line: Line) -> str:
    """The words a line is found by: those that are seen."""
    cells = (what_and_whom(line), before_and_after(line), who_and_where(line))
    seen = [cell.spoken() for cell in cells]
    return " ".join([clock_time(line), *seen, all_changes(line)])


COLUMNS: tuple[Column[Line], ...] = (
    Column("time", N_("Time"), Number, clock_time, floor=84, ceiling=100),
    Column("kind", "", Icon, icon_of, align="center", floor=40, ceiling=40),
    Column("what", N_("What"), TwoLines, what_and_whom, stretch=True, floor=190),
    Column(
        "change",
        N_("Before and after"),
        Change,
        before_and_after,
        floor=220,
        ceiling=310,  # with large type the others need their room; the tooltip has all of it
        tip=all_changes,
    ),
    Column("who", N_("Who, where"), TwoLines, who_and_where, floor=110, ceiling=230),
    Column(UNDO, "", Button, undo_cell, align="right", ceiling=200, tip=why_not),
)
