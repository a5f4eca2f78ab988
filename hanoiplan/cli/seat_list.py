"""`seats`: who sits where and why, who stands behind whom; or where somebody sits, by name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.choosing_halls import of_hall, one_arrangement, one_hall
from hanoiplan.cli.output import columns
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.interpreters_seen import by_principal, without_place
from hanoiplan.seating.model import BehindRow, FinderRow, SeatingView, SeatRow
from hanoiplan.seating.protocol.rules import reasons_of
from hanoiplan.seating.protocol.seat_words import objection_words, reason_words
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.queries import seat_finder
from hanoiplan.seating.viewing import as_seen, view
from hanoiplan.workspace import Workspace

Names = Mapping[int, str]


def run(call: Call) -> int:
    """Every seat with somebody on it, in the order of the chairs; with a name only that person."""
    if call.words["find"] is not None:
        return _find(call)
    if call.words["hall"] is None:
        raise NotPossible(_("Say which hall with --hall, or who is looked for with --find."))
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, call.words["hall"])
        seen = workspace.read(view, one_arrangement(workspace, event, hall, _session(call)).id)
    names = names_of(seen)
    whole = _whole(seen)
    answer = [_seat(seen, whole, one, names) for one in seen.seats]
    lines = columns(_lines(answer)) if answer else [_("Nobody has a seat yet.")]
    missing = (nowhere(one, principal, names) for one, principal in without_place(seen).items())
    lines += [f"{one['name']}: {one['reason']}" for one in missing]
    call.output.answer(answer, *lines)
    return 0


def nowhere(one: int, principal: int, names: Names) -> dict[str, Any]:
    """An interpreter who is nowhere in the hall, for a program."""
    words = _("Interprets for {name}, who has no seat here.")
    reason = words.format(name=names.get(principal) or _("somebody"))
    return {"delegate": id_text(one), "name": names.get(one, ""), "reason": reason}


def names_of(seen: SeatingView) -> dict[int, str]:
    """What everybody is called, by id."""
    return {one.delegate_id: one.name for one in seen.sitters.values()}


def interpreter(one: BehindRow, names: Names) -> dict[str, Any]:
    """Somebody behind or beside a principal, for a program."""
    return {
        "delegate": id_text(one.delegate_id),
        "name": names.get(one.delegate_id, ""),
        "seat": one.chair,
        "principal": id_text(one.principal_id),
        "principal_name": names.get(one.principal_id, ""),
    }


def _session(call: Call) -> str | None:
    session: str | None = call.words["session"]
    return session


# --- one person -----------------------------------------------------------------------------------


def _find(call: Call) -> int:
    """Where the people of a name sit, at every session unless a hall or a session is named."""
    text = call.words["find"]
    if not text.strip():
        raise NotPossible(_("Say who is looked for with --find: a name, or the beginning of it."))
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        found = [
            row
            for one in _looked_through(call, workspace, event)
            for row in workspace.read(seat_finder, event.id, one, text)
        ]
        if not found:
            raise NotPossible(_("Nobody called “{name}” has a seat.").format(name=text))
        seen = {
            one: workspace.read(view, one) for one in {row.seat.arrangement_id for row in found}
        }
    answer = [_place(row, seen[row.seat.arrangement_id]) for row in found]
    call.output.answer(answer, *columns(_found_cells(one) for one in answer))
    return 0


def _looked_through(call: Call, workspace: Workspace, event: EventFacts) -> list[int]:
    """The arrangements that are meant; 0 for all of them."""
    if call.words["hall"] is None:
        if _session(call) is not None:
            raise NotPossible(_("Say also which hall with --hall."))
        return [0]
    hall = one_hall(workspace, event, call.words["hall"])
    if _session(call) is not None:
        return [one_arrangement(workspace, event, hall, _session(call)).id]
    return [one.id for one in of_hall(workspace, event, hall)]


def _place(row: FinderRow, seen: SeatingView) -> dict[str, Any]:
    where = {"hall": row.seat.hall, "session": row.seat.arrangement}
    names = names_of(seen)
    seat = next((one for one in seen.seats if one.delegate_id == row.delegate_id), None)
    if seat is not None:
        return {**_seat(seen, _whole(seen), seat, names), "principal": "", **where}
    sitter = seen.sitters.get(row.delegate_id)
    return {
        "seat": row.seat.chair,
        "table": row.seat.table_label or row.seat.table,
        "delegate": id_text(row.delegate_id),
        "name": row.name,
        "delegation": in_words(row.delegation),
        "place": sitter.place if sitter is not None else 0,
        "locked": False,
        "ranked": False,
        "reasons": [_speaks_for(row.principal)],
        "objections": [
            objection_words(found.reason, found.guest_id, found.chair, names)
            for found in seen.objections
            if found.guest_id == row.delegate_id
        ],
        "interpreters": [],
        "principal": id_text(row.seat.principal_id),
        **where,
    }


def _speaks_for(principal: str) -> str:
    return _("Interprets for {name}, behind or beside.").format(name=principal)


def _found_cells(one: Mapping[str, Any]) -> Sequence[str]:
    first = next(iter(one["reasons"]), "")
    return one["name"], one["seat"], one["table"] or "–", one["hall"], one["session"], first


# --- all of them ----------------------------------------------------------------------------------


def _whole(seen: SeatingView) -> SeenHall:
    return as_seen(seen.layout, seen.seats, seen.behind, seen.places, seen.arrangement)


def _seat(seen: SeatingView, whole: SeenHall, one: SeatRow, names: Names) -> dict[str, Any]:
    sitter = seen.sitters.get(one.delegate_id)
    labels = {table.key: table.label for table in seen.layout.tables}
    against = [found for found in seen.objections if found.chair == one.chair]
    standing = by_principal(seen).get(one.delegate_id, ())
    return {
        "seat": one.chair,
        "table": labels.get(one.table) or one.table,
        "delegate": id_text(one.delegate_id),
        "name": names.get(one.delegate_id, ""),
        "delegation": in_words(sitter.delegation) if sitter is not None else "",
        "place": sitter.place if sitter is not None else 0,
        "locked": one.locked,
        "ranked": one.ranked,
        "reasons": [reason_words(reason, names) for reason in reasons_of(whole, one.chair)],
        "objections": [
            objection_words(found.reason, found.guest_id, found.chair, names) for found in against
        ],
        "interpreters": [interpreter(row, names) for row in standing],
    }


def _lines(answer: Iterable[Mapping[str, Any]]) -> Iterable[Sequence[str]]:
    """A line a seat; interpreters after the one for whom they speak."""
    for one in answer:
        first = next(iter(one["reasons"]), "")
        yield one["seat"], one["table"] or "–", one["name"], one["delegation"] or "–", first
        for row in one["interpreters"]:
            yield row["seat"], "–", row["name"], "–", _speaks_for(one["name"])
