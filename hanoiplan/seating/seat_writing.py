"""Writing who sits where: the whole arrangement as it shall be against the rows that are there.

Whoever changes the chair leaves first and is seated anew after everybody left, so that nobody is
on two chairs, and no chair has two people, at any moment. Interpreters follow their principals.
What must not come in: who may sit where (`seat_operations`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hanoiplan.delegates.queries import cancelled_ids
from hanoiplan.seating.halls.layout import Chair, ChairUse
from hanoiplan.seating.model import BehindRow
from hanoiplan.seating.queries import arrangement, chair_ids, event_of_arrangement, layout
from hanoiplan.seating.statements import behind_written, seats_written
from hanoiplan.seating.tables import Seat, SeatBehind
from hanoiplan.store.work import Work


@dataclass(frozen=True, slots=True)
class Sat:
    """Somebody on a chair as it shall be."""

    delegate_id: int
    locked: bool = False
    ranked: bool = False


Sitting = Mapping[int, Sat]  # by chair


def sitting(work: Work, arrangement_id: int, gone: Iterable[int] = ()) -> dict[int, Sat]:
    """Who sits where now; `gone` are people who have no seat any more.

    Nor has anybody who is cancelled: an erasure by law leaves such a row.
    """
    event_id = event_of_arrangement(work, arrangement_id)
    left = {*gone, *(cancelled_ids(work, event_id) if event_id is not None else ())}
    return {
        chair: Sat(row.delegate_id, row.locked, row.ranked)
        for chair, row in seats_written(work, arrangement_id).items()
        if row.delegate_id not in left
    }


def write_seats(work: Work, arrangement_id: int, wanted: Sitting) -> int:
    """Make the seats so; returns how many people have another seat, or one, or none now.

    Each person stands in `wanted` once at most.
    """
    before = seats_written(work, arrangement_id)
    changed: set[int] = set()
    stays = {}
    for chair, row in before.items():
        sat = wanted.get(chair)
        if sat is not None and sat.delegate_id == row.delegate_id:
            stays[chair] = row
        else:
            work.remove(Seat, row.id)
            changed.add(row.delegate_id)
    new = []
    for chair, sat in wanted.items():
        flags = {"locked": sat.locked, "ranked": sat.ranked}
        if chair in stays:
            work.change(Seat, stays[chair].id, **flags)
        else:
            row_values = {"chair_id": chair, "delegate_id": sat.delegate_id, **flags}
            new.append({"arrangement_id": arrangement_id, **row_values})
            changed.add(sat.delegate_id)
    work.add_many(Seat, new)
    if changed:
        were = {row.delegate_id: chair for chair, row in before.items()}
        _settle(work, arrangement_id, wanted, were)
    return len(changed)


def write_behind(work: Work, arrangement_id: int, wanted: Iterable[BehindRow]) -> None:
    """Make the interpreters so, whoever they were before."""
    shall = {one.delegate_id: one for one in wanted}
    for row_id, row in behind_written(work, arrangement_id).items():
        one = shall.get(row.delegate_id)
        if one is not None and (one.chair_id, one.principal_id) == (row.chair_id, row.principal_id):
            del shall[row.delegate_id]
        else:
            work.remove(SeatBehind, row_id)
    rows = [
        {
            "arrangement_id": arrangement_id,
            "delegate_id": one.delegate_id,
            "chair_id": one.chair_id,
            "principal_id": one.principal_id,
        }
        for one in shall.values()
    ]
    work.add_many(SeatBehind, rows)


def _settle(work: Work, arrangement_id: int, now: Sitting, were: Mapping[int, int]) -> None:
    """Interpreters stand where their principals are; those who have a chair stand nowhere else."""
    rows = behind_written(work, arrangement_id)
    if not rows:
        return
    here = {sat.delegate_id: chair for chair, sat in now.items()}
    free = _Free(work, arrangement_id, now, rows.values())
    kept = []
    for row in rows.values():
        own = here.get(row.principal_id)
        if own is None or row.delegate_id in here:
            continue
        stays = were.get(row.principal_id) == own and row.chair_id not in (now.keys() - {own})
        chair = row.chair_id if stays else free.behind(own)
        kept.append(BehindRow(row.delegate_id, chair, "", row.principal_id))
    write_behind(work, arrangement_id, kept)


class _Free:
    """Chairs behind principals on which nobody is."""

    def __init__(
        self, work: Work, arrangement_id: int, now: Sitting, rows: Iterable[BehindRow]
    ) -> None:
        found = arrangement(work, arrangement_id)
        hall_id = found.hall_id if found is not None else 0
        ids, plan = chair_ids(work, hall_id), layout(work, hall_id)
        chairs = plan.chairs if plan is not None else ()
        self._taken = {*now, *(row.chair_id for row in rows)}
        self._behind: dict[int, list[int]] = {}
        for chair in chairs:
            if _stands_behind(chair) and chair.behind in ids:
                self._behind.setdefault(ids[chair.behind], []).append(ids[chair.key])

    def behind(self, chair: int) -> int:
        """A free chair behind this one; without one the chair itself, at its back."""
        free = [one for one in self._behind.get(chair, ()) if one not in self._taken]
        if not free:
            return chair
        self._taken.add(free[0])
        return free[0]


def _stands_behind(chair: Chair) -> bool:
    return chair.use is ChairUse.SECOND
