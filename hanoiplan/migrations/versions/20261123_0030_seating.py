"""Halls with their furniture, arrangements, seats, interpreters behind, wishes."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261123_0030"
down_revision = "20261123_0000"

_PLACE = ("x", "y", "width", "depth", "place")


def upgrade() -> None:
    _table(
        "hall",
        _points_at("hall", "event"),
        *_texts("name", "kind", "parameters", "viewpoint"),
        *_numbers("wall_left", "wall_top", "wall_right", "wall_bottom"),
    )
    _table(
        "hall_chair",
        _points_at("hall_chair", "hall"),
        *_texts("name", "at_table", "side", "use", "behind"),
        *_numbers(*_PLACE, "facing", "row", "number"),
        *_flags("aisle", "wheelchair", "locked"),
    )
    _table(
        "hall_table",
        _points_at("hall_table", "hall"),
        *_texts("name", "label", "shape"),
        *_numbers(*_PLACE, "turn"),
        *_flags("honour"),
    )
    _table(
        "hall_fixture",
        _points_at("hall_fixture", "hall"),
        *_texts("name", "label", "kind"),
        *_numbers(*_PLACE, "turn"),
    )
    _table(
        "arrangement",
        _points_at("arrangement", "hall"),
        *_texts("name", "settings"),
        *_texts("arranged_at", nullable=True),
        *_numbers("seed", "moves", "score", "first_score"),
        *_numbers("session_id", nullable=True),
    )
    _index("arrangement", "session_id")
    _people()


def _people() -> None:
    """Who sits where, and what is wished."""
    _table(
        "seat",
        _points_at("seat", "arrangement"),
        _points_at("seat", "hall_chair", "chair_id"),
        _points_at("seat", "delegate"),
        *_flags("locked", "ranked"),
        unique=(("arrangement_id", "chair_id"), ("arrangement_id", "delegate_id")),
    )
    _table(
        "seat_behind",
        _points_at("seat_behind", "arrangement"),
        _points_at("seat_behind", "delegate"),
        _points_at("seat_behind", "hall_chair", "chair_id"),
        _points_at("seat_behind", "delegate", "principal_id"),
        unique=(("arrangement_id", "delegate_id"),),
    )
    _table(
        "seating_wish",
        _points_at("seating_wish", "event"),
        _points_at("seating_wish", "arrangement", nullable=True),
        *_texts("kind", "note"),
        *_numbers("weight"),
        *_flags("hard"),
        _points_at("seating_wish", "delegate", "first_delegate", nullable=True),
        _points_at("seating_wish", "delegate", "second_delegate", nullable=True),
        *_numbers("first_delegation", "second_delegation", nullable=True),
    )
    _index("seating_wish", "first_delegation", "second_delegation")


def _table(table: str, *parts: Any, unique: Sequence[Sequence[str]] = ()) -> None:
    """A table with its key, what stands in it once only, and an index where it points."""
    op.create_table(
        table,
        *parts,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *(sa.UniqueConstraint(*names, name=f"uq_{table}_{'_'.join(names)}") for names in unique),
    )
    _index(table, *(one.name for one in parts if one.foreign_keys))


def _points_at(
    table: str, target: str, column: str = "", *, nullable: bool = False
) -> sa.Column[int]:
    name = column or f"{target}_id"
    points = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{name}_{target}")
    return sa.Column(name, sa.Integer(), points, nullable=nullable)


def _texts(*names: str, nullable: bool = False) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=nullable) for name in names)


def _numbers(*names: str, nullable: bool = False) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, sa.Integer(), nullable=nullable) for name in names)


def _flags(*names: str) -> tuple[sa.Column[bool], ...]:
    return tuple(sa.Column(name, sa.Boolean(), nullable=False) for name in names)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
