"""The commands about people: arrange, gaps, print, wishes, lock, change seat.

What must not come in: how the page is laid out, and writing (`deeds`).
"""

from collections.abc import Collection

from hanoiplan.base.i18n import N_, _
from hanoiplan.programme.queries import session
from hanoiplan.reports.orders import PaperOfHall, ReportKind
from hanoiplan.seating.gaps import has_begun, plan_gaps
from hanoiplan.seating.model import SeatingView
from ui.base.actions import action
from ui.seating.hall_commands import HallCommands
from ui.seating.side import Beside


class SeatingCommands(HallCommands):
    """A page on whose hall people sit."""

    # ---- the whole hall

    @action("arrange", N_("Arrange"), icon="sparkles", shortcut="Ctrl+R")
    def arrange(self) -> None:
        """The program arranges what is not locked."""
        self.start_arranging()

    @action("gaps", N_("Close the gaps"), icon="arrow-up", shortcut="Ctrl+G")
    def show_gaps(self) -> None:
        """Shows who would move up; nothing is moved yet."""
        if self.hall is not None:
            self.show_beside(Beside.GAPS)
            self.side.gaps.go.setFocus()

    def fill_gaps(self) -> None:
        """The moves as things stand now: whoever has come since leaves nothing."""
        if self.hall is None:
            return
        view, panel = self.hall.view, self.side.gaps
        keep = panel.keep_of(self.hall)
        began = panel.has_begun(presumed=self._presumed(view, keep))
        panel.show_moves(self.hall, plan_gaps(view, keep, began=began))

    def _presumed(self, view: SeatingView, keep: Collection[int]) -> bool:
        """Whether the session has begun by the programme; without a time there, by who has come."""
        found = self.workspace.read(session, view.arrangement.session_id or 0)
        starts = found.starts if found is not None and not found.all_day else None
        begun = has_begun(starts, self.workspace.clock.now())
        if begun is None:
            return plan_gaps(view, keep) != plan_gaps(view, keep, began=False)
        return begun

    @action("print", N_("Print the plan"), icon="printer", shortcut="Ctrl+P")
    def print_plan(self) -> None:
        """The room of papers has the hall plan of this arrangement."""
        wanted = PaperOfHall(ReportKind.SEATING_PLAN, self.reading.arrangement_id)
        self.go_to.emit("reports", wanted)

    @action("clear", N_("Empty all seats that are not locked"), icon="user-x")
    def clear_all(self) -> None:
        """Everybody but the locked leaves; the toast takes it back."""
        if self.reading.arrangement_id:
            self.empty_all()

    # ---- people

    @action("wishes", N_("Wishes"), icon="list-checks", shortcut="Ctrl+M")
    def show_wishes(self) -> None:
        """Kept and broken wishes, and one more."""
        if self.hall is None:
            return
        seat = self.seat_of(self.people.chosen)
        who = seat.sitter.delegate_id if seat is not None and seat.sitter is not None else 0
        self.side.wishes.show_wishes(self.hall)
        self.side.wishes.begin(who)
        self.show_beside(Beside.WISHES)

    @action("find", N_("Find a seat…"), icon="search", shortcut="Ctrl+F")
    def find_seat(self) -> None:
        """By name: where somebody sits, or stands behind."""
        if self.hall is not None:
            self.show_beside(Beside.FINDER)
            self.side.finder.start()

    @action("unseated", N_("People without a seat"), icon="users", shortcut="Ctrl+U")
    def show_unseated(self) -> None:
        """The list, with the keyboard in it."""
        self.people.choose("")
        self.show_beside(Beside.UNSEATED)
        self.side.unseated.table.setFocus()

    @action("lock", N_("Lock or unlock"), icon="lock")
    def lock(self) -> None:
        """The chosen seat, or those of the whole delegation."""
        self.turn_lock(self.people.over().marked or (self.people.chosen,))

    @action("swap", N_("Change seat…"), icon="repeat")
    def begin_change(self) -> None:
        """Takes the chosen one into the hand; arrows and Enter, or a press, put down."""
        self.people.pick_up()
        self.canvas.setFocus()
        self.canvas.refresh_over()
        self.footer.set_state(_("Choose the other seat, then Enter or a press."))

    @action("off", N_("Take off the seat"), icon="user-x")
    def off(self) -> None:
        """The chosen one has no seat any more."""
        self.take_off(self.people.chosen)
