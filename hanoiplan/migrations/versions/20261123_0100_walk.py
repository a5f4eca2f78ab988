"""The minutes that people need from one room of an event to another: a fact of the event."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261123_0100"
down_revision = "20261123_0030"
_BEFORE = 5  # what the program took for every event until this step


def upgrade() -> None:
    """Rows that are there need a default; the table itself is to have none."""
    column: sa.Column[int] = sa.Column(
        "walk_minutes", sa.Integer(), nullable=False, server_default=str(_BEFORE)
    )
    with op.batch_alter_table("event") as batch:
        batch.add_column(column)
    with op.batch_alter_table("event") as batch:
        batch.alter_column("walk_minutes", server_default=None)


def upcast(table: str, values: dict[str, Any], whole: bool) -> dict[str, Any]:
    """An event of before this step had the minutes of the program."""
    return {"walk_minutes": _BEFORE, **values} if whole and table == "event" else values
