"""`arrange` and `seat`: everybody on a chair; one person moved. Who sits where is `seat_list`."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_halls import (
    called_like,
    find_arrangement,
    of_hall,
    one_arrangement,
    one_hall,
    one_person,
    session_of,
    the_only,
)
from hanoiplan.cli.seat_list import interpreter, names_of, nowhere
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.arrangement_operations import add_arrangement, set_arrangement_settings
from hanoiplan.seating.arranging import USUAL_MOVES, USUAL_SEED, arrange
from hanoiplan.seating.assign import A_SECOND, Progress
from hanoiplan.seating.interpreters_seen import without_place
from hanoiplan.seating.model import Arranged, BrokenPart, HallRow, SeatingView
from hanoiplan.seating.protocol.seat_words import objection_words, unseated_words
from hanoiplan.seating.protocol.values import Unseated
from hanoiplan.seating.queries import arrangements
from hanoiplan.seating.seat_operations import seat_delegate, take_arranged
from hanoiplan.seating.solving.objective import TERMS
from hanoiplan.seating.viewing import view
from hanoiplan.workspace import Workspace

MOST_MOVES = 1_000_000_000
HIGHEST_SEED = 2**31 - 1  # as every file and every machine can keep it
_TERM_WORDS = {term.id: term.words for term in TERMS}


def arrange_hall(call: Call) -> int:
    """Arrange a hall once; people whose seats are locked stay, the others are placed anew."""
    words = call.words
    moves = _moves(words["moves"], words["seconds"])
    seed = _seed(words["seed"])
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
        workspace.do(take_arranged, arrangement_id, arranged, seen)
        seen = workspace.read(view, arrangement_id)
    answer, lines = _told(seen, arranged)
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


def _seed(seed: int | None) -> int:
    if seed is None:
        return USUAL_SEED
    if not 0 <= seed <= HIGHEST_SEED:
        sentence = _("{option} cannot be {number}: give a number from 0 to {most}.")
        words = {"option": "--seed", "number": seed, "most": HIGHEST_SEED}
        raise NotPossible(sentence.format(**words))
    return seed


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
    if session is None:  # the one called like the hall, whatever else the hall is used for
        own = called_like(hall, known)
        return the_only(own, hall.name, "--session").id if own else _added(workspace, hall)
    found = find_arrangement(workspace, event, known, session)
    if found:
        return the_only(found, session, "--session").id
    session_id = session_of(workspace, event, session)
    if session_id is None:
        sentence = _("The programme has no “{name}”; the seats are kept under this name.")
        call.output.remark(sentence.format(name=session))
    return _added(workspace, hall, session, session_id)


def _added(
    workspace: Workspace, hall: HallRow, name: str = "", session_id: int | None = None
) -> int:
    return workspace.do(add_arrangement, hall.id, name, session_id)


def _other(workspace: Workspace, event: EventFacts, name: str) -> int:
    """The arrangement of whichever hall whose neighbours are avoided."""
    found = find_arrangement(workspace, event, workspace.read(arrangements, event.id), name)
    if not found:
        sentence = _("There is no other session “{name}” with seats, so nobody can be avoided.")
        raise NotPossible(sentence.format(name=name))
    return the_only(found, name, "--avoid").id


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
    names = names_of(seen)
    without = [one for one in arranged.unseated if one.guest_id in set(seen.unseated)]
    silent = without_place(seen)
    answer: dict[str, Any] = {
        "hall": seen.hall.name,
        "session": seen.arrangement.name,
        "seed": arranged.seed,
        "moves": arranged.moves,
        "score": arranged.score,
        "first_score": arranged.first_score,
        "seated": len(seen.seats),
        "behind": len(seen.behind),
        "interpreters": [interpreter(one, names) for one in seen.behind],
        "broken": [_broken(one, names) for one in arranged.broken],
        "unseated": [
            *(_unseated(one, names) for one in without),
            *(nowhere(one, principal, names) for one, principal in silent.items()),
        ],
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
