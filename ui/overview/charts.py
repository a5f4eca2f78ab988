"""The two charts of the page: people over time, delegations beside each other.

Before the event they show who was written down and who answered, then who arrived. What must not
come in: reading of data.
"""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.overview.countdown import Phase, countdown
from hanoiplan.overview.curve import (
    Curve,
    arrivals_curve,
    registered_curve,
    shows_arrivals,
)
from hanoiplan.overview.model import Overview
from ui.base.widgets.overview_bars import BarRows
from ui.base.widgets.overview_chart import CumulativeChart
from ui.base.widgets.painted import px
from ui.overview import goals
from ui.overview.body_words import (
    ANSWER_COLUMNS,
    ARRIVAL_COLUMNS,
    BodyRow,
    answer_amounts,
    answer_rows,
    arrival_amounts,
    arrival_rows,
)
from ui.overview.chart_card import ChartCard
from ui.overview.curve_words import (
    STEP_COLUMNS,
    arrived_words,
    axis_words,
    registered_words,
    series_of,
    step_rows,
    step_words,
)
from ui.overview.goals import Goal

ARRIVALS, ANSWERS = 0, 1  # which table stands behind the bars


class Charts(QWidget):
    """The curve above, the bars below."""

    wanted = Signal(object)  # a goal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve, self.bars = CumulativeChart(), BarRows()
        self.over_time = ChartCard(self.curve, (STEP_COLUMNS,))
        self.by_body = ChartCard(self.bars, (ARRIVAL_COLUMNS, ANSWER_COLUMNS))
        self._bodies = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.over_time, 54)
        column.addWidget(self.by_body, 46)
        self.bars.pressed.connect(self.wanted.emit)
        self.bars.shown.connect(self._say_more)
        self.by_body.opened.connect(self._opened)
        self.by_body.more.clicked.connect(lambda: self.wanted.emit(goals.DELEGATIONS))

    def words(self) -> None:
        """Sets what does not depend on the numbers."""
        self.over_time.words()
        self.by_body.words()

    def show_seen(self, seen: Overview, now: datetime, names: Mapping[int, str]) -> None:
        """Shows an event as it stands now."""
        if shows_arrivals(seen, now):
            self._show_arrivals(seen, now, names)
        else:
            self._show_answers(seen, now)
        self._say_more(len(self.bars.rows))
        self.by_body.setVisible(self._bodies > 0)  # a card with nothing to compare says nothing

    def toggle_tables(self) -> None:
        """Both tables or both charts, together."""
        on = not (self.over_time.table_shown and self.by_body.table_shown)
        for card in (self.over_time, self.by_body):
            card.show_table(on=on)
        if on:
            self.over_time.table.setFocus()

    def _show_arrivals(self, seen: Overview, now: datetime, names: Mapping[int, str]) -> None:
        curve = arrivals_curve(seen, now)
        expected = _("{n} expected").format(n=interface().number(seen.expected))
        value, sentence = arrived_words(curve)
        self._show_curve(curve, _("Arrivals"), (value, expected), sentence)
        rows = arrival_rows(seen, names)
        self._bodies = len(rows)
        self.by_body.show_rows(ARRIVALS, rows)
        self.bars.show_amounts(arrival_amounts(rows))
        over = countdown(seen.facts, now).phase is Phase.AFTER
        legend = (("ok", _("arrived")), ("tint2", _("did not come") if over else _("to come")))
        self.by_body.set_title(_("Delegations, most missing first"), "", legend)

    def _show_answers(self, seen: Overview, now: datetime) -> None:
        curve = registered_curve(seen, now)
        invited = _("{n} invited").format(n=interface().number(curve.target))
        value, sentence = registered_words(curve)
        self._show_curve(curve, _("People registered"), (value, invited), sentence)
        rows = answer_rows(seen)
        amounts = answer_amounts(rows)
        self._bodies = len(amounts)
        self.by_body.show_rows(ANSWERS, rows)
        self.bars.show_amounts(amounts)
        letters = sum(row.first for row in rows)
        told = ngettext("{n} delegation", "{n} delegations", letters)
        number = interface().number(letters)
        self.by_body.set_title(_("Invitations by answer"), told.format(n=number))

    def _show_curve(self, curve: Curve, title: str, words: tuple[str, str], sentence: str) -> None:
        self.over_time.show_rows(0, step_rows(curve))
        self.curve.show_series(series_of(curve, *words), axis_words, f"{title}: {sentence}")
        self.over_time.set_title(title, step_words(curve.step))

    def _say_more(self, shown: int) -> None:
        rest = self._bodies - shown
        words = ngettext("{n} more delegation", "{n} more delegations", rest)
        self.by_body.set_more(words.format(n=interface().number(rest)) if rest > 0 else "")

    def _opened(self, row: BodyRow) -> None:
        goal: Goal = row.goal
        self.wanted.emit(goal)
