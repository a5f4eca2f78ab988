"""The eight results that a person reads from the calibration page, and what follows from them.

The page is drawn from these very lengths (`paper.calibration_page`). What must not come in: the
page's look, where results are kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.printer_profile import LEAST_SCALE, MOST_SCALE, MOST_SHIFT, Profile
from hanoiplan.base.speech import interface

RULER: Final = 150.0
"""Length of both rulers, mm."""
FROM_LEFT: Final = 25.0
"""From the left edge of the paper to the upright ruler, mm."""
FROM_TOP: Final = 50.0
"""From the top edge of the paper to the lying ruler, mm."""
PAPER_WIDTH: Final = 210.0
PAPER_HEIGHT: Final = 297.0
CROSS: Final = (160.0, 106.0)
"""The middle of the cross that is printed on both sides, from the top left of the front, mm."""
MODULES: Final = (1.2, 1.0, 0.8, 0.6, 0.5, 0.4)
"""Sizes of a module of the codes, mm, largest first."""
ROOM: Final = 1.25
"""A template's code is this much larger than the smallest that still scans (look-print §7.7)."""
LADDER: Final = 10.0
"""The edges' ladders go from 1 mm to here."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What was read from the page, in mm; as drawn unless measured otherwise.

    `across`, `down`: the true lengths of the rulers. `left`, `top`: from the edge of the paper to
    the ruler's line. `back_right`, `back_down`: where the back's cross stands when one looks
    through the paper at the front. `code`: the smallest module that scans. `edge`: the widest
    white edge.
    """

    across: float = RULER
    down: float = RULER
    left: float = FROM_LEFT
    top: float = FROM_TOP
    back_right: float = 0.0
    back_down: float = 0.0
    code: float = MODULES[-1]
    edge: float = 0.0

    @property
    def least_module(self) -> float:
        """The smallest module a template should have for this printer, mm."""
        return self.code * ROOM


KEYS: Final = tuple(field.name for field in fields(Measures))

_HINTS: Final = {
    "across": N_("Ruler A should be about 150 mm long. Measure it once more."),
    "down": N_("Ruler B should be about 150 mm long. Measure it once more."),
    "left": N_("C should be about 25 mm. Measure once more, from the edge of the paper."),
    "top": N_("D should be about 50 mm. Measure once more, from the edge of the paper."),
    "back_right": N_("E is at most 10 mm to either side: minus for left, plus for right."),
    "back_down": N_("F is at most 10 mm to either side: minus for up, plus for down."),
    "code": N_("G is the number under the smallest code that scans, from 0.4 to 1.2."),
    "edge": N_("H is the widest white edge, from 0 to 10 mm."),
}
_SHIFT = N_(
    "These results would move the page by more than {most} mm. See whether A4 lies in the tray"
    " and the page was printed at 100 %, then measure once more."
)


def hint(key: str) -> str:
    """What a result should be, as a sentence for whoever typed something else."""
    return _(_HINTS[key])


def fits(key: str, value: float) -> bool:
    """Whether one result is one that a printer which works can give."""
    return _LIMITS[key](value)


def _about(length: float, room: float) -> Callable[[float], bool]:
    return lambda value: abs(value - length) <= room + 1e-9


_LIMITS: Final[dict[str, Callable[[float], bool]]] = {
    "across": lambda value: LEAST_SCALE <= value / RULER <= MOST_SCALE,
    "down": lambda value: LEAST_SCALE <= value / RULER <= MOST_SCALE,
    "left": _about(FROM_LEFT, MOST_SHIFT),
    "top": _about(FROM_TOP, MOST_SHIFT),
    "back_right": _about(0.0, MOST_SHIFT),
    "back_down": _about(0.0, MOST_SHIFT),
    "code": lambda value: MODULES[-1] <= value <= MODULES[0],
    "edge": lambda value: 0 <= value <= LADDER,
}


def profile_of(measures: Measures) -> Profile:
    """The profile that undoes what was measured.

    A printer puts x at `s * x + t`; `s` is the ruler's stretch, `t` follows from where its line
    stands. The profile is the other way round, written about the middle of the page.

    Raises:
        NotPossible: a result is out of range, or all of them together move the page too far.
    """
    for key in KEYS:
        if not fits(key, getattr(measures, key)):
            raise NotPossible(hint(key))
    scale_x, scale_y = measures.across / RULER, measures.down / RULER
    shift_x = measures.left - scale_x * FROM_LEFT
    shift_y = measures.top - scale_y * FROM_TOP
    # Seen through the paper the back's right is the front's left: its shift on the width counts
    # from the other edge.
    back_shift_x = PAPER_WIDTH * (1 - scale_x) - shift_x - measures.back_right
    found = Profile(
        dx=-shift_x / scale_x - PAPER_WIDTH * (1 - 1 / scale_x) / 2,
        dy=-shift_y / scale_y - PAPER_HEIGHT * (1 - 1 / scale_y) / 2,
        scale_x=1 / scale_x,
        scale_y=1 / scale_y,
        back_dx=(shift_x - back_shift_x) / scale_x,
        back_dy=-measures.back_down / scale_y,
    )
    return _checked(found)


def _checked(found: Profile) -> Profile:
    """Scales round off at the very limit; shifts are what can still be too much."""
    if not found.is_sound:
        raise NotPossible(_(_SHIFT).format(most=interface().number(MOST_SHIFT)))
    return found
