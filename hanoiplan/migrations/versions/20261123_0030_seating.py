"""Halls with their furniture, arrangements, seats, interpreters behind, wishes."""

from hanoiplan.migrations.table_parts import (
    flag_columns,
    new_index,
    new_table,
    number_columns,
    points_at,
    text_columns,
)

revision = "20261123_0030"
down_revision = "20261123_0000"

_PLACE = ("x", "y", "width", "depth", "place")


def upgrade() -> None:
    new_table(
        "hall",
        points_at("hall", "event"),
        *text_columns("name", "kind", "parameters", "viewpoint"),
        *number_columns("wall_left", "wall_top", "wall_right", "wall_bottom"),
    )
    new_table(
        "hall_chair",
        points_at("hall_chair", "hall"),
        *text_columns("name", "at_table", "side", "use", "behind"),
        *number_columns(*_PLACE, "facing", "row", "number"),
        *flag_columns("aisle", "wheelchair", "locked"),
    )
    new_table(
        "hall_table",
        points_at("hall_table", "hall"),
        *text_columns("name", "label", "shape"),
        *number_columns(*_PLACE, "turn"),
        *flag_columns("honour"),
    )
    new_table(
        "hall_fixture",
        points_at("hall_fixture", "hall"),
        *text_columns("name", "label", "kind"),
        *number_columns(*_PLACE, "turn"),
    )
    new_table(
        "arrangement",
        points_at("arrangement", "hall"),
        *text_columns("name", "settings"),
        *text_columns("arranged_at", nullable=True),
        *number_columns("seed", "moves", "score", "first_score"),
        *number_columns("session_id", nullable=True),
    )
    new_index("arrangement", "session_id")
    _people()


def _people() -> None:
    """Who sits where, and what is wished."""
    new_table(
        "seat",
        points_at("seat", "arrangement"),
        points_at("seat", "hall_chair", "chair_id"),
        points_at("seat", "delegate"),
        *flag_columns("locked", "ranked"),
        unique=(("arrangement_id", "chair_id"), ("arrangement_id", "delegate_id")),
    )
    new_table(
        "seat_behind",
        points_at("seat_behind", "arrangement"),
        points_at("seat_behind", "delegate"),
        points_at("seat_behind", "hall_chair", "chair_id"),
        points_at("seat_behind", "delegate", "principal_id"),
        unique=(("arrangement_id", "delegate_id"),),
    )
    new_table(
        "seating_wish",
        points_at("seating_wish", "event"),
        points_at("seating_wish", "arrangement", nullable=True),
        *text_columns("kind", "note"),
        *number_columns("weight"),
        *flag_columns("hard"),
        points_at("seating_wish", "delegate", "first_delegate", nullable=True),
        points_at("seating_wish", "delegate", "second_delegate", nullable=True),
        *number_columns("first_delegation", "second_delegation", nullable=True),
    )
    new_index("seating_wish", "first_delegation", "second_delegation")
