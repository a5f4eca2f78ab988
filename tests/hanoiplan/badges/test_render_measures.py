"""Cards against the measures of look-print.md §5.1, §5.2 and §5.6, thought through by hand."""

from dataclasses import replace

import pytest

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import drawing_of
from hanoiplan.delegates.photos import PRINTED
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import PictureItem, PictureKind
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.pen import Code, Picture, Rect, Segment, Text
from hanoiplan.paper.units import Box
from tests.hanoiplan.badges.people import (
    ATTENDING,
    EIGHT_WORDS,
    EVERYBODY,
    FIVE_DIGITS,
    HAN_SPEAKER,
    HONOUR_GUEST,
    INTERPRETER,
    KHMER_GOVERNOR,
    NOTHING_BUT_A_NAME,
    PHOTO,
    WORKING,
    a_card,
    two,
)
from tests.hanoiplan.badges.reading import ink_of, marks_of, texts_of

LAYOUTS = ("badge-a6", "tent-a4", "tent-a5")


def words_of(card: BadgeCard, item: str, layout: str = "badge-a6", face: int = 0) -> list[str]:
    return [text.text for text in texts_of(drawing_of(card, layout)[0], item, face)]


def test_the_event_stands_at_its_three_base_lines() -> None:
    event = texts_of(drawing_of(HONOUR_GUEST, "badge-a6")[0], "event")
    assert [round(line.y, 2) for line in event] == [15.9, 19.9, 23.9]
    assert [line.text for line in event] == [
        "Hội nghị Lãnh đạo các Thành phố ASEAN 2026",
        "ASEAN City Leaders Conference 2026",
        "Hà Nội, 07–10/6/2026",
    ]
    assert [ink_of(line).x for line in event] == pytest.approx([26, 26, 26])
    assert event[0].weight is Weight.SEMIBOLD


def test_english_stands_first_for_guests_from_abroad() -> None:
    assert words_of(KHMER_GOVERNOR, "event") == [
        "ASEAN City Leaders Conference 2026",
        "Hội nghị Lãnh đạo các Thành phố ASEAN 2026",
        "Hà Nội, 7–10 June 2026",
    ]
    assert words_of(KHMER_GOVERNOR, "titles") == [
        "Deputy Governor of the Capital",
        "Phó Thống đốc Thủ đô",
    ]
    assert words_of(KHMER_GOVERNOR, "place") == [
        "Phnom Penh", "Cambodia", "Phnôm Pênh, Campuchia",
    ]  # fmt: skip


def test_the_name_is_the_largest_thing_on_an_attendance_card() -> None:
    for card in ATTENDING:
        drawing, _report = drawing_of(card, "badge-a6")
        sizes = {text.item: text.size for text in marks_of(drawing) if isinstance(text, Text)}
        name = max(size for item, size in sizes.items() if item.startswith("name"))
        assert all(size < name for item, size in sizes.items() if item in ("category", "place"))


def test_the_role_word_and_its_letter_are_the_largest_on_a_work_card() -> None:
    for card in WORKING:
        drawing, _report = drawing_of(card, "badge-a6")
        (letter,) = texts_of(drawing, "letter")
        role = texts_of(drawing, "role")[0]
        others = [
            text.size
            for text in marks_of(drawing)
            if isinstance(text, Text) and text.item not in ("letter", "role")
        ]
        assert letter.size == 53
        assert role.size >= 24
        assert role.weight is Weight.EXTRABOLD
        assert role.text == role.text.upper()
        assert max(others) <= 30


@pytest.mark.parametrize("card", [HONOUR_GUEST, KHMER_GOVERNOR, EIGHT_WORDS, NOTHING_BUT_A_NAME])
def test_the_name_block_stands_at_42_percent_of_its_free_height(card: BadgeCard) -> None:
    inks = [ink_of(text) for text in texts_of(drawing_of(card, "badge-a6")[0], "name")]
    above = inks[0].y - 30.5
    below = 72 - inks[-1].bottom
    assert above / (above + below) == pytest.approx(0.42, abs=0.005)
    assert all(ink.x == pytest.approx(8) for ink in inks)


def test_the_code_is_21_mm_at_76_94_with_its_quiet_zone() -> None:
    for card in ATTENDING:
        drawing, _report = drawing_of(card, "badge-a6")
        (code,) = [mark for mark in marks_of(drawing) if isinstance(mark, Code)]
        assert code.box == Box(76, 94, 21, 21)
        assert code.content == card.code
        quiet = Box(72, 90, 29, 29)
        for text in (mark for mark in marks_of(drawing) if isinstance(mark, Text)):
            ink = ink_of(text)
            outside = ink.right <= quiet.x or ink.bottom <= quiet.y or ink.y >= quiet.bottom
            assert outside or text.item == "code", text


def test_the_band_carries_letter_word_and_number() -> None:
    drawing, _report = drawing_of(HONOUR_GUEST, "badge-a6")
    band, disc = (
        next(m for m in marks_of(drawing) if isinstance(m, Rect) and m.item == item)
        for item in ("band", "disc")
    )
    assert (band.box, band.fill, band.radius) == (Box(5, 121, 95, 22), "#6E0F2A", 2)
    assert (disc.box.x + 7.6, disc.box.y + 7.6) == pytest.approx((16.6, 132))
    (letter,) = texts_of(drawing, "letter")
    ink = ink_of(letter)
    middle = (ink.x + ink.width / 2, ink.y + ink.height / 2)
    assert middle == pytest.approx((16.6, 132), abs=0.06)
    word, second = texts_of(drawing, "category")
    assert (word.text, second.text) == ("ĐẠI BIỂU DANH DỰ", "GUEST OF HONOUR")
    assert (word.y, second.y) == pytest.approx((132.6, 138.6))
    assert ink_of(word).right <= 74.5 + 0.01
    number, _caption = texts_of(drawing, "number")
    assert (number.text, number.size, number.y) == ("0002", 20, 132.6)
    assert ink_of(number).right == pytest.approx(96)


def test_the_divider_stands_three_mm_left_of_the_number() -> None:
    for card in (HONOUR_GUEST, FIVE_DIGITS):
        drawing, _report = drawing_of(card, "badge-a6")
        (divider,) = [
            m for m in marks_of(drawing) if isinstance(m, Segment) and m.item == "divider"
        ]
        number = min(ink_of(text).x for text in texts_of(drawing, "number"))
        assert number - divider.x1 == pytest.approx(3)
        assert divider.x1 > 74.5
    assert words_of(FIVE_DIGITS, "number")[0] == "10160"


def test_the_same_words_in_both_languages_are_printed_once() -> None:
    """look-print.md §1.6: Singapore / Singapore; Mandalay, Myanmar."""
    assert words_of(HAN_SPEAKER, "place") == ["Singapore"]
    mandalay = a_card(locality=two("Mandalay"), country="MM", primary="en")
    assert words_of(mandalay, "place") == ["Mandalay", "Myanmar"]


def test_missing_things_leave_no_hole_and_no_word() -> None:
    """Without a flag the place moves to the left margin; nothing says "N/A"."""
    card = a_card(locality=two("Ban Thư ký", "Secretariat"), country="")
    drawing, _report = drawing_of(card, "badge-a6")
    place = texts_of(drawing, "place_alone")[0]
    assert ink_of(place).x == pytest.approx(8)
    assert not [mark for mark in marks_of(drawing) if isinstance(mark, Picture)]
    bare, _report = drawing_of(NOTHING_BUT_A_NAME, "badge-a6")
    said = {text.item: text.text for text in marks_of(bare) if isinstance(text, Text)}
    assert set(said) == {"event", "name", "category_alone", "number"}
    assert said["category_alone"] == "KHÁCH ĐẶC BIỆT"


def test_a_card_without_native_name_has_more_room_for_the_latin_one() -> None:
    with_native = a_card("Bounpheng", native="ບຸນເພັງ", country="LA", primary="en")
    without = a_card("Bounpheng", country="LA", primary="en")
    assert texts_of(drawing_of(with_native, "badge-a6")[0], "name")[0].size == 34
    assert texts_of(drawing_of(without, "badge-a6")[0], "name")[0].size == 36


def test_a_tent_speaks_the_first_language_in_front_and_the_other_behind() -> None:
    drawing, _report = drawing_of(KHMER_GOVERNOR, "tent-a4")
    front, rear, _folds = drawing.faces
    assert (front.box, front.turned) == (Box(0, 105, 297, 105), False)
    assert (rear.box, rear.turned) == (Box(0, 0, 297, 105), True)
    assert words_of(KHMER_GOVERNOR, "title", "tent-a4") == ["Deputy Governor of the Capital"]
    assert words_of(KHMER_GOVERNOR, "title", "tent-a4", 1) == ["Phó Thống đốc Thủ đô"]
    assert words_of(KHMER_GOVERNOR, "name", "tent-a4")[0] == "H.E."
    assert words_of(KHMER_GOVERNOR, "name", "tent-a4", 1)[0] == "Ngài"
    assert words_of(KHMER_GOVERNOR, "place", "tent-a4", 1) == ["Phnôm Pênh", "Campuchia"]


def test_tent_names_reach_the_sizes_of_the_pictures_and_stand_centred() -> None:
    """look-print.md §5.6: 57.5 pt, 66 pt above Khmer, eight words 48 in two lines."""
    for card, size, lines in (
        (HONOUR_GUEST, 57.5, 1),
        (KHMER_GOVERNOR, 66, 1),
        (EIGHT_WORDS, 48, 2),
    ):
        drawing, _report = drawing_of(card, "tent-a4")
        name = [text for text in texts_of(drawing, "name") if text.weight is Weight.SEMIBOLD]
        assert len(name) == lines
        assert size - 1 <= name[0].size <= size + 6
        for text in name:
            ink = ink_of(text)
            assert ink.x + ink.width / 2 == pytest.approx(148.5)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("card", EVERYBODY, ids=lambda card: card.printed.vi)
def test_no_text_touches_another_and_none_is_too_small(layout: str, card: BadgeCard) -> None:
    """look-print.md §1: 6.5 pt is the smallest text anywhere."""
    drawing, _report = drawing_of(card, layout)
    for at in range(len(drawing.faces)):
        texts = [mark for mark in marks_of(drawing, at) if isinstance(mark, Text)]
        assert all(text.size >= 6.5 for text in texts)
        inks = [(text, ink_of(text)) for text in texts]
        for place, (text, ink) in enumerate(inks):
            for other, below in inks[place + 1 :]:
                apart = (
                    ink.right <= below.x or below.right <= ink.x
                    or ink.bottom <= below.y or below.bottom <= ink.y
                )  # fmt: skip
                assert apart, (text.text, other.text)


def test_a_work_card_tells_its_kind_by_square_panel_and_rails() -> None:
    drawing, _report = drawing_of(INTERPRETER, "badge-a6")
    rects = {mark.item: mark for mark in marks_of(drawing) if isinstance(mark, Rect)}
    assert rects["panel"].box == Box(5, 5, 95, 52)
    assert rects["panel"].fill == "#5A2496"
    assert rects["square"].box == Box(76, 29, 20, 23)
    items = {mark.item for mark in marks_of(drawing)}
    assert {"rail_left", "rail_right", "slot"} <= items
    assert words_of(INTERPRETER, "role") == ["PHIÊN DỊCH", "INTERPRETER"]
    assert words_of(INTERPRETER, "unit") == ["Khmer · Việt · English"]
    assert words_of(INTERPRETER, "event")[2] == "Thẻ công tác · Work pass · Hà Nội, 07–10/6/2026"


@pytest.mark.parametrize("card", EVERYBODY, ids=lambda card: card.printed.vi)
def test_nothing_is_printed_over_a_face(card: BadgeCard) -> None:
    """The name goes beside the photo, whole, whatever its length."""
    drawing, report = drawing_of(replace(card, photo=PHOTO), "badge-a6")
    pictures = [mark for mark in marks_of(drawing) if isinstance(mark, Picture)]
    [photo] = [picture for picture in pictures if picture.item == "photo"]
    assert photo.source == PHOTO
    assert photo.box.height / photo.box.width == pytest.approx(4 / 3, abs=0.01)
    for text in (mark for mark in marks_of(drawing) if isinstance(mark, Text)):
        ink = ink_of(text)
        beside = ink.x >= photo.box.right or ink.right <= photo.box.x
        assert beside or ink.y >= photo.box.bottom or ink.bottom <= photo.box.y, text.text
    assert {trouble for one in report.troubles for trouble in one.troubles} == set()


def test_no_box_for_a_photo_is_larger_than_what_photos_are_judged_by() -> None:
    """The remark beside the photo of a delegate speaks of this size."""
    boxes = [
        item.box
        for name in own_layout_names()
        for item in own_layout(name).items
        if isinstance(item, PictureItem) and item.kind is PictureKind.PHOTO
    ]
    assert max((box.width, box.height) for box in boxes) == PRINTED
