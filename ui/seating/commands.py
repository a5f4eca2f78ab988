"""The commands about people: arrange, gaps, print, wishes, lock, change seat.

What must not come in: how the page is laid out, and writing (`deeds`).
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.reports.orders import PaperOfHall, ReportKind
from hanoiplan.seating.gaps import plan_gaps
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
            self.side.gaps.show_moves(self.hall, plan_gaps(self.hall.view))
            self.show_beside(Beside.GAPS)
            self.side.gaps.go.setFocus()

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
        self.price_wishes()

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
