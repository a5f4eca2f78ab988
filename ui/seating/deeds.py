"""What can be done with seats, halls and wishes; each one step of undo.

The page inherits it. What must not come in: how the page is laid out, and rules.
"""

from collections.abc import Callable, Sequence

from shiboken6 import isValid

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.model import Move
from hanoiplan.seating.seat_operations import (
    clear_seats,
    close_gaps,
    lock_seats,
    move_delegation,
    seat_delegate,
    unseat,
)
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.widgets.notices import Toast
from ui.seating.reading import Reading
from ui.seating.shown_hall import SeatFace, ShownHall


class SeatingDeeds(Page):
    """A page with one open arrangement."""

    reading: Reading
    _told: Toast | None = None

    @property
    def hall(self) -> ShownHall | None:
        """The hall that is shown."""
        return self.reading.shown

    def _id_of(self, chair: str) -> int:
        return self.hall.view.chair_ids.get(chair, 0) if self.hall is not None else 0

    def seat_of(self, chair: str) -> SeatFace | None:
        """One chair of the hall that is shown."""
        return self.hall.seats.get(chair) if self.hall is not None else None

    # ---- people

    @guarded
    def seat(self, delegate_id: int, chair: str) -> None:
        """Somebody on a chair; whoever is there changes places."""
        if self.hall is None:
            return
        name = self.hall.names.get(delegate_id, "")
        other = self.workspace.do(
            seat_delegate, self.reading.arrangement_id, delegate_id, self._id_of(chair)
        )
        if other:
            words = _("{name} and {other} changed places.")
            said = words.format(name=name, other=self.hall.names.get(other, ""))
        else:
            said = _("{name} sits at {seat}.").format(name=name, seat=chair)
        self.tell(said, self.taking_back())

    @guarded
    def move_group(self, delegation_id: int, chair: str) -> None:
        """A whole delegation, its head first, from a chair on."""
        if self.hall is None:
            return
        group = [
            place.guest.id
            for place in self.hall.view.places
            if place.guest.delegation_id == delegation_id and place.guest.id in self.hall.places
        ]
        behind = {one.delegate_id for one in self.hall.view.behind}
        people = [one for one in group if one not in behind]
        many = self.workspace.do(
            move_delegation, self.reading.arrangement_id, people, self._id_of(chair)
        )
        words = ngettext("{n} person has another seat.", "{n} people have other seats.", many)
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def take_off(self, chair: str) -> None:
        """Whoever sits there has no seat any more."""
        seat = self.seat_of(chair)
        if seat is not None and seat.sitter is not None:
            who = seat.sitter
            self.workspace.do(unseat, self.reading.arrangement_id, (who.delegate_id,))
            self.tell(_("{name} has no seat now.").format(name=who.name), self.taking_back())

    @guarded
    def turn_lock(self, chairs: Sequence[str]) -> None:
        """Locks these seats, or frees them where all are locked."""
        seats = [seat for chair in chairs if (seat := self.seat_of(chair)) and seat.sitter]
        on = not all(seat.locked for seat in seats)
        people = [seat.sitter.delegate_id for seat in seats if seat.sitter is not None]
        if people:
            self.workspace.do(lock_seats, self.reading.arrangement_id, people, on)

    def empty_all(self) -> None:
        """Everybody but the locked leaves."""
        many = self.workspace.do(clear_seats, self.reading.arrangement_id)
        words = ngettext("{n} person has no seat now.", "{n} people have no seat now.", many)
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def make_moves(self, moves: tuple[Move, ...]) -> None:
        """Closes the gaps as they were shown."""
        many = self.workspace.do(close_gaps, self.reading.arrangement_id, moves)
        words = ngettext("{n} card to print anew.", "{n} cards to print anew.", many)
        closed = _("The gaps are closed.")
        self.tell(f"{closed} {words.format(n=interface().number(many))}", self.taking_back())

    # ---- saying it

    def tell(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """One toast at a time: the last one is what Undo means."""
        if self._told is not None and isValid(self._told):
            self._told.end()
        self._told = self.messages.toast(words, undo)

    def taking_back(self) -> Callable[[], object]:
        """What the Undo of a toast does."""
        return self.workspace.undo
