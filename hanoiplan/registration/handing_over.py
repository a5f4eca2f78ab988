"""A whole delegation's things go to one person: the badges that are printed, the kits, the gifts.

The only place where handing out meets the print log. What must not come in: what is due to whom
(`handouts`), and the sheet that is signed (`hand_over_paper`).
"""

from collections.abc import Collection
from datetime import datetime

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import print_log
from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.delegates.queries import members, standings
from hanoiplan.handouts.model import HandOver
from hanoiplan.handouts.operations import hand_over_delegation
from hanoiplan.store.work import Reader, Work


@operation(N_("Hand over to a delegation (items: {n})"))
def hand_over(work: Work, event_id: int, delegation_id: int, receiver: str) -> HandOver:
    """Give one person all that a delegation is due and every badge of it that is printed.

    Raises:
        NotPossible: the delegation is gone or nobody of it comes, nobody says who takes it, or all
            of it was handed over before.
    """
    printed = printed_badges(work, event_id, members(work, delegation_id))
    return hand_over_delegation(work, event_id, delegation_id, receiver, printed)


def printed_badges(
    reader: Reader, event_id: int, delegate_ids: Collection[int]
) -> dict[int, datetime]:
    """Of these people those whose badge in force left the printer, and when it last did."""
    alive = standings(reader, event_id, delegate_ids)
    return {
        one.delegate_id: one.at
        for one in print_log(reader, event_id, CardKind.BADGE, delegate_ids)
        if one.delegate_id in alive
        and alive[one.delegate_id].in_force
        and alive[one.delegate_id].version == one.version
    }
