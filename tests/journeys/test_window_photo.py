"""A photo chosen in the window of a delegate comes out on the paper of the badge."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.at_the_window import CTRL, somebody
from ui.delegates.page import DelegatesPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AN = "Nguyễn Văn An"
SIDEWAYS = 6  # EXIF: the camera lay on its side


def a_phone_photo(path: Path) -> None:
    """Upright it is red above and blue below; the camera writes it lying, with a secret."""
    upright = Image.new("RGB", (900, 1200), (180, 30, 30))
    ImageDraw.Draw(upright).rectangle((0, 600, 900, 1200), fill=(30, 30, 180))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = SIDEWAYS, "Camera 7"
    upright.rotate(90, expand=True).save(path, exif=exif)


def pictures_in(pdf: bytes) -> list[Image.Image]:
    """The photos on the first page; flags are smaller."""
    page = pypdfium2.PdfDocument(pdf)[0]
    found = [one.get_bitmap().to_pil() for one in page.get_objects(filter=(3,))]
    return [one for one in found if one.height > 400]


def test_a_photo_from_the_window_stands_on_the_badge(qapp: QApplication, tmp_path: Path) -> None:
    photo, out = tmp_path / "IMG_0007.jpg", tmp_path / "badges.pdf"
    a_phone_photo(photo)
    with somebody(qapp, tmp_path, AN) as person:
        person.go_to("delegates")
        page = person.window.pages["delegates"]
        assert isinstance(page, DelegatesPage)
        page.ask_photo = lambda _parent: photo
        page.act("photo").trigger()
        person.wait()
        person.press(Qt.Key.Key_Return)
        assert page.listing.rows()[0].photo
        person.go_to("badges")
        person.badges.ask_where = lambda _page, _suggested: out
        person.press(Qt.Key.Key_S, CTRL)
    pdf = out.read_bytes()
    assert b"Camera 7" not in pdf
    [printed] = pictures_in(pdf)
    assert printed.size == (480, 640)
    above, below = (printed.convert("RGB").crop(box) for box in halves(printed))
    assert reddish(above) > 0
    assert reddish(below) < 0


def halves(picture: Image.Image) -> tuple[tuple[int, int, int, int], ...]:
    """Two parts well inside the upper and the lower half."""
    wide, high = picture.size
    return (10, 10, wide - 10, high // 2 - 40), (10, high // 2 + 40, wide - 10, high - 10)


def reddish(part: Image.Image) -> int:
    """How much more red than blue there is."""
    red, _green, blue = part.resize((1, 1)).split()
    return sum(ImageChops.subtract(red, blue).tobytes()) - sum(
        ImageChops.subtract(blue, red).tobytes()
    )


def test_the_picture_kept_is_a_small_jpeg(qapp: QApplication, tmp_path: Path) -> None:
    """A thousand photos must not make a file of a gigabyte."""
    photo = tmp_path / "IMG_0008.jpg"
    a_phone_photo(photo)
    with somebody(qapp, tmp_path, AN) as person:
        person.go_to("delegates")
        page = person.window.pages["delegates"]
        assert isinstance(page, DelegatesPage)
        page.take_photo(photo)
        person.wait()
        person.press(Qt.Key.Key_Return)
        content = page.listing.blob(page.listing.rows()[0].photo)
    assert content is not None
    assert len(content) < 100_000
    assert Image.open(BytesIO(content)).format == "JPEG"
