"""Writing the furniture of a hall: a layout against the rows that are there.

What is the same stays the same row, so that people keep their chairs. Whoever sat on a chair
that goes has no seat any more. What must not come in: who may be put where.
"""

import json
from collections.abc import Mapping
from typing import Any

from hanoiplan.seating.halls.layout import Chair, Fixture, Layout, Table
from hanoiplan.seating.statements import furniture, furniture_ids, seats_on
from hanoiplan.seating.tables import (
    Hall,
    HallChair,
    HallFixture,
    HallTable,
    Seat,
    SeatBehind,
)
from hanoiplan.store.work import Work

_CHAIRS, _TABLES, _FIXTURES = (
    HallChair.__tablename__,
    HallTable.__tablename__,
    HallFixture.__tablename__,
)


def walls(layout: Layout) -> dict[str, int]:
    """The columns of a hall that say where its walls are."""
    box = layout.bounds
    return {
        "wall_left": box.left,
        "wall_top": box.top,
        "wall_right": box.right,
        "wall_bottom": box.bottom,
    }


def write_parameters(given: Mapping[str, int]) -> str:
    """The numbers of a hall as JSON."""
    return json.dumps(dict(given), sort_keys=True)


def furnish(work: Work, hall_id: int, layout: Layout) -> None:
    """Put everything into a hall that is empty."""
    for kind, wanted in _pieces(layout).items():
        rows = [{"hall_id": hall_id, "name": key, **values} for key, values in wanted.items()]
        work.add_many(_KINDS[kind], rows)


def refurnish(
    work: Work, hall_id: int, layout: Layout, keys: Mapping[str, str] | None = None
) -> int:
    """Make a hall as the layout says; returns how many people lost their seats.

    `keys` are new names by the old ones, where something is only called differently.
    """
    called, lost = keys or {}, 0
    for kind, wanted in _pieces(layout).items():
        table = _KINDS[kind]
        present = furniture(work, table, hall_id)
        rows = {called.get(row.name, row.name): row for row in present}
        gone = [row.id for key, row in rows.items() if key not in wanted]
        lost += _clear(work, kind, gone)
        new = []
        for key, values in wanted.items():
            whole = {"name": key, **values}
            row = rows.get(key)
            if row is None:
                new.append({"hall_id": hall_id, **whole})
            elif any(getattr(row, name) != value for name, value in whole.items()):
                work.change(table, row.id, **whole)
        work.add_many(table, new)
    work.change(Hall, hall_id, **walls(layout))
    return lost


def clear(work: Work, hall_id: int) -> int:
    """Take everything out of a hall; returns how many people lost their seats."""
    return sum(
        _clear(work, kind, list(rows.values()))
        for kind, rows in furniture_ids(work, hall_id).items()
    )


def _clear(work: Work, kind: str, rows: list[int]) -> int:
    seats, behind = seats_on(work, rows) if kind == _CHAIRS and rows else ([], [])
    for row in seats:
        work.remove(Seat, row)
    for row in behind:
        work.remove(SeatBehind, row)
    for row in rows:
        work.remove(_KINDS[kind], row)
    return len(seats)


_KINDS: Mapping[str, Any] = {_CHAIRS: HallChair, _TABLES: HallTable, _FIXTURES: HallFixture}


def _pieces(layout: Layout) -> dict[str, dict[str, dict[str, Any]]]:
    """By kind and key: the columns of everything in a layout."""
    return {
        _CHAIRS: {one.key: _chair(one, place) for place, one in enumerate(layout.chairs)},
        _TABLES: {one.key: _table(one, place) for place, one in enumerate(layout.tables)},
        _FIXTURES: {one.key: _fixture(one, place) for place, one in enumerate(layout.fixtures)},
    }


def _chair(one: Chair, place: int) -> dict[str, Any]:
    return {
        "x": one.x,
        "y": one.y,
        "facing": one.facing,
        "at_table": one.table,
        "row": one.row,
        "number": one.number,
        "side": str(one.side),
        "use": str(one.use),
        "behind": one.behind,
        "aisle": one.aisle,
        "wheelchair": one.wheelchair,
        "locked": one.locked,
        "width": one.width,
        "depth": one.depth,
        "place": place,
    }


def _table(one: Table, place: int) -> dict[str, Any]:
    own = {"label": one.label, "shape": str(one.shape), "honour": one.honour}
    return {**own, **_where(one), "place": place}


def _fixture(one: Fixture, place: int) -> dict[str, Any]:
    return {"label": one.label, "kind": str(one.kind), **_where(one), "place": place}


def _where(one: Table | Fixture) -> dict[str, int]:
    return {"x": one.x, "y": one.y, "width": one.width, "depth": one.depth, "turn": one.turn}
