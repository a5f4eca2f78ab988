"""Who else arranges a hall: a plain simulated annealing, and a model for CP-SAT (bench only).

Both are scored by the one objective. CP-SAT decides the tables, which is the easier question: it
is not charged for the order round a table, and its order there is made by our own search.
"""

import math
import threading
import time
from collections import Counter
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from hanoiplan.seating.assign import assign
from hanoiplan.seating.solving.first import first_seats
from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.objective import cost, fewest_tables, weights, wish_weight
from hanoiplan.seating.solving.problem import (
    AT_ONE_TABLE,
    SIDE_BY_SIDE,
    Problem,
    Seats,
    Wish,
    WishKind,
)
from hanoiplan.seating.solving.sums import Sums

try:
    from ortools.sat.python import cp_model
except ImportError:
    cp_model = None

WITHOUT_CP_SAT = "" if cp_model else "needs ortools: the extra `bench` is not installed"

PER_TEMPERATURE = 1000
WORKERS = 2


def plain_annealing(problem: Problem, seconds: float, seed: int = 1) -> int:
    """As it stands in every book: two chairs by lot, a falling temperature, so many CPU seconds."""
    chance = Random(seed)
    hall = Hall(Sums(problem), first_seats(problem))
    delta = hall.measure()
    locked = set(problem.fixed.values())
    free = [chair for chair in range(hall.sums.chairs) if chair not in locked]
    began, best, high, low = time.process_time(), hall.cost, 30.0, 0.4
    while (passed := (time.process_time() - began) / seconds) < 1:
        temperature = high * (low / high) ** passed
        for _move in range(PER_TEMPERATURE):
            one, other = chance.choice(free), chance.choice(free)
            change = delta(one, other)
            if change <= 0 or chance.random() < math.exp(-change / temperature):
                hall.exchange(one, other, change)
                best = min(best, hall.cost)
    return best


@dataclass(frozen=True)
class Answer:
    """What CP-SAT found: the cost by our objective, the bound it proved, the tables it needed."""

    cost: int | None
    bound: int
    proved: bool


class TableModel:
    """Who sits at which table, as CP-SAT is told it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model: Any = cp_model.CpModel()
        self.charge = weights()
        self.sizes = Counter(problem.table_of)
        self.at = [
            [self.model.new_bool_var("") for _table in range(problem.tables)]
            for _guest in problem.guests
        ]
        self.costs: list[Any] = []
        for row in self.at:
            self.model.add_exactly_one(row)
        for table, size in self.sizes.items():
            self.model.add(sum(row[table] for row in self.at) <= size)
        for guest, chair in problem.fixed.items():
            self.model.add(self.at[guest][problem.table_of[chair]] == 1)
        self._places()
        self._groups()
        for wish in problem.wishes:
            self._wish(wish)
        self.model.minimize(sum(self.costs))

    def _places(self) -> None:
        for row, places in zip(self.at, self.problem.places, strict=False):
            for table, there in enumerate(row):
                least = min(
                    places[chair] for chair, of in enumerate(self.problem.table_of) if of == table
                )
                self.costs.append(self.charge["precedence"] * least * there)

    def _groups(self) -> None:
        for group in self.problem.groups:
            places: list[Any] = []
            self.costs.append(
                -self.charge["split"] * group.weight * fewest_tables(self.problem, group)
            )
            for table in range(self.problem.tables):
                used, alone = self.model.new_bool_var(""), self.model.new_bool_var("")
                members = [self.at[guest][table] for guest in group.guests]
                for member in members:
                    self.model.add_implication(member, used)
                if len(group.guests) > 1:
                    self.model.add(sum(members) + alone >= 2 * used)
                places.append(used)
                self.costs.append(self.charge["split"] * group.weight * used)
                self.costs.append(self.charge["alone"] * group.weight * alone)
            self.model.add(sum(places) >= fewest_tables(self.problem, group))

    def _wish(self, wish: Wish) -> None:
        charge = self.charge[wish.kind] * wish_weight(wish)
        for one, other in wish.pairs():
            if wish.kind in AT_ONE_TABLE | SIDE_BY_SIDE:
                both = []
                for here, there in zip(self.at[one], self.at[other], strict=True):
                    both.append(self.model.new_bool_var(""))
                    self.model.add_implication(both[-1], here)
                    self.model.add_implication(both[-1], there)
                self.costs.append(charge * (1 - sum(both)))
            elif wish.kind is WishKind.APART:
                broken = self.model.new_bool_var("")
                for here, there in zip(self.at[one], self.at[other], strict=True):
                    self.model.add_bool_or([~here, ~there, broken])
                self.costs.append(charge * broken)
            else:
                raise ValueError(f"the model knows no {wish.kind}")

    def solve(self, seconds: float) -> Answer:
        """With two workers, as many as the machine has cores, for so many seconds of both.

        Work is counted, not the clock: others may be at work on this machine.
        """
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        over = threading.Event()
        until = time.process_time() + seconds * WORKERS

        def watch() -> None:
            while not over.wait(0.2):
                if time.process_time() > until:
                    solver.stop_search()

        watching = threading.Thread(target=watch)
        watching.start()
        status = solver.solve(self.model)
        over.set()
        watching.join()
        bound = math.ceil(solver.best_objective_bound - 1e-6)
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return Answer(None, bound, proved=False)
        tables = [
            next(table for table, there in enumerate(row) if solver.value(there)) for row in self.at
        ]
        return Answer(
            cost(self.problem, seated(self.problem, tables)), bound, status == cp_model.OPTIMAL
        )


def seated(problem: Problem, tables: list[int]) -> Seats:
    """The best order round the tables, when who sits at which is decided."""
    chairs = [
        frozenset(chair for chair, of in enumerate(problem.table_of) if of == table)
        for table in tables
    ]
    return assign(replace(problem, pools=tuple(chairs)), moves=100_000).seats


def cp_sat(problem: Problem, seconds: float) -> Answer:
    """CP-SAT for so many seconds of its workers; needs the extra `bench`."""
    return TableModel(problem).solve(seconds)
