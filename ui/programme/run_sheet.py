"""The run sheet of a day: what happens when, ticked as it happens.

Space ticks the line the keyboard is on and goes on to the next. What must not come in: writing
cues (the form of a session does) and ticking (the page does).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.programme.model import Cue, Session
from ui.base.cells import Button, Chip, Chips, Group, Text, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Grouping
from ui.base.table.view import TableView
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
    """One cue with its session, its moment and how it stands."""

    cue: Cue
    session: Session
    at: datetime
    state: State
    calendar: Calendar

    @property
    def id(self) -> int:
        """The id of the cue."""
        return self.cue.id


def sheet_rows(
    sessions: Sequence[Session], calendar: Calendar, now: datetime
) -> tuple[SheetRow, ...]:
    """The cues of these sessions in the order of time; the first one that is not done is next."""
    found = sorted(_cues(sessions), key=lambda pair: (pair[2], pair[1].id))
    waiting = next((cue.id for _session, cue, _at in found if cue.done_at is None), 0)
    return tuple(
        SheetRow(cue, session, at, _state(cue, at, now, waiting), calendar)
        for session, cue, at in found
    )


def _cues(sessions: Sequence[Session]) -> Iterator[tuple[Session, Cue, datetime]]:
    for session in sessions:
        for cue in session.cues:
            yield session, cue, session.starts + timedelta(minutes=cue.offset)


def _state(cue: Cue, at: datetime, now: datetime, waiting: int) -> State:
    if cue.done_at is not None:
        return State.DONE
    if at + PATIENCE < now:
        return State.LATE
    return State.NEXT if cue.id == waiting else State.LATER


def _time(row: SheetRow) -> Text:
    return Text(row.calendar.clock(row.at), bold=row.state in {State.NEXT, State.LATE})


def _what(row: SheetRow) -> TwoLines:
    first = spoken(row.cue.text)
    other = row.cue.text.en if first == row.cue.text.vi else row.cue.text.vi
    return TwoLines(first, second=other if other != first else "", wraps=True)


def _chip(row: SheetRow) -> Chips:
    if row.state is State.DONE and row.cue.done_at is not None:
        return Chips((Chip(row.calendar.clock(row.cue.done_at), "ok", "check"),))
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
    Column("who", N_("Who does it"), Text, lambda row: Text(row.cue.who, "text2"), floor=110),
    Column("state", N_("State"), Chips, _chip, floor=96),
    Column(DEED, "", Button, _button, floor=92),
)


def _group(row: SheetRow) -> Group:
    session = row.session
    done = sum(1 for cue in session.cues if cue.done_at is not None)
    total = len(session.cues)
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

    ticked = Signal(object, bool)  # cue id, done

    def __init__(self) -> None:
        rows = RowTableModel(
            COLUMNS,
            key=lambda row: row.id,
            groupings=(Grouping("session", N_("By session"), _group),),
        )
        super().__init__(rows, "")
        rows.sort_by("time")
        rows.set_grouping("session")
        self.pressed_button.connect(lambda row, _column: self._tick(row))

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("Run sheet of the day"))
        super().words()

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
