"""What steps make new tables of: keys, columns, and an index wherever a row points at another.

The names of keys, constraints and indexes are those that the declared tables have. Files that are
out there were made by these lines: what they make must never change; a step that needs something
else says it itself. What must not come in: the name of a table.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op


def new_table(table: str, *parts: Any, unique: Sequence[Sequence[str]] = ()) -> None:
    """A table with its key, what stands in it once only, and an index where it points."""
    op.create_table(
        table,
        *parts,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *(sa.UniqueConstraint(*names, name=f"uq_{table}_{'_'.join(names)}") for names in unique),
    )
    new_index(table, *(one.name for one in parts if one.foreign_keys))


def new_fact(
    table: str,
    *,
    ids: Sequence[str],
    texts: Sequence[str],
    numbers: Sequence[str] = (),
    nullable: Sequence[str] = (),
) -> None:
    """A fact points at rows that may be gone by now: its ids are bare numbers with an index.

    `nullable` names the ids that may be missing.
    """
    new_table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=name in nullable) for name in ids),
        *number_columns(*numbers),
        *text_columns(*texts),
    )
    new_index(table, *ids)


def new_index(table: str, *columns: str) -> None:
    """An index for each column."""
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def points_at(
    table: str, target: str, column: str = "", *, nullable: bool = False
) -> sa.Column[int]:
    """A column with the id of a row of `target`, by default named after it."""
    name = column or f"{target}_id"
    points = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{name}_{target}")
    return sa.Column(name, sa.Integer(), points, nullable=nullable)


def text_columns(*names: str, nullable: bool = False) -> tuple[sa.Column[str], ...]:
    """Columns of text."""
    return tuple(sa.Column(name, sa.Text(), nullable=nullable) for name in names)


def number_columns(*names: str, nullable: bool = False) -> tuple[sa.Column[int], ...]:
    """Columns of whole numbers."""
    return tuple(sa.Column(name, sa.Integer(), nullable=nullable) for name in names)


def flag_columns(*names: str) -> tuple[sa.Column[bool], ...]:
    """Columns that say yes or no."""
    return tuple(sa.Column(name, sa.Boolean(), nullable=False) for name in names)
