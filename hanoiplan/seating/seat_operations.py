"""Changing who sits where: by hand, as a block, as the program arranged it; locks, gaps.

Protocol is never a reason to refuse: what is against a seat is said beside it (`rules`). What must
not come in: furniture (`operations`), arrangements as such (`arrangement_operations`), wishes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import (
    cancelled_ids,
    delegate_ids,
    delegate_row,
    delegate_rows,
)
from hanoiplan.presence.queries import arrived
from hanoiplan.seating.arrangement_operations import present
from hanoiplan.seating.gaps import cards_to_print
from hanoiplan.seating.halls.layout import ChairUse
from hanoiplan.seating.model import (
    Arranged,
    ArrangementRow,
    BehindRow,
    GapsClosed,
    Move,
    PlannedSeats,
    SeatingView,
    SeatRow,
)
from hanoiplan.seating.queries import behind as behind_now
from hanoiplan.seating.queries import chair_ids, layout
from hanoiplan.seating.queries import seats as seats_now
from hanoiplan.seating.seat_writing import Sat, sitting, write_behind, write_seats
from hanoiplan.seating.statements import behind_written
from hanoiplan.seating.tables import Arrangement
from hanoiplan.store.work import Work

# --- by hand ---


@operation(N_("Seat a delegate"))
def seat_delegate(work: Work, arrangement_id: int, delegate_id: int, chair_id: int) -> int:
    """Put somebody on a chair; whoever is there changes places with him or her.

    Returns who had the chair, 0 for nobody. Somebody who is put on the chair of another from
    nowhere leaves that person without a seat.

    Raises:
        NotPossible: one of them is gone or cancelled, or one of the two seats is locked.
    """
    row = present(work, arrangement_id)
    _coming(work, row.event_id, delegate_id)
    _own_chair(work, row, chair_id)
    seats = sitting(work, arrangement_id)
    from_chair = next((one for one, sat in seats.items() if sat.delegate_id == delegate_id), 0)
    if from_chair == chair_id:
        return 0
    _refuse_locked(work, seats, [from_chair, chair_id])
    other = seats.pop(chair_id, None)
    seats.pop(from_chair, None)
    seats[chair_id] = Sat(delegate_id)
    if other is not None and from_chair:
        seats[from_chair] = Sat(other.delegate_id)
    write_seats(work, arrangement_id, seats)
    return other.delegate_id if other is not None else 0


@operation(N_("Move a delegation"))
def move_delegation(work: Work, arrangement_id: int, people: Sequence[int], chair_id: int) -> int:
    """Put people, in this order, on a chair and those that follow; returns how many moved.

    What follows are the other chairs of the same table, or the row, then the next ones. Whoever
    is in the way gets the chairs that become free; locked seats stay.

    Raises:
        NotPossible: somebody is gone or cancelled, or there are not enough chairs.
    """
    row = present(work, arrangement_id)
    start = _own_chair(work, row, chair_id)
    seats = sitting(work, arrangement_id)
    fast = {chair for chair, sat in seats.items() if sat.locked}
    held = {seats[chair].delegate_id for chair in fast}
    movers = [one for one in dict.fromkeys(people) if one not in held]
    for one in movers:
        _coming(work, row.event_id, one)
    targets = [one for one in _run(work, row.hall_id, start) if one not in fast][: len(movers)]
    if len(targets) < len(movers):
        raise NotPossible(_("There are not enough chairs from there on. Begin further in front."))
    left = [chair for chair, sat in seats.items() if sat.delegate_id in set(movers)]
    for chair in left:
        del seats[chair]
    pushed = [seats.pop(chair).delegate_id for chair in targets if chair in seats]
    for chair, one in zip(targets, movers, strict=True):
        seats[chair] = Sat(one)
    free = [chair for chair in left if chair not in seats]
    for chair, one in zip(free, pushed, strict=False):
        seats[chair] = Sat(one)
    return write_seats(work, arrangement_id, seats)


def _run(work: Work, hall_id: int, start: str) -> list[int]:
    """The chairs from one on: round its own table or along its row first, then the next ones."""
    plan, ids = layout(work, hall_id), chair_ids(work, hall_id)
    assert plan is not None  # the arrangement is there
    chairs = [one for one in plan.chairs if one.use is ChairUse.SEAT]
    first = plan.by_key()[start]
    own = [one.key for one in chairs if (one.table, one.row if not one.table else 0)
           == (first.table, first.row if not first.table else 0)]  # fmt: skip
    order = [one.key for one in chairs]
    if start not in own:
        return [ids[start]]
    begin = own.index(start)
    near = own[begin:] + (own[:begin] if first.table else [])
    later = [key for key in order[order.index(start) :] if key not in own]
    return [ids[key] for key in (*near, *later)]


@operation(N_("Take people off their seats"))
def unseat(work: Work, arrangement_id: int, people: Collection[int]) -> int:
    """Leave people without a seat; returns how many had one.

    Raises:
        NotPossible: the arrangement is gone, or the seat of one is locked.
    """
    present(work, arrangement_id)
    seats = sitting(work, arrangement_id)
    off = [chair for chair, sat in seats.items() if sat.delegate_id in set(people)]
    _refuse_locked(work, seats, off)
    kept = {chair: sat for chair, sat in seats.items() if chair not in set(off)}
    write_seats(work, arrangement_id, kept)
    rows = behind_written(work, arrangement_id).values()
    stays = [one for one in rows if one.delegate_id not in set(people)]
    if len(stays) < len(rows):
        write_behind(work, arrangement_id, stays)
    return len(off)


@operation(N_("Empty the arrangement"))
def clear_seats(work: Work, arrangement_id: int) -> int:
    """Leave everybody without a seat but those whose seats are locked; returns how many."""
    present(work, arrangement_id)
    seats = sitting(work, arrangement_id)
    fast = {chair: sat for chair, sat in seats.items() if sat.locked}
    write_seats(work, arrangement_id, fast)
    return len(seats) - len(fast)


@operation(N_("Lock seats"))
def lock_seats(work: Work, arrangement_id: int, people: Collection[int], on: bool = True) -> int:
    """Keep people on their seats whatever is arranged, or let them go again; returns how many."""
    if not on:
        work.label = N_("Unlock seats")
    present(work, arrangement_id)
    seats = sitting(work, arrangement_id)
    meant = [
        chair
        for chair, sat in seats.items()
        if sat.delegate_id in set(people) and sat.locked is not on
    ]
    write_seats(
        work,
        arrangement_id,
        {**seats, **{chair: replace(seats[chair], locked=on) for chair in meant}},
    )
    return len(meant)


@operation(N_("Put an interpreter behind a principal"))
def seat_interpreter(
    work: Work,
    arrangement_id: int,
    interpreter_id: int,
    principal_id: int,
    chair_id: int | None = None,
) -> None:
    """Without a chair the interpreter stands at the back of the principal's own.

    Raises:
        NotPossible: one of them is gone, the principal has no seat, the interpreter's own seat is
            locked, or the chair is taken.
    """
    row = present(work, arrangement_id)
    _coming(work, row.event_id, interpreter_id)
    seats = sitting(work, arrangement_id)
    left = [chair for chair, sat in seats.items() if sat.delegate_id == interpreter_id]
    _refuse_locked(work, seats, left)
    seats = {chair: sat for chair, sat in seats.items() if chair not in left}
    own = next((chair for chair, sat in seats.items() if sat.delegate_id == principal_id), None)
    if own is None:
        raise NotPossible(_("The principal has no seat here. Seat him or her first."))
    if chair_id is not None and chair_id != own:
        _own_chair(work, row, chair_id)
        if chair_id in seats:
            raise NotPossible(_("Somebody sits on this chair. Choose another one."))
    write_seats(work, arrangement_id, seats)
    rows = behind_written(work, arrangement_id).values()
    others = [one for one in rows if one.delegate_id != interpreter_id]
    if chair_id != own and chair_id in {one.chair_id for one in others}:
        raise NotPossible(_("An interpreter has this chair. Choose another one."))
    mine = BehindRow(interpreter_id, chair_id or own, "", principal_id)
    write_behind(work, arrangement_id, [*others, mine])


# --- as the program says ---


@operation(N_("Arrange the seats"))
def take_arrangement(
    work: Work,
    arrangement_id: int,
    planned: PlannedSeats,
    *,
    seed: int = 0,
    moves: int = 0,
    score: int = 0,
    first_score: int = 0,
    began: SeatingView | None = None,
) -> int:
    """Write what was arranged, in one step; returns how many people have another seat.

    Locked seats stay as they are now. Whoever was cancelled, and a chair that was taken out,
    since the arranging began is passed over. `began` is the view that the arranging began from:
    what somebody changed by hand since then is not written over.

    Raises:
        NotPossible: the arrangement is gone, or seats were changed by hand since it `began`.
    """
    row = present(work, arrangement_id)
    ids, people = chair_ids(work, row.hall_id), _coming_people(work, row.event_id)
    if began is not None and _by_hand(work, began, people):
        raise NotPossible(_("Seats were changed by hand meanwhile. Arrange the hall once more."))
    seats = {chair: sat for chair, sat in sitting(work, arrangement_id).items() if sat.locked}
    held = {sat.delegate_id for sat in seats.values()}
    for one in planned.seats:
        chair = ids.get(one.chair)
        free = chair is not None and chair not in seats
        if chair is not None and free and one.delegate_id in people - held:
            seats[chair] = Sat(one.delegate_id, ranked=one.ranked)
            held.add(one.delegate_id)
    changed = write_seats(work, arrangement_id, seats)
    write_behind(work, arrangement_id, _behind(planned, ids, seats, people))
    work.change(
        Arrangement,
        arrangement_id,
        seed=seed,
        moves=moves,
        score=score,
        first_score=first_score,
        arranged_at=work.now,
    )
    return changed


@operation(N_("Arrange the seats"))
def take_arranged(
    work: Work, arrangement_id: int, arranged: Arranged, began: SeatingView | None = None
) -> int:
    """`take_arrangement` with the figures of an arranging."""
    return take_arrangement(
        work,
        arrangement_id,
        arranged.planned,
        seed=arranged.seed,
        moves=arranged.moves,
        score=arranged.score,
        first_score=arranged.first_score,
        began=began,
    )


def _by_hand(work: Work, began: SeatingView, people: Collection[int]) -> bool:
    """Whether somebody who still comes is elsewhere now, or locked, other than when it began."""
    arrangement_id = began.arrangement.id

    def told(sat: Iterable[SeatRow], stand: Iterable[BehindRow]) -> set[tuple[object, ...]]:
        sitting_now = {(one.delegate_id, one.chair_id, one.chair, one.locked) for one in sat}
        standing = {(one.delegate_id, one.chair_id, one.principal_id) for one in stand
                    if one.principal_id in people}  # fmt: skip
        return {one for one in (*sitting_now, *standing) if one[0] in people}

    now = told(seats_now(work, arrangement_id), behind_now(work, arrangement_id))
    return now != told(began.seats, began.behind)


def _behind(
    planned: PlannedSeats, ids: Mapping[str, int], seats: Mapping[int, Sat], people: Iterable[int]
) -> list[BehindRow]:
    """Interpreters with the chairs that were planned, or at the backs of their principals.

    A chair that was planned may be somebody's by now: a locked seat, a chair taken out.
    """
    own = {sat.delegate_id: chair for chair, sat in seats.items()}
    coming, taken = set(people), set(seats)
    found = []
    for one in planned.behind:
        back = own.get(one.principal_id)
        if back is None or one.delegate_id in own or one.delegate_id not in coming:
            continue
        chair = ids.get(one.chair, back)
        chair = back if chair in taken else chair
        taken.add(chair)
        found.append(BehindRow(one.delegate_id, chair, "", one.principal_id))
    return found


@operation(N_("Close the gaps"))
def close_gaps(work: Work, arrangement_id: int, moves: Sequence[Move]) -> GapsClosed:
    """Carry out what `gaps.plan_gaps` showed; returns whose cards change, and who has no seat.

    Raises:
        NotPossible: somebody sits elsewhere by now than when the moves were shown, an interpreter
            is on a chair that would be taken, or somebody who would lose the seat has come.
    """
    row = present(work, arrangement_id)
    ids = chair_ids(work, row.hall_id)
    leaving = tuple(one.delegate_id for one in moves if not one.to_chair)
    _refuse_who_came(work, row.event_id, leaving)
    seats = sitting(work, arrangement_id)
    for one in moves:
        sat = seats.get(ids.get(one.from_chair, 0))
        if sat is None or sat.delegate_id != one.delegate_id or sat.locked:
            raise NotPossible(_("The seats have changed meanwhile. Show the moves once more."))
    before = {one.delegate_id: seats.pop(ids[one.from_chair]) for one in moves}
    standing = behind_written(work, arrangement_id).values()
    held = {one.chair_id for one in standing if one.principal_id not in before}
    for one in moves:
        chair = ids.get(one.to_chair)
        if not one.to_chair:
            continue
        if chair is None or chair in seats or chair in held:
            raise NotPossible(_("The seats have changed meanwhile. Show the moves once more."))
        seats[chair] = before[one.delegate_id]
    write_seats(work, arrangement_id, seats)
    return GapsClosed(cards_to_print(moves), leaving)


def _refuse_who_came(work: Work, event_id: int, leaving: Collection[int]) -> None:
    """Somebody at the door does not lose the seat to a plan that was made before."""
    came = arrived(work, event_id, leaving) if leaving else {}
    for one in leaving:
        if one in came:
            who = delegate_row(work, one)
            sentence = _("{name} has come meanwhile. Show the moves once more.")
            raise NotPossible(sentence.format(name=who.name if who is not None else ""))


# --- what is there ---


def _coming(work: Work, event_id: int, delegate_id: int) -> DelegateRow:
    found = next(iter(delegate_rows(work, event_id, [delegate_id])), None)
    if found is None:
        raise NotPossible(_("This person is no longer there. Refresh the page."))
    if found.cancelled_at is not None:
        sentence = _("{name} is cancelled and gets no seat.")
        raise NotPossible(sentence.format(name=found.name))
    return found


def _coming_people(work: Work, event_id: int) -> set[int]:
    return set(delegate_ids(work, event_id)) - set(cancelled_ids(work, event_id))


def _own_chair(work: Work, row: ArrangementRow, chair_id: int) -> str:
    keys = {chair: key for key, chair in chair_ids(work, row.hall_id).items()}
    if chair_id not in keys:
        raise NotPossible(_("This chair is no longer there. Refresh the page."))
    return keys[chair_id]


def _refuse_locked(work: Work, seats: Mapping[int, Sat], chairs: Iterable[int]) -> None:
    for chair in chairs:
        sat = seats.get(chair)
        if sat is not None and sat.locked:
            who = delegate_row(work, sat.delegate_id)
            sentence = _("The seat of {name} is locked. Unlock it first.")
            raise NotPossible(sentence.format(name=who.name if who is not None else ""))
