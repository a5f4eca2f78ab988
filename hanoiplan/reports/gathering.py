"""Reading what reports are made of. What must not come in: what a report looks like."""

from dataclasses import dataclass

from hanoiplan.delegates.model import DelegationKind
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.queries import arrived
from hanoiplan.reports.delegate_list import ListFacts, delegation_matches, in_order
from hanoiplan.store.work import Reader

# Whoever comes as a delegation; ministries, embassies, teams are called by their own name.
_COMING = frozenset(
    {DelegationKind.FOREIGN_CITY, DelegationKind.VIETNAMESE_LOCALITY, DelegationKind.OTHER}
)


@dataclass(frozen=True, slots=True)
class ListChoice:
    """Whom a list shows; cancelled and merged people never are in one."""

    delegation: str = ""  # its name in either language, "" for all
    only_arrived: bool = False


def list_facts(reader: Reader, event: EventFacts, choice: ListChoice) -> ListFacts:
    """The people of a list in its order."""
    rows = [
        row
        for row in delegate_rows(reader, event.id)
        if row.cancelled_at is None
        and row.merged_into is None
        and delegation_matches(row, choice.delegation)
    ]
    if choice.only_arrived:
        here = arrived(reader, event.id)
        rows = [row for row in rows if row.id in here]
    bodies = offices(reader, event.id)
    return ListFacts(event, in_order(rows), choice.only_arrived, bodies)


def offices(reader: Reader, event_id: int) -> frozenset[int]:
    """The delegations that are an office and come from nowhere."""
    return frozenset(one.id for one in delegations(reader, event_id) if one.kind not in _COMING)
