"""Which ink a category colour takes: text on it, its letter, its outline, its rail.

Categories' colours are settings; these rules hold for any of them and give the table of the
standard fifteen. What must not come in: positions, words.
"""

from hanoiplan.paper.colours import WHITE, contrast

INK = "#111417"
EDGE = "#5F6B78"

LEAST_ON_WHITE = 3.8
"""White text needs this contrast: large bold words are read well from there."""

PALE = 1.35
"""A colour with less contrast against the paper gets an outline, or it melts away."""

_RAILS = {
    "A": "solid", "B": "chevrons", "T": "dots", "N": "bars", "M": "crosses",
    "L": "checks", "X": "rings", "V": "dots", "P": "diagonals", "K": "bars",
}  # fmt: skip


def ink_on(colour: str) -> str:
    """White where it can be read on the colour, ink elsewhere."""
    return WHITE if contrast(WHITE, colour) >= LEAST_ON_WHITE else INK


def letter_ink(colour: str) -> str:
    """The letter stands on white: in its colour if that is dark enough, else in ink."""
    return colour if ink_on(colour) == WHITE else INK


def band_edge(colour: str) -> str:
    """Outline of a pale colour, "" for all others."""
    return EDGE if contrast(WHITE, colour) < PALE else ""


def rail(letter: str) -> str:
    """The pattern that tells a work category apart without colour; bars for other letters."""
    return _RAILS.get(letter, "bars")


def rail_edge(colour: str) -> str:
    """The thin outline of a rail."""
    return band_edge(colour) or colour
