"""Photos and pictures: what they are is read from their first bytes; nothing odd stops a print."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hanoiplan.paper.compose import compose
from hanoiplan.paper.layout import PictureItem, PictureKind
from hanoiplan.paper.pen import Drawing, Trouble
from hanoiplan.paper.pictures import MOST_PIXELS, jpeg_size, picture_size
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.units import Box
from tests.hanoiplan.paper.cards import FIELDS, a_card, a_layout, a_pdf
from tests.hanoiplan.paper.layouts import a_picture

PHOTO = PictureItem("photo", PictureKind.PHOTO, Box(10, 10, 30, 40), "photo")


def a_jpeg(mode: str = "RGB", size: tuple[int, int] = (360, 480), **options: Any) -> bytes:
    made = BytesIO()
    colour = (200, 90, 30, 20)[: len(mode)] if len(mode) > 1 else 90
    Image.new(mode, size, colour).save(made, "JPEG", **options)
    return made.getvalue()


def printed(photo: bytes) -> Drawing:
    return compose(a_layout(PHOTO), a_card(photo, photo="1"), FIELDS)


def middle_of(drawing: Drawing) -> bytes:
    """Red, green and blue in the middle of the photo."""
    pixels = page_pixels(a_pdf(drawing), 0, 72)
    at = (85 * pixels.width + 71) * 3
    return pixels.rgb[at : at + 3]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_of_any_colours_is_printed_as_it_is(mode: str, progressive: bool) -> None:
    drawing = printed(a_jpeg(mode, progressive=progressive))
    assert drawing.reached[0].troubles == ()
    assert middle_of(drawing) != b"\xff\xff\xff"


def test_a_photo_keeps_its_own_bytes() -> None:
    photo = a_jpeg()
    assert photo in a_pdf(printed(photo))


def test_notes_of_a_camera_before_the_picture_are_passed_over() -> None:
    """EXIF, colour profiles and their thumbnails stand before the picture's own head."""
    exif = Image.Exif()
    exif[0x010E] = "a thumbnail's head: \xff\xc0\x00\x11\x08\x00\x01\x00\x01"
    assert jpeg_size(a_jpeg(exif=exif, icc_profile=b"\xff\xc0" * 400)) == (360, 480)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"\xff\xd8\xff", b"GIF89a", a_picture("PNG"), a_jpeg()[:20], b"\xff\xd8" * 9],
)
def test_what_is_no_photo_is_left_out_and_reported(content: bytes) -> None:
    drawing = printed(content)
    assert drawing.reached[0].troubles == (Trouble.BAD_PHOTO,)
    assert middle_of(drawing) == b"\xff\xff\xff"


def test_a_photo_of_100_megapixels_is_measured_without_being_opened() -> None:
    head = bytearray(a_jpeg())
    at = head.index(b"\xff\xc0") + 5
    head[at : at + 4] = (12_000).to_bytes(2, "big") + (9_000).to_bytes(2, "big")
    assert jpeg_size(bytes(head)) == (9_000, 12_000)
    assert picture_size(bytes(head)) is None, "too large to be opened as a picture of a layout"
    assert MOST_PIXELS < 9_000 * 12_000


@given(st.binary(max_size=200), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b""]))
def test_any_bytes_are_a_picture_or_none(noise: bytes, start: bytes) -> None:
    for size in (jpeg_size(start + noise), picture_size(start + noise)):
        assert size is None or min(size) > 0


@given(st.integers(0, 700), st.sampled_from(["PNG", "JPEG"]))
def test_a_picture_that_breaks_off_is_refused_as_a_whole(length: int, form: str) -> None:
    whole = a_picture(form)
    assert picture_size(whole) == (30, 20)
    if length < len(whole) - 30:
        assert picture_size(whole[:length]) is None
