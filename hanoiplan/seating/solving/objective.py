"""What a good arrangement is: the one objective, as a table of data, by its plain definition.

Every solver is scored by `cost`; the quick sums of moves.py take their weights from here and are
held to this definition by a property test. Integers only, so that every machine agrees.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hanoiplan.base.i18n import N_
from hanoiplan.seating.solving.problem import (
    AT_ONE_TABLE,
    AVOIDING,
    NO_SEAT,
    OF_THE_CHAIR,
    SIDE_BY_SIDE,
    Group,
    Problem,
    Seats,
    Wish,
    WishKind,
)

HARD = 1000
"""How many times a hard wish outweighs the same wish that is not."""


@dataclass(frozen=True, slots=True)
class View:
    """One arrangement as the definitions look at it."""

    problem: Problem
    seats: Seats
    tables: tuple[int, ...] = field(default=())
    who: dict[int, int] = field(default_factory=dict)

    def beside(self, guest: int) -> list[int]:
        """Who sits at his shoulders."""
        chair = self.seats[guest]
        around = self.problem.neighbours[chair] if self.problem.neighbours and chair >= 0 else ()
        return [self.who[other] for other in around if other in self.who]


def view(problem: Problem, seats: Seats) -> View:
    """Raises ValueError when somebody has no place in the list of seats."""
    if len(seats) != len(problem.guests):
        raise ValueError(f"{len(seats)} seats for {len(problem.guests)} guests")
    outside = problem.tables
    return View(
        problem,
        seats,
        tuple(outside if chair == NO_SEAT else problem.table_of[chair] for chair in seats),
        {chair: guest for guest, chair in enumerate(seats) if chair != NO_SEAT},
    )


Count = Callable[[View], int]


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the objective: what is counted, and what one of it costs."""

    id: str
    words: str
    weight: int
    count: Count


def _unseated(seen: View) -> int:
    return sum(chair == NO_SEAT for chair in seen.seats)


def without_seat(row: tuple[int, ...]) -> int:
    """What precedence charges for who has no seat: more than any chair, so the high are seated."""
    return 2 * max(row, default=0)


def _precedence(seen: View) -> int:
    rows = zip(seen.problem.places, seen.seats, strict=False)
    return sum(without_seat(row) if chair == NO_SEAT else row[chair] for row, chair in rows)


def fewest_tables(problem: Problem, group: Group) -> int:
    """How many tables the group needs at least: the largest tables, filled one after another."""
    left, used = len(group.guests), 0
    for size in problem.largest_first:
        if left <= 0:
            break
        left, used = left - size, used + 1
    return used


def tables_used(seen: View, group: Group) -> Counter[int]:
    """How many of the group sit at each table."""
    return Counter(seen.tables[guest] for guest in group.guests)


def _split(seen: View) -> int:
    return sum(
        group.weight * (len(tables_used(seen, group)) - fewest_tables(seen.problem, group))
        for group in seen.problem.groups
    )


def _alone(seen: View) -> int:
    return sum(
        group.weight * sum(people == 1 for people in tables_used(seen, group).values())
        for group in seen.problem.groups
        if len(group.guests) > 1
    )


def _scattered(seen: View) -> int:
    if not seen.problem.blocks:
        return 0
    return sum(
        fellows.isdisjoint(seen.beside(guest))
        for fellows in (frozenset(group.guests) for group in seen.problem.groups)
        if len(fellows) > 1
        for guest in fellows
    )


def _without_host(seen: View) -> int:
    hosts = seen.problem.hosts
    if not hosts:
        return 0
    guests = {table for guest, table in enumerate(seen.tables) if guest not in hosts}
    return len(guests - {seen.tables[host] for host in hosts} - {seen.problem.tables})


def _hosts_in_a_row(seen: View) -> int:
    hosts = seen.problem.hosts
    return sum(bool(hosts.intersection(seen.beside(host))) for host in hosts)


def _met_before(seen: View) -> int:
    return sum(other in seen.beside(guest) for guest, other in seen.problem.past)


def understood(seen: View, guest: int) -> bool:
    """Whether a neighbour speaks a language of his."""
    spoken = seen.problem.languages
    return any(spoken[guest] & spoken[other] for other in seen.beside(guest)) if spoken else False


def kept_apart(seen: View, kind: WishKind, one: int, other: int) -> bool:
    """Whether two who avoid each other do."""
    if kind is WishKind.APART and seen.problem.tables > 1:
        return seen.tables[one] != seen.tables[other]
    return other not in seen.beside(one)


def wish_broken(seen: View, wish: Wish) -> int:
    """How much of a wish is broken: the pairs, the guests, or the steps they are too far."""
    if wish.kind in AT_ONE_TABLE:
        return sum(seen.tables[one] != seen.tables[other] for one, other in wish.pairs())
    if wish.kind in SIDE_BY_SIDE:
        return sum(other not in seen.beside(one) for one, other in wish.pairs())
    if wish.kind in AVOIDING:
        return sum(not kept_apart(seen, wish.kind, one, other) for one, other in wish.pairs())
    if wish.kind is WishKind.SAME_LANGUAGE:
        return sum(not understood(seen, guest) for guest in wish.guests)
    assert wish.kind in OF_THE_CHAIR
    far = seen.problem.nearness.get(wish.kind)
    return sum(far[seen.seats[guest]] for guest in wish.guests if far and seen.seats[guest] >= 0)


def wish_weight(wish: Wish) -> int:
    """What one broken piece of the wish counts, before the weight of its kind."""
    return wish.weight * (HARD if wish.hard else 1)


def _wishes(kind: WishKind) -> Count:
    def count(seen: View) -> int:
        return sum(
            wish_weight(wish) * wish_broken(seen, wish)
            for wish in seen.problem.wishes
            if wish.kind is kind
        )

    return count


TERMS: tuple[Term, ...] = (
    Term("unseated", N_("Nobody is left without a seat"), 1_000_000, _unseated),
    Term("precedence", N_("Higher precedence sits nearer"), 1, _precedence),
    Term("split", N_("A delegation sits at as few tables as can hold it"), 20, _split),
    Term("alone", N_("Nobody sits apart from all of their delegation"), 10, _alone),
    Term("scattered", N_("A delegation sits shoulder to shoulder"), 6, _scattered),
    Term("without_host", N_("Every table has somebody of the host"), 15, _without_host),
    Term("hosts_in_a_row", N_("Hosts and guests sit mixed"), 2, _hosts_in_a_row),
    Term("met_before", N_("New neighbours in another session"), 4, _met_before),
    Term("together", N_("At one table"), 10, _wishes(WishKind.TOGETHER)),
    Term("next_to", N_("Side by side"), 10, _wishes(WishKind.NEXT_TO)),
    Term("apart", N_("Apart from each other"), 30, _wishes(WishKind.APART)),
    Term("not_next", N_("Not side by side"), 20, _wishes(WishKind.NOT_NEXT)),
    Term("near_stage", N_("Near the stage"), 2, _wishes(WishKind.NEAR_STAGE)),
    Term("near_door", N_("Near the door"), 2, _wishes(WishKind.NEAR_DOOR)),
    Term("near_aisle", N_("Near the aisle"), 2, _wishes(WishKind.NEAR_AISLE)),
    Term(
        "same_language", N_("A neighbour of the same language"), 10, _wishes(WishKind.SAME_LANGUAGE)
    ),
    Term("wheelchair", N_("Room for a wheelchair"), 40, _wishes(WishKind.WHEELCHAIR)),
    Term(
        "interpreter", N_("The interpreter beside the principal"), 30, _wishes(WishKind.INTERPRETER)
    ),
)


def cost(problem: Problem, seats: Seats, terms: Sequence[Term] = TERMS) -> int:
    """What an arrangement costs, by the plain definition of every term; smaller is better."""
    seen = view(problem, seats)
    return sum(term.weight * term.count(seen) for term in terms)


def costs(problem: Problem, seats: Seats, terms: Sequence[Term] = TERMS) -> dict[str, int]:
    """The same, term by term, those that cost nothing left out."""
    seen = view(problem, seats)
    charged = {term.id: term.weight * term.count(seen) for term in terms}
    return {term: charge for term, charge in charged.items() if charge}


def weights(terms: Sequence[Term] = TERMS) -> dict[str, int]:
    """What one of each term costs; a term that is not in the table costs nothing."""
    return {**dict.fromkeys((term.id for term in TERMS), 0), **{t.id: t.weight for t in terms}}
