"""What a person can ask of the programme by a button, a menu or a key.

What must not come in: writing (`deeds`), and how the page is laid out.
"""

from enum import StrEnum

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.programme.model import Session
from ui.base.actions import action
from ui.base.widgets.choosing import Segments
from ui.programme.deeds import ProgrammeDeeds
from ui.programme.listing import SessionTable
from ui.programme.side import Beside


class View(StrEnum):
    """The three ways to look at the programme."""

    DAY = "day"
    SHEET = "sheet"
    LIST = "list"


class ProgrammeCommands(ProgrammeDeeds):
    """The actions of the page."""

    views: Segments
    list: SessionTable

    @action("add", N_("New session"), icon="plus", shortcut="Ctrl+N")
    def add(self) -> None:
        """A session after the last one of the day."""
        self.make_session()

    @action("shift", N_("Shift the rest…"), icon="timer", shortcut="Ctrl+D")
    def shift_from_here(self) -> None:
        """Opens the panel that shifts, on the chosen session."""
        one = self.chosen_session()
        if one is None or one.all_day:
            raise NotPossible(_("Choose first the session from which the rest is shifted."))
        self.begin_shift(one)
        self.show_beside(Beside.SHIFT)
        self.side.shift.start()

    @action("publish", N_("Publish"), icon="send", shortcut="Ctrl+Shift+P")
    def publish(self) -> None:
        """The programme as it stands becomes the version in force."""
        self.publish_now()

    @action("print", N_("Print the programme…"), icon="printer", shortcut="Ctrl+P")
    def print_programme(self) -> None:
        """On paper in Vietnamese, English or both: the page of papers does it."""
        self.go_to.emit("reports", "programme")

    @action("doors", N_("Make doors for the sessions"), icon="door-open")
    def make_doors(self) -> None:
        """A door with its hours for each session and banquet."""
        self.make_all_doors()

    @action("changes", N_("What has changed since"), icon="git-commit-horizontal")
    def show_changes(self) -> None:
        """Item by item, since the version in force."""
        self.show_beside(Beside.CHANGES)

    @action("remove", N_("Remove session"), icon="trash-2", shortcut="Del")
    def remove(self) -> None:
        """Takes the chosen session out."""
        one = self.chosen_session()
        if one is not None:
            self.take_out(one.id)

    @action("next_view", N_("Next view"), icon="columns-3", shortcut="Ctrl+T")
    def next_view(self) -> None:
        """Day, run sheet, list, and the day again."""
        ways = list(View)
        place = ways.index(View(str(self.views.value())))
        self.views.set_value(ways[(place + 1) % len(ways)])
        self.views.picked.emit(self.views.value())
        self.focus_first()

    @action("next_day", N_("Next day"), icon="chevron-right", shortcut="Ctrl+PgDown")
    def next_day(self) -> None:
        """The day after the one that is shown."""
        self._step(1)

    @action("day_before", N_("Day before"), icon="chevron-left", shortcut="Ctrl+PgUp")
    def day_before(self) -> None:
        """The day before the one that is shown."""
        self._step(-1)

    @action("conflicts", N_("To the conflicts"), icon="triangle-alert", shortcut="F6")
    def to_conflicts(self) -> None:
        """The keyboard goes to the first remedy, or back to the day."""
        panel = self.side.conflicts
        inside = self.side.holds(self.focusWidget())
        if self.views.value() is View.LIST:
            self.next_view()  # the list has no conflicts beside it, the day has
        self.show_beside(Beside.CONFLICTS)
        buttons = [button for card in panel.cards for button in card.buttons]
        if inside or not buttons:
            self.focus_first()
        else:
            buttons[0].setFocus()

    def read_plan(self) -> None:
        """To the page that reads an official plan."""
        self.go_to.emit("plan_reader", None)

    def say_no_room(self) -> None:
        """Ctrl and an arrow led to no room."""
        if len(self.day_view.grid.layout_.rooms) > 1:
            self.tell(_("There is no other room on this side"))
        else:
            self.tell(_("This day has one room only. Enter opens the session: name another there"))

    def _step(self, by: int) -> None:
        days = self.reading.calendar.days
        if self.day in days:
            self.go_to_day(days[max(0, min(days.index(self.day) + by, len(days) - 1))])

    def chosen_session(self) -> Session | None:
        """What the keyboard is on; the session of the open form before it."""
        if self.side.shown is Beside.SESSION:
            return self.reading.session(self.side.session.shown_id)
        if self.views.value() is View.LIST:
            line = self.list.current()
            return line.session if line is not None else None
        return self.reading.session(self.day_view.grid.chosen_id)

    def begin_shift(self, one: Session) -> None:
        """The panel that shifts, on this session."""
        raise NotImplementedError

    def go_to_day(self, day: object) -> None:
        """Shows another day."""
        raise NotImplementedError
