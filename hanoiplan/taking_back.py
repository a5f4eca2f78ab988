"""What an undo would do, and why it must be refused: the sentences behind Ctrl+Z."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from hanoiplan import reactions
from hanoiplan.base.clock import from_text, to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.plans.queries import time_zone
from hanoiplan.schema import HEAD
from hanoiplan.store import undo
from hanoiplan.store.journal import Act, Recorded, named
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader

_REFUSED = {
    Act.UNDO: N_("“{what}” cannot be undone: {reason}"),
    Act.REDO: N_("“{what}” cannot be done again: {reason}"),
}


def next_step(connection: Connection, desk: str, act: Act) -> tuple[Recorded, list[RowStep]]:
    """The operation that undo or redo means now, with its steps.

    Raises:
        NotPossible: there is none; the sentence names a fact that was passed over.
    """
    stacks = undo.stacks(connection, desk)
    stack = stacks.undo if act is Act.UNDO else stacks.redo
    if not stack:
        raise NotPossible(_nothing_left(act, stacks.passed_over))
    operation = stack[-1]
    if undo.erased(connection, operation.id):
        refused = _(_REFUSED[act])
        raise NotPossible(
            refused.format(
                what=named(operation.heading), reason=_("a part of it was erased by law.")
            )
        )
    if operation.heading.shape != HEAD:
        raise NotPossible(
            _(
                "“{what}” cannot be undone: the file was brought up to a newer version since."
                " Change it back by hand; the values before stand in the history."
            ).format(what=named(operation.heading))
        )
    steps = undo.backwards if act is Act.UNDO else undo.forwards
    return operation, steps(connection, operation.id)


def refuse_if_in_use(
    connection: Connection,
    reader: Reader,
    act: Act,
    operation: Recorded,
    steps: Sequence[RowStep],
) -> None:
    """Refuse when rows have changed since, or something hangs on a row that would go.

    Raises:
        NotPossible: with who and when.
    """
    later = undo.changed_since(connection, operation.id, steps)
    hanging = later or undo.children_left(connection, steps)
    reason = reactions.what_hangs_on(reader, steps)
    if hanging is not None:
        reason = _("{who} did “{what}” at {time} on the same entries.").format(
            who=_who(hanging),
            what=named(hanging.heading),
            time=f"{_local(reader, hanging):%H:%M, %d/%m/%Y}",
        )
    if reason is not None:
        refused = _(_REFUSED[act])
        raise NotPossible(refused.format(what=named(operation.heading), reason=reason))


def _nothing_left(act: Act, passed_over: Recorded | None) -> str:
    if act is Act.REDO:
        return _("There is nothing to do again.")
    if passed_over is None:
        return _("There is nothing to undo at this desk.")
    return _(
        "There is nothing to undo at this desk. “{what}” is a fact and stays; take it back on"
        " its own page with a reason."
    ).format(what=named(passed_over.heading))


def _who(operation: Recorded) -> str:
    if operation.heading.operator:
        return _("{name}, desk {desk},").format(
            name=operation.heading.operator, desk=operation.heading.desk
        )
    return _("Desk {desk}").format(desk=operation.heading.desk)


def _local(reader: Reader, operation: Recorded) -> datetime:
    return to_event_time(from_text(operation.heading.moment), time_zone(reader))
