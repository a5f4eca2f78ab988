"""Which properties each kind of item has, as data: key, words, how it is edited.

What must not come in: widgets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_


class Way(StrEnum):
    """How a property is edited."""

    COLOUR = "colour"
    COLOUR_OR_NONE = "colour or none"
    NUMBER = "number"
    COUNT = "count"
    TEXT = "text"
    DASH = "dash"
    PATTERN = "pattern"
    FORM = "form"
    CODE_FIELD = "code field"
    CODE128_FIELD = "code 128 field"
    ZONE_FIELD = "zone field"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Row:
    """One property: the key of `paper.layout`, its label, its way, the label of its undo."""

    key: str
    label: str
    way: Way
    undo: str


_FILL = Row("fill", N_("Fill"), Way.COLOUR_OR_NONE, N_("change the fill"))
_STROKE = Row("stroke", N_("Outline"), Way.COLOUR_OR_NONE, N_("change the outline"))
_OUTLINE = Row("outline", N_("Outline"), Way.COLOUR_OR_NONE, N_("change the outline"))
_THICK = Row("thickness", N_("Thickness (pt)"), Way.NUMBER, N_("change the thickness"))
_COLOUR = Row("colour", N_("Colour"), Way.COLOUR, N_("change the colour"))
_DASH = Row("dash", N_("Stroke"), Way.DASH, N_("change the stroke"))

ROWS: Mapping[str, tuple[Row, ...]] = {
    "text": (),
    "line": (_COLOUR, _THICK, _DASH),
    "rect": (
        _FILL,
        _STROKE,
        _THICK,
        Row("radius", N_("Round corners (mm)"), Way.NUMBER, N_("change the corners")),
        _DASH,
    ),
    "ellipse": (_FILL, _STROKE, _THICK, _DASH),
    "shape": (Row("form", N_("Shape"), Way.FORM, N_("change the shape")), _FILL, _STROKE, _THICK),
    "band": (
        Row("pattern", N_("Pattern"), Way.PATTERN, N_("change the pattern")),
        _COLOUR,
        _STROKE,
        _THICK,
    ),
    "flag": (_OUTLINE, _THICK),
    "photo": (_OUTLINE, _THICK),
    "image": (
        Row("image", N_("Picture"), Way.IMAGE, N_("change the picture")),
        _OUTLINE,
        _THICK,
    ),
    "qr": (Row("field", N_("Holds"), Way.CODE_FIELD, N_("change what the code holds")),),
    "code128": (Row("field", N_("Holds"), Way.CODE128_FIELD, N_("change what the code holds")),),
    "mark": (
        Row("main", N_("Main colour"), Way.COLOUR, N_("change the colour")),
        Row("accent", N_("Second colour"), Way.COLOUR, N_("change the colour")),
    ),
    "zones": (
        Row("all", N_("All zones"), Way.TEXT, N_("change the zones")),
        Row("columns", N_("In a row"), Way.COUNT, N_("change the zones")),
        Row("ink", N_("Open zones"), Way.COLOUR, N_("change the colour")),
        Row("on", N_("Letters on them"), Way.COLOUR, N_("change the colour")),
        Row("off", N_("Closed zones"), Way.COLOUR, N_("change the colour")),
    ),
}

PART_UNDO: Mapping[str, str] = {
    "field": N_("change the field"),
    "text": N_("change the words"),
    "spoken": N_("change the language"),
    "font": N_("change the font"),
    "wanted": N_("change the size"),
    "floor": N_("change the floor"),
    "lines": N_("change what happens when it is long"),
    "colour": N_("change the colour"),
    "gap": N_("change the distance"),
    "unless_same": N_("change when it is shown"),
}
