"""Interpreters: behind the principal, or beside at the left hand; never on a ranked chair.

Practice: at talks beside (left of) or just behind the principal, at a dinner behind without a
place setting. What must not come in: who has which ranked chair (`placing`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hanoiplan.seating.guests import Place, Reason
from hanoiplan.seating.halls.layout import ChairUse, Layout
from hanoiplan.seating.protocol.values import (
    Behind,
    InterpreterPlace,
    Placed,
    PlacingSettings,
    Unseated,
)

NO_PRINCIPAL = "no_principal"


def principals(places: Sequence[Place]) -> dict[int, int]:
    """For whom each interpreter speaks: as noted, else for the first of the own delegation."""
    found: dict[int, int] = {}
    for place in places:
        guest = place.guest
        if guest.is_interpreter:
            found[guest.id] = guest.principal_id or _first_of(places, guest.delegation_id)
    return {interpreter: principal for interpreter, principal in found.items() if principal}


def _first_of(places: Sequence[Place], delegation_id: int) -> int:
    """The head of a delegation, or whoever stands first of it; 0 for none."""
    members = [
        one.guest
        for one in places
        if delegation_id and one.guest.delegation_id == delegation_id
        and one.guest.needs_seat and not one.guest.is_interpreter
    ]  # fmt: skip
    heads = [guest for guest in members if guest.head]
    return next((guest.id for guest in (*heads, *members)), 0)


def helpers(places: Sequence[Place]) -> dict[int, int]:
    """The interpreter of each principal; of several the first in the list."""
    found: dict[int, int] = {}
    for interpreter, principal in principals(places).items():
        found.setdefault(principal, interpreter)
    return found


def put_behind(
    layout: Layout,
    places: Sequence[Place],
    placed: Placed,
    settings: PlacingSettings,
    at: Mapping[int, str],
) -> Placed:
    """The same hall with its interpreters; `at` says who has a chair beside already.

    Whoever was put on a chair of the hall by hand stays there and stands nowhere else.
    """
    if settings.interpreter is InterpreterPlace.NONE:
        return placed
    chair_of = {one.guest_id: one.chair for one in placed.seated}
    free = _free_behind(layout, set(chair_of.values()))
    known = principals(places)
    behind: list[Behind] = []
    lost: list[Unseated] = []
    for place in places:
        if not place.guest.is_interpreter or place.guest.id in chair_of:
            continue
        principal = known.get(place.guest.id, 0)
        own = chair_of.get(principal, "")
        if not own:
            lost.append(Unseated(place.guest.id, Reason(NO_PRINCIPAL, principal)))
            continue
        rows = free.get(own, [])
        chair = at.get(place.guest.id) or (rows.pop(0) if rows else own)
        behind.append(Behind(place.guest.id, chair, principal))
    return replace(placed, behind=tuple(behind), unseated=(*placed.unseated, *lost))


def _free_behind(layout: Layout, taken: set[str]) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for chair in layout.chairs:
        if chair.use is ChairUse.SECOND and chair.key not in taken:
            rows.setdefault(chair.behind, []).append(chair.key)
    return rows
