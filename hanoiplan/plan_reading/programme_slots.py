"""A row of a programme made from the item that was read and the hours that stand with it.

For programmes without columns of their own for venue or speakers. What must not come in: tables.
"""

import datetime

from hanoiplan.plan_reading.model import SlotFound, SourceRef
from hanoiplan.plan_reading.programme_cells import CellParts, kind_by_title
from hanoiplan.plan_reading.programme_times import Hours


def slot_of(
    parts: CellParts,
    hours: Hours,
    day: datetime.date | None,
    source: SourceRef,
    *,
    led: bool = False,
    uncertain: frozenset[str],
) -> SlotFound:
    """The row; `led`: that somebody speaks or chairs tells what kind of row it is."""
    return SlotFound(
        parts.title,
        source,
        date=day,
        start=hours.start,
        end=hours.end,
        all_day=hours.all_day,
        theme=parts.theme,
        venue=parts.venue,
        chair=parts.chair,
        moderator=parts.moderator,
        speakers=tuple(parts.speakers),
        executing=parts.executing,
        kind=kind_by_title(parts.title, led=led),
        uncertain=uncertain,
    )
