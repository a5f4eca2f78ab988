"""The standard tasks of an international conference: which ones, and how many days before it.

What must not come in: writing them (the page does), and what stands in the template.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold
from hanoiplan.checklist.standard_tasks import PHASES, Phase, StandardTask, standard_tasks
from ui.base.cells import FlagText, Group, Number
from ui.base.table.cell_edits import Written
from ui.base.table.columns import Column, Edit, tick_column
from ui.base.table.model import RowTableModel
from ui.base.table.sheet import SheetView
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.checklist.words import number

LEAST_WIDTH, WIDTH = 320, 470  # px
MOST_DAYS = 999
PLACES = list(Phase)


@dataclass(frozen=True, slots=True)
class Proposed:
    """One task of the template, with the days that somebody may have changed."""

    task: StandardTask
    days: int

    @property
    def title(self) -> str:
        """What is to be done, in the interface language."""
        return self.task.title.pick(interface().language)


def days_words(days: int) -> str:
    """Days from the event: "D-30", "D+7"."""
    return f"D{days:+d}" if days else "D"


def days_of(text: str) -> int:
    """Days from the event as they are typed: "D-30", "-30", "30 days" are before it.

    Raises:
        NotPossible: it is no number of days.
    """
    bare = text.upper().removeprefix("D").replace(" ", "").replace("−", "-") or "0"
    digits = bare.lstrip("+-")
    if not digits.isdecimal() or int(digits) > MOST_DAYS:
        sentence = _("“{text}” is no number of days. Write D-30 for 30 days before the event.")
        raise NotPossible(sentence.format(text=text))
    return int(digits) if bare.startswith("+") else -int(digits)


COLUMNS: tuple[Column[Proposed], ...] = (
    tick_column(),
    Column("title", N_("Tasks"), FlagText, lambda one: FlagText("", one.title), stretch=True),
    Column(
        "days",
        N_("Days"),
        Number,
        lambda one: days_words(one.days),
        align="right",
        floor=76,
        edit=Edit(
            read=lambda one: days_words(one.days),
            write=lambda _one, text: {"days": days_of(text)},
        ),
    ),
)


def _phase(one: Proposed) -> Group:
    words = PHASES[one.task.phase].pick(interface().language)
    return Group(one.task.phase, words, sort=f"{PLACES.index(one.task.phase):02}")


class StandardPanel(QFrame):
    """The template with boxes, at the right of the page."""

    wanted = Signal(object)  # {key: days} of the tasks that are ticked
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel")
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.setMaximumWidth(px(WIDTH))
        self.rows: RowTableModel[Proposed] = RowTableModel(
            COLUMNS, lambda one: one.task.key, lambda one: one.title, self
        )
        self.table: SheetView[Proposed] = SheetView(self.rows, "")
        self.title, self.about = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.leave, self.go = Button(kind="ghost"), Button(kind="primary", icon="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), px(10))
        head.addWidget(self.title)
        head.addWidget(self.about)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        set_kind(foot := QFrame(), "panel-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addWidget(foot)
        self.rows.ticks_changed.connect(self._count)
        self.table.edited.connect(self._edit)
        self.go.clicked.connect(lambda: self.wanted.emit(self.chosen()))
        self.leave.clicked.connect(self.closed)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Standard tasks"))
        self.about.setText(
            _("Days count from the event and move with it. F2 changes them; Space ticks.")
        )
        self.table.setAccessibleName(_("Standard tasks"))
        self.table.words()
        self.leave.setText(_("Cancel"))
        self.rows.group_by(_phase)
        self._count()

    def offer(self, days: Mapping[str, int], present: Collection[str]) -> None:
        """Shows the template; what stands in the checklist already is not ticked."""
        offered = [Proposed(one, one.days) for one in standard_tasks(days)]
        known = {fold(title) for title in present}
        self.rows.group_by(_phase)
        self.rows.show_rows(offered)
        self.rows.set_ticks(
            one.task.key
            for one in offered
            if not {fold(one.task.title.vi), fold(one.task.title.en)} & known
        )
        self.table.setFocus()
        if offered:
            self.table.select_key(self.rows.visible_rows()[0].task.key)

    def chosen(self) -> dict[str, int]:
        """The tasks that are ticked, by key, with their days."""
        return {one.task.key: one.days for one in self.rows.ticked_rows()}

    def _count(self) -> None:
        n = len(self.rows.ticks)
        self.go.setText(ngettext("Add {n} task", "Add {n} tasks", n).format(n=number(n)))
        self.go.setEnabled(n > 0)

    def _edit(self, act: Written) -> None:
        changed = act.by_key()
        self.rows.show_rows(
            [
                replace(one, days=changed[one.task.key]["days"]) if one.task.key in changed else one
                for one in self.rows.all_rows
            ]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it, nothing is added."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
