"""The search itself: exchanges that cost little are accepted, ever fewer as it cools.

Whole numbers and one source of chance, nothing that asks the clock or the order of a hash: the
same seed gives the same seats on every machine. What must not come in: what is charged for what.
"""

from collections.abc import Callable, Collection, Iterator
from decimal import Context, Decimal
from functools import lru_cache

from hanoiplan.seating.solving.moves import Hall, Weigh
from hanoiplan.seating.solving.problem import Seats
from hanoiplan.seating.solving.sums import FORBIDDEN
from hanoiplan.seating.solving.tried import Chance, Exchange, Tries

SCALE = 1024  # of temperatures and of chance: whole numbers instead of fractions
NOISES = 512
SAMPLE = 500
BLOCKS = 0.2  # of the moves carry a delegation
SLICE = 1024  # exchanges weighed at one temperature, and between two words about the progress


@lru_cache(maxsize=1)
def _noise() -> tuple[int, ...]:
    """Minus the logarithm of evenly spread chances, mixed; decimal is exact everywhere."""
    exact = Context(prec=25)
    spread = [
        int(-SCALE * exact.ln(exact.divide(Decimal(2 * n + 1), Decimal(2 * NOISES))))
        for n in range(NOISES)
    ]
    return tuple(spread[n * 389 % NOISES] for n in range(NOISES))


def _temperatures(high: int, low: int, count: int) -> Iterator[int]:
    """So many temperatures from high to low, each the same part of the one before."""
    exact = Context(prec=25)
    falls = exact.ln(exact.divide(Decimal(low), Decimal(high)))
    ratio = int(exact.exp(exact.divide(falls, Decimal(max(1, count - 1)))) * (1 << 30))
    now = high << 16
    for _step in range(count):
        yield now >> 16
        now = now * ratio >> 30


class Search:
    """One hall being arranged: the best so far, and what was spent on it.

    `whom` are the guests whose exchanges are tried, None for everybody; `heard` is asked now and
    then whether to go on.
    """

    __slots__ = (
        "best",
        "best_at",
        "best_chairs",
        "chance",
        "hall",
        "heard",
        "tries",
        "weighed",
        "whom",
    )

    def __init__(
        self,
        hall: Hall,
        chance: Chance,
        heard: Callable[["Search"], bool] = lambda _search: True,
        whom: Collection[int] | None = None,
    ) -> None:
        self.hall = hall
        self.chance = chance
        self.heard = heard
        self.whom = whom
        self.tries = Tries(hall, chance, whom)
        self.weighed = 0
        self.best = hall.cost
        self.best_at = 0
        self.best_chairs = hall.seat[:]

    @property
    def best_seats(self) -> Seats:
        """The best arrangement so far."""
        return self.hall.sums.seats(self.best_chairs)

    def heat(self) -> tuple[int, int]:
        """A temperature to begin with and one to end with, from what exchanges change here."""
        if not self.tries.possible:
            return 1, 1
        single, delta = self.tries.single(), self.hall.measure()
        changes = sorted(abs(delta(*single())) for _try in range(SAMPLE))
        changes = [change for change in changes if 0 < change < FORBIDDEN // 2]
        if not changes:
            return 1, 1
        low = max(1, changes[0] * SCALE * 2 // 5)
        return max(low, changes[len(changes) // 2] * SCALE // 3), low

    def cool(self, high: int, low: int, budget: int, at_one_heat: int = SLICE) -> bool:
        """Exchanges from a high temperature (of SCALE) to a low one; False when told to stop."""
        if not self.tries.possible or budget <= 0:
            return True
        noise = _noise()
        end = self.weighed + budget
        for temperature in _temperatures(high, low, -(-budget // at_one_heat)):
            limits = [temperature * n // (SCALE * SCALE) for n in noise]
            before = self.weighed
            self._slice(limits, min(end, before + at_one_heat))
            due = self.weighed >= end or self.weighed // SLICE > before // SLICE
            if due and not self.heard(self):
                return False
        return True

    def begin_from_best(self) -> None:
        """Goes back to the best arrangement so far."""
        self.hall = Hall(self.hall.sums, self.best_seats)
        self.tries = Tries(self.hall, self.chance, self.whom)

    def hold_to(self, whom: Collection[int] | None, tables: Collection[int] | None) -> None:
        """From now on tries exchanges of these guests at these tables only, None for all."""
        self.whom = whom
        self.tries = Tries(self.hall, self.chance, whom, tables)

    def _slice(self, limits: list[int], upto: int) -> None:
        """Exchanges at one temperature: those that cost no more than their share of chance."""
        hall, chance = self.hall, self.chance
        single, block, delta = self.tries.single(), self.tries.block(), hall.measure()
        weighed, at = self.weighed, int(chance() * NOISES)
        while weighed < upto:
            at = (at + 1) % NOISES
            if chance() < BLOCKS:
                weighed += self._carry(block(), delta, limits[at])
            else:
                one, other = single()
                weighed += 1
                change = delta(one, other, limits[at])
                if change > limits[at]:
                    continue
                hall.exchange(one, other, change)
            if hall.cost < self.best:
                self.weighed = weighed
                self._note()
        self.weighed = weighed

    def _carry(self, exchanges: list[Exchange], delta: Weigh, limit: int) -> int:
        """All of the exchanges or none; how many were weighed, counting an empty try."""
        hall = self.hall
        before = hall.cost
        done = []
        for one, other in exchanges:
            change = delta(one, other)
            hall.exchange(one, other, change)
            done.append((one, other, change))
        if hall.cost - before > limit:
            for one, other, change in reversed(done):
                hall.exchange(one, other, -change)
        return 2 * len(done) + 1

    def _note(self) -> None:
        self.best = self.hall.cost
        self.best_at = self.weighed
        self.best_chairs = self.hall.seat[:]
