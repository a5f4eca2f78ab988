"""The file as it was at a past moment: the journal replayed into a database in memory.

Every beginning of the journal is a state that the file really had. What was emptied by law since
is not in it, and is counted, so that whoever shows the past can say so. What must not come in:
writing, and the meaning of any table.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, create_engine
from sqlalchemy.pool import StaticPool

from hanoiplan.store.prepared import insertion
from hanoiplan.store.replay import Replay
from hanoiplan.store.rows import METADATA, Kind, kind_of
from hanoiplan.store.values import Values, complete, to_raw
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class Past:
    """A view of the file as it was; `emptied` rows are unknown because a law emptied them."""

    reader: Reader
    emptied: int


@contextmanager
def as_of(reader: Reader, until: datetime) -> Iterator[Past]:
    """A view of the file as it was at a moment (aware), everything written until then included.

    Pictures and files are not in it. It costs a replay of the whole journal until then.
    """
    replay = reader.replayed(until)
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection)
            _fill(connection, replay)
            yield Past(reader.elsewhere(connection), len(replay.erased))
    finally:
        engine.dispose()


def _fill(connection: Connection, replay: Replay) -> None:
    for table in METADATA.sorted_tables:
        if "kind" in table.info and kind_of(table) in (Kind.RECORD, Kind.FACT):
            known = replay.rows.get(table.name, {}).items()
            rows = [
                _whole(table, row)
                for row_id, row in known
                if (table.name, row_id) not in replay.erased
            ]
            if rows:
                connection.exec_driver_sql(insertion(table), rows)


def _whole(table: Table, row: Values) -> Values:
    """All columns of the row: what a later shape added has its usual value."""
    return {**to_raw(table, complete(table, {})), **row}
