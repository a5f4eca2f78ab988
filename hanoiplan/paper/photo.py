"""What a photo is before it is printed: a readable JPEG, and fine enough for its box.

Its bytes go into the PDF untouched. What must not come in: decoding, scaling (the intake of
photos does that once), where photos are kept.
"""

from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.paper.pictures import jpeg_size
from hanoiplan.paper.units import Box

LEAST_DPI = 200
_INCH = 25.4


def look_at(item: str, field: str, content: bytes, box: Box) -> Reached:
    """Whether a photo can be printed in its box, with its dots per inch if they are few."""
    size = jpeg_size(content)
    if size is None:
        return Reached(item, field, troubles=(Trouble.BAD_PHOTO,))
    dpi = min(size[0] / (box.width / _INCH), size[1] / (box.height / _INCH))
    if dpi < LEAST_DPI:
        return Reached(item, field, troubles=(Trouble.COARSE_PHOTO,), detail=f"{dpi:.0f}")
    return Reached(item, field)
