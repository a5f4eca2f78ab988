"""What can be done with seats, halls and wishes; each one step of undo.

The page inherits it. What must not come in: how the page is laid out, and rules.
"""

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from shiboken6 import isValid

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.operation import Operation
from hanoiplan.base.speech import interface
from hanoiplan.seating.model import Move
from hanoiplan.seating.queries import seats
from hanoiplan.seating.seat_operations import (
    clear_seats,
    close_gaps,
    lock_seats,
    move_delegation,
    seat_delegate,
    unseat,
)
from hanoiplan.store.work import Work
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.widgets.notices import Action, Toast
from ui.seating.reading import Reading
from ui.seating.shown_hall import SeatFace, ShownHall

P = ParamSpec("P")
R = TypeVar("R")


class SeatingDeeds(Page):
    """A page with one open arrangement."""

    reading: Reading
    _told: Toast | None = None
    _wrote = False  # whether the deed of now changed anything; Undo means it only then

    @property
    def hall(self) -> ShownHall | None:
        """The hall that is shown."""
        return self.reading.shown

    def _id_of(self, chair: str) -> int:
        return self.hall.view.chair_ids.get(chair, 0) if self.hall is not None else 0

    def seat_of(self, chair: str) -> SeatFace | None:
        """One chair of the hall that is shown."""
        return self.hall.seats.get(chair) if self.hall is not None else None

    @property
    def is_held(self) -> bool:
        """Whether the program is at the seats that are shown; then nobody else moves anybody."""
        return False

    def do(self, operation: Operation[Work, P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """One step of undo; if it wrote something, the Undo of an earlier toast would mean it."""
        before = self.workspace.undo_state().step
        found = self.workspace.do(operation, *args, **kwargs)
        self._wrote = self.workspace.undo_state().step != before
        if self._wrote:
            self._end_told()
        return found

    def refuse_while_held(self) -> None:
        """Whatever moved people now would be written over as soon as the program is done.

        Raises:
            NotPossible: the program arranges the seats that are shown.
        """
        if self.is_held:
            raise NotPossible(
                _("The program is arranging these seats. Stop it first, or wait until it is done.")
            )

    def photo_of(self, seat: SeatFace) -> bytes | None:
        """The photo of whoever sits there."""
        digest = seat.sitter.photo if seat.sitter is not None else ""
        return self.workspace.read(lambda reader: reader.blob(digest)) if digest else None

    # ---- people

    @guarded
    def seat(self, delegate_id: int, chair: str) -> None:
        """Somebody on a chair; whoever is there changes places."""
        if self.hall is None:
            return
        self.refuse_while_held()
        arrangement_id = self.reading.arrangement_id
        name = self.hall.names.get(delegate_id, "")
        other = self.do(seat_delegate, arrangement_id, delegate_id, self._id_of(chair))
        if not self._wrote:  # put down on the own chair
            return
        said = _("{name} sits at {seat}.").format(name=name, seat=chair)
        if other:
            sits = {one.delegate_id for one in self.workspace.read(seats, arrangement_id)}
            without = _("{name} sits at {seat}. {other} has no seat now.")
            words = _("{name} and {other} changed places.") if other in sits else without
            said = words.format(name=name, seat=chair, other=self.hall.names.get(other, ""))
        self.tell(said, self.taking_back())

    @guarded
    def move_group(self, delegation_id: int, chair: str) -> None:
        """A whole delegation, its head first, from a chair on."""
        if self.hall is None:
            return
        self.refuse_while_held()
        group = [
            place.guest.id
            for place in self.hall.view.places
            if place.guest.delegation_id == delegation_id and place.guest.id in self.hall.places
        ]
        behind = {one.delegate_id for one in self.hall.view.behind}
        people = [one for one in group if one not in behind]
        many = self.do(move_delegation, self.reading.arrangement_id, people, self._id_of(chair))
        words = ngettext("{n} person has another seat.", "{n} people have other seats.", many)
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def take_off(self, chair: str) -> None:
        """Whoever sits there has no seat any more."""
        seat = self.seat_of(chair)
        if seat is not None and seat.sitter is not None:
            self.refuse_while_held()
            who = seat.sitter
            self.do(unseat, self.reading.arrangement_id, (who.delegate_id,))
            self.tell(_("{name} has no seat now.").format(name=who.name), self.taking_back())

    @guarded
    def turn_lock(self, chairs: Sequence[str]) -> None:
        """Locks these seats, or frees them where all are locked."""
        seats = [seat for chair in chairs if (seat := self.seat_of(chair)) and seat.sitter]
        on = not all(seat.locked for seat in seats)
        people = [seat.sitter.delegate_id for seat in seats if seat.sitter is not None]
        if people:
            self.refuse_while_held()
            self.do(lock_seats, self.reading.arrangement_id, people, on)

    def empty_all(self) -> None:
        """Everybody but the locked leaves."""
        many = self.do(clear_seats, self.reading.arrangement_id)
        words = ngettext("{n} person has no seat now.", "{n} people have no seat now.", many)
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def make_moves(self, moves: tuple[Move, ...]) -> None:
        """Closes the gaps as they were shown."""
        self.refuse_while_held()
        arrangement_id = self.reading.arrangement_id
        cards = self.do(close_gaps, arrangement_id, moves).cards
        words = ngettext("{n} card to print anew.", "{n} cards to print anew.", len(cards))
        closed = _("The gaps are closed.")
        self.tell(
            f"{closed} {words.format(n=interface().number(len(cards)))}",
            self.taking_back(),
            (_("Print the changed cards"), lambda: self.print_cards(arrangement_id, cards))
            if cards
            else None,
        )

    def print_cards(self, arrangement_id: int, people: Sequence[int]) -> None:
        """The print shop, with the cards of exactly these people by the seats of an arrangement."""
        self.go_to.emit("badges", (arrangement_id, tuple(people)))

    # ---- saying it

    def tell(
        self,
        words: str,
        undo: Callable[[], object] | None = None,
        action: Action | None = None,
    ) -> None:
        """One toast at a time: the last one is what Undo means."""
        self._end_told()
        self._told = self.messages.toast(words, undo, action)

    def _end_told(self) -> None:
        if self._told is not None and isValid(self._told):
            self._told.end()

    def taking_back(self) -> Callable[[], object] | None:
        """What the Undo of a toast does; None where it would take back the deed before."""
        return self.workspace.undo if self._wrote else None
