"""Codes out of a picture: a frame of a camera as it came, in shades of grey.

A badge held before a camera is turned, dim, out of focus, and not alone in the picture. What must
not come in: cameras, and what a code says (delegates/codes.py).
"""

from dataclasses import dataclass

import zxingcpp

_FORMATS = zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128  # what badges carry


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture line by line from the top, one byte a point: 0 is black."""

    width: int
    height: int
    grey: bytes


def codes_in(frame: Frame) -> tuple[str, ...]:
    """The texts of every code that is read with certainty, from the top, each of them once.

    Raises:
        ValueError: the bytes are no picture of that size (a bug of the caller).
    """
    if frame.width < 1 or len(frame.grey) != frame.width * frame.height:
        reason = f"{len(frame.grey)} bytes are no {frame.width} x {frame.height} picture"
        raise ValueError(reason)
    picture = memoryview(frame.grey).cast("B", (frame.height, frame.width))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(_FORMATS))
    found = sorted(found, key=lambda one: one.position.top_left.y)
    return tuple(dict.fromkeys(one.text for one in found))
