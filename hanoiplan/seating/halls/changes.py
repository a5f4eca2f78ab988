"""By hand: moving, turning, aligning, numbering, adding and taking away; each gives a new hall.

Keys may name chairs, tables and fixtures together. A table takes its chairs along, a principal
the chairs behind; what is locked stays where it is. Chairs keep their order in the hall, so that
the n-th chair before is the n-th after, but for those added (at the end) or taken away. What must
not come in: who sits where, the database.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Protocol, TypeVar

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import Box, Chair, Fixture, Layout, Piece, Table, TableShape
from hanoiplan.seating.halls.shapes import around, block_around, box_of, rotated

GRID = 50  # mm: usual step of the ruler


class Edge(StrEnum):
    """To which line several things are brought, as seen from the hall."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    MIDDLE = "middle"  # one below the other: equal x
    CENTRE = "centre"  # side by side: equal y


class Axis(StrEnum):
    """In which direction things are spread evenly, as seen from the hall."""

    ACROSS = "across"
    DOWN = "down"


Step = tuple[int, int]
_P = TypeVar("_P", Chair, Table, Fixture)


class _Change(Protocol):
    """The same done to a chair, a table or a fixture."""

    def __call__(self, one: _P) -> _P: ...


def moved(layout: Layout, keys: Collection[str], dx: int, dy: int) -> Layout:
    """All of `keys` shifted by dx to the viewer's right and dy away from the stage, mm."""
    return _shifted(layout, dict.fromkeys(keys, (dx, dy)))


def turned(layout: Layout, keys: Collection[str], degrees: int) -> Layout:
    """`keys` turned together about their common middle, clockwise as seen from the hall.

    The middle of the things' own middles: it stays where it is however often they are turned.
    """
    leaders = _leaders(layout, keys)
    if not leaders:
        return layout
    count = len(leaders)
    middle = sum(one.x for one in leaders) / count, sum(one.y for one in leaders) / count

    def turn(one: _P) -> _P:
        dx, dy = rotated(one.x - middle[0], one.y - middle[1], degrees)
        there = replace(one, x=round(middle[0] + dx), y=round(middle[1] + dy))
        if isinstance(there, Chair):
            return replace(there, facing=(there.facing + degrees) % 360)
        return replace(there, turn=(there.turn + degrees) % 360)

    return _changed(layout, _with_companions(layout, keys), turn)


def aligned(layout: Layout, keys: Sequence[str], edge: Edge) -> Layout:
    """Each of `keys` brought to the outermost edge among them, or to their common middle line."""
    boxes = _boxes(layout, keys)
    if not boxes:
        return layout
    return _shifted(layout, {key: _to_line(boxes, key, edge) for key in boxes})


def _to_line(boxes: Mapping[str, Box], key: str, edge: Edge) -> Step:
    box, every = boxes[key], boxes.values()
    match edge:
        case Edge.LEFT:
            return min(one.left for one in every) - box.left, 0
        case Edge.RIGHT:
            return max(one.right for one in every) - box.right, 0
        case Edge.TOP:
            return 0, min(one.top for one in every) - box.top
        case Edge.BOTTOM:
            return 0, max(one.bottom for one in every) - box.bottom
        case Edge.MIDDLE:
            left, right = min(one.left for one in every), max(one.right for one in every)
            return (left + right - box.left - box.right) // 2, 0
        case Edge.CENTRE:
            top, bottom = min(one.top for one in every), max(one.bottom for one in every)
            return 0, (top + bottom - box.top - box.bottom) // 2


def spread(layout: Layout, keys: Sequence[str], axis: Axis) -> Layout:
    """The outermost two stay; the middles of the others come at equal distances between."""
    boxes = _boxes(layout, keys)
    across = axis is Axis.ACROSS
    middles = {
        key: (box.left + box.right if across else box.top + box.bottom) / 2
        for key, box in boxes.items()
    }
    ordered = sorted(middles, key=lambda key: middles[key])
    if len(ordered) < 3:
        return layout
    first, last = middles[ordered[0]], middles[ordered[-1]]
    steps: dict[str, Step] = {}
    for place, key in enumerate(ordered):
        wanted = first + (last - first) * place / (len(ordered) - 1)
        by = round(wanted - middles[key])
        steps[key] = (by, 0) if across else (0, by)
    return _shifted(layout, steps)


def snapped(layout: Layout, keys: Sequence[str], step: int = GRID) -> Layout:
    """The middles of `keys` on the nearest lines of a grid of `step` mm."""
    places = {piece.key: (piece.x, piece.y) for piece in layout.pieces()}
    steps = {
        key: (round(x / step) * step - x, round(y / step) * step - y)
        for key in keys
        if (spot := places.get(key))
        for x, y in (spot,)
    }
    return _shifted(layout, steps)


def renumbered(
    layout: Layout, keys: Sequence[str], start: int = 1, prefix: str | None = None
) -> Layout:
    """The chairs of `keys`, in that order, numbered from `start`.

    With a prefix they are called so as well: prefix "A-" and start 1 give A-1, A-2 …; the chairs
    behind them follow (A-1b). Without one they keep what they are called.

    Raises:
        NotPossible: another chair is called so already.
    """
    wanted = {key for key in keys if key in layout.by_key()}
    numbers = {key: start + place for place, key in enumerate(k for k in keys if k in wanted)}
    names = {} if prefix is None else {key: f"{prefix}{number}" for key, number in numbers.items()}

    def named(chair: Chair) -> Chair:
        if not chair.behind:
            return replace(
                chair,
                key=names.get(chair.key, chair.key),
                number=numbers.get(chair.key, chair.number),
            )
        if chair.behind in names and chair.key not in names:
            key = names[chair.behind] + chair.key.removeprefix(chair.behind)
        else:
            key = names.get(chair.key, chair.key)
        number = numbers.get(chair.key, numbers.get(chair.behind, chair.number))
        return replace(chair, key=key, behind=names.get(chair.behind, chair.behind), number=number)

    chairs = tuple(named(chair) for chair in layout.chairs)
    _refuse_twice(chairs)
    return replace(layout, chairs=chairs)


def _refuse_twice(chairs: Sequence[Chair]) -> None:
    seen: set[str] = set()
    for chair in chairs:
        if chair.key in seen:
            sentence = _("There are two chairs {chair}: choose another beginning or first number")
            raise NotPossible(sentence.format(chair=chair.key))
        seen.add(chair.key)


def without(layout: Layout, keys: Collection[str]) -> Layout:
    """The hall without `keys`: a table goes with its chairs, a principal with those behind."""
    gone = _with_companions(layout, keys)
    kept = replace(
        layout,
        chairs=tuple(one for one in layout.chairs if one.key not in gone),
        tables=tuple(one for one in layout.tables if one.key not in gone),
        fixtures=tuple(one for one in layout.fixtures if one.key not in gone),
    )
    return _settled(kept)


def with_piece(layout: Layout, piece: Piece) -> Layout:
    """The hall with one more chair, table or fixture, at the end of its kind.

    Raises:
        NotPossible: something in the hall has that key already.
    """
    if any(one.key == piece.key for one in layout.pieces()):
        sentence = _("{name} is in this hall already: choose another name")
        raise NotPossible(sentence.format(name=piece.key))
    if isinstance(piece, Chair):
        return _settled(replace(layout, chairs=(*layout.chairs, piece)))
    if isinstance(piece, Table):
        return _settled(replace(layout, tables=(*layout.tables, piece)))
    return _settled(replace(layout, fixtures=(*layout.fixtures, piece)))


def with_chair(layout: Layout, chair: Chair) -> Layout:
    """The hall with one more chair, the last of all; see `with_piece`."""
    return with_piece(layout, chair)


def locked(layout: Layout, keys: Collection[str], on: bool) -> Layout:
    """The chairs of `keys` (and of tables among them) fastened, or free to be moved again."""
    meant = _with_companions(layout, keys)
    chairs = tuple(replace(one, locked=on) if one.key in meant else one for one in layout.chairs)
    return replace(layout, chairs=chairs)


def wheelchair_places(layout: Layout, keys: Collection[str], on: bool) -> Layout:
    """Those chairs become places for wheelchairs, or chairs again; size and spot stay."""
    meant = set(keys)
    chairs = tuple(
        replace(one, wheelchair=on) if one.key in meant else one for one in layout.chairs
    )
    return replace(layout, chairs=chairs)


def honoured(layout: Layout, keys: Collection[str], on: bool) -> Layout:
    """Those tables become tables of honour, or tables like others."""
    tables = tuple(replace(one, honour=on) if one.key in keys else one for one in layout.tables)
    return replace(layout, tables=tables)


def relabelled(layout: Layout, key: str, label: str) -> Layout:
    """What is written on a table or fixture; its key stays."""
    return replace(
        layout,
        tables=tuple(replace(t, label=label) if t.key == key else t for t in layout.tables),
        fixtures=tuple(replace(f, label=label) if f.key == key else f for f in layout.fixtures),
    )


def _with_companions(layout: Layout, keys: Collection[str]) -> frozenset[str]:
    """`keys`, the chairs of tables among them, and whoever stands behind those chairs."""
    meant = set(keys)
    meant |= {one.key for one in layout.chairs if one.table and one.table in meant}
    return frozenset(meant | {one.key for one in layout.chairs if one.behind in meant})


def _movable(layout: Layout, keys: Collection[str]) -> list[Piece]:
    fast = {one.key for one in layout.chairs if one.locked}
    fast |= {one.key for one in layout.chairs if one.behind in fast}
    return [one for one in layout.pieces() if one.key in keys and one.key not in fast]


def _boxes(layout: Layout, keys: Sequence[str]) -> dict[str, Box]:
    found = ((piece.key, box_of([piece])) for piece in _leaders(layout, keys))
    return {key: box for key, box in found if box is not None}


def _leaders(layout: Layout, keys: Collection[str]) -> list[Piece]:
    """What moves for itself, without what goes along with another of `keys`."""
    chosen = set(keys)
    return [
        piece
        for piece in _movable(layout, chosen)
        if not (isinstance(piece, Chair) and (piece.table in chosen or piece.behind in chosen))
    ]


def _shifted(layout: Layout, steps: Mapping[str, Step]) -> Layout:
    """Every thing by its own step; companions by the step of what takes them along."""
    whole = dict(steps)
    for chair in layout.chairs:
        leader = next((one for one in (chair.table, chair.key) if one and one in steps), "")
        if leader:
            whole[chair.key] = steps[leader]
    for chair in layout.chairs:
        if chair.behind in whole:
            whole[chair.key] = whole[chair.behind]

    def shift(one: _P) -> _P:
        dx, dy = whole[one.key]
        return replace(one, x=one.x + dx, y=one.y + dy)

    return _changed(layout, set(whole), shift)


def _changed(layout: Layout, keys: Collection[str], change: _Change) -> Layout:
    free = {one.key for one in _movable(layout, keys)}
    new = replace(
        layout,
        chairs=tuple(change(one) if one.key in free else one for one in layout.chairs),
        tables=tuple(change(one) if one.key in free else one for one in layout.tables),
        fixtures=tuple(change(one) if one.key in free else one for one in layout.fixtures),
    )
    return _settled(new)


def _settled(layout: Layout) -> Layout:
    """Frames of blocks follow their chairs; the walls move outwards where something needs it."""
    tables = layout.tables
    if any(table.shape is TableShape.BLOCK for table in tables):
        members: dict[str, list[Chair]] = {}
        for chair in layout.chairs:
            members.setdefault(chair.table, []).append(chair)
        tables = tuple(_frame(table, members.get(table.key, [])) for table in tables)
    bounds = around(layout.bounds, box_of((*layout.chairs, *tables, *layout.fixtures)))
    return replace(layout, tables=tables, bounds=bounds)


def _frame(table: Table, members: list[Chair]) -> Table:
    fresh = block_around(table.key, members) if table.shape is TableShape.BLOCK else None
    if fresh is None:
        return table
    return replace(fresh, label=table.label, honour=table.honour)
