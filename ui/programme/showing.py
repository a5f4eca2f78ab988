"""How the page shows what was read: views, panels, counts, words.

What must not come in: what a person does (`commands`, `deeds`), and making widgets (`page`).
"""

from datetime import datetime

from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.more_button import MoreButton
from ui.programme.commands import ProgrammeCommands, View
from ui.programme.day_choice import DayChoice
from ui.programme.day_layout import rooms_of
from ui.programme.listing import Line
from ui.programme.run_sheet import CueTable, sheet_rows, sheet_words
from ui.programme.side import Beside


class ProgrammeShowing(ProgrammeCommands):
    """A page whose parts are there."""

    days: DayChoice
    more: MoreButton
    stack: QStackedWidget
    sheet: CueTable
    empty: EmptyState
    _minute: datetime | None = None

    # ---- words and reading

    def words(self) -> None:
        super().words()
        self.views.set_choices(
            [(View.DAY, _("Day")), (View.SHEET, _("Run sheet")), (View.LIST, _("List"))]
        )
        self.views.setAccessibleName(_("How the programme is shown"))
        self.more.set_name(_("More"))
        self.days.words()
        self.day_view.words()
        self.sheet.words()
        self.list.words()
        self.side.words()
        self.empty.set_words(
            _("There is no programme yet"),
            _(
                "Read the official plan: its programme is taken over with times, people and"
                " minutes. Or write the first session yourself."
            ),
            (
                (_("Read a plan"), "file-down", self.read_plan, "large"),
                (_("Add the first session"), "plus", self.act("add").trigger, "large-primary"),
            ),
        )

    def refresh(self, changes: Changes | None) -> None:
        self.reading.read(changes)
        if self.day not in self.reading.calendar.days:
            self.day = self.reading.day_to_open(self.workspace.clock.now())
        self._show()

    def _show(self) -> None:
        reading, calendar = self.reading, self.reading.calendar
        now = self.workspace.clock.now()
        self._minute = now.replace(second=0, microsecond=0)
        self.days.show_days(calendar.days, self.day)
        worst = reading.worst()
        self.list.rows.show_rows(Line(one, worst.get(one.id), calendar) for one in reading.sessions)
        if self.day is not None:
            sessions = reading.of_day(self.day)
            self.day_view.show_sessions(sessions, calendar.midnight(self.day), calendar, worst)
            self.day_view.show_now(now)
            self.sheet.rows.show_rows(sheet_rows(sessions, calendar, now))
        self._show_view()
        self._show_side()
        self._tell()

    def _show_view(self) -> None:
        parts = {View.DAY: self.day_view, View.SHEET: self.sheet, View.LIST: self.list}
        there = bool(self.reading.sessions)
        self.stack.setCurrentWidget(parts[self.view] if there else self.empty)
        for part in (self.days, self.views):
            part.setVisible(there)
        for name in ("shift", "publish", "print", "doors", "changes", "remove"):
            self.act(name).setEnabled(there)

    def _show_side(self) -> None:
        reading, calendar, side = self.reading, self.reading.calendar, self.side
        shown = reading.session(side.session.shown_id)
        if shown is not None:
            side.session.form.offer(reading.people, rooms_of(reading.sessions))
            side.session.show_session(shown, calendar)
        elif side.shown is Beside.SESSION:
            side.session.forget()
            side.shown = Beside.CONFLICTS
        side.conflicts.show_conflicts(reading.conflicts, calendar)
        side.conflicts.show_version(reading.version, len(reading.changes), calendar)
        side.changes.show_changes(reading.version, reading.changes, calendar)
        side.show(side.shown, hidden=not reading.sessions or self._is_wide)

    @property
    def _is_wide(self) -> bool:
        """The list takes the room of the conflicts, which it names in a column of its own."""
        return self.view is View.LIST and self.side.shown is Beside.CONFLICTS

    def _tell(self) -> None:
        """Count beside the title, the word on the strong button, the footer."""
        reading, number = self.reading, interface().number
        changed = len(reading.changes)
        version = reading.version.number if reading.version is not None else 0
        told = _("version {n}").format(n=version) if version else _("not published yet")
        if version and changed:
            since = ngettext("{n} change", "{n} changes", changed)
            told = f"{told}, {since.format(n=number(changed))}"
        self.header.set_count(told if reading.sessions else "")
        self.act("publish").setIconText(_("Publish version {n}").format(n=version + 1))
        self.act("publish").setEnabled(bool(changed and reading.sessions))
        keys = [("Ctrl N", _("new session")), ("Ctrl T", _("next view"))]
        if not reading.sessions:
            self.footer.set_state("")
        elif self.view is View.SHEET:
            self.footer.set_state(sheet_words(self.sheet.rows.all_rows))
            keys = [(_("Space"), _("tick")), ("Enter", _("write cues")), *keys]
        elif self.view is View.DAY:
            self.footer.set_state(_("Everything snaps to five minutes."))
            keys = [("Ctrl ↑↓←→", _("move")), ("Ctrl Shift ↑↓", _("length")), *keys]
        else:
            total = len(reading.sessions)
            items = ngettext("{n} item of the programme", "{n} items of the programme", total)
            self.footer.set_state(items.format(n=number(total)))
        self.footer.set_keys(keys if reading.sessions else [])

    def tick(self, now: datetime) -> None:
        """A second has passed: with each new minute the line of now and the run sheet move on."""
        if now.replace(second=0, microsecond=0) != self._minute and self.isVisible():
            self._minute = now.replace(second=0, microsecond=0)
            self.day_view.show_now(now)
            if self.day is not None:
                sessions = self.reading.of_day(self.day)
                self.sheet.rows.show_rows(sheet_rows(sessions, self.reading.calendar, now))

    @property
    def view(self) -> View:
        """Which of the three ways is chosen."""
        value = self.views.value()
        return value if isinstance(value, View) else View.DAY
