"""Arranging a hall: by rank first, then the best of what protocol leaves free; late guests.

Pure: a view of the arrangement in, a plan out; writing is `seat_operations.take_arranged`. What
must not come in: the database, words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from hanoiplan.seating.assign import A_SECOND, PRICES, Progress, Solution, Tell, assign
from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, ChairUse, Layout
from hanoiplan.seating.model import (
    Arranged,
    BrokenWish,
    PlannedBehind,
    PlannedSeat,
    PlannedSeats,
    SeatingView,
    WishRow,
)
from hanoiplan.seating.problem_building import Building, build_problem
from hanoiplan.seating.protocol.interpreters import put_behind
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.values import Placed, PlacingSettings, Seated
from hanoiplan.seating.solving.kept import Kept, broken
from hanoiplan.seating.solving.objective import cost
from hanoiplan.seating.solving.problem import NO_SEAT, Seats
from hanoiplan.seating.table_order import in_order_at_tables

USUAL_MOVES = 5 * A_SECOND
USUAL_SEED = 1
REPRICING = 1  # seed of the little search behind a price


def arrange(
    view: SeatingView,
    *,
    seed: int = USUAL_SEED,
    moves: int = USUAL_MOVES,
    tell: Tell | None = None,
) -> Arranged:
    """Seats everybody for whom the arrangement is; the same view, seed and moves: the same plan.

    `tell` hears of the progress and stops it with False: the best so far is kept. Locked seats
    stay. Raises ValueError for a negative number of moves.
    """
    fast = {one.delegate_id for one in view.seats if one.locked}
    task = Task(
        view.layout,
        tuple(one for one in view.places if one.guest.id in view.meant | fast),
        view.arrangement.settings,
        view.wishes,
        view.past,
        _locked(view),
    )
    return arrange_task(task, seed=seed, moves=moves, tell=tell)


@dataclass(frozen=True, slots=True)
class Task:
    """What arranging needs of a view, and nothing that only a drawing needs."""

    layout: Layout
    places: Sequence[Place]
    settings: PlacingSettings
    wishes: Sequence[WishRow] = ()
    past: Sequence[tuple[int, int]] = ()
    locked: Mapping[str, int] = field(default_factory=dict)  # delegate by chair


def arrange_task(
    task: Task, *, seed: int = USUAL_SEED, moves: int = USUAL_MOVES, tell: Tell | None = None
) -> Arranged:
    """The same as `arrange`, without a view."""
    placed = place(task.layout, task.places, task.settings, task.locked)
    building = build_problem(
        task.layout, placed, task.places, task.settings, task.wishes, task.past, task.locked
    )
    solution = _solved(task.layout, building, seed, moves, tell)
    seated = building.seated(solution.seats)
    whole = _with_interpreters(task, placed, seated)
    return Arranged(
        planned=PlannedSeats(
            tuple(PlannedSeat(one.chair, one.guest_id, one.ranked) for one in whole.seated),
            tuple(PlannedBehind(one.chair, one.guest_id, one.principal_id) for one in whole.behind),
        ),
        seed=seed,
        moves=solution.moves_done,
        score=solution.score,
        first_score=solution.first,
        broken=building.told(solution.broken),
        unseated=whole.unseated,
        stopped=solution.moves_done < moves,
    )


def _solved(
    layout: Layout, building: Building, seed: int, moves: int, tell: Tell | None
) -> Solution:
    """Where nobody may move there is nothing to search."""
    if building.free:
        found = assign(building.problem, seed=seed, moves=moves, tell=tell, start=building.start)
        seats = in_order_at_tables(layout, building, found.seats, most=found.first)
        if seats == found.seats:
            return found
        return _told_anew(building, found, seats, stopped=found.moves_done < moves, tell=tell)
    score = cost(building.problem, building.start)
    unkept = broken(building.problem, building.start)
    return Solution(building.start, score, score, moves_done=moves, best_at=0, broken=unkept)


def _told_anew(
    building: Building, found: Solution, seats: Seats, *, stopped: bool, tell: Tell | None
) -> Solution:
    """The same search with the tables in order: the score of these seats, and what they break.

    The score may lie above the best that the progress showed, never above the first: the order
    round a table is no term of the objective, it only uses what the search has won.
    """
    chance = Random(REPRICING).random  # noqa: S311 - chance for a search, nothing secret
    kept = Kept(building.problem, seats, chance)
    done = Progress(found.moves_done, found.moves_done, kept.score, found.first)

    def going() -> bool:
        return not stopped and (tell is None or tell(done))

    kept.weigh_new(found.broken, going, found.moves_done // PRICES)
    return replace(found, seats=seats, score=kept.score, broken=kept.broken)


def _locked(view: SeatingView) -> dict[str, int]:
    return {one.chair: one.delegate_id for one in view.seats if one.locked}


def _with_interpreters(task: Task, placed: Placed, seated: Sequence[Seated]) -> Placed:
    """Interpreters stand where their principals came to sit; chairs beside were kept for them."""
    own = {one.guest_id: one.chair for one in placed.seated}
    chairs = task.layout.by_key()
    beside = {
        one.guest_id: one.chair
        for one in placed.behind
        if chairs[one.chair].use is ChairUse.SEAT and own.get(one.principal_id) != one.chair
    }
    speaking = {one.guest.id for one in task.places if one.guest.is_interpreter}
    left = [one for one in placed.unseated if one.guest_id not in speaking]
    final = Placed(tuple(seated), unseated=tuple(left))
    return put_behind(task.layout, task.places, final, task.settings, beside)


# --- what keeping a broken wish would cost ---


def price_broken(view: SeatingView, tell: Tell | None = None) -> tuple[BrokenWish, ...]:
    """The wishes that are broken as people sit now, each with what keeping it would cost.

    Takes a moment: not for every drawing. A wish that no arrangement near this one keeps has 0.
    """
    if not view.broken:
        return ()
    building = _as_it_is(view)
    solution = assign(building.problem, moves=0, tell=tell, start=building.start)
    prices = {
        part.wish.id: part.keeping or 0
        for part in building.told(solution.broken)
        if part.wish is not None
    }
    return tuple(replace(one, keeping=prices.get(one.wish.id, 0)) for one in view.broken)


def _as_it_is(view: SeatingView, extra: Sequence[Seated] = ()) -> Building:
    """The hall as it is; whoever protocol placed or is locked stays."""
    now = tuple(Seated(one.chair, one.delegate_id, one.ranked or one.locked) for one in view.seats)
    settings = view.arrangement.settings
    return build_problem(
        view.layout, Placed((*now, *extra)), view.places, settings, view.wishes, view.past
    )


# --- late guests ---


def best_free_chair(view: SeatingView, delegate_id: int) -> str:
    """The best of the free chairs for somebody without a seat, "" where none is free.

    Where the rank placement of the whole hall would put the person, if that chair is free; else
    the free chair that costs least by the one objective with everybody else where they are.
    """
    who = next((one for one in view.places if one.guest.id == delegate_id), None)
    if who is None or who.guest.is_interpreter:
        return ""
    ideal = _ideal(view, who)
    taken = {one.chair for one in view.seats if one.delegate_id != delegate_id}
    taken |= {one.chair for one in view.behind}
    if ideal and ideal not in taken:
        return ideal
    return _cheapest(view, who, ideal, taken)


def _ideal(view: SeatingView, who: Place) -> str:
    placed = place(view.layout, view.places, view.arrangement.settings, _locked(view))
    return next((one.chair for one in placed.seated if one.guest_id == who.guest.id), "")


def _cheapest(view: SeatingView, who: Place, ideal: str, taken: set[str]) -> str:
    candidates = _candidates(view, who, ideal, taken)
    if not candidates:
        return ""
    people = [one for one in view.seats if one.delegate_id != who.guest.id]
    others = tuple(Seated(one.chair, one.delegate_id) for one in people)
    first = Seated(candidates[0], who.guest.id, ranked=False)
    building = build_problem(
        view.layout,
        Placed((*others, first)),
        view.places,
        view.arrangement.settings,
        view.wishes,
        view.past,
        extra=(*candidates, ideal),
        ideal={who.guest.id: ideal} if ideal else None,
    )
    number = {key: place for place, key in enumerate(building.problem.chairs)}
    guest = next(place for place, one in enumerate(building.people) if one.guest.id == who.guest.id)
    seats = list(building.start)
    charged = []
    for order, key in enumerate(candidates):
        seats[guest] = number.get(key, NO_SEAT)
        charged.append((cost(building.problem, tuple(seats)), order, key))
    return min(charged)[2]


def _candidates(view: SeatingView, who: Place, ideal: str, taken: set[str]) -> list[str]:
    """Free chairs for a person of this kind: the head table only for whom protocol puts there."""
    own = {
        one.chair
        for one in view.seats
        if who.guest.delegation_id
        and view.sitters[one.delegate_id].delegation_id == who.guest.delegation_id
    }
    chairs = view.layout.by_key()
    at_head = bool(ideal) and chairs[ideal].table == PRESIDIUM_TABLE
    found = []
    for chair in view.layout.chairs:
        if chair.key in taken or (chair.wheelchair and not who.guest.wheelchair):
            continue
        if chair.use is ChairUse.SECOND and chair.behind not in own:
            continue
        if chair.table != PRESIDIUM_TABLE or at_head:
            found.append(chair.key)
    return found
