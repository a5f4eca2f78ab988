"""The overview: how far the event is, five figures, two charts, and what waits for a person.

Every figure and every alert leads to the page that cures it. What must not come in: the rules
(`hanoiplan.overview`), and other pages (they are asked for with `go_to`).
"""

from datetime import datetime
from functools import partial

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.short_names import short_delegations
from hanoiplan.overview.alerts import Kind, alerts
from hanoiplan.overview.countdown import Phase, countdown
from hanoiplan.overview.days import days
from hanoiplan.overview.model import Overview
from hanoiplan.overview.queries import TABLES
from ui.base.actions import action
from ui.base.page import Page
from ui.base.widgets.basics import ScrollBox
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.overview import goals
from ui.overview.charts import Charts
from ui.overview.copies import Keeper, copies_of
from ui.overview.days_card import DaysCard
from ui.overview.far_words import card_words, header_words
from ui.overview.figure_card import FigureCard
from ui.overview.goals import Goal
from ui.overview.head_line import HeadLine
from ui.overview.reading import Reading
from ui.overview.search_button import SearchButton
from ui.overview.todo import TodoList
from ui.overview.top_row import TopRow

GAP = 10
LOW = 680  # px of height at text size 13: below it there is no room for the days as well
TODO_SHARE, CHART_SHARE = 40, 60  # of the width


class OverviewPage(Page):
    """The first page of an open workspace."""

    name = "overview"
    title = N_("Overview")
    icon = "layout-dashboard"
    tables = TABLES

    def build(self) -> None:
        """Makes the widgets, once."""
        self.reading = Reading(self)
        self.reading.moved.connect(self._read)
        self._waits = False  # the keyboard goes to the first alert as soon as there is one
        self._minute: datetime | None = None
        self.line = HeadLine()
        self.header.count.hide()
        self.header.row.insertWidget(2, self.line, 100)  # before the header's own stretch of 1
        self.palette_button = SearchButton()
        self.header.add_widget(self.palette_button)
        self.footer.hide()
        self.top, self.charts, self.todo, self.days = TopRow(), Charts(), TodoList(), DaysCard()
        self.empty = EmptyState(art="lotus")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        left = QStackedWidget()
        left.addWidget(self.charts)
        left.addWidget(self.empty)
        self._left = left
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(12), px(20), px(14))
        column.setSpacing(px(GAP))
        column.addWidget(self.top)
        below = QHBoxLayout()
        below.setSpacing(px(GAP))
        right = QVBoxLayout()
        right.setSpacing(px(GAP))
        right.addWidget(self.todo)
        right.addWidget(self.days, 100)  # no higher than its lines
        right.addStretch(1)
        below.addWidget(left, CHART_SHARE)
        below.addLayout(right, TODO_SHARE)
        column.addLayout(below, 1)
        self.body.addWidget(ScrollBox(content), 1)

    def _listen(self) -> None:
        self.palette_button.clicked.connect(self._open_palette)
        self.top.countdown.clicked.connect(partial(self._go, goals.EVENT))
        for card in self.top.cards:
            card.clicked.connect(partial(self._go_to_figure, card))
        self.todo.wanted.connect(self._go)
        self.charts.wanted.connect(self._go)
        keeper = self.tools.extra.get("keeper")
        if isinstance(keeper, Keeper):
            keeper.changed.connect(self._show_alerts)

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.palette_button.words()
        self.palette_button.setVisible("palette" in self.tools.extra)
        self.todo.words()
        self.days.words()
        self.charts.words()
        self.empty.set_words(
            _("Begin with the list of delegates"),
            _(
                "A list in Excel, Word or PDF becomes delegates in a few steps. A few people"
                " are quickly added by hand."
            ),
            [
                (_("Import list"), "file-down", partial(self._go, goals.IMPORT), "large-primary"),
                (_("Add delegates"), "user-plus", partial(self._go, goals.DELEGATES), "large"),
            ],
        )
        self._show()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        """Reads what a change touched; None reads everything, in slices where that is much."""
        self.reading.read(self.workspace, self.event_id, changes)

    def _read(self) -> None:
        """More is known now, perhaps everything."""
        self._show()
        if self._waits and self.reading.is_whole:
            self._waits = False
            if self.top.countdown.hasFocus():
                self.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was not read to its end is read anew when the page is seen again."""
        super().hideEvent(event)
        if not self.reading.is_whole:
            self.reading.stop()
            self.stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """What has no change of data behind it moved on meanwhile: the clock, the settings."""
        known = not self.stale
        super().showEvent(event)
        if known:
            self._show()

    def tick(self, now: datetime) -> None:
        """A second has passed: with each new minute the countdown and *now* move on."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute and self.isVisible():
            self._show()

    def focus_first(self) -> None:
        """What is most urgent, so that Enter goes to its cure."""
        rows = self.todo.rows if self.reading.is_whole else ()
        self._waits = not self.reading.is_whole
        (rows[0].button if rows else self.top.countdown).setFocus()

    # ---- showing

    def _show(self) -> None:
        now = self.workspace.clock.now()
        self._minute = now.replace(second=0, microsecond=0)
        seen, whole = self.reading.seen, self.reading.is_whole
        if seen is None:
            return
        far = countdown(seen.facts, now)
        over = far.phase is Phase.AFTER
        self.header.set_title(interface().date(far.today))
        self.line.set_words(header_words(seen.facts, far))
        if whole or not over:  # afterwards the card tells how many came
            self.top.countdown.show_words(card_words(seen, far))
        self.top.show_figures(seen, over=over, read=self.reading.parts)
        if whole:
            self._show_whole(seen, now)

    def _show_whole(self, seen: Overview, now: datetime) -> None:
        """What is told of all parts together."""
        self.top.show_cards(visible=not seen.is_bare)
        self._show_days(seen, now)
        self.charts.show_seen(seen, now, self._names(seen))
        self._left.setCurrentWidget(self.empty if seen.is_bare else self.charts)
        self._show_alerts()

    def _show_days(self, seen: Overview, now: datetime) -> None:
        fits = self.height() >= px(LOW) and not seen.is_bare
        self.days.show_days(days(seen, now) if fits else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        seen = self.reading.seen
        if seen is not None and self.reading.is_whole:
            self._show_days(seen, self.workspace.clock.now())

    def _show_alerts(self) -> None:
        seen = self.reading.seen
        if seen is None or not self.reading.is_whole:
            return
        kept = not self.workspace.is_rehearsal  # no copy of one is kept, so none is missing
        copies = copies_of(self.tools.extra.get("keeper")) if kept else None
        found = alerts(seen, self.workspace.clock.now(), copies)
        if seen.is_bare:  # the large buttons beside the list say so already
            found = tuple(one for one in found if one.kind is not Kind.NO_DELEGATES)
        self.todo.show_alerts(found, self._names(seen))

    def _names(self, seen: Overview) -> dict[int, str]:
        return dict(short_delegations(seen.rows, interface().language))

    # ---- going

    def _go(self, goal: Goal) -> None:
        self.go_to.emit(goal.page, goal.at)

    def _go_to_figure(self, card: FigureCard) -> None:
        self._go(card.figure.goal)

    def _open_palette(self) -> None:
        palette = self.tools.extra.get("palette")
        if callable(palette):
            palette()

    @action("tables", N_("Tables instead of charts"), icon="table", shortcut="Ctrl+Shift+T")
    def show_tables(self) -> None:
        """The numbers behind both charts, or the charts again."""
        self.charts.toggle_tables()
