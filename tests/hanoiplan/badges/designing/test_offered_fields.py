"""What the designer lists for a kind is what such a card can fill, and nothing else."""

import pytest

from hanoiplan.badges.designing.offered import fillable
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_list import OwnRow, a_sign
from hanoiplan.base.text import Bilingual
from tests.hanoiplan.badges.people import EVENT

ALWAYS_SAID = {
    "category_colour",
    "on_category",
    "letter_colour",
    "rail_colour",
    "rail_edge",
    "rail",
}
"""Colours that stand in for a category; `work_line` is words, `number` a place for one."""
SIGNS = [kind for kind, spec in KINDS.items() if not spec.of_people]


def a_full_sign(kind: CardKind) -> BadgeCard:
    """Every column of its list says something."""
    said = {"arrow": "left", "country": "Việt Nam", "session": "08:45 Khai mạc"}
    said |= {"next_session": "11:15 Họp báo", "car_class": "A"}
    columns = KINDS[kind].list_columns
    values = tuple((name, Bilingual(text := said.get(name, "Hoa sen"), text)) for name in columns)
    return a_sign(EVENT, OwnRow(2, 0, values))


@pytest.mark.parametrize("kind", SIGNS)
def test_no_field_of_a_person_is_listed_for_a_sign(kind: CardKind) -> None:
    card = a_full_sign(kind)
    offered = {field.name for field in fillable([kind])}
    says = {one.name for one in BADGE_FIELDS if BADGE_FIELDS.text(one.name, card, "vi")}
    cars = {"car_colour", "on_car", "car_letter_colour", "car_edge"}
    assert says - offered <= {*ALWAYS_SAID, *cars, "work_line", "number"}
    assert not {"name", "photo", "honorific", "number", "category_word", "code"} & offered


@pytest.mark.parametrize("kind", SIGNS)
def test_what_the_list_and_the_event_say_is_listed(kind: CardKind) -> None:
    offered = {field.name for field in fillable([kind])}
    assert {*KINDS[kind].columns, "event_title"} <= offered
    assert ({"place", "flag"} <= offered) is KINDS[kind].from_somewhere


def test_only_badges_have_a_code_to_show() -> None:
    with_code = [kind for kind in CardKind if "code" in {one.name for one in fillable([kind])}]
    assert with_code == [CardKind.BADGE]


def test_a_template_of_two_kinds_lists_what_either_can_fill() -> None:
    both = {one.name for one in fillable([CardKind.BADGE, CardKind.DOOR_SIGN])}
    assert {"name", "room"} <= both
