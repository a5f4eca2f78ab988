"""The typeface: loads the bundled fonts once and turns a role into a QFont.

Everything is bundled so that each machine shows the same. What must not come in: colours.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from hanoiplan.base import paths

FAMILIES = (
    "Inter",
    "Noto Sans",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Noto Sans SC",
)
TABULAR = QFont.Tag("tnum")

# role: (pixels at text size 13, weight, tabular figures)
ROLES: dict[str, tuple[float, int, bool]] = {
    "title": (20, 600, False),
    "number": (27, 600, True),
    "panel": (18, 600, False),
    "card": (14, 600, False),
    "body": (13, 400, False),
    "strong": (13, 600, False),
    "button": (13, 600, False),
    "cell_number": (13, 400, True),
    "label": (12.5, 500, False),
    "second": (12, 400, False),
    "chip": (12, 500, False),
    "axis": (11, 400, True),
    "key": (11, 500, False),
    "days": (11, 400, False),
    "foot": (11.5, 400, True),
    "desk_input": (20, 400, False),
    "desk_outcome": (34, 700, False),
    "desk_second": (18, 500, False),
    "desk_name": (36, 700, False),
    "desk_position": (20, 500, False),
    "desk_delegation": (17, 600, False),
    "desk_other": (15, 400, False),
    "desk_seat": (40, 700, True),
    "clock": (26, 600, True),
}


def font_files() -> list[Path]:
    """Every bundled font file, the window's own first."""
    folder = paths.resource("fonts")
    return sorted(folder.rglob("*.ttf"), key=lambda file: (file.parent.name != "window", file.name))


@cache
def load_fonts() -> int:
    """Registers the bundled fonts with Qt, once; returns how many were taken."""
    taken = [QFontDatabase.addApplicationFont(str(file)) for file in font_files()]
    return sum(1 for number in taken if number >= 0)


def make_font(pixels: float, weight: int, tabular: bool) -> QFont:
    """A QFont of our family at a pixel size; figures of equal width where asked."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(TABULAR, 1)
    return font
