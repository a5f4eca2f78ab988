"""Photos as phones and cameras give them: upright, without secrets, 3:4, never a crash."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates import photos
from hanoiplan.delegates.photos import (
    Crop,
    Picture,
    first_crop,
    open_photo,
    portrait_of,
    put_photo,
    read_photo,
    remove_photo,
)
from hanoiplan.delegates.queries import delegate_row
from tests.builders import Desk, a_desk

ORIENTATION, CAMERA, TURNED = 0x0112, 0x010F, 6  # as EXIF numbers them; 6: lies on its side
RED, BLUE = (200, 20, 20), (20, 20, 200)


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def a_file(kind: str = "JPEG", size: tuple[int, int] = (400, 300), mode: str = "RGB") -> bytes:
    """A picture from a camera that was held sideways."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = TURNED, "Camera 7"
    out = BytesIO()
    more = {"exif": exif} if kind in {"JPEG", "PNG", "WEBP", "TIFF"} else {}
    Image.new(mode, size).save(out, kind, **more)
    return out.getvalue()


def half_and_half(size: tuple[int, int]) -> bytes:
    """Red above, blue below."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_stands_upright_and_says_nothing_of_camera_and_place(kind: str) -> None:
    picture = open_photo(a_file(kind), "a")
    assert (picture.width, picture.height) == (300, 400)
    assert b"Camera 7" not in picture.content
    assert b"Camera 7" not in portrait_of(picture, first_crop(picture))


@pytest.mark.parametrize(("kind", "mode"), [("BMP", "RGB"), ("GIF", "P"), ("JPEG", "CMYK")])
def test_older_kinds_are_read_too(kind: str, mode: str) -> None:
    assert open_photo(a_file(kind, mode=mode), "a").width > 0


def test_what_is_see_through_becomes_paper() -> None:
    """A cut-out portrait must not stand in a black box on the badge."""
    out = BytesIO()
    Image.new("RGBA", (30, 40), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(open_photo(out.getvalue(), "a").content)) as picture:
        assert picture.getpixel((15, 20)) == (255, 255, 255)


def test_a_large_picture_is_made_smaller_but_stays_fine_enough_to_crop() -> None:
    picture = open_photo(a_file(size=(5000, 4000)), "a")
    assert max(picture.width, picture.height) <= photos.WORK_SIDE
    assert min(picture.width, picture.height) >= 1000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        a_file()[:200],
        a_file("PNG", (900, 900))[:120],
        a_file("GIF", mode="P")[:30],
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    ],
    ids=["empty", "text", "half a JPEG", "half a PNG", "half a GIF", "a program for printers"],
)
def test_what_is_no_picture_is_one_sentence_that_names_the_file(
    content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "Ảnh thẻ.jpg"
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match=r"“Ảnh thẻ\.jpg” is no picture"):
        read_photo(path)


def test_a_picture_of_an_iphone_is_told_how_to_come_in() -> None:
    with pytest.raises(FileTrouble, match=r"HEIC.*JPEG"):
        open_photo(b"\x00\x00\x00\x18ftypheic" + bytes(40), "IMG_0001.HEIC")


def test_a_file_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"“gone\.jpg” cannot be opened"):
        read_photo(tmp_path / "gone.jpg")


def test_too_many_bytes_or_pixels_are_refused_before_they_are_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture bomb must not take the memory of the desk."""
    path = tmp_path / "a.png"
    path.write_bytes(half_and_half((300, 400)))
    monkeypatch.setattr(photos, "MOST_PIXELS", 299 * 400)
    with pytest.raises(FileTrouble, match="too large"):
        read_photo(path)
    monkeypatch.setattr(photos, "LARGEST_FILE", 100)
    with pytest.raises(FileTrouble, match="too large"):
        read_photo(path)


def test_a_real_picture_bomb_is_refused() -> None:
    """Twenty thousand by twenty thousand pixels in a few kilobytes."""
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    with pytest.raises(FileTrouble, match=r"a\.png” is too large"):
        open_photo(out.getvalue(), "a.png")


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_a_telephones_100_megapixels_come_in_reduced(mode: str) -> None:
    """Lying on its side as well: EXIF turns what is left of it."""
    picture = open_photo(a_file("JPEG", (12_000, 8_400), mode), "a")
    assert picture.height == photos.WORK_SIDE
    assert picture.width == round(photos.WORK_SIDE * 0.7)


@pytest.mark.parametrize(("kind", "more"), [("PNG", {}), ("JPEG", {"progressive": True})])
def test_100_megapixels_that_would_fill_the_memory_are_refused(
    kind: str, more: dict[str, bool]
) -> None:
    out = BytesIO()
    Image.new("L", (10_000, 10_000)).save(out, kind, **more)
    with pytest.raises(FileTrouble, match="10000 × 10000"):
        open_photo(out.getvalue(), "a")


def test_the_part_chosen_is_the_part_kept() -> None:
    picture = open_photo(half_and_half((600, 800)), "a")
    lower = first_crop(picture).scaled(0.3).moved(0, 9999)
    with Image.open(BytesIO(portrait_of(picture, lower))) as kept:
        assert kept.size == lower.pixels
        red, _green, blue = kept.resize((1, 1)).split()
        assert blue.tobytes() > red.tobytes()


def test_the_first_proposal_is_the_upper_middle() -> None:
    wide = first_crop(Picture(b"", 1600, 800))
    assert (wide.left, wide.top, wide.width) == (500, 0, 600)
    tall = first_crop(Picture(b"", 300, 1000))
    assert tall.width == 300
    assert 0 < tall.top < (1000 - tall.height) / 4


sides = st.integers(1, 9000)
steps = st.floats(-20_000, 20_000)


@given(sides, sides, steps, steps, st.lists(st.floats(0.01, 20), max_size=4))
def test_a_part_never_leaves_the_picture_and_keeps_its_shape(
    width: int, height: int, right: float, down: float, factors: list[float]
) -> None:
    crop = first_crop(Picture(b"", width, height)).moved(right, down)
    for factor in factors:
        crop = crop.scaled(factor)
    assert crop.left >= 0
    assert crop.top >= 0
    assert crop.left + crop.width <= width + 0.001
    assert crop.top + crop.height <= height + 0.001
    left, top, far, low = crop.box
    assert 0 <= left <= far <= width
    assert 0 <= top <= low <= height


def test_how_finely_a_part_prints() -> None:
    """354 × 472 dots are needed for the box of 30 × 40 mm at 300 dots an inch."""
    assert photos.needed_pixels() == (354, 472)
    assert Crop(0, 0, 354, (354, 472)).dots_per_inch == pytest.approx(300, abs=1)
    assert Crop(0, 0, 100, (354, 472)).dots_per_inch < 100


def test_a_photo_is_put_taken_away_and_undone_in_one_step_each(desk: Desk) -> None:
    who = desk.add()
    picture = open_photo(a_file(), "a")
    jpeg = portrait_of(picture, first_crop(picture))
    digest = desk.workspace.do(put_photo, who, jpeg)
    assert desk.workspace.read(lambda reader: reader.blob(digest)) == jpeg
    assert shown(desk, who) == digest
    desk.workspace.do(remove_photo, who)
    assert shown(desk, who) == ""
    desk.workspace.undo()
    assert shown(desk, who) == digest
    desk.workspace.undo()
    assert shown(desk, who) == ""


def test_a_photo_for_somebody_who_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(NotPossible):
        desk.workspace.do(put_photo, 12, b"x")


def shown(desk: Desk, who: int) -> str:
    row = desk.workspace.read(delegate_row, who)
    assert row is not None
    return row.photo
