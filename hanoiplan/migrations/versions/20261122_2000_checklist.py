"""Plan documents, agencies, and the checklist: tasks, occurrences, targets, reporting duties."""

from alembic import op

from hanoiplan.migrations.table_parts import (
    flag_columns,
    new_fact,
    new_table,
    number_columns,
    points_at,
    text_columns,
)

revision = "20261122_2000"
down_revision = "20261122_1900"


def upgrade() -> None:
    _plans()
    _agencies()
    _tasks()
    _of_tasks()
    _targets()
    _reporting()
    new_table("task_view", *text_columns("name", "query"))


def _plans() -> None:
    new_table(
        "plan",
        points_at("plan", "event", nullable=True),
        *text_columns(
            "kind", "number", "place", "body", "title", "short", "signer", "signer_capacity"
        ),
        *text_columns("legal_bases", "recipients", "source_name", "listed"),
        *text_columns("issued_on", nullable=True),
        *flag_columns("draft"),
    )
    new_table(
        "plan_fault",
        points_at("plan_fault", "plan"),
        *text_columns("kind", "text", "message"),
        *number_columns("page"),
    )


def _agencies() -> None:
    new_table(
        "agency",
        *text_columns(
            "name", "folded", "short", "kind", "contact", "phone", "email", "address", "notes"
        ),
        *flag_columns("outside", "collective"),
        unique=(("folded",),),
    )
    new_table(
        "agency_alias",
        points_at("agency_alias", "agency"),
        *text_columns("name", "folded"),
        unique=(("folded",),),
    )


def _tasks() -> None:
    new_table(
        "task",
        points_at("task", "plan", nullable=True),
        points_at("task", "event", nullable=True),
        points_at("task", "task", "parent_id", nullable=True),
        *text_columns("origin", "appendix", "section", "section_title", "number", "label", "title"),
        *text_columns(
            "lead_text", "coordinating_text", "output", "deadline_raw", "schedule", "status"
        ),
        *text_columns("measure", "officer", "delivered", "obstacles", "proposals", "role"),
        *text_columns("source_text", "listed"),
        *number_columns("section_index", "percent", "source_page", "position"),
        *text_columns("fulfilled_on", "since", "cancelled_at", "changed_at", nullable=True),
        *flag_columns("is_request"),
    )
    op.create_index("ix_task_plan_position", "task", ["plan_id", "position"])


def _of_tasks() -> None:
    new_table(
        "task_agency",
        points_at("task_agency", "task"),
        points_at("task_agency", "agency"),
        *text_columns("role"),
        *number_columns("position"),
        unique=(("task_id", "role", "agency_id"),),
    )
    new_table(
        "task_occurrence",
        points_at("task_occurrence", "task"),
        *text_columns("label", "note"),
        *text_columns("starts", "ends", "done_on", nullable=True),
        *number_columns("position"),
    )
    new_table(
        "task_comment", points_at("task_comment", "task"), *text_columns("text", "author", "at")
    )
    new_table(
        "task_evidence",
        points_at("task_evidence", "task"),
        *text_columns("kind", "name", "digest", "note", "at"),
    )
    new_table(
        "change_request",
        points_at("change_request", "task"),
        points_at("change_request", "agency", nullable=True),
        *text_columns("asked", "reason", "decision", "decision_reason", "decided_by"),
        *text_columns("asked_on", "decided_at", nullable=True),
    )


def _targets() -> None:
    new_table(
        "target",
        points_at("target", "plan"),
        points_at("target", "agency", nullable=True),
        *text_columns(
            "section", "section_title", "number", "indicator", "unit", "comparator", "value"
        ),
        *text_columns("scope", "lead_text", "raw", "reached", "note", "source_text", "listed"),
        *number_columns("position", "source_page"),
        *number_columns("year", nullable=True),
        *text_columns("reached_on", nullable=True),
    )


def _reporting() -> None:
    new_table(
        "reporting_duty",
        points_at("reporting_duty", "plan", nullable=True),
        *text_columns("who", "what", "to", "when_raw", "schedule", "source_text", "listed"),
        *number_columns("remind_days", "position", "source_page"),
        *text_columns("since", nullable=True),
    )
    new_fact("report_sent", ids=("duty_id",), texts=("sent_on", "note", "at", "desk"))
    new_fact("report_sent_taken_back", ids=("report_sent_id",), texts=("reason", "at"))
