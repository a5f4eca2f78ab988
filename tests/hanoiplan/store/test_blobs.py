"""A photo as it is kept: small, upright, and silent about the camera and the place."""

from io import BytesIO

import pytest
from PIL import Image

from hanoiplan.store.blobs import PORTRAIT, portrait

ORIENTATION, CAMERA, TURNED = 0x0112, 0x010F, 6  # as EXIF numbers them; 6: lies on its side


def a_photo(size: tuple[int, int], mode: str = "RGB", kind: str = "JPEG") -> bytes:
    """A picture from a camera that was held sideways."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA] = TURNED, "Camera 7"
    out = BytesIO()
    Image.new(mode, size).save(out, kind, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize(("mode", "kind"), [("RGB", "JPEG"), ("RGBA", "PNG"), ("CMYK", "JPEG")])
def test_a_photo_is_made_small_and_upright_and_says_nothing_of_the_camera(
    mode: str, kind: str
) -> None:
    kept = portrait(a_photo((2400, 1800), mode, kind))
    with Image.open(BytesIO(kept.content)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", PORTRAIT)
        assert not picture.getexif()
    assert b"Camera 7" not in kept.content
    assert kept.kind == "image/jpeg"


def test_the_same_photo_has_the_same_digest_and_a_small_one_is_not_blown_up() -> None:
    one, again = portrait(a_photo((40, 30))), portrait(a_photo((40, 30)))
    assert one.digest == again.digest
    with Image.open(BytesIO(one.content)) as picture:
        assert picture.size == (30, 40)


@pytest.mark.parametrize("content", [b"", b"no picture", a_photo((40, 30))[:60]])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(OSError, match=r"\w"):
        portrait(content)
