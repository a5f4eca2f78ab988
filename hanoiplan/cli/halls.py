"""`hall` and `halls`: a hall from a few numbers; what halls there are."""

from collections.abc import Sequence
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call
from hanoiplan.cli.output import columns
from hanoiplan.reports.measures import due_a_seat
from hanoiplan.seating.halls.parameters import KIND_WORDS, hall_kind
from hanoiplan.seating.model import ArrangementRow, HallRow
from hanoiplan.seating.operations import add_hall
from hanoiplan.seating.queries import arrangements, hall, halls


def make(call: Call) -> int:
    """Make a hall; its numbers are checked one by one."""
    kind = hall_kind(call.words["kind"])
    with call.workspace() as workspace:
        event = call.event(workspace)
        given = _numbers(call.words["param"] or ())
        hall_id = workspace.do(add_hall, event.id, call.words["NAME"], kind, given)
        made = workspace.read(hall, hall_id)
        due = len(workspace.read(due_a_seat, event.id))
    assert made is not None  # it was made just now
    lines = [_("The hall “{name}” is made.").format(name=made.name), _capacity(made, due)]
    call.output.answer(_as_json(made, ()), " ".join(lines))
    return 0


def list_halls(call: Call) -> int:
    """Every hall with its capacity and its arrangements."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        known = workspace.read(halls, event.id)
        used = workspace.read(arrangements, event.id)
    answer = [_as_json(one, [row for row in used if row.hall_id == one.id]) for one in known]
    lines = columns(_cells(one, used) for one in known) if known else [_("There are no halls yet.")]
    call.output.answer(answer, *lines)
    return 0


def _numbers(given: Sequence[str]) -> dict[str, str]:
    numbers = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            sentence = _("“{text}” is no number of a hall. Write it like tables=35.")
            raise NotPossible(sentence.format(text=text))
        numbers[name.strip()] = value
    return numbers


def _capacity(made: HallRow, due: int) -> str:
    n = made.capacity
    seats = ngettext("It has {n} seat;", "It has {n} seats;", n).format(n=n)
    people = ngettext(
        "{n} person is confirmed and due one.", "{n} people are confirmed and due one.", due
    ).format(n=due)
    return f"{seats} {people}"


def _as_json(one: HallRow, used: Sequence[ArrangementRow]) -> dict[str, Any]:
    return {
        "id": id_text(one.id),
        "name": one.name,
        "kind": str(one.kind),
        "parameters": dict(one.parameters),
        "capacity": one.capacity,
        "sessions": [row.name for row in used],
        "arrangements": [{"id": id_text(row.id), "name": row.name} for row in used],
    }


def _cells(one: HallRow, used: Sequence[ArrangementRow]) -> tuple[str, ...]:
    names = ", ".join(row.name for row in used if row.hall_id == one.id)
    seats = ngettext("{n} seat", "{n} seats", one.capacity).format(n=one.capacity)
    return one.name, _(KIND_WORDS[one.kind]), seats, names or "–"
