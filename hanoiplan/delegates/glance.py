"""What is true of a whole list of people before its records are read.

One light look over everybody: who stands on which line, who shares a name, how many have a badge.
So a page can show any line as it will stay. What must not come in: records, SQL.
"""

from collections import Counter
from dataclasses import dataclass

from hanoiplan.delegates.queries import briefs
from hanoiplan.delegates.roles import is_head
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class Glance:
    """An event's list of people as a whole."""

    ids: tuple[int, ...]  # in list order, those of `delegate_ids`
    coming: int  # not cancelled
    heads: int  # of those who come, leading a delegation
    namesakes: frozenset[str]  # folded names that several who come bear
    same_name: int  # how many bear them
    pictures: bool  # whether anybody has a photo

    @property
    def cancelled(self) -> int:
        """How many will not come."""
        return len(self.ids) - self.coming


def glance(reader: Reader, event_id: int, limit: int) -> Glance:
    """The list of an event, cut after so many people."""
    everybody = briefs(reader, event_id, limit)
    coming = [(name, role) for _id, name, role, comes, _photo in everybody if comes]
    names = Counter(name for name, _role in coming)
    roles = Counter(role for _name, role in coming)
    return Glance(
        ids=tuple(one[0] for one in everybody),
        coming=len(coming),
        heads=sum(n for role, n in roles.items() if is_head(role)),
        namesakes=frozenset(name for name, n in names.items() if n > 1),
        same_name=sum(n for n in names.values() if n > 1),
        pictures=any(one[4] for one in everybody),
    )
