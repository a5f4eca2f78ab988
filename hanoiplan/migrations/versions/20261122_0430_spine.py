"""The first tables: events, delegates, codes, passages, prints, journal, pictures, search."""

import sqlalchemy as sa
from alembic import op

revision = "20261122_0430"
down_revision = None


def upgrade() -> None:
    _badge_issued()
    _badge_voided()
    _blob()
    _card_printed()
    _code_key()
    _event()
    _incarnation()
    _journal_operation()
    _number_issued()
    _numbers_burnt()
    _passage()
    _passage_taken_back()
    _scan_kept()
    _search_text()
    _category()
    _checkpoint()
    _delegation()
    _journal_entry()
    _delegate()


def _badge_issued() -> None:
    op.create_table(
        "badge_issued",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_badge_issued")),
        sa.UniqueConstraint(
            "event_id", "number", "version", name=op.f("uq_badge_issued_event_id_number_version")
        ),
    )
    op.create_index(
        op.f("ix_badge_issued_delegate_id"), "badge_issued", ["delegate_id"], unique=False
    )
    op.create_index(op.f("ix_badge_issued_event_id"), "badge_issued", ["event_id"], unique=False)


def _badge_voided() -> None:
    op.create_table(
        "badge_voided",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_badge_voided")),
    )
    op.create_index(
        op.f("ix_badge_voided_delegate_id"), "badge_voided", ["delegate_id"], unique=False
    )
    op.create_index(op.f("ix_badge_voided_event_id"), "badge_voided", ["event_id"], unique=False)
    op.create_index("ix_badge_voided_number", "badge_voided", ["event_id", "number"], unique=False)


def _blob() -> None:
    op.create_table(
        "blob",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blob")),
        sa.UniqueConstraint("digest", name=op.f("uq_blob_digest")),
    )


def _card_printed() -> None:
    op.create_table(
        "card_printed",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_printed")),
    )
    op.create_index(
        op.f("ix_card_printed_delegate_id"), "card_printed", ["delegate_id"], unique=False
    )
    op.create_index(op.f("ix_card_printed_event_id"), "card_printed", ["event_id"], unique=False)


def _code_key() -> None:
    op.create_table(
        "code_key",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_key")),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title_vi", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("place_vi", sa.Text(), nullable=False),
        sa.Column("place_en", sa.Text(), nullable=False),
        sa.Column("venue_vi", sa.Text(), nullable=False),
        sa.Column("venue_en", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("hosted_people", sa.Integer(), nullable=False),
        sa.Column("hosted_days", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )


def _incarnation() -> None:
    op.create_table(
        "incarnation",
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incarnation")),
    )


def _journal_operation() -> None:
    op.create_table(
        "journal_operation",
        sa.Column("incarnation", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Integer(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("undoable", sa.Integer(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("on_records", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_operation")),
    )
    op.create_index(
        "ix_journal_operation_desk", "journal_operation", ["desk", "on_records"], unique=False
    )


def _number_issued() -> None:
    op.create_table(
        "number_issued",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_issued")),
        sa.UniqueConstraint("event_id", "number", name=op.f("uq_number_issued_event_id_number")),
    )
    op.create_index(
        op.f("ix_number_issued_delegate_id"), "number_issued", ["delegate_id"], unique=False
    )
    op.create_index(op.f("ix_number_issued_event_id"), "number_issued", ["event_id"], unique=False)


def _numbers_burnt() -> None:
    op.create_table(
        "numbers_burnt",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numbers_burnt")),
    )
    op.create_index(op.f("ix_numbers_burnt_event_id"), "numbers_burnt", ["event_id"], unique=False)


def _passage() -> None:
    op.create_table(
        "passage",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("checkpoint_id", sa.Integer(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    op.create_index(op.f("ix_passage_checkpoint_id"), "passage", ["checkpoint_id"], unique=False)
    op.create_index(op.f("ix_passage_delegate_id"), "passage", ["delegate_id"], unique=False)
    op.create_index(op.f("ix_passage_event_id"), "passage", ["event_id"], unique=False)


def _passage_taken_back() -> None:
    op.create_table(
        "passage_taken_back",
        sa.Column("passage_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage_taken_back")),
    )
    op.create_index(
        op.f("ix_passage_taken_back_passage_id"), "passage_taken_back", ["passage_id"], unique=False
    )


def _scan_kept() -> None:
    op.create_table(
        "scan_kept",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("checkpoint_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_kept")),
    )
    op.create_index(
        op.f("ix_scan_kept_checkpoint_id"), "scan_kept", ["checkpoint_id"], unique=False
    )
    op.create_index(op.f("ix_scan_kept_event_id"), "scan_kept", ["event_id"], unique=False)


def _search_text() -> None:
    op.create_table(
        "search_text",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("native", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_text")),
    )
    op.create_index(
        "ix_search_text_name", "search_text", ["subject", "scope", "name"], unique=False
    )


def _category() -> None:
    op.create_table(
        "category",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.Column("needs_seat", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_category_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.UniqueConstraint(
            "event_id", "letter", "shape", name=op.f("uq_category_event_id_letter_shape")
        ),
    )
    op.create_index(op.f("ix_category_event_id"), "category", ["event_id"], unique=False)


def _checkpoint() -> None:
    op.create_table(
        "checkpoint",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_checkpoint_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkpoint")),
    )
    op.create_index(op.f("ix_checkpoint_event_id"), "checkpoint", ["event_id"], unique=False)


def _delegation() -> None:
    op.create_table(
        "delegation",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("folded_vi", sa.Text(), nullable=False),
        sa.Column("folded_en", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("pack_key", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_delegation_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
    )
    op.create_index(op.f("ix_delegation_event_id"), "delegation", ["event_id"], unique=False)


def _journal_entry() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("operation", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["operation"],
            ["journal_operation.id"],
            name=op.f("fk_journal_entry_operation_journal_operation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
    )
    op.create_index(
        op.f("ix_journal_entry_operation"), "journal_entry", ["operation"], unique=False
    )
    op.create_index(op.f("ix_journal_entry_row"), "journal_entry", ["row"], unique=False)


def _delegate() -> None:
    op.create_table(
        "delegate",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("category_id", sa.Integer(), nullable=True),
        sa.Column("passport_name", sa.Text(), nullable=False),
        sa.Column("printed_vi", sa.Text(), nullable=False),
        sa.Column("printed_en", sa.Text(), nullable=False),
        sa.Column("native_name", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("name_order", sa.Text(), nullable=False),
        sa.Column("honorific_vi", sa.Text(), nullable=False),
        sa.Column("honorific_en", sa.Text(), nullable=False),
        sa.Column("position_vi", sa.Text(), nullable=False),
        sa.Column("position_en", sa.Text(), nullable=False),
        sa.Column("organisation_vi", sa.Text(), nullable=False),
        sa.Column("organisation_en", sa.Text(), nullable=False),
        sa.Column("category_text", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("country_text", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("attention", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("cancelled_at", sa.Text(), nullable=True),
        sa.Column("photo", sa.Text(), nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("imported", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"], ["category.id"], name=op.f("fk_delegate_category_id_category")
        ),
        sa.ForeignKeyConstraint(
            ["delegation_id"], ["delegation.id"], name=op.f("fk_delegate_delegation_id_delegation")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_delegate_event_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegate")),
    )
    op.create_index(op.f("ix_delegate_category_id"), "delegate", ["category_id"], unique=False)
    op.create_index(op.f("ix_delegate_delegation_id"), "delegate", ["delegation_id"], unique=False)
    op.create_index(op.f("ix_delegate_event_id"), "delegate", ["event_id"], unique=False)
    op.create_index("ix_delegate_event_sort", "delegate", ["event_id", "sort_key"], unique=False)
