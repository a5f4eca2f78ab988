"""The desk on the day: zones, doors with rules, entries by exception, hand-outs, stand-ins."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

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
    unique = sa.UniqueConstraint("event_id", "mark", name="uq_zone_event_id_mark")
    _table("zone", _points_at("zone", "event"), *_texts("mark", "name_vi", "name_en"), unique)
    _pairs("zone_category", ("zone_id", "zone"), ("category_id", "category"))


def _doors() -> None:
    door = _points_at("checkpoint_window", "checkpoint")
    _table("checkpoint_window", door, *_texts("starts_at", "ends_at"))
    _pairs("checkpoint_category", ("checkpoint_id", "checkpoint"), ("category_id", "category"))
    _fact(
        "let_in_anyway",
        ids=("event_id", "checkpoint_id", "delegate_id", "passage_id"),
        texts=("outcome", "reason", "keeper", "at", "desk"),
    )


def _hand_outs() -> None:
    _table(
        "hand_out_item",
        _points_at("hand_out_item", "event"),
        *_texts("name_vi", "name_en", "kind", "per", "whom"),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    _pairs("hand_out_item_category", ("item_id", "hand_out_item"), ("category_id", "category"))
    _fact(
        "hand_out",
        ids=("event_id", "item_id", "delegate_id", "delegation_id", "hand_over_id"),
        texts=("number", "number_key", "receiver", "at", "desk"),
        may_be_none=("delegation_id", "hand_over_id"),
    )
    op.create_index("ix_hand_out_item_id_number_key", "hand_out", ["item_id", "number_key"])
    _fact("hand_back", ids=("hand_out_id",), texts=("condition", "at", "desk"))
    _fact(
        "hand_over",
        ids=("event_id", "delegation_id"),
        texts=("receiver", "at", "desk"),
        numbers=("badges", "items"),
    )


def _taken_back(*tables: str) -> None:
    for table in tables:
        _fact(f"{table}_taken_back", ids=(f"{table}_id",), texts=("reason", "at"))


def _substitutions() -> None:
    flags = ("cancelled_before", "hand_outs_moved")
    _table(
        "substitution",
        _points_at("substitution", "event"),
        _points_at("substitution", "delegate", "away_id"),
        _points_at("substitution", "delegate", "stand_in_id"),
        *_texts("reason", "at", "desk", "taken_back_reason"),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in flags),
        sa.Column("taken_back_at", sa.Text(), nullable=True),
    )


def _fact(
    table: str,
    *,
    ids: Sequence[str],
    texts: Sequence[str],
    numbers: Sequence[str] = (),
    may_be_none: Sequence[str] = (),
) -> None:
    """A fact points at rows that may be gone by now: its ids are bare numbers with an index."""
    _table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=name in may_be_none) for name in ids),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in numbers),
        *_texts(*texts),
    )
    _index(table, *ids)


def _pairs(table: str, *both: tuple[str, str]) -> None:
    """A table that says which rows of two others belong together; (column, other table) twice."""
    names = [column for column, _target in both]
    _table(
        table,
        *(_points_at(table, target, column) for column, target in both),
        sa.UniqueConstraint(*names, name=f"uq_{table}_{'_'.join(names)}"),
    )


def _table(table: str, *parts: Any) -> None:
    """A table with its key, and an index on every column that points at another table."""
    op.create_table(
        table,
        *parts,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    columns = [one for one in parts if isinstance(one, sa.Column)]
    _index(table, *(one.name for one in columns if one.foreign_keys))


def _points_at(table: str, target: str, column: str = "") -> sa.Column[int]:
    name = column or f"{target}_id"
    points = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{name}_{target}")
    return sa.Column(name, sa.Integer(), points, nullable=False)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
