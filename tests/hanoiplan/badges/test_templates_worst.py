"""Every template with the longest event, list values, titles and words: nothing is reported."""

from dataclasses import replace

import pytest

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.own_columns import OWN_COLUMNS
from hanoiplan.paper.compose import compose
from hanoiplan.paper.layout import CodeItem, MarkItem
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from tests.hanoiplan.badges.people import (
    CATEGORIES,
    EVENT,
    INTERPRETER,
    LONGEST_NAME,
    LONGEST_TITLES,
    ORGANISER,
    PHOTO,
    PRESS,
    THAI_EXHIBITOR,
    two,
    with_list,
)

LAYOUTS = own_layout_names()
LONG_EVENT = replace(
    EVENT,
    title=two(
        "Hội nghị Lãnh đạo các Thành phố ASEAN và Diễn đàn Thị trưởng Thủ đô các nước 2026",
        "ASEAN City Leaders Conference and Forum of Capital Mayors of the Region 2026",
    ),
    place=two("Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
    venue=two(
        "Trung tâm Hội chợ Triển lãm Quốc gia, Khu đô thị mới Cổ Loa",
        "National Exhibition Fair Centre, Co Loa New Urban Area",
    ),
)
WORST_LIST = {column.key: BADGE_FIELDS[column.key].worst for column in OWN_COLUMNS}
ATTENDING = (LONGEST_NAME, LONGEST_TITLES, THAI_EXHIBITOR)
AT_WORK = tuple(  # the longest word of all; two titles of 120 letters belong to nobody at work
    replace(card, category=CATEGORIES["V"])
    for card in (LONGEST_NAME, ORGANISER, PRESS, INTERPRETER)
)
CASES = [
    (layout, card) for layout in LAYOUTS for card in (AT_WORK if "-work" in layout else ATTENDING)
]


@pytest.mark.parametrize(
    ("layout", "card"), CASES, ids=[f"{layout} {card.badge_number}" for layout, card in CASES]
)
def test_the_longest_event_and_the_worst_list_fit(layout: str, card: BadgeCard) -> None:
    for event in (EVENT, LONG_EVENT):
        for photo in (b"", PHOTO):
            bare = replace(card, event=event, photo=photo)
            for one in (bare, with_list(bare, **WORST_LIST)):
                drawing = compose(own_layout(layout), one, BADGE_FIELDS)
                assert [seen for seen in drawing.reached if seen.troubles] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_template_says_what_it_is_in_both_languages(layout: str) -> None:
    template = own_layout(layout)
    assert template.title.vi
    assert template.title.en
    assert template.title.vi != template.title.en
    assert template.about
    assert len(template.kinds) == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_stand_in_mark_is_owned_up_to(layout: str) -> None:
    """The towers are nobody's emblem: whoever opens the template reads how to put in their own."""
    has_mark = any(isinstance(item, MarkItem) for item in every_item(own_layout(layout)))
    assert has_mark == ("stand-in" in own_layout(layout).about)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_badges_and_luggage_carry_a_code(layout: str) -> None:
    (kind,) = own_layout(layout).kinds
    has_code = any(isinstance(item, CodeItem) for item in every_item(own_layout(layout)))
    assert has_code == (kind in ("badge", "luggage_tag"))


def test_every_badge_has_its_work_card() -> None:
    """Nobody who works gets the card of those who attend, whatever template is chosen."""
    badges = {name for name in LAYOUTS if own_layout(name).kinds == ("badge",)}
    for name in badges - {name for name in badges if "-work" in name}:
        (variant,) = own_layout(name).variants
        assert variant.when.given == ("work_card",)
        assert variant.layout in badges
        assert own_layout(variant.layout).size == own_layout(name).size
        assert own_layout(variant.layout).two_sided == own_layout(name).two_sided
