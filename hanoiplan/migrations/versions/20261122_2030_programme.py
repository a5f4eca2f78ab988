"""The programme: sessions, parts of people, cues and their ticks, versions, conflicts kept."""

from hanoiplan.migrations.table_parts import (
    flag_columns,
    new_fact,
    new_index,
    new_table,
    number_columns,
    points_at,
    text_columns,
)

revision = "20261122_2030"
down_revision = "20261122_2000"


def upgrade() -> None:
    new_table(
        "session",
        points_at("session", "event"),
        *text_columns(
            "starts_at", "ends_at", "title_vi", "title_en", "theme_vi", "theme_en", "kind"
        ),
        *text_columns("room_vi", "room_en", "agency", "spoken", "remarks", "written", "body_quote"),
        *text_columns("taken"),
        *text_columns("body_starts_at", "body_ends_at", nullable=True),
        *number_columns("expected"),
        *number_columns("plan_id", nullable=True),
        *flag_columns("all_day", "fixed", "internal"),
    )
    new_index("session", "plan_id")
    new_table(
        "session_part",
        points_at("session_part", "session"),
        points_at("session_part", "delegate", nullable=True),
        *text_columns(
            "role", "name_vi", "name_en", "position_vi", "position_en", "topic_vi", "topic_en"
        ),
        *number_columns("minutes", "place"),
        *flag_columns("confirmed"),
    )
    new_table(
        "cue",
        points_at("cue", "session"),
        *text_columns("text_vi", "text_en", "who"),
        *number_columns("begins", "minutes"),
    )
    new_table(
        "conflict_kept",
        points_at("conflict_kept", "event"),
        *text_columns("mark", "reason", "at"),
        *number_columns("figure"),
    )
    new_fact("cue_ticked", ids=("event_id", "cue_id"), texts=("at", "desk"))
    new_fact("cue_tick_taken_back", ids=("cue_ticked_id",), texts=("at", "desk"))
    new_fact(
        "programme_version",
        ids=("event_id",),
        texts=("at", "desk", "operator", "note", "content"),
        numbers=("number",),
    )
