"""A hall while it is filled: which chairs are still free, who still waits.

What must not come in: who goes first (`placing`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import Chair, ChairUse, Layout
from hanoiplan.seating.halls.nearness import left_neighbours
from hanoiplan.seating.protocol.turns import wants_seat
from hanoiplan.seating.protocol.values import Seated


class Room:
    """Fills chairs once each with people once each; locked chairs are filled from the start.

    `helpers` says by principal whose interpreter is to sit beside: the chair at the left hand of
    the principal is kept for him as soon as the principal sits, if nobody is on it yet. Principals
    are seated in their order, so that the others move on past it and nobody's chair is taken.
    """

    def __init__(
        self,
        layout: Layout,
        places: Sequence[Place],
        locked: Mapping[str, int],
        helpers: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        self.layout = layout
        self.beside: dict[int, str] = {}  # chair by interpreter
        self._chairs = layout.by_key()
        self._chair_of: dict[int, str] = {}
        self._closed: set[str] = set()
        self._ranked: set[int] = set()
        self._helpers = helpers
        self._left = left_neighbours(layout) if helpers else {}
        self._people = [place for place in places if wants_seat(place)]
        known = {place.guest.id for place in places}
        for chair, guest in locked.items():
            if chair in self._chairs and guest in known:
                self._put(chair, guest, ranked=True)
        self._keep_beside([one.guest.id for one in places if one.guest.id in self._chair_of])

    @property
    def seated(self) -> tuple[Seated, ...]:
        """Everybody who has a chair, in the order in which they got it."""
        return tuple(
            Seated(chair, guest, guest in self._ranked) for guest, chair in self._chair_of.items()
        )

    def people(self) -> list[Place]:
        """Everybody who is due a chair, in the order of precedence."""
        return list(self._people)

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
        self,
        chairs: Iterable[str],
        people: Sequence[Place],
        *,
        ranked: bool = True,
        together: int = 1,
        beside: bool = True,
    ) -> list[Place]:
        """One after the other on the free chairs; whoever found none is given back.

        The first `together` sit side by side: no interpreter comes between them. Without `beside`
        no chair is kept for interpreters.
        """
        left = [one for one in people if one.guest.id not in self._chair_of]
        new: list[int] = []
        row = list(chairs)
        for number, chair in enumerate(row):
            if left and self.is_free(chair):
                new.append(left.pop(0).guest.id)
                at = chair
                if new[-1] in self._helpers and together <= 1:
                    at = self._or_the_next(chair, row[number + 1 :])
                self._put(at, new[-1], ranked=ranked)
            if len(new) >= together:
                self._keep_beside(new if beside else ())
                new, together = [], 1
        self._keep_beside(new if beside else ())
        return left

    def has_helper(self, guest_id: int) -> bool:
        """Whether somebody's interpreter is to sit beside."""
        return guest_id in self._helpers

    @contextmanager
    def only_tried(self) -> Iterator[None]:
        """Whatever is done meanwhile is taken back at the end."""
        kept = (dict(self.beside), dict(self._chair_of), set(self._closed), set(self._ranked))
        try:
            yield
        finally:
            self.beside, self._chair_of, self._closed, self._ranked = kept

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
        if ranked:
            self._ranked.add(guest_id)

    def _or_the_next(self, chair: str, rest: Iterable[str]) -> str:
        """The next chair of the run where this one has to be left to the interpreter.

        So it is where people sit in a row each at the right hand of the one before.
        """
        if self._is_open(self._left.get(chair, "")) or not self._is_open(chair):
            return chair
        following = next((key for key in rest if self.is_free(key)), "")
        return following if self._left.get(following) == chair else chair

    def _is_open(self, chair: str) -> bool:
        """Whether an interpreter may sit there."""
        return bool(chair) and self.is_free(chair) and not self._chairs[chair].wheelchair

    def _keep_beside(self, guests: Iterable[int]) -> None:
        """A chair for the interpreter of each; the principal then stays where he or she is."""
        for guest in guests:
            interpreter = self._helpers.get(guest, 0)
            near = self._left.get(self._chair_of[guest], "")
            if interpreter and interpreter not in self._chair_of and self._is_open(near):
                self._closed.add(near)
                self._ranked.add(guest)
                self.beside[interpreter] = near
