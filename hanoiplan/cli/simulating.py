"""`rehearse` and `simulate`: the event tried on a copy, and thousands of scans to try it with."""

import random
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import PATIENCE, Call
from hanoiplan.cli.desk import outcome_as_json
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration.operations import check_in
from hanoiplan.rehearsal import begin_rehearsal, refuse_real
from hanoiplan.workspace import Workspace


def rehearse(call: Call) -> int:
    """Make a rehearsal of the whole event on a copy."""
    copy = begin_rehearsal(call.file, call.path("COPY"), call.clock)
    sentence = _(
        "Made the rehearsal {copy}. Nothing in it counts, and its badges open no door; delete the"
        " file when it is over."
    )
    call.output.answer({"rehearsal": str(copy)}, sentence.format(copy=copy))
    return 0


def simulate(call: Call) -> int:
    """Drive scans from several desks into a demonstration or a rehearsal; a line for each."""
    words = call.words
    with call.workspace(read_only=True) as looked:
        looked.read(refuse_real, call.file.name)
        tried = looked.is_rehearsal
    where = _("the rehearsal {name}") if tried else _("the demonstration {name}")
    told = _("Scans are simulated in {where}.").format(where=where.format(name=call.file.name))
    call.output.remark(told)
    with ExitStack() as opened:
        desks = [
            opened.enter_context(closing(_desk(call, n))) for n in range(1, words["desks"] + 1)
        ]
        event = call.event(desks[0])
        chance = random.Random(words["seed"])  # noqa: S311 - an order of people, not a secret
        codes = _codes(desks[0], event)
        _scan(call, desks, event, _in_turns(codes, words["scans"], chance))
    return 0


def _desk(call: Call, number: int) -> Workspace:
    return Workspace.open(
        call.file, call.clock, str(number), call.words["operator"], patience=PATIENCE
    )


def _codes(desk: Workspace, event: EventFacts) -> list[str]:
    """The digits of everybody who is expected."""
    expected = [
        row.id
        for row in desk.read(delegate_rows, event.id)
        if row.cancelled_at is None and row.merged_into is None
    ]
    if not expected:
        raise NotPossible(_("There is nobody to scan. Make a demonstration with delegates."))
    given = desk.do(give_codes, event.id, expected)
    return [given[delegate_id] for delegate_id in expected]


def _in_turns(codes: Sequence[str], scans: int, chance: random.Random) -> Iterator[str]:
    """So many scans: everybody once in random order, then again in another one."""
    left = scans
    while left > 0:
        order = list(codes)
        chance.shuffle(order)
        yield from order[:left]
        left -= len(order)


def _scan(call: Call, desks: Sequence[Workspace], event: EventFacts, codes: Iterator[str]) -> None:
    """One desk after the other; each line is said only when its outcome is in the file."""
    pause = 1 / call.words["rate"] if call.words["rate"] else 0.0
    began = time.monotonic()
    for number, code in enumerate(codes):
        time.sleep(max(began + number * pause - time.monotonic(), 0.0))
        outcome = desks[number % len(desks)].do(check_in, event.id, code)
        call.output.line(outcome_as_json(outcome, event))
