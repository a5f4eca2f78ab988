"""Every kind of item prints what it was given, where it was put, and says what it could not do."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.compose import Composer, compose
from hanoiplan.paper.forms import FORMS
from hanoiplan.paper.layout import (
    CodeItem,
    CodeKind,
    EllipseItem,
    Layout,
    LineItem,
    PictureItem,
    PictureKind,
    RectItem,
    ShapeItem,
    TextItem,
    When,
    ZonesItem,
    with_items,
)
from hanoiplan.paper.layout_fields import check_fields
from hanoiplan.paper.pen import Drawing, Mark, Rect, Segment, Text, Trouble
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.units import Box, Side
from tests.hanoiplan.paper.cards import (
    FIELDS,
    SIZE,
    Card,
    a_card,
    a_layout,
    a_part,
    a_pdf,
    a_text,
    read_back,
)
from tests.hanoiplan.paper.layouts import a_picture

BOX = Box(20, 30, 40, 24)
DPI = 127  # five dots a millimetre


def marks_of(drawing: Drawing) -> list[Mark]:
    return [mark for face in drawing.faces for group in face.groups for mark in group.marks]


def picture_of(drawing: Drawing, dpi: float = DPI) -> Image.Image:
    pixels = page_pixels(a_pdf(drawing), 0, dpi)
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)


def ink_of(drawing: Drawing) -> tuple[float, ...]:
    """Edges of everything that is not white on the raster, mm."""
    grey = picture_of(drawing).convert("L").point(lambda value: 255 if value < 128 else 0)
    found = grey.getbbox()
    assert found is not None
    return tuple(edge / DPI * 25.4 for edge in found)


BLACK = "#000000"
FILLED = [
    RectItem("it", BOX, BLACK),
    EllipseItem("it", BOX, BLACK),
    *(ShapeItem("it", BOX, form, BLACK) for form in FORMS),
    ZonesItem("it", Box(20, 30, 40, 12), "zones", "ABC", cell=12, pitch=14),
    PictureItem("it", PictureKind.IMAGE, Box(20, 30, 30, 20), image="logo"),
    CodeItem("it", Box(20, 30, 21, 21), "code"),
]


@pytest.mark.parametrize(
    "item", FILLED, ids=lambda item: f"{type(item).__name__} {getattr(item, 'form', '')}"
)
def test_an_item_is_printed_where_its_ink_is_said_to_be(item: RectItem) -> None:
    layout = replace(a_layout(item), images=(("logo", a_picture(mode="L")),))
    drawing = compose(layout, a_card(code="1" * 21, zones="A C"), FIELDS)
    (seen,) = drawing.reached
    assert seen.ink is not None
    edges = (seen.ink.x, seen.ink.y, seen.ink.right, seen.ink.bottom)
    assert ink_of(drawing) == pytest.approx(edges, abs=0.3)


def test_the_ink_of_every_text_is_said() -> None:
    drawing = compose(a_layout(a_text()), a_card(name="Đỗ Nguyễn Tường Nhượng"), FIELDS)
    (seen,) = drawing.reached
    assert seen.ink is not None
    edges = (seen.ink.x, seen.ink.y, seen.ink.right, seen.ink.bottom)
    assert ink_of(drawing) == pytest.approx(edges, abs=0.3)


def test_hidden_items_and_those_whose_condition_does_not_hold_are_not_printed() -> None:
    hidden = replace(a_text(), hidden=True)
    unfit = replace(a_text("event"), when=When(given=("photo",)))
    drawing = compose(a_layout(hidden, unfit), a_card(name="An", event="Hội nghị"), FIELDS)
    assert marks_of(drawing) == []
    assert drawing.reached == ()


# --- texts beside others -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "size", "troubles"),
    [
        ("An Nguyễn", 20, ()),
        ("An Nguyễn Thị", 12, ()),
        ("An Nguyễn Thị A", 1.25, (Trouble.BELOW_FLOOR,)),
        ("An Nguyễn Thị Minh Khai", 0.25, (Trouble.BELOW_FLOOR, Trouble.OVERFLOW)),
    ],
)
def test_a_text_beside_another_ends_where_its_box_ends(
    name: str, size: float, troubles: tuple[Trouble, ...]
) -> None:
    """The further the name pushes it, the smaller it is; what no longer fits is reported."""
    number = replace(a_text("number", Box(30, 5, 35, 10)), beside="name", beside_gap=2)
    layout = a_layout(a_text("name", Box(5, 5, 95, 10)), number)
    (_name, seen) = compose(layout, a_card(name=name, number="0137"), FIELDS).reached
    assert seen.size == pytest.approx(size, abs=0.5)
    assert seen.troubles == troubles
    assert seen.ink is not None
    assert seen.ink.right <= 65.02 or Trouble.OVERFLOW in troubles


@pytest.mark.parametrize(
    "item",
    [
        replace(a_text(box=Box(5, 1, 95, 12)), baseline=4.0),
        replace(a_text(box=Box(5, 1, 95, 12)), foot=3.0),
        replace(a_text(box=Box(5, 140, 95, 6)), baseline=149.0),
    ],
    ids=["over the head", "foot at the head", "under the foot"],
)
def test_ink_that_leaves_the_card_is_reported(item: TextItem) -> None:
    """Whatever a base line was given: nobody would see it on the paper."""
    (seen,) = compose(a_layout(item), a_card(name="Ấn"), FIELDS).reached
    assert Trouble.OVERFLOW in seen.troubles


# --- fixed words with fields -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "says", "printed"),
    [
        ("Số {number}", {"number": "0137"}, "Số 0137"),
        ("Số {number}", {}, ""),
        ("Ghế · Seat", {}, "Ghế · Seat"),
        ("{place}, {event}", {"place": "Huế"}, "Huế"),
        ("{place}, {event}", {"event": "Hội nghị"}, "Hội nghị"),
        ("{place} · {number} · {event}", {"place": "Huế", "event": "A"}, "Huế · A"),
        ("{place} · {number}", {}, ""),
        ("{ 5 }", {}, "{ 5 }"),
        ("{place}", {"place": "{number}"}, "{number}"),
    ],
)
def test_fixed_words_take_what_fields_say_and_stay_away_without(
    words: str, says: dict[str, str], printed: str
) -> None:
    item = TextItem("it", BOX, (a_part(words=words),))
    drawing = compose(a_layout(item), Card(says), FIELDS)
    assert [mark.text for mark in marks_of(drawing) if isinstance(mark, Text)] == [printed] * bool(
        printed
    )


# --- forms, zones ------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["left", "arrow-left", " LEFT "])
def test_a_form_may_come_from_a_field(said: str) -> None:
    item = ShapeItem("it", BOX, "@arrow", BLACK)
    drawn = marks_of(compose(a_layout(item), a_card(arrow=said), FIELDS))
    assert drawn == marks_of(compose(a_layout(replace(item, form="arrow-left")), a_card(), FIELDS))


def test_no_form_is_drawn_where_none_is_wanted_and_an_unknown_one_is_reported() -> None:
    layout = a_layout(ShapeItem("it", BOX, "@arrow", BLACK))
    for said in ("", "none"):
        drawing = compose(layout, a_card(arrow=said), FIELDS)
        assert (marks_of(drawing), drawing.reached) == ([], ())
    (seen,) = compose(layout, a_card(arrow="thẳng"), FIELDS).reached
    assert (seen.troubles, seen.detail) == ((Trouble.NO_FORM,), "thẳng")


ZONES = ZonesItem("it", Box(10, 10, 70, 30), "zones", "ABCDE", columns=3, cell=11, pitch=12.2)


@pytest.mark.parametrize("said", ["A C", "a, c", "C;A", "AC", "A C A"])
def test_zones_are_open_or_struck_through_never_told_by_colour_alone(said: str) -> None:
    drawn = marks_of(compose(a_layout(ZONES), a_card(zones=said), FIELDS))
    letters = [mark.text for mark in drawn if isinstance(mark, Text)]
    assert letters == list("ABCDE")
    assert sum(isinstance(mark, Rect) and bool(mark.fill) for mark in drawn) == 2
    assert sum(isinstance(mark, Segment) for mark in drawn) == 3


@pytest.mark.parametrize(
    ("row", "said", "open_zones"),
    [
        ("ABCDE", "VIP", ["VIP"]),
        ("ABCDE", "12", ["12"]),
        ("ABCDE", "AA", ["AA"]),
        ("123456", "125", ["1", "2", "5"]),
        ("123456", "1 12", ["1", "12"]),
        ("123456", "AB", ["AB"]),
    ],
)
def test_letters_without_spaces_are_zones_of_their_own_only_where_there_are_such_zones(
    row: str, said: str, open_zones: list[str]
) -> None:
    """A door marked V, I and P lets nobody in who may go to VIP."""
    item = replace(ZONES, all=row)
    drawn = marks_of(compose(a_layout(item), a_card(zones=said), FIELDS))
    filled = [one.text for one in drawn if isinstance(one, Text) and one.colour == item.on]
    assert filled == open_zones


def test_a_zone_that_the_template_does_not_know_is_added_and_reported_where_it_has_no_room() -> (
    None
):
    roomy = compose(a_layout(ZONES), a_card(zones="A VIP"), FIELDS)
    assert "VIP" in [mark.text for mark in marks_of(roomy) if isinstance(mark, Text)]
    assert roomy.reached[0].troubles == ()
    tight = replace(ZONES, box=Box(10, 10, 70, 11), columns=0)
    (seen,) = compose(a_layout(tight), a_card(zones="A VIP"), FIELDS).reached
    assert seen.troubles == (Trouble.OVERFLOW,)


def test_a_person_without_zones_gets_no_marks() -> None:
    assert marks_of(compose(a_layout(ZONES), a_card(), FIELDS)) == []


# --- codes -------------------------------------------------------------------------------------

CODE128 = CodeItem("it", Box(10, 20, 70, 12), "code", kind=CodeKind.CODE128)


@pytest.mark.parametrize("content", ["123456789012345678901", "HN-0137", "29A-123.45"])
def test_a_line_code_is_read_back_with_its_quiet_zones_inside_the_box(content: str) -> None:
    beside = RectItem("edge", Box(0, 0, 105, 148), stroke=BLACK, thickness=1)
    frame = RectItem("frame", replace_box(CODE128.box), stroke=BLACK, thickness=1)
    drawing = compose(a_layout(beside, frame, CODE128), a_card(code=content), FIELDS)
    for dpi in (300, 150):
        (found,) = zxingcpp.read_barcodes(picture_of(drawing, dpi))
        assert (found.text, found.format) == (content, zxingcpp.BarcodeFormat.Code128)


def replace_box(box: Box) -> Box:
    """A frame that touches the code's box from outside."""
    return Box(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1)


@pytest.mark.parametrize(
    ("item", "content"),
    [(CODE128, "Đỗ Nguyễn"), (CODE128, "1" * 400), (CodeItem("it", BOX, "code"), "x" * 9_000)],
)
def test_what_a_code_cannot_hold_is_reported(item: CodeItem, content: str) -> None:
    drawing = compose(a_layout(item), a_card(code=content), FIELDS)
    assert [one.troubles for one in drawing.reached] == [(Trouble.NO_CODE,)]
    assert marks_of(drawing) == []


# --- pictures ----------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1"])
def test_a_picture_of_the_layout_is_shown_whole_whatever_its_pixels(mode: str) -> None:
    item = PictureItem("logo", PictureKind.IMAGE, Box(20, 20, 40, 40), image="logo")
    layout = replace(a_layout(item), images=(("logo", a_picture(mode=mode)),))
    drawing = compose(layout, a_card(), FIELDS)
    (seen,) = drawing.reached
    assert seen.ink == pytest.approx((20, 20 + 40 / 6, 40, 80 / 3))
    assert picture_of(drawing).getpixel((200, 200)) != (255, 255, 255)


def test_what_is_clear_in_a_picture_lets_the_ground_through() -> None:
    ground = RectItem("ground", Box(0, 0, 105, 148), "#0000FF")
    item = PictureItem("logo", PictureKind.IMAGE, Box(20, 20, 30, 20), image="logo")
    layout = replace(a_layout(ground, item), images=(("logo", a_picture(mode="RGBA")),))
    red, _green, blue = (
        picture_of(compose(layout, a_card(), FIELDS)).crop((175, 150, 176, 151)).tobytes()
    )
    assert red < 110  # 90 of 255 parts red on blue, not red on white
    assert blue > 150


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff", a_picture()[:60]])
def test_a_field_whose_picture_cannot_be_read_is_reported(content: bytes) -> None:
    item = PictureItem("it", PictureKind.IMAGE, BOX, "photo")
    (seen,) = compose(a_layout(item), a_card(content, photo="1"), FIELDS).reached
    assert seen.troubles == (Trouble.NO_IMAGE,)


# --- colours, sides, what is common ------------------------------------------------------------


@pytest.mark.parametrize("said", ["", "red", "#12345", "#GGGGGG"])
def test_a_field_that_says_no_colour_never_hides_a_text(said: str) -> None:
    item = TextItem("it", BOX, (replace(a_part(), colour="@tone"),))
    line = LineItem("line", Box(5, 5, 50, 0), "@tone", 1)
    drawn = marks_of(compose(a_layout(item, line), a_card(name="An", tone=said), FIELDS))
    assert {getattr(mark, "colour", "") for mark in drawn} == {"#111417"}


def test_a_back_stands_on_its_own_side_and_says_which_items_are_there() -> None:
    drawing = compose(
        a_layout(a_text(), back=(a_text("event"),)), a_card(name="An", event="Hội nghị"), FIELDS
    )
    assert drawing.two_sided
    assert [(one.item, one.face) for one in drawing.reached] == [("name", 0), ("event", 1)]
    assert read_back(drawing) == "An"
    assert read_back(drawing, Side.BACK) == "Hội nghị"


def test_a_layout_gets_its_back_face_with_its_first_item_there() -> None:
    front = a_layout(a_text())
    both = with_items(front, Side.BACK, (a_text("event"),))
    assert both.two_sided
    assert with_items(both, Side.BACK, ()) == front


def test_what_cards_have_in_common_is_stored_once() -> None:
    layout = a_layout(a_text("event"), RectItem("band", BOX, "@tone"), a_text(), a_text("place"))
    composer = Composer(layout, FIELDS)
    cards = [a_card(name=f"An {n}", event="Hội nghị", tone="#112233") for n in range(3)]
    groups = [composer.compose(card).faces[0].groups for card in cards]
    assert [[group.shared for group in one] for one in groups] == [[True, False]] * 3
    assert groups[0][0] is groups[2][0]
    assert groups[0][1] != groups[2][1]


def test_what_stands_beside_a_name_is_not_common() -> None:
    beside = replace(a_text("event"), beside="name")
    drawing = compose(a_layout(a_text(), beside), a_card(name="An", event="Hội nghị"), FIELDS)
    assert [group.shared for group in drawing.faces[0].groups] == [False]


def test_two_languages_of_one_event_are_not_taken_for_each_other() -> None:
    layout = a_layout(a_text("event"))
    swapped = replace(layout.faces[0], swapped=True)
    layout = replace(layout, faces=(layout.faces[0], swapped))
    card = replace(a_card(event="Hội nghị"), in_english={"event": "Conference"})
    drawing = compose(layout, card, FIELDS)
    assert [mark.text for mark in marks_of(drawing) if isinstance(mark, Text)] == [
        "Hội nghị",
        "Conference",
    ]


def test_a_layout_for_fields_that_do_not_exist_is_refused_by_item() -> None:
    set_language("en")
    layout = a_layout(TextItem("it", BOX, (a_part(words="Số {passport}"),)))
    with pytest.raises(KnownError, match="in “it” there is no field named “passport”"):
        check_fields(layout, FIELDS)


def test_a_layout_keeps_its_size() -> None:
    layout: Layout = a_layout(a_text())
    assert compose(layout, a_card(name="An"), FIELDS).size == SIZE
