"""A view brought up to date where only seats or arrivals changed: what else it says still holds.

Reading the whole of 350 people again takes a tenth of a second, too long for every arrival. What
must not come in: what is read where more changed (`reading`).
"""

from collections.abc import Collection
from dataclasses import replace

from hanoiplan.presence.queries import arrived
from hanoiplan.seating.model import Invited, SeatingView, Standing
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.turns import wants_seat
from hanoiplan.seating.queries import behind, seats
from hanoiplan.seating.viewing import as_seen, broken_wishes, past_neighbours
from hanoiplan.workspace import Workspace

SEATS = frozenset({"seat", "seat_behind"})
ARRIVALS = frozenset({"passage", "passage_taken_back"})


def caught_up(
    workspace: Workspace, view: SeatingView, event_id: int, tables: Collection[str]
) -> SeatingView | None:
    """The view of now; None where more than seats or arrivals changed."""
    changed = frozenset(tables)
    if changed <= ARRIVALS:
        return _after_arrivals(workspace, view, event_id)
    row = view.arrangement
    if changed <= SEATS and row.id and row.invited is Invited.ALL:
        return _after_seats(workspace, view)
    return None


def _after_arrivals(workspace: Workspace, view: SeatingView, event_id: int) -> SeatingView:
    came = workspace.read(arrived, event_id)
    sitters = {
        one: replace(who, standing=Standing.ARRIVED if one in came else Standing.EXPECTED)
        for one, who in view.sitters.items()
    }
    return replace(view, sitters=sitters)


def _after_seats(workspace: Workspace, view: SeatingView) -> SeatingView | None:
    row = view.arrangement
    sat, stand = workspace.read(seats, row.id), workspace.read(behind, row.id)
    here = {one.delegate_id for one in sat} | {one.delegate_id for one in stand}
    if not here <= view.sitters.keys():
        return None
    seen = as_seen(view.layout, sat, stand, view.places, row)
    due = (place for place in view.places if wants_seat(place))
    return replace(
        view,
        past=workspace.read(past_neighbours, row.avoid),
        seats=sat,
        behind=stand,
        unseated=tuple(place.guest.id for place in due if place.guest.id not in here),
        objections=objections(seen),
        broken=broken_wishes(view.layout, sat, view.places, row, view.wishes),
    )
