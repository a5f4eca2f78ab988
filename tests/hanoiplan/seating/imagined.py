"""A hall on the day without a file: who sits where, who came, whose seat is locked.

For tests of pure rules over a `SeatingView`. What must not come in: the database.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import Layout, Viewpoint
from hanoiplan.seating.model import (
    ArrangementRow,
    BehindRow,
    HallRow,
    Move,
    SeatingView,
    SeatRow,
    Sitter,
    Standing,
    WishRow,
)
from hanoiplan.seating.protocol.values import Behind, PlacingSettings

USUAL = PlacingSettings()


def imagined(
    layout: Layout,
    places: Sequence[Place],
    seats: Mapping[str, int],
    *,
    came: Collection[int] = (),
    locked: Collection[int] = (),
    behind: Collection[Behind] = (),
    settings: PlacingSettings = USUAL,
    wishes: Sequence[WishRow] = (),
) -> SeatingView:
    """The view of such a hall; `seats` is guest by chair."""
    ids = {chair.key: number for number, chair in enumerate(layout.chairs, start=1)}
    chairs = layout.by_key()
    return SeatingView(
        hall=HallRow(1, 1, "Hall", layout.kind, {}, Viewpoint.HALL, len(ids)),
        arrangement=ArrangementRow(1, 1, 1, "Session", None, settings),
        layout=layout,
        chair_ids=ids,
        seats=tuple(
            SeatRow(ids[key], ids[key], key, chairs[key].table, one, one in locked, ranked=False)
            for key, one in seats.items()
        ),
        behind=tuple(
            BehindRow(one.guest_id, ids[one.chair], one.chair, one.principal_id) for one in behind
        ),
        sitters={place.guest.id: _sitter(place, came) for place in places},
        places=tuple(places),
        unseated=(),
        objections=(),
        wishes=tuple(wishes),
        broken=(),
        meant=frozenset(place.guest.id for place in places),
    )


def _sitter(place: Place, came: Collection[int]) -> Sitter:
    guest = place.guest
    return Sitter(
        delegate_id=guest.id,
        name=guest.name,
        short=guest.name,
        place=place.number,
        delegation_id=guest.delegation_id,
        delegation=Bilingual(),
        country=guest.country,
        category_letter="",
        category_colour="",
        rank=guest.rank,
        head=guest.head,
        host=guest.host,
        interpreter=guest.is_interpreter,
        standing=Standing.ARRIVED if guest.id in came else Standing.EXPECTED,
    )


def after(view: SeatingView, moves: Sequence[Move]) -> SeatingView:
    """The same hall once the moves were made; interpreters of those who moved are left out."""
    row_of = {one.delegate_id: one for one in view.seats}
    gone = {one.delegate_id for one in moves}
    chairs = view.layout.by_key()
    moved = tuple(
        replace(
            row_of[one.delegate_id],
            chair=one.to_chair,
            chair_id=view.chair_ids[one.to_chair],
            table=chairs[one.to_chair].table,
        )
        for one in moves
        if one.to_chair
    )
    stayed = tuple(one for one in view.seats if one.delegate_id not in gone)
    behind = tuple(one for one in view.behind if one.principal_id not in gone)
    return replace(view, seats=(*stayed, *moved), behind=behind)
