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
from hanoiplan.seating.halls.layout import HallKind, Layout, Viewpoint
from hanoiplan.seating.model import WishDraft
from hanoiplan.seating.operations import (
    add_hall,
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
    def write_wish(self, draft: WishDraft) -> None:
        """One more wish, for this arrangement."""
        self.workspace.do(add_wish, self.event_id, draft, self.reading.arrangement_id or None)

    @guarded
    def drop_wish(self, wish_id: int) -> None:
        """A wish less."""
        self.workspace.do(remove_wish, wish_id)
        self.tell(_("The wish is taken back."), self.taking_back())

    @guarded
    def write_setting(self, name: str, value: object) -> None:
        """What protocol leaves to the host."""
        self.workspace.do(set_arrangement_settings, self.reading.arrangement_id, **{name: value})

    @guarded
    def write_session(self, session_id: int | None) -> None:
        """For which session it is."""
        self.workspace.do(set_session, self.reading.arrangement_id, session_id)

    @guarded
    def write_name(self, name: str) -> None:
        """What the arrangement is called."""
        self.workspace.do(rename_arrangement, self.reading.arrangement_id, name)

    # ---- halls

    def make_hall(self, name: str, kind: HallKind, numbers: Mapping[str, str | int]) -> int:
        """A hall with an arrangement of the same name; returns the arrangement."""
        hall_id = self.workspace.do(add_hall, self.event_id, name, kind, numbers)
        return self.workspace.do(add_arrangement, hall_id)

    def make_anew(
        self, hall_id: int, name: str, kind: HallKind, numbers: Mapping[str, str | int]
    ) -> None:
        """A hall from other numbers, perhaps with another name."""
        row = self.reading.hall
        if row is not None and row.name != name:
            self.workspace.do(rename_hall, hall_id, name)
        lost = self.workspace.do(rebuild_hall, hall_id, numbers, kind)
        words = ngettext("{n} person lost the seat.", "{n} people lost their seats.", lost)
        self.tell(words.format(n=interface().number(lost)), self.taking_back())

    def make_arrangement(self) -> None:
        """One more arrangement of the hall that is open."""
        made = self.workspace.do(add_arrangement, self.reading.hall_id)
        self.reading.open((self.reading.hall_id, made))

    def drop_hall(self) -> None:
        """The hall that is open goes, with its arrangements."""
        many = self.workspace.do(remove_hall, self.reading.hall_id)
        words = ngettext("The hall is removed; {n} person lost a seat.",
                         "The hall is removed; {n} people lost their seats.", many)  # fmt: skip
        self.tell(words.format(n=interface().number(many)), self.taking_back())

    @guarded
    def write_furniture(self, plan: Layout) -> None:
        """The furniture as it was moved by hand."""
        lost = self.workspace.do(change_furniture, self.reading.hall_id, plan)
        if lost:
            words = ngettext("{n} person lost the seat.", "{n} people lost their seats.", lost)
            self.tell(words.format(n=interface().number(lost)), self.taking_back())

    @guarded
    def write_numbers(self, chairs: Sequence[str], start: int, prefix: str | None) -> None:
        """Chairs called anew; people stay where they are."""
        self.workspace.do(number_chairs, self.reading.hall_id, chairs, start, prefix)

    @guarded
    def write_viewpoint(self, viewpoint: Viewpoint) -> None:
        """From where the hall is drawn, on screen and paper."""
        self.workspace.do(set_viewpoint, self.reading.hall_id, viewpoint)
