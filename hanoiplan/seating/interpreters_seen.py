"""Interpreters of an arrangement as it stands: who is by whom, and who has no place in the hall.

Pure. What must not come in: where interpreters are put (`protocol.interpreters`).
"""

from hanoiplan.seating.model import BehindRow, SeatingView
from hanoiplan.seating.protocol.interpreters import principals
from hanoiplan.seating.protocol.values import InterpreterPlace


def by_principal(view: SeatingView) -> dict[int, list[BehindRow]]:
    """Those who stand behind or beside, by the one for whom they speak."""
    found: dict[int, list[BehindRow]] = {}
    for row in view.behind:
        found.setdefault(row.principal_id, []).append(row)
    return found


def without_place(view: SeatingView) -> dict[int, int]:
    """Those who speak for somebody the arrangement is for and are nowhere in it, with the one.

    Nobody where interpreters are not meant to be in the hall.
    """
    if view.arrangement.settings.interpreter is InterpreterPlace.NONE:
        return {}
    sitting, standing = {one.delegate_id for one in view.seats}, by_principal(view).values()
    here = sitting | {one.delegate_id for rows in standing for one in rows}
    return {
        interpreter: principal
        for interpreter, principal in principals(view.places).items()
        if interpreter in view.meant and interpreter not in here
    }
