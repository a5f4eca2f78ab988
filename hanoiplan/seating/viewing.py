"""One arrangement as it is seen: people, chairs, objections and wishes, read from one moment.

What must not come in: statements (`queries`), and what could be arranged better (`arranging`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from hanoiplan.base.i18n import language
from hanoiplan.base.text import TextLanguage
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived
from hanoiplan.seating.arrangement_operations import present
from hanoiplan.seating.guests import Guest, Place
from hanoiplan.seating.halls.layout import Layout
from hanoiplan.seating.halls.nearness import neighbours
from hanoiplan.seating.model import (
    ArrangementRow,
    BehindRow,
    BrokenWish,
    Invited,
    SeatingView,
    SeatRow,
    Sitter,
    Standing,
    WishRow,
)
from hanoiplan.seating.precedence_queries import precedence_list
from hanoiplan.seating.problem_building import build_problem
from hanoiplan.seating.protocol.interpreters import principals
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.turns import wants_seat
from hanoiplan.seating.protocol.values import Placed, Seated
from hanoiplan.seating.queries import (
    behind,
    chair_ids,
    hall,
    layout,
    seats,
    wishes,
)
from hanoiplan.seating.solving.kept import broken
from hanoiplan.store.work import Reader

_Language = TextLanguage


def view(reader: Reader, arrangement_id: int) -> SeatingView:
    """Everything that a drawing, a paper or a command shows of one arrangement.

    Raises:
        NotPossible: the arrangement is gone.
    """
    row = present(reader, arrangement_id)
    room, plan = hall(reader, row.hall_id), layout(reader, row.hall_id)
    assert room is not None  # an arrangement stands in a hall
    assert plan is not None
    sat, stand = seats(reader, arrangement_id), behind(reader, arrangement_id)
    here = {one.delegate_id for one in sat} | {one.delegate_id for one in stand}
    everybody = precedence_list(reader, row.event_id, row.session_id)
    meant = _meant(everybody, row)
    places = tuple(one for one in everybody if one.guest.id in meant | here)
    due = wishes(reader, row.event_id, arrangement_id)
    hall_seen = as_seen(plan, sat, stand, places, row)
    return SeatingView(
        hall=room,
        arrangement=row,
        layout=plan,
        chair_ids=chair_ids(reader, row.hall_id),
        seats=sat,
        behind=stand,
        sitters=_sitters(reader, row.event_id, places, here),
        places=places,
        unseated=_without_chair(places, here),
        objections=objections(hall_seen),
        wishes=due,
        broken=broken_wishes(plan, sat, places, row, due),
        meant=meant,
        past=past_neighbours(reader, row.avoid),
    )


def as_seen(
    plan: Layout,
    sat: Iterable[SeatRow],
    stand: Iterable[BehindRow],
    places: Sequence[Place],
    row: ArrangementRow,
) -> SeenHall:
    """The hall as the rules look at it: who sits where, and the chairs that interpreters hold."""
    seated_rows = tuple(sat)
    seated = {one.chair: one.delegate_id for one in seated_rows}
    beside = frozenset(one.chair for one in stand)
    locked = frozenset(one.chair for one in seated_rows if one.locked)
    return SeenHall(plan, seated, tuple(places), row.settings, held=beside, locked=locked)


def _without_chair(places: Iterable[Place], here: Collection[int]) -> tuple[int, ...]:
    return tuple(
        place.guest.id for place in places if wants_seat(place) and place.guest.id not in here
    )


def _meant(places: Sequence[Place], row: ArrangementRow) -> frozenset[int]:
    """Those for whom the arrangement is, and their interpreters."""
    if row.invited is Invited.ALL:
        return frozenset(place.guest.id for place in places)
    named = set(row.named)
    meant = {
        place.guest.id
        for place in places
        if (place.guest.head if row.invited is Invited.HEADS else place.guest.id in named)
    }
    speaking = {one for one, principal in principals(places).items() if principal in meant}
    return frozenset(meant | speaking)


def broken_wishes(
    plan: Layout,
    sat: Sequence[SeatRow],
    places: Sequence[Place],
    row: ArrangementRow,
    due: Sequence[WishRow],
) -> tuple[BrokenWish, ...]:
    """The wishes that are not kept as people sit now, the dearest first; no prices."""
    if not due:
        return ()
    now = Placed(tuple(Seated(one.chair, one.delegate_id, ranked=False) for one in sat))
    building = build_problem(plan, now, places, row.settings, due)
    chair_of = {one.delegate_id: one.chair for one in sat}
    found = []
    for part in building.told(broken(building.problem, building.start)):
        if part.wish is not None:
            chairs = tuple(chair_of[one] for one in part.guests if one in chair_of)
            found.append(BrokenWish(part.wish, chairs, part.cost))
    return tuple(found)


def past_neighbours(reader: Reader, arrangement_id: int) -> tuple[tuple[int, int], ...]:
    """Who sits side by side in another arrangement: pairs of delegates; none without one."""
    found = seats(reader, arrangement_id) if arrangement_id else ()
    if not found:
        return ()
    plan = layout(reader, present(reader, arrangement_id).hall_id)
    beside: Mapping[str, tuple[str, ...]] = neighbours(plan) if plan is not None else {}
    who = {one.chair: one.delegate_id for one in found}
    pairs = {
        (min(one, who[near]), max(one, who[near]))
        for chair, one in who.items()
        for near in beside.get(chair, ())
        if near in who
    }
    return tuple(sorted(pairs))


# --- people ---


def _sitters(
    reader: Reader, event_id: int, places: Iterable[Place], here: Collection[int]
) -> dict[int, Sitter]:
    """Those of the list, and whoever has a seat without being confirmed."""
    by_id = {place.guest.id: place for place in places}
    wanted = by_id.keys() | set(here)
    came = arrived(reader, event_id)
    spoken: _Language = "en" if language() == "en" else "vi"
    return {
        row.id: _sitter(row, by_id.get(row.id), row.id in came, spoken)
        for row in delegate_rows(reader, event_id)
        if row.id in wanted
    }


def _sitter(row: DelegateRow, place: Place | None, came: bool, spoken: _Language) -> Sitter:
    guest = place.guest if place is not None else Guest(row.id, row.name)
    name = row.printed.pick(spoken) or row.passport_name
    return Sitter(
        delegate_id=row.id,
        name=name,
        short=_short(row, guest, name, spoken),
        place=place.number if place is not None else 0,
        delegation_id=row.delegation_id or 0,
        delegation=row.delegation,
        country=guest.country or row.country or row.delegation_country,
        category_letter=row.category.letter if row.category is not None else "",
        category_colour=row.category.colour if row.category is not None else "",
        rank=guest.rank,
        head=row.is_head,
        host=guest.host,
        interpreter=guest.is_interpreter,
        standing=Standing.ARRIVED if came else Standing.EXPECTED,
        photo=row.photo,
        position=row.position,
        diet=row.diet,
    )


def _short(row: DelegateRow, guest: Guest, name: str, spoken: _Language) -> str:
    """The head of a city is called by the city, everybody else by the last word of the name."""
    if row.is_head and guest.city_en:
        return row.delegation.pick(spoken)
    return name.rpartition(" ")[2]
