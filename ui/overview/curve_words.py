"""A curve as the chart and the table behind it show it: minutes, labels, sentences.

What must not come in: widgets, and choosing the stretch of time (`hanoiplan.overview.curve`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.overview.curve import DAY, HOUR, MINUTE, Bar, Curve
from ui.base.cells import Number, Text
from ui.base.table.columns import Column
from ui.base.widgets.overview_chart import Series, Step

BEGINNING = datetime(1970, 1, 1)  # noqa: DTZ001 - the wall clock at the event has no zone here
ONE_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the table behind the chart."""

    key: datetime  # where the step begins
    when: str
    count: int
    total: int


STEP_COLUMNS: tuple[Column[StepRow], ...] = (
    Column("when", N_("When"), Text, lambda row: row.when,
           sort=lambda row: row.key, stretch=True),
    Column("count", N_("In this time"), Number, lambda row: interface().number(row.count),
           sort=lambda row: row.count, align="right", floor=90),
    Column("total", N_("In all"), Number, lambda row: interface().number(row.total),
           sort=lambda row: row.total, align="right", floor=70),
)  # fmt: skip


def step_rows(curve: Curve) -> list[StepRow]:
    """The table behind the chart, in the order of time."""
    return [StepRow(bar.start, _when(curve, bar), bar.count, bar.total) for bar in curve.bars]


def series_of(curve: Curve, value_words: str, target_words: str) -> Series:
    """The curve in minutes since a midnight long ago."""
    return Series(
        first=_minute(curve.first),
        last=_minute(curve.last),
        step=curve.step,
        bars=tuple(Step(_minute(bar.start), bar.count, bar.total) for bar in curve.bars),
        before=curve.before,
        now=_minute(curve.now) if curve.now is not None else None,
        target=curve.target,
        value_words=value_words,
        target_words=target_words,
        stepped=curve.step >= DAY,
    )


def axis_words(minute: int) -> str:
    """Under the axis: the hour, at midnight the day."""
    moment = BEGINNING + minute * ONE_MINUTE
    if minute % DAY == 0:
        return interface().axis_date(moment.date())
    return interface().time(moment.time())


def step_words(step: int) -> str:
    """What a bar stands for: "bars: every 5 minutes"."""
    if step == MINUTE:
        return _("bars: each minute")
    if step == HOUR:
        return _("bars: each hour")
    if step == DAY:
        return _("bars: each day")
    if step > DAY:
        return _("bars: each week")
    if step > HOUR:
        return _("bars: every {n} hours").format(n=step // HOUR)
    return _("bars: every {n} minutes").format(n=step)


def arrived_words(curve: Curve) -> tuple[str, str]:
    """At the point of the curve, and for a screen reader."""
    number, expected = interface().number(curve.total), interface().number(curve.target)
    words = _("{arrived} of {expected} expected have arrived")
    sentence = words.format(arrived=number, expected=expected)
    if curve.now is None:
        return number, sentence
    time = interface().time(curve.now.time())
    return _("{n} at {time}").format(n=number, time=time), f"{sentence} · {time}"


def registered_words(curve: Curve) -> tuple[str, str]:
    """At the point of the curve, and for a screen reader."""
    number = interface().number(curve.total)
    sentence = ngettext("{n} person is registered", "{n} people are registered", curve.total)
    return number, sentence.format(n=number)


def _minute(moment: datetime) -> int:
    return (moment - BEGINNING) // ONE_MINUTE


def _when(curve: Curve, bar: Bar) -> str:
    if curve.step >= DAY:
        return interface().date(bar.start.date())
    clock = interface().time(bar.start.time())
    if curve.step > MINUTE:
        end = bar.start + curve.step * ONE_MINUTE
        clock = interface().time_range(bar.start.time(), end.time())
    several_days = curve.first.date() != (curve.last - ONE_MINUTE).date()
    return f"{interface().table_date(bar.start.date())} {clock}" if several_days else clock
