"""What can be chosen in the properties: fields, fonts, colours, patterns, forms, with their words.

What must not come in: widgets, edits.
"""

from collections.abc import Mapping

from hanoiplan.badges.brought_along import kinds_of
from hanoiplan.badges.designing.fresh import EDGE, GOLD, GREY, INK, NAVY
from hanoiplan.badges.designing.offered import fillable
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_fields import column_behind
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.paper.colours import WHITE
from hanoiplan.paper.fields import Field
from hanoiplan.paper.fonts import Family, Weight
from hanoiplan.paper.layout import Align, Layout
from hanoiplan.paper.layout_fields import named_fields as fields_of_layout
from hanoiplan.plans.categories import STANDARD_CATEGORIES

Choices = list[tuple[object, str]]

CODES = ("code",)
PICTURES = ("photo",)
FLAGS = ("flag",)
PATTERNS_OF = ("rail",)
FORMS_OF = ("arrow",)
LOGICAL = ("work_card",)
_NO_TEXT = frozenset({*CODES, *PICTURES, *FLAGS, *PATTERNS_OF, *FORMS_OF, *LOGICAL})
_COLOURS_WITHOUT_SAMPLE = ("band_edge", "car_edge")

FONTS: tuple[tuple[tuple[Family, Weight], str], ...] = (
    ((Family.SANS, Weight.REGULAR), N_("Noto Sans")),
    ((Family.SANS, Weight.MEDIUM), N_("Noto Sans, medium")),
    ((Family.SANS, Weight.SEMIBOLD), N_("Noto Sans, half bold")),
    ((Family.SANS, Weight.BOLD), N_("Noto Sans, bold")),
    ((Family.SANS, Weight.EXTRABOLD), N_("Noto Sans, extra bold")),
    ((Family.SERIF, Weight.REGULAR), N_("Noto Serif")),
    ((Family.SERIF, Weight.MEDIUM), N_("Noto Serif, medium")),
    ((Family.SERIF, Weight.SEMIBOLD), N_("Noto Serif, half bold")),
    ((Family.SERIF_ITALIC, Weight.REGULAR), N_("Noto Serif, italic")),
)
PATTERNS: Mapping[str, str] = {
    "solid": N_("One colour"),
    "chevrons": N_("Chevrons"),
    "dots": N_("Dots"),
    "bars": N_("Bars"),
    "crosses": N_("Crosses"),
    "checks": N_("Checks"),
    "rings": N_("Rings"),
    "diagonals": N_("Diagonals"),
    "@rail": N_("The category’s own pattern"),
}
FORMS: Mapping[str, str] = {
    "triangle": N_("Triangle"),
    "star": N_("Star"),
    "diamond": N_("Diamond"),
    "arrow-left": N_("Arrow to the left"),
    "arrow-right": N_("Arrow to the right"),
    "arrow-up": N_("Arrow upwards"),
    "arrow-down": N_("Arrow downwards"),
    "@arrow": N_("The arrow of the list"),
}
ALIGNMENTS: tuple[tuple[Align, str, str], ...] = (
    (Align.LEFT, N_("Left"), "text-align-start"),
    (Align.CENTRE, N_("Centred"), "text-align-center"),
    (Align.RIGHT, N_("Right"), "text-align-end"),
)
DASHES: tuple[tuple[tuple[float, ...], str], ...] = (
    ((), N_("Unbroken")),
    ((3.0, 2.0), N_("Dashed")),
    ((0.8, 1.6), N_("Dotted")),
)
_USUAL = (
    ("ink", INK),
    ("grey", GREY),
    ("edge", EDGE),
    ("navy", NAVY),
    ("gold", GOLD),
    ("white", WHITE),
)
_PALETTE_WORDS: Mapping[str, str] = {
    "ink": N_("Ink"),
    "native": N_("Soft ink"),
    "grey": N_("Grey"),
    "navy": N_("Navy"),
    "gold": N_("Gold"),
    "edge": N_("Edge grey"),
    "white": N_("White"),
    "black": N_("Black"),
    "red": N_("Red"),
    "lacquer": N_("Lacquer red"),
    "paper": N_("Paper"),
}


def _is_colour(name: str, sample: str) -> bool:
    return sample.startswith("#") or name in _COLOURS_WITHOUT_SAMPLE


def text_fields(layout: Layout | None) -> Choices:
    """The fields that print letters on the cards this layout is for."""
    return [
        (one.name, _(one.label))
        for one in _fields_of(layout)
        if one.name not in _NO_TEXT and not _is_colour(one.name, one.sample)
    ]


def all_fields(layout: Layout | None) -> Choices:
    """Every field of the cards this layout is for, for conditions."""
    return [(one.name, _(one.label)) for one in _fields_of(layout)]


def _fields_of(layout: Layout | None) -> list[Field[BadgeCard]]:
    """What a list of such cards says stands first; what such a card cannot fill stays away.

    A field that the layout shows already is always among them.
    """
    if layout is None:
        return list(BADGE_FIELDS)
    kinds = [CardKind(kind) for kind in kinds_of(layout)]
    told = {column for kind in kinds for column in KINDS[kind].columns}
    wanted = {*fields_of_layout(layout), *(one.name for one in fillable(kinds))}
    offered = [one for one in BADGE_FIELDS if one.name in wanted]
    return sorted(offered, key=lambda one: column_behind(one.name) not in told)


def named_fields(names: tuple[str, ...]) -> Choices:
    """Some fields by their names."""
    return [(one.name, _(one.label)) for one in BADGE_FIELDS if one.name in names]


def colours(layout: Layout, *, none: bool) -> list[tuple[str, str]]:
    """The colours a card can use: its palette, the categories', then those the record brings."""
    found: dict[str, str] = {"": _("No colour")} if none else {}
    for name, value in (*_USUAL, *layout.colours):
        found.setdefault(value, _(_PALETTE_WORDS[name]) if name in _PALETTE_WORDS else name)
    for seed in STANDARD_CATEGORIES:
        found.setdefault(seed.colour, f"{seed.letter} · {seed.name.pick(interface().language)}")
    for one in _fields_of(layout):
        if _is_colour(one.name, one.sample):
            found[f"@{one.name}"] = _(one.label)
    return list(found.items())


def worded(choices: Mapping[str, str]) -> Choices:
    """Values with their words in the language of the window."""
    return [(value, _(words)) for value, words in choices.items()]


def fonts() -> Choices:
    """Family and weight together."""
    return [(value, _(words)) for value, words in FONTS]


def dashes() -> Choices:
    """How a line is drawn."""
    return [(value, _(words)) for value, words in DASHES]


def line_counts() -> Choices:
    """What a text does when it is long."""
    first: Choices = [(1, _("Smaller, in one line"))]
    more: Choices = [(n, _("Smaller, up to {n} lines").format(n=n)) for n in (2, 3, 4)]
    return [*first, *more]


def places() -> Choices:
    """Where a text stands in a box that is higher than it."""
    return [(0.0, _("At the top")), (0.5, _("In the middle")), (1.0, _("At the foot"))]
