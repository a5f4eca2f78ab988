"""Codes as modules: QR version 1 for badges.

What must not come in: what the digits mean (delegates/codes.py), and where a code stands.
"""

from functools import lru_cache
from typing import Any, cast

import zxingcpp

QR_MODULES = 21
"""Modules a side of QR version 1: level Q takes 27 digits."""

Rows = tuple[tuple[tuple[int, int], ...], ...]


def _dark(row: bytes) -> tuple[tuple[int, int], ...]:
    """Runs of dark modules in one row as (first column, count)."""
    runs: list[tuple[int, int]] = []
    for column, value in enumerate(row):
        if value:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return tuple(runs)


@lru_cache(maxsize=2_000)
def qr(content: str) -> tuple[int, Rows]:
    """Modules a side, and the dark runs of every row, at level Q without quiet zone."""
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image = memoryview(cast("Any", code.to_image(scale=1, add_quiet_zones=False)))
    side = image.shape[0] if image.shape else 0
    pixels = image.tobytes()
    rows = tuple(_dark(pixels[row * side : (row + 1) * side]) for row in range(side))
    return side, rows
