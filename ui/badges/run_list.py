"""The left side: what to look at before printing, worst first, and what is chosen for the run.

What must not come in: finding the remarks, and the file.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _, language, ngettext
from hanoiplan.plans.model import Category
from ui.badges.run import Checked, Run, RunRow, Severity
from ui.base.cells import Button as ButtonCell
from ui.base.cells import Chip, Icon, Text, TwoLines
from ui.base.form import ChoiceField
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets import CheckBox, ChipLabel, EmptyState, HLine, Label, px
from ui.base.widgets.empty import Choice

WIDTH, LEAST_WIDTH = 500, 420
INKS = {Severity.BLOCKED: "bad", Severity.CHECK: "warn", Severity.GOOD: "ok"}
MISSING, EVERYBODY = "missing", "everybody"


def _sign(row: RunRow) -> Icon:
    ink = INKS[row.severity]
    return Icon(row.icon, ink, _STATES[row.severity](), ground=f"{ink}_t")


def _remedy(row: RunRow) -> ButtonCell | Text:
    """What helps one card is its record; for many cards there is no one thing to do."""
    return ButtonCell(_("Edit"), "pencil") if len(row.ids) == 1 else Text(" ")


_STATES = {
    Severity.BLOCKED: lambda: _("Blocked"),
    Severity.CHECK: lambda: _("To check"),
    Severity.GOOD: lambda: _("Good"),
}

COLUMNS: tuple[Column[RunRow], ...] = (
    Column("sign", "", Icon, _sign, floor=44, ceiling=44, align="center"),
    Column("card", N_("Card"), TwoLines, lambda row: TwoLines(row.title, row.sentence),
           stretch=True, tip=lambda row: row.sentence),
    Column("remedy", "", ButtonCell,
           _remedy,
           align="right"),
)  # fmt: skip


class RunPanel(QFrame):
    """Counts, filters, the list, and whether blocked cards stay out."""

    wanted = Signal()  # another choice of people
    looked_at = Signal(object)  # a delegate whose card is to be seen
    remedy = Signal(object)  # a delegate whose record is to be edited
    leaving_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.title, self.lead = Label(kind="h3"), Label(kind="text2", wrap=True)
        self.chips = {severity: ChipLabel() for severity in Severity}
        self.who, self.category, self.delegation = ChoiceField(), ChoiceField(), ChoiceField()
        self.model = RowTableModel(COLUMNS, key=lambda row: row.key, parent=self)
        self.table: TableView[RunRow] = TableView(self.model, "")
        self.table.horizontalHeader().hide()
        self.none = EmptyState()
        self.table.set_empty(self.none)
        self.whole_remark = Label(kind="text2", wrap=True)
        self.leave_out = CheckBox()
        self.leave_out.setChecked(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(px(6))
        for severity in Severity:
            chips.addWidget(self.chips[severity])
        chips.addStretch(1)
        filters = QHBoxLayout()
        filters.setSpacing(px(8))
        for field in (self.who, self.category, self.delegation):
            filters.addWidget(field, 1)
        above = QFrame()
        set_kind(above, "bare")
        top = QVBoxLayout(above)
        top.setContentsMargins(px(16), px(12), px(12), px(10))
        top.setSpacing(px(6))
        top.addWidget(self.title)
        top.addWidget(self.lead)
        top.addLayout(chips)
        top.addSpacing(px(2))
        top.addLayout(filters)
        below = QFrame()
        set_kind(below, "bare")
        foot = QVBoxLayout(below)
        foot.setContentsMargins(px(16), px(8), px(12), px(10))
        foot.setSpacing(px(8))
        foot.addWidget(self.whole_remark)
        foot.addWidget(self.leave_out)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(above)
        whole.addWidget(HLine())
        whole.addWidget(self.table, 1)
        whole.addWidget(below)
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.setMaximumWidth(px(WIDTH))

    def sizeHint(self) -> QSize:
        """Its usual width; with large type on a small screen it gives way to the sheets."""
        return QSize(px(WIDTH), super().sizeHint().height())

    def _connect(self) -> None:
        for field in (self.who, self.category, self.delegation):
            field.committed.connect(lambda _value: self.wanted.emit())
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._edit)
        self.table.pressed_button.connect(lambda row, _key: self._edit(row))
        self.leave_out.toggled.connect(lambda _on: self.leaving_out.emit())

    def _chosen(self, chosen: list[RunRow]) -> None:
        self.whole_remark.show_if_any(chosen[0].sentence if chosen else "")
        if chosen:
            self.looked_at.emit(chosen[0].ids[0])

    def _edit(self, row: RunRow) -> None:
        if len(row.ids) == 1:
            self.remedy.emit(row.ids[0])

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Check before printing"))
        self.lead.setText(_("Worst first; one bad card holds up no other."))
        self.table.setAccessibleName(_("What to look at before printing"))
        self.who.set_words(_("Whose cards"))
        self.category.set_words(_("Category"))
        self.delegation.set_words(_("Delegation"))
        self.table.words()

    def show_choices(
        self,
        categories: Sequence[Category],
        delegations: Sequence[tuple[str, str]],
        only: str = "",
    ) -> None:
        """Who may be chosen; `only` names one person another page sent."""
        who = [(MISSING, _("Not printed yet")), (EVERYBODY, _("Everybody"))]
        if only:
            who.insert(0, (only, _("Only {name}").format(name=only)))
        here = 0 if language() == "vi" else 1
        kinds = [("", _("All categories"))]
        kinds += [(one.name.vi, one.name.pick("vi" if here == 0 else "en")) for one in categories]
        bodies = [("", _("All delegations")), *((pair[0], pair[here]) for pair in delegations)]
        for field, choices in ((self.who, who), (self.category, kinds), (self.delegation, bodies)):
            field.set_choices(choices)
            if field.value() is None:
                field.set_value(choices[0][0])

    def show_run(self, found: Checked) -> None:
        """What was found about the cards."""
        current = self.table.current()
        with QSignalBlocker(self.table):
            self.model.show_rows(found.rows)
            stays = current is not None and self.table.select_key(current.key)
        self.whole_remark.show_if_any("")
        self._count(found.run)
        if found.rows and not stays:  # the keyboard never stands on a list as a whole
            self.table.select_key(found.rows[0].key)

    def _count(self, run: Run) -> None:
        blocked, check, good = (run.count(severity) for severity in Severity)
        words = (
            Chip(_("{n} blocked").format(n=blocked), "bad", "octagon-x"),
            Chip(_("{n} to check").format(n=check), "warn", "triangle-alert"),
            Chip(_("{n} good").format(n=good), "ok", "check"),
        )
        for severity, chip, number in zip(Severity, words, (blocked, check, good), strict=True):
            self.chips[severity].show_chip(chip)
            self.chips[severity].setVisible(number > 0)
        leave = ngettext("Leave out {n} blocked card", "Leave out {n} blocked cards", blocked)
        self.leave_out.setText(leave.format(n=blocked))
        self.leave_out.setVisible(blocked > 0)

    def show_reading(self, only: str = "") -> None:
        """A long list is on its way; what can be chosen without it is there."""
        self.show_choices((), (), only)
        words = _("The list is long and is being read. It will be here in a moment.")
        self._show_none(_("Reading the list"), words, ())

    def show_nobody(self, buttons: Sequence[Choice]) -> None:
        """Nobody is in the run; `buttons` lead out of it."""
        missing = self.who.value() == MISSING
        title = _("Everything is printed") if missing else _("Nobody fits these filters")
        sentence = _("Whoever is added or not printed yet appears here.") if missing else ""
        self._show_none(title, sentence, buttons)

    def _show_none(self, title: str, sentence: str, buttons: Sequence[Choice]) -> None:
        self.none.set_words(title, sentence, buttons)
        self.model.show_rows([])
        self.leave_out.hide()
        self.whole_remark.hide()
        for chip in self.chips.values():
            chip.hide()

    def choose_everybody(self) -> None:
        """Drops every filter."""
        self.who.set_value(EVERYBODY)
        self.category.set_value("")
        self.delegation.set_value("")
        self.wanted.emit()

    def choose_only(self, name: str) -> None:
        """One person alone."""
        self.show_choices((), (), name)
        self.who.set_value(name)
        self.category.set_value("")
        self.delegation.set_value("")

    @property
    def leaves_out(self) -> bool:
        """Whether blocked cards stay out of the file."""
        return self.leave_out.isChecked()
