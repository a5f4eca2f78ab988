"""Where an arrangement begins: everybody on the first chair that lock and pool allow. Pure."""

from collections import deque

from hanoiplan.seating.solving.problem import NO_SEAT, Problem, Seats


def first_seats(problem: Problem, start: Seats | None = None) -> Seats:
    """As many as can be seated, in the order of the guests; `start` is kept where it is allowed."""
    seating = _Seating(problem)
    for guest, chair in enumerate(start or ()):
        if chair in seating.free and problem.may_sit(guest, chair):
            seating.sit(guest, chair)
    for guest in seating.narrowest_first():
        if seating.chair_of[guest] == NO_SEAT:
            for one, chair in seating.way_to_a_chair(guest):
                seating.sit(one, chair)
    return tuple(seating.chair_of)


class _Seating:
    """Who sits so far, and which chairs are free."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.chair_of = [NO_SEAT] * len(problem.guests)
        self.guest_on = [NO_SEAT] * len(problem.chairs)
        self.free = set(range(len(problem.chairs)))
        self.in_order = deque(range(len(problem.chairs)))
        for guest, chair in problem.fixed.items():
            self.sit(guest, chair)

    def sit(self, guest: int, chair: int) -> None:
        self.chair_of[guest], self.guest_on[chair] = chair, guest
        self.free.discard(chair)

    def narrowest_first(self) -> list[int]:
        """The guests in their order, those before who may take few chairs only."""
        every = len(self.problem.chairs)
        sizes = [every if pool is None else len(pool) for pool in self.problem.pools]
        return sorted(range(len(self.chair_of)), key=lambda guest: (sizes or self.chair_of)[guest])

    def way_to_a_chair(self, guest: int) -> list[tuple[int, int]]:
        """Who moves where so that one more has a seat; empty when nobody can make room."""
        pool = self.problem.pools[guest] if self.problem.pools else None
        while self.in_order and self.in_order[0] not in self.free:
            self.in_order.popleft()
        if pool is None and self.in_order:
            return [(guest, self.in_order.popleft())]
        if pool is not None and (open_to_him := pool & self.free):
            return [(guest, min(open_to_him))]
        return self._chain(guest) if self.problem.pools else []

    def _chain(self, guest: int) -> list[tuple[int, int]]:
        """The shortest chain of moves that ends on a free chair."""
        locked = set(self.problem.fixed.values())
        came_from: dict[int, int] = {}  # the guest who would take this chair
        leaving = {guest: NO_SEAT}  # the chair that guest would leave
        waiting = deque([guest])
        while waiting:
            one = waiting.popleft()
            pool = self.problem.pools[one]
            for chair in range(len(self.guest_on)) if pool is None else sorted(pool):
                if chair in came_from or chair in locked:
                    continue
                came_from[chair] = one
                if chair in self.free:
                    return _followed(chair, came_from, leaving)
                leaving[self.guest_on[chair]] = chair
                waiting.append(self.guest_on[chair])
        return []


def _followed(
    chair: int, came_from: dict[int, int], leaving: dict[int, int]
) -> list[tuple[int, int]]:
    moves = []
    while chair != NO_SEAT:
        guest = came_from[chair]
        moves.append((guest, chair))
        chair = leaving[guest]
    return moves
