"""Codes are drawn as the smallest symbol and read back."""

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hanoiplan.paper.codes import QR_MODULES, qr


def read_back(digits: str) -> str:
    side, rows = qr(digits)
    image = Image.new("L", (side + 8, side + 8), 255)
    for y, runs in enumerate(rows):
        for start, count in runs:
            for x in range(start, start + count):
                image.putpixel((x + 4, y + 4), 0)
    (found,) = zxingcpp.read_barcodes(image.resize((290, 290), Image.Resampling.NEAREST))
    assert "Q" in str(found.ec_level)
    return str(found.text)


@given(st.text("0123456789", min_size=21, max_size=21))
def test_any_21_digits_are_a_version_1_code_that_reads_back(digits: str) -> None:
    assert qr(digits)[0] == QR_MODULES
    assert read_back(digits) == digits
