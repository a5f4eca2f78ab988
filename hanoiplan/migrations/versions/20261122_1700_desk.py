"""The desk on the day: zones, doors with rules, entries by exception, hand-outs, stand-ins."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from hanoiplan.migrations.table_parts import (
    flag_columns,
    new_fact,
    new_table,
    number_columns,
    points_at,
    text_columns,
)

revision = "20261122_1700"
down_revision = "20261122_1330"

# What a row written before this step has in the columns that came with it: a door that is open to
# everybody at any time, a passage that followed from no other one, a scan of no known version,
# a badge that was given here.
_NEW: dict[str, dict[str, Any]] = {
    "checkpoint": {
        "place_vi": "",
        "place_en": "",
        "zone_id": None,
        "door_group": "",
        "entries_per_day": 0,
        "re_entry": True,
        "reads": "in",
        "confirm": False,
        "guide_vi": "",
        "guide_en": "",
        "keeper": "",
        "position": 0,
        "closed": False,
    },
    "passage": {"follows": 0},
    "scan_kept": {"version": 0},
    "badge_issued": {"seen": False},
}


_NUMBERS = frozenset(
    {"entries_per_day", "re_entry", "confirm", "position", "closed", "follows", "version", "seen"}
)


def upgrade() -> None:
    _zones()
    for table, columns in _NEW.items():
        _widen(table, columns)
    op.create_index("ix_checkpoint_zone_id", "checkpoint", ["zone_id"])
    op.create_index("ix_scan_kept_number", "scan_kept", ["event_id", "number"])
    op.create_index("ix_scan_kept_outcome", "scan_kept", ["event_id", "outcome", "at"])
    _doors()
    _hand_outs()
    _taken_back("hand_out", "hand_back", "hand_over")
    _substitutions()


def upcast(table: str, values: dict[str, Any], whole: bool) -> dict[str, Any]:
    """Rows that the journal keeps from before are completed as the rows themselves were."""
    return {**_NEW.get(table, {}), **values} if whole else values


def _widen(table: str, columns: dict[str, Any]) -> None:
    """Columns for rows that are there need a default; the table itself is to have none."""
    with op.batch_alter_table(table) as batch:
        for name, value in columns.items():
            default = None if value is None else str(int(value) if name in _NUMBERS else value)
            kind = _kind(value)
            batch.add_column(sa.Column(name, kind, nullable=value is None, server_default=default))
    with op.batch_alter_table(table) as batch:
        for name, value in columns.items():
            if value is not None:
                batch.alter_column(name, server_default=None)
        if "zone_id" in columns:
            batch.create_foreign_key("fk_checkpoint_zone_id_zone", "zone", ["zone_id"], ["id"])


def _kind(value: Any) -> sa.types.TypeEngine[Any]:
    if isinstance(value, bool):
        return sa.Boolean()
    return sa.Text() if isinstance(value, str) else sa.Integer()


def _zones() -> None:
    new_table(
        "zone",
        points_at("zone", "event"),
        *text_columns("mark", "name_vi", "name_en"),
        unique=(("event_id", "mark"),),
    )
    _pairs("zone_category", ("zone_id", "zone"), ("category_id", "category"))


def _doors() -> None:
    door = points_at("checkpoint_window", "checkpoint")
    new_table("checkpoint_window", door, *text_columns("starts_at", "ends_at"))
    _pairs("checkpoint_category", ("checkpoint_id", "checkpoint"), ("category_id", "category"))
    new_fact(
        "let_in_anyway",
        ids=("event_id", "checkpoint_id", "delegate_id", "passage_id"),
        texts=("outcome", "reason", "keeper", "at", "desk"),
    )


def _hand_outs() -> None:
    new_table(
        "hand_out_item",
        points_at("hand_out_item", "event"),
        *text_columns("name_vi", "name_en", "kind", "per", "whom"),
        *number_columns("stock", nullable=True),
        *number_columns("position"),
    )
    _pairs("hand_out_item_category", ("item_id", "hand_out_item"), ("category_id", "category"))
    new_fact(
        "hand_out",
        ids=("event_id", "item_id", "delegate_id", "delegation_id", "hand_over_id"),
        texts=("number", "number_key", "receiver", "at", "desk"),
        nullable=("delegation_id", "hand_over_id"),
    )
    op.create_index("ix_hand_out_item_id_number_key", "hand_out", ["item_id", "number_key"])
    new_fact("hand_back", ids=("hand_out_id",), texts=("condition", "at", "desk"))
    new_fact(
        "hand_over",
        ids=("event_id", "delegation_id"),
        texts=("receiver", "at", "desk"),
        numbers=("badges", "items"),
    )


def _taken_back(*tables: str) -> None:
    for table in tables:
        new_fact(f"{table}_taken_back", ids=(f"{table}_id",), texts=("reason", "at"))


def _substitutions() -> None:
    new_table(
        "substitution",
        points_at("substitution", "event"),
        points_at("substitution", "delegate", "away_id"),
        points_at("substitution", "delegate", "stand_in_id"),
        *text_columns("reason", "at", "desk", "taken_back_reason"),
        *flag_columns("cancelled_before", "hand_outs_moved"),
        *text_columns("taken_back_at", nullable=True),
    )


def _pairs(table: str, *both: tuple[str, str]) -> None:
    """A table that says which rows of two others belong together; (column, other table) twice."""
    new_table(
        table,
        *(points_at(table, target, column) for column, target in both),
        unique=([column for column, _target in both],),
    )
