"""The page "Programme": a day by rooms, its run sheet, the list; what is wrong stands beside it.

What must not come in: rules (`hanoiplan.programme`), writing (`deeds`), and other pages.
"""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hanoiplan.base.i18n import N_
from hanoiplan.programme.conflicts import Conflict
from hanoiplan.programme.model import Session
from ui.base.tab_order import tab_within
from ui.base.widgets.choosing import Segments
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.more_button import MoreButton
from ui.programme.commands import View
from ui.programme.day_choice import DayChoice
from ui.programme.day_view import DayView
from ui.programme.listing import SessionTable
from ui.programme.reading import TABLES, Reading
from ui.programme.run_sheet import CueTable
from ui.programme.showing import ProgrammeShowing
from ui.programme.side import Beside, Side


class ProgrammePage(ProgrammeShowing):
    """Days, sessions, what is wrong with them, and what happens when."""

    name = "programme"
    title = N_("Programme")
    icon = "calendar-clock"
    tables = TABLES
    stays = True

    def build(self) -> None:
        self.reading = Reading(self.workspace, self.event_id)
        self._minute: datetime | None = None
        self.days, self.views = DayChoice(), Segments()
        more = [self.act(name) for name in ("print", "doors", "changes", "remove")]
        self.more = MoreButton(more)
        self.header.add_widget(self.days)
        self.header.add_widget(self.views)
        self.header.add_icon_button(self.act("add"))
        self.header.add_button(self.act("shift"))
        self.header.add_widget(self.more)
        self.header.add_primary(self.act("publish"))
        remove = self.act("remove")
        self.removeAction(remove)  # Delete belongs to the day and the list, not to the fields
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.day_view, self.sheet, self.list = DayView(), CueTable(), SessionTable()
        self.side = Side(remove, self.act("publish"))
        self.empty = EmptyState()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for part in (self.day_view, self.sheet, self.list, self.empty):
            self.stack.addWidget(part)
        self.day_view.grid.addAction(self.act("remove"))
        self.list.addAction(self.act("remove"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        self.side.add_to(row)
        self.body.addLayout(row, 1)

    def _listen(self) -> None:
        grid, side = self.day_view.grid, self.side
        self.days.picked.connect(self.go_to_day)
        self.views.picked.connect(lambda _view: self._show())
        grid.opened.connect(self.open_session)
        grid.moved.connect(self.put)
        grid.stretched.connect(self.stretch)
        grid.wanted.connect(
            lambda minute, place: self.make_session(minute, grid.layout_.rooms[place])
        )
        grid.chosen.connect(self._follow)
        grid.no_room.connect(self.say_no_room)
        self.day_view.head.pressed.connect(self.open_session)
        self.list.opened.connect(lambda line: self.open_session(line.id))
        self.list.edit_wanted.connect(lambda line: self.open_session(line.id))
        self.sheet.ticked.connect(self.tick_or_not)
        self.sheet.opened.connect(lambda row: self.open_session(row.session.id, "cues"))
        side.session.edited.connect(self.save_session)
        for panel in (side.session, side.shift, side.changes):
            panel.closed.connect(self.close_beside)
        side.shift.shifted.connect(self.shift)
        side.conflicts.remedied.connect(self.remedy)
        side.conflicts.looked.connect(lambda look: self.open_session(look.session_id, look.at))
        side.conflicts.kept.connect(self.keep)
        side.conflicts.reopened.connect(self.reopen)
        side.conflicts.chosen.connect(self._point_at)
        side.conflicts.changes_wanted.connect(lambda: self.show_beside(Beside.CHANGES))

    # ---- where one is

    def go_to_day(self, day: object) -> None:
        """Shows another day."""
        if isinstance(day, date):
            self.day = day
            self._show()

    def arrive(self, row_id: object) -> None:
        """To a session, as the palette and the overview send."""
        self.reading.read(None)
        if isinstance(row_id, int) and self.reading.session(row_id) is not None:
            self.open_session(row_id)

    def focus_first(self) -> None:
        """The day, the sheet or the list."""
        parts = {View.DAY: self.day_view.grid, View.SHEET: self.sheet, View.LIST: self.list}
        if self.reading.sessions:
            self.list.begin(self.day)
            self.sheet.begin()
            parts[self.view].setFocus()
        else:
            self.empty.buttons[-1].setFocus()

    def keyboard_lost(self, gone: QWidget) -> None:
        """What had the keyboard is gone: on in the open form, else back to the day."""
        form = self.side.session
        inside = form.isVisible() and form.isAncestorOf(gone)
        if not (inside and tab_within(form, forward=True)):
            self.focus_first()

    def _follow(self, session_id: int) -> None:
        """Another session is chosen in the day: what stands beside it follows."""
        one = self.reading.session(session_id)
        if one is None:
            return
        if self.side.shown is Beside.SESSION and self.side.session.shown_id != one.id:
            self.side.session.form.commit_open()
            self.side.session.shown_id = one.id
            self._show_side()
        elif self.side.shown is Beside.SHIFT:
            self.begin_shift(one)

    def _point_at(self, conflict: Conflict) -> None:
        """Where a conflict is, in the day."""
        self.choose(conflict.sessions[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what stands in the place of the conflicts."""
        if event.key() == Qt.Key.Key_Escape and self.side.shown is not Beside.CONFLICTS:
            self.close_beside()
        else:
            super().keyPressEvent(event)

    # ---- beside

    def show_beside(self, which: Beside) -> None:
        """One of the panels."""
        self.side.shown = which
        self._show_side()

    def close_beside(self) -> None:
        """Back to the conflicts; the keyboard is in the day again."""
        self.show_beside(Beside.CONFLICTS)
        self.focus_first()

    def open_session(self, session_id: int, at: str = "") -> None:
        """The form of a session, with the keyboard in it."""
        one = self.reading.session(session_id)
        if one is None:
            return
        self.choose(one)
        self.side.session.form.commit_open()
        self.side.session.shown_id = one.id
        self.show_beside(Beside.SESSION)
        self.side.session.form.begin(at)

    def choose(self, one: Session) -> None:
        """Goes to the day of a session, and to it."""
        day = self.reading.calendar.day_of(one.starts)
        if day != self.day:
            self.go_to_day(day)
        self.day_view.choose(one.id)
        self.list.select_key(one.id)

    def begin_shift(self, one: Session) -> None:
        """The panel that shifts, on this session."""
        calendar = self.reading.calendar
        day = self.reading.of_day(calendar.day_of(one.starts))
        self.side.shift.begin(
            one, day, calendar, lambda minutes, stretch: self.plan(one, minutes, stretch)
        )
