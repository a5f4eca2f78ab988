"""The number beside the delegations in the rail: only those that need a person.

What must not come in: what a room does about it.
"""

from datetime import date

from hanoiplan.delegates.hosting import hosting_of
from hanoiplan.delegates.model import Invitation
from hanoiplan.delegates.queries import delegations
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader

TABLES = ("delegation", "delegate", "event")  # changes that can change the number


def how_many_wait(reader: Reader, event_id: int, _today: date) -> int:
    """Delegations that let the time for an answer pass, or go beyond the hosting rule."""
    facts = event(reader, event_id)
    if facts is None:
        return 0
    found = 0
    for row in delegations(reader, event_id):
        hosting = hosting_of(facts, row)
        over = hosting is not None and hosting.breaks_rule
        found += over or row.invitation is Invitation.NO_ANSWER
    return found
