"""What happens to seats because of what happens to people: cancelled, two records become one.

What must not come in: why undo is refused (`hanging`).
"""

from collections.abc import Collection

from hanoiplan.delegates.queries import events_of
from hanoiplan.seating.arrangement_operations import settings_of
from hanoiplan.seating.arrangement_settings import with_person, write_settings
from hanoiplan.seating.model import BehindRow
from hanoiplan.seating.queries import arrangements
from hanoiplan.seating.seat_writing import Sat, sitting, write_behind, write_seats
from hanoiplan.seating.statements import (
    behind_of_people,
    behind_written,
    seats_of_people,
    wishes_of_person,
)
from hanoiplan.seating.tables import Arrangement, SeatBehind, SeatingWish
from hanoiplan.store.work import Work


def free_seats(work: Work, people: Collection[int]) -> None:
    """Whoever does not come has no seat anywhere, nor does an interpreter stand behind."""
    for arrangement_id in sorted({one[1] for one in seats_of_people(work, people)}):
        write_seats(work, arrangement_id, sitting(work, arrangement_id, people))
    for person in people:
        for row, _arrangement, _interpreter, _principal in behind_of_people(work, person):
            work.remove(SeatBehind, row)


def follow_merged(work: Work, kept_id: int, other_id: int) -> None:
    """The kept record sits where the other one sat, unless it has a seat there itself."""
    of_seats = {one[1] for one in seats_of_people(work, [other_id])}
    of_behind = {one[1] for one in behind_of_people(work, other_id)}
    for arrangement_id in sorted(of_seats | of_behind):
        _merge_in(work, arrangement_id, kept_id, other_id)
    for wish_id, first, second in wishes_of_person(work, other_id):
        named = [kept_id if one == other_id else one for one in (first, second)]
        if named[0] == named[1]:
            work.remove(SeatingWish, wish_id)
        else:
            work.change(SeatingWish, wish_id, first_delegate=named[0], second_delegate=named[1])
    _name_kept(work, kept_id, other_id)


def _name_kept(work: Work, kept_id: int, other_id: int) -> None:
    """Whoever was named for an arrangement, or for its head table, still is."""
    for event_id in events_of(work, [kept_id]):
        for row in arrangements(work, event_id):
            before = settings_of(row)
            after = with_person(before, kept_id, other_id)
            if after != before:
                work.change(Arrangement, row.id, settings=write_settings(after))


def _merge_in(work: Work, arrangement_id: int, kept_id: int, other_id: int) -> None:
    before, rows = sitting(work, arrangement_id), behind_written(work, arrangement_id)
    seats = {chair: sat for chair, sat in before.items() if sat.delegate_id != other_id}
    here = {sat.delegate_id for sat in seats.values()}
    for chair, sat in before.items():
        if sat.delegate_id == other_id and kept_id not in here:
            seats[chair] = Sat(kept_id, sat.locked, sat.ranked)
    write_seats(work, arrangement_id, seats)
    chair_of = {sat.delegate_id: chair for chair, sat in seats.items()}
    kept: dict[int, BehindRow] = {}
    for row in rows.values():
        interpreter, principal = (
            kept_id if one == other_id else one for one in (row.delegate_id, row.principal_id)
        )
        own = chair_of.get(principal)
        if own is None or interpreter in chair_of or interpreter in kept:
            continue
        same = row.principal_id == principal or principal not in here
        chair = row.chair_id if same and row.chair_id not in seats.keys() - {own} else own
        kept[interpreter] = BehindRow(interpreter, chair, "", principal)
    write_behind(work, arrangement_id, kept.values())
