"""`gaps`: who would move up on the day, and moving them; whose cards are then printed anew."""

from collections.abc import Iterable, Sequence
from typing import Any

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_halls import one_arrangement, one_hall, one_person
from hanoiplan.cli.output import columns
from hanoiplan.cli.seat_list import names_of
from hanoiplan.seating.gaps import cards_to_print, plan_gaps
from hanoiplan.seating.model import Move, SeatingView
from hanoiplan.seating.seat_operations import close_gaps
from hanoiplan.seating.viewing import view


def run(call: Call) -> int:
    """Show the moves; with --close carry them out."""
    closing = call.words["close"]
    with call.workspace(read_only=not closing) as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, call.words["hall"])
        row = one_arrangement(workspace, event, hall, call.words["session"])
        keep = [one_person(workspace, event, one).id for one in call.words["keep"] or ()]
        seen = workspace.read(view, row.id)
        moves = plan_gaps(seen, keep, began=call.words["began"] or None)
        cards = cards_to_print(moves)
        if closing and moves:
            cards = workspace.do(close_gaps, row.id, moves).cards
    answer = _as_json(seen, moves)
    lines = columns(_cells(answer)) if moves else [_("There is no gap to close.")]
    value = {"closed": closing, "moves": answer, "cards": [id_text(one) for one in cards]}
    call.output.answer(value, *lines, *(_told(len(cards)) if closing and moves else ()))
    return 0


def _as_json(seen: SeatingView, moves: Iterable[Move]) -> list[dict[str, Any]]:
    names = names_of(seen)
    return [
        {
            "delegate": id_text(one.delegate_id),
            "name": names.get(one.delegate_id, ""),
            "from": one.from_chair,
            "to": one.to_chair,
        }
        for one in moves
    ]


def _cells(answer: Iterable[dict[str, Any]]) -> Iterable[Sequence[str]]:
    return ((one["name"], one["from"] or "–", one["to"] or _("no seat")) for one in answer)


def _told(many: int) -> list[str]:
    words = ngettext("{n} card to print anew.", "{n} cards to print anew.", many)
    how = _("“print KIND … --hall NAME --only changed” prints the changed cards alone.")
    return [_("The gaps are closed."), words.format(n=many), *([how] if many else [])]
