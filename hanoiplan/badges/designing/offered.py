"""Which fields a card of some kinds can fill: a sign has nobody's name, a name card no code.

What must not come in: words of the window, what a field prints.
"""

from collections.abc import Iterable

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS, KindSpec
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_fields import column_behind
from hanoiplan.paper.fields import Field

_CODES = frozenset({"code", "code_digits"})
_PLACES = frozenset({"place", "country", "place_line", "flag"})
_PERSONS = frozenset(
    {
        *("honorific", "style", "conferred", "name", "native", "title", "position"),
        *("organisation", "task", "unit", "photo", "number", "work_line"),
        *("letter", "category_word", "long_category", "category_colour", "on_category"),
        *("letter_colour", "band_edge", "rail", "rail_colour", "rail_edge", "work_card"),
    }
)
"""What only the record of a person says, its category among it."""


def fillable(kinds: Iterable[CardKind]) -> tuple[Field[BadgeCard], ...]:
    """The fields that at least one of these kinds can fill, in their usual order."""
    specs = [KINDS[kind] for kind in kinds]
    return tuple(one for one in BADGE_FIELDS if any(_fills(spec, one.name) for spec in specs))


def _fills(spec: KindSpec, field: str) -> bool:
    if field in _CODES:
        return spec.has_code
    if field in _PLACES:
        return spec.of_people or spec.from_somewhere
    if field in _PERSONS:
        return spec.of_people
    return column_behind(field) in {*spec.columns, ""}
