"""Since when somebody is inside: asked before that person is said to stay away, or to come.

Reads facts only. What must not come in: which door lets whom in (`decision`).
"""

from datetime import datetime

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.queries import time_zone
from hanoiplan.presence.model import Direction, PassageRow
from hanoiplan.presence.queries import passages_of
from hanoiplan.registration.card import clock_time
from hanoiplan.store.work import Reader


def in_since(reader: Reader, delegate_id: int) -> datetime | None:
    """The earliest entry that no exit by the same door followed; None: outside."""
    latest: dict[int, PassageRow] = {}
    for passed in passages_of(reader, delegate_id):
        latest[passed.checkpoint_id] = passed
    entries = [one.at for one in latest.values() if one.direction is Direction.IN]
    return min(entries, default=None)


def been_in(reader: Reader, event_id: int, person: DelegateRow) -> str:
    """One sentence about somebody who is inside; "" of anybody else."""
    since = in_since(reader, person.id)
    if since is None:
        return ""
    time = clock_time(since, time_zone(reader, event_id), seconds=False)
    return _("{name} has been in since {time}.").format(name=person.name, time=time)
