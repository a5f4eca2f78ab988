"""The few numbers a hall is built from: name, usual value, limits and words, for every kind.

What is typed is checked here, with one sentence for what is wrong. What must not come in: what
the numbers do to chairs and tables (`hall_kinds_…`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.seating.halls.layout import HallKind

KIND_WORDS: Mapping[HallKind, str] = MappingProxyType(
    {
        HallKind.THEATRE: N_("Theatre"),
        HallKind.CLASSROOM: N_("Classroom"),
        HallKind.U: N_("U-shape"),
        HallKind.HOLLOW: N_("Hollow square"),
        HallKind.BOARDROOM: N_("Boardroom"),
        HallKind.BILATERAL: N_("Bilateral table"),
        HallKind.SITTING: N_("Sitting room"),
        HallKind.PRESIDIUM: N_("Presidium table"),
        HallKind.BANQUET: N_("Banquet, round tables"),
        HallKind.LONGTABLE: N_("Long table"),
    }
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of a hall; `words` is an English msgid, both limits are possible."""

    name: str
    default: int
    low: int
    high: int
    words: str

    @property
    def switch(self) -> bool:
        """Only yes and no are possible."""
        return (self.low, self.high) == (0, 1)


def _around(stage: int, lectern: int, doors: int = 1) -> tuple[Parameter, ...]:
    return (
        Parameter("stage", stage, 0, 1, N_("Stage")),
        Parameter("lectern", lectern, 0, 1, N_("Lectern")),
        Parameter("doors", doors, 0, 8, N_("Doors in the wall opposite the stage")),
        Parameter("screens", 0, 0, 6, N_("Screens")),
    )


_PRESIDIUM = Parameter("presidium", 0, 0, 40, N_("Chairs of the presidium"))
_AISLES = Parameter("aisles", 1, 0, 6, N_("Aisles between the chairs"))
_PRINCIPAL_SECONDS = N_("Chairs behind each principal")
_EACH_SIDE = N_("Chairs on each side")

_PARAMETERS: Mapping[HallKind, tuple[Parameter, ...]] = MappingProxyType(
    {
        HallKind.THEATRE: (
            Parameter("rows", 10, 1, 100, N_("Rows")),
            Parameter("seats", 20, 1, 100, N_("Chairs in a row")),
            _AISLES,
            _PRESIDIUM,
            Parameter("blocks", 0, 0, 10, N_("Chairs across a delegation's block; 0: no blocks")),
            Parameter("block_rows", 3, 1, 10, N_("Rows of a delegation's block")),
            Parameter("front", 0, 0, 20, N_("Front rows without blocks")),
            Parameter("wheelchair", 0, 0, 40, N_("Wheelchair places behind the last row")),
            *_around(stage=1, lectern=1, doors=2),
        ),
        HallKind.CLASSROOM: (
            Parameter("rows", 8, 1, 60, N_("Rows")),
            Parameter("tables", 4, 1, 30, N_("Tables in a row")),
            Parameter("seats", 3, 1, 6, N_("Chairs at a table")),
            _AISLES,
            _PRESIDIUM,
            Parameter("wheelchair", 0, 0, 20, N_("Wheelchair places beside aisles, at the back")),
            *_around(stage=1, lectern=1, doors=2),
        ),
        HallKind.U: (
            Parameter("seats", 12, 1, 60, N_("Chairs along each arm")),
            Parameter("base", 1, 1, 40, N_("Chairs at the head")),
            Parameter("second", 1, 0, 3, _PRINCIPAL_SECONDS),
            _PRESIDIUM,
            *_around(stage=0, lectern=1),
        ),
        HallKind.HOLLOW: (
            Parameter("seats", 12, 1, 60, N_("Chairs along each arm")),
            Parameter("base", 7, 1, 40, N_("Chairs at the head")),
            Parameter("far", 10, 0, 40, N_("Chairs opposite the head")),
            Parameter("second", 1, 0, 3, _PRINCIPAL_SECONDS),
            _PRESIDIUM,
            *_around(stage=0, lectern=1),
        ),
        HallKind.BOARDROOM: (
            Parameter("seats", 6, 1, 40, _EACH_SIDE),
            Parameter("ends", 1, 0, 2, N_("Ends of the table with a chair")),
            Parameter("second", 0, 0, 2, _PRINCIPAL_SECONDS),
            *_around(stage=0, lectern=0),
        ),
        HallKind.BILATERAL: (
            Parameter("seats", 7, 1, 40, _EACH_SIDE),
            Parameter("second", 1, 0, 3, _PRINCIPAL_SECONDS),
            *_around(stage=0, lectern=0),
        ),
        HallKind.SITTING: (
            Parameter("seats", 6, 1, 30, N_("Armchairs on each side, the head's among them")),
            Parameter("second", 1, 0, 2, N_("Chairs behind each head")),
            *_around(stage=0, lectern=0),
        ),
        HallKind.PRESIDIUM: (
            Parameter("seats", 7, 1, 40, N_("Chairs of the presidium")),
            Parameter("second", 0, 0, 2, _PRINCIPAL_SECONDS),
            *_around(stage=1, lectern=1, doors=0),
        ),
        HallKind.BANQUET: (
            Parameter("tables", 35, 1, 400, N_("Tables")),
            Parameter("seats", 10, 2, 20, N_("Chairs at a table")),
            Parameter("honour", 3, 0, 40, N_("Tables of honour")),
            Parameter("per_row", 8, 1, 30, N_("Tables in a row at most")),
            Parameter("wheelchair", 0, 0, 20, N_("Wheelchair places, one at a table, at the back")),
            *_around(stage=1, lectern=1, doors=2),
        ),
        HallKind.LONGTABLE: (
            Parameter("seats", 10, 1, 60, _EACH_SIDE),
            Parameter("ends", 0, 0, 1, N_("A chair at both ends")),
            Parameter("tables", 1, 1, 20, N_("Tables")),
            *_around(stage=0, lectern=0),
        ),
    }
)


def parameters(kind: HallKind) -> tuple[Parameter, ...]:
    """What a hall of this kind is built from, the most telling first."""
    return _PARAMETERS[kind]


def hall_kind(text: str) -> HallKind:
    """The kind of that name.

    Raises:
        NotPossible: no kind is called so.
    """
    name = text.strip().lower()
    if name not in set(HallKind):
        names = ", ".join(HallKind)
        raise NotPossible(
            _("There is no hall kind {kind}: use {names}.").format(kind=text, names=names)
        )
    return HallKind(name)


def read_parameters(kind: HallKind, given: Mapping[str, str | int]) -> dict[str, int]:
    """Every number of the kind: what was given, else what is usual.

    Raises:
        NotPossible: an unknown name, no whole number, or one outside the limits.
    """
    known = {one.name: one for one in parameters(kind)}
    for name in given:
        if name not in known:
            sentence = _("A hall of kind {kind} knows no {name}: it takes {names}.")
            raise NotPossible(sentence.format(kind=kind, name=name, names=", ".join(known)))
    return {name: _number(one, given.get(name, one.default)) for name, one in known.items()}


def _number(one: Parameter, given: str | int) -> int:
    text = str(given).strip()
    if not (text.isascii() and text.removeprefix("-").isdigit()):
        sentence = _("{name} is a whole number, and {value} is none.")
        raise NotPossible(sentence.format(name=one.name, value=text or "“”"))
    number = int(text)
    if not one.low <= number <= one.high:
        sentence = _("{name} can be {low} to {high}, not {value}.")
        raise NotPossible(sentence.format(name=one.name, low=one.low, high=one.high, value=number))
    return number
