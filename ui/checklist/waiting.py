"""The number beside the checklist in the rail: only what is late.

What must not come in: what a room does about it.
"""

from datetime import date

from hanoiplan.checklist.queries import how_many_late
from hanoiplan.store.work import Reader

TABLES = ("task", "task_occurrence", "plan", "event")  # changes that can change the number


def how_many_wait(reader: Reader, _event_id: int, today: date) -> int:
    """Tasks of all plans and of the event whose day has passed."""
    return how_many_late(reader, 0, today)
