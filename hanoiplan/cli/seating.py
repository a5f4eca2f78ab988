"""`arrange`, `seats` and `seat`: everybody on a chair, who sits where and why, one person moved."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.choosing_halls import (
    find_arrangement,
    of_hall,
    one_arrangement,
    one_hall,
    one_person,
    session_of,
)
from hanoiplan.cli.output import columns
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.arrangement_operations import add_arrangement, set_arrangement_settings
from hanoiplan.seating.arranging import USUAL_MOVES, USUAL_SEED, arrange
from hanoiplan.seating.assign import A_SECOND, Progress
from hanoiplan.seating.model import Arranged, BrokenPart, HallRow, SeatingView, SeatRow
from hanoiplan.seating.protocol.rules import reasons_of
from hanoiplan.seating.protocol.seat_words import objection_words, reason_words, unseated_words
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import Unseated
from hanoiplan.seating.queries import arrangements
from hanoiplan.seating.seat_operations import seat_delegate, take_arranged
from hanoiplan.seating.solving.objective import TERMS
from hanoiplan.seating.viewing import view
from hanoiplan.workspace import Workspace

MOST_MOVES = 1_000_000_000
_TERM_WORDS = {term.id: term.words for term in TERMS}


def arrange_hall(call: Call) -> int:
    """Arrange a hall once; people whose seats are locked stay, the others are placed anew."""
    words = call.words
    moves = _moves(words["moves"], words["seconds"])
    seed = USUAL_SEED if words["seed"] is None else words["seed"]
    with call.workspace() as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, words["hall"])
        other = _other(workspace, event, words["avoid"]) if words["avoid"] is not None else 0
        arrangement_id = _made(call, workspace, event, hall)
        if other:
            _avoid(workspace, arrangement_id, other)
        seen = workspace.read(view, arrangement_id)
        progress = call.output.progress(_("Moves"))

        def tell(now: Progress) -> bool:
            progress(now.done, now.moves)
            return True

        arranged = arrange(seen, seed=seed, moves=moves, tell=tell)
        workspace.do(take_arranged, arrangement_id, arranged)
        seen = workspace.read(view, arrangement_id)
    answer, lines = _told(seen, arranged)
    call.output.answer(answer, *lines)
    return 0


def list_seats(call: Call) -> int:
    """Every seat with somebody on it, in the order of the chairs, with reasons and objections."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, call.words["hall"])
        row = one_arrangement(workspace, event, hall, call.words["session"])
        seen = workspace.read(view, row.id)
    names = {one.delegate_id: one.name for one in seen.sitters.values()}
    whole = SeenHall(
        seen.layout,
        {one.chair: one.delegate_id for one in seen.seats},
        seen.places,
        seen.arrangement.settings,
    )
    answer = [_seat(seen, whole, one, names) for one in seen.seats]
    lines = columns(_cells(one) for one in answer) if answer else [_("Nobody has a seat yet.")]
    call.output.answer(answer, *lines)
    return 0


def seat_one(call: Call) -> int:
    """Put a person on a chair by hand."""
    with call.workspace() as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, call.words["hall"])
        row = one_arrangement(workspace, event, hall, call.words["session"])
        person = one_person(workspace, event, call.words["WHOM"])
        seen = workspace.read(view, row.id)
        chair = _chair(seen, call.words["at"])
        other = workspace.do(seat_delegate, row.id, person.id, seen.chair_ids[chair])
        after = workspace.read(view, row.id)
    told = _("{name} sits at {seat}.").format(name=person.name, seat=chair)
    moved = next((one.chair for one in after.seats if one.delegate_id == other), "")
    if other:
        name = seen.sitters[other].name
        sentence = _("{name} moves to {seat}.") if moved else _("{name} has no seat now.")
        told = f"{told} {sentence.format(name=name, seat=moved)}"
    answer = {
        "delegate": id_text(person.id),
        "seat": chair,
        "other": id_text(other) if other else "",
        "other_seat": moved,
    }
    call.output.answer(answer, told)
    return 0


# --- what was asked for --------------------------------------------------------------------------


def _moves(moves: str | None, seconds: str | None) -> int:
    if moves is not None and seconds is not None:
        raise NotPossible(_("Give either --moves or --seconds, not both."))
    if seconds is not None:
        return _at_most(_number(seconds, "--seconds") * A_SECOND, "--seconds")
    if moves is None:
        return USUAL_MOVES
    number = _number(moves, "--moves")
    if number != number.to_integral_value():
        raise _no_number("--moves", moves)
    return _at_most(number, "--moves")


def _number(text: str, option: str) -> Decimal:
    try:
        number = Decimal(text.strip())
    except InvalidOperation as error:
        raise _no_number(option, text) from error
    if not number.is_finite() or number < 0:
        raise _no_number(option, text)
    return number


def _no_number(option: str, text: str) -> NotPossible:
    sentence = _("{option} cannot be “{text}”: a number from 0 on is needed.")
    return NotPossible(sentence.format(option=option, text=text))


def _at_most(number: Decimal, option: str) -> int:
    if number > MOST_MOVES:
        sentence = _("{option} is too much: at most {most} moves are made.")
        raise NotPossible(sentence.format(option=option, most=MOST_MOVES))
    return int(number)


def _made(call: Call, workspace: Workspace, event: EventFacts, hall: HallRow) -> int:
    """The arrangement that is meant; one that is not there yet is made."""
    session, known = call.words["session"], of_hall(workspace, event, hall)
    if session is None:
        if known:
            return one_arrangement(workspace, event, hall, None).id
        return workspace.do(add_arrangement, hall.id)
    found = find_arrangement(workspace, event, known, session)
    if found:
        return one_arrangement(workspace, event, hall, session).id
    session_id = session_of(workspace, event, session)
    if session_id is None:
        sentence = _("The programme has no “{name}”; the seats are kept under this name.")
        call.output.remark(sentence.format(name=session))
    return workspace.do(add_arrangement, hall.id, session, session_id)


def _other(workspace: Workspace, event: EventFacts, name: str) -> int:
    """The arrangement of whichever hall whose neighbours are avoided."""
    found = find_arrangement(workspace, event, workspace.read(arrangements, event.id), name)
    if not found:
        sentence = _("There is no other session “{name}” with seats, so nobody can be avoided.")
        raise NotPossible(sentence.format(name=name))
    return found[0].id


def _avoid(workspace: Workspace, arrangement_id: int, other: int) -> None:
    if arrangement_id == other:
        raise NotPossible(_("A session cannot avoid its own neighbours. Name another one."))
    workspace.do(set_arrangement_settings, arrangement_id, avoid=other)


def _chair(seen: SeatingView, text: str) -> str:
    wanted = text.strip().casefold()
    found = next((key for key in seen.chair_ids if key.casefold() == wanted), None)
    if found is None:
        sentence = _("“{hall}” has no chair “{name}”; there are such as {chair}.")
        first = next(iter(seen.chair_ids), "–")
        raise NotPossible(sentence.format(hall=seen.hall.name, name=text, chair=first))
    return found


# --- what is said --------------------------------------------------------------------------------


def _told(seen: SeatingView, arranged: Arranged) -> tuple[dict[str, Any], list[str]]:
    names = {one.delegate_id: one.name for one in seen.sitters.values()}
    without = [one for one in arranged.unseated if one.guest_id in set(seen.unseated)]
    answer: dict[str, Any] = {
        "hall": seen.hall.name,
        "session": seen.arrangement.name,
        "seed": arranged.seed,
        "moves": arranged.moves,
        "score": arranged.score,
        "first_score": arranged.first_score,
        "seated": len(seen.seats),
        "behind": len(seen.behind),
        "broken": [_broken(one, names) for one in arranged.broken],
        "unseated": [_unseated(one, names) for one in without],
        "objections": [
            objection_words(one.reason, one.guest_id, one.chair, names) for one in seen.objections
        ],
    }
    n = len(seen.seats)
    lines = [
        ngettext("{n} person has a seat.", "{n} people have a seat.", n).format(n=n),
        _("Score {score}; it began with {first}.").format(
            score=arranged.score, first=arranged.first_score
        ),
    ]
    for one in answer["broken"]:
        sentence = _("Not kept: {what} ({names}); it costs {cost}.")
        people = ", ".join(one["names"])
        lines.append(sentence.format(what=one["what"], names=people, cost=one["cost"]))
    lines += [f"{one['name']}: {one['reason']}" for one in answer["unseated"]]
    return answer, lines


def _broken(one: BrokenPart, names: Mapping[int, str]) -> dict[str, Any]:
    return {
        "kind": one.term,
        "what": _(_TERM_WORDS[one.term]) if one.term in _TERM_WORDS else one.term,
        "delegates": [id_text(guest) for guest in one.guests],
        "names": [names.get(guest, "") for guest in one.guests],
        "cost": one.cost,
        "keeping": one.keeping,
    }


def _unseated(one: Unseated, names: Mapping[int, str]) -> dict[str, Any]:
    return {
        "delegate": id_text(one.guest_id),
        "name": names.get(one.guest_id, ""),
        "reason": unseated_words(one.reason, names),
    }


def _seat(
    seen: SeatingView, whole: SeenHall, one: SeatRow, names: Mapping[int, str]
) -> dict[str, Any]:
    sitter = seen.sitters.get(one.delegate_id)
    labels = {table.key: table.label for table in seen.layout.tables}
    against = [found for found in seen.objections if found.chair == one.chair]
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
    }


def _cells(one: Mapping[str, Any]) -> Sequence[str]:
    first = next(iter(one["reasons"]), "")
    return one["seat"], one["table"] or "–", one["name"], one["delegation"] or "–", first
