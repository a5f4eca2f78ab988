"""The number beside the programme in the rail: only what tears somebody or something apart.

What must not come in: what the page does about it.
"""

from datetime import date

from hanoiplan.programme.conflicts import Severity
from hanoiplan.programme.queries import conflicts, how_many_sessions
from hanoiplan.store.work import Reader

# changes that can change the number
TABLES = ("session", "session_part", "conflict_kept", "event")


def how_many_wait(reader: Reader, event_id: int, _today: date) -> int:
    """Grave conflicts that stand open."""
    if not how_many_sessions(reader, event_id):
        return 0
    return conflicts(reader, event_id, to_mend=False).count(Severity.GRAVE)
