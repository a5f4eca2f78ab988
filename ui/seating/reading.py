"""What the page knows: the halls, their arrangements, and the whole view of the one that is open.

Read anew as it changes. What must not come in: Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.base.changes import Changes
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import delegations
from hanoiplan.delegates.short_names import short_delegations
from hanoiplan.seating.model import ArrangementRow, BrokenWish, HallRow
from hanoiplan.seating.queries import arrangements, halls, layout
from hanoiplan.seating.viewing import view
from hanoiplan.workspace import Workspace
from ui.seating.catching_up import caught_up
from ui.seating.empty_halls import empty_hall
from ui.seating.prices import Prices
from ui.seating.shown_hall import ShownHall

OWN = ("hall", "hall_chair", "hall_table", "hall_fixture", "arrangement", "seat", "seat_behind")
PRECEDENCE = ("precedence_rank", "precedence_place", "precedence_setting", "precedence_host")
PEOPLE = ("event", "category", "delegate", "delegation", "substitution", "session", "session_part")
PRESENCE = ("passage", "passage_taken_back", "checkpoint")
TABLES = frozenset({*OWN, "seating_wish", *PRECEDENCE, *PEOPLE, *PRESENCE})


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be opened: an arrangement, or a hall that has none (then its id is 0)."""

    hall_id: int
    arrangement_id: int
    words: str


class Reading:
    """Reads the halls of one event, and one arrangement whole."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self.halls: tuple[HallRow, ...] = ()
        self.arrangements: tuple[ArrangementRow, ...] = ()
        self.arrangement_id = 0
        self.hall_id = 0
        self.shown: ShownHall | None = None
        self._prices = Prices()

    def read(self, changes: Changes | None = None) -> None:
        """Reads what changed; None means everything."""
        if changes is not None and not changes.touches(*TABLES):
            return
        if changes is not None and self._catch_up(changes):
            return
        self.halls = self._workspace.read(halls, self._event_id)
        self.arrangements = self._workspace.read(arrangements, self._event_id)
        self._stay_or_go()
        self.shown = self._read_shown()

    def _catch_up(self, changes: Changes) -> bool:
        """Whether what is shown could be brought up to date without reading all of it."""
        if self.shown is None or changes.everything:
            return False
        tables = frozenset(changes.tables) & TABLES
        found = caught_up(self._workspace, self.shown.view, self._event_id, tables)
        if found is None:
            return False
        self.shown = ShownHall(self._prices.put_into(found), self.shown.shorts)
        return True

    def _stay_or_go(self) -> None:
        """On the same arrangement while it is there, else on the first one."""
        known = {one.id: one for one in self.arrangements}
        if self.arrangement_id in known:
            self.hall_id = known[self.arrangement_id].hall_id
            return
        self.arrangement_id = 0
        if self.hall_id not in {one.id for one in self.halls}:
            self.hall_id = self.halls[0].id if self.halls else 0
        mine = (one.id for one in self.arrangements if one.hall_id == self.hall_id)
        self.arrangement_id = next(mine, 0)

    def _read_shown(self) -> ShownHall | None:
        if self.arrangement_id:
            found = self._prices.put_into(self._workspace.read(view, self.arrangement_id))
            bodies = self._workspace.read(delegations, self._event_id)
            return ShownHall(found, short_delegations(bodies, interface().language))
        plan = self._workspace.read(layout, self.hall_id) if self.hall_id else None
        row = self.hall
        return empty_hall(plan, row.name, row.id) if plan is not None and row is not None else None

    def take_prices(self, broken: Sequence[BrokenWish]) -> None:
        """What keeping broken wishes would cost, for the view of now and whatever is like it."""
        if self.shown is not None:
            self._prices.keep(self.shown.view, broken)
            self.shown = ShownHall(self._prices.put_into(self.shown.view), self.shown.shorts)

    def open(self, choice: object) -> None:
        """Another arrangement or hall from now on."""
        if isinstance(choice, tuple) and len(choice) == 2:
            self.hall_id, self.arrangement_id = choice

    @property
    def hall(self) -> HallRow | None:
        """The hall that is open."""
        return next((one for one in self.halls if one.id == self.hall_id), None)

    @property
    def arrangement(self) -> ArrangementRow | None:
        """The arrangement that is open."""
        mine = (one for one in self.arrangements if one.id == self.arrangement_id)
        return next(mine, None)

    def choices(self) -> list[Choice]:
        """What can be opened, by halls."""
        found = []
        for hall in self.halls:
            mine = [one for one in self.arrangements if one.hall_id == hall.id]
            for one in mine:
                words = hall.name if one.name == hall.name else f"{hall.name} · {one.name}"
                found.append(Choice(hall.id, one.id, words))
            if not mine:
                found.append(Choice(hall.id, 0, hall.name))
        return found
