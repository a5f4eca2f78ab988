"""What lies over something else to be read is said; what was meant as a ground is not."""

import pytest

from hanoiplan.paper.compose import compose
from hanoiplan.paper.layout import (
    CodeItem,
    CodeKind,
    FaceSpec,
    Item,
    Layout,
    PictureItem,
    PictureKind,
    RectItem,
)
from hanoiplan.paper.pen import Trouble
from hanoiplan.paper.units import Box
from tests.hanoiplan.badges.people import PHOTO
from tests.hanoiplan.paper.cards import FIELDS, SIZE, a_card, a_layout, a_text

NAME = Box(5, 40, 60, 12)
CARD = a_card(PHOTO, name="Nguyễn Minh", event="ACLC 2026", code="1126", photo="x")


def told(layout: Layout) -> list[tuple[str, str, int]]:
    """Item, what it lies over, on which face."""
    reached = compose(layout, CARD, FIELDS).reached
    return [(one.item, one.over, one.face) for one in reached if Trouble.OVERLAP in one.troubles]


def ink_of(item: Item) -> Box:
    [one] = compose(a_layout(item), CARD, FIELDS).reached
    assert one.ink is not None
    return one.ink


def test_a_text_over_a_text_is_told_of_the_later_one() -> None:
    title, name = a_text("event", Box(5, 42, 60, 12)), a_text("name", NAME)
    assert told(a_layout(title, name)) == [("name", "event", 0)]
    assert told(a_layout(name, title)) == [("event", "name", 0)]


def test_on_a_back_and_on_every_face_it_is_told_where_it_is() -> None:
    title, name = a_text("event", NAME), a_text("name", NAME)
    assert told(a_layout(title, back=(title, name))) == [("name", "event", 1)]
    assert told(a_layout(title, back=(name,))) == [], "two sides of a paper do not meet"
    upper, lower = (Box(0, y, SIZE.width, SIZE.height / 2) for y in (0, SIZE.height / 2))
    tent = Layout("tent", SIZE, 5, (FaceSpec(upper, turned=True), FaceSpec(lower)), (title, name))
    assert told(tent) == [("name", "event", 0), ("name", "event", 1)]


@pytest.mark.parametrize(("deep", "found"), [(0.25, False), (0.35, True)])
def test_less_than_three_tenths_of_a_millimetre_is_not_seen(deep: float, found: bool) -> None:
    name = a_text("name", NAME)
    ink = ink_of(name)
    for box in (
        Box(ink.right - deep, ink.y, 20, 20),
        Box(ink.x, ink.bottom - deep, 20, 20),
    ):
        code = CodeItem("code", box, "code", kind=CodeKind.QR)
        assert bool(told(a_layout(name, code))) is found


def test_boxes_may_meet_where_the_ink_does_not() -> None:
    """The box of a name is as wide as the longest name needs."""
    code = CodeItem("code", Box(NAME.right - 4, 40, 20, 20), "code", kind=CodeKind.QR)
    assert told(a_layout(a_text("name", NAME), code)) == []


def test_photos_and_codes_are_looked_at_and_areas_are_meant() -> None:
    name = a_text("name", NAME)
    photo = PictureItem("photo", PictureKind.PHOTO, Box(10, 30, 30, 40), field="photo")
    area = RectItem("area", Box(0, 0, 105, 148), "#EEEEEE")
    code = CodeItem("code", Box(8, 42, 60, 12), "code", kind=CodeKind.CODE128)
    assert told(a_layout(area, photo, name)) == [("name", "photo", 0)]
    assert told(a_layout(area, name, code)) == [("code", "name", 0)]


def test_a_picture_of_the_whole_card_is_a_ground_and_a_logo_is_not() -> None:
    name = a_text("name", NAME)
    ground = PictureItem("ground", PictureKind.IMAGE, Box(0, 0, 105, 148), field="photo")
    logo = PictureItem("logo", PictureKind.IMAGE, Box(0, 35, 40, 30), field="photo")
    assert told(a_layout(ground, name)) == []
    assert told(a_layout(name, logo)) == [("logo", "name", 0)]


def test_a_letter_no_font_has_is_still_told_beside_it() -> None:
    card = a_card(name="😀 An", event="ACLC")
    layout = a_layout(a_text("event", NAME), a_text("name", NAME))
    [_event, name] = compose(layout, card, FIELDS).reached
    assert (name.detail, name.over) == ("😀", "event")
    assert name.troubles == (Trouble.MISSING_LETTER, Trouble.OVERLAP)
