"""WCAG 2 contrast, so that legibility is computed and not guessed.

What must not come in: Qt and decisions about which colour is used where.
"""

from ui.base.theme.tokens import LIGHT

EDGE_WANTED_BELOW = 1.3  # ratio under which a coloured tile melts into its ground


def _channel(value: int) -> float:
    """One sRGB channel made linear (WCAG 2, relative luminance)."""
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.2126 * _channel(red) + 0.7152 * _channel(green) + 0.0722 * _channel(blue)


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21; text needs 4.5, edges and icons 3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def letter_on(ground: str) -> str:
    """White or near-black, whichever reads better on a category's colour."""
    return max((LIGHT.letter_light, LIGHT.letter_dark), key=lambda ink: contrast_ratio(ink, ground))


def melts_into(colour: str, ground: str) -> bool:
    """Whether a tile of this colour needs an edge to be seen on its ground."""
    return contrast_ratio(colour, ground) < EDGE_WANTED_BELOW
