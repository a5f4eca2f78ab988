"""The page follows its canvas and panels: what was chosen, dropped, typed, pressed.

The page inherits it. What must not come in: layout of the page, words.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from hanoiplan.base.i18n import _
from hanoiplan.seating.arranging import best_free_chair
from hanoiplan.seating.model import BrokenWish
from hanoiplan.seating.protocol.seen_hall import Objection
from ui.base.messages import guarded
from ui.seating.following_halls import FollowingHalls
from ui.seating.hand import Load
from ui.seating.side import Beside
from ui.seating.strip import GAP_RULE


class Following(FollowingHalls):
    """A page that hears its parts."""

    def listen(self) -> None:
        """Connects everything; once."""
        self._listen_to_hands()
        self._listen_to_panels()
        self.choice.committed.connect(self.open_choice)
        self.look.viewpoint.connect(self.look_from)
        self.look.colour.connect(self.canvas.set_colour)
        self.look.zoomed.connect(self.zoom)
        self.canvas.zoomed.connect(self.look.show_zoom)
        self.strip_below.solve.connect(self.solve)
        self.strip_below.go_there.connect(self.go_to_seat)
        self.strip_below.unseated_wanted.connect(self.act("unseated").trigger)
        self.strip_below.wishes_wanted.connect(self.act("wishes").trigger)
        self.new.wanted.connect(self.build_hall)
        self.new.closed.connect(self.leave_new_hall)

    def _listen_to_hands(self) -> None:
        hand, furniture = self.people, self.furniture
        hand.put_down.connect(self._seat)
        hand.put_group.connect(self.move_group)
        hand.lock_wanted.connect(lambda _chair: self.act("lock").trigger())
        hand.unseat_wanted.connect(self.take_off)
        hand.chosen_seat.connect(lambda _chair: self._chosen())
        hand.chosen_table.connect(lambda _table: self._chosen())
        hand.seek.connect(self.canvas.bring)
        furniture.edited.connect(self.furnish)

    def _listen_to_panels(self) -> None:
        side = self.side
        side.unseated.seat_best.connect(self.seat_best)
        side.unseated.carried.connect(self._carry)
        side.unseated.put_down.connect(self._put_carried)
        side.unseated.begin_wanted.connect(self.act("again").trigger)
        side.table.seat_chosen.connect(self.go_to_seat)
        side.wishes.added.connect(self.write_wish)
        side.wishes.removed.connect(self.drop_wish)
        side.gaps.wanted.connect(self._close_gaps)
        side.gaps.kept.connect(self.fill_gaps)
        side.furniture.edited.connect(self.furnish)
        side.furniture.numbered.connect(self.write_numbers)
        side.furniture.added.connect(self.hold_new)
        side.furniture.finished.connect(lambda: self.use_furniture(on=False))
        side.settings.named.connect(self.write_name)
        side.settings.session_chosen.connect(self.write_session)
        side.settings.setting_chosen.connect(self.write_setting)
        side.finder.shown_chair.connect(self._point_at)
        side.finder.opened.connect(self._go_to_found)
        for panel in (side.wishes, side.gaps, side.settings, side.finder):
            panel.closed.connect(self.back_to_hall)

    # ---- seats

    def _seat(self, delegate_id: int, chair: str) -> None:
        self.seat(delegate_id, chair)
        self.people.choose(chair)

    @guarded
    def seat_best(self, delegate_id: int) -> None:
        """Somebody of the list on the best free chair, by the same rules."""
        if self.hall is None:
            return
        chair = best_free_chair(self.hall.view, delegate_id)
        if chair:
            self.seat(delegate_id, chair)
        else:
            self.tell(_("No chair is free. Take somebody off, or add chairs."))

    def _carry(self, delegate_id: int, screen: QPointF) -> None:
        """Somebody of the list is over the hall."""
        if self.hall is None:
            return
        if self.people.load is None:
            name = self.hall.names.get(delegate_id, "")
            self.people.carry(Load(delegate_id, name))
        self.people.hover(self.canvas.mapFromGlobal(screen))
        self.canvas.refresh_over()

    def _put_carried(self, screen: QPointF) -> None:
        point = self.canvas.mapFromGlobal(screen)
        if self.canvas.rect().contains(point.toPoint()):
            self.people.hover(point)
            self.people.let_go()
        else:
            self.people.cancel()
        self.canvas.refresh_over()

    def _chosen(self) -> None:
        """Another seat or table: the panel shows it, unless something else is open."""
        self.show_beside(Beside.SEAT)

    def go_to_seat(self, chair: str) -> None:
        """This seat is the chosen one, and in sight."""
        self.canvas.bring(chair)
        self.people.choose(chair)
        self.canvas.refresh_over()

    def _point_at(self, chair: str) -> None:
        """A hit of the finder is seen in the hall while the search stays open."""
        self.people.chosen, self.people.table = chair, ""
        self.canvas.bring(chair)
        self.canvas.refresh_over()

    def _go_to_found(self, chair: str) -> None:
        self.go_to_seat(chair)
        self.back_to_hall()

    def solve(self, one: Objection) -> None:
        """The one way out of what is against a seat."""
        if self.hall is None:
            return
        other = self.hall.places.get(one.reason.other_id, "")
        if other and other != one.chair:
            self._seat(one.reason.other_id, one.chair)
        if one.rule != GAP_RULE:
            self.go_to_seat(one.chair)

    def _close_gaps(self, moves: tuple[object, ...]) -> None:
        self.make_moves(moves)  # type: ignore[arg-type]  # Qt carries them as plain objects
        self.back_to_hall()

    def show_prices(self, broken: Sequence[BrokenWish]) -> None:
        """The open panel tells what keeping each wish would cost."""
        self.reading.take_prices(broken)
        if self.side.shown is Beside.WISHES and self.hall is not None:
            self.side.wishes.show_wishes(self.hall)
