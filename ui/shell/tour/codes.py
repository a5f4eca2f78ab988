"""Badge codes for the pictures of the desk: of guests who are expected, here already, or not ours.

Every code is "" in a workspace that has nobody of the kind. What must not come in: windows.
"""

from collections import Counter

from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.delegates.issuing import code_of, give_codes, replace_codes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived
from hanoiplan.workspace import Workspace

OUR_NUMBER = 137
NOBODYS_KEY = bytes(32)
STRANGE = "978604202600817513042"  # as on a book or a ticket


def welcome_code(workspace: Workspace, event_id: int) -> str:
    """A guest with a note for the desk, of a delegation that is not complete yet."""
    away = _away(workspace, event_id)
    sizes = Counter(row.delegation_id for row in away)
    best = max(
        away,
        key=lambda row: (bool(row.attention), row.country != "VN", sizes[row.delegation_id]),
        default=None,
    )
    return _code(workspace, event_id, best.id) if best else ""


def last_of_delegation_code(workspace: Workspace, event_id: int) -> str:
    """The one guest that a delegation of several still waits for."""
    sizes = Counter(row.delegation_id for row in _expected(workspace, event_id))
    away = _away(workspace, event_id)
    missing = Counter(row.delegation_id for row in away)
    for row in away:
        if missing[row.delegation_id] == 1 and sizes[row.delegation_id] > 1:
            return _code(workspace, event_id, row.id)
    return ""


def used_code(workspace: Workspace, event_id: int) -> str:
    """Somebody who is here already."""
    here = workspace.read(arrived, event_id)
    came = [row.id for row in _expected(workspace, event_id) if row.id in here]
    return _code(workspace, event_id, came[0]) if came else ""


def void_code(workspace: Workspace, event_id: int) -> str:
    """A code of ours that is dead: the one before the reprint of a badge."""
    away = _away(workspace, event_id)[1:2]
    code = "".join(_code(workspace, event_id, row.id) for row in away)
    for row in away:
        workspace.do(replace_codes, event_id, [row.id])
    return code


def cancelled_code(workspace: Workspace, event_id: int) -> str:
    """Somebody with a badge who was cancelled."""
    rows = workspace.read(delegate_rows, event_id)
    gone = [row.id for row in rows if row.cancelled_at is not None and row.badge_number]
    return workspace.do(code_of, event_id, gone[0]) if gone else ""


def altered_code(workspace: Workspace, event_id: int) -> str:
    """A code as ours in every digit but those that need our key."""
    del workspace, event_id
    return make_code(NOBODYS_KEY, BadgeCode(1, OUR_NUMBER, 1))


def strange_code(workspace: Workspace, event_id: int) -> str:
    """Digits that somebody else printed on something else."""
    del workspace, event_id
    return STRANGE


def _expected(workspace: Workspace, event_id: int) -> list[DelegateRow]:
    rows = workspace.read(delegate_rows, event_id)
    return [row for row in rows if row.cancelled_at is None and row.badge_number]


def _away(workspace: Workspace, event_id: int) -> list[DelegateRow]:
    here = workspace.read(arrived, event_id)
    return [row for row in _expected(workspace, event_id) if row.id not in here]


def _code(workspace: Workspace, event_id: int, delegate_id: int) -> str:
    return workspace.do(give_codes, event_id, [delegate_id])[delegate_id]
