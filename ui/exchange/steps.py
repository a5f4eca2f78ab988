"""The steps as something to look at: which panes stand side by side, what the button says.

What must not come in: what happens when a button is pressed.
"""

from collections.abc import Collection
from enum import IntEnum

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.model import ImportOutcome, Intake, RowState
from ui.base.widgets.basics import VLine
from ui.base.widgets.empty import EmptyState
from ui.exchange.changes.cells import has_changes, open_conflicts
from ui.exchange.changes.changes_pane import ChangesPane
from ui.exchange.choosing.choose_pane import ChoosePane
from ui.exchange.choosing.letters_band import LettersBand
from ui.exchange.columns.mapping_pane import MappingPane, is_open
from ui.exchange.columns.understood_pane import UnderstoodPane
from ui.exchange.list_draft import ListDraft
from ui.exchange.open_list import OpenList
from ui.exchange.rows.rows_pane import RowsPane

LONGEST = 34  # letters of a file's name beside the title


class Step(IntEnum):
    """Where the person is."""

    CHOOSE = 0
    MATCH = 1
    LOOK = 2
    COMPARE = 3
    DONE = 4


class Steps(QWidget):
    """The panes of the import page; columns stay at the left while rows change at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = LettersBand()
        self.choose = ChoosePane()
        self.columns = MappingPane()
        self.understood = UnderstoodPane()
        self.problems = RowsPane()
        self.changes = ChangesPane()
        self.done = EmptyState(art="sun", icon="check")
        self._right = QStackedWidget()
        self._right.addWidget(self.understood)
        self._right.addWidget(self.problems)
        self._panes = QStackedWidget()
        for pane in (self.choose, self._side_by_side(), self.changes, self.done):
            self._panes.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.letters)
        whole.addWidget(self._panes, 1)

    def _side_by_side(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.columns)
        row.addWidget(VLine())
        row.addWidget(self._right, 1)
        return both

    def words(self) -> None:
        """The language changed."""
        for pane in (self.choose, self.columns, self.understood, self.problems, self.changes):
            pane.words()

    def show_step(self, step: Step, draft: ListDraft) -> None:
        """Shows the panes of a step, filled from what is known so far."""
        opened = draft.list
        self._panes.setCurrentIndex({Step.CHOOSE: 0, Step.COMPARE: 2, Step.DONE: 3}.get(step, 1))
        self._show_letters(step, opened)
        if step is Step.CHOOSE:
            self.choose.show_list(opened)
        if opened is None or not opened.parts:
            return
        if step in {Step.MATCH, Step.LOOK}:
            self.columns.show_parts(opened.parts)
            self._right.setCurrentIndex(int(step is Step.LOOK))
        if step is Step.MATCH:
            self.show_understood(draft)

    def _show_letters(self, step: Step, opened: OpenList | None) -> None:
        """Asked until it is settled; among the columns it can be settled otherwise."""
        steps = {Step.CHOOSE, Step.MATCH}
        if opened is not None and not opened.letters:
            steps.add(Step.LOOK)
        asks = opened is not None and step in steps
        self.letters.show_letters(
            opened.suspicion if opened and asks else None, opened.letters if opened else ""
        )

    def show_understood(self, draft: ListDraft) -> None:
        """What is understood of the list by now, beside its columns."""
        if draft.list is not None and draft.list.parts:
            self.understood.show_list(draft.list, self.columns.part, draft.intake, draft.decisions)

    def forget(self) -> None:
        """Another list begins."""
        self.understood.forget()
        self.problems.forget()
        self.changes.forget()

    def show_outcome(self, outcome: ImportOutcome, left_out: int) -> None:
        """What was written, after the import."""
        self.done.set_words(
            outcome_words(outcome, left_out), _("One step of Undo takes the whole import back.")
        )


def has_doubts(draft: ListDraft) -> bool:
    """Whether a person should look at the columns before the rows."""
    if draft.list is None or not draft.list.has_name:
        return True
    return any(is_open(column) for part in draft.list.parts for column in part.mapping.columns)


def must_compare(intake: Intake) -> bool:
    """Whether a person should see the changes before the import: conflicts, missing people."""
    return bool(intake.missing) or open_conflicts(intake) > 0


def go_words(
    step: Step, draft: ListDraft, unticked: Collection[int], *, waits: bool
) -> tuple[str, bool]:
    """What the strong button says, and whether it can be pressed."""
    opened, intake = draft.list, draft.intake
    if step is Step.DONE:
        return _("Import another list"), True
    if waits:
        return _("One moment …"), False
    if step is Step.CHOOSE:
        return _("Continue"), opened is not None and bool(opened.parts)
    if step is Step.MATCH or intake is None:
        return _("Look at the rows"), opened is not None and opened.has_name
    if step is Step.LOOK and must_compare(intake):
        return _("Compare the changes"), True
    return _import_words(intake, unticked)


def _import_words(intake: Intake, unticked: Collection[int]) -> tuple[str, bool]:
    """The number of rows that are written: new people and changed ones."""
    n = sum(row.state is not RowState.SAME for row in intake.chosen(unticked))
    if not n:
        return _("Nothing to import"), False
    return ngettext("Import {n} row", "Import {n} rows", n).format(n=interface().number(n)), True


def may_compare(step: Step, draft: ListDraft) -> bool:
    """Whether there are changes to look at that the strong button does not lead to."""
    if step is not Step.LOOK or draft.intake is None:
        return False
    return has_changes(draft.intake) and not must_compare(draft.intake)


def where_words(draft: ListDraft) -> str:
    """File and sheet, beside the title."""
    if draft.list is None:
        return ""
    parts, file = draft.list.parts, shortened(draft.list.file)
    if draft.list.path is None or not parts:
        return file
    if len(parts) > 1:
        return ngettext("{file} · {n} sheet", "{file} · {n} sheets", len(parts)).format(
            file=file, n=len(parts)
        )
    sentence = _("{file} · sheet “{sheet}”")
    return sentence.format(file=file, sheet=shortened(parts[0].sheet.name))


def shortened(name: str) -> str:
    """The beginning and the end of a long name: years and versions stand at its end."""
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST // 2]}…{name[-LONGEST // 2 + 1 :]}"


def outcome_words(outcome: ImportOutcome, left_out: int = 0) -> str:
    """What the import did, in the past tense, and how many rows it did not take."""
    number = interface().number
    n, m = len(outcome.added), len(outcome.changed)
    added = ngettext("{n} delegate added", "{n} delegates added", n).format(n=number(n))
    changed = ngettext("{n} brought up to date", "{n} brought up to date", m)
    out = ngettext("{n} row left out", "{n} rows left out", left_out)
    told = [added]
    told += [changed.format(n=number(m))] if m else []
    told += [out.format(n=number(left_out))] if left_out else []
    return ", ".join(told)
