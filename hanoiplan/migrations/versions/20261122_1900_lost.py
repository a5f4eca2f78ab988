"""A loan that comes to its end because the thing is lost: it does not go back into the stock."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261122_1900"
down_revision = "20261122_1700"


def upgrade() -> None:
    """Rows that are there need a default; the table itself is to have none."""
    column: sa.Column[bool] = sa.Column("lost", sa.Boolean(), nullable=False, server_default="0")
    with op.batch_alter_table("hand_back") as batch:
        batch.add_column(column)
    with op.batch_alter_table("hand_back") as batch:
        batch.alter_column("lost", server_default=None)


def upcast(table: str, values: dict[str, Any], whole: bool) -> dict[str, Any]:
    """What came back before this step came back indeed."""
    return {"lost": False, **values} if whole and table == "hand_back" else values
