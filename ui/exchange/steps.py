"""The four steps as something to look at: which panes stand side by side, what the button says.

What must not come in: what happens when a button is pressed.
"""

from collections.abc import Collection
from enum import IntEnum

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.model import ImportOutcome, RowState
from ui.base.page_parts import Footer
from ui.base.widgets.basics import VLine
from ui.base.widgets.empty import EmptyState
from ui.exchange.choose_pane import ChoosePane
from ui.exchange.list_draft import ListDraft
from ui.exchange.mapping_pane import MappingPane, is_open
from ui.exchange.problems_pane import ProblemsPane
from ui.exchange.sheet_preview import SheetPreview


class Step(IntEnum):
    """Where the person is."""

    CHOOSE = 0
    MATCH = 1
    LOOK = 2
    DONE = 3


class Steps(QWidget):
    """The panes of the import page; columns stay at the left while rows change at the right."""

    def __init__(self, footer: Footer) -> None:
        super().__init__()
        self.choose = ChoosePane()
        self.columns = MappingPane()
        self.preview = SheetPreview()
        self.problems = ProblemsPane()
        self.done = EmptyState(art="sun", icon="check")
        self._right = QStackedWidget()
        self._right.addWidget(self.preview)
        self._right.addWidget(self.problems)
        self._panes = QStackedWidget()
        for pane in (self.choose, self._side_by_side(footer), self.done):
            self._panes.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes)

    def _side_by_side(self, footer: Footer) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.columns)
        row.addWidget(VLine())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._right, 1)
        column.addWidget(footer)
        row.addLayout(column, 1)
        return both

    def words(self) -> None:
        """The language changed."""
        for pane in (self.choose, self.columns, self.problems):
            pane.words()

    def show_step(self, step: Step, draft: ListDraft) -> None:
        """Shows the panes of a step, filled from what is known so far."""
        self._panes.setCurrentIndex({Step.CHOOSE: 0, Step.DONE: 2}.get(step, 1))
        if step is Step.CHOOSE:
            self.choose.show_sheets(draft.sheets, draft.sheet, draft.path)
        if draft.sheet is None or draft.mapping is None:
            return
        if step in {Step.MATCH, Step.LOOK}:
            self.columns.show_mapping(draft.sheet, draft.mapping)
            self._right.setCurrentIndex(int(step is Step.LOOK))
        if step is Step.MATCH:
            self.preview.show_sheet(draft.sheet, draft.mapping)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """What was written, after the import."""
        self.done.set_words(
            outcome_words(outcome), _("One step of Undo takes the whole import back.")
        )


def has_doubts(draft: ListDraft) -> bool:
    """Whether a person should look at the columns before the rows."""
    mapping = draft.mapping
    if mapping is None or not mapping.has_name:
        return True
    return any(is_open(column) for column in mapping.columns)


def go_words(step: Step, draft: ListDraft, unticked: Collection[int]) -> tuple[str, bool]:
    """What the strong button says, and whether it can be pressed."""
    if draft.busy:
        return _("One moment …"), False
    if step is Step.DONE:
        return _("Import another list"), True
    if step is Step.CHOOSE:
        return _("Continue"), draft.sheet is not None
    if step is Step.MATCH or draft.intake is None:
        return _("Look at the rows"), draft.mapping is not None and draft.mapping.has_name
    chosen = draft.intake.chosen(unticked)
    if not any(row.state is not RowState.SAME for row in chosen):
        return _("Nothing to import"), False
    n = len(chosen)
    return ngettext("Import {n} row", "Import {n} rows", n).format(n=interface().number(n)), True


def where_words(draft: ListDraft) -> str:
    """File and sheet, beside the title."""
    if draft.sheet is None:
        return ""
    sentence = _("{file} · sheet “{sheet}”")
    return sentence.format(file=draft.sheet.file, sheet=draft.sheet.name)


def outcome_words(outcome: ImportOutcome) -> str:
    """What the import did, in the past tense."""
    number = interface().number
    n, m = len(outcome.added), len(outcome.changed)
    added = ngettext("{n} delegate added", "{n} delegates added", n).format(n=number(n))
    changed = ngettext("{n} brought up to date", "{n} brought up to date", m)
    return f"{added}, {changed.format(n=number(m))}" if m else added
