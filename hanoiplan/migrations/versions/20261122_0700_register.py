"""The whole register: fields of people and delegations, merging, identity data, list sources."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from hanoiplan.migrations.table_parts import new_index

revision = "20261122_0700"
down_revision = "20261122_0430"

_LAST_RANK = 99  # where a person without a rank stands, as this step knew it
_DELEGATION_TEXTS = (
    *("formal_vi", "formal_en", "invitation", "invitation_date", "receiving_agency"),
    *("focal_name", "focal_phone", "focal_email", "liaison_name", "liaison_phone"),
    *("arrival_group", "notes"),
)
_DELEGATION_NUMBERS = ("quota", "hosted_people", "hosted_days")
_DELEGATE_TEXTS = (
    *("style_vi", "style_en", "conferred_title", "native_script", "sort_as", "pronunciation"),
    *("rank", "sex", "nationality", "birth_date", "passport_number", "passport_expiry", "email"),
    *("languages", "diet", "access_needs", "vetting", "vetting_date", "vetting_officer"),
    *("legal_basis", "basis_date", "data_source", "listed_from", "listed"),
)
# What a row written before this step has in the columns that came with it.
_NEW: dict[str, dict[str, Any]] = {
    "delegation": {
        **dict.fromkeys(_DELEGATION_TEXTS, ""),
        **dict.fromkeys(_DELEGATION_NUMBERS, 0),
    },
    "delegate": {
        **dict.fromkeys(_DELEGATE_TEXTS, ""),
        "rank_place": _LAST_RANK,
        "merged_into": None,
    },
}


def upgrade() -> None:
    for table, columns in _NEW.items():
        _widen(table, columns)
    op.create_index("ix_delegate_merged_into", "delegate", ["merged_into"])
    written = sa.text("native <> ''")
    op.create_index(
        "ix_search_text_native", "search_text", ["subject", "scope"], sqlite_where=written
    )
    _identity_access()
    _kept_apart()
    _texts_of_an_event("saved_view", ("page", "name", "content"), unique=("page", "name"))
    _texts_of_an_event("list_source", ("name", "headings", "mapping", "letters"))


def upcast(table: str, values: dict[str, Any], whole: bool) -> dict[str, Any]:
    """Rows that the journal keeps from before have nothing in the new columns."""
    return {**_NEW.get(table, {}), **values} if whole else values


def _widen(table: str, columns: dict[str, Any]) -> None:
    """Columns for rows that are there need a default; the table itself is to have none."""
    with op.batch_alter_table(table) as batch:
        for name, value in columns.items():
            kind = sa.Text() if isinstance(value, str) else sa.Integer()
            default = None if value is None else str(value)
            batch.add_column(sa.Column(name, kind, nullable=value is None, server_default=default))
    with op.batch_alter_table(table) as batch:
        for name, value in columns.items():
            if value is not None:
                batch.alter_column(name, server_default=None)


def _identity_access() -> None:
    op.create_table(
        "identity_access",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_identity_access"),
    )
    new_index("identity_access", "event_id", "delegate_id")


def _kept_apart() -> None:
    op.create_table(
        "kept_apart",
        _event("kept_apart"),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kept_apart"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_kept_apart_first_id_second_id"),
    )
    new_index("kept_apart", "event_id", "first_id", "second_id")


def _texts_of_an_event(table: str, texts: Sequence[str], unique: Sequence[str] = ()) -> None:
    alone = ("event_id", *unique)
    rule = sa.UniqueConstraint(*alone, name=f"uq_{table}_{'_'.join(alone)}")
    op.create_table(
        table,
        _event(table),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        *((rule,) if unique else ()),
    )
    new_index(table, "event_id")


def _event(table: str) -> sa.Column[int]:
    points = sa.ForeignKey("event.id", name=f"fk_{table}_event_id_event")
    return sa.Column("event_id", sa.Integer(), points, nullable=False)
