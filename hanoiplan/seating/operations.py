"""Making and changing halls: from a few numbers, then by hand; taking them out.

What must not come in: who sits where (`seat_operations`), and precedence.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import fold
from hanoiplan.seating.furniture import clear, furnish, refurnish, walls, write_parameters
from hanoiplan.seating.furniture_merging import merged
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.changes import renumbered, without
from hanoiplan.seating.halls.layout import HallKind, Layout, Viewpoint
from hanoiplan.seating.halls.parameters import read_parameters
from hanoiplan.seating.model import HallRow
from hanoiplan.seating.queries import arrangements, hall, halls, layout
from hanoiplan.seating.statements import (
    behind_written,
    seats_written,
    wishes_of_arrangement,
)
from hanoiplan.seating.tables import Arrangement, Hall, Seat, SeatBehind, SeatingWish
from hanoiplan.store.work import Work


@operation(N_("New hall"))
def add_hall(
    work: Work,
    event_id: int,
    name: str,
    kind: HallKind,
    params: Mapping[str, str | int] | None = None,
) -> int:
    """Make a hall of a kind from a few numbers; returns its id.

    Raises:
        NotPossible: it has no name or one that is taken, or a number is wrong.
    """
    given = read_parameters(kind, params or {})
    plan = build(kind, given)
    hall_id = work.add(
        Hall,
        event_id=event_id,
        name=_free_name(work, event_id, name),
        kind=str(kind),
        parameters=write_parameters(given),
        viewpoint=str(Viewpoint.HALL),
        **walls(plan),
    )
    furnish(work, hall_id, plan)
    return hall_id


@operation(N_("Build the hall anew"))
def rebuild_hall(
    work: Work,
    hall_id: int,
    params: Mapping[str, str | int],
    kind: HallKind | None = None,
    name: str | None = None,
) -> int:
    """Furnish a hall from other numbers, perhaps with another name; what hands changed is gone.

    Whoever sits on a chair that is still there keeps it; returns how many seats are lost.

    Raises:
        NotPossible: the hall is gone, a number is wrong, or the name is empty or taken, by
            another hall or by another arrangement of this one.
    """
    found = there(work, hall_id)
    if name is not None:
        _call(work, found, name)
    wanted = kind or found.kind
    usual = found.parameters if wanted is found.kind else {}
    given = read_parameters(wanted, {**usual, **params})
    lost = refurnish(work, hall_id, build(wanted, given))
    work.change(Hall, hall_id, kind=str(wanted), parameters=write_parameters(given))
    return lost


@operation(N_("Change the furniture of the hall"))
def change_furniture(work: Work, hall_id: int, plan: Layout, shown: Layout | None = None) -> int:
    """Furnish a hall as it was changed by hand (`halls.changes`), by the keys of its things.

    `shown` is the hall that the hand had before it: only what differs from it is written, so
    that what a colleague moved meanwhile stays. Without it the hall becomes as `plan` says.
    Returns how many people lost their seats, because their chairs are gone.

    Raises:
        NotPossible: the hall is gone, or so is a thing that was changed.
    """
    there(work, hall_id)
    now = layout(work, hall_id)
    assert now is not None  # it is there
    return refurnish(work, hall_id, plan if shown is None else merged(now, shown, plan))


@operation(N_("Number chairs"))
def number_chairs(
    work: Work, hall_id: int, keys: Sequence[str], start: int = 1, prefix: str | None = None
) -> None:
    """Number the chairs of these keys anew in this order; people stay where they are.

    Raises:
        NotPossible: the hall is gone, or two chairs would be called alike.
    """
    there(work, hall_id)
    before = layout(work, hall_id)
    assert before is not None  # it is there
    after = renumbered(before, keys, start, prefix)
    pairs = zip(before.chairs, after.chairs, strict=True)
    refurnish(work, hall_id, after, {old.key: new.key for old, new in pairs})


@operation(N_("Remove chairs"))
def remove_furniture(work: Work, hall_id: int, keys: Sequence[str]) -> int:
    """Take chairs, tables with their chairs, or fixtures out; returns how many seats are lost.

    Raises:
        NotPossible: the hall is gone.
    """
    there(work, hall_id)
    before = layout(work, hall_id)
    assert before is not None  # it is there
    return refurnish(work, hall_id, without(before, keys))


@operation(N_("Rename the hall"))
def rename_hall(work: Work, hall_id: int, name: str) -> bool:
    """Call a hall differently, and with it the arrangement that is called like the hall.

    Raises:
        NotPossible: the hall is gone, or the name is empty or taken, by another hall or by
            another arrangement of this one.
    """
    return _call(work, there(work, hall_id), name)


def _call(work: Work, found: HallRow, name: str) -> bool:
    same = fold(found.name) == fold(name)
    written = " ".join(name.split()) if same else _free_name(work, found.event_id, name)
    here = [one for one in arrangements(work, found.event_id) if one.hall_id == found.id]
    alike = [one for one in here if fold(one.name) == fold(found.name)]
    others = [one.name for one in here if one not in alike]
    if alike:
        refuse_taken(written, others)
    for one, own in zip(alike, free_names(written, others), strict=False):
        work.change(Arrangement, one.id, name=own)
    return work.change(Hall, found.id, name=written)


# --- what the arrangements of one hall are called: no two of them alike ---


def free_names(wanted: str, taken: Collection[str]) -> Iterator[str]:
    """The name itself where nothing is called so, then “name 2”, “name 3” as far as free."""
    numbered = (wanted if number == 1 else f"{wanted} {number}" for number in count(1))
    used = {fold(one) for one in taken}
    return (name for name in numbered if fold(name) not in used)


def refuse_taken(wanted: str, taken: Collection[str]) -> None:
    """Refuse a name that another arrangement of the hall has.

    Raises:
        NotPossible: it is taken.
    """
    if fold(wanted) in {fold(one) for one in taken}:
        sentence = _("An arrangement of this hall is called “{name}” already. Choose another name.")
        raise NotPossible(sentence.format(name=wanted))


@operation(N_("Change from where the hall is seen"))
def set_viewpoint(work: Work, hall_id: int, viewpoint: Viewpoint) -> bool:
    """Draw the hall as seen from the stage, or from the hall.

    Raises:
        NotPossible: the hall is gone.
    """
    there(work, hall_id)
    return work.change(Hall, hall_id, viewpoint=str(viewpoint))


@operation(N_("Remove the hall"))
def remove_hall(work: Work, hall_id: int) -> int:
    """Take a hall out with its arrangements; returns how many people lost a seat there.

    Raises:
        NotPossible: the hall is gone.
    """
    found = there(work, hall_id)
    ours = [one for one in arrangements(work, found.event_id) if one.hall_id == hall_id]
    lost = sum(take_out_arrangement(work, one.id) for one in ours)
    clear(work, hall_id)
    work.remove(Hall, hall_id)
    return lost


def take_out_arrangement(work: Work, arrangement_id: int) -> int:
    """Take an arrangement out with all that hangs on it; returns how many people sat in it."""
    seats = seats_written(work, arrangement_id)
    for seat in seats.values():
        work.remove(Seat, seat.id)
    for row in behind_written(work, arrangement_id):
        work.remove(SeatBehind, row)
    for row in wishes_of_arrangement(work, arrangement_id):
        work.remove(SeatingWish, row)
    work.remove(Arrangement, arrangement_id)
    return len(seats)


def there(work: Work, hall_id: int) -> HallRow:
    """The hall of this id.

    Raises:
        NotPossible: it is gone.
    """
    found = hall(work, hall_id)
    if found is None:
        raise NotPossible(_("This hall is no longer there. Refresh the page."))
    return found


def _free_name(work: Work, event_id: int, name: str) -> str:
    written = " ".join(name.split())
    if not written:
        raise NotPossible(_("The hall has no name. Write one."))
    if any(fold(one.name) == fold(written) for one in halls(work, event_id)):
        sentence = _("There is a hall called “{name}” already. Choose another name.")
        raise NotPossible(sentence.format(name=written))
    return written
