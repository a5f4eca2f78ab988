"""What a photo file is before it is printed: readable JPEG, and fine enough for its box.

The file goes into the PDF untouched. What must not come in: decoding, scaling (the intake of
photos does that once), where photos are kept.
"""

from functools import lru_cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.paper.units import Box

LEAST_DPI = 200
_INCH = 25.4


@lru_cache(maxsize=2_000)
def pixels(path: Path, _changed: int) -> tuple[int, int] | None:
    """Width and height of a JPEG in pixels, None when it is none; `_changed` renews the memory."""
    try:
        with Image.open(path, formats=("JPEG",)) as picture:
            return picture.size
    except (OSError, UnidentifiedImageError):
        return None


def look_at(item: str, field: str, path: Path, box: Box) -> Reached:
    """Whether a photo can be printed in its box, with its dots per inch if they are few."""
    size = pixels(path, path.stat().st_mtime_ns) if path.is_file() else None
    if size is None:
        return Reached(item, field, troubles=(Trouble.BAD_PHOTO,), detail=path.name)
    dpi = min(size[0] / (box.width / _INCH), size[1] / (box.height / _INCH))
    if dpi < LEAST_DPI:
        return Reached(item, field, troubles=(Trouble.COARSE_PHOTO,), detail=f"{dpi:.0f}")
    return Reached(item, field)
