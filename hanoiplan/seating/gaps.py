"""Closing the gaps on the day: those who came move up, in the order of honour they have.

Pure. Nobody overtakes anybody: along each chain of chairs people keep their order and take the
best chairs among those that this chain had. Whoever has not come leaves the seat and gets the best
free one later (`arranging.best_free_chair`). Locked seats stay, whoever they are for. What must
not come in: writing (`seat_operations.close_gaps`).
"""

from collections.abc import Collection, Iterator, Sequence

from hanoiplan.seating.halls.layout import ChairUse
from hanoiplan.seating.model import Move, SeatingView, Standing
from hanoiplan.seating.protocol.chains import (
    MIXED,
    chains_of,
    dinner_tables,
    is_hosts_turn,
)
from hanoiplan.seating.protocol.values import Chain, Who


def plan_gaps(view: SeatingView, keep: Collection[int] = ()) -> tuple[Move, ...]:
    """Who leaves and who moves up, in the order of the chairs; nothing before anybody came.

    `keep` are people who are on their way: they keep their places in the order.
    """
    staying = _staying(view, keep)
    if not any(one.standing is Standing.ARRIVED for one in view.sitters.values()):
        return ()
    plan = _Plan(view, staying)
    for chain in _chains(view):
        plan.move_up(chain)
    for chairs in dinner_tables(view.layout) if plan.dinner else ():
        plan.seat_again([chair.key for chair in chairs])
    plan.follow_principals()
    return plan.moves()


def cards_to_print(moves: Sequence[Move]) -> tuple[int, ...]:
    """The people whose card says another seat now; who left needs none."""
    return tuple(dict.fromkeys(one.delegate_id for one in moves if one.to_chair))


def _staying(view: SeatingView, keep: Collection[int]) -> frozenset[int]:
    here = {one.delegate_id for one in view.seats if one.locked} | set(keep)
    came = {one.delegate_id for one in view.sitters.values() if one.standing is Standing.ARRIVED}
    return frozenset(here | came)


def _chains(view: SeatingView) -> Iterator[Chain]:
    """The straight chains; a table of a dinner has its own way (`seat_again`)."""
    for chain in chains_of(view.layout, view.arrangement.settings):
        if chain.rule != MIXED:
            yield chain


class _Plan:
    """The hall while people move up: who is on which chair in the end."""

    def __init__(self, view: SeatingView, staying: frozenset[int]) -> None:
        self._view = view
        self._before = {one.chair: one.delegate_id for one in view.seats}
        self._fast = {one.chair for one in view.seats if one.locked}
        self._staying = staying
        self._done: set[str] = set()  # chairs that a chain has settled
        self._after: dict[str, int] = {}
        self.dinner = any(
            chain.rule == MIXED for chain in chains_of(view.layout, view.arrangement.settings)
        )

    def move_up(self, chain: Chain) -> None:
        """The chairs that the people of a chain have are filled from the best, in their order."""
        chairs = [key for key in chain.chairs if self._is_of(key, chain)]
        people = [self._before[key] for key in chairs if self._before[key] in self._staying]
        for key, one in zip(chairs, people, strict=False):
            self._after[key] = one
        self._done |= set(chairs)

    def _is_of(self, key: str, chain: Chain) -> bool:
        if key in self._done or key in self._fast or key not in self._before:
            return False
        who = self._view.sitters[self._before[key]]
        side = chain.who is Who.ALL or who.host is (chain.who is Who.HOSTS)
        return side and who.rank <= chain.up_to

    def seat_again(self, keys: Sequence[str]) -> None:
        """Host and guest alternate anew from the place of honour of a table that lost people."""
        mine = [key for key in keys if key in self._before and key not in self._done]
        free = [key for key in mine if key not in self._fast]
        people = [self._before[key] for key in free if self._before[key] in self._staying]
        self._done |= set(free)
        if len(people) == len(free):
            self._after |= {key: self._before[key] for key in free}
            return
        by_key = self._view.layout.by_key()
        hosts = [one for one in people if self._view.sitters[one].host]
        guests = [one for one in people if not self._view.sitters[one].host]
        for place, key in enumerate(keys):
            if key not in free:
                continue
            turn = (hosts, guests) if is_hosts_turn(by_key[key], place) else (guests, hosts)
            side = turn[0] or turn[1]
            if side:
                self._after[key] = side.pop(0)

    def follow_principals(self) -> None:
        """Those behind a principal go along; everybody else who came and has no chain stays."""
        new_front = {one: key for key, one in self._after.items()}
        chairs = self._view.layout.by_key()
        moving = []
        for key, one in self._before.items():
            if key in self._done or (one not in self._staying and key not in self._fast):
                continue
            front = chairs[key].behind if chairs[key].use is ChairUse.SECOND else ""
            moved = new_front.get(self._before.get(front, 0), front)
            if moved == front or key in self._fast:
                self._after[key] = one
            else:
                moving.append((one, moved, key))
        for one, front, own in moving:
            free = [key for key in (*self._behind(front), own) if key not in self._after]
            if free:
                self._after[free[0]] = one

    def _behind(self, front: str) -> list[str]:
        return [
            chair.key
            for chair in self._view.layout.chairs
            if chair.use is ChairUse.SECOND and chair.behind == front
        ]

    def moves(self) -> tuple[Move, ...]:
        """Who leaves, then who moves, in the order of the chairs they go to."""
        where = {one: key for key, one in self._after.items()}
        leaving = [
            Move(one, key, "") for key, one in self._before.items()
            if one not in where and key not in self._fast
        ]  # fmt: skip
        came_from = {one: key for key, one in self._before.items()}
        order = [chair.key for chair in self._view.layout.chairs]
        moving = [
            Move(self._after[key], came_from[self._after[key]], key)
            for key in order
            if key in self._after and came_from[self._after[key]] != key
        ]
        return (*leaving, *moving)
