"""A hall from its kind and a few numbers: one source of millimetres for screen and paper.

Pure: the same numbers give the same hall. By-hand changes are in `halls.changes`, outlines in
`halls.shapes`. What must not come in: delegates, the database, drawing.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hanoiplan.seating.halls.kinds_facing import bilateral, long_tables, sitting_room
from hanoiplan.seating.halls.kinds_rounds import banquet
from hanoiplan.seating.halls.kinds_rows import classroom, theatre
from hanoiplan.seating.halls.kinds_runs import Body
from hanoiplan.seating.halls.kinds_square import boardroom, hollow, u_shape
from hanoiplan.seating.halls.kinds_stage import furnished
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.halls.parameters import parameters, read_parameters

__all__ = ["build", "capacity", "parameters"]

_NOTHING: Mapping[str, str | int] = MappingProxyType({})


def _only_the_head_table(_given: Mapping[str, int]) -> Body:
    return Body()


_BUILDERS: Mapping[HallKind, Callable[[Mapping[str, int]], Body]] = MappingProxyType(
    {
        HallKind.THEATRE: theatre,
        HallKind.CLASSROOM: classroom,
        HallKind.U: u_shape,
        HallKind.HOLLOW: hollow,
        HallKind.BOARDROOM: boardroom,
        HallKind.BILATERAL: bilateral,
        HallKind.SITTING: sitting_room,
        HallKind.PRESIDIUM: _only_the_head_table,
        HallKind.BANQUET: banquet,
        HallKind.LONGTABLE: long_tables,
    }
)


def build(kind: HallKind, params: Mapping[str, str | int] = _NOTHING) -> Layout:
    """The hall of that kind; numbers that are not given are the usual ones.

    Raises:
        NotPossible: an unknown parameter, no whole number, or one outside its limits.
    """
    given = read_parameters(kind, params)
    return furnished(kind, _BUILDERS[kind](given), given)


def capacity(layout: Layout) -> int:
    """How many ranked places there are; chairs behind principals are none."""
    return sum(1 for _chair in layout.seats())
