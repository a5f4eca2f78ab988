"""Which shape a file's tables have, and how values written under an older shape read today.

A shape is the revision of the newest migration; revisions are dates, so they tell their order.
Journal entries keep the values as they were written. Whoever compares them with today's tables
has them *upcast* first, by the functions that the migrations in between brought along.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, text

from hanoiplan.store.values import Values

VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"


@dataclass(frozen=True, slots=True)
class Written:
    """Values of one row as the journal has them.

    `whole`: all columns of a new row, so that columns of later shapes have to be filled in; else
    the changed columns only.
    """

    shape: str
    table: str
    values: Values
    whole: bool


Upcast = Callable[[Written, str], Values]  # (what was written, the shape that is wanted)


def as_written(written: Written, wanted: str) -> Values:  # noqa: ARG001 - the form of an Upcast
    """The values unchanged: right where only one shape has ever been."""
    return written.values


def stamp(connection: Connection, revision: str) -> None:
    """Say in a new file which shape its tables have."""
    connection.exec_driver_sql(VERSION_TABLE)
    connection.execute(
        text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision}
    )


def shape_of(connection: Connection) -> str:
    """The shape of a file's tables; empty when it was never stamped."""
    known = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE type='table' AND name='alembic_version'"
    ).first()
    if known is None:
        return ""
    # `*`: its one column, also where a damaged byte stands in the column's name
    return str(connection.exec_driver_sql("SELECT * FROM alembic_version").scalar() or "")
