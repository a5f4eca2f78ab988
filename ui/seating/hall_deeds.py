"""What can be done with halls, furniture, wishes and settings; each one step of undo.

The page inherits it. What must not come in: people on seats (`deeds`), layout of the page.
"""

from collections.abc import Mapping, Sequence

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.arrangement_operations import (
    add_arrangement,
    rename_arrangement,
    set_arrangement_settings,
    set_session,
)
from hanoiplan.seating.hall_making import make_hall
from hanoiplan.seating.halls.layout import HallKind, Layout, Viewpoint
from hanoiplan.seating.halls.parameters import read_parameters
from hanoiplan.seating.model import HallRow, WishDraft
from hanoiplan.seating.operations import (
    change_furniture,
    number_chairs,
    rebuild_hall,
    remove_hall,
    rename_hall,
    set_viewpoint,
)
from hanoiplan.seating.wish_operations import add_wish, remove_wish
from ui.base.messages import guarded
from ui.seating.deeds import SeatingDeeds


class HallDeeds(SeatingDeeds):
    """A page with halls."""

    # ---- wishes and settings

    @guarded
    def write_wish(self, draft: WishDraft, every_session: bool = False) -> None:
        """One more wish, for this arrangement or for every session."""
        arrangement_id = None if every_session else self.reading.arrangement_id
        self.do(add_wish, self.event_id, draft, arrangement_id or None)

    @guarded
    def drop_wish(self, wish_id: int) -> None:
        """A wish less."""
        self.do(remove_wish, wish_id)
        self.tell(_("The wish is taken back."), self.taking_back())

    @guarded
    def write_setting(self, name: str, value: object) -> None:
        """What protocol leaves to the host."""
        self.do(set_arrangement_settings, self.reading.arrangement_id, **{name: value})

    @guarded
    def write_session(self, session_id: int | None) -> None:
        """For which session it is."""
        self.do(set_session, self.reading.arrangement_id, session_id)

    @guarded
    def write_name(self, name: str) -> None:
        """What the arrangement is called."""
        self.do(rename_arrangement, self.reading.arrangement_id, name)

    # ---- halls

    def make_hall(self, name: str, kind: HallKind, numbers: Mapping[str, str | int]) -> int:
        """A hall with an arrangement of the same name; returns the arrangement."""
        return self.do(make_hall, self.event_id, name, kind, numbers)

    def make_anew(
        self, hall_id: int, name: str, kind: HallKind, numbers: Mapping[str, str | int]
    ) -> None:
        """A hall from other numbers, perhaps with another name; of another name alone only that.

        Built anew it would lose what was moved by hand.
        """
        row = self.reading.hall
        if row is not None and row.name != name and _is_built_so(row, kind, numbers):
            self.do(rename_hall, hall_id, name)
            return
        lost = self.do(rebuild_hall, hall_id, numbers, kind, name)
        words = ngettext("{n} person lost the seat.", "{n} people lost their seats.", lost)
        self.tell(words.format(n=interface().number(lost)), self.taking_back())

    def make_arrangement(self) -> None:
        """One more arrangement of the hall that is open."""
        made = self.do(add_arrangement, self.reading.hall_id)
        self.reading.open((self.reading.hall_id, made))

    def drop_hall(self) -> None:
        """The hall that is open goes, with its arrangements."""
        many = self.do(remove_hall, self.reading.hall_id)
        words = ngettext("The hall is removed; {n} person lost a seat.",
                         "The hall is removed; {n} people lost their seats.", many)  # fmt: skip
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def write_furniture(self, plan: Layout) -> None:
        """The furniture as it was moved by hand; what a colleague moved meanwhile stays."""
        if self.hall is None:
            return
        self.refuse_while_held()
        lost = self.do(change_furniture, self.reading.hall_id, plan, self.hall.layout)
        if lost:
            words = ngettext("{n} person lost the seat.", "{n} people lost their seats.", lost)
            self.tell(words.format(n=interface().number(lost)), self.taking_back())

    @guarded
    def write_numbers(self, chairs: Sequence[str], start: int, prefix: str | None) -> None:
        """Chairs called anew; people stay where they are."""
        self.refuse_while_held()
        self.do(number_chairs, self.reading.hall_id, chairs, start, prefix)

    @guarded
    def write_viewpoint(self, viewpoint: Viewpoint) -> None:
        """From where the hall is drawn, on screen and paper."""
        self.do(set_viewpoint, self.reading.hall_id, viewpoint)


def _is_built_so(row: HallRow, kind: HallKind, numbers: Mapping[str, str | int]) -> bool:
    """Whether a hall has these numbers already."""
    return row.kind is kind and read_parameters(kind, numbers) == dict(row.parameters)
