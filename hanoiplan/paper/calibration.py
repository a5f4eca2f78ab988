"""A printer's profile on a page of PDF: points from the lower left, as the writer needs it.

The numbers themselves stand below paper (`base.printer_profile`), for the window lays pages by
them too. What must not come in: where profiles are kept, the calibration page itself.
"""

from hanoiplan.base.printer_profile import TRUE_SIZE, Placing, Profile
from hanoiplan.paper.units import MM, Side, Size

__all__ = ["TRUE_SIZE", "Profile", "matrix", "upwards"]

Matrix = tuple[float, float, float, float]


def matrix(profile: Profile, page: Size, side: Side) -> Matrix:
    """Stretch in x and y, and the shift in points (upwards) that goes with it."""
    return upwards(profile.placing(page.width, page.height, back=side is Side.BACK), page.height)


def upwards(placing: Placing, height: float) -> Matrix:
    """The same for a page that is `height` mm high and counts from its foot."""
    foot = height * (1 - placing.scale_y) - placing.down
    return placing.scale_x, placing.scale_y, placing.right * MM, foot * MM
