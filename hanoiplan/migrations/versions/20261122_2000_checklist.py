"""Plan documents, agencies, and the checklist: tasks, occurrences, targets, reporting duties."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261122_2000"
down_revision = "20261122_1900"


def upgrade() -> None:
    _plans()
    _agencies()
    _tasks()
    _of_tasks()
    _targets()
    _reporting()
    _table("task_view", *_texts("name", "query"))


def _plans() -> None:
    _table(
        "plan",
        _points_at("plan", "event", may_be_none=True),
        *_texts("kind", "number", "place", "body", "title", "short", "signer", "signer_capacity"),
        *_texts("legal_bases", "recipients", "source_name", "listed"),
        _text_or_none("issued_on"),
        _yes_no("draft"),
    )
    _table(
        "plan_fault",
        _points_at("plan_fault", "plan"),
        *_texts("kind", "text", "message"),
        *_numbers("page"),
    )


def _agencies() -> None:
    _table(
        "agency",
        *_texts("name", "folded", "short", "kind", "contact", "phone", "email", "address", "notes"),
        _yes_no("outside"),
        _yes_no("collective"),
        sa.UniqueConstraint("folded", name="uq_agency_folded"),
    )
    _table(
        "agency_alias",
        _points_at("agency_alias", "agency"),
        *_texts("name", "folded"),
        sa.UniqueConstraint("folded", name="uq_agency_alias_folded"),
    )


def _tasks() -> None:
    _table(
        "task",
        _points_at("task", "plan", may_be_none=True),
        _points_at("task", "event", may_be_none=True),
        _points_at("task", "task", "parent_id", may_be_none=True),
        *_texts("origin", "appendix", "section", "section_title", "number", "label", "title"),
        *_texts("lead_text", "coordinating_text", "output", "deadline_raw", "schedule", "status"),
        *_texts("measure", "officer", "delivered", "obstacles", "proposals", "role"),
        *_texts("source_text", "listed"),
        *_numbers("section_index", "percent", "source_page", "position"),
        *(_text_or_none(name) for name in ("fulfilled_on", "since", "cancelled_at", "changed_at")),
        _yes_no("is_request"),
    )
    op.create_index("ix_task_plan_position", "task", ["plan_id", "position"])


def _of_tasks() -> None:
    _table(
        "task_agency",
        _points_at("task_agency", "task"),
        _points_at("task_agency", "agency"),
        *_texts("role"),
        *_numbers("position"),
        sa.UniqueConstraint(
            *("task_id", "role", "agency_id"), name="uq_task_agency_task_id_role_agency_id"
        ),
    )
    _table(
        "task_occurrence",
        _points_at("task_occurrence", "task"),
        *_texts("label", "note"),
        *(_text_or_none(name) for name in ("starts", "ends", "done_on")),
        *_numbers("position"),
    )
    _table("task_comment", _points_at("task_comment", "task"), *_texts("text", "author", "at"))
    _table(
        "task_evidence",
        _points_at("task_evidence", "task"),
        *_texts("kind", "name", "digest", "note", "at"),
    )
    _table(
        "change_request",
        _points_at("change_request", "task"),
        _points_at("change_request", "agency", may_be_none=True),
        *_texts("asked", "reason", "decision", "decision_reason", "decided_by"),
        *(_text_or_none(name) for name in ("asked_on", "decided_at")),
    )


def _targets() -> None:
    _table(
        "target",
        _points_at("target", "plan"),
        _points_at("target", "agency", may_be_none=True),
        *_texts("section", "section_title", "number", "indicator", "unit", "comparator", "value"),
        *_texts("scope", "lead_text", "raw", "reached", "note", "source_text", "listed"),
        *_numbers("position", "source_page"),
        sa.Column("year", sa.Integer(), nullable=True),
        _text_or_none("reached_on"),
    )


def _reporting() -> None:
    _table(
        "reporting_duty",
        _points_at("reporting_duty", "plan", may_be_none=True),
        *_texts("who", "what", "to", "when_raw", "schedule", "source_text", "listed"),
        *_numbers("remind_days", "position", "source_page"),
        _text_or_none("since"),
    )
    _fact("report_sent", ids=("duty_id",), texts=("sent_on", "note", "at", "desk"))
    _fact("report_sent_taken_back", ids=("report_sent_id",), texts=("reason", "at"))


def _fact(table: str, *, ids: Sequence[str], texts: Sequence[str]) -> None:
    """A fact points at rows that may be gone by now: its ids are bare numbers with an index."""
    _table(table, *_numbers(*ids), *_texts(*texts))
    _index(table, *ids)


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


def _points_at(
    table: str, target: str, column: str = "", *, may_be_none: bool = False
) -> sa.Column[int]:
    name = column or f"{target}_id"
    points = sa.ForeignKey(f"{target}.id", name=f"fk_{table}_{name}_{target}")
    return sa.Column(name, sa.Integer(), points, nullable=may_be_none)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _numbers(*names: str) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, sa.Integer(), nullable=False) for name in names)


def _text_or_none(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=True)


def _yes_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
