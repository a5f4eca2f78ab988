"""The pairs behind the page: who may be whom, and what has happened to each record already.

What must not come in: Qt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hanoiplan.base.clock import to_event_time
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.matching import Match
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.delegates.queries import delegate_rows, standings
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived
from hanoiplan.store.work import Reader

TABLES = frozenset(
    {
        *("delegate", "delegation", "category", "event", "kept_apart"),
        *("passage", "passage_taken_back", "number_issued", "badge_issued", "badge_voided"),
    }
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two records, and what hangs on it."""

    row: DelegateRow
    arrived: datetime | None  # by the event's clock
    badge: str  # the number of a badge that opens doors, "" when there is none

    @property
    def weight(self) -> tuple[bool, bool, int]:
        """Which record to propose to keep: who has come, who has a badge, the older one."""
        return (self.arrived is not None, bool(self.badge), -self.row.id)


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the list."""

    match: Match
    one: Side
    two: Side

    @property
    def key(self) -> tuple[int, int]:
        """Its identity in the list."""
        return (self.one.row.id, self.two.row.id)

    @property
    def proposed(self) -> int:
        """The side to keep unless somebody says otherwise: 0 or 1."""
        return 0 if self.one.weight >= self.two.weight else 1


def pairs_of(reader: Reader, event_id: int, matches: Sequence[Match]) -> list[Pair]:
    """The matches whose two records still stand in the list, with what hangs on them."""
    ids = {row_id for match in matches for row_id in (match.first_id, match.second_id)}
    rows = [row for row in delegate_rows(reader, event_id, ids) if _is_here(row)]
    badges = standings(reader, event_id, ids)
    came = arrived(reader, event_id, ids)
    facts = event(reader, event_id)
    zone = facts.time_zone if facts else DEFAULT_ZONE
    sides = {
        row.id: Side(
            row,
            to_event_time(came[row.id].at, zone) if row.id in came else None,
            _badge(badges, row.id),
        )
        for row in rows
    }
    return [
        Pair(match, sides[match.first_id], sides[match.second_id])
        for match in matches
        if match.first_id in sides and match.second_id in sides
    ]


def _is_here(row: DelegateRow) -> bool:
    return row.cancelled_at is None and row.merged_into is None


def _badge(badges: Mapping[int, BadgeStanding], row_id: int) -> str:
    standing = badges.get(row_id)
    return badge_text(standing.number) if standing is not None and standing.in_force else ""
