"""The left side: what to look at before printing, worst first, and what is chosen for the run.

What must not come in: finding what is wrong, and the file.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.badges.filter_chips import FilterChips
from ui.badges.remedies import WORDS, Remedies, fold_words
from ui.badges.run import Checked, Run, RunRow, Severity
from ui.badges.thumbnails import WIDE, Sign, ThumbnailDelegate
from ui.badges.whose import CHANGED, EVERYBODY, LIST, MISSING, WhoseBar
from ui.base.cells import Button as ButtonCell
from ui.base.cells import Chip, Chips, Icon, Text, TwoLines
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets import Button, EmptyState, HLine, Label, px
from ui.base.widgets.empty import Choice

WIDTH, LEAST_WIDTH = 500, 420
ROOMY = 560  # px of height from which there is room for the lead
INKS = {Severity.BLOCKED: "bad", Severity.CHECK: "warn", Severity.GOOD: "ok"}

_STATES = {
    Severity.BLOCKED: lambda: _("Blocked"),
    Severity.CHECK: lambda: _("To check"),
    Severity.GOOD: lambda: _("Good"),
}


def _sign(row: RunRow) -> Icon:
    """What a screen reader says of the picture before a line."""
    return Icon("", tip=_STATES[row.severity]())


def _remedy(row: RunRow) -> ButtonCell | Text:
    """What helps a single card; many cards are shown one by one."""
    if row.shared:
        return ButtonCell(fold_words(row), "chevron-down" if row.unfolded else "chevron-right")
    words, icon = WORDS[row.remedy]
    return ButtonCell(_(words), icon) if words and not row.left_out else Text(" ")


def _zones(row: RunRow) -> Chips | Text:
    """Whom a door lets in."""
    return Chips(tuple(Chip(zone, "outline") for zone in row.zones)) if row.zones else Text(" ")


def _is_listed(severity: object, row: RunRow) -> bool:
    """Whoever is left out stays within reach under every chip."""
    return row.left_out or row.severity is severity


COLUMNS: tuple[Column[RunRow], ...] = (
    Column("sign", "", Icon, _sign, floor=WIDE + 22, ceiling=WIDE + 22, align="center"),
    Column("card", N_("Card"), TwoLines,
           lambda row: TwoLines(row.title, row.sentence, struck=row.left_out and not row.shared),
           stretch=True, tip=lambda row: row.sentence),
    Column("zones", N_("Zones"), Chips,
           _zones, floor=0),
    Column("remedy", "", ButtonCell, _remedy, align="right"),
)  # fmt: skip
ZONES_AT = 2


class RunPanel(QFrame):
    """Counts that filter, whose cards, the list, what helps, and who stays out."""

    wanted = Signal()  # another choice of people
    looked_at = Signal(object)  # a RunRow whose card is to be seen
    remedy = Signal(object)  # a RunRow
    fold = Signal(object)  # a RunRow of many cards: unfolded, or folded again
    sign_all = Signal()  # somebody wants to answer for whoever is held back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.title, self.lead = Label(kind="h3"), Label(kind="text2", wrap=True)
        self.chips, self.whose = FilterChips(), WhoseBar()
        self.model = RowTableModel(COLUMNS, key=lambda row: row.key, parent=self)
        self.table: TableView[RunRow] = TableView(self.model, "")
        self.table.horizontalHeader().hide()
        self.table.hideColumn(ZONES_AT)
        self.picture_of: Callable[[RunRow], QImage | None] = lambda _row: None
        self.table.setItemDelegateForColumn(0, ThumbnailDelegate(self.table, self, self._sign_at))
        self.none = EmptyState()
        self.is_checking = False  # says so because no card is to be seen yet
        self.table.set_empty(self.none)
        self.remedies = Remedies()
        self.held_back = Label(kind="text2", wrap=True)
        self.sign_them = Button(kind="small", icon="check")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.chips, 1)
        above, below = QFrame(), QFrame()
        set_kind(above, "bare")
        set_kind(below, "panel-foot")
        top = QVBoxLayout(above)
        top.setContentsMargins(px(16), px(12), px(12), px(10))
        top.setSpacing(px(6))
        top.addLayout(head)
        top.addWidget(self.lead)
        top.addWidget(self.whose)
        foot = QHBoxLayout(below)
        foot.setContentsMargins(px(16), px(8), px(12), px(8))
        foot.setSpacing(px(10))
        foot.addWidget(self.held_back, 1)
        foot.addWidget(self.sign_them, 0, Qt.AlignmentFlag.AlignVCenter)
        self._foot = below
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (above, HLine()):
            whole.addWidget(part)
        whole.addWidget(self.table, 1)
        for part in (self.remedies, below):
            whole.addWidget(part)
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.setMaximumWidth(px(WIDTH))

    def sizeHint(self) -> QSize:
        """Its usual width; with large type on a small screen it gives way to the sheets."""
        return QSize(px(WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the room is short the list has it."""
        super().resizeEvent(event)
        self.lead.setVisible(self.height() >= px(ROOMY))

    def _connect(self) -> None:
        self.whose.wanted.connect(self.wanted)
        self.chips.picked.connect(self._filter)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._open)
        self.table.pressed_button.connect(lambda row, _key: self._open(row))
        self.remedies.fold.connect(self.fold)
        self.remedies.remedy.connect(self.remedy)
        self.sign_them.clicked.connect(self.sign_all)

    def _sign_at(self, line: int) -> Sign | None:
        row = self.model.row_at(line)
        if row is None:
            return None
        image = self.picture_of(row) if row.findings and not row.left_out else None
        return Sign(row.icon, INKS[row.severity], image)

    def show_pictures(self) -> None:
        """Another picture of a line is there."""
        self.table.viewport().update()

    def _chosen(self, chosen: list[RunRow]) -> None:
        self.remedies.show_row(chosen[0] if chosen else None)
        if chosen:
            self.looked_at.emit(chosen[0])

    def _open(self, row: RunRow) -> None:
        """Enter, a double click, or the button of the line."""
        if row.shared:
            self.fold.emit(row)
        elif row.remedy:
            self.remedy.emit(row)

    def _filter(self, severity: object) -> None:
        self.model.set_filter(None if severity is None else partial(_is_listed, severity))
        rows = self.model.visible_rows()
        if rows and self.table.current() is None:
            self.table.select_key(rows[0].key)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Check before printing"))
        self.lead.setText(_("Worst first; what is bad holds up nothing else."))
        self.table.setAccessibleName(_("What to look at before printing"))
        self.chips.setAccessibleName(_("List these alone"))
        self.whose.words()
        self.table.words()

    def show_run(self, found: Checked) -> None:
        """What was found about the cards."""
        self.is_checking = False
        current = self.table.current()
        with QSignalBlocker(self.table):
            zones = any(row.zones for row in found.rows)  # only doors have them
            self.table.setColumnHidden(ZONES_AT, not zones)
            self.model.show_rows(found.rows)
            known = current is not None and bool(current.findings or current.left_out)
            stays = current is not None and known and self.table.select_key(current.key)
        self.remedies.show_row(self.table.current() if stays else None)
        self.count(found.run)
        if found.rows and not stays:  # the keyboard never stands on a list as a whole
            self.table.select_key(found.rows[0].key)

    def count(self, run: Run) -> None:
        """How many are blocked, to be looked at, good."""
        number = interface().number
        counts = {severity: run.count(severity) for severity in Severity}
        blocked, check, good = (number(counts[severity]) for severity in Severity)
        words = (
            Chip(_("{n} blocked").format(n=blocked), "bad", "octagon-x"),
            Chip(_("{n} to check").format(n=check), "warn", "triangle-alert"),
            Chip(_("{n} good").format(n=good), "ok", "check"),
        )
        told = zip(Severity, words, strict=True)
        self.chips.show_counts({one: (chip, counts[one]) for one, chip in told})
        held, signable = len(run.held_back()), len({one.key for one in run.to_sign()})
        self._tell_held_back(run.kind, held, signable)

    def _tell_held_back(self, kind: CardKind, n: int, signable: int) -> None:
        """Who stays out, and that somebody may answer for them."""
        words = ngettext("{cards} stays out until mended", "{cards} stay out until mended", n)
        if signable:
            words = ngettext(
                "{cards} stays out until mended or signed for",
                "{cards} stay out until mended or signed for",
                n,
            )
        self.held_back.setText(words.format(cards=counted(kind, n)))
        self.sign_them.setText(_("Sign for it…") if signable == 1 else _("Sign for them…"))
        self.sign_them.setVisible(signable > 0)
        self._foot.setVisible(n > 0)

    def show_reading(self, only: str = "") -> None:
        """A long list is on its way; what can be chosen without it is there."""
        self.whose.show_choices((), (), only)
        words = _("The list is long and is being read. It will be here in a moment.")
        self._show_none(_("Reading the list"), words, ())

    def show_checking(self) -> None:
        """Nothing is seen yet of the cards that are wanted now."""
        words = _("Everything is being drawn and checked. It will be here in a moment.")
        self._show_none(_("Checking before printing"), words, ())
        self.is_checking = True

    def show_not_drawn(self, again: Choice) -> None:
        """What was wanted was not drawn: stopped by hand, or it failed; `again` tries once more."""
        words = _("Drawing was stopped, or something was in its way.")
        self._show_none(_("Nothing was drawn"), words, (again,))

    def show_nobody(self, buttons: Sequence[Choice]) -> None:
        """Nobody is in the run; `buttons` lead out of it."""
        who = self.whose.value.who
        titles = {
            MISSING: _("Everything is printed"),
            CHANGED: _("Everything printed is up to date"),
            LIST: _("The list of this run is empty"),
        }
        sentences = {
            MISSING: _("Whoever is added or not printed yet appears here."),
            CHANGED: _("Whoever’s record says something else than what was printed appears here."),
            LIST: _("Paste it from Excel, choose a file, or type it."),
        }
        title = titles.get(who, _("Nobody fits these filters"))
        self._show_none(title, sentences.get(who, ""), buttons)

    def _show_none(self, title: str, sentence: str, buttons: Sequence[Choice]) -> None:
        self.is_checking = False
        self.none.set_words(title, sentence, buttons)
        self.model.show_rows([])
        self._foot.hide()
        self.remedies.show_row(None)
        self.chips.show_counts({})
        for chip in self.chips.chips.values():
            chip.hide()

    def choose_everybody(self) -> None:
        """Drops every filter."""
        self.whose.choose(EVERYBODY)
        self.wanted.emit()
