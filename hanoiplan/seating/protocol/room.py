"""A hall while it is filled: which chairs are still free, who still waits.

What must not come in: who goes first (`placing`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import Chair, ChairUse, Layout
from hanoiplan.seating.protocol.turns import wants_seat
from hanoiplan.seating.protocol.values import Seated


class Room:
    """Fills chairs once each with people once each; locked chairs are filled from the start."""

    def __init__(
        self,
        layout: Layout,
        places: Sequence[Place],
        locked: Mapping[str, int],
        reserved: frozenset[str] = frozenset(),
    ) -> None:
        self.layout = layout
        self.seated: list[Seated] = []
        self._chairs = layout.by_key()
        self._chair_of: dict[int, str] = {}
        self._closed = set(reserved)
        known = {place.guest.id for place in places}
        for chair, guest in locked.items():
            if chair in self._chairs and guest in known:
                self._put(chair, guest, ranked=True)
        self._people = [place for place in places if wants_seat(place)]

    def waiting(self) -> list[Place]:
        """Who is due a chair and has none, in the order of precedence."""
        return [one for one in self._people if one.guest.id not in self._chair_of]

    def is_free(self, chair: str) -> bool:
        """Whether somebody may be put there."""
        return chair not in self._closed

    def free(self, chairs: Iterable[Chair]) -> list[Chair]:
        """Those of the chairs on which nobody is."""
        return [chair for chair in chairs if self.is_free(chair.key)]

    def fill(
        self, chairs: Iterable[str], people: Sequence[Place], *, ranked: bool = True
    ) -> list[Place]:
        """One after the other on the free chairs; whoever found none is given back."""
        left = [one for one in people if one.guest.id not in self._chair_of]
        for chair in chairs:
            if left and self.is_free(chair):
                self._put(chair, left.pop(0).guest.id, ranked=ranked)
        return left

    def close(self, chairs: Iterable[str]) -> None:
        """These chairs are kept free."""
        self._closed.update(chairs)

    def chair_of(self, guest_id: int) -> str:
        """Where somebody sits, "" for nobody seated."""
        return self._chair_of.get(guest_id, "")

    def behind(self) -> dict[str, list[str]]:
        """The chairs at the back of each chair, without the nearest: that is an interpreter's."""
        rows: dict[str, list[str]] = defaultdict(list)
        for chair in self.layout.chairs:
            if chair.use is ChairUse.SECOND:
                rows[chair.behind].append(chair.key)
        return {key: chairs[1:] if len(chairs) > 1 else chairs for key, chairs in rows.items()}

    def behind_of(self, chair: str) -> str:
        """At whose back a chair stands."""
        return self._chairs[chair].behind

    def _put(self, chair: str, guest_id: int, *, ranked: bool) -> None:
        self._closed.add(chair)
        self._chair_of[guest_id] = chair
        self.seated.append(Seated(chair, guest_id, ranked))
