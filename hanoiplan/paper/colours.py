"""Colours as "#RRGGBB" and how strongly two of them stand apart.

What must not come in: which thing has which colour; that is data of a layout or of a category.
"""

import re
from functools import lru_cache

WHITE = "#FFFFFF"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}\Z")


@lru_cache(maxsize=1_000)  # a layout asks about the same few on every card
def is_colour(text: str) -> bool:
    """Whether `text` is a colour in the form "#RRGGBB"."""
    return _HEX.match(text) is not None


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, each 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=1_000)
def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it."""
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
