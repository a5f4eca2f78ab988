"""A badge before a camera is read however it is held: turned, dim, blurred, beside another one."""

import time

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from hanoiplan.paper.code_reading import Frame, codes_in
from hanoiplan.paper.codes import code128, qr

CODE, OTHER = "100100137010123456789", "100100138010123456780"
SIZE = (640, 480)  # of a cheap camera


def qr_picture(text: str, side: int = 170) -> Image.Image:
    """A QR as it is printed, with white around it."""
    modules, rows = qr(text)
    small = Image.new("L", (modules + 8, modules + 8), 255)
    for y, runs in enumerate(rows):
        for first, count in runs:
            small.paste(0, (first + 4, y + 4, first + count + 4, y + 5))
    return small.resize((side, side), Image.Resampling.NEAREST)


def badge(text: str, turned: float = 0) -> Image.Image:
    """A white card with a code on it."""
    card = Image.new("L", (260, 340), 250)
    ImageDraw.Draw(card).text((30, 30), "Nguyen Van An", fill=20)
    card.paste(qr_picture(text), (45, 120))
    return card.rotate(turned, expand=True, fillcolor=120, resample=Image.Resampling.BICUBIC)


def seen(*cards: Image.Image) -> Image.Image:
    """Cards beside each other before a grey wall."""
    frame = Image.new("L", SIZE, 120)
    for place, card in enumerate(cards):
        frame.paste(card, (20 + place * 300, 30))
    return frame


def read(picture: Image.Image) -> tuple[str, ...]:
    return codes_in(Frame(picture.width, picture.height, picture.tobytes()))


def test_a_badge_that_is_held_still_is_read() -> None:
    assert read(seen(badge(CODE))) == (CODE,)


@pytest.mark.parametrize("turned", [7, 30, 45, 90, 135, 180, 270, 333])
def test_a_badge_may_be_turned(turned: float) -> None:
    assert read(seen(badge(CODE, turned))) == (CODE,)


@pytest.mark.parametrize("radius", [0.8, 1.5, 2.0])
def test_a_badge_may_be_out_of_focus(radius: float) -> None:
    assert read(seen(badge(CODE)).filter(ImageFilter.GaussianBlur(radius))) == (CODE,)


@pytest.mark.parametrize(("light", "contrast"), [(0.5, 1.0), (0.25, 0.6), (1.0, 0.3)])
def test_the_light_may_be_poor(light: float, contrast: float) -> None:
    picture = ImageEnhance.Contrast(seen(badge(CODE))).enhance(contrast)
    assert read(ImageEnhance.Brightness(picture).enhance(light)) == (CODE,)


def test_two_badges_are_both_read() -> None:
    assert set(read(seen(badge(CODE), badge(OTHER, 20)))) == {CODE, OTHER}


def test_the_same_code_twice_is_said_once() -> None:
    assert read(seen(badge(CODE), badge(CODE))) == (CODE,)


def test_a_line_code_is_read_too() -> None:
    runs, width = code128(CODE)
    strip = Image.new("L", (width + 40, 1), 255)
    for first, count in runs:
        strip.paste(0, (first + 20, 0, first + count + 20, 1))
    tall = strip.resize((strip.width * 2, 90), Image.Resampling.NEAREST)
    frame = Image.new("L", SIZE, 255)
    frame.paste(tall, (20, 100))
    assert read(frame) == (CODE,)


@pytest.mark.parametrize("grey", [0, 120, 255])
def test_a_wall_holds_no_code(grey: int) -> None:
    assert read(Image.new("L", SIZE, grey)) == ()


@pytest.mark.parametrize("size", [(0, 0), (3, 4), (640, 479)])
def test_bytes_that_are_no_picture_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="bytes are no"):
        codes_in(Frame(*size, bytes(640 * 480)))


def test_a_frame_is_read_while_the_next_one_is_made() -> None:
    """Five frames a second leave 200 ms; the window must not notice."""
    picture = seen(badge(CODE, 20))
    frame = Frame(picture.width, picture.height, picture.tobytes())
    begun = time.perf_counter()
    codes_in(frame)
    assert time.perf_counter() - begun < 0.1
