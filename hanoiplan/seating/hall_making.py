"""Making a hall that people can be seated in at once: the furniture and an arrangement of it.

What must not come in: what halls and arrangements are (`operations`, `arrangement_operations`).
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.seating.arrangement_operations import add_arrangement
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.operations import add_hall
from hanoiplan.store.work import Work


@operation(N_("New hall"))
def make_hall(
    work: Work,
    event_id: int,
    name: str,
    kind: HallKind,
    params: Mapping[str, str | int] | None = None,
) -> int:
    """A hall with an arrangement of the same name, in one step; returns the arrangement.

    Raises:
        NotPossible: it has no name or one that is taken, or a number is wrong.
    """
    return add_arrangement(work, add_hall(work, event_id, name, kind, params))
