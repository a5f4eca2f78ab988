"""By what the seats are coloured: arrival, delegation, category or rank.

A colour never stands alone: number, star, letter and edge say the same. What must not come in:
colours by value (tokens, the categories' own, and hues counted off).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QColor

from hanoiplan.base.i18n import N_
from hanoiplan.seating.model import Sitter
from ui.base.theme import letter_on, theme
from ui.base.theme.contrast import contrast_ratio
from ui.seating.shown_hall import Face, SeatFace

GOLDEN = 0.61803398875  # of the round of hues: neighbours in the list look least alike
WANTED, EDGE = 4.6, 3.1  # contrast of a letter with its ground, of an edge with the floor
STEP, TRIES = 1.04, 24  # how colours are made darker until that holds
RANKS = 90  # the lowest rank number that is told apart


class ColourBy(StrEnum):
    """What a seat's colour says."""

    ARRIVAL = "arrival"
    DELEGATION = "delegation"
    CATEGORY = "category"
    RANK = "rank"


WORDS: Mapping[ColourBy, str] = {
    ColourBy.ARRIVAL: N_("Arrival"),
    ColourBy.DELEGATION: N_("Delegation"),
    ColourBy.CATEGORY: N_("Category"),
    ColourBy.RANK: N_("Rank"),
}


@dataclass(frozen=True, slots=True)
class Paint:
    """Ground, edge and ink of one seat; "" for no ground."""

    ground: str
    edge: str
    ink: str
    width: float = 1.2
    dashed: bool = False


def paint_of(seat: SeatFace, by: ColourBy, place: int = 0) -> Paint:
    """How a seat is painted; `place` is that of the delegation among those in the hall."""
    token = theme().tokens
    if seat.face is Face.FREE or seat.sitter is None:
        if seat.against:
            return Paint(token.bad_t, token.bad, token.bad, 2.0)
        return Paint("", token.ctl, token.text3, 1.0, dashed=True)
    colour = token.ok if by is ColourBy.ARRIVAL else colour_of(seat.sitter, by, place)
    if seat.face is Face.ARRIVED:
        ink = token.surface if by is ColourBy.ARRIVAL else letter_on(colour)
        return Paint(colour, token.bad if seat.against else "", ink, 2.4)
    if seat.against:
        return Paint(token.bad_t, token.bad, token.text, 2.0)
    if by is ColourBy.ARRIVAL:
        return Paint(token.surface, token.ctl, token.text)
    return Paint(token.surface, colour, token.text, 3.0)


def colour_of(sitter: Sitter, by: ColourBy, place: int = 0) -> str:
    """The colour of a person, #RRGGBB."""
    if by is ColourBy.CATEGORY:
        return sitter.category_colour or theme().tokens.ctl
    if by is ColourBy.RANK:
        return rank_colour(sitter.rank)
    return hue_of(place)


def rank_colour(rank: int) -> str:
    """From the colour of action for the first to the grey of edges for the last."""
    return _rank_colour(min(max(rank, 10), RANKS), theme().mode)


@lru_cache(maxsize=512)
def _rank_colour(rank: int, mode: str) -> str:
    del mode  # other tokens
    share = 1 - rank / RANKS
    strong, pale = theme().color("accent"), theme().color("ctl")

    def mixed(one: float, other: float) -> float:
        return other + (one - other) * share

    red, green = mixed(strong.redF(), pale.redF()), mixed(strong.greenF(), pale.greenF())
    return _readable(QColor.fromRgbF(red, green, mixed(strong.blueF(), pale.blueF())))


def hue_of(number: int) -> str:
    """One of many hues, far from that of the next number; 0 is of no delegation."""
    return _hue(number, theme().mode) if number else theme().tokens.ctl


@lru_cache(maxsize=4096)
def _hue(number: int, mode: str) -> str:
    del mode  # other lightness
    hue = number * GOLDEN % 1.0
    return _readable(QColor.fromHslF(hue, 0.52, 0.66 if theme().dark else 0.42))


def _readable(colour: QColor) -> str:
    """The same, darker (on a dark ground lighter) until a letter can be read in it."""
    step = STEP if theme().dark else 1 / STEP
    for _try in range(TRIES):
        name = colour.name()
        apart = contrast_ratio(name, theme().tokens.bg)
        if apart >= EDGE and contrast_ratio(name, letter_on(name)) >= WANTED:
            break
        lightness = min(0.95, max(0.05, colour.lightnessF() * step))
        colour = QColor.fromHslF(max(0.0, colour.hslHueF()), colour.hslSaturationF(), lightness)
    return colour.name()
