"""All checks as lines in two columns, the verdict above them: on the page, and before any file.

What must not come in: what a check does, and where a button beside a line leads.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.clock import Clock
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.self_test.checks import MACHINE, WORK
from hanoiplan.self_test.model import GROUP_WORDS, Check, Group, Line, State
from hanoiplan.self_test.told import ready, verdict
from ui.base.jobs import Jobs
from ui.base.widgets.basics import Card, Label, ScrollBox
from ui.base.widgets.desk import OutcomeBand
from ui.base.widgets.painted import px
from ui.machine.probes import device_checks
from ui.machine.row import CheckRow
from ui.machine.trying import Trying

Verdict = tuple[str, str, str, str]  # of the band: tone, icon, two lines
COLUMNS = ((Group.MACHINE, Group.DEVICES), (Group.WORK,))


@dataclass(frozen=True, slots=True)
class Where:
    """Where it is tried: the folder of the work (None: the user's), the last thing written."""

    clock: Clock
    work: Path | None = None
    newest: datetime | None = None


class MachineView(QWidget):
    """Tries everything when asked; `changed` whenever more is known."""

    changed = Signal()
    cure_wanted = Signal(object)  # Cure

    def __init__(
        self, jobs: Jobs, rooms: frozenset[str] | None = None, parent: QWidget | None = None
    ) -> None:
        """`rooms` are those that a button may lead to, None for all."""
        super().__init__(parent)
        self.checks: tuple[Check, ...] = (*MACHINE, *WORK, *device_checks())
        self.rows = {check.key: CheckRow(check, rooms) for check in self.checks}
        self.trying = Trying(jobs, self)
        self._stopped = False
        self.band = OutcomeBand()
        self.band.set_low(low=True)
        self._heads: dict[Group, Label] = {}
        self._cards: dict[Group, Card] = {}
        self._content = self._laid_out()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollBox(self._content))
        self.trying.began.connect(lambda key: self.rows[key].begin())
        self.trying.looked.connect(self._looked)
        self.trying.ended.connect(self._ended)
        for row in self.rows.values():
            row.cure_wanted.connect(self.cure_wanted)

    def _laid_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.band)
        sides = QHBoxLayout()
        sides.setSpacing(px(14))
        for groups in COLUMNS:
            side = QVBoxLayout()
            side.setSpacing(px(12))
            for group in groups:
                side.addWidget(self._card(group))
            side.addStretch(1)
            sides.addLayout(side, 1)
        column.addLayout(sides)
        column.addStretch(1)
        return content

    def _card(self, group: Group) -> Card:
        card = self._cards[group] = Card(gap=0)
        self._heads[group] = Label(kind="h3")
        card.layout_.addWidget(self._heads[group])
        for row in self.rows.values():
            if row.check.group is group:
                card.layout_.addWidget(row)
        return card

    def words(self) -> None:
        """The language changed."""
        for group, head in self._heads.items():
            head.setText(_(GROUP_WORDS[group]))
        for row in self.rows.values():
            row.words()
        self._show()

    # ---- what is done

    @property
    def running(self) -> bool:
        """Whether something is being tried."""
        return self.trying.running

    def check(self, where: Where) -> None:
        """Everything from the beginning; while it is being done it goes on as it is."""
        if self.running:
            return
        self._stopped = False
        for row in self.rows.values():
            row.wait()
        self.trying.start(self.checks, where.work, where.newest, where.clock)
        self._show()

    def stop(self) -> None:
        """What was seen so far stays."""
        self.trying.stop()

    def lines(self) -> list[Line]:
        """What was seen so far, in the order in which it is tried."""
        return [row.line for row in self.rows.values() if row.line is not None]

    def told(self) -> str:
        """How many of them were looked at."""
        return interface().x_of_y(len(self.lines()), len(self.rows))

    def _looked(self, line: Line) -> None:
        row = self.rows[line.key]
        row.show_line(line)
        for part in (row, self._cards[row.check.group], self._content):
            layout = part.layout()
            if layout is not None:
                layout.activate()  # at once: what was seen may take more lines than before
        self._show()

    def _ended(self, whole: bool) -> None:
        self._stopped = not whole
        for row in self.rows.values():
            if row.line is None:
                row.wait()
        self._show()

    # ---- what is seen

    def _show(self) -> None:
        self.band.show_outcome(*self._verdict())
        self.changed.emit()

    def _verdict(self) -> Verdict:
        lines = self.lines()
        if self.running:
            return "ask", "loader", _("Checking this machine…"), self.told()
        if not lines:
            return "ask", "monitor", _("Ready to check"), _("It takes about a quarter of a minute.")
        if not ready(lines):
            return "bad", "octagon-x", verdict(lines), _("What to do stands beside each of them.")
        if self._stopped:
            return "warn", "triangle-alert", _("Stopped before the end"), self.told()
        return "ok", "circle-check", verdict(lines), _not_there(lines)


def _not_there(lines: list[Line]) -> str:
    said = sum(line.state is State.SAID for line in lines)
    if not said:
        return _("Everything is in order.")
    words = ngettext(
        "{n} thing is not there, and not needed.",
        "{n} things are not there, and not needed.",
        said,
    )
    return words.format(n=interface().number(said))
