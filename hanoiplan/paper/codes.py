"""Codes as modules: QR version 1 for badges, Code 128 for what a line scanner reads.

What must not come in: what the digits mean (delegates/codes.py), and where a code stands.
"""

import re
from functools import lru_cache
from typing import Any, cast

import zxingcpp

QR_MODULES = 21
"""Modules a side of QR version 1: level Q takes 27 digits."""

QUIET = 10
"""Light modules that a Code 128 needs on each side."""

_QR_OPTIONS = "ecLevel=Q,dataMask=3"
"""Level Q; always one mask: to weigh all eight costs as much time as the rest of the code, and
the digits of badge codes are evenly mixed under any of them (measured: it reads as well)."""

_DARK = re.compile(b"\0+")

Runs = tuple[tuple[int, int], ...]
Rows = tuple[Runs, ...]


class CannotBeCoded(Exception):
    """A content that this code has no room or no signs for; the message is the content's start."""


@lru_cache(maxsize=5_000)  # the rows at the corners of a code are few
def _dark(row: bytes) -> Runs:
    """Runs of dark modules in one row as (first column, count)."""
    return tuple([(run.start(), run.end() - run.start()) for run in _DARK.finditer(row)])


@lru_cache(maxsize=200)
def qr(content: str) -> tuple[int, Rows]:
    """Modules a side, and the dark runs of every row, at level Q without quiet zone."""
    image = _image(content, zxingcpp.BarcodeFormat.QRCode, options=_QR_OPTIONS)
    side = image.shape[0] if image.shape else 0
    pixels = image.tobytes()
    rows = tuple([_dark(pixels[at : at + side]) for at in range(0, side * side, side or 1)])
    return side, rows


@lru_cache(maxsize=200)
def code128(content: str) -> tuple[Runs, int]:
    """Dark runs from the left, and how many modules they take without the quiet zones."""
    image = _image(content, zxingcpp.BarcodeFormat.Code128)
    width = image.shape[1] if image.shape else 0
    return _dark(image.tobytes()[:width]), width


def _image(content: str, kind: Any, **options: str) -> "memoryview[int]":
    """One pixel a module; refuses what the code cannot hold."""
    try:
        code = zxingcpp.create_barcode(content, kind, **options)
    except ValueError as error:
        raise CannotBeCoded(content[:40]) from error
    return memoryview(cast("Any", code.to_image(scale=1, add_quiet_zones=False)))
