"""Closing the gaps on the day: those who came move up, in the order of honour they have.

Pure. Nobody overtakes anybody: along each chain of chairs people keep their order and take the
best of its chairs, those that stand empty as well, so that no gap before them is left (rule
`gap_in_front`). Whoever has not come leaves the seat and gets the best
free one later (`arranging.best_free_chair`). Locked seats stay, whoever they are for. What must
not come in: writing (`seat_operations.close_gaps`).
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from hanoiplan.seating.halls.layout import ChairUse
from hanoiplan.seating.model import Move, SeatingView, Standing
from hanoiplan.seating.protocol.chains import (
    MIXED,
    chains_of,
    dinner_tables,
    is_hosts_turn,
)
from hanoiplan.seating.protocol.values import Chain, Who

MANY = 5  # once one in so many has come, a session of which nobody knows counts as begun


def has_begun(starts: datetime | None, now: datetime) -> bool | None:
    """Whether a session has begun by the programme; None where it says no time.

    Both moments with a time zone.
    """
    return None if starts is None else starts <= now


def plan_gaps(
    view: SeatingView, keep: Collection[int] = (), *, began: bool | None = None
) -> tuple[Move, ...]:
    """Who leaves and who moves up, in the order of the chairs.

    Until the session has begun nobody leaves for not being here yet, and only the chairs of those
    who were cancelled or taken off are filled. Whether it has begun is the caller's word, yes or
    no: the start in the programme (`has_begun`) or somebody's tick. Only where the caller says
    nothing (None) it is guessed: begun once one in five of those with a seat has come. `keep` are
    people who are on their way: they keep their places in the order.
    """
    staying = _staying(view, keep, began=began)
    sat_on = {one.chair for one in view.seats}
    held = {one.chair: one.principal_id for one in view.behind if one.chair not in sat_on}
    while True:
        plan = _Plan(view, staying, frozenset(held))
        plan.close()
        moves = plan.moves()
        gone = {one.delegate_id for one in moves}
        left = {chair for chair, principal in held.items() if principal in gone}
        if not left:
            return moves
        for chair in left:  # an interpreter goes with the principal, and the chair beside is free
            del held[chair]


def cards_to_print(moves: Sequence[Move]) -> tuple[int, ...]:
    """The people whose card says another seat now; who left needs none."""
    return tuple(dict.fromkeys(one.delegate_id for one in moves if one.to_chair))


def _staying(view: SeatingView, keep: Collection[int], *, began: bool | None) -> frozenset[int]:
    seated = {one.delegate_id for one in view.seats}
    came = {
        one for one in seated
        if one in view.sitters and view.sitters[one].standing is Standing.ARRIVED
    }  # fmt: skip
    if began is None:
        began = bool(came) and len(came) * MANY >= len(seated)
    if not began:
        return frozenset(seated)
    here = {one.delegate_id for one in view.seats if one.locked} | set(keep)
    return frozenset(here | came)


class _Plan:
    """The hall while people move up: who is on which chair in the end."""

    def __init__(self, view: SeatingView, staying: frozenset[int], held: frozenset[str]) -> None:
        self._view = view
        self._chairs = view.layout.by_key()
        self._chains = chains_of(view.layout, view.arrangement.settings)
        self._before = {one.chair: one.delegate_id for one in view.seats}
        self._fast = {one.chair for one in view.seats if one.locked}
        self._held = held
        self._staying = staying
        self._done: set[str] = set()  # chairs that a chain has settled
        self._after: dict[str, int] = {}

    def close(self) -> None:
        """Chain by chain; a table of a dinner has its own way."""
        for chain in self._chains:
            if chain.rule != MIXED:
                self._move_up(chain)
        if any(chain.rule == MIXED for chain in self._chains):
            for chairs in dinner_tables(self._view.layout):
                self._seat_again([chair.key for chair in chairs])
        self._follow_principals()

    def _is_open(self, key: str) -> bool:
        """A chair that may change hands; places for wheelchairs are not filled by moving up."""
        fixed = key in self._done or key in self._fast or key in self._held
        return not fixed and not self._chairs[key].wheelchair

    def _move_up(self, chain: Chain) -> None:
        """The people of a chain take its chairs from the best, in their order.

        Its chairs are those that are free or become free and those its people have, up to the
        last of these; whoever sits between without belonging to the chain stays.
        """
        chairs = [key for key in chain.chairs if self._is_open(key) and self._may_fill(key, chain)]
        own = [place for place, key in enumerate(chairs) if self._is_of(key, chain)]
        del chairs[own[-1] + 1 if own else 0 :]
        people = [self._before[key] for key in chairs if self._is_of(key, chain)]
        there = [one for one in people if one in self._staying]
        self._after |= dict(zip(chairs, there, strict=False))
        self._done |= set(chairs)

    def _may_fill(self, key: str, chain: Chain) -> bool:
        """Empty by now, or of somebody who belongs to the chain."""
        return self._before.get(key) not in self._staying or self._is_of(key, chain)

    def _is_of(self, key: str, chain: Chain) -> bool:
        who = self._view.sitters.get(self._before.get(key, 0))
        if who is None:
            return False
        side = chain.who is Who.ALL or who.host is (chain.who is Who.HOSTS)
        return side and who.rank <= chain.up_to

    def _seat_again(self, keys: Sequence[str]) -> None:
        """Where a table has a gap, host and guest alternate anew from its place of honour."""
        free = [key for key in keys if self._is_open(key)]
        used = [key for key in free if self._before.get(key) in self._staying]
        self._done |= set(free)
        if used == free[: len(used)]:
            self._after |= {key: self._before[key] for key in used}
            return
        people = [self._before[key] for key in used]
        hosts = [one for one in people if self._view.sitters[one].host]
        guests = [one for one in people if not self._view.sitters[one].host]
        filled = set(free[: len(used)])
        for place, key in enumerate(keys):
            if key in filled:
                turn = (
                    (hosts, guests) if is_hosts_turn(self._chairs[key], place) else (guests, hosts)
                )
                self._after[key] = (turn[0] or turn[1]).pop(0)

    def _follow_principals(self) -> None:
        """Those behind a principal go along; everybody else who came and has no chain stays."""
        new_front = {one: key for key, one in self._after.items()}
        moving = []
        for key, one in self._before.items():
            if key in self._done or (one not in self._staying and key not in self._fast):
                continue
            front = self._chairs[key].behind if self._chairs[key].use is ChairUse.SECOND else ""
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
