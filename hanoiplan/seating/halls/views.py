"""From where a hall is seen, and whose right hand is where: the words every drawing must carry.

Everything here gives English msgids and numbers, so that screen and paper say it in their own
languages. What must not come in: drawing.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hanoiplan.base.i18n import N_
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Chair,
    FixtureKind,
    HallKind,
    Layout,
    Side,
    Viewpoint,
)
from hanoiplan.seating.halls.shapes import unit

VIEW_WORDS: Mapping[Viewpoint, str] = MappingProxyType(
    {
        Viewpoint.HALL: N_("Seen from the hall"),
        Viewpoint.STAGE: N_("Seen from the stage"),
    }
)

FIXTURE_WORDS: Mapping[FixtureKind, str] = MappingProxyType(
    {
        FixtureKind.STAGE: N_("Stage"),
        FixtureKind.LECTERN: N_("Lectern"),
        FixtureKind.DOOR: N_("Door"),
        FixtureKind.SCREEN: N_("Screen"),
        FixtureKind.PILLAR: N_("Pillar"),
    }
)

SIDE_WORDS: Mapping[Side, str] = MappingProxyType(
    {Side.NONE: N_("Neither side"), Side.HOST: N_("Hosts' side"), Side.GUEST: N_("Guests' side")}
)

_PRESIDIUM = N_("The presidium's right hand is {where} of this drawing")
_CHAIR = N_("The chair's right hand is {where} of this drawing")
_GUESTS = N_("The guests' right hand is {where} of this drawing")
_HEADS = N_("The right hand of both heads is {where} of this drawing")
_ROUND = N_("The right hand of the hosts of the tables is {where} of this drawing")
_HALL = N_("The right hand of those who face the stage is {where} of this drawing")
_PERSON = N_("The right hand of seat 1 is {where} of this drawing")

_BY_KIND: Mapping[HallKind, str] = MappingProxyType(
    {
        HallKind.THEATRE: _HALL,
        HallKind.CLASSROOM: _HALL,
        HallKind.U: _CHAIR,
        HallKind.HOLLOW: _CHAIR,
        HallKind.BOARDROOM: _CHAIR,
        HallKind.BILATERAL: _GUESTS,
        HallKind.LONGTABLE: _GUESTS,
        HallKind.SITTING: _HEADS,
        HallKind.BANQUET: _ROUND,
    }
)

_LEFT, _RIGHT = N_("on the left"), N_("on the right")
_TOP, _BOTTOM = N_("at the top"), N_("at the bottom")


def seen(x: float, y: float, viewpoint: Viewpoint) -> tuple[float, float]:
    """A point of the hall in the drawing: from the stage everything is turned by 180°."""
    return (x, y) if viewpoint is Viewpoint.HALL else (-x, -y)


def seen_turn(degrees: int, viewpoint: Viewpoint) -> int:
    """A direction or turn of the hall as the drawing shows it, 0 … 359."""
    return (degrees + (0 if viewpoint is Viewpoint.HALL else 180)) % 360


def right_hand_of(chair: Chair) -> tuple[float, float]:
    """The direction of the sitter's right hand in the hall, as a vector of length 1."""
    return unit(chair.facing + 90)


def where_right_hand(chair: Chair, viewpoint: Viewpoint) -> str:
    """On which edge of the drawing the sitter's right hand is: an English msgid."""
    x, y = seen(*right_hand_of(chair), viewpoint)
    if abs(x) >= abs(y):
        return _LEFT if x < 0 else _RIGHT
    return _TOP if y < 0 else _BOTTOM


def right_hand_sentence(layout: Layout, viewpoint: Viewpoint, say: Callable[[str], str]) -> str:
    """Whose right hand is where, in the language of `say`; empty for a hall without chairs."""
    chair = _speaking_for(layout)
    if chair is None:
        return ""
    words = _PRESIDIUM if chair.table == PRESIDIUM_TABLE else _BY_KIND.get(layout.kind, _PERSON)
    return say(words).format(where=say(where_right_hand(chair, viewpoint)))


def _speaking_for(layout: Layout) -> Chair | None:
    """The presidium if there is one, else the guests' first, else the first of the hall."""
    seats = list(layout.seats())
    presidium = [chair for chair in seats if chair.table == PRESIDIUM_TABLE]
    guests = [chair for chair in seats if chair.side is Side.GUEST]
    candidates = presidium or guests or seats
    return min(candidates, key=lambda chair: chair.number, default=None)
