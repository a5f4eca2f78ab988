"""The journal replayed: what the tables hold when every entry is carried out in its order.

Proving a file and looking at a past day rest on the same replay. What must not come in: the
proof itself (`verify`), and where the rows are put (`past`).
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select

from hanoiplan.base import clock
from hanoiplan.store.journal import ENTRIES, OPERATIONS, Action, Entry, read_entry
from hanoiplan.store.shapes import Upcast, Written, shape_of
from hanoiplan.store.values import Values


@dataclass(slots=True)
class Replay:
    """Tables as the journal makes them; rows with emptied entries are set apart.

    What empties entries writes an erasure after them that says what the row holds from then on;
    entries that are empty without one were emptied by nobody who may.
    """

    upcast: Upcast
    shape: str  # of the file's tables
    rows: dict[str, dict[int, Values]] = field(default_factory=dict)
    erased: set[tuple[str, int]] = field(default_factory=set)
    emptied: int = 0

    def take(self, entry: Entry, written_under: str) -> None:
        """Carry out an entry that has its values."""
        rows = self.rows.setdefault(entry.table, {})
        whole = entry.action in (Action.ADD, Action.ERASE)
        if entry.action is Action.ERASE:
            self.erased.discard((entry.table, entry.row))
        if entry.action is Action.REMOVE or (whole and entry.after is None):
            rows.pop(entry.row, None)
        elif entry.after is not None:
            written = Written(written_under, entry.table, entry.after, whole)
            rows[entry.row] = {**rows.get(entry.row, {}), **self._read(written)}

    def take_emptied(self, entry: Entry) -> None:
        """Remember a row of which nobody knows any more what it held."""
        self.erased.add((entry.table, entry.row))
        self.emptied += 1

    def _read(self, written: Written) -> Values:
        return written.values if written.shape == self.shape else self.upcast(written, self.shape)


def replay_until(connection: Connection, until: datetime, upcast: Upcast) -> Replay:
    """The replay of everything that had been written at a moment (aware)."""
    replay = Replay(upcast, shape_of(connection))
    newest = select(func.max(OPERATIONS.c.id)).where(OPERATIONS.c.moment <= clock.to_text(until))
    last = connection.execute(newest).scalar() or 0
    query = (
        select(ENTRIES, OPERATIONS.c.shape)
        .join(OPERATIONS, OPERATIONS.c.id == ENTRIES.c.operation)
        .where(ENTRIES.c.operation <= last)
        .order_by(ENTRIES.c.operation, ENTRIES.c.id)
    )
    for row in connection.execute(query):
        if row.payload is None:
            replay.take_emptied(read_entry(row))
        else:
            replay.take(read_entry(row), row.shape)
    return replay
