"""The history page: the journal in sentences, by day, with undo for the last step of this desk.

What must not come in: reading the journal (hanoiplan.history) and undoing (the workspace).
"""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtGui import QShowEvent

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.history import HistoryLine, history
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import event
from hanoiplan.store.verify import Verdict
from hanoiplan.workspace import Workspace
from ui.base.actions import action
from ui.base.jobs import Progress
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import theme
from ui.base.widgets.choosing import Tabs
from ui.history.columns import COLUMNS, UNDO, Line, found_by
from ui.history.days import group_of
from ui.history.kinds import KINDS, Kind
from ui.history.nothing import NothingHere
from ui.history.person import name_of_delegate
from ui.history.proof import ProofLine
from ui.history.undoing import next_to_undo, taking_of

SEARCH_LEAST = 190  # px
STEP = 150  # lines read at once, in the window's own thread; more of them beside it
SEARCHED = 3000  # lines read when somebody searches


class HistoryPage(Page):
    """Who did what to whom, before and after, when and where."""

    name = "history"
    title = N_("History")
    icon = "history"

    def build(self) -> None:
        self._zone = DEFAULT_ZONE
        self._wanted = STEP
        self._proved = self._reading = False
        self.proof = ProofLine()
        self.header.add_widget(self.proof)
        self.header.add_icon_button(self.act("verify"))
        self.search = self.header.add_search()
        self.search.setMinimumWidth(theme().px(SEARCH_LEAST))  # the words beside it come first
        self.tabs = Tabs()
        self.second_row.add(self.tabs)
        self.rows: RowTableModel[Line] = RowTableModel(
            COLUMNS, key=lambda line: line.arrival, search=found_by, parent=self
        )
        self.table: TableView[Line] = TableView(self.rows, name="")
        self.empty = NothingHere()
        self.table.set_empty(self.empty)
        self.body.addWidget(self.table, 1)
        self.search.changed.connect(self._search)
        self.empty.everything_wanted.connect(self._show_everything)
        self.tabs.picked.connect(self._pick)
        self.table.pressed_button.connect(self._pressed)
        self.table.verticalScrollBar().valueChanged.connect(self._read_more)

    def words(self) -> None:
        super().words()
        self.header.set_count(_("every change, at every desk"))
        self.search.set_words(_("Search the history"), _("Name, what was done, who"))
        self.table.setAccessibleName(_("History"))
        self.rows.group_by(lambda line: group_of(line, self.today()))
        self.table.words()
        self.proof.words()
        self._say_empty()
        self.footer.set_state(
            _("Undo is a new step, written down too; what was changed since is named."), "info"
        )
        self.footer.set_keys([("Ctrl Z", _("undo the last step of this desk"))])
        self._name_tabs()

    def refresh(self, changes: Changes | None) -> None:
        del changes  # an undo can touch any line, and the newest few hundred are read quickly
        facts = self.workspace.read(event, self.event_id)
        self._zone = facts.time_zone if facts else DEFAULT_ZONE
        if self._wanted <= STEP:
            self._show(self.workspace.read(history, self._wanted))
        elif not self._reading:
            self._reading = True
            self.tools.jobs.start(
                _("Reading the history"),
                read_lines,
                self.workspace,
                self._wanted,
                on_done=self._read,
                on_failed=self._not_read,
                page=self,
            )

    def _read(self, lines: list[HistoryLine]) -> None:
        self._reading = False
        self._show(lines)

    def _not_read(self, error: KnownError) -> None:
        self._reading = False
        self.messages.fail(error, self)

    def _show_everything(self) -> None:
        """Without search and filter."""
        self.search.clear()
        self.tabs.set_value(KINDS[0].name)
        self._pick(KINDS[0].name)
        self.focus_first()

    def _say_empty(self) -> None:
        self.empty.say(self.search.value(), has_lines=bool(self.rows.all_rows))

    def _show(self, lines: Sequence[HistoryLine]) -> None:
        desk = self.workspace.desk
        newest = next_to_undo(lines, self.workspace.undo_state().undo, desk)
        self.rows.show_rows(Line(line, taking_of(line, newest, desk), self._zone) for line in lines)
        self._say_empty()
        self._name_tabs()

    def focus_first(self) -> None:
        shown = self.rows.visible_rows()
        if not self.rows.all_rows:
            self.search.start()  # there is no line to stand on
            return
        if self.table.current() is None and shown:
            self.table.select_key(shown[0].arrival)
        self.table.setFocus()

    def arrive(self, row_id: object) -> None:
        """Somebody wants the history of one person: the search is set to the name."""
        name = self.workspace.read(name_of_delegate, row_id) if isinstance(row_id, int) else ""
        self.search.set_value(name)
        self._search(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._proved:
            self.verify()

    # ---- what can be undone

    def today(self) -> dt.date:
        """The day at the event."""
        return to_event_time(self.workspace.clock.now(), self._zone).date()

    @guarded
    def _pressed(self, _line: Line, column: str) -> None:
        if column == UNDO:
            what = self.workspace.undo(self)
            self.messages.toast(_("Undone: {what}").format(what=what))

    # ---- the chain

    @action("verify", N_("Check the chain now"), icon="refresh-cw")
    def verify(self) -> None:
        """Proves beside the window that nobody changed the journal or the tables."""
        self._proved = True
        self.proof.show_busy()
        self.tools.jobs.start(
            _("Checking the history"), prove, self.workspace, on_done=self._checked, page=self
        )

    def _checked(self, verdict: Verdict) -> None:
        now = to_event_time(self.workspace.clock.now(), self._zone)
        self.proof.show_verdict(verdict, now)
        if not verdict.whole:
            self.show_error(
                verdict.faults[0],
                _("This check changed nothing. Restore the newest copy to go on safely."),
            )

    # ---- what is shown

    def _search(self, text: object) -> None:
        self.rows.set_search(str(text))
        self._say_empty()
        if text and self._wanted < SEARCHED:
            self._wanted = SEARCHED
            self._read_again(None)

    def _pick(self, kind: object) -> None:
        keep = next(one.signs for one in KINDS if one.name == kind)
        self.rows.set_filter((lambda line: line.line.sign in keep) if keep else None)
        self._say_empty()

    def _name_tabs(self) -> None:
        self.tabs.setAccessibleName(_("Kind of step"))
        self.tabs.set_tabs([(one.name, _(one.title), self._count(one)) for one in KINDS])

    def _count(self, kind: Kind) -> int | None:
        """How many steps of a kind there are; None while only the newest ones were read."""
        lines = self.rows.all_rows
        if len(lines) >= self._wanted:
            return None
        return sum(1 for line in lines if not kind.signs or line.line.sign in kind.signs)

    def _read_more(self, place: int) -> None:
        bar = self.table.verticalScrollBar()
        if place == bar.maximum() and 0 < self._wanted <= len(self.rows.all_rows):
            self._wanted += 4 * STEP
            self._read_again(None)


def read_lines(_progress: Progress, workspace: Workspace, limit: int) -> list[HistoryLine]:
    """The work of the thread: many lines, each with the names it needs."""
    return workspace.read(history, limit)


def prove(_progress: Progress, workspace: Workspace) -> Verdict:
    """The work of the thread: reads the whole journal."""
    return workspace.verify()
