"""The programme: sessions, parts of people, cues and their ticks, versions, conflicts kept."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261122_2030"
down_revision = "20261122_2000"


def upgrade() -> None:
    _table(
        "session",
        _points_at("session", "event"),
        *_texts("starts_at", "ends_at", "title_vi", "title_en", "theme_vi", "theme_en", "kind"),
        *_texts("room_vi", "room_en", "agency", "spoken", "remarks", "written", "body_quote"),
        *_texts("taken"),
        *_texts("body_starts_at", "body_ends_at", nullable=True),
        *_numbers("expected"),
        *_numbers("plan_id", nullable=True),
        *_flags("all_day", "fixed", "internal"),
    )
    _index("session", "plan_id")
    _table(
        "session_part",
        _points_at("session_part", "session"),
        _points_at("session_part", "delegate", nullable=True),
        *_texts("role", "name_vi", "name_en", "position_vi", "position_en", "topic_vi", "topic_en"),
        *_numbers("minutes", "place"),
        *_flags("confirmed"),
    )
    _table(
        "cue",
        _points_at("cue", "session"),
        *_texts("text_vi", "text_en", "who"),
        *_numbers("begins", "minutes"),
    )
    _table(
        "conflict_kept",
        _points_at("conflict_kept", "event"),
        *_texts("mark", "reason", "at"),
        *_numbers("figure"),
    )
    _fact("cue_ticked", ("event_id", "cue_id"), ("at", "desk"))
    _fact("cue_tick_taken_back", ("cue_ticked_id",), ("at", "desk"))
    _fact(
        *("programme_version", ("event_id",)),
        ("at", "desk", "operator", "note", "content"),
        numbers=("number",),
    )


def _fact(
    table: str, ids: Sequence[str], texts: Sequence[str], numbers: Sequence[str] = ()
) -> None:
    """A fact points at rows that may be gone by now: its ids are bare numbers with an index."""
    _table(table, *_numbers(*ids, *numbers), *_texts(*texts))
    _index(table, *ids)


def _table(table: str, *parts: Any) -> None:
    """A table with its key, and an index on every column that points at another table."""
    op.create_table(
        table,
        *parts,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    _index(table, *(one.name for one in parts if one.foreign_keys))


def _points_at(table: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    name = f"{target}_id"
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
