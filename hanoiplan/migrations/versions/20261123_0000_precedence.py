"""Precedence: the rank table, what is known of people for the order, settings, hosts, flags."""

from hanoiplan.migrations.table_parts import (
    flag_columns,
    new_index,
    new_table,
    number_columns,
    points_at,
    text_columns,
)

revision = "20261123_0000"
down_revision = "20261122_2030"


def upgrade() -> None:
    new_table(
        "precedence_rank",
        points_at("precedence_rank", "event"),
        *text_columns("code", "name_vi", "name_en"),
        *number_columns("number"),
        unique=(("event_id", "code"),),
    )
    new_table(
        "precedence_place",
        *number_columns("delegate_id", "order_override"),
        *text_columns("rank_code", "appointed_on", "note"),
        unique=(("delegate_id",),),
    )
    new_index("precedence_place", "delegate_id")
    new_table(
        "precedence_setting",
        points_at("precedence_setting", "event"),
        *text_columns("first_letter", "host_place", "asean_flag"),
        *number_columns("own_car_rank", "car_seats", "photo_row"),
        *flag_columns("capital_first", "seniority", "yield_to_guests"),
        unique=(("event_id",),),
    )
    new_table(
        "precedence_host",
        *number_columns("delegation_id"),
        *flag_columns("host"),
        unique=(("delegation_id",),),
    )
    new_index("precedence_host", "delegation_id")
    new_table(
        "precedence_flag",
        points_at("precedence_flag", "event"),
        *text_columns("country"),
        *number_columns("place"),
        unique=(("event_id", "country"),),
    )
