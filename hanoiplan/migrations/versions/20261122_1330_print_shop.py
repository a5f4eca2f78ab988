"""The print shop: what a printed card said and why it was printed, sign-offs, own templates."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from hanoiplan.migrations.table_parts import new_index

revision = "20261122_1330"
down_revision = "20261122_0700"

# What a row written before this step has in the columns that came with it.
_NEW: dict[str, dict[str, Any]] = {
    "card_printed": {"content": "", "fields": "", "reason": "", "run": 0}
}


def upgrade() -> None:
    with op.batch_alter_table("card_printed") as batch:
        for name, value in _NEW["card_printed"].items():
            kind = sa.Text() if isinstance(value, str) else sa.Integer()
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=str(value)))
    with op.batch_alter_table("card_printed") as batch:
        for name in _NEW["card_printed"]:
            batch.alter_column(name, server_default=None)
    _card_signed_off()
    _badge_template()


def upcast(table: str, values: dict[str, Any], whole: bool) -> dict[str, Any]:
    """Rows that the journal keeps from before have nothing in the new columns."""
    return {**_NEW.get(table, {}), **values} if whole else values


def _card_signed_off() -> None:
    op.create_table(
        "card_signed_off",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_card_signed_off"),
    )
    new_index("card_signed_off", "event_id", "delegate_id")


def _badge_template() -> None:
    points = sa.ForeignKey("event.id", name="fk_badge_template_event_id_event")
    texts = ("name", "title_vi", "title_en", "kinds", "content")
    op.create_table(
        "badge_template",
        sa.Column("event_id", sa.Integer(), points, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_badge_template"),
        sa.UniqueConstraint("event_id", "name", name="uq_badge_template_event_id_name"),
    )
    new_index("badge_template", "event_id")
