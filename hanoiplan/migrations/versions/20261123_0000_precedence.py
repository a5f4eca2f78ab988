"""Precedence: the rank table, what is known of people for the order, settings, hosts, flags."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261123_0000"
down_revision = "20261122_2030"


def upgrade() -> None:
    _table(
        "precedence_rank",
        *_event("precedence_rank"),
        *_texts("code", "name_vi", "name_en"),
        *_numbers("number"),
        unique=("event_id", "code"),
    )
    _table(
        "precedence_place",
        *_numbers("delegate_id", "order_override"),
        *_texts("rank_code", "appointed_on", "note"),
        unique=("delegate_id",),
        indexed=("delegate_id",),
    )
    _table(
        "precedence_setting",
        *_event("precedence_setting"),
        *_texts("first_letter", "host_place", "asean_flag"),
        *_numbers("own_car_rank", "car_seats", "photo_row"),
        *_flags("capital_first", "seniority", "yield_to_guests"),
        unique=("event_id",),
    )
    _table(
        "precedence_host",
        *_numbers("delegation_id"),
        *_flags("host"),
        unique=("delegation_id",),
        indexed=("delegation_id",),
    )
    _table(
        "precedence_flag",
        *_event("precedence_flag"),
        *_texts("country"),
        *_numbers("place"),
        unique=("event_id", "country"),
    )


def _table(
    table: str, *parts: Any, unique: Sequence[str], indexed: Sequence[str] = ("event_id",)
) -> None:
    """A table with its key, what stands in it once only, and its indexes."""
    op.create_table(
        table,
        *parts,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint(*unique, name=f"uq_{table}_{'_'.join(unique)}"),
    )
    for column in indexed:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _event(table: str) -> tuple[sa.Column[int]]:
    points = sa.ForeignKey("event.id", name=f"fk_{table}_event_id_event")
    return (sa.Column("event_id", sa.Integer(), points, nullable=False),)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _numbers(*names: str) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, sa.Integer(), nullable=False) for name in names)


def _flags(*names: str) -> tuple[sa.Column[bool], ...]:
    return tuple(sa.Column(name, sa.Boolean(), nullable=False) for name in names)
