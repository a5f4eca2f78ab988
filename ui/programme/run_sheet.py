"""The run sheet of a day: what happens when, ticked as it happens.

A session without cues has one line, its beginning, so that the day can be followed from the first
import on. Space ticks the line the keyboard is on and goes on to the next. What must not come in:
writing cues (the form of a session does) and ticking (the page does).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.programme.live import BEGINS
from hanoiplan.programme.model import Cue, Session
from ui.base.cells import Button, Chip, Chips, Group, Text, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Grouping
from ui.base.table.view import TableView
from ui.base.widgets.empty import EmptyState
from ui.programme.times import Calendar
from ui.programme.words import spoken, spoken_title

PATIENCE = timedelta(minutes=3)  # a cue that was to happen longer ago is late
DEED = "deed"


class State(StrEnum):
    """How a cue stands at a moment."""

    DONE = "done"
    LATE = "late"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One cue with its session, its moment and how it stands; the beginning without a cue."""

    cue: Cue | None
    session: Session
    at: datetime
    state: State
    calendar: Calendar

    @property
    def id(self) -> int:
        """The id of the cue; of the session where nobody wrote one."""
        return self.cue.id if self.cue is not None else self.session.id

    @property
    def done_at(self) -> datetime | None:
        """When it was ticked."""
        return self.cue.done_at if self.cue is not None else None


def sheet_rows(
    sessions: Sequence[Session], calendar: Calendar, now: datetime
) -> tuple[SheetRow, ...]:
    """The cues of these sessions in the order of time; the first one that is not done is next."""
    found = sorted(_lines(sessions, calendar), key=lambda row: (row.at, row.id))
    waiting = next((row.id for row in found if row.done_at is None), 0)
    return tuple(replace(row, state=_state(row, now, waiting)) for row in found)


def _lines(sessions: Sequence[Session], calendar: Calendar) -> Iterator[SheetRow]:
    for session in sessions:
        for cue in session.cues:
            at = session.starts + timedelta(minutes=cue.offset)
            yield SheetRow(cue, session, at, State.LATER, calendar)
        if not session.cues and not session.all_day:
            yield SheetRow(None, session, session.starts, State.LATER, calendar)


def _state(row: SheetRow, now: datetime, waiting: int) -> State:
    if row.done_at is not None:
        return State.DONE
    if row.at + PATIENCE < now:
        return State.LATE
    return State.NEXT if row.id == waiting else State.LATER


def _time(row: SheetRow) -> Text:
    return Text(row.calendar.clock(row.at), bold=row.state in {State.NEXT, State.LATE})


def _what(row: SheetRow) -> TwoLines:
    text = row.cue.text if row.cue is not None else BEGINS
    first = spoken(text)
    other = text.en if first == text.vi else text.vi
    return TwoLines(first, second=other if other != first else "", wraps=True)


def _who(row: SheetRow) -> str:
    return row.cue.who if row.cue is not None else row.session.agency


def _chip(row: SheetRow) -> Chips:
    if row.done_at is not None:
        return Chips((Chip(row.calendar.clock(row.done_at), "ok", "check"),))
    words = {
        State.LATE: Chip(_("late"), "bad", "alarm-clock"),
        State.NEXT: Chip(_("next"), "tint", "arrow-right"),
        State.LATER: Chip(_("not yet"), "neu", "circle-dashed"),
    }
    return Chips((words[row.state],))


def _button(row: SheetRow) -> Button:
    if row.state is State.DONE:
        return Button(_("Take back"), on_hover=True)
    return Button(_("Done"), "check")


COLUMNS: tuple[Column[SheetRow], ...] = (
    Column("time", N_("Time"), Text, _time, sort=lambda row: (row.at, row.id), floor=58),
    Column("what", N_("What is to happen"), TwoLines, _what, stretch=True),
    Column("who", N_("Who does it"), Text, lambda row: Text(_who(row), "text2"), floor=110),
    Column("state", N_("State"), Chips, _chip, floor=96),
    Column(DEED, "", Button, _button, floor=92),
)


def _group(row: SheetRow) -> Group:
    session = row.session
    done = sum(1 for cue in session.cues if cue.done_at is not None)
    total = len(session.cues) or 1  # its beginning
    return Group(
        key=str(session.id),
        title=f"{row.calendar.told(session)}  {spoken_title(session)}",
        sort=f"{session.starts.isoformat()} {session.id}",
        done=done,
        total=total,
        words=interface().x_by_y(done, total),
    )


class CueTable(TableView[SheetRow]):
    """The table; `ticked` tells of a cue that happened, or did not after all."""

    ticked = Signal(object, bool)  # id of the row, done

    def __init__(self) -> None:
        rows = RowTableModel(
            COLUMNS,
            key=lambda row: row.id,
            groupings=(Grouping("session", N_("By session"), _group),),
        )
        super().__init__(rows, "")
        self.nothing = EmptyState()
        self.set_empty(self.nothing)
        rows.sort_by("time")
        rows.set_grouping("session")
        self.pressed_button.connect(lambda row, _column: self._tick(row))

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("Run sheet of the day"))
        self.nothing.set_words(
            _("Nothing begins at an hour of this day"),
            _("Choose another day, or write a session with its time: it then stands here."),
        )
        self.rows.set_grouping("session")  # titles are told in the other language
        super().words()

    def begin(self) -> None:
        """The keyboard is on what comes next, not on the heading of a session."""
        if self.current() is None:
            rows = self.rows.all_rows
            following = next((row for row in rows if row.state is not State.DONE), None)
            if following is not None:
                self.select_key(following.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            if not event.isAutoRepeat():
                self._tick(row, go_on=True)
        else:
            super().keyPressEvent(event)

    def _tick(self, row: SheetRow, *, go_on: bool = False) -> None:
        done = row.state is not State.DONE
        if go_on and done:
            self._go_on(row)
        self.ticked.emit(row.id, done)

    def _go_on(self, row: SheetRow) -> None:
        line = self.rows.index_of(row.id)
        following = (self.rows.row_at(place) for place in range(line + 1, self.rows.rowCount()))
        after = next((one for one in following if one is not None), None)
        if after is not None:
            self.select_key(after.id)


def sheet_words(rows: Sequence[SheetRow]) -> str:
    """How far the run sheet is, for the footer."""
    done = sum(1 for row in rows if row.state is State.DONE)
    late = sum(1 for row in rows if row.state is State.LATE)
    told = _("{x_of_y} cues are done").format(x_of_y=interface().x_of_y(done, len(rows)))
    if not late:
        return told
    behind = ngettext("{n} is late", "{n} are late", late).format(n=interface().number(late))
    return f"{told} · {behind}"
