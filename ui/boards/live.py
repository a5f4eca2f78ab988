"""The live board: how many are here, since when, of whom, and who is missing.

What must not come in: counting (`hanoiplan.registration.board`), and names of any but heads of
delegation.
"""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import LIVE_BOARD_SCREEN
from hanoiplan.registration.board import (
    TABLES,
    BoardFigures,
    Seen,
    board_after,
    board_begun,
    board_read_on,
    figures_of,
)
from ui.base.actions import action
from ui.boards.arrivals import ArrivalsCard
from ui.boards.bodies import BodiesCard
from ui.boards.curve import day_curve, lately
from ui.boards.frame import BoardFoot, BoardHead
from ui.boards.heads import HeadsCard
from ui.boards.hero import Hero
from ui.boards.kinds import CategoriesCard, KitsCard
from ui.boards.scaled import unit_of
from ui.boards.tables import (
    BODIES,
    KINDS,
    MINUTES,
    Behind,
    body_lines,
    kind_lines,
    minute_lines,
    titles,
)
from ui.boards.window import BoardWindow

SIDE, GAP = 32, 18
HEAD, FOOT = 88, 46
UPPER, LOWER = 39, 61  # shares of the height between head and foot


class LiveBoard(BoardWindow):
    """For the second monitor of the hall and the secretariat."""

    tables = TABLES
    title = N_("Live board")
    place = LIVE_BOARD_SCREEN

    def build(self) -> None:
        """Makes the parts, once."""
        self.seen: Seen | None = None
        self.figures: BoardFigures | None = None
        self._minute: datetime | None = None
        self.head = BoardHead(self.tools.workspace)
        self.foot = BoardFoot()
        self.hero, self.arrivals, self.bodies = Hero(), ArrivalsCard(), BodiesCard()
        self.heads, self.categories, self.kits = HeadsCard(), CategoriesCard(), KitsCard()
        charts = (self.arrivals, MINUTES), (self.bodies, BODIES), (self.categories, KINDS)
        self.charts = [Behind(chart, columns) for chart, columns in charts]
        self._lay_out()

    def _lay_out(self) -> None:
        by_minute, by_body, by_kind = self.charts
        upper, lower, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        upper.addWidget(self.hero, 30)
        upper.addWidget(by_minute, 70)
        lower.addWidget(by_body, 39)
        lower.addWidget(self.heads, 28)
        right.addWidget(by_kind, 61)
        right.addWidget(self.kits, 39)
        lower.addLayout(right, 33)
        self._rows = (upper, lower, right)
        self._whole = whole = QGridLayout(self)
        whole.addWidget(self.head, 0, 0)
        whole.addLayout(upper, 1, 0)
        whole.addLayout(lower, 2, 0)
        whole.addWidget(self.foot, 3, 0)
        whole.setRowStretch(1, UPPER)
        whole.setRowStretch(2, LOWER)

    def fit(self) -> None:
        """Everything in the size of the window."""
        unit = unit_of(self.width(), self.height())
        side = round(SIDE * unit)
        self._whole.setContentsMargins(side, round(14 * unit), side, round(6 * unit))
        for layout in (self._whole, *self._rows):
            layout.setSpacing(round(GAP * unit))
        self._whole.setVerticalSpacing(round(12 * unit))
        self._whole.setRowMinimumHeight(0, round(HEAD * unit))
        self._whole.setRowMinimumHeight(3, round(FOOT * unit))
        super().fit()

    def words(self) -> None:
        """Sets every text."""
        for behind, title in zip(self.charts, titles(), strict=True):
            behind.words(title)
        self.foot.show_keys(
            ("F11", _("full screen")),
            ("Ctrl Shift T", _("tables")),
            ("Esc", _("close")),
        )
        super().words()

    # ---- reading

    def forget(self) -> None:
        """The first reading begins anew."""
        self.seen = None

    def steps(self) -> Iterator[None]:
        """Everybody in slices, then what changed since."""
        read, event_id = self.tools.workspace.read, self.tools.event_id
        if self.seen is None:
            self.seen = read(board_begun, event_id)
        while self.seen is not None and not self.seen.is_whole:
            yield
            self.seen = read(board_read_on, self.seen)
        while self.seen is not None and self.due:
            self.seen = read(board_after, self.seen, self.due[0])
            self.due.pop(0)
            if self.seen is not None and not self.seen.is_whole:
                yield from self.steps()

    def show_known(self) -> None:
        """Each part paints itself anew only where its numbers are others."""
        seen, now = self.seen, self.tools.workspace.clock.now()
        if seen is None:
            return
        self.head.show_event(seen.facts, now)
        self.foot.show_time(self.read_at, seen.facts.time_zone, self.trouble)
        if not seen.is_whole:
            return
        self.figures = figures = figures_of(seen)
        self.hero.show_figures(figures)
        self.bodies.show_bodies(figures.delegations)
        self.heads.show_heads(figures)
        self.categories.show_categories(figures.categories)
        self.kits.show_kits(figures.kits)
        self.charts[1].show_lines(body_lines(figures))
        self.charts[2].show_lines(kind_lines(figures))
        self._show_curve(figures, now)

    def _show_curve(self, figures: BoardFigures, now: datetime) -> None:
        self._minute = now.replace(second=0, microsecond=0)
        series = day_curve(figures, now)
        self.arrivals.show_series(series, lately(figures, now))
        self.charts[0].show_lines(minute_lines(series))

    def moved_on(self, now: datetime) -> None:
        """The clock each minute, with *now* in the chart; the time of the figures each second."""
        if self.seen is None:
            return
        self.head.show_event(self.seen.facts, now)
        self.foot.show_time(self.read_at, self.seen.facts.time_zone, self.trouble)
        minute = now.replace(second=0, microsecond=0)
        if self.figures is not None and minute != self._minute:
            self._show_curve(self.figures, now)

    @action("tables", N_("Tables instead of charts"), icon="table", shortcut="Ctrl+Shift+T")
    def show_tables(self) -> None:
        """The numbers behind the charts, or the charts again."""
        on = not self.charts[0].is_table
        for behind in self.charts:
            behind.show_table(on=on)
        self.show_known()
        if on:
            self.charts[0].table.setFocus()
