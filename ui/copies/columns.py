"""The columns of the list of copies: when and what it is called, state, how it came about, where.

What must not come in: reading, and the order of rows.
"""

import datetime as dt
from dataclasses import dataclass

from hanoiplan.backup.listing import CopyFound
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.base.cells import Chips, Group, Number, Text, TwoLines
from ui.base.table.columns import Column
from ui.copies.words import PLACES, kind_chip, state_chip, state_words, time_words


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a copy, and whose clock tells its time."""

    copy: CopyFound
    zone: str

    @property
    def key(self) -> str:
        """Its path."""
        return str(self.copy.file)


def when_and_name(row: Row) -> TwoLines:
    """The time, and below it the name of the file."""
    return TwoLines(time_words(row.copy.at, row.zone), row.copy.file.name)


def place_of(row: Row) -> Text:
    """On which disk it lies; the folder is the tooltip."""
    return Text(_(PLACES[row.copy.where]), "text2")


def kind_of(row: Row) -> Chips:
    """How it came about; what nobody can open tells nothing."""
    return Chips() if row.copy.trouble else Chips((kind_chip(row.copy),))


def group_of(row: Row, today: dt.date) -> Group:
    """The day it was made."""
    day = to_event_time(row.copy.at, row.zone).date()
    if day == today:
        title = _("Today, {date}").format(date=interface().short_date(day))
    elif day == today - dt.timedelta(days=1):
        title = _("Yesterday, {date}").format(date=interface().short_date(day))
    else:
        title = interface().date(day)
    return Group(day.isoformat(), title)


COLUMNS: tuple[Column[Row], ...] = (
    Column("when", N_("When"), TwoLines, when_and_name, stretch=True, floor=200),
    Column(
        "state",
        N_("State"),
        Chips,
        lambda row: (state_chip(row.copy),),
        ceiling=200,
        tip=lambda row: state_words(row.copy, row.zone),
    ),
    Column("kind", N_("How"), Chips, kind_of, ceiling=220),
    Column(
        "place",
        N_("Where"),
        Text,
        place_of,
        floor=90,
        ceiling=150,
        tip=lambda row: str(row.copy.file.parent),
    ),
    Column(
        "size",
        N_("Size"),
        Number,
        lambda row: interface().size(row.copy.size),
        align="right",
        floor=70,
        ceiling=110,
    ),
)
