"""The arrangement of what protocol leaves free: the best one found within a budget of moves.

The same problem, seed and number of moves give the same seats everywhere. The objective is in
objective.py, what an exchange changes in moves.py, which are tried in tried.py, how they are
accepted in search.py, how a good arrangement is improved in windows.py, what keeping a broken
wish would cost in kept.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from hanoiplan.seating.solving.first import first_seats
from hanoiplan.seating.solving.kept import Broken, Kept
from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.problem import NO_SEAT, Problem, Seats
from hanoiplan.seating.solving.search import Search
from hanoiplan.seating.solving.sums import Sums
from hanoiplan.seating.solving.windows import Windows

A_SECOND = 100_000
"""How many moves a second of `--seconds` means."""

PER_GUEST = 10_000  # exchanges weighed for each guest before it is worth beginning anew
MOST_RUNS = 16
PRICES = 5  # to see what keeping the broken wishes would cost: this part of the moves on top
FINISH = 15  # the last part of the budget, in hundredths, goes round the best once more
WHOLE = 33  # hundredths for the whole hall where the rest goes to a few tables at a time
WARM = 2  # how much cooler it begins where there is an arrangement already
LIGHT, MIDDLING, HEAVY = 4, 2, 1  # exchanges weighed in one move, that seconds stay seconds


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: moves done of how many, the best cost so far and that of the start."""

    done: int
    moves: int
    best: int
    first: int


Tell = Callable[[Progress], bool]


@dataclass(frozen=True, slots=True)
class Solution:
    """The best arrangement found: its cost, that of the start, and what of the wishes is broken.

    `best_at` is the move that found it; `moves_done` is the budget, or less where it was stopped.
    """

    seats: Seats
    score: int
    first: int
    moves_done: int
    best_at: int
    broken: tuple[Broken, ...]


def assign(
    problem: Problem,
    *,
    seed: int = 1,
    moves: int = 5 * A_SECOND,
    tell: Tell | None = None,
    start: Seats | None = None,
) -> Solution:
    """Seats everybody as well as the moves allow; `tell` hears of it and stops it with False.

    A `start` is an arrangement to be improved, kept wherever nothing better is found. Raises
    ValueError for a negative number of moves.
    """
    if moves < 0:
        raise ValueError(f"{moves} moves")
    seats = first_seats(problem, start)
    sums = Sums(problem, unseated=seats.count(NO_SEAT))
    hall = Hall(sums, seats)
    first, step = hall.cost, _weighed_a_move(sums)

    def heard(search: Search) -> bool:
        done = min(moves, search.weighed // step)
        return tell is None or tell(Progress(done, moves, search.best, first))

    chance = Random(seed).random  # noqa: S311 - chance for a search, nothing secret
    search = Search(hall, chance, heard)
    going = _run(search, moves * step, warm=start is not None)
    kept = Kept(problem, search.best_seats, chance)
    if going:
        kept.weigh(lambda: heard(search), moves * step // PRICES)
    return Solution(
        seats=kept.seats,
        score=kept.score,
        first=first,
        moves_done=moves if going else min(moves, search.weighed // step),
        best_at=search.best_at // step,
        broken=kept.broken,
    )


def _weighed_a_move(sums: Sums) -> int:
    if any(sums.understood) or any(sums.alone_next):
        return HEAVY
    return MIDDLING if sums.heavy else LIGHT


def _run(search: Search, budget: int, *, warm: bool) -> bool:
    """The whole hall, then a few tables at a time where there was an arrangement already."""
    high, low = search.heat()
    windows = Windows(search)
    if not (warm and windows.worth_it):
        return _cool_the_hall(search, (high, low), budget, warm=warm)
    whole = budget * WHOLE // 100
    if not _cool_the_hall(search, (high, low), whole, warm=warm):
        return False
    search.begin_from_best()
    return windows.improve(high, low, budget - search.weighed)


def _cool_the_hall(search: Search, heats: tuple[int, int], budget: int, *, warm: bool) -> bool:
    """Cools the hall once or, where it is small, from anew and anew; False when told to stop."""
    high, low = heats
    if warm:
        high = max(low, high // WARM)
    finish = budget * FINISH // 100
    guests = max(1, len(search.hall.sums.problem.guests))
    runs = max(1, min(MOST_RUNS, budget // (PER_GUEST * guests)))
    for run in range(runs):
        share = (budget - finish) * (run + 1) // runs - search.weighed
        if not search.cool(high, low, share):
            return False
    search.begin_from_best()
    return search.cool(2 * low, max(1, low // 2), budget - search.weighed)
