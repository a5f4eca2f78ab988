"""The page follows its choice of halls, its furniture and the form of a new hall.

The page inherits it. What must not come in: people on seats (`following`), layout of the page.
"""

from hanoiplan.programme.queries import sessions
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.precedence_queries import precedence_list
from hanoiplan.seating.protocol.placing import seats_wanted
from ui.base.form import ChoiceField
from ui.base.messages import guarded
from ui.seating.commands import SeatingCommands
from ui.seating.new_hall import NewHall
from ui.seating.second_row import LookRow
from ui.seating.shown_hall import spoken
from ui.seating.side import Beside


class FollowingHalls(SeatingCommands):
    """A page on which halls are opened, built and furnished."""

    choice: ChoiceField
    look: LookRow
    new: NewHall

    def use_furniture(self, *, on: bool) -> None:
        """Furniture is in the hand from now on, or people again."""
        self.people.cancel()
        self.furniture.cancel()
        self.canvas.hand = self.furniture if on else self.people
        self.show_beside(Beside.FURNITURE if on else Beside.SEAT)
        self.canvas.setFocus()
        self.canvas.refresh_over()
        self.say_keys()

    def furnish(self, plan: Layout) -> None:
        """The furniture stands so from now on."""
        self.write_furniture(plan)

    def hold_new(self, key: str) -> None:
        """What was added is in the hand as soon as it stands there."""
        self.refresh(None)
        self.furniture.hold((key,))
        self.canvas.bring(key)
        self.canvas.setFocus()
        self.canvas.refresh_over()

    @guarded
    def build_hall(
        self, name: str, kind: HallKind, numbers: dict[str, str | int], hall_id: int = 0
    ) -> None:
        """A new hall, or one that is there built from other numbers."""
        if hall_id:
            self.make_anew(hall_id, name, kind, numbers)
        else:
            self.reading.arrangement_id = self.make_hall(name, kind, numbers)
        self.leave_new_hall()
        self.refresh(None)
        self.canvas.fit()
        self.focus_first()

    def leave_new_hall(self) -> None:
        """Back to the hall that was open, if there is one."""
        raise NotImplementedError

    def say_keys(self) -> None:
        """The keys of the hand that is in use."""
        raise NotImplementedError

    def back_to_hall(self) -> None:
        """The panel follows the chosen seat again, and the keyboard is in the hall."""
        self.show_beside(Beside.SEAT)
        self.focus_first()

    def open_choice(self, choice: object) -> None:
        """Another hall or arrangement was chosen."""
        self.reading.open(choice)
        self.people.cancel()
        self.people.choose("")
        self.refresh(None)
        self.canvas.fit()

    def zoom(self, way: int) -> None:
        """Larger, smaller, or the whole hall."""
        names = {1: "larger", -1: "smaller", 0: "whole"}
        self.act(names[way]).trigger()

    def offer(self) -> None:
        """What the panel of settings can choose from."""
        row, hall = self.reading.arrangement, self.reading.hall
        if row is None or hall is None:
            return
        every = [
            (one.id, spoken(one.title)) for one in self.workspace.read(sessions, self.event_id)
        ]
        others = [
            (one.arrangement_id, one.words)
            for one in self.reading.choices()
            if one.arrangement_id not in {0, row.id}
        ]
        self.side.settings.offer(every, others)
        self.side.settings.show_arrangement(row, hall.kind)

    def people_due(self) -> int:
        """How many are confirmed and need a chair."""
        return seats_wanted(self.workspace.read(precedence_list, self.event_id))
